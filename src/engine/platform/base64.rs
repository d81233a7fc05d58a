//! `atob` and `btoa`: <https://html.spec.whatwg.org/multipage/webappapis.html#atob>.

use std::borrow::Cow;

use boa_engine::object::FunctionObjectBuilder;
use boa_engine::string::{JsStr, JsStrVariant};
use boa_engine::{Context, JsError, JsNativeError, JsResult, JsString, JsValue, NativeFunction, js_string};

use super::define_global;
use super::fault::dom_exception;

/// Puts both functions into a context.
///
/// # Errors
/// When the engine refuses, which would be a fault of this file.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    for (name, function) in [(js_string!("atob"), atob as fn(&_, &_, &mut _) -> _), (js_string!("btoa"), btoa)] {
        let native = NativeFunction::from_fn_ptr(function);
        let function = FunctionObjectBuilder::new(context.realm(), native).name(name.clone()).length(1).build();
        define_global(&name, function.into(), context)?;
    }
    Ok(())
}

/// Text of Base64 to a text with a character a byte. White space is left out, and so may be the `=` at the end.
fn atob(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let text = argument(args, context)?;
    let decoded = bytes(&text).and_then(|bytes| base64_simd::forgiving_decode_to_vec(&bytes).ok());
    decoded.map(|decoded| JsString::from(JsStr::latin1(&decoded)).into()).ok_or_else(|| invalid_character(context))
}

/// A text whose characters stand for bytes to Base64.
fn btoa(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let text = argument(args, context)?;
    let encoded = bytes(&text).map(|bytes| base64_simd::STANDARD.encode_to_string(bytes));
    encoded.map(|encoded| JsString::from(encoded).into()).ok_or_else(|| invalid_character(context))
}

fn argument(args: &[JsValue], context: &mut Context) -> JsResult<JsString> {
    let given = args.first().ok_or_else(|| JsNativeError::typ().with_message("one argument is needed"))?;
    given.to_string(context)
}

/// The characters as bytes. `None` when one is none.
fn bytes(text: &JsString) -> Option<Cow<'_, [u8]>> {
    match text.variant() {
        JsStrVariant::Latin1(bytes) => Some(Cow::Borrowed(bytes)),
        JsStrVariant::Utf16(units) => {
            units.iter().map(|&unit| u8::try_from(unit).ok()).collect::<Option<_>>().map(Cow::Owned)
        }
    }
}

/// The exception that both throw.
fn invalid_character(context: &mut Context) -> JsError {
    dom_exception("InvalidCharacterError", "the string has characters that have no place in it", context)
}
