//! Reads how many digits are written (ECMA-402, "SetNumberFormatDigitOptions").

use boa_engine::{JsNativeError, JsResult, JsValue};
use ecma402::number::{Precision, ROUNDING_MODES, Rounding, RoundingMode};

use super::read::{Reader, range_error};

const INCREMENTS: [usize; 15] = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 2500, 5000];

/// The digits, and what `resolvedOptions()` says of them.
#[derive(Debug, Clone)]
pub(super) struct Digits {
    pub rounding: Rounding,
    pub has_fraction: bool,
    pub has_significant: bool,
}

impl Digits {
    /// Returns the name of the option `roundingPriority`.
    pub(super) fn priority(&self) -> &'static str {
        match self.rounding.precision {
            Precision::More => "morePrecision",
            Precision::Less => "lessPrecision",
            _ => "auto",
        }
    }

    /// Returns the name of the option `roundingMode`.
    pub(super) fn mode(&self) -> &'static str {
        ROUNDING_MODES.into_iter().find(|(_, mode)| *mode == self.rounding.mode).map_or("halfExpand", |(name, _)| name)
    }

    /// Reads the options. `fraction` is the least and the greatest number of digits behind the point where none is given.
    ///
    /// # Errors
    /// What getters throw; a RangeError for values that are not allowed or do not go together.
    pub(super) fn read(read: &mut Reader, fraction: (usize, usize), is_compact: bool) -> JsResult<Self> {
        let integer = read.number("minimumIntegerDigits", 1, 21)?.unwrap_or(1);
        let least_fraction = read.value("minimumFractionDigits")?;
        let most_fraction = read.value("maximumFractionDigits")?;
        let least_significant = read.value("minimumSignificantDigits")?;
        let most_significant = read.value("maximumSignificantDigits")?;
        let increment = read.number("roundingIncrement", 1, 5000)?.unwrap_or(1);
        if !INCREMENTS.contains(&increment) {
            return Err(range_error(&increment.to_string(), "roundingIncrement"));
        }
        let mode = read.maybe_one_of("roundingMode", &ROUNDING_MODES)?.unwrap_or(RoundingMode::HalfExpand);
        let priorities =
            [("auto", Precision::Fraction), ("morePrecision", Precision::More), ("lessPrecision", Precision::Less)];
        let priority = read.one_of("roundingPriority", &priorities)?;
        let strips_zeros = read.one_of("trailingZeroDisplay", &[("auto", false), ("stripIfInteger", true)])?;
        let fraction = (fraction.0, if increment == 1 { fraction.1 } else { fraction.0 });

        let is_auto = priority == Precision::Fraction;
        let has_significant = least_significant.is_some() || most_significant.is_some();
        let has_fraction = least_fraction.is_some() || most_fraction.is_some();
        let needs_significant = !is_auto || has_significant;
        let needs_fraction = !is_auto || !(needs_significant || (!has_fraction && is_compact));
        let mut rounding = Rounding {
            integer,
            mode,
            increment: u32::try_from(increment).unwrap_or(1),
            strips_zeros,
            ..Rounding::default()
        };
        if needs_significant && has_significant {
            let least = number_or(read, least_significant, "minimumSignificantDigits", 1, 21, 1)?;
            let most = number_or(read, most_significant, "maximumSignificantDigits", least, 21, 21)?;
            rounding.significant = (least, most);
        }
        if needs_fraction {
            rounding.fraction =
                if has_fraction { given_fraction(read, least_fraction, most_fraction, fraction)? } else { fraction };
        }
        if !needs_significant && !needs_fraction {
            rounding.fraction = (0, 0);
            rounding.significant = (1, 2);
            rounding.precision = Precision::More;
        } else if !is_auto {
            rounding.precision = priority;
        } else if has_significant {
            rounding.precision = Precision::Significant;
        }
        let is_compact_rounding = !needs_significant && !needs_fraction;
        let digits = Self {
            has_fraction: needs_fraction || is_compact_rounding,
            has_significant: needs_significant || is_compact_rounding,
            rounding,
        };
        digits.check_increment()
    }

    fn check_increment(self) -> JsResult<Self> {
        if self.rounding.increment == 1 {
            return Ok(self);
        }
        if self.rounding.precision != Precision::Fraction {
            return Err(JsNativeError::typ()
                .with_message("roundingIncrement needs digits of the fraction alone")
                .into());
        }
        if self.rounding.fraction.0 != self.rounding.fraction.1 {
            return Err(range_error(&self.rounding.increment.to_string(), "roundingIncrement"));
        }
        Ok(self)
    }
}

fn number_or(
    read: &mut Reader,
    value: Option<JsValue>,
    name: &str,
    least: usize,
    most: usize,
    usual: usize,
) -> JsResult<usize> {
    value.map_or(Ok(usual), |value| read.number_of(&value, name, least, most))
}

fn given_fraction(
    read: &mut Reader,
    least: Option<JsValue>,
    most: Option<JsValue>,
    usual: (usize, usize),
) -> JsResult<(usize, usize)> {
    let given = |read: &mut Reader, value: Option<JsValue>, name: &str| {
        value.map(|value| read.number_of(&value, name, 0, 100)).transpose()
    };
    let least = given(read, least, "minimumFractionDigits")?;
    let most = given(read, most, "maximumFractionDigits")?;
    match (least, most) {
        (None, Some(most)) => Ok((usual.0.min(most), most)),
        (Some(least), None) => Ok((least, usual.1.max(least))),
        (Some(least), Some(most)) if least > most => Err(range_error(&most.to_string(), "maximumFractionDigits")),
        (least, most) => Ok((least.unwrap_or(usual.0), most.unwrap_or(usual.1))),
    }
}
