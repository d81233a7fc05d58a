//! `ArrayBuffer.prototype.slice` and `Atomics` of buffers that are resized meanwhile.
//!
//! Boa reads the length first, then asks the arguments for their values, which may resize the buffer, and then relies
//! on what it has read: it panics. Here arguments are numbers before the original method sees them, and `slice` looks
//! again.

use boa_engine::builtins::typed_array::TypedArrayKind;
use boa_engine::object::JsObject;
use boa_engine::object::builtins::{JsArrayBuffer, JsFunction, JsTypedArray};
use boa_engine::value::PreferredType;
use boa_engine::{Context, JsError, JsNativeError, JsResult, JsSymbol, JsValue, NativeFunction, js_string};

use super::define::{define, method};

/// The operations that take a value, with their number of parameters.
const OPERATIONS: [(&str, usize); 8] =
    [("add", 3), ("and", 3), ("compareExchange", 4), ("exchange", 3), ("or", 3), ("store", 3), ("sub", 3), ("xor", 3)];

pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let prototype = context.intrinsics().constructors().array_buffer().prototype();
    let original = method(&prototype, "slice", context)?;
    define(&prototype, "slice", 2, NativeFunction::from_copy_closure_with_captures(slice, original), context)?;
    let atomics = context.intrinsics().objects().atomics();
    for (name, length) in OPERATIONS {
        let original = method(&atomics, name, context)?;
        define(&atomics, name, length, NativeFunction::from_copy_closure_with_captures(operate, original), context)?;
    }
    Ok(())
}

/// <https://tc39.es/ecma262/#sec-arraybuffer.prototype.slice>
fn slice(this: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    let buffer = this.as_object().and_then(|object| JsArrayBuffer::from_object(object).ok());
    let length = buffer.as_ref().and_then(|buffer| buffer.data().map(|data| data.len()));
    let (Some(buffer), Some(length)) = (buffer, length) else { return original.call(this, args, context) };
    let object = JsObject::from(buffer.clone());
    let first = relative(args.first(), 0, length, context)?;
    let end = relative(args.get(1), length, length, context)?;
    let count = end.saturating_sub(first);
    let made = construct(&object, count, context)?;
    let wrong = |what: &str| JsError::from(JsNativeError::typ().with_message(format!("ArrayBuffer.slice: {what}")));
    if JsObject::equals(&made, &object) {
        return Err(wrong("the new buffer is the old one"));
    }
    let target = JsArrayBuffer::from_object(made.clone()).map_err(|_| wrong("the new object is no buffer"))?;
    let source = buffer.data().ok_or_else(|| wrong("the buffer was detached"))?;
    let mut target = target.data_mut().ok_or_else(|| wrong("the new buffer is detached"))?;
    if target.len() < count {
        return Err(wrong("the new buffer is too small"));
    }
    let present = &source[first.min(source.len())..end.min(source.len()).max(first.min(source.len()))];
    target[..present.len()].copy_from_slice(present);
    Ok(made.into())
}

/// A place counted from the start or, below zero, from the end.
fn relative(place: Option<&JsValue>, absent: usize, length: usize, context: &mut Context) -> JsResult<usize> {
    let Some(place) = place.filter(|place| !place.is_undefined()) else { return Ok(absent) };
    #[expect(clippy::cast_precision_loss, reason = "lengths of buffers are far below 2^53")]
    let length = length as f64;
    let place = place.to_number(context)?;
    let place = if place.is_nan() { 0.0 } else { place.trunc() };
    let place = if place < 0.0 { (length + place).max(0.0) } else { place.min(length) };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the length")]
    let place = place as usize;
    Ok(place)
}

/// A new buffer by <https://tc39.es/ecma262/#sec-speciesconstructor>
fn construct(buffer: &JsObject, count: usize, context: &mut Context) -> JsResult<JsObject> {
    let wrong = || JsError::from(JsNativeError::typ().with_message("ArrayBuffer.slice: the species is no constructor"));
    let default = context.intrinsics().constructors().array_buffer().constructor();
    let constructor = buffer.get(js_string!("constructor"), context)?;
    let species = if constructor.is_undefined() {
        constructor
    } else {
        constructor.as_object().ok_or_else(wrong)?.get(JsSymbol::species(), context)?
    };
    let species = if species.is_null_or_undefined() { default } else { species.as_object().ok_or_else(wrong)? };
    if !species.is_constructor() {
        return Err(wrong());
    }
    species.construct(&[JsValue::from(count)], None, context)
}

/// Calls the original operation with arguments that run no script when it asks for their values.
fn operate(this: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    let array = args.first().and_then(JsValue::as_object).and_then(|object| JsTypedArray::from_object(object).ok());
    let asks = args.iter().skip(1).any(JsValue::is_object);
    // Of other arrays the original operation says what is wrong, before it asks for anything.
    let Some(array) = array.filter(|array| asks && holds_integers(array)) else {
        return original.call(this, args, context);
    };
    let mut args = args.to_vec();
    let index = args[1].to_index(context)?;
    args[1] = JsValue::from(index);
    let in_range = index < array.length(context)? as u64;
    for value in args.iter_mut().skip(2).filter(|_| in_range) {
        *value = value.to_primitive(context, PreferredType::Number)?;
    }
    original.call(this, &args, context)
}

fn holds_integers(array: &JsTypedArray) -> bool {
    use TypedArrayKind::{BigInt64, BigUint64, Int8, Int16, Int32, Uint8, Uint16, Uint32};
    matches!(array.kind(), Some(Int8 | Int16 | Int32 | BigInt64 | Uint8 | Uint16 | Uint32 | BigUint64))
}
