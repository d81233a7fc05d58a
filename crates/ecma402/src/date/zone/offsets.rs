//! Offsets from UTC, of zones of the IANA database and of zones that are offsets themselves.

use timezone_provider::experimental_tzif::ZeroCompiledTzdbProvider;
use timezone_provider::provider::{TimeZoneId, TimeZoneProvider as _, TransitionDirection};

use super::names::{NameStyle, ZoneNames};
use crate::date::data::{self, CalendarData};

/// A time zone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Zone {
    name: String,
    kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    /// Of the IANA database.
    Named(TimeZoneId),
    /// Seconds ahead of UTC.
    Offset(i32),
}

/// How far a zone is ahead of UTC, in seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Offset {
    pub total: i32,
    /// Whether daylight saving time is in it.
    pub is_daylight: bool,
}

const NS_PER_SECOND: i128 = 1_000_000_000;
/// How far transitions may be from a moment for which daylight saving time counts: half a year and a day or two.
const HALF_YEAR: i64 = 184 * 86_400;
/// Daylight saving time is in use for a part of a year.
const LONGEST_SUMMER: i64 = 300 * 86_400;

impl Zone {
    /// Finds a zone by its identifier, in any case, or by its offset (`+05:30`, `-0800`, `+01`). `None` where there is none.
    #[must_use]
    pub fn find(name: &str) -> Option<Self> {
        if name.starts_with(['+', '-']) {
            let seconds = parse_offset(name)?;
            return Some(Self { name: offset_name(seconds), kind: Kind::Offset(seconds) });
        }
        let provider = ZeroCompiledTzdbProvider::default();
        let id = provider.get(name.as_bytes()).ok()?;
        let identifier = provider.identifier(id).ok()?;
        if identifier == "Factory" {
            return None;
        }
        let canonical = data::zones("canonical").and_then(|names| names.text_of(&identifier)).unwrap_or(&identifier);
        Some(Self { name: canonical.to_owned(), kind: Kind::Named(id) })
    }

    /// Returns UTC.
    #[must_use]
    pub fn utc() -> Self {
        Self::find("UTC").unwrap_or(Self { name: "Etc/UTC".into(), kind: Kind::Offset(0) })
    }

    /// Returns the name that ECMA-402 gives to the zone.
    #[must_use]
    pub fn identifier(&self) -> &str {
        if matches!(self.name.as_str(), "Etc/UTC" | "Etc/GMT" | "GMT") { "UTC" } else { &self.name }
    }

    /// Returns the name that CLDR has for the zone.
    pub(crate) fn cldr_name(&self) -> &str {
        &self.name
    }

    /// Returns the English name of the zone's time at a moment, in seconds since 1970, such as `Central European Summer Time`;
    /// the offset, such as `GMT+01:00`, where CLDR has none.
    #[must_use]
    pub fn english_name(&self, moment: i64) -> String {
        let names = CalendarData::of("en", "gregory").and_then(|data| data.zones);
        ZoneNames::new(names, "US", "latn").name(self, moment, NameStyle::Specific, true)
    }

    /// Whether the zone is an offset without a name.
    #[must_use]
    pub fn is_offset(&self) -> bool {
        matches!(self.kind, Kind::Offset(_))
    }

    /// Returns the offset at a moment, in seconds since 1970.
    pub(crate) fn offset_at(&self, moment: i64) -> Offset {
        let id = match self.kind {
            Kind::Offset(total) => return Offset { total, is_daylight: false },
            Kind::Named(id) => id,
        };
        let total = Self::seconds_at(id, moment);
        Offset { total, is_daylight: Self::is_daylight(id, moment, total) }
    }

    /// Returns the moment of the transition before or after a moment.
    fn transition(id: TimeZoneId, moment: i64, direction: TransitionDirection) -> Option<i64> {
        let nanos = i128::from(moment) * NS_PER_SECOND;
        let found = ZeroCompiledTzdbProvider::default().get_time_zone_transition(id, nanos, direction).ok()??;
        i64::try_from(found.0.div_euclid(NS_PER_SECOND)).ok()
    }

