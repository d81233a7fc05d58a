//! `JsMachine\Script`: a script that was parsed once, in a context.

use std::rc::Rc;

use ext_php_rs::builders::{ClassBuilder, FunctionBuilder};
use ext_php_rs::flags::{ClassFlags, DataType, MethodFlags};
use ext_php_rs::types::Zval;
use ext_php_rs::zend::ExecuteData;

use super::callback::closed;
use super::shared::Shared;
use crate::php::arguments::{nullable_int, positive};
use crate::php::entry::php_method;
use crate::php::failure::Failure;
use crate::php::host::Origin;
use crate::php::zend::args::Args;
use crate::php::zend::objects::{self, made_by_us};
use crate::protocol::Work;

/// A script of a context, by the number that the context knows it by.
#[derive(Default)]
pub struct Script {
    shared: Option<Rc<Shared>>,
    number: i64,
    name: String,
}

made_by_us!(Script, "JsMachine\\Script", Some(c"JsMachine\\Context::compile()"));

impl Script {
    /// The script of this number.
    pub fn new(shared: Rc<Shared>, number: i64, name: String) -> Self {
        Self { shared: Some(shared), number, name }
    }

    #[allow(clippy::unused_self, reason = "as every class answers")]
    fn held_zvals(&self) -> *const [Zval] {
        std::ptr::slice_from_raw_parts(std::ptr::null(), 0)
    }
}

/// Registers the class. Only at start-up.
///
/// # Errors
/// When PHP has a class of the same name.
pub fn register() -> ext_php_rs::error::Result<()> {
    let run = FunctionBuilder::new("run", php_method!(run)).not_required().arg(nullable_int("timeoutMs")).returns(
        DataType::Mixed,
        false,
        false,
    );
    ClassBuilder::new("JsMachine\\Script")
        .flags(ClassFlags::Final | ClassFlags::NoDynamicProperties)
        .method(run, MethodFlags::Public)
        .registration(objects::complete::<Script>)
        .register()
}

fn run(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let timeout_ms = positive(Args::new(frame, 0, 1)?.nullable_int(1)?, 1)?;
    let (shared, number, script) = {
        let script = frame.get_self().and_then(|this| objects::data::<Script>(this)).ok_or_else(closed)?;
        (script.shared.clone().ok_or_else(closed)?, script.number, script.name.clone())
    };
    let mut server = shared.server(Origin { script: Some(script), request_id: None })?;
    *result = shared.run(&mut server, Work::Run(number), Vec::new(), timeout_ms)?;
    Ok(())
}
