//! `Intl.getCanonicalLocales()` (ECMA-402, "CanonicalizeLocaleList"). The engine knows the canonical languages, scripts and
//! regions; the canonical values of keywords are ours, as is the loop, which can be stopped.

use std::collections::HashSet;

use boa_engine::object::builtins::JsFunction;
use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsArgs, JsNativeError, JsObject, JsResult, JsValue, NativeFunction, js_string};
use ecma402::locale::{Identifier, canonicalize_values};

use super::class::{array_of_texts, texts_of};
use crate::engine::builtins::define;
use crate::engine::host::interrupt::look;

/// Puts the function on `Intl`.
///
/// # Errors
/// When the engine lacks what is built upon.
pub(super) fn install(intl: &JsObject, context: &mut Context) -> JsResult<()> {
    let original = define::method(intl, "getCanonicalLocales", context)?;
    let function = NativeFunction::from_copy_closure_with_captures(canonical_locales, original);
    define::define(intl, "getCanonicalLocales", 1, function, context)
}

fn canonical_locales(_: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    let list = list_of(args.get_or_undefined(0), original, context)?;
    Ok(array_of_texts(list, context).into())
}

fn list_of(locales: &JsValue, original: &JsFunction, context: &mut Context) -> JsResult<Vec<String>> {
    if locales.is_undefined() {
        return Ok(Vec::new());
    }
    if locales.is_string() || locales.as_object().is_some_and(|object| object.is::<Identifier>()) {
        return Ok(vec![canonical(locales, original, context)?]);
    }
    let object = locales.to_object(context)?;
    let length = object.get(js_string!("length"), context)?.to_length(context)?;
    let (mut seen, mut list) = (HashSet::new(), Vec::new());
    for index in 0..length {
        look(context)?;
        let key = PropertyKey::from(index);
        if !object.has_property(key.clone(), context)? {
            continue;
        }
        let locale = object.get(key, context)?;
        let locale = canonical(&locale, original, context)?;
        if seen.insert(locale.clone()) {
            list.push(locale);
        }
    }
    Ok(list)
}

/// Returns the canonical form of one locale.
fn canonical(locale: &JsValue, original: &JsFunction, context: &mut Context) -> JsResult<String> {
    let object = locale.as_object();
    if let Some(identifier) = object.as_ref().and_then(|object| object.downcast_ref::<Identifier>()) {
        return Ok(identifier.to_string());
    }
    if object.is_none() && !locale.is_string() {
        return Err(JsNativeError::typ().with_message("a locale has to be a text or an object").into());
    }
    let text = JsValue::from(locale.to_string(context)?);
    let found = original.call(&JsValue::undefined(), &[text], context)?;
    let text = texts_of(&found, context)?.pop().unwrap_or_default();
    let Ok(mut identifier) = Identifier::try_from_str(&text) else { return Ok(text) };
    canonicalize_values(&mut identifier);
    Ok(identifier.to_string())
}
