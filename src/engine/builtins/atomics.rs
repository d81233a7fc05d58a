//! `Atomics` without waiting.
//!
//! Boa keeps those who wait in a process-wide list behind a lock, which a thread that is ended would take along. A VM is
//! an agent of its own, which shares memory with nobody: waiting is refused (`ContextBuilder::can_block`), and there is
//! nobody to notify.

use boa_engine::object::builtins::JsTypedArray;
use boa_engine::{Context, JsNativeError, JsResult, JsValue, NativeFunction, js_string};

use super::define;

pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let atomics = context.intrinsics().objects().atomics();
    atomics.delete_property_or_throw(js_string!("waitAsync"), context)?;
    define(&atomics, "notify", 3, NativeFunction::from_fn_ptr(notify), context)
}

/// <https://tc39.es/ecma262/#sec-atomics.notify>, for an agent that is alone.
fn notify(_: &JsValue, args: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    let array = args.first().and_then(JsValue::as_object).and_then(|object| JsTypedArray::from_object(object).ok());
    match array {
        Some(_) => Ok(0.into()),
        None => Err(JsNativeError::typ().with_message("Atomics.notify: the argument is not a typed array").into()),
    }
}
