//! Methods that change an array.

use boa_engine::object::JsObject;
use boa_engine::object::builtins::JsArray;
use boa_engine::{Context, JsResult, JsValue, js_string};

use super::super::define::own_length;
use super::super::elements::{InterruptTicker, append, copy, overwrite, with_dense};
use super::copies::Cut;
use super::original::{Original, dense, inherits_no_elements, plain, position};

/// As many elements are taken from the start by the original `shift`, which moves the others as one block of memory.
const FEW: usize = 32;

/// <https://tc39.es/ecma262/#sec-array.prototype.splice>
pub(super) fn splice(
    this: &JsValue,
    args: &[JsValue],
    original: &Original,
    context: &mut Context,
) -> JsResult<JsValue> {
    if let Some((array, length)) = plain(this, original, context)
        && let Some(cut) = Cut::read(args, length)
        && may_change(&array, context)?
    {
        let removed = with_dense(&array, |dense| dense.copy(cut.start, cut.end)).unwrap_or_default();
        if cut.start == 0 && cut.put.is_empty() && removed.len() <= FEW {
            for _ in 0..removed.len() {
                original.pristine.shift.call(this, &[], context)?;
            }
        } else {
            apply(&array, length, &cut, context)?;
        }
        return Ok(JsArray::from_iter(removed, context).into());
    }
    original.method.call(this, args, context)
}

/// <https://tc39.es/ecma262/#sec-array.prototype.unshift>
pub(super) fn unshift(
    this: &JsValue,
    args: &[JsValue],
    original: &Original,
    context: &mut Context,
) -> JsResult<JsValue> {
    if let Some((array, length)) = dense(this)
        && may_change(&array, context)?
    {
        apply(&array, length, &Cut { start: 0, end: 0, put: args }, context)?;
        return Ok((length + args.len()).into());
    }
    original.method.call(this, args, context)
}

/// Whether elements can be added to an array without anybody else noticing.
fn may_change(array: &JsObject, context: &mut Context) -> JsResult<bool> {
    let length = array.borrow().properties().get(&js_string!("length").into());
    let writable = length.and_then(|length| length.writable()) == Some(true);
    Ok(writable && array.is_extensible(context)? && inherits_no_elements(array, context))
}

/// Moves what is behind the cut, once, and puts in what comes in its place.
fn apply(array: &JsObject, length: usize, cut: &Cut<'_>, context: &mut Context) -> JsResult<()> {
    let mut ticker = InterruptTicker::default();
    let mut rest = cut.put.to_vec();
    if rest.len() != cut.end - cut.start {
        rest.extend(with_dense(array, |dense| dense.copy(cut.end, length)).unwrap_or_default());
    }
    let inside = rest.len().min(length - cut.start);
    overwrite(array, cut.start, &rest[..inside], &mut ticker, context)?;
    append(array, length, &rest[inside..], &mut ticker, context)?;
    let new_length = length - (cut.end - cut.start) + cut.put.len();
    array.set(js_string!("length"), new_length, true, context).map(drop)
}

/// <https://tc39.es/ecma262/#sec-array.prototype.reverse>
pub(super) fn reverse(
    this: &JsValue,
    args: &[JsValue],
    original: &Original,
    context: &mut Context,
) -> JsResult<JsValue> {
    let Some((array, mut all)) = dense(this).and_then(|(array, _)| copy(&array).map(|all| (array, all))) else {
        return original.method.call(this, args, context);
    };
    all.reverse();
    overwrite(&array, 0, &all, &mut InterruptTicker::default(), context)?;
    Ok(this.clone())
}

/// <https://tc39.es/ecma262/#sec-array.prototype.fill>, of elements that are there, and of `new Array(n)`.
pub(super) fn fill(this: &JsValue, args: &[JsValue], original: &Original, context: &mut Context) -> JsResult<JsValue> {
    let value = args.first().cloned().unwrap_or_default();
    let mut ticker = InterruptTicker::default();
    if let Some((array, length)) = dense(this)
        && let Some(start) = position(args.get(1), length, 0)
        && let Some(end) = position(args.get(2), length, length)
    {
        for i in start..end.max(start) {
            append(&array, i, std::slice::from_ref(&value), &mut ticker, context)?;
        }
        return Ok(this.clone());
    }
    if let Some(array) = this.as_object().filter(|_| args.len() < 2)
        && array.is_array()
        && array.borrow().properties().index_property_keys().len() == 0
        && array.is_extensible(context)?
        && inherits_no_elements(&array, context)
    {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the length of an array")]
        let length = own_length(&array).unwrap_or(0.0) as usize;
        for i in 0..length {
            append(&array, i, std::slice::from_ref(&value), &mut ticker, context)?;
        }
        return Ok(this.clone());
    }
    original.method.call(this, args, context)
}

/// <https://tc39.es/ecma262/#sec-array.prototype.copywithin>
pub(super) fn copy_within(
    this: &JsValue,
    args: &[JsValue],
    original: &Original,
    context: &mut Context,
) -> JsResult<JsValue> {
    if let Some((array, length)) = dense(this)
        && let Some(to) = position(args.first(), length, 0)
        && let Some(start) = position(args.get(1), length, 0)
        && let Some(end) = position(args.get(2), length, length)
    {
        let end = end.max(start).min(start + (length - to));
        let part = with_dense(&array, |dense| dense.copy(start, end)).unwrap_or_default();
        overwrite(&array, to, &part, &mut InterruptTicker::default(), context)?;
        return Ok(this.clone());
    }
    original.method.call(this, args, context)
}
