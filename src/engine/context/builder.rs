//! Builds a pristine context: JavaScript's own library, what every host has, and nothing that leads outside.

use std::rc::Rc;

use boa_engine::JsNativeError;
use boa_engine::context::ContextBuilder;
use boa_engine::interner::Interner;
use boa_engine::string::{JsStr, StaticJsStrings};
use boa_engine::{Context, JsBigInt, JsResult, JsValue};

use super::callbacks;
use crate::engine::convert::live_objects;
use crate::engine::host::interrupt::limit;
use crate::engine::host::job_executor::Executor;
use crate::engine::host::property_storage::PropertyStorage;
use crate::engine::host::state::HostState;
use crate::engine::intl;
use crate::engine::modules::Modules;
use crate::engine::{builtins, platform};
use crate::heap::Arena;
use crate::protocol::Interrupt;

/// Builds a context.
///
/// # Errors
/// When the engine refuses, which would be a fault of this file.
pub(in crate::engine) fn build(
    host_state: &Rc<HostState>,
    executor: &Rc<Executor>,
    interrupt: Interrupt,
) -> JsResult<Context> {
    fill_statics();
    let mut context = stock(host_state, executor, interrupt)?;
    limit(&mut context);
    fill_statics_with(&mut context)?;
    host_state.storage.set(PropertyStorage::find(&context));
    host_state.call_back.set(callbacks::call);
    live_objects::install(host_state, &mut context);
    builtins::install(host_state, &mut context)?;
    intl::install(&mut context)?;
    platform::install(host_state, executor, &mut context)?;
    Ok(context)
}

/// A context with the engine's own built-ins.
fn stock(host_state: &Rc<HostState>, executor: &Rc<Executor>, interrupt: Interrupt) -> JsResult<Context> {
    ContextBuilder::new()
        .host_hooks(Rc::clone(host_state))
        .job_executor(Rc::clone(executor))
        .module_loader(Rc::new(Modules::new(host_state)))
        .can_block(false)
        .interrupt_flag(interrupt.flag())
        .interrupt_decision(interrupt.decision())
        .icu_buffer_provider(icu_data::Provider::default())
        .map_err(|error| JsNativeError::error().with_message(error.to_string()))?
        .build()
}

/// Makes the engine create what all contexts of the process share, outside of any arena. The statics of Boa 0.22 and of
/// its dependencies that are filled at first use, short of those that need a context; `heap::audit` finds what is
/// missing here.
fn fill_statics() {
    // SAFETY: what stays of this is in statics.
    unsafe {
        Arena::outside(|| {
            let _ = StaticJsStrings::get_string(&JsStr::latin1(b"length"));
            Interner::default().get_or_intern(&[u16::from(b'x')][..]);
        });
    }
}

/// As [`fill_statics`], for what needs a context: the bounds of 64-bit integers.
fn fill_statics_with(context: &mut Context) -> JsResult<()> {
    // SAFETY: a number is all that is left of this, beside what is in statics.
    unsafe { Arena::outside(|| JsValue::from(JsBigInt::from(1)).to_big_int64(context).map(drop)) }
}
