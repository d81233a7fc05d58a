//! What is asked of a format.

use super::data::{self, Style};
use super::pattern::{self, Item};
use super::zone::Zone;

/// How hours are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HourCycle {
    /// From 0 to 11.
    H11,
    /// From 1 to 12.
    H12,
    /// From 0 to 23.
    H23,
    /// From 1 to 24.
    H24,
}

impl HourCycle {
    /// Returns the cycle of this name (`h23`).
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        match name {
            "h11" => Some(Self::H11),
            "h12" => Some(Self::H12),
            "h23" => Some(Self::H23),
            "h24" => Some(Self::H24),
            _ => None,
        }
    }

    /// Returns the name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::H11 => "h11",
            Self::H12 => "h12",
            Self::H23 => "h23",
            Self::H24 => "h24",
        }
    }

    /// Whether there are two halves of a day.
    #[must_use]
    pub fn is_half_day(self) -> bool {
        matches!(self, Self::H11 | Self::H12)
    }

    /// Returns the letter of the hour in patterns.
    pub(crate) fn letter(self) -> char {
        match self {
            Self::H11 => 'K',
            Self::H12 => 'h',
            Self::H23 => 'H',
            Self::H24 => 'k',
        }
    }

    /// Returns the cycle of a letter in patterns.
    pub(crate) fn of_letter(letter: char) -> Option<Self> {
        [Self::H11, Self::H12, Self::H23, Self::H24].into_iter().find(|cycle| cycle.letter() == letter)
    }

    /// Returns the cycle that is usual in a region, for a language there.
    #[must_use]
    pub fn of_region(language: &str, region: &str) -> Self {
        let hours = data::supplemental("hours");
        let find = |key: &str| hours?.get(key)?.items().next()?.text();
        let preferred = find(&format!("r{language}-{region}"))
            .or_else(|| find(&format!("r{language}_{region}")))
            .or_else(|| find(&format!("r{region}")))
            .or_else(|| find("r001"));
        preferred.and_then(|letter| Self::of_letter(letter.chars().next()?)).unwrap_or(Self::H23)
    }
}

/// How a name is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextWidth {
    /// As few letters as can be.
    Narrow,
    /// Abbreviated.
    Short,
    /// In whole words.
    Long,
}

/// How a number, or a name, is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Text {
    /// As many digits as it needs.
    Numeric,
    /// Two digits.
    TwoDigit,
    /// A name.
    Name(TextWidth),
}

/// How a time zone is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ZoneName {
    /// `short`.
    Short,
    /// `long`.
    Long,
    /// `shortOffset`.
    ShortOffset,
    /// `longOffset`.
    LongOffset,
    /// `shortGeneric`.
    ShortGeneric,
    /// `longGeneric`.
    LongGeneric,
}

/// The components of dates and times that are asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Components {
    /// The day of the week.
    pub weekday: Option<TextWidth>,
    /// The era.
    pub era: Option<TextWidth>,
    /// The year, as a number.
    pub year: Option<Text>,
    /// The month, as a number or a name.
    pub month: Option<Text>,
    /// The day, as a number.
    pub day: Option<Text>,
    /// The period of the day.
    pub day_period: Option<TextWidth>,
    /// The hour, as a number.
    pub hour: Option<Text>,
    /// The minute, as a number.
    pub minute: Option<Text>,
    /// The second, as a number.
    pub second: Option<Text>,
    /// How many digits of the fraction of a second, 1 to 3; 0 for none.
    pub fraction: usize,
    /// The time zone.
    pub zone_name: Option<ZoneName>,
}

impl Components {
    /// Whether something of a date is asked for.
    #[must_use]
    pub fn has_date(&self) -> bool {
        self.weekday.is_some() || self.year.is_some() || self.month.is_some() || self.day.is_some()
    }

    /// Whether something of a time is asked for.
    #[must_use]
    pub fn has_time(&self) -> bool {
        let has_number = self.hour.is_some() || self.minute.is_some() || self.second.is_some();
        has_number || self.day_period.is_some() || self.fraction > 0
    }

    /// Asks for the numbers of a date, of a time, or of both.
    pub fn add_defaults(&mut self, date: bool, time: bool) {
        let numeric = Some(Text::Numeric);
        if date {
            (self.year, self.month, self.day) = (numeric, numeric, numeric);
        }
        if time {
            (self.hour, self.minute, self.second) = (numeric, numeric, numeric);
        }
    }

    /// Keeps what is in a date, in a time, or in both, without the zone.
    #[must_use]
    pub fn only(&self, kept: Kept) -> Self {
        let none = Self::default();
        let date = if kept.date { *self } else { none };
        let time = if kept.time { *self } else { none };
        Self {
            weekday: date.weekday.filter(|_| kept.day && kept.year),
            era: date.era.filter(|_| kept.year),
            year: date.year.filter(|_| kept.year),
            month: date.month,
            day: date.day.filter(|_| kept.day),
            zone_name: self.zone_name.filter(|_| kept.zone),
            ..time.without_date()
        }
    }

