//! Writes durations (ECMA-402, "PartitionDurationFormatPattern").

use super::DurationPart;
use super::options::{HOURS, MINUTES, Options, SECONDS, Style, UNITS, UnitStyle};
use super::value::{Amount, Duration};
use crate::list::{ListFormat, ListType};
use crate::locale;
use crate::number::{self, Display, Grouping, NumberFormat, RoundingMode, SignDisplay};

/// Writes durations in one way.
#[derive(Debug, Clone)]
pub struct DurationFormat {
    options: Options,
    list: ListFormat,
    clock: Clock,
}

/// How a locale separates hours, minutes and seconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Clock {
    after_hours: &'static str,
    after_minutes: &'static str,
}

impl Clock {
    fn new(data_locale: &str) -> Self {
        let pattern = clock_pattern(data_locale);
        let between = |start: char, end: char| {
            let (_, rest) = pattern.rsplit_once(start)?;
            rest.split_once(end).map(|(text, _)| text)
        };
        Self { after_hours: between('h', 'm').unwrap_or(":"), after_minutes: between('m', 's').unwrap_or(":") }
    }
}

fn clock_pattern(data_locale: &str) -> &'static str {
    locale::data(data_locale, "units").and_then(|units| units.text_of("hms")).unwrap_or("h:mm:ss")
}

/// The sign stands before the first number that is written.
struct Sign {
    is_negative: bool,
    is_shown: bool,
}

impl DurationFormat {
    /// Makes a format of resolved options.
    #[must_use]
    pub fn new(options: Options) -> Self {
        let width = match options.style {
            Style::Long => Display::Long,
            Style::Short | Style::Digital => Display::Short,
            Style::Narrow => Display::Narrow,
        };
        let list = ListFormat::new(&options.locale, ListType::Unit, width);
        let clock = Clock::new(&options.locale);
        Self { options, list, clock }
    }

    /// Whether hours always have two digits in the clock of a locale that has data.
    #[must_use]
    pub fn has_two_digit_hours(data_locale: &str) -> bool {
        clock_pattern(data_locale).starts_with("hh")
    }

    /// Returns the options.
    #[must_use]
    pub fn options(&self) -> &Options {
        &self.options
    }

    /// Writes a duration.
    #[must_use]
    pub fn format(&self, duration: &Duration) -> Vec<DurationPart> {
        let mut groups = Vec::new();
        let mut sign = Sign { is_negative: duration.is_negative(), is_shown: false };
        for unit in 0..UNITS.len() {
            let options = self.options.units[unit];
            if options.style.is_digits() {
                groups.push(self.clock(duration, unit, &mut sign));
                break;
            }
            let has_fraction = self.options.units.get(unit + 1).is_some_and(|next| next.style == UnitStyle::Fractional);
            let is_seconds = unit >= SECONDS;
            let amount = if is_seconds && has_fraction { duration.fractional(unit) } else { duration.amount(unit) };
            if options.always || !amount.is_zero() {
                groups.push(self.named(amount, unit, is_seconds && has_fraction, &mut sign));
            }
            if is_seconds && has_fraction {
                break;
            }
        }
        groups.retain(|group| !group.is_empty());
        self.joined(groups)
    }

    /// Writes a number with the name of its unit.
    fn named(&self, amount: Amount, unit: usize, has_fraction: bool, sign: &mut Sign) -> Vec<DurationPart> {
        let mut options = self.number_options(sign);
        options.style = number::Style::Unit;
        singular(unit).clone_into(&mut options.unit);
        options.unit_display = match self.options.units[unit].style {
            UnitStyle::Long => Display::Long,
            UnitStyle::Narrow => Display::Narrow,
            _ => Display::Short,
        };
        if has_fraction {
            self.set_fraction(&mut options);
        }
        written(options, amount, unit, sign)
    }

    /// Writes hours, minutes and seconds from a unit on (ECMA-402, "FormatNumericUnits").
    fn clock(&self, duration: &Duration, first: usize, sign: &mut Sign) -> Vec<DurationPart> {
        let seconds = duration.fractional(SECONDS);
        let is_wanted =
            |unit: usize, amount: Amount| unit >= first && (self.options.units[unit].always || !amount.is_zero());
        let has_hours = is_wanted(HOURS, duration.amount(HOURS));
        let has_seconds = is_wanted(SECONDS, seconds);
        let has_minutes =
            first <= MINUTES && ((has_hours && has_seconds) || is_wanted(MINUTES, duration.amount(MINUTES)));
        let mut parts = Vec::new();
        if has_hours {
            parts.extend(self.digits(duration.amount(HOURS), HOURS, sign));
        }
        if has_minutes {
            if has_hours {
                parts.push(literal(self.clock.after_hours));
            }
            parts.extend(self.digits(duration.amount(MINUTES), MINUTES, sign));
        }
        if has_seconds {
            if has_minutes {
                parts.push(literal(self.clock.after_minutes));
            }
            parts.extend(self.digits(seconds, SECONDS, sign));
        }
        parts
    }

    /// Writes a number of a clock.
    fn digits(&self, amount: Amount, unit: usize, sign: &mut Sign) -> Vec<DurationPart> {
        let mut options = self.number_options(sign);
        options.grouping = Grouping::Never;
        if self.options.units[unit].style == UnitStyle::TwoDigit {
            options.rounding.integer = 2;
        }
        if unit == SECONDS {
            self.set_fraction(&mut options);
        }
        written(options, amount, unit, sign)
    }

