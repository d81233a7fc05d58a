//! Texts, parts and resolved options as values of JavaScript.

use boa_engine::object::builtins::JsArray;
use boa_engine::{Context, JsObject, JsResult, JsString, JsValue, js_string};
use ecma402::date::{DateTimeFormat, Style, Text, TextWidth, ZoneName};

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
    let parts = format.format(moment).into_iter().map(|part| (part.kind, part.text, None));
    array_of(parts.collect(), context)
}

/// Returns the parts of a range.
///
/// # Errors
/// When memory is at its limit.
pub(super) fn range_parts(format: &DateTimeFormat, start: f64, end: f64, context: &mut Context) -> JsResult<JsValue> {
    let parts = format.format_range(start, end).into_iter().map(|part| (part.kind, part.text, Some(part.source)));
    array_of(parts.collect(), context)
}

fn array_of(parts: Vec<(&'static str, String, Option<&'static str>)>, context: &mut Context) -> JsResult<JsValue> {
    let array = JsArray::new(context)?;
    for (kind, text, source) in parts {
        let part = JsObject::with_object_proto(context.intrinsics());
        part.create_data_property(js_string!("type"), JsString::from(kind), context)?;
        part.create_data_property(js_string!("value"), JsString::from(text), context)?;
        if let Some(source) = source {
            part.create_data_property(js_string!("source"), JsString::from(source), context)?;
        }
        array.push(part, context)?;
    }
    Ok(array.into())
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
            set(name, JsString::from(style_name(style)).into())?;
        }
    }
    Ok(result.into())
}

/// Returns the components of a format, in the order of the standard.
fn components(format: &DateTimeFormat) -> Vec<(&'static str, JsValue)> {
    let found = format.components();
    let width = |width: Option<TextWidth>| width.map(width_name);
    let names = [
        ("weekday", width(found.weekday)),
        ("era", width(found.era)),
        ("year", found.year.map(text_name)),
        ("month", found.month.map(text_name)),
        ("day", found.day.map(text_name)),
        ("dayPeriod", width(found.day_period)),
        ("hour", found.hour.map(text_name)),
        ("minute", found.minute.map(text_name)),
        ("second", found.second.map(text_name)),
    ];
    let mut values = Vec::new();
    values.extend(names.into_iter().filter_map(|(name, value)| Some((name, JsString::from(value?).into()))));
    if let Ok(digits @ 1..) = i32::try_from(found.fraction) {
        values.push(("fractionalSecondDigits", digits.into()));
    }
    values.extend(found.zone_name.map(|zone| ("timeZoneName", JsString::from(zone_name(zone)).into())));
    values
}

fn width_name(width: TextWidth) -> &'static str {
    match width {
        TextWidth::Narrow => "narrow",
        TextWidth::Short => "short",
        TextWidth::Long => "long",
    }
}

fn text_name(text: Text) -> &'static str {
    match text {
        Text::Numeric => "numeric",
        Text::TwoDigit => "2-digit",
        Text::Name(width) => width_name(width),
    }
}

fn style_name(style: Style) -> &'static str {
    match style {
        Style::Full => "full",
        Style::Long => "long",
        Style::Medium => "medium",
        Style::Short => "short",
    }
}

fn zone_name(zone: ZoneName) -> &'static str {
    match zone {
        ZoneName::Short => "short",
        ZoneName::Long => "long",
        ZoneName::ShortOffset => "shortOffset",
        ZoneName::LongOffset => "longOffset",
        ZoneName::ShortGeneric => "shortGeneric",
        ZoneName::LongGeneric => "longGeneric",
    }
}