    fn without_date(self) -> Self {
        Self { weekday: None, era: None, year: None, month: None, day: None, zone_name: None, ..self }
    }

    /// Returns the skeleton of these components, with hours of a cycle.
    pub(crate) fn skeleton(&self, cycle: HourCycle) -> String {
        let name = |letter: char, width: Option<TextWidth>| width.map(|width| (letter, letters_of(width)));
        let text = |letter: char, text: Option<Text>| {
            text.map(|text| match text {
                Text::Numeric => (letter, 1),
                Text::TwoDigit => (letter, 2),
                Text::Name(width) => (letter, letters_of(width)),
            })
        };
        let shortest =
            |field: Option<(char, usize)>| field.map(|(letter, count)| (letter, if count == 3 { 1 } else { count }));
        let zone = self.zone_name.map(|zone| match zone {
            ZoneName::Short => ('z', 1),
            ZoneName::Long => ('z', 4),
            ZoneName::ShortOffset => ('O', 1),
            ZoneName::LongOffset => ('O', 4),
            ZoneName::ShortGeneric => ('v', 1),
            ZoneName::LongGeneric => ('v', 4),
        });
        let fields = [
            name('E', self.weekday),
            name('G', self.era),
            text('y', self.year),
            text('M', self.month),
            text('d', self.day),
            shortest(name('B', self.day_period)),
            text(cycle.letter(), self.hour),
            text('m', self.minute),
            text('s', self.second),
            (self.fraction > 0).then_some(('S', self.fraction)),
            zone,
        ];
        let items = fields.into_iter().flatten().map(|(letter, count)| Item::Field(letter, count));
        pattern::write(&items.collect::<Vec<_>>())
    }

    /// Returns the components that a pattern has.
    pub(crate) fn of_pattern(pattern: &str) -> Self {
        let mut found = Self::default();
        for item in pattern::parse(pattern) {
            if let Item::Field(letter, count) = item {
                found.set(letter, count);
            }
        }
        found
    }

    fn set(&mut self, letter: char, count: usize) {
        let name = match count {
            5 => TextWidth::Narrow,
            4 => TextWidth::Long,
            _ => TextWidth::Short,
        };
        let number = if count == 2 { Text::TwoDigit } else { Text::Numeric };
        let is_long = count >= 4;
        match letter {
            'E' | 'c' | 'e' => self.weekday = Some(name),
            // One letter is the era of a pattern that has it anyhow, which nobody asked for.
            'G' if count >= 3 => self.era = Some(name),
            'y' | 'r' | 'u' | 'U' => self.year = Some(number),
            'M' | 'L' => self.month = Some(if count > 2 { Text::Name(name) } else { number }),
            'd' => self.day = Some(number),
            'B' | 'b' => self.day_period = Some(name),
            'h' | 'H' | 'k' | 'K' => self.hour = Some(number),
            'm' => self.minute = Some(number),
            's' => self.second = Some(number),
            'S' => self.fraction = count,
            'z' => self.zone_name = Some(if is_long { ZoneName::Long } else { ZoneName::Short }),
            'O' => self.zone_name = Some(if is_long { ZoneName::LongOffset } else { ZoneName::ShortOffset }),
            'v' => self.zone_name = Some(if is_long { ZoneName::LongGeneric } else { ZoneName::ShortGeneric }),
            _ => {}
        }
    }
}

fn letters_of(width: TextWidth) -> usize {
    match width {
        TextWidth::Narrow => 5,
        TextWidth::Short => 3,
        TextWidth::Long => 4,
    }
}

/// Which components a value has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a part of a value that is there or not")]
pub struct Kept {
    /// The date, at least its month.
    pub date: bool,
    /// The year, within the date.
    pub year: bool,
    /// The day, within the date.
    pub day: bool,
    /// The time.
    pub time: bool,
    /// The time zone.
    pub zone: bool,
}

/// What is asked of a format, with all that negotiation decides.
#[derive(Debug, Clone)]
pub struct Options {
    /// The locale of the data, as CLDR writes it, without extensions: `zh-Hant`.
    pub locale: String,
    /// The region, also where it goes without saying: `TW`.
    pub region: String,
    /// The calendar, by the name that ECMA-402 has for it.
    pub calendar: String,
    /// The numbering system.
    pub digits: String,
    /// How hours are counted. `None` where the locale decides.
    pub hour_cycle: Option<HourCycle>,
    /// Whether hours are of half a day; goes before `hour_cycle`.
    pub hour12: Option<bool>,
    /// The time zone.
    pub zone: Zone,
    /// The components, without a style.
    pub components: Components,
    /// The style of the date.
    pub date_style: Option<Style>,
    /// The style of the time.
    pub time_style: Option<Style>,
}
