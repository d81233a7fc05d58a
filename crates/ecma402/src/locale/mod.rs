//! Finds the locale whose data is used (ECMA-402, "ResolveLocale").

mod identifier;
pub mod info;
mod keywords;
mod negotiation;

use std::fmt::Write as _;

pub use icu_locale_core::Locale as Identifier;
pub use identifier::{set_keyword, set_language, set_region, set_script, set_variants};
pub use keywords::canonicalize_values;
pub use negotiation::{
    CALENDARS, Negotiated, Wanted, calendar_named, canonical_tag, has_digits, is_supported, negotiate,
};

/// The locale that is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Resolved {
    /// Its name, with the extensions that are in use.
    pub locale: String,
    /// The locale that has its data.
    pub data_locale: String,
    /// The values of the keys that were asked for, in their order.
    pub values: Vec<Option<String>>,
}

/// A key of the extension `u` that a format knows.
pub struct Key<'a> {
    /// Its two letters.
    pub name: &'a str,
    /// The value that an option gives.
    pub option: Option<String>,
    /// Whether a value is known.
    pub is_known: &'a dyn Fn(&str) -> bool,
}

/// Finds the locale that is used: the first one that is known, else `default`. Keys have to be in the order of their names.
#[must_use]
pub fn resolve(requested: &[String], default: &str, keys: &[Key]) -> Resolved {
    let found = requested.iter().find_map(|locale| Some((locale.as_str(), negotiation::best_of(locale)?)));
    let (asked, (mut locale, data_locale)) = found
        .unwrap_or_else(|| (default, negotiation::best_of(default).unwrap_or(("en-US".to_owned(), "en".to_owned()))));
    let mut keywords = String::new();
    let mut values = Vec::new();
    for key in keys {
        let extended = negotiation::keyword(asked, key.name).filter(|value| (key.is_known)(value));
        let option = key.option.clone().filter(|value| (key.is_known)(value));
        values.push(match (extended, option) {
            (Some(extended), option) if option.as_ref().is_none_or(|option| *option == extended) => {
                let _ = write!(keywords, "-{}", key.name);
                if !extended.is_empty() {
                    let _ = write!(keywords, "-{extended}");
                }
                Some(extended)
            }
            (_, option) => option,
        });
    }
    if !keywords.is_empty() {
        let _ = write!(locale, "-u{keywords}");
    }
    Resolved { locale, data_locale, values }
}

/// Returns a locale, and what its data comes from where it has none: `de-AT`, `de`.
pub fn ancestors(locale: &str) -> impl Iterator<Item = String> {
    let parents = cldr::supplemental().at(&["numbers", "parents"]);
    std::iter::successors(Some(locale.to_owned()), move |name| {
        let parent = parents.and_then(|parents| parents.text_of(name));
        parent.map(str::to_owned).or_else(|| name.rfind('-').map(|end| name[..end].to_owned()))
    })
}

/// Returns what the nearest locale with such data has below `part`.
#[must_use]
pub fn data(locale: &str, part: &str) -> Option<cldr::Node> {
    ancestors(locale).chain(["en".to_owned()]).find_map(|name| cldr::locale(&name)?.get(part))
}
