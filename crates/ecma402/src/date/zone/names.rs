//! Names of time zones (UTS 35, part 4, "Using Time Zone Names").

use std::fmt::Write as _;

use cldr::Node;

use super::offsets::{Offset, Zone};
use crate::date::data;
use crate::date::digits;
use crate::date::pattern;

/// The forms of names that ECMA-402 knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NameStyle {
    /// `z`, `zzzz`: of standard or of daylight saving time.
    Specific,
    /// `v`, `vvvv`: of both.
    Generic,
    /// `O`, `OOOO`: the offset.
    Offset,
}

/// The names that a locale has.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ZoneNames<'a> {
    names: Option<Node>,
    region: &'a str,
    digits: &'a str,
}

impl<'a> ZoneNames<'a> {
    /// Takes the names of a locale's data, as they are usual in a region.
    pub(crate) fn new(names: Option<Node>, region: &'a str, digits: &'a str) -> Self {
        Self { names, region, digits }
    }

    fn text(&self, key: &str, default: &'static str) -> &'static str {
        self.names.and_then(|names| names.text_of(key)).unwrap_or(default)
    }

    /// Returns the name of a zone at a moment, in seconds since 1970.
    pub(crate) fn name(&self, zone: &Zone, moment: i64, style: NameStyle, is_long: bool) -> String {
        let offset = zone.offset_at(moment);
        let name = match style {
            NameStyle::Specific => self.specific(zone.cldr_name(), moment, offset, is_long).map(str::to_owned),
            NameStyle::Generic if !zone.is_offset() => {
                self.generic(zone, moment, offset, is_long).or_else(|| self.location(zone.cldr_name()))
            }
            _ => None,
        };
        name.unwrap_or_else(|| self.offset(offset.total, is_long))
    }

    /// Returns the name that a zone has itself.
    fn own(&self, zone: &str, is_long: bool, kind: &str) -> Option<&'static str> {
        let length = if is_long { "long" } else { "short" };
        self.names?.at(&["zones", zone, length, kind])?.text()
    }

    fn of_metazone(&self, metazone: &str, is_long: bool, kind: &str) -> Option<&'static str> {
        let length = if is_long { "long" } else { "short" };
        // Three empty set signs say that there is no name.
        self.names?.at(&["metazones", metazone, length, kind])?.text().filter(|name| *name != "∅∅∅")
    }

    fn specific(&self, zone: &str, moment: i64, offset: Offset, is_long: bool) -> Option<&'static str> {
        let kind = if offset.is_daylight { "daylight" } else { "standard" };
        self.own(zone, is_long, kind).or_else(|| self.of_metazone(metazone_of(zone, moment)?, is_long, kind))
    }

    fn generic(&self, zone: &Zone, moment: i64, offset: Offset, is_long: bool) -> Option<String> {
        let id = zone.cldr_name();
        if let Some(name) = self.own(id, is_long, "generic") {
            return Some(name.to_owned());
        }
        let metazone = metazone_of(id, moment)?;
        let generic = self.of_metazone(metazone, is_long, "generic");
        if !offset.is_daylight && !zone.has_daylight_around(moment) {
            let standard =
                self.own(id, is_long, "standard").or_else(|| self.of_metazone(metazone, is_long, "standard"));
            if let Some(standard) =
                standard.filter(|standard| generic.is_none_or(|generic| !is_same(generic, standard)))
            {
                return Some(standard.to_owned());
            }
        }
        let generic = generic?;
        let golden = golden_zone(metazone, self.region)?;
        let same = golden == id || Zone::find(golden).is_some_and(|golden| golden.is_same_at(moment, offset));
        Some(if same { generic.to_owned() } else { self.partial_location(id, metazone, generic) })
    }

    /// Returns the name of a metazone with the place, which has another time than others there.
    fn partial_location(&self, zone: &str, metazone: &str, generic: &str) -> String {
        let place = match country_of(zone) {
            Some(country) if golden_zone(metazone, country) == Some(zone) => self.country(country),
            _ => self.city(zone).unwrap_or_else(|| zone.to_owned()),
        };
        pattern::fill(self.text("fallback", "{1} ({0})"), &[&place, generic])
    }

    /// Returns the name by the place: the country, where all of it has the zone, or the city.
    fn location(&self, zone: &str) -> Option<String> {
        let country = country_of(zone)?;
        let place = if is_primary(zone, country) { self.country(country) } else { self.city(zone)? };
        Some(pattern::fill(self.text("region", "{0}"), &[&place]))
    }

    fn country(&self, country: &str) -> String {
        self.names.and_then(|names| names.at(&["countries", country])?.text()).unwrap_or(country).to_owned()
    }

    fn city(&self, zone: &str) -> Option<String> {
        if let Some(city) = self.names.and_then(|names| names.at(&["cities", zone])?.text()) {
            return Some(city.to_owned());
        }
        let (area, city) = zone.rsplit_once('/')?;
        (area != "Etc").then(|| city.replace('_', " "))
    }

    /// Returns an offset as the locale writes it.
    fn offset(&self, seconds: i32, is_long: bool) -> String {
        let (ahead, behind) = self.text("hour", "+HH:mm;-HH:mm").split_once(';').unwrap_or(("+HH:mm", "-HH:mm"));
        let form = if seconds < 0 { behind } else { ahead };
        let (sign, separator) = (form.split('H').next().unwrap_or_default(), separator_of(form));
        let seconds = seconds.unsigned_abs();
        let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
        let mut text = if is_long { format!("{hours:02}") } else { hours.to_string() };
        let has_minutes = is_long || minutes > 0 || seconds > 0;
        if has_minutes {
            let _ = write!(text, "{separator}{minutes:02}");
        }
        if seconds > 0 {
            let _ = write!(text, "{separator}{seconds:02}");
        }
        let end = form.rfind('m').filter(|_| has_minutes).and_then(|at| form.get(at + 1..)).unwrap_or_default();
        let text = format!("{sign}{}{end}", digits::in_digits(&text, self.digits));
        pattern::fill(self.text("gmt", "GMT{0}"), &[&text])
    }
}

