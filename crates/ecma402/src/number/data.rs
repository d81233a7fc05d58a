//! What CLDR has about numbers.

use cldr::Node;

use crate::locale;

fn supplemental(key: &str) -> Option<Node> {
    cldr::supplemental().at(&["numbers", key])
}

/// Returns how many digits behind the point a currency has.
#[must_use]
pub fn currency_digits(currency: &str) -> usize {
    let digits = supplemental("currencyDigits").and_then(|digits| digits.text_of(currency));
    digits.and_then(|digits| digits.parse().ok()).unwrap_or(2)
}

/// Returns the numbering system of a locale.
#[must_use]
pub fn numbering_system(data_locale: &str) -> &'static str {
    locale::data(data_locale, "numbers").and_then(|numbers| numbers.text_of("default")).unwrap_or("latn")
}

/// Returns the numbering systems that have digits.
pub fn numbering_systems() -> impl Iterator<Item = &'static str> {
    cldr::supplemental().at(&["dates", "digits"]).into_iter().flat_map(Node::entries).map(|(name, _)| name)
}

/// Returns the currencies that are in use.
pub fn currencies() -> impl Iterator<Item = &'static str> {
    supplemental("currencies").into_iter().flat_map(Node::items).filter_map(Node::text)
}

/// Returns the time zones of places, by their names in CLDR; they may come more than once.
pub fn time_zones() -> impl Iterator<Item = &'static str> {
    let canonical = cldr::supplemental().at(&["dates-zones", "canonical"]);
    let names = canonical.into_iter().flat_map(Node::entries).filter_map(|(_, zone)| zone.text());
    names.filter(|name| name.contains('/') && !name.starts_with("Etc/"))
}

/// The data of a locale in a numbering system.
#[derive(Debug, Clone)]
pub(crate) struct Data {
    numbers: Option<Node>,
    symbols: Option<Node>,
    patterns: Option<Node>,
    forms: Option<Node>,
    /// The numbering system, where the locale has nothing of it.
    foreign: Option<&'static str>,
    digits: Vec<char>,
    latin: Option<Node>,
}

/// The symbols of Arabic digits in locales that have none of their own: those of CLDR's root, which its JSON leaves out.
fn symbol_of_all(system: &str, name: &str) -> Option<&'static str> {
    let is_arab = system == "arab";
    Some(match name {
        "decimal" => "٫",
        "group" => "٬",
        "percentSign" if is_arab => "٪\u{61c}",
        "percentSign" => "٪",
        "minusSign" if is_arab => "\u{61c}-",
        "minusSign" => "\u{200e}-\u{200e}",
        "plusSign" if is_arab => "\u{61c}+",
        "plusSign" => "\u{200e}+\u{200e}",
        "exponential" if is_arab => "أس",
        "exponential" => "×۱۰^",
        _ => return None,
    })
}

impl Data {
    pub(crate) fn new(data_locale: &str, system: &str) -> Self {
        let numbers = locale::data(data_locale, "numbers");
        let of = |part: &str, system: &str| numbers.and_then(|numbers| numbers.at(&[part, system]));
        let digits = cldr::supplemental().at(&["dates", "digits"]).and_then(|systems| systems.text_of(system));
        let own = of("patterns", system);
        Self {
            numbers,
            symbols: of("symbols", system).or_else(|| of("symbols", "latn")),
            patterns: own.or_else(|| of("patterns", "latn")),
            // Compact forms of Latin digits go before those of all locales.
            forms: own,
            foreign: if own.is_some() { None } else { ["arab", "arabext"].into_iter().find(|name| *name == system) },
            latin: of("patterns", "latn"),
            digits: digits.unwrap_or("0123456789").chars().collect(),
        }
    }

    pub(crate) fn symbol(&self, name: &str) -> Option<&'static str> {
        let of_all = self.foreign.and_then(|system| symbol_of_all(system, name));
        of_all.or_else(|| self.symbols.and_then(|symbols| symbols.text_of(name)))
    }

    pub(crate) fn pattern(&self, name: &str) -> Option<&'static str> {
        let of_all = self.foreign.filter(|system| *system == "arab").and(match name {
            "decimal" => Some("#,##0.###"),
            "percent" => Some("#,##0%"),
            "currency" | "accounting" => Some("#,##0.00\u{a0}¤"),
            _ => None,
        });
        of_all.or_else(|| self.patterns.and_then(|patterns| patterns.text_of(name)))
    }

    /// Returns the patterns below a name, those of Latin digits where there are none.
    pub(crate) fn patterns(&self, name: &str) -> Option<Node> {
        let of = |node: Option<Node>| node.and_then(|node| node.get(name)).filter(|node| node.entries().len() > 0);
        of(self.forms).or_else(|| of(self.latin))
    }

    /// Returns what is said of a currency.
    pub(crate) fn currency(&self, code: &str, field: &str) -> Option<&'static str> {
        self.numbers?.at(&["currencies", code])?.text_of(field)
    }

    /// Returns the name of a currency beside a number of a plural category.
    pub(crate) fn currency_name(&self, code: &str, category: &str) -> Option<&'static str> {
        let entry = self.numbers?.at(&["currencies", code])?;
        let names = entry.get("names");
        let of = |category: &str| names.and_then(|names| names.text_of(category));
        of(category).or_else(|| of("other")).or_else(|| entry.text_of("name"))
    }

    pub(crate) fn minimum_grouping(&self) -> i32 {
        let text = self.numbers.and_then(|numbers| numbers.text_of("minimumGrouping"));
        text.and_then(|text| text.parse().ok()).unwrap_or(1)
    }

    /// Writes ASCII's digits in those of the numbering system.
    pub(crate) fn localized(&self, text: &str) -> String {
        let of =
            |char: char| char.to_digit(10).and_then(|value| self.digits.get(value as usize)).copied().unwrap_or(char);
        text.chars().map(of).collect()
    }
}
