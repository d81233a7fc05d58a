//! `Intl.NumberFormat` (ECMA-402, section 15), and the locale methods of numbers.

mod options;

use std::convert::identity;

use boa_engine::object::builtins::JsFunction;
use boa_engine::value::PreferredType;
use boa_engine::{
    Context, JsArgs, JsBigInt, JsData, JsNativeError, JsObject, JsResult, JsString, JsValue, NativeFunction,
};
use boa_gc::{Finalize, Trace};
use ecma402::number::{Decimal, Grouping, Notation, NumberFormat, RangePart, Style};
use ecma402::text_of;

use self::options::{CURRENCY_DISPLAYS, SIGNS, STYLES};
pub(super) use self::options::{NOTATIONS, WIDTHS, is_currency};
use super::class::{self, Class, Definition, array_of_parts, function, with};
use super::digits::Digits;
use super::read::{Reader, coerced_options, name_of};
use crate::engine::builtins::define;

const NAME: &str = "NumberFormat";

/// The state of a `NumberFormat`.
#[derive(Trace, Finalize, JsData)]
struct State {
    // There is nothing of the collector's in a format.
    #[unsafe_ignore_trace]
    format: NumberFormat,
    #[unsafe_ignore_trace]
    locale: String,
    #[unsafe_ignore_trace]
    digits: Digits,
    /// The function that the getter `format` returned.
    bound: Option<JsFunction>,
}

/// Puts the class on `Intl`, and the locale methods into their places.
///
/// # Errors
/// When the engine lacks what is built upon.
pub(super) fn install(intl: &JsObject, context: &mut Context) -> JsResult<()> {
    let definition = Definition {
        name: NAME,
        length: 0,
        construct,
        methods: &[
            ("formatToParts", 1, format_to_parts),
            ("formatRange", 2, format_range),
            ("formatRangeToParts", 2, format_range_to_parts),
            ("resolvedOptions", 0, resolved_options),
        ],
        getters: &[("format", format_getter)],
    };
    let class = class::install(intl, &definition, identity, context)?;
    let number = context.intrinsics().constructors().number().prototype();
    define::define(&number, "toLocaleString", 0, function(&class, number_to_locale_string), context)?;
    let big_int = context.intrinsics().constructors().bigint().prototype();
    define::define(&big_int, "toLocaleString", 0, function(&class, big_int_to_locale_string), context)
}

fn create(class: &Class, args: &[JsValue], context: &mut Context) -> JsResult<State> {
    let locales = class.locales(args.get_or_undefined(0), context)?;
    let options = coerced_options(args.get_or_undefined(1), context)?;
    options::read(&locales, &mut Reader::new(&options, context))
}

fn construct(this: &JsValue, args: &[JsValue], class: &Class, context: &mut Context) -> JsResult<JsValue> {
    class.object(this, context, |context| create(class, args, context))
}

/// Returns the exact number of a value (ECMA-402, "ToIntlMathematicalValue").
fn decimal_of(value: &JsValue, context: &mut Context) -> JsResult<Decimal> {
    let value = value.to_primitive(context, PreferredType::Number)?;
    if value.is_bigint() {
        let text = value.to_string(context)?.to_std_string_lossy();
        return Ok(Decimal::parse(&text).unwrap_or_else(|| Decimal::from(f64::NAN)));
    }
    if let Some(text) = value.as_string()
        && let Some(number) = Decimal::parse(text.to_std_string_lossy().trim())
    {
        return Ok(number);
    }
    Ok(Decimal::from(value.to_number(context)?))
}

fn format_value(this: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let number = decimal_of(args.get_or_undefined(0), context)?;
    let text = with(this, NAME, |state: &mut State| text_of(&state.format.format(&number)))?;
    Ok(JsString::from(text).into())
}

/// Returns the function that formats by this format, always the same one.
fn format_getter(this: &JsValue, _: &[JsValue], _: &Class, context: &mut Context) -> JsResult<JsValue> {
    let make = || {
        NativeFunction::from_copy_closure_with_captures(
            |_, args, this, context| format_value(this, args, context),
            this.clone(),
        )
    };
    class::bound_function(this, NAME, 1, |state: &mut State| &mut state.bound, make, context)
}

fn format_to_parts(this: &JsValue, args: &[JsValue], _: &Class, context: &mut Context) -> JsResult<JsValue> {
    with(this, NAME, |_: &mut State| ())?;
    let number = decimal_of(args.get_or_undefined(0), context)?;
    let parts = with(this, NAME, |state: &mut State| state.format.format(&number))?;
    array_of_parts(parts.iter().map(|part| vec![("type", part.kind), ("value", part.text.as_str())]), context)
}

/// Returns the two ends of a range.
///
/// # Errors
/// A TypeError where one is undefined; what conversions throw.
pub(super) fn ends_of(args: &[JsValue], context: &mut Context) -> JsResult<(Decimal, Decimal)> {
    let (start, end) = (args.get_or_undefined(0), args.get_or_undefined(1));
    if start.is_undefined() || end.is_undefined() {
        return Err(JsNativeError::typ().with_message("start or end cannot be undefined").into());
    }
    Ok((decimal_of(start, context)?, decimal_of(end, context)?))
}

