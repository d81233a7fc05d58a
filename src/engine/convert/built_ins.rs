//! Objects of JavaScript's own library on their way out, as what they stand for.

use boa_engine::builtins::array_buffer::ArrayBuffer;
use boa_engine::builtins::date::Date;
use boa_engine::builtins::error::Error as JsErrorObject;
use boa_engine::builtins::regexp::RegExp;
use boa_engine::object::JsObject;
use boa_engine::object::builtins::{
    JsArrayBuffer, JsDataView, JsDate, JsMap, JsProxy, JsSet, JsSharedArrayBuffer, JsTypedArray,
};
use boa_engine::value::JsVariant;
use boa_engine::{Context, JsBigInt, JsString, JsSymbol, js_string};

use super::from_js::{Converted, Failure, Journey, convert_child, entry};
use super::{errors, primitives};
use crate::value::{Budget, Map, Step, Value};

/// Converts an object of JavaScript's own library that has a counterpart. Returns `None` for all others.
pub(super) fn convert(
    object: &JsObject,
    budget: &mut Budget,
    journey: &mut Journey<'_>,
    context: &mut Context,
) -> Result<Option<Value>, Failure> {
    if object.is::<Date>() {
        let date = JsDate::from_object(object.clone())?;
        let ms = date.get_time(context)?.to_number(context)?;
        return Ok(Some(Value::Date(ms)));
    }
    if object.is::<JsErrorObject>() {
        return errors::convert(object, budget, journey, context).map(Some);
    }
    if object.is::<RegExp>() {
        let source = object.get(js_string!("source"), context)?.to_string(context)?;
        let flags = object.get(js_string!("flags"), context)?.to_string(context)?;
        let text = format!("/{}/{}", primitives::string(&source, budget)?, primitives::string(&flags, budget)?);
        return Ok(Some(Value::String(text)));
    }
    if let Ok(map) = JsMap::from_object(object.clone()) {
        return convert_map(&map, budget, journey, context).map(Some);
    }
    if let Ok(set) = JsSet::from_object(object.clone()) {
        let mut members = Vec::new();
        set.for_each_native(|member| {
            members.push(member);
            Ok(())
        })?;
        let mut items = Vec::new();
        for (i, member) in members.iter().enumerate() {
            items.push(convert_child(member, || Step::Index(i), budget, journey, context)?);
        }
        return Ok(Some(Value::List(items)));
    }
    convert_wrapper(object, budget)
}

/// Returns the primitive in a wrapper object: `new String`, `new Number`, `new Boolean`, `Object(…)`.
fn convert_wrapper(object: &JsObject, budget: &mut Budget) -> Result<Option<Value>, Failure> {
    if let Some(text) = object.downcast_ref::<JsString>() {
        return Ok(Some(Value::String(primitives::string(&text, budget)?)));
    }
    if let Some(value) = object.downcast_ref::<f64>() {
        return Ok(Some(primitives::number(*value)));
    }
    if let Some(value) = object.downcast_ref::<bool>() {
        return Ok(Some(Value::Bool(*value)));
    }
    if let Some(value) = object.downcast_ref::<JsBigInt>() {
        return Ok(Some(primitives::bigint(&value, budget)?));
    }
    if object.is::<JsSymbol>() {
        return Err(budget.error("a symbol cannot leave JavaScript").into());
    }
    Ok(None)
}

fn convert_map(map: &JsMap, budget: &mut Budget, journey: &mut Journey<'_>, context: &mut Context) -> Converted {
    let mut pairs = Vec::new();
    map.for_each_native(|key, value| {
        pairs.push((key, value));
        Ok(())
    })?;
    let mut entries = Vec::new();
    for (key, value) in &pairs {
        let key = match key.variant() {
            JsVariant::String(text) => primitives::string(&text, budget)?,
            JsVariant::Integer32(value) => value.to_string(),
            JsVariant::Float64(value) if matches!(primitives::number(value), Value::Int(_)) => value.to_string(),
            _ => {
                let reason = "a Map whose keys are not strings or integers has no counterpart; return `[...map]`, \
                              its list of pairs";
                return Err(budget.error(reason).into());
            }
        };
        entries.push(entry(key, value, budget, journey, context)?);
    }
    Ok(Value::Map(Map::from_iter(entries)))
}

/// Copies the bytes of a buffer or of a view. Returns `None` for all other objects.
pub(super) fn convert_binary(
    object: &JsObject,
    budget: &mut Budget,
    context: &mut Context,
) -> Result<Option<Value>, Failure> {
    if object.is::<ArrayBuffer>() {
        let length = JsArrayBuffer::from_object(object.clone())?.byte_length();
        return slice(object, 0, length, budget).map(Some);
    }
    if let Ok(view) = JsTypedArray::from_object(object.clone()) {
        let (start, length) = (view.byte_offset(context)?, view.byte_length(context)?);
        let buffer = view.buffer(context)?;
        return buffer.as_object().map(|buffer| slice(&buffer, start, length, budget)).transpose();
    }
    if let Ok(view) = JsDataView::from_object(object.clone()) {
        let start = usize::try_from(view.byte_offset(context)?).unwrap_or(usize::MAX);
        let length = usize::try_from(view.byte_length(context)?).unwrap_or(usize::MAX);
        let buffer = view.buffer(context)?;
        return buffer.as_object().map(|buffer| slice(&buffer, start, length, budget)).transpose();
    }
    if JsProxy::from_object(object.clone()).is_ok() {
        return Ok(None);
    }
    if JsSharedArrayBuffer::from_object(object.clone()).is_ok() {
        return slice(object, 0, usize::MAX, budget).map(Some);
    }
    Ok(None)
}

/// Bytes of a buffer; a detached one has none.
fn slice(buffer: &JsObject, start: usize, length: usize, budget: &mut Budget) -> Converted {
    let bytes = if let Ok(shared) = JsSharedArrayBuffer::from_object(buffer.clone()) {
        let all = shared.to_vec();
        all.get(start..start.saturating_add(length).min(all.len())).unwrap_or_default().to_vec()
    } else {
        let buffer = JsArrayBuffer::from_object(buffer.clone())?;
        let data = buffer.data();
        let all: &[u8] = data.as_deref().unwrap_or_default();
        all.get(start..start.saturating_add(length).min(all.len())).unwrap_or_default().to_vec()
    };
    budget.text(bytes.len())?;
    Ok(Value::Bytes(bytes))
}
