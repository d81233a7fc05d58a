//! Methods that change an array.

use boa_engine::{Context, JsResult, JsValue};

use super::super::elements::{InterruptTicker, overwrite, with_dense};
use super::original::{Original, dense, position};

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
