//! Writes numbers (ECMA-402, "PartitionNumberPattern").

use super::affix::{Pattern, Sign, needs_space};
use super::compact::Compact;
use super::data::Data;
use super::decimal::{Decimal, Kind};
use super::options::{CurrencyDisplay, Display, Grouping, Notation, Options, SignDisplay, Style};
use super::{parts, unit};
use crate::Part;
use crate::plural::{Operands, Rules};

/// Writes numbers in one way.
#[derive(Debug, Clone)]
pub struct NumberFormat {
    options: Options,
    data: Data,
    rules: Rules,
    pattern: Pattern,
    compact: Option<Compact>,
}

/// A number as it is written: its digits, and what is put around them from the inside to the outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Written {
    pub number: Vec<Part>,
    /// The exponent.
    pub inner: Vec<Part>,
    /// Signs, currencies, compact names.
    pub middle: (Vec<Part>, Vec<Part>),
    /// Units and names of currencies; the pattern depends on the category.
    pub category: &'static str,
}

impl NumberFormat {
    /// Makes a format of resolved options.
    #[must_use]
    pub fn new(options: Options) -> Self {
        let data = Data::new(&options.locale, &options.digits);
        let is_named = options.currency_display == CurrencyDisplay::Name;
        let key = match options.style {
            Style::Currency if is_named => "decimal",
            Style::Currency if options.accounting => "accounting",
            Style::Currency => "currency",
            _ if is_percent_sign(&options) => "percent",
            _ => "decimal",
        };
        let pattern = Pattern::parse(data.pattern(key).unwrap_or("#,##0.###"));
        let compact = match options.notation {
            Notation::Compact(width) => {
                let is_currency = options.style == Style::Currency && !is_named;
                let long = (width == Display::Long).then(|| data.patterns("long")).flatten();
                let patterns =
                    if is_currency { data.patterns("currencyShort") } else { long.or_else(|| data.patterns("short")) };
                Some(Compact::new(patterns))
            }
            _ => None,
        };
        let rules = Rules::new(&options.locale, false);
        Self { options, data, rules, pattern, compact }
    }

    /// Returns the options.
    #[must_use]
    pub fn options(&self) -> &Options {
        &self.options
    }

    pub(super) fn data(&self) -> &Data {
        &self.data
    }

    pub(super) fn rules(&self) -> &Rules {
        &self.rules
    }

    /// Writes a number.
    #[must_use]
    pub fn format(&self, number: &Decimal) -> Vec<Part> {
        self.whole(self.write(number, false))
    }

    pub(super) fn whole(&self, written: Written) -> Vec<Part> {
        let category = written.category;
        let mut all = written.middle.0;
        all.extend(written.number);
        all.extend(written.inner);
        all.extend(written.middle.1);
        let (mut before, after) = self.outer(category);
        if self.outer_stands_alone(category) {
            return parts::finish(before);
        }
        before.extend(all);
        before.extend(after);
        parts::finish(before)
    }

    /// Rounds a number; returns it, the digits behind its point, the exponent of its notation, and its plural category.
    #[must_use]
    pub fn rounded(&self, number: &Decimal) -> (Decimal, usize, i32) {
        let mut number = number.clone();
        if self.options.style == Style::Percent {
            number.shift(2);
        }
        if !number.is_finite() {
            return (number, 0, 0);
        }
        let rounding = &self.options.rounding;
        let exponent_of = |magnitude: i32| match self.options.notation {
            Notation::Standard => 0,
            Notation::Scientific => magnitude,
            Notation::Engineering => magnitude.div_euclid(3) * 3,
            Notation::Compact(_) => self.compact.map_or(0, |compact| compact.exponent(magnitude)),
        };
        let exponent = if number.is_zero() { 0 } else { exponent_of(number.magnitude()) };
        let mut shifted = number.clone();
        shifted.shift(-exponent);
        let before = shifted.magnitude();
        let shown = rounding.apply(&mut shifted);
        if shifted.is_zero() || shifted.magnitude() == before {
            return (shifted, shown, exponent);
        }
        let again = exponent_of(number.magnitude() + 1);
        if again == exponent {
            return (shifted, shown, exponent);
        }
        number.shift(-again);
        let shown = rounding.apply(&mut number);
        (number, shown, again)
    }

