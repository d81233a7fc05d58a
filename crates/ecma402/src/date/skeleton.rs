//! Skeletons: the fields that are asked for, without an order (UTS 35, part 4, "Matching Skeletons").

use super::pattern::{self, Item};

/// The fields of dates and times, in the order in which they are matched.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Field {
    Era,
    Year,
    Quarter,
    Month,
    WeekOfYear,
    WeekOfMonth,
    Weekday,
    DayOfYear,
    DayOfWeekInMonth,
    Day,
    DayPeriod,
    Hour,
    Minute,
    Second,
    FractionalSecond,
    Zone,
}

/// How many fields there are.
pub(crate) const FIELDS: usize = 16;

impl Field {
    /// Returns the field's place in the order.
    pub(crate) fn index(self) -> usize {
        self as usize
    }
}

/// The fields of dates, as a mask.
pub(crate) const DATE_MASK: u32 = (1 << Field::DayPeriod as u32) - 1;
/// The fields of times, as a mask.
pub(crate) const TIME_MASK: u32 = (1 << FIELDS) - 1 - DATE_MASK;

/// Kinds of fields' forms: numbers are positive, and grow with their digits; names are negative, and near to each other.
const NUMERIC: i32 = 0x100;
const NARROW: i32 = -0x101;
const SHORTER: i32 = -0x102;
const SHORT: i32 = -0x103;
const LONG: i32 = -0x104;
/// Sets letters of the same field apart.
const DELTA: i32 = 0x10;

/// A form of a field: the letter, the field, its kind, the least count of letters.
type Row = (char, Field, i32, usize);

#[rustfmt::skip]
static ROWS: &[Row] = &[
    ('G', Field::Era, SHORT, 1), ('G', Field::Era, LONG, 4), ('G', Field::Era, NARROW, 5),
    ('y', Field::Year, NUMERIC, 1),
    ('Y', Field::Year, NUMERIC + DELTA, 1),
    ('u', Field::Year, NUMERIC + 2 * DELTA, 1),
    ('r', Field::Year, NUMERIC + 3 * DELTA, 1),
    ('U', Field::Year, SHORT, 1), ('U', Field::Year, LONG, 4), ('U', Field::Year, NARROW, 5),
    ('Q', Field::Quarter, NUMERIC, 1), ('Q', Field::Quarter, SHORT, 3), ('Q', Field::Quarter, LONG, 4), ('Q', Field::Quarter, NARROW, 5),
    ('q', Field::Quarter, NUMERIC + DELTA, 1), ('q', Field::Quarter, SHORT - DELTA, 3),
    ('q', Field::Quarter, LONG - DELTA, 4), ('q', Field::Quarter, NARROW - DELTA, 5),
    ('M', Field::Month, NUMERIC, 1), ('M', Field::Month, SHORT, 3), ('M', Field::Month, LONG, 4), ('M', Field::Month, NARROW, 5),
    ('L', Field::Month, NUMERIC + DELTA, 1), ('L', Field::Month, SHORT - DELTA, 3),
    ('L', Field::Month, LONG - DELTA, 4), ('L', Field::Month, NARROW - DELTA, 5),
    ('w', Field::WeekOfYear, NUMERIC, 1),
    ('W', Field::WeekOfMonth, NUMERIC, 1),
    ('E', Field::Weekday, SHORT, 1), ('E', Field::Weekday, LONG, 4), ('E', Field::Weekday, NARROW, 5), ('E', Field::Weekday, SHORTER, 6),
    ('c', Field::Weekday, NUMERIC + 2 * DELTA, 1), ('c', Field::Weekday, SHORT - 2 * DELTA, 3),
    ('c', Field::Weekday, LONG - 2 * DELTA, 4), ('c', Field::Weekday, NARROW - 2 * DELTA, 5), ('c', Field::Weekday, SHORTER - 2 * DELTA, 6),
    ('e', Field::Weekday, NUMERIC + DELTA, 1), ('e', Field::Weekday, SHORT - DELTA, 3),
    ('e', Field::Weekday, LONG - DELTA, 4), ('e', Field::Weekday, NARROW - DELTA, 5), ('e', Field::Weekday, SHORTER - DELTA, 6),
    ('d', Field::Day, NUMERIC, 1),
    ('g', Field::Day, NUMERIC + DELTA, 1),
    ('D', Field::DayOfYear, NUMERIC, 1),
    ('F', Field::DayOfWeekInMonth, NUMERIC, 1),
    ('a', Field::DayPeriod, SHORT, 1), ('a', Field::DayPeriod, LONG, 4), ('a', Field::DayPeriod, NARROW, 5),
    ('b', Field::DayPeriod, SHORT - DELTA, 1), ('b', Field::DayPeriod, LONG - DELTA, 4), ('b', Field::DayPeriod, NARROW - DELTA, 5),
    ('B', Field::DayPeriod, SHORT - 3 * DELTA, 1), ('B', Field::DayPeriod, LONG - 3 * DELTA, 4), ('B', Field::DayPeriod, NARROW - 3 * DELTA, 5),
    ('H', Field::Hour, NUMERIC + 10 * DELTA, 1),
    ('k', Field::Hour, NUMERIC + 11 * DELTA, 1),
    ('h', Field::Hour, NUMERIC, 1),
    ('K', Field::Hour, NUMERIC + DELTA, 1),
    ('m', Field::Minute, NUMERIC, 1),
    ('s', Field::Second, NUMERIC, 1),
    ('A', Field::Second, NUMERIC + DELTA, 1),
    ('S', Field::FractionalSecond, NUMERIC, 1),
    ('v', Field::Zone, SHORT - 2 * DELTA, 1), ('v', Field::Zone, LONG - 2 * DELTA, 4),
    ('z', Field::Zone, SHORT, 1), ('z', Field::Zone, LONG, 4),
    ('Z', Field::Zone, NARROW - DELTA, 1), ('Z', Field::Zone, LONG - DELTA, 4), ('Z', Field::Zone, SHORT - DELTA, 5),
    ('O', Field::Zone, SHORT - DELTA, 1), ('O', Field::Zone, LONG - DELTA, 4),
];

