//! `join`: <https://tc39.es/ecma262/#sec-array.prototype.join>.

use boa_engine::object::JsObject;
use boa_engine::{Context, JsResult, JsString, JsValue, JsVariant, js_string};

use super::super::define::own_length;
use super::super::elements::{InterruptTicker, with_dense};
use super::super::output::Output;
use super::super::repeat;
use super::original::{Original, inherits_no_elements};

/// Of arrays of primitives. Objects have a `toString` to be called, and may hold the array itself: for the original
/// method.
pub(super) fn join(this: &JsValue, args: &[JsValue], original: &Original, context: &mut Context) -> JsResult<JsValue> {
    let separator = match args.first() {
        None => Some(js_string!(",")),
        Some(separator) if separator.is_undefined() => Some(js_string!(",")),
        Some(separator) => separator.as_string(),
    };
    if let (Some(array), Some(separator)) = (this.as_object(), separator) {
        if let Some(text) = holes(&array, &separator, context)? {
            return Ok(text.into());
        }
        let all = with_dense(&array, |dense| dense.copy(0, dense.len()));
        if let Some(all) = all.filter(|all| all.iter().all(is_simple)) {
            return joined(&all, &separator, context).map(JsValue::from);
        }
    }
    original.method.call(this, args, context)
}

/// `new Array(n + 1).join(text)`, which repeated strings before `repeat` did.
///
/// # Errors
/// What ends the script, when there is no memory for it.
fn holes(array: &JsObject, separator: &JsString, context: &Context) -> JsResult<Option<JsString>> {
    let empty = array.is_array() && array.borrow().properties().index_property_keys().len() == 0;
    let Some(length) = own_length(array).filter(|_| empty && inherits_no_elements(array, context)) else {
        return Ok(None);
    };
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the length of an array")]
    let gaps = (length as usize).saturating_sub(1);
    repeat::repeated(separator, gaps)
}

fn is_simple(value: &JsValue) -> bool {
    !value.is_object() && !value.is_symbol()
}

fn joined(all: &[JsValue], separator: &JsString, context: &mut Context) -> JsResult<JsString> {
    let mut ticker = InterruptTicker::default();
    let mut output = Output::new();
    for (i, value) in all.iter().enumerate() {
        ticker.step(context)?;
        if i > 0 {
            output.text(separator.as_str());
        }
        match value.variant() {
            JsVariant::Undefined | JsVariant::Null => {}
            JsVariant::String(text) => output.text(text.as_str()),
            JsVariant::Integer32(number) => output.ascii(itoa::Buffer::new().format(number).as_bytes()),
            JsVariant::Float64(number) => output.ascii(ryu_js::Buffer::new().format(number).as_bytes()),
            _ => output.text(value.to_string(context)?.as_str()),
        }
    }
    output.into_string()
}