    /// Returns the plural category of a number as it is written.
    #[must_use]
    pub fn category(&self, number: &Decimal) -> &'static str {
        let (number, shown, exponent) = self.rounded(number);
        if number.is_finite() { self.category_of(&number, shown, exponent) } else { "other" }
    }

    fn category_of(&self, number: &Decimal, shown: usize, exponent: i32) -> &'static str {
        let exponent = if matches!(self.options.notation, Notation::Standard) { 0 } else { exponent };
        self.rules.select(&Operands::new(number, shown, exponent))
    }

    pub(super) fn write(&self, number: &Decimal, approximately: bool) -> Written {
        let (number, shown, exponent) = self.rounded(number);
        let category = if number.is_finite() { self.category_of(&number, shown, exponent) } else { "other" };
        let sign = self.sign(&number);
        let compact = self.compact.filter(|_| number.is_finite());
        let compact = compact.and_then(|compact| compact.pattern(&number, shown, exponent, &self.rules));
        let (digits, middle) = match compact {
            Some(pattern) => {
                let pattern = Pattern::parse(pattern);
                let (mut before, mut after) = self.affixes(&pattern, sign, approximately);
                for part in before.iter_mut().chain(&mut after).filter(|part| part.kind == "literal") {
                    part.kind = "compact";
                }
                (pattern.has_digits, (before, after))
            }
            None => (true, self.affixes(&self.pattern, sign, approximately)),
        };
        let digits = if digits { self.digits(&number, shown) } else { Vec::new() };
        let middle = self.spaced(middle, &digits);
        let is_exponential = matches!(self.options.notation, Notation::Scientific | Notation::Engineering);
        let inner = if is_exponential && number.is_finite() { self.exponent(exponent) } else { Vec::new() };
        Written { number: digits, inner, middle, category }
    }

    fn sign(&self, number: &Decimal) -> Sign {
        let is_zero = number.is_zero() || number.kind == Kind::Nan;
        let plus = if number.negative { Sign::Minus } else { Sign::Plus };
        let minus = if number.negative { Sign::Minus } else { Sign::None };
        match self.options.sign {
            SignDisplay::Auto => minus,
            SignDisplay::Always => plus,
            SignDisplay::Never => Sign::None,
            SignDisplay::ExceptZero => {
                if is_zero {
                    Sign::None
                } else {
                    plus
                }
            }
            SignDisplay::Negative => {
                if is_zero {
                    Sign::None
                } else {
                    minus
                }
            }
        }
    }

    fn affixes(&self, pattern: &Pattern, sign: Sign, approximately: bool) -> (Vec<Part>, Vec<Part>) {
        let symbol = |name: &str, usual: &'static str| self.data.symbol(name).unwrap_or(usual);
        let percent = if self.options.style == Style::Unit { "unit" } else { "percentSign" };
        pattern.affixes(sign, approximately, &|char| match char {
            '-' => Part::new("minusSign", symbol("minusSign", "-")),
            '+' => Part::new("plusSign", symbol("plusSign", "+")),
            '~' => Part::new("approximatelySign", symbol("approximatelySign", "~")),
            '%' => Part::new(percent, symbol("percentSign", "%")),
            _ => Part::new("currency", self.currency()),
        })
    }

    fn currency(&self) -> String {
        let code = &self.options.currency;
        let symbol = || self.data.currency(code, "symbol");
        let found = match self.options.currency_display {
            CurrencyDisplay::Symbol => symbol(),
            CurrencyDisplay::NarrowSymbol => self.data.currency(code, "narrow").or_else(symbol),
            CurrencyDisplay::Code | CurrencyDisplay::Name => None,
        };
        found.map_or_else(|| code.clone(), str::to_owned)
    }

    /// Puts spaces between a currency that ends with a letter and digits.
    fn spaced(&self, (mut before, mut after): (Vec<Part>, Vec<Part>), digits: &[Part]) -> (Vec<Part>, Vec<Part>) {
        if self.options.style != Style::Currency || digits.first().is_none_or(|part| part.kind != "integer") {
            return (before, after);
        }
        let is_open = |part: Option<&Part>, char: fn(&str) -> Option<char>| {
            part.is_some_and(|part| part.kind == "currency" && char(&part.text).is_some_and(needs_space))
        };
        if is_open(before.last(), |text| text.chars().next_back()) {
            before.push(Part::new("literal", '\u{a0}'));
        }
        if is_open(after.first(), |text| text.chars().next()) {
            after.insert(0, Part::new("literal", '\u{a0}'));
        }
        (before, after)
    }

    fn digits(&self, number: &Decimal, shown: usize) -> Vec<Part> {
        match number.kind {
            Kind::Nan => return vec![Part::new("nan", self.data.symbol("nan").unwrap_or("NaN"))],
            Kind::Infinite => return vec![Part::new("infinity", self.data.symbol("infinity").unwrap_or("∞"))],
            Kind::Finite => {}
        }
        let (whole, fraction) = number.text(self.options.rounding.integer, shown);
        let mut all = Vec::new();
        let group = self.separator("currencyGroup", "group", ",");
        let mut current = String::new();
        let length = i32::try_from(whole.len()).unwrap_or(i32::MAX);
        for (index, char) in whole.chars().enumerate() {
            current.push(char);
            let position = length - 1 - i32::try_from(index).unwrap_or(0);
            if self.is_group_end(position, length) {
                all.push(Part::new("integer", self.data.localized(&current)));
                all.push(Part::new("group", group));
                current.clear();
            }
        }
        all.push(Part::new("integer", self.data.localized(&current)));
        if !fraction.is_empty() {
            all.push(Part::new("decimal", self.separator("currencyDecimal", "decimal", ".")));
            all.push(Part::new("fraction", self.data.localized(&fraction)));
        }
        all
    }

    /// Returns a separator: the currency's own one, the one of currencies, or the usual one.
    fn separator(&self, of_currencies: &str, name: &str, usual: &'static str) -> &'static str {
        if self.options.style == Style::Currency {
            let own = self.data.currency(&self.options.currency, name);
            if let Some(found) = own.or_else(|| self.data.symbol(of_currencies)) {
                return found;
            }
        }
        self.data.symbol(name).unwrap_or(usual)
    }

    fn is_group_end(&self, position: i32, length: i32) -> bool {
        let least = match self.options.grouping {
            Grouping::Never => return false,
            Grouping::Auto => self.data.minimum_grouping(),
            Grouping::Always => 1,
            Grouping::Min2 => self.data.minimum_grouping().max(2),
        };
        let sizes = self.pattern.grouping.or((self.options.grouping == Grouping::Always).then_some((3, 3)));
        let Some((lowest, higher)) = sizes else { return false };
        let position = position - lowest;
        position >= 0 && position % higher.max(1) == 0 && length - lowest >= least
    }

    fn exponent(&self, exponent: i32) -> Vec<Part> {
        let mut all = vec![Part::new("exponentSeparator", self.data.symbol("exponential").unwrap_or("E"))];
        if exponent < 0 {
            all.push(Part::new("exponentMinusSign", self.data.symbol("minusSign").unwrap_or("-")));
        }
        all.push(Part::new("exponentInteger", self.data.localized(&exponent.unsigned_abs().to_string())));
        all
    }

    /// Returns what a unit, or the name of a currency, puts before and behind the number.
    pub(super) fn outer(&self, category: &'static str) -> (Vec<Part>, Vec<Part>) {
        let Some((pattern, kind)) = self.outer_pattern(category) else { return (Vec::new(), Vec::new()) };
        let (before, after) = pattern.split_once("{0}").unwrap_or((&pattern, ""));
        (vec![Part::new(kind, before)], vec![Part::new(kind, after)])
    }

    /// Whether a unit says the number with it, as some do of one and of two.
    fn outer_stands_alone(&self, category: &'static str) -> bool {
        self.outer_pattern(category).is_some_and(|(pattern, _)| !pattern.contains("{0}"))
    }

    fn outer_pattern(&self, category: &'static str) -> Option<(String, &'static str)> {
        let options = &self.options;
        let is_named = options.style == Style::Currency && options.currency_display == CurrencyDisplay::Name;
        if is_named {
            let patterns = self.data.patterns("currencyName");
            let of = |category: &str| patterns.and_then(|patterns| patterns.text_of(category));
            let pattern = of(category).or_else(|| of("other")).unwrap_or("{0} {1}");
            let name = self.data.currency_name(&options.currency, category).unwrap_or(&options.currency);
            Some((pattern.replace("{1}", name), "currency"))
        } else if has_unit(options) {
            let (name, width) = match options.style {
                Style::Percent => ("percent", "short"),
                _ => (options.unit.as_str(), options.unit_display.name()),
            };
            Some((
                unit::pattern(&options.locale, name, width, category).unwrap_or_else(|| format!("{{0}} {name}")),
                "unit",
            ))
        } else {
            None
        }
    }
}