fn row_of(letter: char, count: usize) -> Option<&'static Row> {
    ROWS.iter().rfind(|row| row.0 == letter && row.3 <= count)
}

/// Returns the field of a letter, and whether this form of it is a number.
pub(crate) fn field_of(letter: char, count: usize) -> Option<(Field, bool)> {
    row_of(letter, count).map(|row| (row.1, row.2 > 0))
}

/// What is asked for of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Form {
    /// The letter, and how often; none where the field is not there.
    pub letter: char,
    pub count: usize,
    /// The least count of letters with this meaning.
    base: usize,
    kind: i32,
}

impl Form {
    /// Whether the field is there.
    pub(crate) fn is_there(self) -> bool {
        self.count > 0
    }

    /// Whether the field is a number.
    pub(crate) fn is_numeric(self) -> bool {
        self.kind > 0
    }
}

/// How far two skeletons are from each other.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Distance {
    pub sum: u32,
    /// The fields that are asked for and that the other has not.
    pub missing: u32,
    /// The fields that only the other has.
    pub extra: u32,
}

const EXTRA_FIELD: u32 = 0x1_0000;
const MISSING_FIELD: u32 = 0x1000;

/// The fields that are asked for.
#[derive(Debug, Clone, Default)]
pub(crate) struct Skeleton {
    forms: [Form; FIELDS],
    /// Whether am or pm was not asked for, but goes with hours of half a day.
    added_day_period: bool,
}

impl Skeleton {
    /// Reads the fields of a skeleton, or of a pattern.
    pub(crate) fn of(text: &str) -> Self {
        let mut skeleton = Self::default();
        for item in pattern::parse(text) {
            if let Item::Field(letter, count) = item {
                skeleton.set(letter, count);
            }
        }
        skeleton.complete();
        skeleton
    }

