//! Decimal numbers of any length, exactly.

use std::cmp::Ordering;

/// How a number is rounded (ECMA-402, the option `roundingMode`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RoundingMode {
    /// Toward positive infinity.
    Ceil,
    /// Toward negative infinity.
    Floor,
    /// Away from zero.
    Expand,
    /// Toward zero.
    Trunc,
    /// To the nearest; the middle toward positive infinity.
    HalfCeil,
    /// To the nearest; the middle toward negative infinity.
    HalfFloor,
    /// To the nearest; the middle away from zero.
    HalfExpand,
    /// To the nearest; the middle toward zero.
    HalfTrunc,
    /// To the nearest; the middle to the even digit.
    HalfEven,
}

/// The names of [`RoundingMode`], in its order.
pub const ROUNDING_MODES: [(&str, RoundingMode); 9] = [
    ("ceil", RoundingMode::Ceil),
    ("floor", RoundingMode::Floor),
    ("expand", RoundingMode::Expand),
    ("trunc", RoundingMode::Trunc),
    ("halfCeil", RoundingMode::HalfCeil),
    ("halfFloor", RoundingMode::HalfFloor),
    ("halfExpand", RoundingMode::HalfExpand),
    ("halfTrunc", RoundingMode::HalfTrunc),
    ("halfEven", RoundingMode::HalfEven),
];

/// What a number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Digits.
    Finite,
    /// Too large, or infinite.
    Infinite,
    /// Not a number.
    Nan,
}

/// A number: digits without zeros at either end, the first of which stands before the point, times ten to the `magnitude`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decimal {
    /// What it is.
    pub kind: Kind,
    /// Whether its sign is a minus; zero may have it, too.
    pub negative: bool,
    digits: Vec<u8>,
    magnitude: i32,
}

impl From<f64> for Decimal {
    fn from(value: f64) -> Self {
        if value.is_nan() {
            return Self::special(Kind::Nan, false);
        }
        if value.is_infinite() {
            return Self::special(Kind::Infinite, value < 0.0);
        }
        Self::parse(&format!("{value:e}")).unwrap_or_else(|| Self::special(Kind::Nan, false))
    }
}

impl Decimal {
    fn special(kind: Kind, negative: bool) -> Self {
        Self { kind, negative, digits: Vec::new(), magnitude: 0 }
    }

