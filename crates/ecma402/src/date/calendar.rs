//! Calendars: the fields that a day has in each of them.

use icu_calendar::Date;
use icu_calendar::cal::hijri::{TabularAlgorithmEpoch, TabularAlgorithmLeapYears};
use icu_calendar::cal::{ChineseTraditional, KoreanTraditional};
use icu_calendar::cal::{Coptic, Ethiopian, Hebrew, Hijri, Indian, Persian};
use icu_calendar::types::{RataDie, YearInfo};

use super::{data, hijri};

/// The day 1970-01-01, counted from the day before 0001-01-01.
const UNIX_EPOCH: i64 = 719_163;
/// The first day of the Gregorian calendar, 1582-10-15, in days since 1970.
const GREGORIAN_START: i64 = -141_427;
const MS_PER_DAY: i64 = 86_400_000;

/// What a moment is called in a calendar, in local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Fields {
    /// The index of the era.
    pub era: usize,
    /// The year of the era; in calendars with cycles that of the cycle.
    pub year: i32,
    /// The Gregorian year in which the year begins.
    pub related_year: i32,
    /// The index of the year's name in the cycle of sixty.
    pub cyclic: Option<usize>,
    /// The index of the month's name.
    pub month: usize,
    /// The number of the month.
    pub month_number: i32,
    pub is_leap_month: bool,
    pub day: i32,
    /// Sunday is 0.
    pub weekday: usize,
    pub hour: i32,
    pub minute: i32,
    pub second: i32,
    pub millisecond: i32,
}

/// The index of Adar's name in leap years, after those of the thirteen months.
const ADAR_OF_LEAP_YEARS: usize = 13;

impl Fields {
    /// Returns the fields of a moment of local time, in milliseconds since 1970.
    pub(crate) fn of(local_ms: i64, calendar: &str) -> Self {
        let (days, time) = (local_ms.div_euclid(MS_PER_DAY), local_ms.rem_euclid(MS_PER_DAY));
        let part = |size: i64, modulus: i64| i32::try_from(time / size % modulus).unwrap_or_default();
        let date = date_of(days, calendar);
        Self {
            weekday: usize::try_from((days + 4).rem_euclid(7)).unwrap_or_default(),
            hour: part(3_600_000, 24),
            minute: part(60_000, 60),
            second: part(1000, 60),
            millisecond: part(1, 1000),
            ..date
        }
    }
}

fn date_of(days: i64, calendar: &str) -> Fields {
    let rata_die = RataDie::new(days + UNIX_EPOCH);
    match calendar {
        "buddhist" | "japanese" | "roc" | "iso8601" => gregorian_variant(days, calendar),
        "chinese" => fields_of(&Date::from_rata_die(rata_die, ChineseTraditional::new()), calendar),
        "dangi" => fields_of(&Date::from_rata_die(rata_die, KoreanTraditional::new()), calendar),
        "coptic" => fields_of(&Date::from_rata_die(rata_die, Coptic), calendar),
        "ethiopic" | "ethioaa" => fields_of(&Date::from_rata_die(rata_die, Ethiopian::new()), calendar),
        "hebrew" => fields_of(&Date::from_rata_die(rata_die, Hebrew), calendar),
        "indian" => fields_of(&Date::from_rata_die(rata_die, Indian), calendar),
        "persian" => fields_of(&Date::from_rata_die(rata_die, Persian), calendar),
        "islamic-umalqura" => fields_of(&Date::from_rata_die(rata_die, Hijri::new_umm_al_qura()), calendar),
        "islamic" | "islamic-rgsa" => {
            let (year, month, day) = hijri::date_by_moon(days);
            Fields {
                month,
                month_number: number(month + 1),
                day,
                year,
                related_year: gregorian(days).0,
                ..Fields::default()
            }
        }
        "islamic-civil" | "islamic-tbla" => {
            let epoch = if calendar == "islamic-civil" {
                TabularAlgorithmEpoch::Friday
            } else {
                TabularAlgorithmEpoch::Thursday
            };
            fields_of(
                &Date::from_rata_die(rata_die, Hijri::new_tabular(TabularAlgorithmLeapYears::TypeII, epoch)),
                calendar,
            )
        }
        _ => {
            let (year, month, day) = gregorian(days);
            with_year_of_two_eras(Fields { month, month_number: number(month + 1), day, ..Fields::default() }, year)
        }
    }
}

