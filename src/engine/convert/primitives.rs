//! Primitive values on their way out of JavaScript.

use boa_engine::value::JsVariant;
use boa_engine::{JsBigInt, JsString, JsValue};

use super::text;
use crate::value::{Budget, ConversionError, MAX_SAFE_INTEGER, Value, push_made};

/// Copies a value that needs no memory. Returns `None` for all others.
pub(in crate::engine) fn convert_scalar(value: &JsValue) -> Option<Value> {
    match value.variant() {
        JsVariant::Null | JsVariant::Undefined => Some(Value::Null),
        JsVariant::Boolean(value) => Some(Value::Bool(value)),
        JsVariant::Integer32(value) => Some(Value::Int(value.into())),
        JsVariant::Float64(value) => Some(number(value)),
        JsVariant::String(_) | JsVariant::BigInt(_) | JsVariant::Symbol(_) | JsVariant::Object(_) => None,
    }
}

/// Copies a value that needs no memory to the end of `values`. False for all others.
#[inline]
pub(super) fn push_scalar(value: &JsValue, values: &mut Vec<Value>) -> bool {
    match value.variant() {
        JsVariant::Null | JsVariant::Undefined => push_made(values, || Value::Null),
        JsVariant::Boolean(value) => push_made(values, || Value::Bool(value)),
        JsVariant::Integer32(value) => push_made(values, || Value::Int(value.into())),
        JsVariant::Float64(value) => push_made(values, || number(value)),
        JsVariant::String(_) | JsVariant::BigInt(_) | JsVariant::Symbol(_) | JsVariant::Object(_) => return false,
    }
    true
}

/// Converts anything but an object, and puts it at the end of `values`.
pub(super) fn convert(value: &JsValue, budget: &mut Budget, values: &mut Vec<Value>) -> Result<(), ConversionError> {
    budget.node()?;
    if push_scalar(value, values) {
        return Ok(());
    }
    match value.variant() {
        JsVariant::String(text) => {
            let text = string(&text, budget)?;
            push_made(values, || Value::String(text));
        }
        JsVariant::BigInt(value) => values.push(bigint(&value, budget)?),
        JsVariant::Symbol(_) => return Err(budget.error("a symbol cannot leave JavaScript")),
        _ => values.push(Value::Null),
    }
    Ok(())
}

/// Makes an integer of a number that is one and that PHP can hold exactly.
#[inline]
pub(super) fn number(value: f64) -> Value {
    #[expect(clippy::cast_precision_loss, reason = "2^53 - 1 is exact")]
    let limit = MAX_SAFE_INTEGER as f64;
    if value.fract() == 0.0 && value.abs() <= limit && !(value == 0.0 && value.is_sign_negative()) {
        #[expect(clippy::cast_possible_truncation, reason = "integral and within range")]
        return Value::Int(value as i64);
    }
    Value::Float(value)
}

/// Makes an integer of a `BigInt` that fits into 64 bits, and its digits of any other.
pub(super) fn bigint(value: &JsBigInt, budget: &mut Budget) -> Result<Value, ConversionError> {
    let text = value.to_string();
    if let Ok(small) = text.parse() {
        return Ok(Value::Int(small));
    }
    budget.text(text.len())?;
    Ok(Value::String(text))
}

/// Copies text, and counts it.
pub(super) fn string(text: &JsString, budget: &mut Budget) -> Result<String, ConversionError> {
    budget.text(text.len())?;
    Ok(text::of(text))
}
