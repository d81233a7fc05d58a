//! Reads the options of `Intl.NumberFormat` (ECMA-402, section 15.1.1), in the standard's order.

use boa_engine::{JsNativeError, JsResult};
use ecma402::number::{
    CurrencyDisplay, Display, Grouping, Notation, Options, SignDisplay, Style, currency_digits, is_sanctioned,
};

use super::State;
use crate::engine::intl::defaults::resolve_with_digits;
use crate::engine::intl::digits::Digits;
use crate::engine::intl::read::{Reader, range_error};

pub(super) const STYLES: [(&str, Style); 4] =
    [("decimal", Style::Decimal), ("percent", Style::Percent), ("currency", Style::Currency), ("unit", Style::Unit)];
/// How large numbers are written; the width of compact forms is an option of its own.
pub(in crate::engine::intl) const NOTATIONS: [(&str, Notation); 4] = [
    ("standard", Notation::Standard),
    ("scientific", Notation::Scientific),
    ("engineering", Notation::Engineering),
    ("compact", Notation::Compact(Display::Short)),
];
/// The widths of compact forms.
pub(in crate::engine::intl) const WIDTHS: [(&str, Display); 2] = [("short", Display::Short), ("long", Display::Long)];
pub(super) const CURRENCY_DISPLAYS: [(&str, CurrencyDisplay); 4] = [
    ("symbol", CurrencyDisplay::Symbol),
    ("code", CurrencyDisplay::Code),
    ("narrowSymbol", CurrencyDisplay::NarrowSymbol),
    ("name", CurrencyDisplay::Name),
];
pub(super) const SIGNS: [(&str, SignDisplay); 5] = [
    ("auto", SignDisplay::Auto),
    ("never", SignDisplay::Never),
    ("always", SignDisplay::Always),
    ("exceptZero", SignDisplay::ExceptZero),
    ("negative", SignDisplay::Negative),
];

/// Whether a text is the code of a currency.
pub(in crate::engine::intl) fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_alphabetic())
}

/// Makes the state of a format of locales and options.
///
/// # Errors
/// What getters throw; a TypeError or a RangeError for values that are missing or not allowed.
pub(super) fn read(locales: &[String], read: &mut Reader) -> JsResult<State> {
    read.locale_matcher()?;
    let digits = read.extension_type("numberingSystem")?;
    let (resolved, system) = resolve_with_digits(locales, digits, read.context);
    let mut options = Options::new(&resolved.data_locale, &system);
    read_unit(&mut options, read)?;
    options.notation = read.one_of("notation", &NOTATIONS)?;
    let usual = match options.style {
        // As in V8: the standard has no such digits for scientific notation since 2023.
        Style::Currency if !matches!(options.notation, Notation::Compact(_)) => {
            let digits = currency_digits(&options.currency);
            (digits, digits)
        }
        Style::Currency | Style::Percent => (0, 0),
        _ => (0, 3),
    };
    let is_compact = matches!(options.notation, Notation::Compact(_));
    let digits = Digits::read(read, usual, is_compact)?;
    options.rounding = digits.rounding.clone();
    let width = read.one_of("compactDisplay", &WIDTHS)?;
    if is_compact {
        options.notation = Notation::Compact(width);
    }
    options.grouping = grouping(read, if is_compact { Grouping::Min2 } else { Grouping::Auto })?;
    options.sign = read.one_of("signDisplay", &SIGNS)?;
    Ok(State { format: ecma402::number::NumberFormat::new(options), locale: resolved.locale, digits, bound: None })
}

/// Reads style, currency and unit (ECMA-402, "SetNumberFormatUnitOptions").
fn read_unit(options: &mut Options, read: &mut Reader) -> JsResult<()> {
    options.style = read.one_of("style", &STYLES)?;
    let missing = |what: &str| JsNativeError::typ().with_message(format!("{what} is required with this style"));
    match read.text("currency")? {
        Some(code) if !is_currency(&code) => return Err(range_error(&code, "currency")),
        Some(code) => options.currency = code.to_ascii_uppercase(),
        None if options.style == Style::Currency => return Err(missing("currency").into()),
        None => {}
    }
    options.currency_display = read.one_of("currencyDisplay", &CURRENCY_DISPLAYS)?;
    options.accounting = read.one_of("currencySign", &[("standard", false), ("accounting", true)])?;
    match read.text("unit")? {
        Some(unit) if !is_sanctioned(&unit) => return Err(range_error(&unit, "unit")),
        Some(unit) => options.unit = unit,
        None if options.style == Style::Unit => return Err(missing("unit").into()),
        None => {}
    }
    let widths = [("short", Display::Short), ("narrow", Display::Narrow), ("long", Display::Long)];
    options.unit_display = read.one_of("unitDisplay", &widths)?;
    Ok(())
}

/// Reads `useGrouping`: a name or a boolean (ECMA-402, "GetBooleanOrStringNumberFormatOption").
fn grouping(read: &mut Reader, usual: Grouping) -> JsResult<Grouping> {
    let Some(value) = read.value("useGrouping")? else { return Ok(usual) };
    if value.as_boolean() == Some(true) {
        return Ok(Grouping::Always);
    }
    if !value.to_boolean() {
        return Ok(Grouping::Never);
    }
    match value.to_string(read.context)?.to_std_string_lossy().as_str() {
        "true" | "false" => Ok(usual),
        "min2" => Ok(Grouping::Min2),
        "auto" => Ok(Grouping::Auto),
        "always" => Ok(Grouping::Always),
        other => Err(range_error(other, "useGrouping")),
    }
}