    /// Returns the seconds ahead of UTC at a moment.
    fn seconds_at(id: TimeZoneId, moment: i64) -> i32 {
        let nanos = i128::from(moment) * NS_PER_SECOND;
        let found = ZeroCompiledTzdbProvider::default().transition_nanoseconds_for_utc_epoch_nanoseconds(id, nanos);
        found.ok().and_then(|offset| i32::try_from(offset.0).ok()).unwrap_or_default()
    }

    /// Whether an offset is daylight saving time: a part of a year that is ahead of what is before and after it.
    ///
    /// The mark of the database is not used: it has Irish winters as negative summers, and names are the other way round.
    fn is_daylight(id: TimeZoneId, moment: i64, total: i32) -> bool {
        let start = Self::transition(id, moment + 1, TransitionDirection::Previous);
        let end = Self::transition(id, moment, TransitionDirection::Next);
        let (Some(start), Some(end)) = (start, end) else { return false };
        end - start < LONGEST_SUMMER && Self::seconds_at(id, start - 1) < total && Self::seconds_at(id, end) < total
    }

    /// Whether daylight saving time is or was in use within half a year around a moment.
    pub(crate) fn has_daylight_around(&self, moment: i64) -> bool {
        let Kind::Named(id) = self.kind else { return false };
        let before = Self::transition(id, moment + 1, TransitionDirection::Previous)
            .is_some_and(|before| moment - before < HALF_YEAR && self.offset_at(before - 1).is_daylight);
        before
            || Self::transition(id, moment, TransitionDirection::Next)
                .is_some_and(|after| after - moment < HALF_YEAR && self.offset_at(after).is_daylight)
    }
}

/// Reads an offset: a sign, two digits of hours, then maybe two of minutes, with or without a colon.
fn parse_offset(text: &str) -> Option<i32> {
    let (sign, digits) = (if text.starts_with('-') { -1 } else { 1 }, &text[1..]);
    let (hours, minutes) = match digits.len() {
        2 => (digits, "00"),
        4 => digits.split_at_checked(2)?,
        5 => digits.split_once(':').filter(|(hours, _)| hours.len() == 2)?,
        _ => return None,
    };
    let number = |text: &str, most: i32| {
        let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
        text.parse().ok().filter(|value: &i32| is_number && *value <= most)
    };
    Some(sign * (number(hours, 23)? * 3600 + number(minutes, 59)? * 60))
}

fn offset_name(seconds: i32) -> String {
    let sign = if seconds < 0 { '-' } else { '+' };
    let minutes = seconds.unsigned_abs() / 60;
    format!("{sign}{:02}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    const JANUARY: i64 = 1_704_467_049;
    const JULY: i64 = 1_721_044_800;

    #[test]
    fn zones_have_the_names_of_cldr() {
        let name = |name| Zone::find(name).map(|zone| zone.identifier().to_owned());
        assert_eq!(name("asia/kolkata").as_deref(), Some("Asia/Calcutta"));
        assert_eq!(name("GMT").as_deref(), Some("UTC"));
        assert_eq!(name("US/Eastern").as_deref(), Some("America/New_York"));
        assert_eq!(name("-0530").as_deref(), Some("-05:30"));
        for wrong in ["Europe/Nowhere", "+24:00", "+1", "+1:00", "-05:3", "+-100", ""] {
            assert_eq!(name(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn summer_is_daylight_saving_time() {
        let at = |name, moment| {
            let offset = Zone::find(name).unwrap().offset_at(moment);
            (offset.total / 3600, offset.is_daylight)
        };
        assert_eq!((at("Europe/Berlin", JANUARY), at("Europe/Berlin", JULY)), ((1, false), (2, true)));
        assert_eq!((at("Europe/Dublin", JANUARY), at("Europe/Dublin", JULY)), ((0, false), (1, true)));
        assert_eq!((at("America/New_York", 0), at("America/New_York", 15_000_000)), ((-5, false), (-4, true)));
        assert_eq!(at("Asia/Tokyo", JULY), (9, false));
        assert!(Zone::find("Europe/Berlin").unwrap().has_daylight_around(JANUARY));
        assert!(!Zone::find("Asia/Tokyo").unwrap().has_daylight_around(JANUARY));
    }
}