impl Zone {
    /// Whether the zone has this offset at the local time that another one has at a moment.
    fn is_same_at(&self, moment: i64, offset: Offset) -> bool {
        let mine = self.offset_at(moment);
        mine.total == offset.total && mine.is_daylight == offset.is_daylight
    }
}

fn is_same(left: &str, right: &str) -> bool {
    left.to_lowercase() == right.to_lowercase()
}

/// What stands between hours and minutes.
fn separator_of(form: &str) -> &str {
    let start = form.rfind('H').map_or(0, |at| at + 1);
    let end = form.find('m').unwrap_or(start);
    form.get(start..end).unwrap_or(":")
}

/// Returns the metazone that a zone belongs to at a moment.
fn metazone_of(zone: &str, moment: i64) -> Option<&'static str> {
    let minutes = moment.div_euclid(60);
    let periods = data::zones("metazones")?.get(zone)?;
    periods.items().find_map(|period| {
        let mut items = period.items().filter_map(Node::text);
        let (name, from, to) = (items.next()?, items.next()?, items.next()?);
        let limit = |text: &str, none: i64| text.parse().unwrap_or(none);
        (limit(from, i64::MIN) <= minutes && minutes < limit(to, i64::MAX)).then_some(name)
    })
}

/// Returns the zone that stands for a metazone in a country.
fn golden_zone(metazone: &str, country: &str) -> Option<&'static str> {
    let zones = data::zones("golden")?.get(metazone)?;
    zones.text_of(&format!("t{country}")).or_else(|| zones.text_of("t001"))
}

fn country_of(zone: &str) -> Option<&'static str> {
    data::zones("countries")?.text_of(zone)
}

/// Whether a zone is the only one of its country, or that which stands for it.
fn is_primary(zone: &str, country: &str) -> bool {
    if let Some(primary) = data::zones("primary").and_then(|zones| zones.text_of(country)) {
        return primary == zone;
    }
    let Some(countries) = data::zones("countries") else { return false };
    countries.entries().filter(|(_, other)| other.text() == Some(country)).count() == 1
}
