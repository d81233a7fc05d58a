//! The local time of scripts.

use ecma402::date::Zone;
use timezone_provider::experimental_tzif::ZeroCompiledTzdbProvider;
use timezone_provider::provider::{TimeZoneId, TimeZoneProvider as _};

/// A time zone of the IANA database that the engine brings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::engine) struct TimeZone {
    /// The identifier, spelled as in the database.
    pub name: String,
    id: TimeZoneId,
}

/// Seconds of a day: no zone has two transitions within two of them that matter here.
const DAY: i64 = 86_400;

impl TimeZone {
    /// Finds a zone by its identifier. `None` when there is none.
    pub fn find(name: &str) -> Option<Self> {
        let provider = ZeroCompiledTzdbProvider::default();
        let id = provider.get(name.as_bytes()).ok()?;
        let name = provider.identifier(id).ok()?.into_owned();
        Some(Self { name, id })
    }

    /// The offset from UTC at a moment, in seconds; `moment` is in seconds since 1970.
    pub fn offset_at(&self, moment: i64) -> i32 {
        let provider = ZeroCompiledTzdbProvider::default();
        let nanos = i128::from(moment) * 1_000_000_000;
        let offset = provider.transition_nanoseconds_for_utc_epoch_nanoseconds(self.id, nanos);
        offset.ok().and_then(|offset| i32::try_from(offset.0).ok()).unwrap_or(0)
    }

    /// The name of its time at a moment in English, such as `Central European Summer Time`; `moment` is in seconds since 1970.
    pub fn name_at(&self, moment: i64) -> String {
        Zone::find(&self.name).map_or_else(|| self.name.clone(), |zone| zone.english_name(moment))
    }

    /// The offset from UTC at a moment in local time, in seconds: that of the first one where a time is there twice, and that
    /// before the transition where it is skipped (ECMA-262, `UTC(t)`).
    pub fn offset_of_local(&self, local: i64) -> i32 {
        let (before, after) = (self.offset_at(local - DAY), self.offset_at(local + DAY));
        let is_right = |offset: i32| self.offset_at(local - i64::from(offset)) == offset;
        if before != after && !is_right(before) && is_right(after) { after } else { before }
    }
}

#[cfg(test)]
mod tests {
    use super::TimeZone;

    const HOUR: i32 = 3600;

    #[test]
    fn zones_are_found_whatever_the_case() {
        assert_eq!(TimeZone::find("europe/berlin").unwrap().name, "Europe/Berlin");
        assert_eq!(TimeZone::find("Europe/Nowhere"), None);
        assert_eq!(TimeZone::find("UTC").unwrap().offset_at(0), 0);
    }

    #[test]
    fn summer_and_winter_have_their_offsets() {
        let berlin = TimeZone::find("Europe/Berlin").unwrap();
        // 2024-01-15 and 2024-07-15, noon in UTC.
        assert_eq!((berlin.offset_at(1_705_320_000), berlin.offset_at(1_721_044_800)), (HOUR, 2 * HOUR));
        let kathmandu = TimeZone::find("Asia/Kathmandu").unwrap();
        assert_eq!(kathmandu.offset_at(1_705_320_000), 20_700);
    }

    #[test]
    fn names_tell_summer_from_winter() {
        let name = |zone: &str, moment| TimeZone::find(zone).unwrap().name_at(moment);
        let (winter, summer) = (1_705_320_000, 1_721_044_800);
        assert_eq!(name("Europe/Berlin", winter), "Central European Standard Time");
        assert_eq!(name("Europe/Berlin", summer), "Central European Summer Time");
        assert_eq!(name("Etc/GMT+5", summer), "GMT-05:00");
        assert_eq!(name("UTC", summer), "Coordinated Universal Time");
    }

    #[test]
    fn local_times_around_transitions() {
        let berlin = TimeZone::find("Europe/Berlin").unwrap();
        // 2024-03-31: 02:30 is skipped; 01:30 and 03:30 are not.
        let midnight = 1_711_843_200;
        let offsets = [90, 150, 210].map(|minutes| berlin.offset_of_local(midnight + minutes * 60));
        assert_eq!(offsets, [HOUR, HOUR, 2 * HOUR]);
        // 2024-10-27: 02:30 is there twice.
        let midnight = 1_729_987_200;
        let offsets = [90, 150, 210].map(|minutes| berlin.offset_of_local(midnight + minutes * 60));
        assert_eq!(offsets, [2 * HOUR, 2 * HOUR, HOUR]);
    }
}
