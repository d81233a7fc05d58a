//! Relative times (ECMA-402, `RelativeTimeFormat`).

use cldr::Node;

use crate::number::{Decimal, Display, NumberFormat, Options};
use crate::{Part, locale};

/// The units of relative times.
pub const UNITS: [&str; 8] = ["second", "minute", "hour", "day", "week", "month", "quarter", "year"];

/// Writes relative times in one way.
#[derive(Debug, Clone)]
pub struct RelativeTimeFormat {
    fields: Option<Node>,
    style: Display,
    auto: bool,
    numbers: NumberFormat,
}

impl RelativeTimeFormat {
    /// Makes a format of a locale that has data; `auto` says `yesterday` for `1 day ago`.
    #[must_use]
    pub fn new(data_locale: &str, digits: &str, style: Display, auto: bool) -> Self {
        let fields = locale::data(data_locale, "texts").and_then(|texts| texts.get("relative"));
        Self { fields, style, auto, numbers: NumberFormat::new(Options::new(data_locale, digits)) }
    }

    /// Writes a number of units from now; the parts of the number are not literals.
    #[must_use]
    pub fn format(&self, value: f64, unit: &str) -> Vec<Part> {
        let suffix = match self.style {
            Display::Long => "",
            Display::Short => "-short",
            Display::Narrow => "-narrow",
        };
        let of = |key: &str| self.fields.and_then(|fields| fields.get(key));
        let Some(field) = of(&format!("{unit}{suffix}")).or_else(|| of(unit)) else { return Vec::new() };
        if self.auto
            && let Some(name) = field.text_of(&format!("r{value}").replace("r-0", "r0"))
        {
            return vec![Part::new("literal", name)];
        }
        let is_past = value < 0.0 || (value == 0.0 && value.is_sign_negative());
        let number = Decimal::from(value.abs());
        let category = self.numbers.category(&number);
        let patterns = field.get(if is_past { "past" } else { "future" });
        let pattern = patterns.and_then(|patterns| patterns.text_of(category).or_else(|| patterns.text_of("other")));
        let pattern = pattern.unwrap_or("{0}");
        let Some((before, after)) = pattern.split_once("{0}") else { return vec![Part::new("literal", pattern)] };
        let mut parts = vec![Part::new("literal", before)];
        parts.extend(self.numbers.format(&number));
        parts.push(Part::new("literal", after));
        parts.retain(|part| !part.text.is_empty());
        parts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text_of;

    #[test]
    fn times_of_languages() {
        let write = |locale: &str, auto: bool, value: f64, unit: &str| {
            text_of(&RelativeTimeFormat::new(locale, "latn", Display::Long, auto).format(value, unit))
        };
        assert_eq!(write("en", true, -1.0, "day"), "yesterday");
        assert_eq!(write("en", false, -1.0, "day"), "1 day ago");
        assert_eq!(write("de", true, 2.0, "day"), "übermorgen");
        assert_eq!(write("en", true, -0.0, "year"), "this year");
        assert_eq!(write("pl", false, 1234.5, "month"), "za 1234,5 miesiąca");
    }
}
