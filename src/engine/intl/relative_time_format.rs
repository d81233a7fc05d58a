//! `Intl.RelativeTimeFormat` (ECMA-402, section 17).

use std::convert::identity;

use boa_engine::{Context, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsString, JsValue};
use boa_gc::{Finalize, Trace};
use ecma402::number::Display;
use ecma402::relative_time::{RelativeTimeFormat, UNITS};
use ecma402::{Part, text_of};

use super::class::{self, Class, Definition, array_of_parts, needs_new, with};
use super::defaults::resolve_with_digits;
use super::list_format::STYLES;
use super::read::{Reader, coerced_options, range_error};

const NAME: &str = "RelativeTimeFormat";

/// The state of a `RelativeTimeFormat`.
#[derive(Trace, Finalize, JsData)]
struct State {
    // There is nothing of the collector's in a format.
    #[unsafe_ignore_trace]
    format: RelativeTimeFormat,
    #[unsafe_ignore_trace]
    locale: String,
    #[unsafe_ignore_trace]
    style: Display,
    auto: bool,
    #[unsafe_ignore_trace]
    digits: String,
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
            ("format", 2, format),
            ("formatToParts", 2, format_to_parts),
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
    let options = coerced_options(args.get_or_undefined(1), context)?;
    let mut read = Reader::new(&options, context);
    read.locale_matcher()?;
    let digits = read.extension_type("numberingSystem")?;
    let style = read.one_of("style", &STYLES)?;
    let auto = read.one_of("numeric", &[("always", false), ("auto", true)])?;
    let (resolved, digits) = resolve_with_digits(&locales, digits, context);
    let format = RelativeTimeFormat::new(&resolved.data_locale, &digits, style, auto);
    Ok(State { format, locale: resolved.locale, style, auto, digits })
}

/// Returns the parts, and the unit that was meant.
fn parts_of(this: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<(Vec<Part>, &'static str)> {
    with(this, NAME, |_: &mut State| ())?;
    let value = args.get_or_undefined(0).to_number(context)?;
    let name = args.get_or_undefined(1).to_string(context)?.to_std_string_lossy();
    let singular = name.strip_suffix('s').unwrap_or(&name);
    let unit = UNITS.into_iter().find(|unit| *unit == singular).ok_or_else(|| range_error(&name, "unit"))?;
    if !value.is_finite() {
        return Err(JsNativeError::range().with_message("the value has to be a finite number").into());
    }
    with(this, NAME, |state: &mut State| (state.format.format(value, unit), unit))
}

fn format(this: &JsValue, args: &[JsValue], _: &Class, context: &mut Context) -> JsResult<JsValue> {
    Ok(JsString::from(text_of(&parts_of(this, args, context)?.0)).into())
}

fn format_to_parts(this: &JsValue, args: &[JsValue], _: &Class, context: &mut Context) -> JsResult<JsValue> {
    let (parts, unit) = parts_of(this, args, context)?;
    let parts = parts.iter().map(|part| {
        let mut entries = vec![("type", part.kind), ("value", part.text.as_str())];
        if part.kind != "literal" {
            entries.push(("unit", unit));
        }
        entries
    });
    array_of_parts(parts, context)
}

fn resolved_options(this: &JsValue, _: &[JsValue], _: &Class, context: &mut Context) -> JsResult<JsValue> {
    let (locale, style, auto, digits) =
        with(this, NAME, |state: &mut State| (state.locale.clone(), state.style, state.auto, state.digits.clone()))?;
    let numeric = if auto { "auto" } else { "always" };
    let entries =
        [("locale", locale.as_str()), ("style", style.name()), ("numeric", numeric), ("numberingSystem", &digits)];
    Ok(class::object_of(&entries, context).into())
}
