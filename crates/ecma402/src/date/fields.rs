//! Writes the fields of a pattern.

use super::calendar::Fields;
use super::data::{CalendarData, Width};
use super::day_period::DayPeriods;
use super::digits;
use super::pattern::{self, Item};
use super::zone::{NameStyle, Zone, ZoneNames};

/// Stands for the letter where there is no field.
pub(crate) const LITERAL: char = '\'';

/// A part of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DatePart {
    /// The name that `formatToParts` has for it.
    pub kind: &'static str,
    /// The text.
    pub text: String,
    /// The letter of the field in the pattern.
    pub(crate) letter: char,
}

/// Whatever fields are written by: the data of a calendar, digits and a zone.
pub(crate) struct Writer<'a> {
    pub data: CalendarData,
    pub digits: &'a str,
    pub day_periods: Option<DayPeriods>,
    pub zone: &'a Zone,
    pub zone_names: ZoneNames<'a>,
}

/// A moment: its fields, and when it is, in seconds since 1970.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Moment {
    pub fields: Fields,
    pub seconds: i64,
}

/// A field of a pattern that is written.
struct Place<'a> {
    letter: char,
    count: usize,
    /// The numbering systems that the pattern names.
    named_digits: &'a str,
    has_minutes: bool,
    has_seconds: bool,
}

