//! `Array.from`: <https://tc39.es/ecma262/#sec-array.from>.

use boa_engine::object::JsObject;
use boa_engine::object::builtins::{JsArray, JsFunction};
use boa_engine::{Context, JsResult, JsSymbol, JsValue, js_string};

use super::super::elements::{InterruptTicker, copy};
use super::original::{Original, has_own, has_prototype};

/// Of arrays, and of plain objects with a length. The rest is the original function's.
pub(super) fn from(this: &JsValue, args: &[JsValue], original: &Original, context: &mut Context) -> JsResult<JsValue> {
    let constructor = context.intrinsics().constructors().array().constructor();
    let makes_array = this.as_object().is_some_and(|this| JsObject::equals(&this, &constructor));
    let source = args.first().and_then(JsValue::as_object).filter(|_| makes_array);
    let map = args.get(1).filter(|map| !map.is_undefined());
    let function = map.and_then(JsValue::as_function);
    if let Some(source) = source
        && map.is_some() == function.is_some()
    {
        let map = function.map(|function| Map { function, this: args.get(2).cloned().unwrap_or_default() });
        if source.is_array() && original.pristine.iterates(&source, context) {
            return of_array(&source, map.as_ref(), context);
        }
        if is_array_like(&source, context) {
            return of_array_like(&source, map.as_ref(), context);
        }
    }
    original.method.call(this, args, context)
}

struct Map {
    function: JsFunction,
    this: JsValue,
}

impl Map {
    fn apply(map: Option<&Self>, value: JsValue, i: u64, context: &mut Context) -> JsResult<JsValue> {
        match map {
            Some(map) => map.function.call(&map.this, &[value, i.into()], context),
            None => Ok(value),
        }
    }
}

fn of_array(source: &JsObject, map: Option<&Map>, context: &mut Context) -> JsResult<JsValue> {
    if map.is_none()
        && let Some(all) = copy(source)
    {
        return Ok(JsArray::from_iter(all, context).into());
    }
    let mut ticker = InterruptTicker::default();
    let mut all = Vec::new();
    // As its iterator, which looks at the length before each element.
    while (all.len() as u64) < length(source, context)? {
        ticker.step(context)?;
        let i = all.len() as u64;
        let value = source.get(i, context)?;
        all.push(Map::apply(map, value, i, context)?);
    }
    Ok(JsArray::from_iter(all, context).into())
}

/// Whether an object is seen to have no iterator.
fn is_array_like(source: &JsObject, context: &Context) -> bool {
    let of_objects = context.intrinsics().constructors().object().prototype();
    let iterator = JsSymbol::iterator().into();
    source.is_ordinary()
        && has_prototype(source, &of_objects)
        && !has_own(source, &iterator)
        && !has_own(&of_objects, &iterator)
}

fn of_array_like(source: &JsObject, map: Option<&Map>, context: &mut Context) -> JsResult<JsValue> {
    let length = length(source, context)?;
    if length > u32::MAX.into() {
        // The constructor refuses it in its own words.
        let constructor = context.intrinsics().constructors().array().constructor();
        return constructor.construct(&[length.into()], None, context).map(JsValue::from);
    }
    let mut ticker = InterruptTicker::default();
    let mut all = Vec::new();
    for i in 0..length {
        ticker.step(context)?;
        let value = source.get(i, context)?;
        all.push(Map::apply(map, value, i, context)?);
    }
    Ok(JsArray::from_iter(all, context).into())
}

fn length(source: &JsObject, context: &mut Context) -> JsResult<u64> {
    source.get(js_string!("length"), context)?.to_length(context)
}
