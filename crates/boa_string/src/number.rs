//! The number that a text stands for: <https://tc39.es/ecma262/#sec-stringtonumber>

use crate::str::{JsStr, JsStrVariant};

impl JsStr<'_> {
    /// The number that the text stands for: `StringToNumber` of the specification.
    #[must_use]
    pub fn to_number(&self) -> f64 {
        match self.trimmed().variant() {
            JsStrVariant::Latin1(units) => number(units),
            JsStrVariant::Utf16(units) => {
                let narrow: Option<Vec<u8>> = units.iter().map(|&unit| u8::try_from(unit).ok()).collect();
                narrow.map_or(f64::NAN, |units| number(&units))
            }
        }
    }
}

fn number(units: &[u8]) -> f64 {
    match units {
        [] => 0.0,
        [b'0', b'x' | b'X', digits @ ..] => with_bits(digits, 4),
        [b'0', b'o' | b'O', digits @ ..] => with_bits(digits, 3),
        [b'0', b'b' | b'B', digits @ ..] => with_bits(digits, 1),
        b"Infinity" | b"+Infinity" => f64::INFINITY,
        b"-Infinity" => f64::NEG_INFINITY,
        _ => decimal(units),
    }
}

fn decimal(units: &[u8]) -> f64 {
    // What fits exactly needs no care.
    if units.len() < 10 && units.iter().all(u8::is_ascii_digit) {
        return units.iter().fold(0, |number: u32, digit| number * 10 + u32::from(digit - b'0')).into();
    }
    // The parser takes words for infinity and not-a-number, which the language has only in the form above.
    if units.iter().all(|unit| matches!(unit, b'0'..=b'9' | b'+' | b'-' | b'.' | b'e' | b'E')) {
        fast_float2::parse(units).unwrap_or(f64::NAN)
    } else {
        f64::NAN
    }
}

/// Digits of so many bits each, rounded to the nearest number once.
fn with_bits(digits: &[u8], bits: u32) -> f64 {
    if digits.is_empty() {
        return f64::NAN;
    }
    // The first significant bits, more than a number has; whether one was set behind them; and how many those were.
    let (mut mantissa, mut lost, mut exponent) = (0u64, false, 0u32);
    for &digit in digits {
        let Some(value) = char::from(digit).to_digit(1 << bits) else {
            return f64::NAN;
        };
        if mantissa >> 59 == 0 {
            mantissa = mantissa << bits | u64::from(value);
        } else {
            lost |= value != 0;
            exponent = exponent.saturating_add(bits);
        }
    }
    // The lowest bit is far below what a number keeps: set, it breaks ties only.
    #[expect(clippy::cast_precision_loss, reason = "rounds to the nearest, as it should")]
    let number = (mantissa | u64::from(lost)) as f64;
    number * power_of_two(exponent)
}

/// Exact, which `powi` need not be.
fn power_of_two(exponent: u32) -> f64 {
    if exponent > 1023 { f64::INFINITY } else { f64::from_bits(u64::from(1023 + exponent) << 52) }
}
