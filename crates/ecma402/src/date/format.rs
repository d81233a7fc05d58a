//! Formats of dates and times.

use super::calendar::Fields;
use super::data::CalendarData;
use super::day_period::DayPeriods;
use super::fields::{self, DatePart, Moment, Writer};
use super::generator::{self, Generator};
use super::interval::{Difference, Intervals, Range};
use super::options::{Components, HourCycle, Kept, Options};
use super::pattern::{self, Item};
use super::zone::{Zone, ZoneNames};

/// A part of the text of an interval.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RangePart {
    /// The name that `formatRangeToParts` has for it.
    pub kind: &'static str,
    /// The text.
    pub text: String,
    /// Which date it is of: `startRange`, `endRange` or `shared`.
    pub source: &'static str,
}

/// A format of dates and times.
#[derive(Debug, Clone)]
pub struct DateTimeFormat {
    options: Options,
    data: CalendarData,
    pattern: String,
    /// The numbering systems that the pattern names for fields.
    named_digits: &'static str,
    /// How hours are counted, where there are any.
    hour_cycle: Option<HourCycle>,
}

impl DateTimeFormat {
    /// Finds the pattern of what is asked for. `None` when there is no data at all.
    #[must_use]
    pub fn new(options: Options) -> Option<Self> {
        let data = CalendarData::of(&options.locale, &options.calendar)?;
        let language = options.locale.split('-').next().unwrap_or_default();
        let usual = HourCycle::of_region(language, &options.region);
        let cycle = match options.hour12 {
            Some(true) if matches!(usual, HourCycle::H11 | HourCycle::H23) => HourCycle::H11,
            Some(true) => HourCycle::H12,
            Some(false) if matches!(usual, HourCycle::H11 | HourCycle::H23) => HourCycle::H23,
            Some(false) => HourCycle::H24,
            None => options.hour_cycle.unwrap_or(usual),
        };
        let mut format = Self { options, data, pattern: String::new(), named_digits: "", hour_cycle: None };
        format.find_pattern(cycle);
        let has_hour = hour_of(&format.pattern).is_some();
        format.hour_cycle = has_hour.then_some(cycle);
        Some(format)
    }

    /// Sets the pattern.
    fn find_pattern(&mut self, cycle: HourCycle) {
        let (options, locale) = (&self.options, self.data);
        let calendar = options.calendar.as_str();
        let date = options.date_style.map(|style| generator::date_format(locale, calendar, style));
        let time = options.time_style.map(|style| generator::time_format(locale, calendar, style));
        let pattern = match (date, time) {
            (None, None) => {
                let skeleton = options.components.skeleton(cycle);
                self.pattern = with_hours_of(&self.generator().best_pattern(&skeleton, true), cycle);
                return;
            }
            (Some((date, named)), None) => {
                (self.pattern, self.named_digits) = (date.to_owned(), named);
                return;
            }
            (None, Some(time)) => time.to_owned(),
            (Some((date, named)), Some(time)) => {
                self.named_digits = named;
                let style = options.date_style.unwrap_or(super::Style::Medium);
                pattern::fill(locale.glue_at(style), &[time, date])
            }
        };
        if hour_of(&pattern) == Some(cycle) {
            self.pattern = pattern;
            return;
        }
        // The hours are to be counted otherwise: the pattern is found anew from the fields.
        let skeleton = skeleton_with_hours_of(&pattern, cycle);
        self.named_digits = "";
        self.pattern = with_hours_of(&self.generator().best_pattern(&skeleton, true), cycle);
    }

    fn generator(&self) -> Generator {
        let language = self.options.locale.split('-').next().unwrap_or_default();
        let preferred = match self.options.hour_cycle {
            Some(cycle) if self.options.hour12.is_none() => cycle,
            _ => HourCycle::of_region(language, &self.options.region),
        };
        let decimal = decimal_of(&self.options.locale, &self.options.digits);
        Generator::new(self.data, &self.options.calendar, preferred.letter(), decimal)
    }

    /// Returns what was asked for.
    #[must_use]
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Returns how hours are counted. `None` where there are none.
    #[must_use]
    pub fn hour_cycle(&self) -> Option<HourCycle> {
        self.hour_cycle
    }

    /// Returns the components that the pattern has.
    #[must_use]
    pub fn components(&self) -> Components {
        Components::of_pattern(&self.pattern)
    }

