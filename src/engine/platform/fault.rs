//! Errors of native functions of this folder.

use boa_engine::{Context, JsError, JsNativeError, JsString, js_string};

/// Makes the error of a source text of this folder that is not what it should be: a fault of this folder, or the work of a
/// script that changed built-in objects.
pub(super) fn broken() -> JsError {
    JsNativeError::typ().with_message("the prelude is broken").into()
}

/// Makes a `DOMException` of a name, or another error where a script has changed that class.
pub(super) fn dom_exception(name: &'static str, text: &str, context: &mut Context) -> JsError {
    make_exception(name, text, context).unwrap_or_else(|| JsNativeError::error().with_message(text.to_owned()).into())
}

fn make_exception(name: &'static str, text: &str, context: &mut Context) -> Option<JsError> {
    let class = context.global_object().get(js_string!("DOMException"), context).ok()?.as_object()?;
    let arguments = [JsString::from(text).into(), JsString::from(name).into()];
    let made = class.construct(&arguments, None, context).ok()?;
    Some(JsError::from_opaque(made.into()))
}
