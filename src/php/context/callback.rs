//! `JsMachine\Callback`: a JavaScript function that PHP can call.

use std::rc::Rc;

use ext_php_rs::args::Arg;
use ext_php_rs::builders::{ClassBuilder, FunctionBuilder};
use ext_php_rs::flags::{ClassFlags, DataType, MethodFlags};
use ext_php_rs::types::Zval;
use ext_php_rs::zend::ExecuteData;

use crate::error::Error;
use crate::php::answering::ScriptFunctions;
use crate::php::entry::php_method;
use crate::php::failure::Failure;
use crate::php::values;
use crate::php::zend::args::Args;
use crate::php::zend::objects::{self, made_by_us};

/// A function of a script, by the number that the script knows it by.
#[derive(Default)]
pub struct Callback {
    script: Option<Rc<dyn ScriptFunctions>>,
    number: u64,
}

made_by_us!(Callback, "JsMachine\\Callback", Some(c"a script that hands over a function"));

impl Callback {
    /// The function of this number.
    pub fn new(script: Rc<dyn ScriptFunctions>, number: u64) -> Self {
        Self { script: Some(script), number }
    }

    /// Its number, if it came out of the script at this address.
    pub fn number_in(&self, script: *const ()) -> Option<u64> {
        self.script.as_ref().filter(|own| std::ptr::eq(Rc::as_ptr(own).cast(), script)).map(|_| self.number)
    }

    #[allow(clippy::unused_self, reason = "as every class answers")]
    fn held_zvals(&self) -> *const [Zval] {
        std::ptr::slice_from_raw_parts(std::ptr::null(), 0)
    }
}

impl Drop for Callback {
    fn drop(&mut self) {
        if let Some(script) = &self.script {
            script.give_up(self.number);
        }
    }
}

/// Registers the class. Only at start-up.
///
/// # Errors
/// When PHP has a class of the same name.
pub fn register() -> ext_php_rs::error::Result<()> {
    let invoke = FunctionBuilder::new("__invoke", php_method!(invoke))
        .arg(Arg::new("args", DataType::Mixed).is_variadic())
        .returns(DataType::Mixed, false, false);
    ClassBuilder::new("JsMachine\\Callback")
        .flags(ClassFlags::Final | ClassFlags::NoDynamicProperties)
        .method(invoke, MethodFlags::Public)
        .registration(objects::complete::<Callback>)
        .register()
}

fn invoke(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let (script, number) = {
        let callback = frame.get_self().and_then(|this| objects::data::<Callback>(this));
        callback.and_then(|callback| Some((callback.script.clone()?, callback.number))).ok_or_else(closed)?
    };
    let args = Args::new(frame, 0, u32::MAX)?;
    if let Some(name) = args.first_named() {
        let reason =
            format!("must be passed by position, as JavaScript has no named arguments; the name \"{name}\" given");
        return Err(Failure::Argument { number: 1, reason });
    }
    let receiver: &dyn values::Receiver = &*script;
    let pace = values::Pace::unhurried();
    let values = (1..=args.count())
        .map(|number| values::value(&args.value(number), format!("$args[{}]", number - 1), Some(receiver), &pace))
        .collect::<Result<Vec<_>, _>>()?;
    *result = script.call(number, &values)?;
    Ok(())
}

/// The error of whatever needs a VM that is gone.
pub fn closed() -> Failure {
    let reason = "this context was closed, and so are the scripts and functions that came out of it; keep the \
                  Context for as long as they are used, or make another with JsMachine::context()";
    Error::Engine(reason.to_owned()).into()
}