    /// Returns the format for values that have only some components, in UTC where they have no zone. `given` are the components
    /// that were asked for before any were added. `None` where nothing of what is asked for is in such values.
    #[must_use]
    pub fn limited(&self, given: &Components, kept: Kept) -> Option<Self> {
        let mut options = self.options.clone();
        if !kept.zone {
            options.zone = Zone::utc();
        }
        options.date_style = options.date_style.filter(|_| kept.date);
        options.time_style = options.time_style.filter(|_| kept.time);
        if self.options.date_style.is_some() || self.options.time_style.is_some() {
            if options.date_style.is_none() && options.time_style.is_none() {
                return None;
            }
            let styled = Self::new(options.clone())?;
            let all = styled.components();
            let some = all.only(kept);
            if some == all {
                return Some(styled);
            }
            (options.date_style, options.time_style, options.hour12) = (None, None, None);
            options.hour_cycle = styled.hour_cycle.or(options.hour_cycle);
            options.components = some;
            return Self::new(options);
        }
        options.components = given.only(kept);
        if !options.components.has_date() && !options.components.has_time() {
            if given.has_date() || given.has_time() {
                return None;
            }
            options.components.add_defaults(kept.date, kept.time);
            options.components = options.components.only(kept);
        }
        Self::new(options)
    }

    /// Writes a moment, in milliseconds since 1970.
    #[must_use]
    pub fn format(&self, moment: f64) -> Vec<DatePart> {
        self.writer().write(&self.pattern, self.named_digits, &self.moment(moment))
    }

    fn writer(&self) -> Writer<'_> {
        let options = &self.options;
        Writer {
            data: self.data,
            digits: &options.digits,
            day_periods: DayPeriods::of(&options.locale),
            zone: &options.zone,
            zone_names: ZoneNames::new(self.data.zones, &options.region, &options.digits),
        }
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "a moment has at most 8.64e15 milliseconds, and a day more in Temporal"
    )]
    fn moment(&self, moment: f64) -> Moment {
        let ms = moment.clamp(-8.65e15, 8.65e15).floor() as i64;
        let seconds = ms.div_euclid(1000);
        let offset = self.options.zone.offset_at(seconds).total;
        Moment { fields: Fields::of(ms + i64::from(offset) * 1000, &self.options.calendar), seconds }
    }

    /// Writes an interval, from one moment to another, in milliseconds since 1970.
    #[must_use]
    pub fn format_range(&self, start: f64, end: f64) -> Vec<RangePart> {
        let (first, last) = (self.moment(start), self.moment(end));
        let difference = difference(&first.fields, &last.fields);
        let generator = self.generator_of_intervals();
        let intervals = Intervals::new(self.data, &generator, &pattern::skeleton_of(&self.pattern));
        let writer = self.writer();
        let write = |pattern: &str, moment: &Moment| writer.write(pattern, "", moment);
        let parts = match intervals.range(difference) {
            Range::Single => None,
            Range::Parts(before, after) => {
                Some(write(&before, &first).into_iter().chain(write(&after, &last)).collect::<Vec<_>>())
            }
            Range::Joined(pattern) => Some(self.joined(write(&pattern, &first), write(&pattern, &last))),
            Range::Times { glue, date, time } => {
                let times = self.joined(write(&time, &first), write(&time, &last));
                Some(fill_parts(glue, times, write(&date, &first)))
            }
        };
        let parts = parts.map(with_sources).filter(|parts| parts.iter().any(|part| part.source == "endRange"));
        parts.unwrap_or_else(|| {
            let single = self.writer().write(&self.pattern, self.named_digits, &first);
            single.into_iter().map(|part| RangePart { kind: part.kind, text: part.text, source: "shared" }).collect()
        })
    }

    /// The generator whose hours are those of the format.
    fn generator_of_intervals(&self) -> Generator {
        let mut generator = self.generator();
        if let Some(cycle) = self.hour_cycle {
            generator.hour = cycle.letter();
        }
        generator
    }

    fn joined(&self, first: Vec<DatePart>, last: Vec<DatePart>) -> Vec<DatePart> {
        fill_parts(self.data.interval_fallback(), first, last)
    }
}

/// Puts parts into a pattern with the places `{0}` and `{1}`.
fn fill_parts(template: &str, zero: Vec<DatePart>, one: Vec<DatePart>) -> Vec<DatePart> {
    let mut parts = Vec::new();
    let (mut zero, mut one) = (Some(zero), Some(one));
    let mut rest = template;
    while let Some(start) = rest.find('{') {
        fields::push(&mut parts, fields::LITERAL, unquoted(&rest[..start]));
        let place = if rest[start..].starts_with("{0}") { zero.take() } else { one.take() };
        for part in place.into_iter().flatten() {
            fields::push(&mut parts, part.letter, part.text);
        }
        rest = rest.get(start + 3..).unwrap_or_default();
    }
    fields::push(&mut parts, fields::LITERAL, unquoted(rest));
    parts
}

