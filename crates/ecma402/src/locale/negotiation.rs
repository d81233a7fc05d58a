//! From the locales that are asked for to the one whose data is there (ECMA-402, "ResolveLocale", for `ca`, `hc` and `nu`).

use std::fmt::Write as _;

use crate::date::HourCycle;
use crate::date::data::supplemental;

/// The calendars, by the names that ECMA-402 has for them.
pub const CALENDARS: [&str; 18] = [
    "buddhist",
    "chinese",
    "coptic",
    "dangi",
    "ethioaa",
    "ethiopic",
    "gregory",
    "hebrew",
    "indian",
    "islamic",
    "islamic-civil",
    "islamic-rgsa",
    "islamic-tbla",
    "islamic-umalqura",
    "iso8601",
    "japanese",
    "persian",
    "roc",
];

/// What options say beside the locales.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// The calendar.
    pub calendar: Option<String>,
    /// The numbering system.
    pub digits: Option<String>,
    /// How hours are counted.
    pub hour_cycle: Option<HourCycle>,
    /// Whether `hour12` is given, which goes before all that is said of hour cycles.
    pub has_hour12: bool,
}

/// The locale that is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Negotiated {
    /// Its name, with the extensions that are in use.
    pub locale: String,
    /// The locale that has its data.
    pub data_locale: String,
    /// Its region, also where it goes without saying.
    pub region: String,
    /// The calendar.
    pub calendar: String,
    /// The numbering system.
    pub digits: String,
    /// How hours are counted, where something says so.
    pub hour_cycle: Option<HourCycle>,
}

/// A language, maybe with a script and a region.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Tag<'a> {
    language: &'a str,
    script: Option<&'a str>,
    region: Option<&'a str>,
}

impl<'a> Tag<'a> {
    fn parse(tag: &'a str) -> Self {
        let mut subtags = tag.split('-');
        let mut found = Self { language: subtags.next().unwrap_or_default(), script: None, region: None };
        for subtag in subtags.take_while(|subtag| subtag.len() > 1) {
            match subtag.len() {
                4 if found.region.is_none() && subtag.starts_with(|char: char| char.is_ascii_alphabetic()) => {
                    found.script = Some(subtag);
                }
                2 | 3 if found.region.is_none() => found.region = Some(subtag),
                _ => {}
            }
        }
        found
    }

    fn name(&self) -> String {
        let subtags = [Some(self.language), self.script, self.region];
        subtags.into_iter().flatten().collect::<Vec<_>>().join("-")
    }

    fn has_data(&self) -> bool {
        cldr::locale(&self.name()).is_some()
    }

    /// Adds the script and the region that go without saying.
    fn maximized(&self) -> Tag<'static> {
        self.likely().unwrap_or_else(|| Tag::parse("en-Latn-US"))
    }

    fn likely(&self) -> Option<Tag<'static>> {
        let likely = supplemental("likely");
        let find = |tag: Tag| likely.and_then(|likely| likely.text_of(&tag.name()));
        let without_region = Tag { region: None, ..self.clone() };
        let without_script = Tag { script: None, ..self.clone() };
        let language = Tag { script: None, region: None, ..self.clone() };
        let found = find(self.clone()).or_else(|| find(without_script)).or_else(|| find(without_region));
        found.or_else(|| find(language)).map(Tag::parse)
    }

    /// Returns the locale that has the data of this one, if it is known.
    fn data_locale(&self) -> Option<String> {
        if self.has_data() {
            return Some(self.name());
        }
        let full = self.maximized();
        let script = self.script.or(full.script);
        let language = Tag { script: None, region: None, ..self.clone() };
        let of_script = Tag { script, region: None, ..self.clone() };
        let default_script = language.maximized().script;
        if let Some(region) = self.region {
            let whole = Tag { script, ..self.clone() };
            if whole.has_data() {
                return Some(whole.name());
            }
            let short = Tag { script: None, ..self.clone() };
            if script == default_script && short.has_data() {
                return Some(short.name());
            }
            // A region without data of its own is known where it is the usual one of the language.
            if of_script.maximized().region != Some(region) {
                return None;
            }
        }
        if of_script.has_data() {
            return Some(of_script.name());
        }
        (script == default_script && language.has_data()).then(|| language.name())
    }

    /// Returns the nearest known locale, shortened where it must be, and the locale of its data.
    fn best(&self) -> Option<(Self, String)> {
        if self.language == "und" {
            return None;
        }
        let shorter = Self { region: None, ..self.clone() };
        let shortest = Self { script: None, region: None, ..self.clone() };
        [self.clone(), shorter, shortest].into_iter().find_map(|tag| tag.data_locale().map(|data| (tag, data)))
    }
}

/// Returns a locale's tag with subtags in their order and case. `None` where it is not well-formed.
#[must_use]
pub fn canonical_tag(tag: &str) -> Option<String> {
    icu_locale_core::Locale::try_from_str(tag).ok().map(|locale| locale.to_string())
}

/// Whether there is data for a locale, or for one that it is a kind of.
#[must_use]
pub fn is_supported(locale: &str) -> bool {
    Tag::parse(locale).best().is_some()
}

/// Returns the script and the region that go without saying. `None` where nothing is known of a language.
pub(super) fn likely(locale: &str) -> Option<(&'static str, &'static str)> {
    let found = Tag::parse(locale).likely()?;
    Some((found.script?, found.region?))
}

