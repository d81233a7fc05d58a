//! What is usual where a locale is spoken (ECMA-402, `Intl.Locale.prototype.getCalendars` and its like).

use icu_locale_core::Locale;
use icu_locale_core::extensions::unicode;

use super::negotiation::{best_of, likely};
use crate::date::HourCycle;
use crate::date::data::zones;
use crate::number::numbering_system;

/// The calendars that are preferred in regions, by CLDR's `calendarPreferenceData`; elsewhere it is the Gregorian one.
const CALENDARS: [(&str, &[&str]); 15] = [
    ("AE BH KW QA", &["gregory", "islamic-umalqura", "islamic", "islamic-civil", "islamic-tbla"]),
    ("AF IR", &["persian", "gregory", "islamic", "islamic-civil", "islamic-tbla"]),
    ("AL AZ MV TJ TM TR UZ XK", &["gregory", "islamic-civil", "islamic-tbla"]),
    (
        "BD DJ DZ EH ER ID IQ JO KM LB LY MA MR MY NE OM PK PS SD SY TD TN YE",
        &["gregory", "islamic", "islamic-civil", "islamic-tbla"],
    ),
    ("CN CX HK MO SG", &["gregory", "chinese"]),
    ("EG", &["gregory", "coptic", "islamic", "islamic-civil", "islamic-tbla"]),
    ("ET", &["gregory", "ethiopic"]),
    ("IL", &["gregory", "hebrew", "islamic", "islamic-civil", "islamic-tbla"]),
    ("IN", &["gregory", "indian"]),
    ("JP", &["gregory", "japanese"]),
    ("KR", &["gregory", "dangi"]),
    ("SA", &["gregory", "islamic-umalqura", "islamic", "islamic-rgsa"]),
    ("TH", &["buddhist", "gregory"]),
    ("TW", &["gregory", "roc", "chinese"]),
    ("001", &["gregory"]),
];

/// The collations of languages beside those of all, by CLDR's folder `collation`.
const COLLATIONS: [(&str, &[&str]); 8] = [
    ("ar", &["compat"]),
    ("bn es fi kn sv vi", &["trad"]),
    ("de", &["phonebk"]),
    ("ja", &["unihan"]),
    ("ko", &["searchjl", "unihan"]),
    ("ln", &["phonetic"]),
    ("si", &["dict"]),
    ("yue zh", &["pinyin", "stroke", "unihan", "zhuyin"]),
];

/// The scripts that are written from the right to the left, by CLDR's `scriptMetadata`.
const FROM_RIGHT: &str = "Adlm Arab Armi Avst Chrs Cprt Elym Gara Hatr Hebr Hung Khar Lydi Mand Mani Mend Merc Mero Narb \
    Nbat Nkoo Orkh Ougr Palm Phli Phlp Phnx Prti Rohg Samr Sarb Sidt Sogd Sogo Syrc Thaa Yezi";

/// Where weeks begin on another day than Monday, by CLDR's `weekData`.
const FIRST_DAYS: [(&str, u8); 3] = [
    ("MV", 5),
    ("AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY", 6),
    (
        "AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH \
         PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW",
        7,
    ),
];

/// Where weekends are not on Saturdays and Sundays, by CLDR's `weekData`.
const WEEKENDS: [(&str, &[u8]); 4] =
    [("AF", &[4, 5]), ("IR", &[5]), ("BH DZ EG IL IQ JO KW LY OM QA SA SD SY YE", &[5, 6]), ("IN UG", &[7])];

/// The zones of regions that CLDR's keys of zones do not say: those of places with long names.
const ZONES: [(&str, &[&str]); 4] = [
    ("DE", &["Europe/Busingen"]),
    ("GL", &["America/Danmarkshavn"]),
    ("RU", &["Asia/Chita", "Asia/Khandyga", "Asia/Srednekolymsk", "Asia/Ust-Nera"]),
    ("US", &["America/Indiana/Vevay", "America/North_Dakota/Center", "America/North_Dakota/New_Salem"]),
];

