//! Values on their way into JavaScript.

use std::rc::Rc;

use boa_engine::object::JsObject;
use boa_engine::object::builtins::{JsArray, JsArrayBuffer, JsUint8Array};
use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsBigInt, JsResult, JsString, JsValue};

use super::bridge;
use super::hooks::Hooks;
use crate::value::{MAX_SAFE_INTEGER, Value};

/// Makes a JavaScript value. The tree was bounded when PHP built it.
///
/// # Errors
/// When the engine cannot hold a part of it.
pub(super) fn convert(value: &Value, hooks: &Rc<Hooks>, context: &mut Context) -> JsResult<JsValue> {
    Ok(match value {
        Value::Null => JsValue::null(),
        Value::Bool(value) => (*value).into(),
        Value::Int(value) => int(*value),
        Value::Float(value) => (*value).into(),
        Value::String(text) => JsString::from(text.as_str()).into(),
        Value::Bytes(bytes) => {
            let buffer = JsArrayBuffer::new(bytes.len(), context)?;
            if let Some(mut data) = buffer.data_mut() {
                data.copy_from_slice(bytes);
            }
            JsUint8Array::from_array_buffer(buffer, context)?.into()
        }
        Value::Date(ms) => {
            let date = context.intrinsics().constructors().date().constructor();
            date.construct(&[(*ms).into()], None, context)?.into()
        }
        Value::List(items) => {
            let items = items.iter().map(|item| convert(item, hooks, context)).collect::<JsResult<Vec<_>>>()?;
            JsArray::from_iter(items, context).into()
        }
        Value::Function(number) => bridge::host_function(*number, "", hooks, context).into(),
        Value::Map(entries) => {
            let object = JsObject::with_object_proto(context.intrinsics());
            for (key, value) in entries {
                let value = convert(value, hooks, context)?;
                // Not an assignment: `__proto__` is a key like any other.
                object.create_data_property_or_throw(
                    PropertyKey::from(JsString::from(key.as_str())),
                    value,
                    context,
                )?;
            }
            object.into()
        }
    })
}

fn int(value: i64) -> JsValue {
    if let Ok(small) = i32::try_from(value) {
        small.into()
    } else if value.unsigned_abs() <= MAX_SAFE_INTEGER.unsigned_abs() {
        #[expect(clippy::cast_precision_loss, reason = "exact within this range")]
        let number = value as f64;
        number.into()
    } else {
        JsBigInt::from(value).into()
    }
}
