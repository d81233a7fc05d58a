//! Names of languages, regions and the like (ECMA-402, `DisplayNames`).

use cldr::Node;

use crate::locale;
use crate::number::Display;

/// What is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NameType {
    /// A language, with script and region: `de-AT`.
    Language,
    /// A region: `DE`, `419`.
    Region,
    /// A script: `Latn`.
    Script,
    /// A currency: `EUR`.
    Currency,
    /// A calendar: `gregory`.
    Calendar,
    /// A field of dates: `weekOfYear`.
    DateTimeField,
}

/// The fields of dates, with CLDR's names.
pub const DATE_TIME_FIELDS: [(&str, &str); 12] = [
    ("era", "era"),
    ("year", "year"),
    ("quarter", "quarter"),
    ("month", "month"),
    ("weekOfYear", "week"),
    ("weekday", "weekday"),
    ("day", "day"),
    ("dayPeriod", "dayperiod"),
    ("hour", "hour"),
    ("minute", "minute"),
    ("second", "second"),
    ("timeZoneName", "zone"),
];

/// Names things in one way.
#[derive(Debug, Clone)]
pub struct DisplayNames {
    texts: Option<Node>,
    numbers: Option<Node>,
    kind: NameType,
    style: Display,
    /// Whether languages of regions have names of their own: `British English`.
    dialect: bool,
}

impl DisplayNames {
    /// Makes names of a locale that has data.
    #[must_use]
    pub fn new(data_locale: &str, kind: NameType, style: Display, dialect: bool) -> Self {
        let texts = locale::data(data_locale, "texts");
        let numbers = locale::data(data_locale, "numbers");
        Self { texts, numbers, kind, style, dialect }
    }

    /// Returns the name of a code in its canonical form. `None` where there is none.
    #[must_use]
    pub fn of(&self, code: &str) -> Option<String> {
        match self.kind {
            NameType::Language => self.language(code),
            NameType::Region => self.named("regions", code).map(str::to_owned),
            NameType::Script => self.named("scripts", code).map(str::to_owned),
            NameType::Currency => self.currency(code).map(str::to_owned),
            NameType::Calendar => {
                let name = match code {
                    "gregory" => "gregorian",
                    "ethioaa" => "ethiopic-amete-alem",
                    other => other,
                };
                self.texts?.get("calendars")?.text_of(name).map(str::to_owned)
            }
            NameType::DateTimeField => {
                let (_, name) = DATE_TIME_FIELDS.into_iter().find(|(field, _)| *field == code)?;
                let suffix = match self.style {
                    Display::Long => "",
                    Display::Short => "-short",
                    Display::Narrow => "-narrow",
                };
                let fields = self.texts?.get("fields")?;
                fields.text_of(&format!("{name}{suffix}")).or_else(|| fields.text_of(name)).map(str::to_owned)
            }
        }
    }

    fn entry(&self, table: &str, key: &str) -> Option<&'static str> {
        self.texts?.get(table)?.text_of(&format!("p{key}"))
    }

    /// Returns the name of a code, the short one where it is wanted.
    fn named(&self, table: &str, code: &str) -> Option<&'static str> {
        let short = (self.style != Display::Long).then(|| self.entry(table, &format!("{code}-alt-short"))).flatten();
        short.or_else(|| self.entry(table, code))
    }

    fn currency(&self, code: &str) -> Option<&'static str> {
        let entry = self.numbers?.at(&["currencies", code])?;
        // As in V8, which has one name for all styles.
        entry.text_of("name")
    }

    /// Returns the name of a language, with what its name does not say in brackets.
    fn language(&self, tag: &str) -> Option<String> {
        let subtags = tag.split('-').collect::<Vec<_>>();
        let language = *subtags.first()?;
        let script =
            subtags.iter().skip(1).find(|subtag| subtag.len() == 4 && subtag.as_bytes()[0].is_ascii_alphabetic());
        let is_region =
            |subtag: &&&str| subtag.len() == 2 || (subtag.len() == 3 && subtag.as_bytes()[0].is_ascii_digit());
        let region = subtags.iter().skip(1).find(is_region);
        let variants = subtags.iter().skip(1).filter(|subtag| Some(*subtag) != script && Some(*subtag) != region);
        let mut rest = (script.copied(), region.copied());
        let mut name = None;
        if self.dialect {
            let join = |subtags: &[Option<&str>]| subtags.iter().flatten().copied().collect::<Vec<_>>().join("-");
            for (with_script, with_region) in [(true, true), (true, false), (false, true)] {
                // A language with both has a name of its own, or none, as in ICU.
                if script.is_some() && region.is_some() && !(with_script && with_region) {
                    continue;
                }
                if (with_script && script.is_none()) || (with_region && region.is_none()) {
                    continue;
                }
                let kept = (rest.0.filter(|_| with_script), rest.1.filter(|_| with_region));
                if let Some(found) = self.named("languages", &join(&[Some(language), kept.0, kept.1])) {
                    name = Some(found);
                    rest = (rest.0.filter(|_| !with_script), rest.1.filter(|_| !with_region));
                    break;
                }
            }
        }
        let name = name.or_else(|| self.named("languages", language));
        let mut more = Vec::new();
        if let Some(script) = rest.0 {
            more.push(self.named("scripts", script).unwrap_or(script).to_owned());
        }
        if let Some(region) = rest.1 {
            more.push(self.named("regions", region).unwrap_or(region).to_owned());
        }
        for variant in variants {
            let upper = variant.to_ascii_uppercase();
            more.push(self.entry("variants", &upper).map_or(upper.clone(), str::to_owned));
        }
        if more.is_empty() {
            return name.map(str::to_owned);
        }
        let texts = self.texts?;
        let separator = texts.text_of("separator").unwrap_or("{0}, {1}");
        let inside = |text: &str| text.replace('(', "[").replace(')', "]").replace('（', "［").replace('）', "］");
        let joined = more
            .iter()
            .map(|text| inside(text))
            .reduce(|all, next| separator.replace("{0}", &all).replace("{1}", &next))?;
        let name = name.map_or_else(|| language.to_owned(), inside);
        Some(texts.text_of("pattern").unwrap_or("{0} ({1})").replace("{0}", &name).replace("{1}", &joined))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_languages() {
        let name =
            |kind: NameType, dialect: bool, code: &str| DisplayNames::new("en", kind, Display::Long, dialect).of(code);
        assert_eq!(name(NameType::Language, true, "en-GB").as_deref(), Some("British English"));
        assert_eq!(name(NameType::Language, false, "en-GB").as_deref(), Some("English (United Kingdom)"));
        assert_eq!(name(NameType::Language, true, "zh-Hant-TW").as_deref(), Some("Chinese (Traditional, Taiwan)"));
        assert_eq!(name(NameType::Region, true, "419").as_deref(), Some("Latin America"));
        assert_eq!(name(NameType::Script, true, "Hans").as_deref(), Some("Simplified"));
        assert_eq!(name(NameType::Currency, true, "EUR").as_deref(), Some("Euro"));
        assert_eq!(name(NameType::DateTimeField, true, "weekOfYear").as_deref(), Some("week"));
    }
}
