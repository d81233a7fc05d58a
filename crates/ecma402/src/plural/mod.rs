//! Plural categories (UTS 35, "Language Plural Rules").

use cldr::Node;

use crate::locale;
use crate::number::Decimal;

/// The categories, in the order of ECMA-402's `pluralCategories`.
pub const CATEGORIES: [&str; 6] = ["few", "many", "one", "two", "zero", "other"];

/// The numbers that rules ask for.
#[derive(Debug, Clone, Copy)]
pub struct Operands {
    /// Digits before the point, modulo 10^15.
    whole: u64,
    /// Whether there are more digits before the point than `whole` holds.
    is_large: bool,
    /// Digits behind the point, with zeros and without.
    fraction: u64,
    shown: u64,
    fraction_trimmed: u64,
    shown_trimmed: u64,
    exponent: u64,
}

impl Operands {
    /// Takes the numbers from a decimal of which `shown` digits behind the point are written, times ten to the `exponent`
    /// that a compact form names.
    #[must_use]
    pub fn new(number: &Decimal, shown: usize, exponent: i32) -> Self {
        let mut number = number.clone();
        number.shift(exponent);
        let shown = shown.saturating_sub(usize::try_from(exponent).unwrap_or(0));
        let of = |powers: &mut dyn Iterator<Item = i32>| {
            powers.fold(0_u64, |sum, power| sum * 10 + u64::from(number.digit(power)))
        };
        let last = i32::try_from(shown.min(15)).unwrap_or(0);
        let trimmed = (-number.lowest()).clamp(0, last);
        Self {
            whole: of(&mut (0..15).rev()),
            is_large: number.magnitude() >= 15,
            fraction: of(&mut (1..=last).map(|place| -place)),
            shown: shown as u64,
            fraction_trimmed: of(&mut (1..=trimmed).map(|place| -place)),
            shown_trimmed: u64::try_from(trimmed).unwrap_or(0),
            exponent: u64::try_from(exponent).unwrap_or(0),
        }
    }

    /// Returns a number that rules name by a letter: what is whole of it, and whether that is all.
    fn get(&self, letter: &str) -> Option<(u64, bool)> {
        Some(match letter {
            "n" => (self.whole, self.fraction_trimmed == 0),
            "i" => (self.whole, true),
            "v" => (self.shown, true),
            "w" => (self.shown_trimmed, true),
            "f" => (self.fraction, true),
            "t" => (self.fraction_trimmed, true),
            "c" | "e" => (self.exponent, true),
            _ => return None,
        })
    }
}

/// The rules of a language.
#[derive(Debug, Clone, Copy)]
pub struct Rules {
    rules: Option<Node>,
    ranges: Option<Node>,
}

impl Rules {
    /// Returns the rules of a locale; `ordinal` for 1st, 2nd, 3rd.
    #[must_use]
    pub fn new(locale: &str, ordinal: bool) -> Self {
        let numbers = cldr::supplemental().get("numbers");
        let table = numbers.and_then(|numbers| numbers.get(if ordinal { "ordinal" } else { "cardinal" }));
        let find = |table: Node| locale::ancestors(locale).find_map(|name| table.get(&name));
        Self { rules: table.and_then(find), ranges: numbers.and_then(|numbers| numbers.get("ranges")).and_then(find) }
    }

    /// Returns the category of a number.
    #[must_use]
    pub fn select(&self, operands: &Operands) -> &'static str {
        let rules = self.rules.map(Node::entries).into_iter().flatten();
        let mut found =
            rules.filter(|(name, rule)| *name != "other" && rule.text().is_some_and(|rule| holds(rule, operands)));
        found.next().map_or("other", |(name, _)| name)
    }

    /// Returns the category of a range of numbers of two categories.
    #[must_use]
    pub fn select_range(&self, start: &str, end: &str) -> &'static str {
        let known = self.ranges.and_then(|ranges| ranges.text_of(&format!("{start} {end}")));
        known.unwrap_or("other")
    }

    /// Returns the categories that the rules have.
    #[must_use]
    pub fn categories(&self) -> Vec<&'static str> {
        let has = |name: &&str| *name == "other" || self.rules.is_some_and(|rules| rules.get(name).is_some());
        CATEGORIES.into_iter().filter(has).collect()
    }
}

/// Whether a rule holds: relations joined by `and`, joined by `or`.
fn holds(rule: &str, operands: &Operands) -> bool {
    rule.split(" or ").any(|all| all.split(" and ").all(|relation| relation_holds(relation.trim(), operands)))
}

/// Whether a relation holds: `i % 10 = 2..4,7`.
fn relation_holds(relation: &str, operands: &Operands) -> bool {
    let (left, right, wanted) = match relation.split_once("!=") {
        Some((left, right)) => (left, right, false),
        None => match relation.split_once('=') {
            Some((left, right)) => (left, right, true),
            None => return false,
        },
    };
    let (letter, modulus) =
        left.split_once('%').map_or((left, None), |(letter, modulus)| (letter, modulus.trim().parse::<u64>().ok()));
    let Some((value, is_whole)) = operands.get(letter.trim()) else { return false };
    let is_large = operands.is_large && matches!(letter.trim(), "n" | "i") && modulus.is_none();
    let value = modulus.filter(|modulus| *modulus > 0).map_or(value, |modulus| value % modulus);
    let is_in = is_whole
        && !is_large
        && right.split(',').any(|range| {
            let (low, high) = range.trim().split_once("..").unwrap_or((range.trim(), range.trim()));
            low.parse().is_ok_and(|low: u64| value >= low) && high.parse().is_ok_and(|high: u64| value <= high)
        });
    is_in == wanted
}

#[cfg(test)]
mod tests {
    use super::*;

    fn category(locale: &str, ordinal: bool, text: &str) -> &'static str {
        let shown = text.split_once('.').map_or(0, |(_, fraction)| fraction.len());
        Rules::new(locale, ordinal).select(&Operands::new(&Decimal::parse(text).unwrap(), shown, 0))
    }

    #[test]
    fn categories_of_languages() {
        for (locale, text, expected) in [
            ("en", "1", "one"),
            ("en", "1.0", "other"),
            ("ar", "3", "few"),
            ("ar", "100", "other"),
            ("ar", "0", "zero"),
            ("ru", "21", "one"),
            ("ru", "1.5", "other"),
            ("pl", "22", "few"),
            ("fr", "1.5", "one"),
            ("fr", "1000000", "many"),
            ("ja", "1", "other"),
            ("de-AT", "1", "one"),
            ("lv", "0", "zero"),
            ("pt-PT", "1.5", "other"),
            ("pt", "1.5", "one"),
        ] {
            assert_eq!(category(locale, false, text), expected, "{locale} {text}");
        }
        assert_eq!(
            ["1", "2", "3", "4", "11", "21"].map(|text| category("en", true, text)),
            ["one", "two", "few", "other", "other", "one"]
        );
        assert_eq!(Rules::new("en", false).categories(), ["one", "other"]);
    }
}