    fn number_options(&self, sign: &Sign) -> number::Options {
        let mut options = number::Options::new(&self.options.locale, &self.options.digits);
        if sign.is_shown {
            options.sign = SignDisplay::Never;
        }
        options
    }

    fn set_fraction(&self, options: &mut number::Options) {
        options.rounding.mode = RoundingMode::Trunc;
        options.rounding.fraction = self.options.fractional_digits.map_or((0, 9), |count| (count, count));
    }

    /// Puts the groups into a list (ECMA-402, "ListFormatParts").
    fn joined(&self, groups: Vec<Vec<DurationPart>>) -> Vec<DurationPart> {
        let text = |group: &Vec<DurationPart>| group.iter().map(|part| part.text.as_str()).collect::<String>();
        let items = groups.iter().map(text).collect();
        let mut groups = groups.into_iter();
        let mut parts = Vec::new();
        for part in self.list.format(items) {
            if part.kind == "element" {
                parts.extend(groups.next().unwrap_or_default());
            } else {
                parts.push(literal(&part.text));
            }
        }
        parts
    }
}

fn literal(text: &str) -> DurationPart {
    DurationPart { kind: "literal", text: text.to_owned(), unit: None }
}

fn singular(unit: usize) -> &'static str {
    UNITS[unit].trim_end_matches('s')
}

/// Writes a number, before which the sign of the duration stands if it is the first one.
fn written(options: number::Options, amount: Amount, unit: usize, sign: &mut Sign) -> Vec<DurationPart> {
    let number = amount.decimal(sign.is_negative && !sign.is_shown);
    sign.is_shown = true;
    let parts = NumberFormat::new(options).format(&number);
    parts
        .into_iter()
        .map(|part| DurationPart { kind: part.kind, text: part.text, unit: Some(singular(unit)) })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::super::UnitDefault;
    use super::*;

    /// Makes a format in which some units have styles.
    fn of(locale: &str, style: Style, given: &[(usize, UnitStyle)]) -> DurationFormat {
        let mut above = None;
        let units = std::array::from_fn(|unit| {
            let given = given.iter().find(|(at, _)| *at == unit).map(|(_, style)| *style);
            let default = UnitDefault::new(unit, given, style, above);
            let options = default.with(default.always, DurationFormat::has_two_digit_hours(locale)).unwrap();
            above = Some(options.style);
            options
        });
        let digits = number::numbering_system(locale).to_owned();
        DurationFormat::new(Options { locale: locale.to_owned(), digits, style, units, fractional_digits: None })
    }

    fn text(format: &DurationFormat, values: [i32; 10]) -> String {
        let parts = format.format(&Duration::new(values.map(f64::from)));
        parts.iter().map(|part| part.text.as_str()).collect()
    }

    const WHOLE: [i32; 10] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
    const SHORT: [i32; 10] = [0, 0, 0, 0, 1, 0, 5, 120, 0, 0];

    #[test]
    fn units_with_names() {
        assert_eq!(
            text(&of("en", Style::Long, &[]), WHOLE),
            "1 year, 2 months, 3 weeks, 4 days, 5 hours, 6 minutes, 7 seconds, 8 milliseconds, 9 microseconds, 10 nanoseconds"
        );
        assert_eq!(text(&of("en", Style::Short, &[]), SHORT), "1 hr, 5 sec, 120 ms");
        assert_eq!(text(&of("en", Style::Narrow, &[]), SHORT), "1h 5s 120ms");
        assert_eq!(text(&of("de", Style::Long, &[]), SHORT), "1 Stunde, 5 Sekunden und 120 Millisekunden");
        assert_eq!(text(&of("en", Style::Short, &[(7, UnitStyle::Numeric)]), SHORT), "1 hr, 5.12 sec");
        assert_eq!(text(&of("en", Style::Short, &[]), [0; 10]), "");
    }

    #[test]
    fn clocks() {
        assert_eq!(text(&of("en", Style::Digital, &[]), WHOLE), "1 yr, 2 mths, 3 wks, 4 days, 5:06:07.00800901");
        assert_eq!(text(&of("en", Style::Digital, &[]), SHORT), "1:00:05.12");
        assert_eq!(text(&of("fi", Style::Digital, &[]), SHORT), "1.00.05,12");
        assert_eq!(text(&of("ar-EG", Style::Digital, &[]), SHORT), "١:٠٠:٠٥٫١٢");
        assert_eq!(
            text(&of("en", Style::Long, &[(5, UnitStyle::Numeric)]), WHOLE).split(", ").last(),
            Some("6:07.00800901")
        );
    }

    #[test]
    fn the_sign_stands_before_the_first_number() {
        assert_eq!(text(&of("en", Style::Short, &[]), SHORT.map(|value| -value)), "-1 hr, 5 sec, 120 ms");
        assert_eq!(text(&of("en", Style::Digital, &[]), [0, 0, 0, 0, 0, 0, -5, 0, 0, 0]), "-0:00:05");
    }

    #[test]
    fn parts_name_their_units() {
        let parts =
            of("en", Style::Digital, &[]).format(&Duration::new([0.0, 0.0, 0.0, 1.0, 2.0, 0.0, 0.0, 500.0, 0.0, 0.0]));
        let parts = parts.iter().map(|part| format!("{}:{}:{}", part.kind, part.text, part.unit.unwrap_or_default()));
        assert_eq!(
            parts.collect::<Vec<_>>().join("|"),
            "integer:1:day|literal: :day|unit:day:day|literal:, :|integer:2:hour|literal:::|integer:00:minute|literal:::|\
             integer:00:second|decimal:.:second|fraction:5:second"
        );
    }
}
