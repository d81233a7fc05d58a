//! Lists (ECMA-402, `ListFormat`).

use cldr::Node;

use crate::number::Display;
use crate::{Part, locale};

/// How the items of a list belong together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListType {
    /// `A, B and C`.
    Conjunction,
    /// `A, B or C`.
    Disjunction,
    /// `A B C`.
    Unit,
}

/// Writes lists in one way.
#[derive(Debug, Clone)]
pub struct ListFormat {
    patterns: Option<Node>,
    language: String,
}

impl ListFormat {
    /// Makes a format of a locale that has data.
    #[must_use]
    pub fn new(data_locale: &str, kind: ListType, style: Display) -> Self {
        let base = match kind {
            ListType::Conjunction => "standard",
            ListType::Disjunction => "or",
            ListType::Unit => "unit",
        };
        let suffix = match style {
            Display::Long => "",
            Display::Short => "-short",
            Display::Narrow => "-narrow",
        };
        let lists = locale::data(data_locale, "texts").and_then(|texts| texts.get("lists"));
        let patterns = lists.and_then(|lists| lists.get(&format!("{base}{suffix}")).or_else(|| lists.get(base)));
        Self { patterns, language: data_locale.split('-').next().unwrap_or_default().to_owned() }
    }

    /// Writes a list: parts of the kinds `element` and `literal`.
    #[must_use]
    pub fn format(&self, items: Vec<String>) -> Vec<Part> {
        let mut parts = Vec::with_capacity(items.len().saturating_mul(2));
        let count = items.len();
        // The text before the first placeholder stands before all of it.
        let mut before = String::new();
        let mut after = Vec::new();
        for (index, item) in items.into_iter().enumerate() {
            if index > 0 {
                let key = match (index, count) {
                    (_, 2) => "pair",
                    (1, _) => "start",
                    _ if index + 1 == count => "end",
                    _ => "middle",
                };
                let (prefix, between, suffix) = self.pattern(key, &item);
                before.insert_str(0, &prefix);
                parts.push(Part::new("literal", between));
                after.push(suffix);
            }
            parts.push(Part::new("element", item));
        }
        if !before.is_empty() {
            parts.insert(0, Part::new("literal", before));
        }
        let after = after.into_iter().rev().collect::<String>();
        if !after.is_empty() {
            parts.push(Part::new("literal", after));
        }
        parts.retain(|part| part.kind == "element" || !part.text.is_empty());
        parts
    }

    /// Returns what stands before, between and behind two items, the second of which is known.
    fn pattern(&self, key: &str, next: &str) -> (String, String, String) {
        let pattern = self.patterns.and_then(|patterns| patterns.text_of(key)).unwrap_or("{0}, {1}");
        let (prefix, rest) = pattern.split_once("{0}").unwrap_or(("", pattern));
        let (between, suffix) = rest.split_once("{1}").unwrap_or((rest, ""));
        let between = match (self.language.as_str(), between) {
            ("es", " y ") if begins_with_i(next) => " e ",
            ("es", " o ") if begins_with_o(next) => " u ",
            ("he", _)
                if between.ends_with('ו') && !next.starts_with(|char| ('\u{590}'..='\u{5ff}').contains(&char)) =>
            {
                return (prefix.to_owned(), format!("{between}-"), suffix.to_owned());
            }
            _ => between,
        };
        (prefix.to_owned(), between.to_owned(), suffix.to_owned())
    }
}

/// Whether a Spanish word begins with the sound of `i`, before which `y` becomes `e`.
fn begins_with_i(word: &str) -> bool {
    let word = word.chars().take(3).flat_map(char::to_lowercase).collect::<String>();
    word.starts_with('i') || (word.starts_with("hi") && !matches!(word.as_str(), "hia" | "hie"))
}

/// Whether a Spanish word begins with the sound of `o`, before which `o` becomes `u`.
fn begins_with_o(word: &str) -> bool {
    let lower = word.chars().take(3).flat_map(char::to_lowercase).collect::<String>();
    lower.starts_with(['o', '8']) || lower.starts_with("ho") || lower == "11" || lower.starts_with("11 ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text_of;

    fn list(locale: &str, kind: ListType, items: &[&str]) -> String {
        let items = items.iter().map(|item| (*item).to_owned()).collect();
        text_of(&ListFormat::new(locale, kind, Display::Long).format(items))
    }

    #[test]
    fn lists_of_languages() {
        assert_eq!(list("en", ListType::Conjunction, &["a", "b", "c", "d"]), "a, b, c, and d");
        assert_eq!(list("de", ListType::Disjunction, &["a", "b"]), "a oder b");
        assert_eq!(list("es", ListType::Conjunction, &["Juan", "Isabel"]), "Juan e Isabel");
        assert_eq!(list("en", ListType::Unit, &["a"]), "a");
        assert_eq!(list("ja", ListType::Conjunction, &["a", "b"]), "a、b");
    }
}