    fn set(&mut self, letter: char, count: usize) {
        if let Some(&(_, field, kind, base)) = row_of(letter, count) {
            let digits = if kind > 0 { i32::try_from(count).unwrap_or(0) } else { 0 };
            self.forms[field.index()] = Form { letter, count, base, kind: kind + digits };
        }
    }

    /// Adds what goes without saying: seconds between minutes and their fractions, am and pm.
    fn complete(&mut self) {
        if self.has(Field::Minute) && self.has(Field::FractionalSecond) && !self.has(Field::Second) {
            self.set('s', 1);
        }
        if self.has(Field::Hour) {
            if matches!(self.form(Field::Hour).letter, 'h' | 'K') {
                if !self.has(Field::DayPeriod) {
                    self.set('a', 1);
                    self.added_day_period = true;
                }
            } else {
                self.forms[Field::DayPeriod.index()] = Form::default();
            }
        }
    }

    /// Returns what is asked for of a field.
    pub(crate) fn form(&self, field: Field) -> Form {
        self.forms[field.index()]
    }

    /// Whether a field is there.
    pub(crate) fn has(&self, field: Field) -> bool {
        self.form(field).is_there()
    }

    /// Returns the fields that are there, as a mask.
    pub(crate) fn mask(&self) -> u32 {
        (0..FIELDS).filter(|index| self.forms[*index].is_there()).fold(0, |mask, index| mask | 1 << index)
    }

    /// Returns the letters in their order, each as often as its meaning needs.
    pub(crate) fn base(&self) -> String {
        let mut base = String::new();
        for (index, form) in self.forms.iter().enumerate() {
            if !(self.added_day_period && index == Field::DayPeriod.index()) {
                base.extend(std::iter::repeat_n(form.letter, form.base));
            }
        }
        base
    }

    /// Whether both have the same letters, in the same counts.
    pub(crate) fn is_same(&self, other: &Self) -> bool {
        self.forms
            .iter()
            .zip(&other.forms)
            .all(|(left, right)| left.letter == right.letter && left.count == right.count)
    }

    /// Whether both have fields of the same kinds.
    pub(crate) fn is_same_kind(&self, other: &Self) -> bool {
        self.forms.iter().zip(&other.forms).all(|(left, right)| left.kind == right.kind)
    }

    /// Returns how far `other` is from those fields of this that are in `mask`.
    pub(crate) fn distance(&self, other: &Self, mask: u32) -> Distance {
        let mut distance = Distance::default();
        for (index, (mine, other)) in self.forms.iter().zip(&other.forms).enumerate() {
            let mine = if mask & 1 << index == 0 { 0 } else { mine.kind };
            if mine == other.kind {
                continue;
            }
            if mine == 0 {
                distance.sum += EXTRA_FIELD;
                distance.extra |= 1 << index;
            } else if other.kind == 0 {
                distance.sum += MISSING_FIELD;
                distance.missing |= 1 << index;
            } else {
                distance.sum += mine.abs_diff(other.kind);
            }
        }
        distance
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_days_bring_am_and_pm() {
        let skeleton = Skeleton::of("yMMMdhm");
        assert!(skeleton.has(Field::DayPeriod));
        assert_eq!(skeleton.base(), "yMMMdhm");
        assert!(!Skeleton::of("HmB").has(Field::DayPeriod));
        assert!(Skeleton::of("mS").has(Field::Second));
    }

    #[test]
    fn distances_count_widths_less_than_fields() {
        let asked = Skeleton::of("yMMMMd");
        let near = asked.distance(&Skeleton::of("yMMMd"), !0);
        let far = asked.distance(&Skeleton::of("yMMMM"), !0);
        assert!(near.sum < far.sum && near.missing == 0);
        assert_eq!(far.missing, 1 << Field::Day.index());
        assert_eq!(asked.distance(&Skeleton::of("yMMMMdE"), !0).extra, 1 << Field::Weekday.index());
    }
}
