//! The values that are formatted: numbers and dates, and those of Temporal.

use boa_engine::builtins::temporal::{
    Instant, PlainDate, PlainDateTime, PlainMonthDay, PlainTime, PlainYearMonth, ZonedDateTime,
};
use boa_engine::object::builtins::JsFunction;
use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsNativeError, JsObject, JsResult, JsString, JsValue, js_string};
use boa_gc::{Finalize, Trace};
use ecma402::date::Kept;

use crate::engine::builtins::define;
use crate::engine::intl::class::temporal_prototype;

/// The types of Temporal that are formatted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Date,
    DateTime,
    MonthDay,
    Time,
    YearMonth,
    Instant,
    Zoned,
}

impl Kind {
    /// The components that values of the type have.
    pub(super) fn kept(self) -> Kept {
        let whole = Kept { date: true, year: true, day: true, time: true, zone: false };
        match self {
            Self::Date => Kept { time: false, ..whole },
            Self::DateTime => whole,
            Self::MonthDay => Kept { year: false, time: false, ..whole },
            Self::Time => Kept { date: false, ..whole },
            Self::YearMonth => Kept { day: false, time: false, ..whole },
            Self::Instant | Self::Zoned => Kept { zone: true, ..whole },
        }
    }
}

/// A moment, in milliseconds since 1970.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Moment {
    pub milliseconds: f64,
    /// The type of Temporal. `None` for numbers and dates.
    pub kind: Option<Kind>,
    /// The calendar that the value has.
    pub calendar: Option<String>,
}

/// A `ZonedDateTime`: when, and where.
pub(super) struct Zoned {
    pub milliseconds: f64,
    pub zone: String,
    pub calendar: String,
}

/// The functions of Temporal, as they are before scripts can change them.
#[derive(Debug, Clone, Trace, Finalize)]
pub(super) struct Temporal {
    date: JsFunction,
    date_time: JsFunction,
    month_day: JsFunction,
    time: JsFunction,
    year_month: JsFunction,
    instant: JsFunction,
    zoned_milliseconds: JsFunction,
    zoned_zone: JsFunction,
    zoned_calendar: JsFunction,
    /// The options that have texts name their calendars.
    options: JsObject,
}

impl Temporal {
    /// Takes the functions.
    ///
    /// # Errors
    /// Where the engine has them no more.
    pub(super) fn new(context: &mut Context) -> JsResult<Self> {
        let options = JsObject::with_null_proto();
        options.create_data_property(js_string!("calendarName"), js_string!("always"), context)?;
        let text =
            |class, context: &mut Context| define::method(&temporal_prototype(class, context)?, "toString", context);
        let get = |class, name: &str, context: &mut Context| {
            define::getter(&temporal_prototype(class, context)?, &PropertyKey::from(JsString::from(name)))
        };
        Ok(Self {
            date: text("PlainDate", context)?,
            date_time: text("PlainDateTime", context)?,
            month_day: text("PlainMonthDay", context)?,
            time: text("PlainTime", context)?,
            year_month: text("PlainYearMonth", context)?,
            instant: get("Instant", "epochMilliseconds", context)?,
            zoned_milliseconds: get("ZonedDateTime", "epochMilliseconds", context)?,
            zoned_zone: get("ZonedDateTime", "timeZoneId", context)?,
            zoned_calendar: get("ZonedDateTime", "calendarId", context)?,
            options,
        })
    }

    /// Returns a `ZonedDateTime`.
    ///
    /// # Errors
    /// A TypeError for other values.
    pub(super) fn zoned(&self, value: &JsValue, context: &mut Context) -> JsResult<Zoned> {
        let mut text = |function: &JsFunction| {
            let text = function.call(value, &[], context)?.to_string(context)?;
            JsResult::Ok(text.to_std_string_lossy())
        };
        let (zone, calendar) = (text(&self.zoned_zone)?, text(&self.zoned_calendar)?);
        let milliseconds = self.zoned_milliseconds.call(value, &[], context)?.to_number(context)?;
        Ok(Zoned { milliseconds, zone, calendar })
    }

