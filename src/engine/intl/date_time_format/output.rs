//! Texts, parts and resolved options as values of JavaScript.

use boa_engine::{Context, JsObject, JsResult, JsString, JsValue};
use ecma402::date::{DateTimeFormat, Text, TextWidth};

use super::options::{MONTHS, STYLES, WIDTHS, ZONE_NAMES};
use crate::engine::intl::class::array_of_parts;
use crate::engine::intl::read::name_of;

/// Writes a moment. Node has spaces where the data has narrow no-break spaces.
pub(super) fn text(format: &DateTimeFormat, moment: f64) -> JsValue {
    let text = format.format(moment).into_iter().map(|part| part.text).collect::<String>();
    JsString::from(text.replace('\u{202f}', " ")).into()
}

/// Writes a range.
pub(super) fn range_text(format: &DateTimeFormat, start: f64, end: f64) -> JsValue {
    let parts = format.format_range(start, end);
    let is_single = parts.iter().all(|part| part.source == "shared");
    let text = parts.into_iter().map(|part| part.text).collect::<String>();
    JsString::from(if is_single { text.replace('\u{202f}', " ") } else { text }).into()
}

/// Returns the parts of a moment.
///
/// # Errors
/// When memory is at its limit.
pub(super) fn parts(format: &DateTimeFormat, moment: f64, context: &mut Context) -> JsResult<JsValue> {
    let parts = format.format(moment);
    array_of_parts(parts.iter().map(|part| vec![("type", part.kind), ("value", part.text.as_str())]), context)
}

/// Returns the parts of a range.
///
/// # Errors
/// When memory is at its limit.
pub(super) fn range_parts(format: &DateTimeFormat, start: f64, end: f64, context: &mut Context) -> JsResult<JsValue> {
    let parts = format.format_range(start, end);
    let parts =
        parts.iter().map(|part| vec![("type", part.kind), ("value", part.text.as_str()), ("source", part.source)]);
    array_of_parts(parts, context)
}

/// Returns what `resolvedOptions()` does.
///
/// # Errors
/// When memory is at its limit.
pub(super) fn resolved_options(format: &DateTimeFormat, locale: &str, context: &mut Context) -> JsResult<JsValue> {
    let result = JsObject::with_object_proto(context.intrinsics());
    let options = format.options();
    let mut set = |name: &'static str, value: JsValue| {
        result.create_data_property(JsString::from(name), value, context).map(drop)
    };
    set("locale", JsString::from(locale).into())?;
    set("calendar", JsString::from(options.calendar.as_str()).into())?;
    set("numberingSystem", JsString::from(options.digits.as_str()).into())?;
    set("timeZone", JsString::from(options.zone.identifier()).into())?;
    if let Some(cycle) = format.hour_cycle() {
        set("hourCycle", JsString::from(cycle.name()).into())?;
        set("hour12", cycle.is_half_day().into())?;
    }
    let styles = [("dateStyle", options.date_style), ("timeStyle", options.time_style)];
    if styles.iter().all(|(_, style)| style.is_none()) {
        for (name, value) in components(format) {
            set(name, value)?;
        }
    }
    for (name, style) in styles {
        if let Some(style) = style {
            set(name, JsString::from(name_of(&STYLES, style)).into())?;
        }
    }
    Ok(result.into())
}

/// Returns the components of a format, in the order of the standard.
fn components(format: &DateTimeFormat) -> Vec<(&'static str, JsValue)> {
    let found = format.components();
    let width = |width: Option<TextWidth>| width.map(|width| name_of(&WIDTHS, width));
    let text = |text: Option<Text>| text.map(|text| name_of(&MONTHS, text));
    let names = [
        ("weekday", width(found.weekday)),
        ("era", width(found.era)),
        ("year", text(found.year)),
        ("month", text(found.month)),
        ("day", text(found.day)),
        ("dayPeriod", width(found.day_period)),
        ("hour", text(found.hour)),
        ("minute", text(found.minute)),
        ("second", text(found.second)),
    ];
    let mut values = Vec::new();
    values.extend(names.into_iter().filter_map(|(name, value)| Some((name, JsString::from(value?).into()))));
    if let Ok(digits @ 1..) = i32::try_from(found.fraction) {
        values.push(("fractionalSecondDigits", digits.into()));
    }
    values.extend(found.zone_name.map(|zone| ("timeZoneName", JsString::from(name_of(&ZONE_NAMES, zone)).into())));
    values
}
