//! How numbers are written, after all defaults were resolved.

use super::rounding::Rounding;

/// What a number is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Nothing.
    Decimal,
    /// Hundredths.
    Percent,
    /// A currency.
    Currency,
    /// A unit.
    Unit,
}

/// How a currency is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CurrencyDisplay {
    /// `US$`.
    Symbol,
    /// `$`.
    NarrowSymbol,
    /// `USD`.
    Code,
    /// `US dollars`.
    Name,
}

/// How long names are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Display {
    /// Abbreviated.
    Short,
    /// As short as can be.
    Narrow,
    /// Written out.
    Long,
}

impl Display {
    /// Returns its name in ECMA-402 and CLDR.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Narrow => "narrow",
            Self::Long => "long",
        }
    }
}

/// How large numbers are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notation {
    /// All their digits.
    Standard,
    /// `1.2E3`.
    Scientific,
    /// `12E3`.
    Engineering,
    /// `1.2K`, or `1.2 thousand`.
    Compact(Display),
}

/// Which sign is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignDisplay {
    /// Minus signs.
    Auto,
    /// Plus signs, too.
    Always,
    /// None.
    Never,
    /// Plus signs, too, but none of zero.
    ExceptZero,
    /// Minus signs, but none of zero.
    Negative,
}

/// Whether digits are grouped.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grouping {
    /// Never.
    Never,
    /// As the locale says.
    Auto,
    /// Wherever there is a place for it.
    Always,
    /// Where the first group has two digits.
    Min2,
}

/// How numbers are written.
#[derive(Debug, Clone)]
pub struct Options {
    /// The locale that has the data.
    pub locale: String,
    /// The numbering system.
    pub digits: String,
    /// What the number is of.
    pub style: Style,
    /// The currency: three letters in upper case.
    pub currency: String,
    /// How it is named.
    pub currency_display: CurrencyDisplay,
    /// Whether negative amounts stand in brackets where the locale does so.
    pub accounting: bool,
    /// The unit.
    pub unit: String,
    /// How it is named.
    pub unit_display: Display,
    /// How large numbers are written.
    pub notation: Notation,
    /// Which sign is written.
    pub sign: SignDisplay,
    /// Whether digits are grouped.
    pub grouping: Grouping,
    /// How many digits are written.
    pub rounding: Rounding,
}

impl Options {
    /// Numbers in the usual way of a locale.
    #[must_use]
    pub fn new(locale: &str, digits: &str) -> Self {
        Self {
            locale: locale.to_owned(),
            digits: digits.to_owned(),
            style: Style::Decimal,
            currency: String::new(),
            currency_display: CurrencyDisplay::Symbol,
            accounting: false,
            unit: String::new(),
            unit_display: Display::Short,
            notation: Notation::Standard,
            sign: SignDisplay::Auto,
            grouping: Grouping::Auto,
            rounding: Rounding::default(),
        }
    }
}