    /// Returns the moment of a value of Temporal. `None` for all other values. That of a `ZonedDateTime` is left open: its zone
    /// may be another than that of a format.
    fn moment(&self, value: &JsValue, context: &mut Context) -> JsResult<Option<Moment>> {
        let Some(object) = value.as_object() else { return Ok(None) };
        if object.is::<ZonedDateTime>() {
            return Ok(Some(Moment { milliseconds: 0.0, kind: Some(Kind::Zoned), calendar: None }));
        }
        let Some(kind) = kind_of(&object) else { return Ok(None) };
        let function = match kind {
            Kind::Instant | Kind::Zoned => {
                let milliseconds = self.instant.call(value, &[], context)?.to_number(context)?;
                return Ok(Some(Moment { milliseconds, kind: Some(kind), calendar: None }));
            }
            Kind::Date => &self.date,
            Kind::DateTime => &self.date_time,
            Kind::MonthDay => &self.month_day,
            Kind::Time => &self.time,
            Kind::YearMonth => &self.year_month,
        };
        let text = function.call(value, &[self.options.clone().into()], context)?.to_string(context)?;
        let text = text.to_std_string_lossy();
        let (moment, calendar) =
            parse(&text).ok_or_else(|| JsNativeError::range().with_message("invalid value of Temporal"))?;
        Ok(Some(Moment { milliseconds: moment, kind: Some(kind), calendar }))
    }

    /// Returns the moment of any value: one of Temporal, or a number (ECMA-402, "ToDateTimeFormattable").
    ///
    /// # Errors
    /// What the conversion to a number throws.
    pub(super) fn formattable(&self, value: &JsValue, context: &mut Context) -> JsResult<Moment> {
        if let Some(moment) = self.moment(value, context)? {
            return Ok(moment);
        }
        Ok(Moment { milliseconds: value.to_number(context)?, kind: None, calendar: None })
    }
}

/// Whether a value is of Temporal.
fn kind_of(object: &JsObject) -> Option<Kind> {
    if object.is::<PlainDate>() {
        Some(Kind::Date)
    } else if object.is::<PlainDateTime>() {
        Some(Kind::DateTime)
    } else if object.is::<PlainMonthDay>() {
        Some(Kind::MonthDay)
    } else if object.is::<PlainTime>() {
        Some(Kind::Time)
    } else if object.is::<PlainYearMonth>() {
        Some(Kind::YearMonth)
    } else if object.is::<Instant>() {
        Some(Kind::Instant)
    } else {
        None
    }
}

/// Reads a date and a time of ISO 8601, and the calendar that is in brackets after them.
fn parse(text: &str) -> Option<(f64, Option<String>)> {
    let (text, calendar) = match text.split_once("[u-ca=") {
        Some((text, calendar)) => (text, Some(calendar.trim_end_matches(']').to_owned())),
        None => (text, None),
    };
    let (date, time) = match text.split_once('T') {
        Some((date, time)) => (date, time),
        None if text.contains(':') => ("1970-01-01", text),
        None => (text, "00:00:00"),
    };
    let (negative, date) = match date.strip_prefix('-') {
        Some(date) => (true, date),
        None => (false, date.trim_start_matches('+')),
    };
    let mut parts = date.split('-').map(str::parse::<i64>);
    let (year, month, day) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next().unwrap_or(Ok(1)).ok()?);
    let (time, fraction) = time.split_once('.').unwrap_or((time, ""));
    let mut parts = time.split(':');
    let mut number = || parts.next().unwrap_or("0").parse::<f64>().ok();
    let (hour, minute, second) = (number()?, number()?, number()?);
    let milliseconds = format!("{fraction:0<3}").get(..3)?.parse::<f64>().ok()?;
    let days = days_of(if negative { -year } else { year }, month, day);
    let days = f64::from(i32::try_from(days).ok()?);
    let seconds = (hour * 60.0 + minute) * 60.0 + second;
    Some((days * 86_400_000.0 + seconds * 1000.0 + milliseconds, calendar))
}

/// Returns the days since 1970 of a date of the Gregorian calendar.
fn days_of(year: i64, month: i64, day: i64) -> i64 {
    // Years that begin in March have their leap day at the end.
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let (era, year_of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let day_of_year = (153 * month + 2) / 5 + day - 1;
    era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - 719_468
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_of_temporal_are_read() {
        assert_eq!(parse("1970-01-02[u-ca=hebrew]"), Some((86_400_000.0, Some("hebrew".into()))));
        assert_eq!(parse("-000001-01-01T00:00:00.5[u-ca=iso8601]").map(|found| found.0), Some(-62_198_755_199_500.0));
        assert_eq!(parse("13:45:01.123456789").map(|found| found.0), Some(49_501_123.0));
        assert_eq!(parse("x"), None);
    }
}