/// Years before the first one count back, in an era of their own.
fn with_year_of_two_eras(fields: Fields, year: i32) -> Fields {
    let (era, counted) = if year > 0 { (1, year) } else { (0, 1 - year) };
    Fields { era, year: counted, related_year: year, ..fields }
}

fn number(value: usize) -> i32 {
    i32::try_from(value).unwrap_or_default()
}

/// Returns the year, the month from 0 on, and the day of the Gregorian calendar.
fn gregorian(days: i64) -> (i32, usize, i32) {
    let days = days + UNIX_EPOCH - 1;
    // Years that begin in March have their leap day at the end.
    let shifted = days + 306;
    let (era, day_of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    from_march(era * 400 + year_of_era, day_of_year)
}

/// Returns the year, the month from 0 on, and the day of the Julian calendar.
fn julian(days: i64) -> (i32, usize, i32) {
    let shifted = days + UNIX_EPOCH - 1 + 306 + 2;
    let (era, day_of_era) = (shifted.div_euclid(1461), shifted.rem_euclid(1461));
    let year_of_era = (day_of_era - day_of_era / 1460) / 365;
    from_march(era * 4 + year_of_era, day_of_era - 365 * year_of_era)
}

fn from_march(year: i64, day_of_year: i64) -> (i32, usize, i32) {
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let (month, year) = if month < 10 { (month + 2, year) } else { (month - 10, year + 1) };
    (
        i32::try_from(year).unwrap_or_default(),
        usize::try_from(month).unwrap_or_default(),
        i32::try_from(day).unwrap_or_default(),
    )
}

/// Calendars with the months of the Gregorian one, and with the Julian one before it began.
fn gregorian_variant(days: i64, calendar: &str) -> Fields {
    let (year, month, day) = if days < GREGORIAN_START { julian(days) } else { gregorian(days) };
    let fields = Fields { month, month_number: number(month + 1), day, related_year: year, ..Fields::default() };
    match calendar {
        "buddhist" => Fields { year: year + 543, ..fields },
        "roc" if year > 1911 => Fields { era: 1, year: year - 1911, ..fields },
        "roc" => Fields { era: 0, year: 1912 - year, ..fields },
        "japanese" => {
            let (era, start) = japanese_era(year, number(month + 1), day);
            Fields { era, year: year - start + 1, ..fields }
        }
        _ => with_year_of_two_eras(fields, year),
    }
}

/// Returns the index of a day's era, and the year in which that began.
fn japanese_era(year: i32, month: i32, day: i32) -> (usize, i32) {
    let Some(starts) = data::supplemental("japaneseEras") else { return (0, 0) };
    let starts = starts.items().filter_map(|start| {
        let mut parts = start.text()?.split('-').filter_map(|part| part.parse::<i32>().ok());
        Some((parts.next()?, parts.next()?, parts.next()?))
    });
    let starts = starts.collect::<Vec<_>>();
    let index = starts.partition_point(|start| *start <= (year, month, day)).saturating_sub(1);
    (index, starts.get(index).map_or(0, |start| start.0))
}

fn fields_of<C: icu_calendar::AsCalendar>(date: &Date<C>, calendar: &str) -> Fields {
    let month = date.month();
    let index = usize::from(month.number().saturating_sub(1));
    let fields = Fields {
        month: index,
        month_number: i32::from(month.number()),
        is_leap_month: month.to_input().is_leap(),
        day: i32::from(date.day_of_month().0),
        ..Fields::default()
    };
    let fields =
        if calendar == "hebrew" { hebrew_month(fields, month.ordinal, date.is_in_leap_year()) } else { fields };
    match date.year() {
        YearInfo::Cyclic(year) => Fields {
            year: i32::from(year.year),
            cyclic: Some(usize::from(year.year).saturating_sub(1)),
            related_year: year.related_iso,
            ..fields
        },
        info => with_era_of(fields, info.extended_year(), calendar, related_year(date)),
    }
}

fn related_year<C: icu_calendar::AsCalendar>(date: &Date<C>) -> i32 {
    let days = date.to_rata_die().to_i64_date() - UNIX_EPOCH - i64::from(date.day_of_year().0) + 1;
    gregorian(days).0
}

fn with_era_of(fields: Fields, year: i32, calendar: &str, related_year: i32) -> Fields {
    let fields = Fields { related_year, ..fields };
    match calendar {
        "coptic" => Fields { related_year, ..with_year_of_two_eras(fields, year) },
        "islamic-civil" | "islamic-tbla" | "islamic-umalqura" if year <= 0 => {
            Fields { era: 1, year: 1 - year, ..fields }
        }
        "ethiopic" if year > 0 => Fields { era: 1, year, ..fields },
        "ethiopic" | "ethioaa" => Fields { era: 0, year: year + 5500, ..fields },
        _ => Fields { era: 0, year, ..fields },
    }
}

/// Names of the first Adar and of Adar stand between Shevat and Nisan; a common year has only the latter.
fn hebrew_month(fields: Fields, ordinal: u8, is_leap_year: bool) -> Fields {
    let name = match (fields.month_number, fields.is_leap_month) {
        (5, true) => 5,
        (6, _) if is_leap_year => ADAR_OF_LEAP_YEARS,
        (number, _) if number >= 6 => usize::try_from(number).unwrap_or_default(),
        _ => fields.month,
    };
    Fields { month: name, month_number: i32::from(ordinal), is_leap_month: false, ..fields }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(year: i64, month: i64, day: i64) -> i64 {
        let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + (153 * month + 2) / 5 + day - 1;
        (era * 146_097 + day_of_era - 719_468) * MS_PER_DAY
    }

    #[test]
    fn days_of_the_gregorian_calendar() {
        for (year, month, date) in
            [(1970, 1, 1), (2024, 2, 29), (2000, 12, 31), (1, 1, 1), (-44, 3, 15), (275_760, 9, 13)]
        {
            let fields = Fields::of(day(year, month, date), "gregory");
            assert_eq!(
                (i64::from(fields.related_year), i64::from(fields.month_number), i64::from(fields.day)),
                (year, month, date)
            );
        }
        assert_eq!(Fields::of(day(-44, 3, 15), "gregory").year, 45);
        assert_eq!(Fields::of(day(2024, 1, 5), "gregory").weekday, 5);
    }

    #[test]
    fn days_of_other_calendars() {
        let of = |calendar| {
            let fields = Fields::of(day(2024, 1, 5), calendar);
            (fields.era, fields.year, fields.month_number, fields.day)
        };
        assert_eq!(of("buddhist"), (0, 2567, 1, 5));
        assert_eq!(of("roc"), (1, 113, 1, 5));
        assert_eq!(of("hebrew"), (0, 5784, 4, 24));
        assert_eq!(of("persian"), (0, 1402, 10, 15));
        assert_eq!(of("islamic-civil"), (0, 1445, 6, 23));
        assert_eq!(of("coptic"), (1, 1740, 4, 26));
        assert_eq!(of("ethioaa"), (0, 7516, 4, 26));
        assert_eq!(of("japanese").1, 6);
        // Before it began, the Julian calendar was in use.
        assert_eq!(Fields::of(-15_000_000_000_000, "buddhist").day, 23);
        assert_eq!(Fields::of(-15_000_000_000_000, "gregory").day, 1);
    }
}
