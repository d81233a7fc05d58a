//! Values on their way into JavaScript.

use std::rc::Rc;

use boa_engine::object::JsObject;
use boa_engine::object::builtins::{JsArray, JsArrayBuffer, JsUint8Array};
use boa_engine::object::shape::Shape;
use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsBigInt, JsNativeError, JsResult, JsValue};

use super::{host_functions, live_objects, text};
use crate::engine::host::property_storage::{ordinary, own_property};
use crate::engine::host::state::HostState;
use crate::value::{MAX_SAFE_INTEGER, Map, Recent, Value};

/// Makes a JavaScript value. The tree was bounded when PHP built it.
///
/// # Errors
/// When the engine cannot hold a part of it.
#[inline]
pub(in crate::engine) fn convert(
    value: &Value,
    host_state: &Rc<HostState>,
    context: &mut Context,
) -> JsResult<JsValue> {
    if let Some(made) = scalar(value) {
        return Ok(made);
    }
    make(value, &mut Maker { host_state, rows: Recent::default() }, context)
}

/// Makes a value that needs no memory. Returns `None` for all others.
#[inline]
fn scalar(value: &Value) -> Option<JsValue> {
    match value {
        Value::Null => Some(JsValue::null()),
        Value::Bool(value) => Some((*value).into()),
        Value::Int(value) => Some(int(*value)),
        Value::Float(value) => Some((*value).into()),
        _ => None,
    }
}

struct Maker<'a> {
    host_state: &'a Rc<HostState>,
    rows: Recent<Row>,
}

/// The shape of the objects that maps with the same list of keys become.
struct Row {
    /// The address of the list of keys.
    keys: *const (),
    names: Rc<[PropertyKey]>,
    /// The shape of an object that was made so, if others of it can be made at once.
    shape: Option<Shape>,
}

fn make(value: &Value, maker: &mut Maker<'_>, context: &mut Context) -> JsResult<JsValue> {
    Ok(match value {
        // Objects of the host are for PHP alone.
        Value::Null | Value::Bool(_) | Value::Int(_) | Value::Float(_) | Value::Host(_) => {
            scalar(value).unwrap_or_else(JsValue::null)
        }
        Value::String(text) => text::string(text).into(),
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
        Value::List(items) => JsArray::from_iter(all(items, maker, context)?, context).into(),
        Value::Function(number) => host_functions::given_function(*number, maker.host_state, context).into(),
        Value::Returning(number) => match maker.host_state.function(*number) {
            Some((function, _)) => function.into(),
            None => return Err(JsNativeError::typ().with_message("this JavaScript function is gone").into()),
        },
        Value::Live(number, members) => live_objects::object(*number, members, true, maker.host_state, context)?.into(),
        Value::Map(map) => object(map, maker, context)?.into(),
    })
}

fn all(items: &[Value], maker: &mut Maker<'_>, context: &mut Context) -> JsResult<Vec<JsValue>> {
    let mut made = Vec::with_capacity(items.len());
    for item in items {
        // Written in its place at once: most values are plain, and moving them takes longer than making them.
        match item {
            Value::String(text) => made.push(text::string(text).into()),
            _ => made.push(match scalar(item) {
                Some(value) => value,
                None => make(item, maker, context)?,
            }),
        }
    }
    Ok(made)
}

/// An object of a shape that objects with the same keys share: then scripts read them faster, and so do we.
fn object(map: &Map, maker: &mut Maker<'_>, context: &mut Context) -> JsResult<JsObject> {
    let values = all(map.values(), maker, context)?;
    let address = map.keys().address();
    let known = maker.rows.find(|row| row.keys == address);
    if let (Some(Row { shape: Some(shape), .. }), Some(storage)) = (&known, maker.host_state.storage.get()) {
        return Ok(storage.object(shape, values, context));
    }
    let names = known.map(|row| Rc::clone(&row.names));
    let (names, is_new) = match names {
        Some(names) => (names, false),
        None => (map.keys().iter().map(|key| PropertyKey::from(text::string(key))).collect(), true),
    };
    let object = ordinary(context);
    let count = values.len();
    for (name, value) in names.iter().zip(values) {
        // Not an assignment: `__proto__` is a key like any other. The object is new, so nothing can refuse.
        object.insert_property(name.clone(), own_property(value));
    }
    if is_new {
        let shape = maker.host_state.storage.get().and_then(|storage| storage.shape_for_more(&object, count));
        maker.rows.add(Row { keys: address, names, shape });
    }
    Ok(object)
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
