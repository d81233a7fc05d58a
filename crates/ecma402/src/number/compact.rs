//! Compact forms: `1.2K` (UTS 35, "Compact Number Formats").

use cldr::Node;

use super::decimal::Decimal;
use crate::plural::{Operands, Rules};

/// The patterns of a compact form, by magnitude and plural category.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Compact {
    patterns: Option<Node>,
}

impl Compact {
    pub(crate) fn new(patterns: Option<Node>) -> Self {
        Self { patterns }
    }

    fn of_magnitude(self, magnitude: i32) -> Option<Node> {
        let patterns = self.patterns?;
        (0..=magnitude.min(20)).rev().find_map(|zeros| patterns.get(&format!("z{zeros}"))).filter(|_| magnitude > 0)
    }

    /// Returns the power of ten that the pattern of a magnitude stands for.
    pub(crate) fn exponent(self, magnitude: i32) -> i32 {
        let patterns = self.patterns;
        let found = patterns.and_then(|patterns| {
            (1..=magnitude.min(20)).rev().find_map(|zeros| Some((zeros, patterns.get(&format!("z{zeros}"))?)))
        });
        let Some((zeros, by_category)) = found else { return 0 };
        // A pattern without digits ("mille") stands for one of its magnitude.
        let mut digits =
            by_category.entries().filter_map(|(_, pattern)| pattern.text()).map(zeros_of).filter(|count| *count > 0);
        let shown = digits.next().unwrap_or(1);
        let is_plain = by_category.text_of("other") == Some("0");
        if is_plain { 0 } else { zeros + 1 - shown }
    }

    /// Returns the pattern of a number that was divided by ten to the `exponent`. `None` where it is written in full.
    pub(crate) fn pattern(self, number: &Decimal, shown: usize, exponent: i32, rules: &Rules) -> Option<&'static str> {
        let magnitude = if number.is_zero() { 0 } else { number.magnitude() + exponent };
        let by_category = self.of_magnitude(magnitude)?;
        let is_whole = number.lowest() >= 0;
        let exact = match (number.text(1, 0).0.as_str(), is_whole) {
            ("0", true) => by_category.text_of("n0"),
            ("1", true) => by_category.text_of("n1"),
            _ => None,
        };
        let category = rules.select(&Operands::new(number, shown, 0));
        let pattern = exact.or_else(|| by_category.text_of(category)).or_else(|| by_category.text_of("other"))?;
        (pattern != "0").then_some(pattern)
    }
}

fn zeros_of(pattern: &str) -> i32 {
    i32::try_from(pattern.split(';').next().unwrap_or_default().bytes().filter(|byte| *byte == b'0').count())
        .unwrap_or(1)
}