fn range_of(this: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<Vec<RangePart>> {
    with(this, NAME, |_: &mut State| ())?;
    let (start, end) = ends_of(args, context)?;
    let parts = with(this, NAME, |state: &mut State| state.format.format_range(&start, &end))?;
    parts.ok_or_else(|| JsNativeError::range().with_message("an end of a range is not a number").into())
}

fn format_range(this: &JsValue, args: &[JsValue], _: &Class, context: &mut Context) -> JsResult<JsValue> {
    let parts = range_of(this, args, context)?;
    Ok(JsString::from(parts.iter().map(|part| part.text.as_str()).collect::<String>()).into())
}

fn format_range_to_parts(this: &JsValue, args: &[JsValue], _: &Class, context: &mut Context) -> JsResult<JsValue> {
    let parts = range_of(this, args, context)?;
    let parts =
        parts.iter().map(|part| vec![("type", part.kind), ("value", part.text.as_str()), ("source", part.source)]);
    array_of_parts(parts, context)
}

fn resolved_options(this: &JsValue, _: &[JsValue], _: &Class, context: &mut Context) -> JsResult<JsValue> {
    let (options, locale, digits) = with(this, NAME, |state: &mut State| {
        (state.format.options().clone(), state.locale.clone(), state.digits.clone())
    })?;
    let result = JsObject::with_object_proto(context.intrinsics());
    let mut set = |name: &'static str, value: JsValue| {
        result.create_data_property_or_throw(JsString::from(name), value, context).map(drop)
    };
    let text = |text: &str| JsValue::from(JsString::from(text));
    set("locale", text(&locale))?;
    set("numberingSystem", text(&options.digits))?;
    set("style", text(name_of(&STYLES, options.style)))?;
    if options.style == Style::Currency {
        set("currency", text(&options.currency))?;
        set("currencyDisplay", text(name_of(&CURRENCY_DISPLAYS, options.currency_display)))?;
        set("currencySign", text(if options.accounting { "accounting" } else { "standard" }))?;
    }
    if options.style == Style::Unit {
        set("unit", text(&options.unit))?;
        set("unitDisplay", text(options.unit_display.name()))?;
    }
    for (name, value) in digit_options(&digits) {
        set(name, JsValue::from(value))?;
    }
    set(
        "useGrouping",
        match options.grouping {
            Grouping::Never => JsValue::from(false),
            Grouping::Auto => text("auto"),
            Grouping::Always => text("always"),
            Grouping::Min2 => text("min2"),
        },
    )?;
    let (notation, width) = names_of(options.notation);
    set("notation", text(notation))?;
    if let Some(width) = width {
        set("compactDisplay", text(width))?;
    }
    set("signDisplay", text(name_of(&SIGNS, options.sign)))?;
    set("roundingMode", text(digits.mode()))?;
    set("roundingIncrement", JsValue::from(options.rounding.increment))?;
    set("trailingZeroDisplay", text(if options.rounding.strips_zeros { "stripIfInteger" } else { "auto" }))?;
    set("roundingPriority", text(digits.priority()))?;
    Ok(result.into())
}

/// Returns the name of a notation, and that of the width of its compact forms.
pub(super) fn names_of(notation: Notation) -> (&'static str, Option<&'static str>) {
    match notation {
        Notation::Compact(width) => ("compact", Some(width.name())),
        other => (name_of(&NOTATIONS, other), None),
    }
}

/// Returns the numbers of digits as `resolvedOptions()` names them.
pub(super) fn digit_options(digits: &Digits) -> Vec<(&'static str, u32)> {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let rounding = &digits.rounding;
    let mut all = vec![("minimumIntegerDigits", number(rounding.integer))];
    if digits.has_significant {
        all.push(("minimumSignificantDigits", number(rounding.significant.0)));
        all.push(("maximumSignificantDigits", number(rounding.significant.1)));
    }
    if digits.has_fraction {
        all.push(("minimumFractionDigits", number(rounding.fraction.0)));
        all.push(("maximumFractionDigits", number(rounding.fraction.1)));
    }
    all
}

/// Writes a value by a new format.
fn to_locale_string(value: &JsValue, args: &[JsValue], class: &Class, context: &mut Context) -> JsResult<JsValue> {
    let state = create(class, args, context)?;
    let number = decimal_of(value, context)?;
    Ok(JsString::from(text_of(&state.format.format(&number))).into())
}

fn number_to_locale_string(
    this: &JsValue,
    args: &[JsValue],
    class: &Class,
    context: &mut Context,
) -> JsResult<JsValue> {
    let wrapped = this.as_object().and_then(|object| object.downcast_ref::<f64>().map(|number| *number));
    let number = this.as_number().or(wrapped);
    let number = number.ok_or_else(|| JsNativeError::typ().with_message("this is not a number"))?;
    to_locale_string(&number.into(), args, class, context)
}

fn big_int_to_locale_string(
    this: &JsValue,
    args: &[JsValue],
    class: &Class,
    context: &mut Context,
) -> JsResult<JsValue> {
    let wrapped = this.as_object().and_then(|object| object.downcast_ref::<JsBigInt>().map(|number| number.clone()));
    let number = this.as_bigint().or(wrapped);
    let number = number.ok_or_else(|| JsNativeError::typ().with_message("this is not a BigInt"))?;
    to_locale_string(&number.into(), args, class, context)
}
