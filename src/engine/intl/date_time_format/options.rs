//! Reads the options of `Intl.DateTimeFormat` (ECMA-402, "CreateDateTimeFormat"), in the standard's order.

use boa_engine::{Context, JsNativeError, JsObject, JsResult, JsString, JsValue, js_string};
use ecma402::date::{Components, HourCycle, Style, Text, TextWidth, Wanted, ZoneName};

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
        let mut read = Reader { options, context };
        read.one_of("localeMatcher", &["lookup", "best fit"])?;
        let calendar = read.extension_type("calendar")?;
        let digits = read.extension_type("numberingSystem")?;
        let hour12 = read.value("hour12")?.map(|value| value.to_boolean());
        let hour_cycle = read.one_of("hourCycle", &["h11", "h12", "h23", "h24"])?;
        let hour_cycle = hour_cycle.and_then(HourCycle::from_name).filter(|_| hour12.is_none());
        let wanted = Wanted { calendar, digits, hour_cycle, has_hour12: hour12.is_some() };
        let time_zone = match read.value("timeZone")? {
            Some(value) => Some(read.text(&value)?),
            None => None,
        };
        let components = read.components()?;
        read.one_of("formatMatcher", &["basic", "best fit"])?;
        let date_style = read.style("dateStyle")?;
        let time_style = read.style("timeStyle")?;
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

/// Reads properties of an object of options.
struct Reader<'a> {
    options: &'a JsObject,
    context: &'a mut Context,
}

impl Reader<'_> {
    /// Returns a property's value. `None` where it is undefined.
    fn value(&mut self, name: &'static str) -> JsResult<Option<JsValue>> {
        let value = self.options.get(JsString::from(name), self.context)?;
        Ok((!value.is_undefined()).then_some(value))
    }

    fn text(&mut self, value: &JsValue) -> JsResult<String> {
        value.to_string(self.context).map(|text| text.to_std_string_lossy())
    }

    /// Returns one of the values that are allowed.
    fn one_of(&mut self, name: &'static str, allowed: &[&'static str]) -> JsResult<Option<&'static str>> {
        let Some(value) = self.value(name)? else { return Ok(None) };
        let text = self.text(&value)?;
        match allowed.iter().find(|allowed| **allowed == text) {
            Some(found) => Ok(Some(found)),
            None => Err(range_error(&text, name)),
        }
    }

    /// Returns a type of a locale's extension: parts of three to eight letters and digits.
    fn extension_type(&mut self, name: &'static str) -> JsResult<Option<String>> {
        let Some(value) = self.value(name)? else { return Ok(None) };
        let text = self.text(&value)?;
        let is_part =
            |part: &str| (3..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
        if text.split('-').all(is_part) { Ok(Some(text.to_ascii_lowercase())) } else { Err(range_error(&text, name)) }
    }

    fn width(&mut self, name: &'static str) -> JsResult<Option<TextWidth>> {
        let found = self.one_of(name, &["narrow", "short", "long"])?;
        Ok(found.map(width_named))
    }

    fn number(&mut self, name: &'static str) -> JsResult<Option<Text>> {
        let found = self.one_of(name, &["2-digit", "numeric"])?;
        Ok(found.map(|value| if value == "numeric" { Text::Numeric } else { Text::TwoDigit }))
    }

    fn style(&mut self, name: &'static str) -> JsResult<Option<Style>> {
        let found = self.one_of(name, &["full", "long", "medium", "short"])?;
        Ok(found.map(|value| match value {
            "full" => Style::Full,
            "long" => Style::Long,
            "medium" => Style::Medium,
            _ => Style::Short,
        }))
    }

    fn components(&mut self) -> JsResult<Components> {
        Ok(Components {
            weekday: self.width("weekday")?,
            era: self.width("era")?,
            year: self.number("year")?,
            month: self.one_of("month", &["2-digit", "numeric", "narrow", "short", "long"])?.map(|value| match value {
                "numeric" => Text::Numeric,
                "2-digit" => Text::TwoDigit,
                name => Text::Name(width_named(name)),
            }),
            day: self.number("day")?,
            day_period: self.width("dayPeriod")?,
            hour: self.number("hour")?,
            minute: self.number("minute")?,
            second: self.number("second")?,
            fraction: self.fraction()?,
            zone_name: self.zone_name()?,
        })
    }

    fn fraction(&mut self) -> JsResult<usize> {
        let Some(value) = self.value("fractionalSecondDigits")? else { return Ok(0) };
        let digits = value.to_number(self.context)?;
        if !(1.0..=3.0).contains(&digits) {
            return Err(range_error(&js_string!(digits).to_std_string_lossy(), "fractionalSecondDigits"));
        }
        Ok([1, 2, 3]
            .into_iter()
            .rfind(|whole| f64::from(*whole) <= digits)
            .map_or(0, |whole| usize::try_from(whole).unwrap_or(0)))
    }

    fn zone_name(&mut self) -> JsResult<Option<ZoneName>> {
        let allowed = ["short", "long", "shortOffset", "longOffset", "shortGeneric", "longGeneric"];
        let found = self.one_of("timeZoneName", &allowed)?;
        Ok(found.map(|value| match value {
            "short" => ZoneName::Short,
            "long" => ZoneName::Long,
            "shortOffset" => ZoneName::ShortOffset,
            "longOffset" => ZoneName::LongOffset,
            "shortGeneric" => ZoneName::ShortGeneric,
            _ => ZoneName::LongGeneric,
        }))
    }
}

fn width_named(name: &str) -> TextWidth {
    match name {
        "narrow" => TextWidth::Narrow,
        "short" => TextWidth::Short,
        _ => TextWidth::Long,
    }
}

/// The error about a value that is not allowed.
pub(super) fn range_error(value: &str, option: &str) -> boa_engine::JsError {
    let shown = value.chars().take(100).collect::<String>();
    JsNativeError::range()
        .with_message(format!("Value {shown} out of range for Intl.DateTimeFormat options property {option}"))
        .into()
}
