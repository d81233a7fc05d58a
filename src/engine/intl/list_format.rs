//! `Intl.ListFormat` (ECMA-402, section 13).

use std::convert::identity;

use boa_engine::{Context, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsString, JsSymbol, JsValue, js_string};
use boa_gc::{Finalize, Trace};
use ecma402::list::{ListFormat, ListType};
use ecma402::locale::resolve;
use ecma402::number::Display;
use ecma402::{Part, text_of};

use super::class::{self, Class, Definition, array_of_parts, needs_new, with};
use super::defaults::default_locale;
use super::read::{Reader, name_of, options_object};
use crate::engine::host::interrupt::look;

const NAME: &str = "ListFormat";
const TYPES: [(&str, ListType); 3] =
    [("conjunction", ListType::Conjunction), ("disjunction", ListType::Disjunction), ("unit", ListType::Unit)];
/// The widths of names, with the usual one first.
pub(super) const STYLES: [(&str, Display); 3] =
    [("long", Display::Long), ("short", Display::Short), ("narrow", Display::Narrow)];

/// The state of a `ListFormat`.
#[derive(Trace, Finalize, JsData)]
struct State {
    // There is nothing of the collector's in a format.
    #[unsafe_ignore_trace]
    format: ListFormat,
    #[unsafe_ignore_trace]
    locale: String,
    #[unsafe_ignore_trace]
    kind: ListType,
    #[unsafe_ignore_trace]
    style: Display,
}

/// Puts the class on `Intl`.
///
/// # Errors
/// When the engine lacks what is built upon.
pub(super) fn install(intl: &JsObject, context: &mut Context) -> JsResult<()> {
    let definition = Definition {
        name: NAME,
        length: 0,
        construct,
        methods: &[
            ("format", 1, format),
            ("formatToParts", 1, format_to_parts),
            ("resolvedOptions", 0, resolved_options),
        ],
        getters: &[],
    };
    class::install(intl, &definition, identity, context).map(drop)
}

fn construct(this: &JsValue, args: &[JsValue], class: &Class, context: &mut Context) -> JsResult<JsValue> {
    needs_new(this, NAME)?;
    class.object(this, context, |context| create(args, class, context))
}

fn create(args: &[JsValue], class: &Class, context: &mut Context) -> JsResult<State> {
    let locales = class.locales(args.get_or_undefined(0), context)?;
    let options = options_object(args.get_or_undefined(1))?;
    let mut read = Reader::new(&options, context);
    read.locale_matcher()?;
    let kind = read.one_of("type", &TYPES)?;
    let style = read.one_of("style", &STYLES)?;
    let resolved = resolve(&locales, &default_locale(context), &[]);
    let format = ListFormat::new(&resolved.data_locale, kind, style);
    Ok(State { format, locale: resolved.locale, kind, style })
}

/// Returns the texts of an iterable (ECMA-402, "StringListFromIterable").
fn texts_of(iterable: &JsValue, context: &mut Context) -> JsResult<Vec<String>> {
    let mut texts = Vec::new();
    if iterable.is_undefined() {
        return Ok(texts);
    }
    let method = iterable.to_object(context)?.get(JsSymbol::iterator(), context)?;
    let not_iterable = || JsNativeError::typ().with_message("the list is not iterable");
    let method = method.as_callable().ok_or_else(not_iterable)?;
    let iterator = method.call(iterable, &[], context)?.as_object().ok_or_else(not_iterable)?;
    let next = iterator.get(js_string!("next"), context)?.as_callable().ok_or_else(not_iterable)?;
    loop {
        look(context)?;
        let step = next.call(&iterator.clone().into(), &[], context)?.as_object().ok_or_else(not_iterable)?;
        if step.get(js_string!("done"), context)?.to_boolean() {
            return Ok(texts);
        }
        let value = step.get(js_string!("value"), context)?;
        let Some(text) = value.as_string() else {
            // The error goes before what closing the iterator throws.
            if let Some(close) = iterator.get(js_string!("return"), context)?.as_callable() {
                let _ = close.call(&iterator.into(), &[], context);
            }
            return Err(JsNativeError::typ().with_message("Iterable yielded a value that is not a string").into());
        };
        texts.push(text.to_std_string_lossy());
    }
}

fn parts_of(this: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<Vec<Part>> {
    with(this, NAME, |_: &mut State| ())?;
    let texts = texts_of(args.get_or_undefined(0), context)?;
    with(this, NAME, |state: &mut State| state.format.format(texts))
}

fn format(this: &JsValue, args: &[JsValue], _: &Class, context: &mut Context) -> JsResult<JsValue> {
    Ok(JsString::from(text_of(&parts_of(this, args, context)?)).into())
}

fn format_to_parts(this: &JsValue, args: &[JsValue], _: &Class, context: &mut Context) -> JsResult<JsValue> {
    let parts = parts_of(this, args, context)?;
    array_of_parts(parts.iter().map(|part| vec![("type", part.kind), ("value", part.text.as_str())]), context)
}

fn resolved_options(this: &JsValue, _: &[JsValue], _: &Class, context: &mut Context) -> JsResult<JsValue> {
    let (locale, kind, style) = with(this, NAME, |state: &mut State| (state.locale.clone(), state.kind, state.style))?;
    let entries = [("locale", locale.as_str()), ("type", name_of(&TYPES, kind)), ("style", style.name())];
    Ok(class::object_of(&entries, context).into())
}
