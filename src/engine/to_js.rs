//! Values on their way into JavaScript.

use std::rc::Rc;

use boa_engine::builtins::object::OrdinaryObject;
use boa_engine::object::JsObject;
use boa_engine::object::builtins::{JsArray, JsArrayBuffer, JsUint8Array};
use boa_engine::property::{PropertyDescriptor, PropertyKey};
use boa_engine::{Context, JsBigInt, JsResult, JsString, JsValue};

use super::bridge;
use super::hooks::Hooks;
use crate::value::{Key, MAX_SAFE_INTEGER, Recent, Value};

/// Makes a JavaScript value. The tree was bounded when PHP built it.
///
/// # Errors
/// When the engine cannot hold a part of it.
pub(super) fn convert(value: &Value, hooks: &Rc<Hooks>, context: &mut Context) -> JsResult<JsValue> {
    make(value, &mut Maker { hooks, keys: Recent::default() }, context)
}

struct Maker<'a> {
    hooks: &'a Rc<Hooks>,
    /// By the addresses of the tree's keys.
    keys: Recent<(*const u8, PropertyKey)>,
}

impl Maker<'_> {
    fn key(&mut self, key: &Key) -> PropertyKey {
        let address = key.address();
        if let Some((_, known)) = self.keys.find(|(known, _)| *known == address) {
            return known.clone();
        }
        let made = PropertyKey::from(JsString::from(&**key));
        self.keys.add((address, made.clone()));
        made
    }
}

fn make(value: &Value, maker: &mut Maker<'_>, context: &mut Context) -> JsResult<JsValue> {
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
            let items = items.iter().map(|item| make(item, maker, context)).collect::<JsResult<Vec<_>>>()?;
            JsArray::from_iter(items, context).into()
        }
        Value::Function(number) => bridge::host_function(*number, "", maker.hooks, context).into(),
        Value::Map(entries) => {
            // Of a shape that objects with the same keys share: then scripts read them faster, and so do we.
            let prototype = context.intrinsics().constructors().object().prototype();
            let object = JsObject::new(context.root_shape(), prototype, OrdinaryObject).upcast();
            for (key, value) in entries {
                let value = make(value, maker, context)?;
                // Not an assignment: `__proto__` is a key like any other. The object is new, so nothing can refuse.
                let property = PropertyDescriptor::builder().value(value).writable(true).enumerable(true);
                object.insert_property(maker.key(key), property.configurable(true));
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
