//! The numbers of a duration.

use super::options::UNITS;
use crate::number::Decimal;

/// How much there is of each unit, in the order of [`UNITS`]; all have the same sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Duration([i128; UNITS.len()]);

impl Duration {
    /// Makes a duration of whole numbers.
    #[must_use]
    pub fn new(values: [f64; UNITS.len()]) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "they are whole, and below 2^53 seconds")]
        Self(values.map(|value| value as i128))
    }

    pub(super) fn is_negative(&self) -> bool {
        self.0.iter().any(|value| *value < 0)
    }

    /// Returns the amount of a unit.
    pub(super) fn amount(&self, unit: usize) -> Amount {
        Amount { count: self.0[unit], places: 0 }
    }

    /// Returns the amount of a unit with all that are below behind the point.
    pub(super) fn fractional(&self, unit: usize) -> Amount {
        let count = self.0[unit..].iter().fold(0_i128, |sum, value| sum.saturating_mul(1000).saturating_add(*value));
        Amount { count, places: 3 * (UNITS.len() - 1 - unit) }
    }
}

/// A number with some digits behind the point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Amount {
    count: i128,
    places: usize,
}

impl Amount {
    pub(super) fn is_zero(self) -> bool {
        self.count == 0
    }

    /// Returns the number; zero is negative where `negative` says so.
    pub(super) fn decimal(self, negative: bool) -> Decimal {
        let sign = if self.count < 0 || (self.count == 0 && negative) { "-" } else { "" };
        let digits = format!("{:0>width$}", self.count.unsigned_abs(), width = self.places + 1);
        let (whole, fraction) = digits.split_at(digits.len() - self.places);
        let point = if fraction.is_empty() { "" } else { "." };
        Decimal::parse(&format!("{sign}{whole}{point}{fraction}")).unwrap_or_else(|| Decimal::from(0.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_units_are_behind_the_point() {
        let mut values = [0.0; 10];
        (values[6], values[7], values[9]) = (-1.0, -2345.0, -6.0);
        let duration = Duration::new(values);
        assert!(duration.is_negative());
        assert_eq!(duration.fractional(6).decimal(false), Decimal::parse("-3.345000006").unwrap());
        assert_eq!(duration.fractional(8).decimal(false), Decimal::parse("-0.006").unwrap());
        assert_eq!(duration.amount(8).decimal(true), Decimal::parse("-0").unwrap());
        assert_eq!(duration.amount(7).decimal(true), Decimal::parse("-2345").unwrap());
    }
}
