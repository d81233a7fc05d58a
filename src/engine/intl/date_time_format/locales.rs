//! Lists of locales (ECMA-402, "CanonicalizeLocaleList").

use boa_engine::{Context, JsNativeError, JsResult, JsValue, js_string};
use ecma402::date;

use super::options::type_error;

/// Returns the texts of an array.
///
/// # Errors
/// What getters throw.
pub(super) fn of_list(list: &JsValue, context: &mut Context) -> JsResult<Vec<String>> {
    let list = list.to_object(context)?;
    let length = list.get(js_string!("length"), context)?.to_length(context)?;
    let mut texts = Vec::new();
    for index in 0..length {
        if list.has_property(index, context)? {
            texts.push(list.get(index, context)?.to_string(context)?.to_std_string_lossy());
        }
    }
    Ok(texts)
}

/// Returns the locales of an argument: none, one, or those of a list.
///
/// # Errors
/// A TypeError for what is no locale at all, a RangeError for tags that are not well-formed.
pub(super) fn of_argument(value: &JsValue, context: &mut Context) -> JsResult<Vec<String>> {
    if value.is_undefined() {
        return Ok(Vec::new());
    }
    let texts = if value.is_string() {
        vec![value.to_string(context)?.to_std_string_lossy()]
    } else {
        of_list_of_locales(value, context)?
    };
    let mut locales = Vec::new();
    for text in texts {
        let locale = date::canonical_tag(&text).ok_or_else(|| {
            let shown = text.chars().take(100).collect::<String>();
            JsNativeError::range().with_message(format!("Incorrect locale information provided: {shown}"))
        })?;
        if !locales.contains(&locale) {
            locales.push(locale);
        }
    }
    Ok(locales)
}

fn of_list_of_locales(value: &JsValue, context: &mut Context) -> JsResult<Vec<String>> {
    let list = value.to_object(context)?;
    let length = list.get(js_string!("length"), context)?.to_length(context)?;
    let mut texts = Vec::new();
    for index in 0..length {
        if list.has_property(index, context)? {
            let item = list.get(index, context)?;
            if !item.is_string() && !item.is_object() {
                return Err(type_error("Incorrect locale information provided"));
            }
            texts.push(item.to_string(context)?.to_std_string_lossy());
        }
    }
    Ok(texts)
}
