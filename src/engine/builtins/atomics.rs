//! `Atomics` without waiting.
//!
//! Boa keeps those who wait in a process-wide list behind a lock, which a thread that is ended would take along. A VM
//! is an agent of its own, which shares memory with nobody: waiting is refused (`ContextBuilder::can_block`), and there
//! is nobody to notify.

use boa_engine::builtins::typed_array::TypedArrayKind;
use boa_engine::object::builtins::{JsFunction, JsSharedArrayBuffer, JsTypedArray};
use boa_engine::{Context, JsError, JsNativeError, JsResult, JsValue, NativeFunction, js_string};

use super::define::{define, method};

pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let atomics = context.intrinsics().objects().atomics();
    atomics.delete_property_or_throw(js_string!("waitAsync"), context)?;
    let original = method(&atomics, "notify", context)?;
    define(&atomics, "notify", 3, NativeFunction::from_copy_closure_with_captures(notify, original), context)
}

/// <https://tc39.es/ecma262/#sec-atomics.notify>, for an agent that is alone. The original function looks at its list only
/// for memory that is shared.
fn notify(this: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    let array = args.first().and_then(JsValue::as_object).and_then(|object| JsTypedArray::from_object(object).ok());
    let Some(array) = array else { return original.call(this, args, context) };
    let buffer = array.buffer(context)?.as_object();
    if buffer.is_none_or(|buffer| JsSharedArrayBuffer::from_object(buffer).is_err()) {
        return original.call(this, args, context);
    }
    if !matches!(array.kind(), Some(TypedArrayKind::Int32 | TypedArrayKind::BigInt64)) {
        return Err(JsNativeError::typ().with_message("Atomics.notify takes an Int32Array or a BigInt64Array").into());
    }
    let length = array.length(context)?;
    let index = args.get(1).cloned().unwrap_or_default().to_index(context)?;
    if !usize::try_from(index).is_ok_and(|index| index < length) {
        let error = JsNativeError::range().with_message("Atomics.notify: the index is beyond the end of the array");
        return Err(JsError::from(error));
    }
    if let Some(count) = args.get(2) {
        count.to_integer_or_infinity(context)?;
    }
    Ok(0.into())
}
