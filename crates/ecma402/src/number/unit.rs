//! Units (ECMA-402, section 6.6), and what they are made of.

use cldr::Node;

use crate::locale;

/// The units that ECMA-402 sanctions.
pub const SANCTIONED_UNITS: [&str; 45] = [
    "acre",
    "bit",
    "byte",
    "celsius",
    "centimeter",
    "day",
    "degree",
    "fahrenheit",
    "fluid-ounce",
    "foot",
    "gallon",
    "gigabit",
    "gigabyte",
    "gram",
    "hectare",
    "hour",
    "inch",
    "kilobit",
    "kilobyte",
    "kilogram",
    "kilometer",
    "liter",
    "megabit",
    "megabyte",
    "meter",
    "microsecond",
    "mile",
    "mile-scandinavian",
    "milliliter",
    "millimeter",
    "millisecond",
    "minute",
    "month",
    "nanosecond",
    "ounce",
    "percent",
    "petabyte",
    "pound",
    "second",
    "stone",
    "terabit",
    "terabyte",
    "week",
    "yard",
    "year",
];

/// Whether a unit is sanctioned, or is one of such units per another.
#[must_use]
pub fn is_sanctioned(unit: &str) -> bool {
    let is_simple = |unit: &str| SANCTIONED_UNITS.contains(&unit);
    is_simple(unit) || unit.split_once("-per-").is_some_and(|(above, below)| is_simple(above) && is_simple(below))
}

/// Returns the pattern of a unit beside a number of a plural category: `{0} km`.
pub(crate) fn pattern(data_locale: &str, unit: &str, width: &str, category: &str) -> Option<String> {
    let units = locale::data(data_locale, "units")?.get(width)?;
    let of = |node: Node| node.text_of(category).or_else(|| node.text_of("other"));
    if let Some(simple) = units.get(unit) {
        return of(simple).map(str::to_owned);
    }
    let (above, below) = unit.split_once("-per-")?;
    let above = of(units.get(above)?)?;
    let below = units.get(below)?;
    if let Some(per) = below.text_of("per") {
        return Some(per.replace("{0}", above));
    }
    let one = below.text_of("one").or_else(|| below.text_of("other"))?;
    let name = one.replace("{0}", "");
    Some(units.text_of("per")?.replace("{1}", name.trim()).replace("{0}", above))
}
