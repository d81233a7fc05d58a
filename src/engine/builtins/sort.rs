//! `sort` and `toSorted` of arrays, and `sort` of typed arrays, with a comparison function.
//!
//! Boa hands the function to Rust's sort, which panics when it notices that the order is not consistent: as with
//! `() => Math.random() - 0.5`, or when a comparison threw. This one is a stable merge sort that takes any answers, and
//! ends with the first error.

use boa_engine::object::JsObject;
use boa_engine::object::builtins::{JsArray, JsFunction, JsTypedArray};
use boa_engine::{Context, JsResult, JsValue, NativeFunction, js_string};

use super::{define, method};

/// Runs up to this length are sorted by insertion, which asks fewer questions than merging.
const RUN: usize = 8;

pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let array = context.intrinsics().constructors().array().prototype();
    let typed_array = context.intrinsics().constructors().typed_array().prototype();
    let stock = method(&array, "sort", context)?;
    define(&array, "sort", 1, NativeFunction::from_copy_closure_with_captures(sort, stock), context)?;
    let stock = method(&array, "toSorted", context)?;
    define(&array, "toSorted", 1, NativeFunction::from_copy_closure_with_captures(to_sorted, stock), context)?;
    let stock = method(&typed_array, "sort", context)?;
    define(&typed_array, "sort", 1, NativeFunction::from_copy_closure_with_captures(sort_typed, stock), context)
}

/// The comparison function, if this call is one that the stock method would pass on to Rust's sort.
fn comparison(args: &[JsValue]) -> Option<JsFunction> {
    args.first().and_then(JsValue::as_function)
}

/// <https://tc39.es/ecma262/#sec-array.prototype.sort>
fn sort(this: &JsValue, args: &[JsValue], stock: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    let Some(compare) = comparison(args) else { return stock.call(this, args, context) };
    let object = this.to_object(context)?;
    let length = length(&object, context)?;
    let mut items = Vec::new();
    for i in 0..length {
        if object.has_property(i, context)? {
            items.push(object.get(i, context)?);
        }
    }
    let sorted = merge_sort(items, &compare, context)?;
    let count = sorted.len() as u64;
    for (i, item) in sorted.into_iter().enumerate() {
        object.set(i, item, true, context)?;
    }
    // Holes go to the end, as many as there were.
    for i in count..length {
        object.delete_property_or_throw(i, context)?;
    }
    Ok(object.into())
}

/// <https://tc39.es/ecma262/#sec-array.prototype.tosorted>
fn to_sorted(this: &JsValue, args: &[JsValue], stock: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    let Some(compare) = comparison(args) else { return stock.call(this, args, context) };
    let object = this.to_object(context)?;
    let length = length(&object, context)?;
    if length > u64::from(u32::MAX) {
        // The stock method says why not.
        return stock.call(this, args, context);
    }
    let mut items = Vec::new();
    for i in 0..length {
        items.push(object.get(i, context)?);
    }
    let sorted = merge_sort(items, &compare, context)?;
    Ok(JsArray::from_iter(sorted, context).into())
}

/// <https://tc39.es/ecma262/#sec-%typedarray%.prototype.sort>
fn sort_typed(this: &JsValue, args: &[JsValue], stock: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    let array = this.as_object().and_then(|object| JsTypedArray::from_object(object).ok());
    let (Some(compare), Some(array)) = (comparison(args), array) else { return stock.call(this, args, context) };
    let length = array.length(context)?;
    let mut items = Vec::new();
    for i in 0..length {
        items.push(array.get(i, context)?);
    }
    for (i, item) in merge_sort(items, &compare, context)?.into_iter().enumerate() {
        // The comparison may have shrunk the array: what no longer fits is dropped.
        array.set(i, item, false, context)?;
    }
    Ok(this.clone())
}

/// <https://tc39.es/ecma262/#sec-lengthofarraylike>
fn length(object: &JsObject, context: &mut Context) -> JsResult<u64> {
    object.get(js_string!("length"), context)?.to_length(context)
}

/// Sorts stably; `undefined` comes last and is never shown to the comparison.
fn merge_sort(items: Vec<JsValue>, compare: &JsFunction, context: &mut Context) -> JsResult<Vec<JsValue>> {
    let (mut sorted, undefined): (Vec<_>, Vec<_>) = items.into_iter().partition(|item| !item.is_undefined());
    for run in sorted.chunks_mut(RUN) {
        sort_run(run, compare, context)?;
    }
    let mut width = RUN;
    while width < sorted.len() {
        let mut merged = Vec::with_capacity(sorted.len());
        for pair in sorted.chunks(2 * width) {
            let (left, right) = pair.split_at(width.min(pair.len()));
            merge(left, right, &mut merged, compare, context)?;
        }
        sorted = merged;
        width *= 2;
    }
    sorted.extend(undefined);
    Ok(sorted)
}

fn sort_run(run: &mut [JsValue], compare: &JsFunction, context: &mut Context) -> JsResult<()> {
    for i in 1..run.len() {
        let mut j = i;
        while j > 0 && is_after(&run[j - 1], &run[j], compare, context)? {
            run.swap(j - 1, j);
            j -= 1;
        }
    }
    Ok(())
}

fn merge(
    mut left: &[JsValue],
    mut right: &[JsValue],
    merged: &mut Vec<JsValue>,
    compare: &JsFunction,
    context: &mut Context,
) -> JsResult<()> {
    while let ([first, rest @ ..], [second, others @ ..]) = (left, right) {
        if is_after(first, second, compare, context)? {
            merged.push(second.clone());
            right = others;
        } else {
            merged.push(first.clone());
            left = rest;
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
    Ok(())
}

/// Whether the comparison puts `first` behind `second`. NaN counts as 0.
fn is_after(first: &JsValue, second: &JsValue, compare: &JsFunction, context: &mut Context) -> JsResult<bool> {
    let answer = compare.call(&JsValue::undefined(), &[first.clone(), second.clone()], context)?;
    Ok(answer.to_number(context)? > 0.0)
}