/// Whether the percent sign of the pattern is used.
fn is_percent_sign(options: &Options) -> bool {
    let is_compact = matches!(options.notation, Notation::Compact(_));
    match options.style {
        Style::Percent => !is_compact,
        Style::Unit => options.unit == "percent" && options.unit_display != Display::Long && !is_compact,
        _ => false,
    }
}

/// Whether a pattern of units is used.
fn has_unit(options: &Options) -> bool {
    matches!(options.style, Style::Unit | Style::Percent) && !is_percent_sign(options)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::{Precision, numbering_system};
    use crate::text_of;

    fn format(locale: &str, number: &str, change: impl FnOnce(&mut Options)) -> String {
        let mut options = Options::new(locale, numbering_system(locale));
        change(&mut options);
        text_of(&NumberFormat::new(options).format(&Decimal::parse(number).unwrap()))
    }

    fn currency(code: &'static str) -> impl FnOnce(&mut Options) {
        move |options| {
            options.style = Style::Currency;
            options.currency = code.to_owned();
            options.rounding.fraction = (2, 2);
        }
    }

    #[test]
    fn decimals_and_currencies() {
        assert_eq!(format("de", "-1234567.891", |_| {}), "-1.234.567,891");
        assert_eq!(format("hi", "1234567", |_| {}), "12,34,567");
        assert_eq!(format("es", "1234", |_| {}), "1234");
        assert_eq!(format("de", "1234.5", currency("EUR")), "1.234,50\u{a0}€");
        assert_eq!(format("de-CH", "-12345", currency("CHF")), "CHF-12'345.00");
        assert_eq!(format("en", "5", |options| { currency("CHF")(options) }), "CHF\u{a0}5.00");
        assert_eq!(format("de-AT", "12345", currency("EUR")), "€\u{a0}12.345,00");
    }

    #[test]
    fn foreign_digits_have_their_symbols() {
        let of = |system: &str, code: &str| {
            format("ru", "-12345.678", |options| {
                if !code.is_empty() {
                    options.style = Style::Currency;
                    options.currency = code.to_owned();
                    options.rounding.fraction = (2, 2);
                }
                options.digits = system.to_owned();
            })
        };
        assert_eq!(of("arab", ""), "\u{61c}-١٢٬٣٤٥٫٦٧٨");
        assert_eq!(of("arab", "USD"), "\u{61c}-١٢٬٣٤٥٫٦٨\u{a0}$");
        assert_eq!(of("arabext", "USD"), "\u{200e}-\u{200e}۱۲٬۳۴۵٫۶۸\u{a0}$");
    }

    #[test]
    fn compact_and_scientific_forms() {
        let compact = |width: Display| {
            move |options: &mut Options| {
                options.notation = Notation::Compact(width);
                options.grouping = Grouping::Min2;
                options.rounding.precision = Precision::More;
                options.rounding.fraction = (0, 0);
                options.rounding.significant = (1, 2);
            }
        };
        assert_eq!(format("en", "999999", compact(Display::Short)), "1M");
        assert_eq!(format("de", "12345", compact(Display::Short)), "12.345");
        assert_eq!(format("fr", "1000", compact(Display::Long)), "mille");
        assert_eq!(format("fr", "1200", compact(Display::Long)), "1,2 millier");
        assert_eq!(
            format("sv", "12345", |options| options.notation = Notation::Scientific),
            "1,234×10^4".replace("1,234", "1,235")
        );
    }
}
