//! `toLocaleString()` and its like, of dates and of the types of Temporal.

use boa_engine::{Context, JsNativeError, JsResult, JsValue, js_string};
use ecma402::date::{Zone, ZoneName};

use super::options::{Fields, type_error};
use super::{Dates, clipped, output};
use crate::engine::builtins::define;
use crate::engine::intl::class::{Function, function, temporal_prototype};

/// Puts the methods into their places.
///
/// # Errors
/// When the engine lacks the classes.
pub(super) fn install(dates: &Dates, context: &mut Context) -> JsResult<()> {
    let date = context.intrinsics().constructors().date().prototype();
    let methods: [(&str, Function<Dates>); 3] =
        [("toLocaleString", date_and_time), ("toLocaleDateString", date_alone), ("toLocaleTimeString", time_alone)];
    for (name, method) in methods {
        define::define(&date, name, 0, function(dates, method), context)?;
    }
    let methods: [(&str, Function<Dates>); 7] = [
        ("PlainDate", |this, args, dates, context| temporal(this, args, dates, [Fields::Date, Fields::Date], context)),
        ("PlainDateTime", |this, args, dates, context| {
            temporal(this, args, dates, [Fields::Any, Fields::All], context)
        }),
        ("PlainMonthDay", |this, args, dates, context| {
            temporal(this, args, dates, [Fields::Date, Fields::Date], context)
        }),
        ("PlainTime", |this, args, dates, context| temporal(this, args, dates, [Fields::Time, Fields::Time], context)),
        ("PlainYearMonth", |this, args, dates, context| {
            temporal(this, args, dates, [Fields::Date, Fields::Date], context)
        }),
        ("Instant", |this, args, dates, context| temporal(this, args, dates, [Fields::Any, Fields::All], context)),
        ("ZonedDateTime", zoned),
    ];
    for (name, method) in methods {
        let prototype = temporal_prototype(name, context)?;
        define::define(&prototype, "toLocaleString", 0, function(dates, method), context)?;
    }
    Ok(())
}

fn date_and_time(this: &JsValue, args: &[JsValue], dates: &Dates, context: &mut Context) -> JsResult<JsValue> {
    date(this, args, dates, [Fields::Any, Fields::All], context)
}

fn date_alone(this: &JsValue, args: &[JsValue], dates: &Dates, context: &mut Context) -> JsResult<JsValue> {
    date(this, args, dates, [Fields::Date, Fields::Date], context)
}

fn time_alone(this: &JsValue, args: &[JsValue], dates: &Dates, context: &mut Context) -> JsResult<JsValue> {
    date(this, args, dates, [Fields::Time, Fields::Time], context)
}

fn date(
    this: &JsValue,
    args: &[JsValue],
    dates: &Dates,
    fields: [Fields; 2],
    context: &mut Context,
) -> JsResult<JsValue> {
    let moment = dates.get_time.call(this, &[], context)?.to_number(context)?;
    if moment.is_nan() {
        return Ok(js_string!("Invalid Date").into());
    }
    let format = dates.create(args, fields, |_, _| Ok(None), context)?;
    Ok(output::text(&format.formatter, moment))
}

/// The types of Temporal but `ZonedDateTime`.
fn temporal(
    this: &JsValue,
    args: &[JsValue],
    dates: &Dates,
    fields: [Fields; 2],
    context: &mut Context,
) -> JsResult<JsValue> {
    let moment = dates.temporal.formattable(this, context)?;
    if moment.kind.is_none() {
        return Err(type_error("this is not of the right type of Temporal"));
    }
    let format = dates.create(args, fields, |_, _| Ok(None), context)?;
    let limited = format.of_value(&moment)?;
    Ok(output::text(&limited, clipped(&moment)?))
}

fn zoned(this: &JsValue, args: &[JsValue], dates: &Dates, context: &mut Context) -> JsResult<JsValue> {
    let value = dates.temporal.zoned(this, context)?;
    let format = dates.create(
        args,
        [Fields::Any, Fields::All],
        |given, negotiated| {
            if given.time_zone.is_some() {
                return Err(type_error("a Temporal.ZonedDateTime has its own time zone"));
            }
            if value.calendar != "iso8601" && value.calendar != negotiated.calendar {
                return Err(JsNativeError::range()
                    .with_message("calendars of the value and of the locale differ")
                    .into());
            }
            let components = &mut given.components;
            let has_style = given.date_style.is_some() || given.time_style.is_some();
            if !has_style && !components.has_date() && !components.has_time() && components.zone_name.is_none() {
                components.zone_name = Some(ZoneName::Short);
            }
            Ok(Zone::find(&value.zone))
        },
        context,
    )?;
    Ok(output::text(&format.formatter, value.milliseconds))
}