const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// Finds the row that has a name among its names.
fn row<T: Copy>(table: &[(&'static str, T)], name: &str) -> Option<T> {
    table.iter().find(|(names, _)| names.split(' ').any(|one| one == name)).map(|(_, found)| *found)
}

/// Returns the value of a key of the extension `u`. `Some("")` where it stands for `true`.
#[must_use]
pub fn keyword(locale: &Locale, key: &str) -> Option<String> {
    let key = unicode::Key::try_from_str(key).ok()?;
    locale.extensions.unicode.keywords.get(&key).map(ToString::to_string)
}

/// The region of a subdivision: `GB` of `gbsct`.
fn region_of(subdivision: &str) -> Option<String> {
    let letters = if subdivision.starts_with(|char: char| char.is_ascii_digit()) { 3 } else { 2 };
    subdivision.get(..letters).filter(|_| subdivision.len() > letters).map(str::to_ascii_uppercase)
}

/// Returns the region whose usages count (ECMA-402, "RegionPreference").
fn region(locale: &Locale) -> String {
    let of_key = |key: &str| keyword(locale, key).and_then(|value| region_of(&value));
    let own = || locale.id.region.map(|region| region.to_string());
    let usual = || likely(&locale.id.to_string()).map(|(_, region)| region.to_owned());
    of_key("rg").or_else(own).or_else(|| of_key("sd")).or_else(usual).unwrap_or_else(|| "001".to_owned())
}

fn language(locale: &Locale) -> String {
    locale.id.language.to_string()
}

/// The value of a key as the only one of a list, where there is one.
fn given(locale: &Locale, key: &str) -> Option<Vec<String>> {
    keyword(locale, key).filter(|value| !value.is_empty()).map(|value| vec![value])
}

/// Returns the calendars, the most usual one first.
#[must_use]
pub fn calendars(locale: &Locale) -> Vec<String> {
    given(locale, "ca").unwrap_or_else(|| {
        let found = row(&CALENDARS, &region(locale)).unwrap_or(&["gregory"]);
        found.iter().map(ToString::to_string).collect()
    })
}

/// Returns the collations beside the usual one, in the order of the alphabet.
#[must_use]
pub fn collations(locale: &Locale) -> Vec<String> {
    given(locale, "co").unwrap_or_else(|| {
        let own = row(&COLLATIONS, &language(locale)).unwrap_or(&[]);
        let mut all = own.iter().chain(&["emoji", "eor"]).map(ToString::to_string).collect::<Vec<_>>();
        all.sort_unstable();
        all
    })
}

/// Whether a language has a collation of this name.
#[must_use]
pub fn has_collation(language: &str, name: &str) -> bool {
    ["emoji", "eor"].contains(&name) || row(&COLLATIONS, language).is_some_and(|own| own.contains(&name))
}

/// Returns how hours are counted.
#[must_use]
pub fn hour_cycles(locale: &Locale) -> Vec<String> {
    given(locale, "hc")
        .unwrap_or_else(|| vec![HourCycle::of_region(&language(locale), &region(locale)).name().to_owned()])
}

/// Returns the numbering system that is usual.
#[must_use]
pub fn numbering_systems(locale: &Locale) -> Vec<String> {
    given(locale, "nu").unwrap_or_else(|| {
        let data = best_of(&locale.id.to_string());
        vec![data.map_or("latn", |(_, data)| numbering_system(&data)).to_owned()]
    })
}

/// Returns the time zones of the region that is named, in the order of the alphabet. `None` where none is named.
#[must_use]
pub fn time_zones(locale: &Locale) -> Option<Vec<&'static str>> {
    let region = locale.id.region?.to_string();
    let countries = zones("countries");
    let zones = countries.into_iter().flat_map(cldr::Node::entries);
    let mut zones =
        zones.filter(|(_, country)| country.text() == Some(&region)).map(|(zone, _)| zone).collect::<Vec<_>>();
    zones.extend(row(&ZONES, &region).unwrap_or(&[]));
    zones.sort_unstable();
    Some(zones)
}

/// Whether text is written from the right to the left.
#[must_use]
pub fn is_from_right(locale: &Locale) -> bool {
    let own = locale.id.script.map(|script| script.to_string());
    let script = own.or_else(|| likely(&locale.id.to_string()).map(|(script, _)| script.to_owned()));
    script.is_some_and(|script| FROM_RIGHT.split(' ').any(|one| one == script))
}

/// Returns the first day of a week, 1 of Monday.
#[must_use]
pub fn first_day(locale: &Locale) -> u8 {
    let given = keyword(locale, "fw").and_then(|day| DAYS.into_iter().position(|one| one == day));
    let given = given.and_then(|place| u8::try_from(place + 1).ok());
    given.unwrap_or_else(|| row(&FIRST_DAYS, &region(locale)).unwrap_or(1))
}

/// Returns the days of a weekend, 1 of Monday.
#[must_use]
pub fn weekend(locale: &Locale) -> &'static [u8] {
    row(&WEEKENDS, &region(locale)).unwrap_or(&[6, 7])
}

/// Returns the name of a day of the week in the extension `u`; other names stay as they are (ECMA-402, "WeekdayToString").
#[must_use]
pub fn weekday_name(day: &str) -> &str {
    match day.parse::<usize>() {
        Ok(0) if day.len() == 1 => "sun",
        Ok(number @ 1..=7) if day.len() == 1 => DAYS[number - 1],
        _ => day,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn regions_decide() {
        let of = |tag: &str| {
            let locale = Locale::try_from_str(tag).unwrap();
            (calendars(&locale)[0].clone(), first_day(&locale), weekend(&locale), hour_cycles(&locale)[0].clone())
        };
        assert_eq!(of("en-US"), ("gregory".into(), 7, &[6, 7][..], "h12".into()));
        assert_eq!(of("de"), ("gregory".into(), 1, &[6, 7][..], "h23".into()));
        assert_eq!(of("fa"), ("persian".into(), 6, &[5][..], "h23".into()));
        assert_eq!(of("en-US-u-rg-thzzzz").0, "buddhist");
        assert_eq!(of("fa-JP-u-sd-inka").1, 7);
        assert_eq!(of("fa-u-sd-inka").2, &[7]);
        assert_eq!(of("eo"), ("gregory".into(), 1, &[6, 7][..], "h23".into()));
        assert_eq!(of("en-u-fw-wed").1, 3);
    }

    #[test]
    fn scripts_and_zones() {
        let locale = |tag: &str| Locale::try_from_str(tag).unwrap();
        assert!(is_from_right(&locale("az-Arab")) && is_from_right(&locale("he")) && !is_from_right(&locale("ru")));
        assert_eq!(time_zones(&locale("de-DE")), Some(vec!["Europe/Berlin", "Europe/Busingen"]));
        assert_eq!(time_zones(&locale("de")), None);
        assert_eq!(collations(&locale("de")), ["emoji", "eor", "phonebk"]);
        assert_eq!(
            [weekday_name("0"), weekday_name("7"), weekday_name("1"), weekday_name("00")],
            ["sun", "sun", "mon", "00"]
        );
    }
}