impl Writer<'_> {
    /// Writes a pattern. Neighbouring texts are one part.
    pub(crate) fn write(&self, pattern: &str, named_digits: &str, moment: &Moment) -> Vec<DatePart> {
        let items = pattern::parse(pattern);
        let has = |wanted| items.iter().any(|item| matches!(item, Item::Field(letter, _) if *letter == wanted));
        let (has_minutes, has_seconds) = (has('m'), has('s'));
        let mut parts: Vec<DatePart> = Vec::with_capacity(items.len());
        for item in &items {
            let (letter, text) = match item {
                Item::Literal(text) => (LITERAL, text.clone()),
                Item::Field(letter, count) => {
                    let place = Place { letter: *letter, count: *count, named_digits, has_minutes, has_seconds };
                    (*letter, self.field(&place, moment))
                }
            };
            push(&mut parts, letter, text);
        }
        parts
    }

    fn field(&self, place: &Place, moment: &Moment) -> String {
        let fields = &moment.fields;
        let width = width_of(place.count);
        match place.letter {
            'G' => self.data.era(width, fields.era).unwrap_or_default().to_owned(),
            'y' | 'Y' | 'u' => self.year(place, fields.year),
            'U' => match fields.cyclic.and_then(|year| self.data.cyclic_year(width, year)) {
                Some(name) => name.to_owned(),
                None => self.year(place, fields.year),
            },
            'r' => self.number(place, fields.related_year),
            'M' | 'L' => self.month(place, fields),
            'd' => self.number(place, fields.day),
            'E' => self.weekday(place, fields.weekday, false),
            'e' | 'c' if place.count >= 3 => self.weekday(place, fields.weekday, place.letter == 'c'),
            'e' if place.count < 3 => self.weekday(place, fields.weekday, false),
            'c' => self.weekday(place, fields.weekday, true),
            'a' => self.am_pm(place.count, fields.hour),
            'b' | 'B' => self.day_period(place, fields),
            'h' => self.number(place, if fields.hour % 12 == 0 { 12 } else { fields.hour % 12 }),
            'H' => self.number(place, fields.hour),
            'K' => self.number(place, fields.hour % 12),
            'k' => self.number(place, if fields.hour == 0 { 24 } else { fields.hour }),
            'm' => self.number(place, fields.minute),
            's' => self.number(place, fields.second),
            'S' => self.fraction(place, fields.millisecond),
            'z' => self.zone(NameStyle::Specific, place.count, moment),
            'O' => self.zone(NameStyle::Offset, place.count, moment),
            'v' => self.zone(NameStyle::Generic, place.count, moment),
            _ => String::new(),
        }
    }

    fn number(&self, place: &Place, value: i32) -> String {
        digits::number(value, place.count, false, digits::system_of(place.named_digits, place.letter, self.digits))
    }

    fn year(&self, place: &Place, year: i32) -> String {
        let system = digits::system_of(place.named_digits, place.letter, self.digits);
        digits::number(year, place.count, place.count == 2, system)
    }

    fn month(&self, place: &Place, fields: &Fields) -> String {
        let standalone = place.letter == 'L';
        if place.count < 3 {
            let number = self.number(place, fields.month_number);
            let leap = fields.is_leap_month.then(|| self.data.leap_month(standalone, None)).flatten();
            return leap.map_or(number.clone(), |leap| pattern::fill(leap, &[&number]));
        }
        let width = width_of(place.count);
        let name = self.data.month(standalone, width, fields.month).unwrap_or_default();
        let leap = fields.is_leap_month.then(|| self.data.leap_month(standalone, Some(width))).flatten();
        leap.map_or(name.to_owned(), |leap| pattern::fill(leap, &[name]))
    }

    fn weekday(&self, place: &Place, weekday: usize, standalone: bool) -> String {
        let width = if place.count == 6 { Width::Short } else { width_of(place.count) };
        self.data.weekday(standalone, width, weekday).to_owned()
    }

    fn am_pm(&self, count: usize, hour: i32) -> String {
        let period = if hour < 12 { "am" } else { "pm" };
        self.data.day_period(width_of(count), period).unwrap_or_default().to_owned()
    }

    fn day_period(&self, place: &Place, fields: &Fields) -> String {
        let minute = if place.has_minutes { fields.minute } else { 0 };
        let second = if place.has_seconds { fields.second } else { 0 };
        let width = width_of(place.count);
        let name = self.day_periods.and_then(|periods| {
            let noon =
                periods.is_noon(fields.hour, minute, second).then(|| self.data.day_period(width, "noon")).flatten();
            if place.letter == 'b' {
                return noon;
            }
            noon.or_else(|| self.data.day_period(width, periods.of_hour(fields.hour)?))
        });
        name.map_or_else(|| self.am_pm(place.count, fields.hour), str::to_owned)
    }

    fn fraction(&self, place: &Place, millisecond: i32) -> String {
        let text = format!("{millisecond:03}{:0<width$}", "", width = place.count.saturating_sub(3));
        digits::in_digits(&text[..place.count.min(text.len())], self.digits)
    }

    fn zone(&self, style: NameStyle, count: usize, moment: &Moment) -> String {
        self.zone_names.name(self.zone, moment.seconds, style, count >= 4)
    }
}

/// Adds a part; texts without a field are joined, and empty ones are left out.
pub(crate) fn push(parts: &mut Vec<DatePart>, letter: char, text: String) {
    if text.is_empty() {
        return;
    }
    match parts.last_mut() {
        Some(last) if letter == LITERAL && last.letter == letter => last.text.push_str(&text),
        _ => parts.push(DatePart { kind: kind_of(letter), text, letter }),
    }
}

fn width_of(count: usize) -> Width {
    match count {
        4 => Width::Wide,
        5 => Width::Narrow,
        _ => Width::Abbreviated,
    }
}

/// Returns the name that ECMA-402 has for the field of a letter.
fn kind_of(letter: char) -> &'static str {
    match letter {
        LITERAL => "literal",
        'G' => "era",
        'y' | 'Y' | 'u' => "year",
        'U' => "yearName",
        'r' => "relatedYear",
        'M' | 'L' => "month",
        'd' => "day",
        'E' | 'e' | 'c' => "weekday",
        'a' | 'b' | 'B' => "dayPeriod",
        'h' | 'H' | 'k' | 'K' => "hour",
        'm' => "minute",
        's' => "second",
        'S' => "fractionalSecond",
        'z' | 'O' | 'v' => "timeZoneName",
        _ => "unknown",
    }
}