    /// Reads digits with an optional sign, point and exponent, `Infinity`, or what a number with another radix is
    /// (ECMA-402, "ToIntlMathematicalValue"). `None` where it is something else.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (negative, rest) = match text.as_bytes().first()? {
            b'-' => (true, &text[1..]),
            b'+' => (false, &text[1..]),
            _ => (false, text),
        };
        if rest == "Infinity" {
            return Some(Self::special(Kind::Infinite, negative));
        }
        let (mantissa, exponent) =
            rest.split_once(['e', 'E']).map_or((rest, "0"), |(mantissa, exponent)| (mantissa, exponent));
        let unsigned = exponent.strip_prefix(['+', '-']).unwrap_or(exponent);
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        if !is_digits(whole)
            || !is_digits(fraction)
            || !is_digits(unsigned)
            || unsigned.is_empty()
            || whole.len() + fraction.len() == 0
        {
            return None;
        }
        let exponent = exponent.trim_start_matches('+').parse::<i64>().unwrap_or(if exponent.starts_with('-') {
            -1 << 40
        } else {
            1 << 40
        });
        let digits = whole.bytes().chain(fraction.bytes()).map(|byte| byte - b'0').collect::<Vec<_>>();
        let leading = digits.iter().take_while(|digit| **digit == 0).count();
        if leading == digits.len() {
            return Some(Self { kind: Kind::Finite, negative, digits: Vec::new(), magnitude: 0 });
        }
        let magnitude = i64::try_from(whole.len()).ok()? - 1 - i64::try_from(leading).ok()? + exponent;
        let mut number = Self { kind: Kind::Finite, negative, digits: digits[leading..].to_vec(), magnitude: 0 };
        // What a Number can't hold is infinite or zero (ECMA-402, "StringIntlMV").
        if magnitude > 308 && fraction.is_empty() && text.len() > 308 && exponent == 0 && !rest.contains(['e', 'E']) {
            number.magnitude = i32::try_from(magnitude).ok()?;
        } else if magnitude > 308 {
            return Some(Self::special(Kind::Infinite, negative));
        } else if magnitude < -324 {
            number.digits.clear();
        } else {
            number.magnitude = i32::try_from(magnitude).ok()?;
        }
        number.trim();
        Some(number)
    }

    fn trim(&mut self) {
        let kept = self.digits.len() - self.digits.iter().rev().take_while(|digit| **digit == 0).count();
        self.digits.truncate(kept);
        let leading = self.digits.iter().take_while(|digit| **digit == 0).count();
        self.digits.drain(..leading);
        self.magnitude -= i32::try_from(leading).unwrap_or(0);
        if self.digits.is_empty() {
            self.magnitude = 0;
        }
    }

    /// Whether it is zero, of either sign.
    #[must_use]
    pub fn is_zero(&self) -> bool {
        self.kind == Kind::Finite && self.digits.is_empty()
    }

    /// Whether it is finite.
    #[must_use]
    pub fn is_finite(&self) -> bool {
        self.kind == Kind::Finite
    }

    /// Returns the power of ten of the first digit; 0 of zero.
    #[must_use]
    pub fn magnitude(&self) -> i32 {
        self.magnitude
    }

    /// Returns the power of ten of the last digit that is not zero; 0 of zero.
    #[must_use]
    pub fn lowest(&self) -> i32 {
        if self.digits.is_empty() {
            0
        } else {
            self.magnitude + 1 - i32::try_from(self.digits.len()).unwrap_or(i32::MAX)
        }
    }

    /// Multiplies with a power of ten.
    pub fn shift(&mut self, power: i32) {
        if !self.digits.is_empty() {
            self.magnitude = self.magnitude.saturating_add(power);
        }
    }

    /// Returns the digit at a power of ten.
    #[must_use]
    pub fn digit(&self, power: i32) -> u8 {
        let index = usize::try_from(i64::from(self.magnitude) - i64::from(power)).ok();
        index.and_then(|index| self.digits.get(index)).copied().unwrap_or(0)
    }

    /// Rounds to a multiple of `increment` times ten to the `power`.
    pub fn round(&mut self, power: i32, increment: u32, mode: RoundingMode) {
        if self.kind != Kind::Finite || self.digits.is_empty() {
            return;
        }
        if increment > 1 {
            self.round_to_increment(power, u64::from(increment), mode);
            return;
        }
        if self.lowest() >= power {
            return;
        }
        let kept = usize::try_from(i64::from(self.magnitude) - i64::from(power) + 1).unwrap_or(0);
        let up = self.goes_up(self.half_below(power), self.digit(power) % 2 == 1, mode);
        self.digits.truncate(kept);
        if up {
            self.add_one(power);
        }
        self.trim();
    }

    fn goes_up(&self, half: Ordering, is_odd: bool, mode: RoundingMode) -> bool {
        let nearest = |middle: bool| match half {
            Ordering::Greater => true,
            Ordering::Equal => middle,
            Ordering::Less => false,
        };
        match mode {
            RoundingMode::Ceil => !self.negative,
            RoundingMode::Floor => self.negative,
            RoundingMode::Expand => true,
            RoundingMode::Trunc => false,
            RoundingMode::HalfCeil => nearest(!self.negative),
            RoundingMode::HalfFloor => nearest(self.negative),
            RoundingMode::HalfExpand => nearest(true),
            RoundingMode::HalfTrunc => nearest(false),
            RoundingMode::HalfEven => nearest(is_odd),
        }
    }

    /// Adds one at a power of ten that is not above the first digit but by one.
    fn add_one(&mut self, power: i32) {
        if self.digits.is_empty() {
            self.digits.push(1);
            self.magnitude = power;
            return;
        }
        for digit in self.digits.iter_mut().rev() {
            if *digit < 9 {
                *digit += 1;
                return;
            }
            *digit = 0;
        }
        self.digits.insert(0, 1);
        self.magnitude += 1;
    }

    /// Compares the digits below a power of ten with half of it.
    fn half_below(&self, power: i32) -> Ordering {
        self.digit(power - 1).cmp(&5).then(if self.lowest() < power - 1 { Ordering::Greater } else { Ordering::Equal })
    }

    /// Divides by the increment, digit by digit, and multiplies again.
    fn round_to_increment(&mut self, power: i32, increment: u64, mode: RoundingMode) {
        let (mut quotient, mut remainder) = (Vec::new(), 0_u64);
        let top = self.magnitude.max(power);
        for at in (power..=top).rev() {
            remainder = remainder * 10 + u64::from(self.digit(at));
            quotient.push(u8::try_from(remainder / increment).unwrap_or(9));
            remainder %= increment;
        }
        let rest = self.lowest() < power;
        if remainder != 0 || rest {
            // What is left is the remainder, and the digits behind it, which are more than nothing and less than one.
            let half = match (2 * remainder).cmp(&increment) {
                Ordering::Equal if rest => Ordering::Greater,
                Ordering::Less if rest && 2 * remainder + 1 == increment => self.half_below(power),
                other => other,
            };
            let is_odd = quotient.last().is_some_and(|digit| digit % 2 == 1);
            if self.goes_up(half, is_odd, mode) {
                let mut next = Self { digits: quotient, magnitude: top, ..self.clone() };
                next.add_one(power);
                quotient = (power..=next.magnitude.max(top)).rev().map(|at| next.digit(at)).collect();
            }
        }
        let mut carry = 0_u64;
        let mut product = Vec::new();
        for digit in quotient.iter().rev() {
            carry += u64::from(*digit) * increment;
            product.push(u8::try_from(carry % 10).unwrap_or(0));
            carry /= 10;
        }
        while carry > 0 {
            product.push(u8::try_from(carry % 10).unwrap_or(0));
            carry /= 10;
        }
        product.reverse();
        self.magnitude = power + i32::try_from(product.len()).unwrap_or(0) - 1;
        self.digits = product;
        self.trim();
    }

    /// Returns the digits of the whole part, at least `least` of them, and `fraction` digits behind the point.
    #[must_use]
    pub fn text(&self, least: usize, fraction: usize) -> (String, String) {
        let char = |power: i32| char::from(b'0' + self.digit(power));
        let least = i32::try_from(least).unwrap_or(1);
        let top = if self.digits.is_empty() { least - 1 } else { self.magnitude.max(least - 1) };
        let whole = (0..=top).rev().map(char).collect();
        let fraction = i32::try_from(fraction).unwrap_or(0);
        (whole, (1..=fraction).map(|place| char(-place)).collect())
    }

    /// Compares two numbers as they are. `None` where one is not a number.
    #[must_use]
    pub fn same(&self, other: &Self) -> bool {
        self == other
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rounded(text: &str, power: i32, increment: u32, mode: RoundingMode) -> String {
        let mut number = Decimal::parse(text).unwrap();
        number.round(power, increment, mode);
        let fraction = usize::try_from(-number.lowest()).unwrap_or(0);
        let (whole, fraction) = number.text(1, fraction);
        let sign = if number.negative { "-" } else { "" };
        if fraction.is_empty() { format!("{sign}{whole}") } else { format!("{sign}{whole}.{fraction}") }
    }

    #[test]
    fn numbers_are_rounded() {
        use RoundingMode::{Ceil, Expand, Floor, HalfEven, HalfExpand, HalfTrunc, Trunc};
        for (text, power, increment, mode, expected) in [
            ("1.005", -2, 1, HalfExpand, "1.01"),
            ("0.5", 0, 1, HalfEven, "0"),
            ("1.5", 0, 1, HalfEven, "2"),
            ("2.5", 0, 1, HalfTrunc, "2"),
            ("0.04", 0, 1, Ceil, "1"),
            ("-0.04", 0, 1, Ceil, "-0"),
            ("-0.04", 0, 1, Floor, "-1"),
            ("0.0004", -1, 1, Expand, "0.1"),
            ("999.96", -1, 1, HalfExpand, "1000"),
            ("0.06", -1, 1, HalfExpand, "0.1"),
            ("0.006", -1, 1, HalfExpand, "0"),
            ("9999", 2, 1, Trunc, "9900"),
            ("1.23", -2, 5, HalfExpand, "1.25"),
            ("1.975", -2, 25, HalfExpand, "2"),
            ("1.375", -2, 25, HalfExpand, "1.5"),
            ("1.375", -2, 25, HalfTrunc, "1.25"),
            ("1.3749", -2, 25, HalfExpand, "1.25"),
            ("1.37501", -2, 25, HalfTrunc, "1.5"),
            ("1.75", -1, 5, HalfEven, "2"),
            ("12345678901234567890123", 0, 1, HalfExpand, "12345678901234567890123"),
            ("7", 1, 5, HalfExpand, "0"),
            ("1e3", -2, 1, HalfExpand, "1000"),
        ] {
            assert_eq!(rounded(text, power, increment, mode), expected, "{text} {power} {increment} {mode:?}");
        }
    }

    #[test]
    fn texts_are_numbers_or_not() {
        assert_eq!(Decimal::parse("1e400").unwrap().kind, Kind::Infinite);
        assert!(Decimal::parse("1e-400").unwrap().is_zero());
        assert!(Decimal::parse("-0").unwrap().negative);
        for text in ["", ".", "e1", "1e", "x", "1.2.3", "--1", "0x1"] {
            assert_eq!(Decimal::parse(text), None, "{text}");
        }
    }
}