/// Returns the nearest known locale of a tag, and the locale of its data.
pub(crate) fn best_of(locale: &str) -> Option<(String, String)> {
    Tag::parse(locale).best().map(|(tag, data)| (tag.name(), data))
}

/// Returns the value of a key of the extension `u`. `Some("")` where it has none.
pub(crate) fn keyword(locale: &str, key: &str) -> Option<String> {
    let (_, extension) = locale.split("-x-").next()?.split_once("-u-")?;
    let mut subtags = extension.split('-').take_while(|subtag| subtag.len() > 1);
    subtags.find(|subtag| *subtag == key)?;
    Some(subtags.take_while(|subtag| subtag.len() > 2).collect::<Vec<_>>().join("-"))
}

/// Returns the name that ECMA-402 has for a calendar, in any case. `None` where it is not known.
#[must_use]
pub fn calendar_named(name: &str) -> Option<&'static str> {
    let name = name.to_ascii_lowercase();
    let name = match name.as_str() {
        "islamicc" => "islamic-civil",
        "ethiopic-amete-alem" => "ethioaa",
        "gregorian" => "gregory",
        other => other,
    };
    CALENDARS.into_iter().find(|calendar| *calendar == name)
}

/// Whether there are digits of a numbering system.
#[must_use]
pub fn has_digits(system: &str) -> bool {
    supplemental("digits").and_then(|systems| systems.get(system)).is_some()
}

/// Finds the locale that is used: the first one that is known, else `default`.
#[must_use]
pub fn negotiate(requested: &[String], default: &str, wanted: &Wanted) -> Negotiated {
    let found = requested.iter().find_map(|locale| Some((locale.as_str(), Tag::parse(locale).best()?)));
    let (asked, (tag, data_locale)) = found.unwrap_or_else(|| {
        let best = Tag::parse(default).best();
        (default, best.unwrap_or((Tag { language: "en", script: None, region: Some("US") }, "en".into())))
    });
    let region = tag.region.or(tag.maximized().region).unwrap_or("001").to_owned();
    let dates = cldr::locale(&data_locale).and_then(|node| node.get("dates"));
    let usual_calendar = supplemental("calendars").and_then(|calendars| calendars.text_of(&region));
    let usual_digits = dates.and_then(|dates| dates.text_of("digits")).unwrap_or("latn");

    let mut keywords = String::new();
    let mut choose = |key: &str, option: Option<String>, usual: &str, known: &dyn Fn(&str) -> Option<String>| {
        let extended = keyword(asked, key).and_then(|value| known(&value));
        let option = option.and_then(|value| known(&value));
        match (extended, option) {
            (Some(extended), option) if option.as_ref().is_none_or(|option| *option == extended) => {
                let _ = write!(keywords, "-{key}-{extended}");
                extended
            }
            (_, Some(option)) => option,
            _ => usual.to_owned(),
        }
    };
    let known_calendar = |name: &str| calendar_named(name).map(str::to_owned);
    let calendar = choose("ca", wanted.calendar.clone(), usual_calendar.unwrap_or("gregory"), &known_calendar);
    let cycle = if wanted.has_hour12 {
        String::new()
    } else {
        let known = |name: &str| HourCycle::from_name(name).map(|cycle| cycle.name().to_owned());
        choose("hc", wanted.hour_cycle.map(|cycle| cycle.name().to_owned()), "", &known)
    };
    let known_digits = |system: &str| has_digits(system).then(|| system.to_owned());
    let digits = choose("nu", wanted.digits.clone(), usual_digits, &known_digits);
    let extension = if keywords.is_empty() { String::new() } else { format!("-u{keywords}") };
    Negotiated {
        locale: tag.name() + &extension,
        data_locale,
        region,
        calendar,
        digits,
        hour_cycle: HourCycle::from_name(&cycle),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(locale: &str) -> (String, String, String) {
        let found = negotiate(&[locale.to_owned()], "en-US", &Wanted::default());
        (found.locale, found.data_locale, found.calendar + " " + &found.digits)
    }

    #[test]
    fn locales_have_data_of_others() {
        for (locale, resolved, data) in [
            ("de-DE", "de-DE", "de"),
            ("de-XX", "de", "de"),
            ("de-CH-1996", "de-CH", "de-CH"),
            ("zh-TW", "zh-TW", "zh-Hant"),
            ("zh-HK", "zh-HK", "zh-Hant-HK"),
            ("zh-CN", "zh-CN", "zh-Hans"),
            ("zh-Hant-TW", "zh-Hant-TW", "zh-Hant"),
            ("sr-RS", "sr-RS", "sr-Cyrl"),
            ("pt-BR", "pt-BR", "pt"),
            ("tlh", "en-US", "en"),
        ] {
            let found = of(locale);
            assert_eq!((found.0.as_str(), found.1.as_str()), (resolved, data), "{locale}");
        }
    }

    #[test]
    fn extensions_and_regions_decide() {
        assert_eq!(of("th-TH").2, "buddhist latn");
        assert_eq!(of("fa").2, "persian arabext");
        assert_eq!(of("ar-EG").2, "gregory arab");
        let found = of("en-u-hc-h23-ca-buddhist-nu-thai");
        assert_eq!((found.0.as_str(), found.2.as_str()), ("en-u-ca-buddhist-hc-h23-nu-thai", "buddhist thai"));
        assert_eq!(of("en-u-ca-islamicc").0, "en-u-ca-islamic-civil");
        assert_eq!(of("en-u-nu-xyz").0, "en");
        assert_eq!(of("en-x-u-nu-thai").2, "gregory latn");
    }
}
