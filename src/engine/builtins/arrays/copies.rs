//! Methods that make a new array.

use boa_engine::builtins::proxy::Proxy;
use boa_engine::object::JsObject;
use boa_engine::object::builtins::JsArray;
use boa_engine::{Context, JsResult, JsValue};

use super::super::elements::{DEEPEST, InterruptTicker, copy, too_deep, with_dense};
use super::original::{Original, dense, plain, position};

/// <https://tc39.es/ecma262/#sec-array.prototype.flat>
pub(super) fn flat(this: &JsValue, args: &[JsValue], original: &Original, context: &mut Context) -> JsResult<JsValue> {
    let depth = position(args.first(), usize::MAX, 1).filter(|_| args.first().is_none_or(is_not_negative));
    if let (Some((array, _)), Some(depth)) = (plain(this, original, context), depth)
        && let Some(flat) = flattened(&array, depth, context)?
    {
        return Ok(JsArray::from_iter(flat, context).into());
    }
    original.method.call(this, args, context)
}

fn is_not_negative(depth: &JsValue) -> bool {
    depth.as_number().is_none_or(|depth| depth >= 0.0)
}

/// The elements down to a depth; none where an array on the way is not dense. Nesting costs memory, not stack, so that
/// an array that holds itself is refused here instead.
fn flattened(array: &JsObject, depth: usize, context: &mut Context) -> JsResult<Option<Vec<JsValue>>> {
    let mut ticker = InterruptTicker::default();
    let mut flat = Vec::new();
    let Some(elements) = copy(array) else { return Ok(None) };
    let mut open = vec![elements.into_iter()];
    while let Some(elements) = open.last_mut() {
        ticker.step(context)?;
        let Some(element) = elements.next() else {
            open.pop();
            continue;
        };
        match element.as_object().filter(|_| open.len() <= depth) {
            Some(object) if object.is_array() => match copy(&object) {
                Some(_) if open.len() >= DEEPEST => return Err(too_deep("arrays to flatten", DEEPEST)),
                Some(elements) => open.push(elements.into_iter()),
                None => return Ok(None),
            },
            // It may stand for an array.
            Some(object) if object.is::<Proxy>() => return Ok(None),
            _ => flat.push(element),
        }
    }
    Ok(Some(flat))
}

/// <https://tc39.es/ecma262/#sec-array.prototype.toreversed>
pub(super) fn to_reversed(
    this: &JsValue,
    args: &[JsValue],
    original: &Original,
    context: &mut Context,
) -> JsResult<JsValue> {
    match dense(this).and_then(|(array, _)| copy(&array)) {
        Some(all) => Ok(JsArray::from_iter(all.into_iter().rev(), context).into()),
        None => original.method.call(this, args, context),
    }
}

/// <https://tc39.es/ecma262/#sec-array.prototype.tospliced>
pub(super) fn to_spliced(
    this: &JsValue,
    args: &[JsValue],
    original: &Original,
    context: &mut Context,
) -> JsResult<JsValue> {
    let spliced = dense(this).and_then(|(array, length)| {
        let cut = Cut::read(args, length)?;
        with_dense(&array, |dense| {
            let mut all = dense.copy(0, cut.start);
            all.extend_from_slice(cut.put);
            all.extend(dense.copy(cut.end, length));
            all
        })
    });
    match spliced {
        Some(all) => Ok(JsArray::from_iter(all, context).into()),
        None => original.method.call(this, args, context),
    }
}

/// <https://tc39.es/ecma262/#sec-array.prototype.with>
pub(super) fn with(this: &JsValue, args: &[JsValue], original: &Original, context: &mut Context) -> JsResult<JsValue> {
    let changed = dense(this).and_then(|(array, length)| {
        let index = args.first().and_then(JsValue::as_number)?.trunc();
        #[expect(clippy::cast_precision_loss, reason = "exact for what fits into memory")]
        let index = if index < 0.0 { index + length as f64 } else { index };
        let mut all = copy(&array)?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates, and is then too large")]
        let place = all.get_mut(index as usize).filter(|_| index >= 0.0)?;
        *place = args.get(1).cloned().unwrap_or_default();
        Some(all)
    });
    match changed {
        Some(all) => Ok(JsArray::from_iter(all, context).into()),
        None => original.method.call(this, args, context),
    }
}

/// What `toSpliced` takes out and puts in.
struct Cut<'a> {
    start: usize,
    end: usize,
    put: &'a [JsValue],
}

impl<'a> Cut<'a> {
    /// None where an argument may run code.
    fn read(args: &'a [JsValue], length: usize) -> Option<Self> {
        let start = position(args.first(), length, 0)?;
        let end = match args {
            [] => start,
            [_] => length,
            [_, count, ..] if count.as_number().is_some_and(|count| count < 0.0) => start,
            [_, count, ..] => start + position(Some(count), length - start, 0)?,
        };
        Some(Self { start, end, put: args.get(2..).unwrap_or(&[]) })
    }
}