/// Returns a text of a pattern without its quotes.
fn unquoted(text: &str) -> String {
    let texts = pattern::parse(text).into_iter().map(|item| match item {
        Item::Literal(text) => text,
        Item::Field(letter, count) => std::iter::repeat_n(letter, count).collect(),
    });
    texts.collect()
}

/// Returns how the hours of a pattern are counted.
fn hour_of(pattern: &str) -> Option<HourCycle> {
    pattern::parse(pattern).iter().find_map(|item| match item {
        Item::Field(letter, _) => HourCycle::of_letter(*letter),
        Item::Literal(_) => None,
    })
}

/// Replaces the letters of hours; one that follows a day at once gets a space before it.
fn with_hours_of(pattern: &str, cycle: HourCycle) -> String {
    let mut items = Vec::new();
    let mut last = ' ';
    for item in pattern::parse(pattern) {
        match item {
            Item::Field(letter, count) if HourCycle::of_letter(letter).is_some() => {
                if last == 'd' {
                    items.push(Item::Literal(" ".into()));
                }
                items.push(Item::Field(cycle.letter(), count));
                last = letter;
            }
            Item::Field(letter, _) => {
                items.push(item);
                last = letter;
            }
            Item::Literal(_) => {
                items.push(item);
                last = ' ';
            }
        }
    }
    pattern::write(&items)
}

/// Returns the skeleton of a pattern with other hours; am and pm go with them.
fn skeleton_with_hours_of(pattern: &str, cycle: HourCycle) -> String {
    let items = pattern::parse(pattern).into_iter().filter_map(|item| match item {
        Item::Field('a' | 'b' | 'B', _) | Item::Literal(_) => None,
        Item::Field(letter, count) if HourCycle::of_letter(letter).is_some() => {
            Some(Item::Field(cycle.letter(), count))
        }
        field @ Item::Field(..) => Some(field),
    });
    pattern::write(&items.collect::<Vec<_>>())
}

/// Returns the greatest field that differs.
fn difference(first: &Fields, last: &Fields) -> Option<Difference> {
    let pairs = [
        (first.era == last.era, Difference::Era),
        (first.year == last.year && first.related_year == last.related_year, Difference::Year),
        ((first.month, first.is_leap_month) == (last.month, last.is_leap_month), Difference::Month),
        (first.day == last.day, Difference::Day),
        ((first.hour < 12) == (last.hour < 12), Difference::DayPeriod),
        (first.hour == last.hour, Difference::Hour),
        (first.minute == last.minute, Difference::Minute),
        (first.second == last.second, Difference::Second),
        (first.millisecond == last.millisecond, Difference::Fraction),
    ];
    pairs.into_iter().find(|(is_same, _)| !is_same).map(|(_, field)| field)
}

/// Says which date each part is of: fields that are there twice, and what is between them, are of one date each.
fn with_sources(parts: Vec<DatePart>) -> Vec<RangePart> {
    let (mut first, mut last) = ((usize::MAX, 0), (usize::MAX, 0));
    for (index, part) in parts.iter().enumerate().filter(|(_, part)| part.letter != fields::LITERAL) {
        if let Some(again) = parts.iter().skip(index + 1).position(|other| other.letter == part.letter) {
            let again = index + 1 + again;
            first = (first.0.min(index), first.1.max(index));
            last = (last.0.min(again), last.1.max(again));
        }
    }
    let source = |index: usize| match index {
        _ if (first.0..=first.1).contains(&index) => "startRange",
        _ if (last.0..=last.1).contains(&index) => "endRange",
        _ => "shared",
    };
    let parts = parts.into_iter().enumerate();
    parts.map(|(index, part)| RangePart { kind: part.kind, text: part.text, source: source(index) }).collect()
}

/// Returns what stands before fractions in a locale.
fn decimal_of(locale: &str, digits: &str) -> &'static str {
    let symbols = cldr::locale(locale).and_then(|node| node.at(&["numbers", "symbols"]));
    let decimal = |system: &str| symbols?.get(system)?.text_of("decimal");
    // Arabic digits that a locale does not use have the marks of all locales.
    let usual = digits.starts_with("arab").then_some("\u{66b}");
    decimal(digits).or(usual).or_else(|| decimal("latn")).unwrap_or(".")
}
