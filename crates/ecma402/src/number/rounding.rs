//! How many digits are written (ECMA-402, "SetNumberFormatDigitOptions", "FormatNumericToString").

use super::decimal::{Decimal, RoundingMode};

/// Which of the limits counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Precision {
    /// That of digits behind the point.
    Fraction,
    /// That of significant digits.
    Significant,
    /// The one that leaves more.
    More,
    /// The one that leaves less.
    Less,
}

/// How many digits are written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rounding {
    /// The least number of digits before the point.
    pub integer: usize,
    /// The least and the greatest number of digits behind the point.
    pub fraction: (usize, usize),
    /// The least and the greatest number of significant digits.
    pub significant: (usize, usize),
    /// Which of the two counts.
    pub precision: Precision,
    /// The direction.
    pub mode: RoundingMode,
    /// What the last digits are a multiple of.
    pub increment: u32,
    /// Whether a fraction of zeros is left out.
    pub strips_zeros: bool,
}

impl Default for Rounding {
    fn default() -> Self {
        Self {
            integer: 1,
            fraction: (0, 3),
            significant: (1, 21),
            precision: Precision::Fraction,
            mode: RoundingMode::HalfExpand,
            increment: 1,
            strips_zeros: false,
        }
    }
}

impl Rounding {
    /// Rounds a number, and returns how many digits behind the point are written.
    pub fn apply(&self, number: &mut Decimal) -> usize {
        let of_significant = number.magnitude() - power(self.significant.1) + 1;
        let of_fraction = -power(self.fraction.1);
        let by_significant = match self.precision {
            Precision::Fraction => false,
            Precision::Significant => true,
            Precision::More => of_significant <= of_fraction,
            Precision::Less => of_significant > of_fraction,
        };
        let least = if by_significant {
            number.round(of_significant, 1, self.mode);
            power(self.significant.0) - 1 - number.magnitude()
        } else {
            number.round(of_fraction, self.increment, self.mode);
            power(self.fraction.0)
        };
        let shown = usize::try_from((-number.lowest()).max(least)).unwrap_or(0);
        if self.strips_zeros && number.lowest() >= 0 { 0 } else { shown }
    }
}

fn power(count: usize) -> i32 {
    i32::try_from(count).unwrap_or(100)
}
