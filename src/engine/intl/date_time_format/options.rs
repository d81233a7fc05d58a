//! Reads the options of `Intl.DateTimeFormat` (ECMA-402, "CreateDateTimeFormat"), in the standard's order.

use boa_engine::{Context, JsNativeError, JsObject, JsResult};
use ecma402::date::{Components, HourCycle, Style, Text, TextWidth, ZoneName};
use ecma402::locale::Wanted;

use crate::engine::intl::read::Reader;

/// What has to be there, or what is added where nothing is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fields {
    Any,
    All,
    Date,
    Time,
}

/// The options as they were given.
#[derive(Debug, Clone, Default)]
pub(super) struct Given {
    pub wanted: Wanted,
    pub hour12: Option<bool>,
    pub time_zone: Option<String>,
    pub components: Components,
    pub date_style: Option<Style>,
    pub time_style: Option<Style>,
}

impl Given {
    /// Reads the options of an object.
    ///
    /// # Errors
    /// What getters and conversions throw; a RangeError for a value that is not allowed.
    pub(super) fn read(options: &JsObject, context: &mut Context) -> JsResult<Self> {
        let mut read = Reader::new(options, context).of("Intl.DateTimeFormat ");
        read.locale_matcher()?;
        let calendar = read.extension_type("calendar")?;
        let digits = read.extension_type("numberingSystem")?;
        let hour12 = read.value("hour12")?.map(|value| value.to_boolean());
        let hour_cycle = read.maybe_one_of("hourCycle", &HOUR_CYCLES)?.filter(|_| hour12.is_none());
        let wanted = Wanted { calendar, digits, hour_cycle, has_hour12: hour12.is_some() };
        let time_zone = read.text("timeZone")?;
        let components = components(&mut read)?;
        read.one_of("formatMatcher", &[("best fit", ()), ("basic", ())])?;
        let date_style = read.maybe_one_of("dateStyle", &STYLES)?;
        let time_style = read.maybe_one_of("timeStyle", &STYLES)?;
        Ok(Self { wanted, hour12, time_zone, components, date_style, time_style })
    }

    /// Refuses what does not go together, and adds what is missing.
    ///
    /// # Errors
    /// A TypeError where a style is asked for beside components, or one that is not of the required fields.
    pub(super) fn complete(&mut self, required: Fields, defaults: Fields) -> JsResult<()> {
        if self.date_style.is_some() || self.time_style.is_some() {
            if self.components != Components::default() {
                return Err(type_error("dateStyle and timeStyle can't be used with options of components"));
            }
            if required == Fields::Date && self.time_style.is_some() {
                return Err(type_error("timeStyle can't be used for dates"));
            }
            if required == Fields::Time && self.date_style.is_some() {
                return Err(type_error("dateStyle can't be used for times"));
            }
            return Ok(());
        }
        let asked = &self.components;
        let has_date = asked.has_date();
        let has_time = asked.has_time();
        let is_complete = match required {
            Fields::Date => has_date,
            Fields::Time => has_time,
            Fields::Any | Fields::All => has_date || has_time,
        };
        if !is_complete {
            self.components.add_defaults(defaults != Fields::Time, defaults != Fields::Date);
        }
        Ok(())
    }
}

/// An error of the class TypeError.
pub(super) fn type_error(message: &'static str) -> boa_engine::JsError {
    JsNativeError::typ().with_message(message).into()
}

pub(super) const WIDTHS: [(&str, TextWidth); 3] =
    [("narrow", TextWidth::Narrow), ("short", TextWidth::Short), ("long", TextWidth::Long)];
pub(super) const STYLES: [(&str, Style); 4] =
    [("full", Style::Full), ("long", Style::Long), ("medium", Style::Medium), ("short", Style::Short)];
pub(super) const ZONE_NAMES: [(&str, ZoneName); 6] = [
    ("short", ZoneName::Short),
    ("long", ZoneName::Long),
    ("shortOffset", ZoneName::ShortOffset),
    ("longOffset", ZoneName::LongOffset),
    ("shortGeneric", ZoneName::ShortGeneric),
    ("longGeneric", ZoneName::LongGeneric),
];
/// How months are written. Other numbers have the first two only.
pub(super) const MONTHS: [(&str, Text); 5] = [
    ("2-digit", Text::TwoDigit),
    ("numeric", Text::Numeric),
    ("narrow", Text::Name(TextWidth::Narrow)),
    ("short", Text::Name(TextWidth::Short)),
    ("long", Text::Name(TextWidth::Long)),
];
const HOUR_CYCLES: [(&str, HourCycle); 4] =
    [("h11", HourCycle::H11), ("h12", HourCycle::H12), ("h23", HourCycle::H23), ("h24", HourCycle::H24)];

fn components(read: &mut Reader) -> JsResult<Components> {
    let numbers = &MONTHS[..2];
    Ok(Components {
        weekday: read.maybe_one_of("weekday", &WIDTHS)?,
        era: read.maybe_one_of("era", &WIDTHS)?,
        year: read.maybe_one_of("year", numbers)?,
        month: read.maybe_one_of("month", &MONTHS)?,
        day: read.maybe_one_of("day", numbers)?,
        day_period: read.maybe_one_of("dayPeriod", &WIDTHS)?,
        hour: read.maybe_one_of("hour", numbers)?,
        minute: read.maybe_one_of("minute", numbers)?,
        second: read.maybe_one_of("second", numbers)?,
        fraction: read.number("fractionalSecondDigits", 1, 3)?.unwrap_or(0),
        zone_name: read.maybe_one_of("timeZoneName", &ZONE_NAMES)?,
    })
}
