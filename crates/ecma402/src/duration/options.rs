//! How each unit of a duration is written (ECMA-402, "GetDurationUnitOptions").

/// The units, from the largest to the smallest.
pub const UNITS: [&str; 10] =
    ["years", "months", "weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds"];

pub(super) const HOURS: usize = 4;
pub(super) const MINUTES: usize = 5;
pub(super) const SECONDS: usize = 6;

/// How a duration is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// `1 hour, 30 minutes`.
    Long,
    /// `1 hr, 30 min`.
    Short,
    /// `1h 30m`.
    Narrow,
    /// `1:30:00`.
    Digital,
}

/// How a unit is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UnitStyle {
    /// `5 minutes`.
    Long,
    /// `5 min`.
    Short,
    /// `5m`.
    Narrow,
    /// `5`.
    Numeric,
    /// `05`.
    TwoDigit,
    /// Behind the point of the unit above.
    Fractional,
}

impl UnitStyle {
    /// Returns its name in ECMA-402, where fractions are numeric.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Long => "long",
            Self::Short => "short",
            Self::Narrow => "narrow",
            Self::Numeric | Self::Fractional => "numeric",
            Self::TwoDigit => "2-digit",
        }
    }

    pub(super) fn is_digits(self) -> bool {
        matches!(self, Self::Numeric | Self::TwoDigit)
    }
}

/// How a unit is written, and whether also where it is zero.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitOptions {
    /// How.
    pub style: UnitStyle,
    /// Whether zero is written.
    pub always: bool,
}

/// The style of a unit before its display is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnitDefault {
    unit: usize,
    style: UnitStyle,
    previous: Option<UnitStyle>,
    /// Whether zero is written where nothing is said about it.
    pub always: bool,
}

/// Returns the styles that the unit at a place of [`UNITS`] may have.
#[must_use]
pub fn styles_of(unit: usize) -> &'static [(&'static str, UnitStyle)] {
    const STYLES: [(&str, UnitStyle); 5] = [
        ("long", UnitStyle::Long),
        ("short", UnitStyle::Short),
        ("narrow", UnitStyle::Narrow),
        ("numeric", UnitStyle::Numeric),
        ("2-digit", UnitStyle::TwoDigit),
    ];
    match unit {
        ..HOURS => &STYLES[..3],
        HOURS..=SECONDS => &STYLES,
        _ => &STYLES[..4],
    }
}

impl UnitDefault {
    /// Finds the style of the unit at a place of [`UNITS`] from the one that is given, that of the whole, and that of the
    /// unit above.
    #[must_use]
    pub fn new(unit: usize, given: Option<UnitStyle>, base: Style, above: Option<UnitStyle>) -> Self {
        // Years, months and weeks say nothing about the unit below.
        let previous = above.filter(|_| unit > HOURS);
        let is_clock = (HOURS..=SECONDS).contains(&unit);
        let follows_digits = previous.is_some_and(|style| style.is_digits() || style == UnitStyle::Fractional);
        let (style, always) = match (given, base) {
            (Some(style), _) => (style, true),
            (None, Style::Digital) if unit < HOURS => (UnitStyle::Short, false),
            (None, Style::Digital) => (UnitStyle::Numeric, is_clock),
            (None, _) if follows_digits => (UnitStyle::Numeric, matches!(unit, MINUTES | SECONDS)),
            (None, Style::Long) => (UnitStyle::Long, false),
            (None, Style::Short) => (UnitStyle::Short, false),
            (None, Style::Narrow) => (UnitStyle::Narrow, false),
        };
        if style == UnitStyle::Numeric && unit > SECONDS {
            return Self { unit, style: UnitStyle::Fractional, previous, always: false };
        }
        Self { unit, style, previous, always }
    }

    /// Says whether zero is written. `None` where the style cannot be that of the unit (ECMA-402,
    /// "ValidateDurationUnitStyle").
    #[must_use]
    pub fn with(self, always: bool, two_digit_hours: bool) -> Option<UnitOptions> {
        let is_fraction = self.style == UnitStyle::Fractional;
        let follows_digits = self.previous.is_some_and(UnitStyle::is_digits);
        if (always && is_fraction)
            || (self.previous == Some(UnitStyle::Fractional) && !is_fraction)
            || (follows_digits && !is_fraction && !self.style.is_digits())
        {
            return None;
        }
        let is_padded = match self.unit {
            HOURS => two_digit_hours && self.style == UnitStyle::Numeric,
            MINUTES | SECONDS => follows_digits,
            _ => false,
        };
        Some(UnitOptions { style: if is_padded { UnitStyle::TwoDigit } else { self.style }, always })
    }
}

/// How durations are written, after all defaults were resolved.
#[derive(Debug, Clone)]
pub struct Options {
    /// The locale that has the data.
    pub locale: String,
    /// The numbering system.
    pub digits: String,
    /// How the whole is written.
    pub style: Style,
    /// How the units are written.
    pub units: [UnitOptions; 10],
    /// How many digits stand behind the point. `None` for as many as there are.
    pub fractional_digits: Option<usize>,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn resolve(base: Style, given: &[(usize, UnitStyle)]) -> Option<String> {
        let (mut above, mut names) = (None, Vec::new());
        for unit in 0..UNITS.len() {
            let given = given.iter().find(|(at, _)| *at == unit).map(|(_, style)| *style);
            let default = UnitDefault::new(unit, given, base, above);
            let options = default.with(default.always, false)?;
            names.push(format!("{}{}", options.style.name(), if options.always { "!" } else { "" }));
            above = Some(options.style);
        }
        Some(names.join(" "))
    }

    #[test]
    fn styles_follow_from_the_whole_and_from_the_unit_above() {
        assert_eq!(resolve(Style::Long, &[]).unwrap(), ["long"; 10].join(" "));
        assert_eq!(
            resolve(Style::Digital, &[]).unwrap(),
            "short short short short numeric! 2-digit! 2-digit! numeric numeric numeric"
        );
        assert_eq!(
            resolve(Style::Short, &[(5, UnitStyle::Numeric)]).unwrap(),
            "short short short short short numeric! 2-digit! numeric numeric numeric"
        );
        assert_eq!(
            resolve(Style::Narrow, &[(8, UnitStyle::Numeric)]).unwrap(),
            "narrow narrow narrow narrow narrow narrow narrow narrow numeric numeric"
        );
    }

    #[test]
    fn styles_that_do_not_go_together_are_refused() {
        assert_eq!(resolve(Style::Long, &[(4, UnitStyle::Numeric), (5, UnitStyle::Long)]), None);
        assert_eq!(resolve(Style::Long, &[(7, UnitStyle::Numeric), (8, UnitStyle::Short)]), None);
        assert_eq!(UnitDefault::new(7, None, Style::Digital, Some(UnitStyle::TwoDigit)).with(true, false), None);
        assert!(resolve(Style::Digital, &[(3, UnitStyle::Long)]).is_some());
    }
}
