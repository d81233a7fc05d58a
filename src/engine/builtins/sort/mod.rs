//! `sort` and `toSorted` of arrays and of typed arrays.
//!
//! Boa hands the comparison to Rust's sort, which panics when it notices that the order is not consistent: as with
//! `() => Math.random() - 0.5`, or when a comparison threw. This one is a stable merge sort that takes any answers,
//! ends with the first error, and can be stopped. Without a comparison Boa makes two strings for each question; here
//! there is one for each element.

mod merge;
#[cfg(test)]
mod tests;
mod typed;

use boa_engine::object::JsObject;
use boa_engine::object::builtins::{JsArray, JsFunction};
use boa_engine::{Context, JsResult, JsString, JsValue, NativeFunction, js_string};

use super::define::{define, method};
use super::elements::{InterruptTicker, copy, overwrite};

pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let array = context.intrinsics().constructors().array().prototype();
    let typed_array = context.intrinsics().constructors().typed_array().prototype();
    let original = method(&array, "sort", context)?;
    define(&array, "sort", 1, NativeFunction::from_copy_closure_with_captures(sort, original), context)?;
    let original = method(&array, "toSorted", context)?;
    define(&array, "toSorted", 1, NativeFunction::from_copy_closure_with_captures(to_sorted, original), context)?;
    let original = method(&typed_array, "sort", context)?;
    define(&typed_array, "sort", 1, NativeFunction::from_copy_closure_with_captures(typed::sort, original), context)?;
    let original = method(&typed_array, "toSorted", context)?;
    let to_sorted = NativeFunction::from_copy_closure_with_captures(typed::to_sorted, original);
    define(&typed_array, "toSorted", 1, to_sorted, context)
}

/// How elements are compared.
enum Order {
    /// Without a function: as strings in arrays, as numbers in typed arrays.
    Default,
    By(JsFunction),
}

impl Order {
    /// None for an argument that the original method refuses.
    fn read(args: &[JsValue]) -> Option<Self> {
        match args.first() {
            None => Some(Self::Default),
            Some(compare) if compare.is_undefined() => Some(Self::Default),
            Some(compare) => compare.as_function().map(Self::By),
        }
    }
}

/// <https://tc39.es/ecma262/#sec-array.prototype.sort>
fn sort(this: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    let Some(order) = Order::read(args) else { return original.call(this, args, context) };
    let object = this.to_object(context)?;
    let mut ticker = InterruptTicker::default();
    let (items, length) = match copy(&object) {
        Some(items) => {
            let length = items.len() as u64;
            (items, length)
        }
        None => present(&object, &mut ticker, context)?,
    };
    let sorted = sorted(items, &order, context)?;
    let count = sorted.len() as u64;
    if !overwrite(&object, 0, &sorted, &mut ticker, context)? {
        for (i, item) in sorted.into_iter().enumerate() {
            ticker.step(context)?;
            object.set(i, item, true, context)?;
        }
    }
    // Holes go to the end, as many as there were.
    for i in count..length {
        ticker.step(context)?;
        object.delete_property_or_throw(i, context)?;
    }
    Ok(object.into())
}

/// The elements that are no holes, and how many there are with those.
fn present(object: &JsObject, ticker: &mut InterruptTicker, context: &mut Context) -> JsResult<(Vec<JsValue>, u64)> {
    let length = length(object, context)?;
    let mut items = Vec::new();
    for i in 0..length {
        ticker.step(context)?;
        if object.has_property(i, context)? {
            items.push(object.get(i, context)?);
        }
    }
    Ok((items, length))
}

/// <https://tc39.es/ecma262/#sec-array.prototype.tosorted>
fn to_sorted(this: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    let Some(order) = Order::read(args) else { return original.call(this, args, context) };
    let object = this.to_object(context)?;
    let items = if let Some(items) = copy(&object) {
        items
    } else {
        let length = length(&object, context)?;
        if length > u64::from(u32::MAX) {
            // An array of that length cannot be, and the original method says so.
            let holder = JsObject::with_object_proto(context.intrinsics());
            holder.create_data_property_or_throw(js_string!("length"), length, context)?;
            return original.call(&holder.into(), args, context);
        }
        let mut ticker = InterruptTicker::default();
        let mut items = Vec::new();
        for i in 0..length {
            ticker.step(context)?;
            items.push(object.get(i, context)?);
        }
        items
    };
    let sorted = sorted(items, &order, context)?;
    Ok(JsArray::from_iter(sorted, context).into())
}

/// <https://tc39.es/ecma262/#sec-lengthofarraylike>
fn length(object: &JsObject, context: &mut Context) -> JsResult<u64> {
    object.get(js_string!("length"), context)?.to_length(context)
}

/// Sorts stably; `undefined` comes last and is never shown to the comparison.
fn sorted(items: Vec<JsValue>, order: &Order, context: &mut Context) -> JsResult<Vec<JsValue>> {
    let count = items.len();
    let defined: Vec<_> = items.into_iter().filter(|item| !item.is_undefined()).collect();
    let order = match order {
        Order::By(compare) => by_function(&defined, compare, context)?,
        Order::Default => by_string(&defined, context)?,
    };
    let mut sorted: Vec<_> = order.into_iter().map(|i| defined[i as usize].clone()).collect();
    sorted.resize(count, JsValue::undefined());
    Ok(sorted)
}

/// How many there are of what is to be sorted: more do not fit into any memory.
fn count<T>(items: &[T]) -> u32 {
    u32::try_from(items.len()).unwrap_or(u32::MAX)
}

fn by_function(items: &[JsValue], compare: &JsFunction, context: &mut Context) -> JsResult<Vec<u32>> {
    merge::order(count(items), |first, second| {
        // Asked the way V8 asks: functions that answer with true and false, or never with "less", leave all as it is.
        Ok(answer(compare, &items[second as usize], &items[first as usize], context)? < 0.0)
    })
}

/// What a function says of two elements; NaN counts as 0.
fn answer(compare: &JsFunction, first: &JsValue, second: &JsValue, context: &mut Context) -> JsResult<f64> {
    let answer = compare.call(&JsValue::undefined(), &[first.clone(), second.clone()], context)?;
    answer.as_number().map_or_else(|| answer.to_number(context), Ok)
}

fn by_string(items: &[JsValue], context: &mut Context) -> JsResult<Vec<u32>> {
    let mut ticker = InterruptTicker::default();
    if items.iter().any(|item| item.is_object() || item.is_symbol()) {
        // Each question may run code, and get another answer.
        return merge::order(count(items), |first, second| {
            ticker.step(context)?;
            let first = items[first as usize].to_string(context)?;
            Ok(first > items[second as usize].to_string(context)?)
        });
    }
    let mut texts = Vec::<JsString>::with_capacity(items.len());
    for item in items {
        ticker.step(context)?;
        texts.push(item.to_string(context)?);
    }
    merge::in_total_order(
        (0..count(items)).collect(),
        |&first, &second| texts[first as usize].cmp(&texts[second as usize]),
        &mut ticker,
        context,
    )
}
