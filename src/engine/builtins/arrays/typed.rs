//! `fill` of typed arrays.

use boa_engine::{Context, JsResult, JsValue};

use super::super::numbers::Numbers;
use super::original::{Original, position};

/// <https://tc39.es/ecma262/#sec-%typedarray%.prototype.fill>
pub(super) fn fill(this: &JsValue, args: &[JsValue], original: &Original, context: &mut Context) -> JsResult<JsValue> {
    let value = args.first().filter(|value| value.is_number() || value.is_bigint()).cloned();
    if let (Some(value), Some(numbers)) = (value, Numbers::of(this, context)?)
        && let Some(start) = position(args.get(1), numbers.count, 0)
        && let Some(end) = position(args.get(2), numbers.count, numbers.count)
        && start < end
    {
        // Converted once, as for any element.
        numbers.array.set(start, value, true, context)?;
        numbers.repeat(start, end);
        return Ok(this.clone());
    }
    original.method.call(this, args, context)
}

impl Numbers {
    /// Makes elements the same as the first of them.
    fn repeat(&self, start: usize, end: usize) {
        let Some(mut data) = self.buffer.data_mut() else { return };
        let bytes = &mut data[self.bytes(start..end)];
        let mut done = self.width;
        while done < bytes.len() {
            let more = done.min(bytes.len() - done);
            bytes.copy_within(..more, done);
            done += more;
        }
    }
}
