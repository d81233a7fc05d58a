//! The words of a JSON text: <https://www.rfc-editor.org/rfc/rfc8259>, over the units that the engine's strings are.

use boa_engine::string::{JsStr, JsStrVariant};
use boa_engine::{JsString, JsValue};

use super::fault::{Fault, Kind};

/// What a text is made of: Latin-1 or UTF-16.
pub(super) trait Unit: Copy + Into<u16> {
    /// A string of these units.
    fn string(units: &[Self]) -> JsString;

    /// Whether a string is made of these units.
    fn equal(units: &[Self], text: &JsString) -> bool;
}

impl Unit for u8 {
    fn string(units: &[Self]) -> JsString {
        JsString::from(JsStr::latin1(units))
    }

    fn equal(units: &[Self], text: &JsString) -> bool {
        matches!(text.variant(), JsStrVariant::Latin1(known) if known == units)
    }
}

impl Unit for u16 {
    /// In Latin-1 where that is enough, as most names are also in texts that are not.
    fn string(units: &[Self]) -> JsString {
        let narrow = units.iter().map(|&unit| u8::try_from(unit)).collect::<Result<Vec<_>, _>>();
        narrow.map_or_else(|_| JsString::from(JsStr::utf16(units)), |narrow| u8::string(&narrow))
    }

    fn equal(units: &[Self], text: &JsString) -> bool {
        match text.variant() {
            JsStrVariant::Latin1(known) => known.iter().map(|&unit| u16::from(unit)).eq(units.iter().copied()),
            JsStrVariant::Utf16(known) => known == units,
        }
    }
}

/// A text that is read from its start.
pub(super) struct Scanner<'a, U> {
    units: &'a [U],
    at: usize,
}

/// A string as it stands in the text, or with its escapes resolved.
pub(super) enum Text<'a, U> {
    Plain(&'a [U]),
    Resolved(Vec<u16>),
}

impl<U: Unit> Text<'_, U> {
    pub fn string(&self) -> JsString {
        match self {
            Self::Plain(units) => U::string(units),
            Self::Resolved(units) => u16::string(units),
        }
    }
}

impl<'a, U: Unit> Scanner<'a, U> {
    pub fn new(units: &'a [U]) -> Self {
        Self { units, at: 0 }
    }

    /// How many units were taken.
    pub fn place(&self) -> usize {
        self.at
    }

    fn peek(&self) -> Option<u16> {
        self.units.get(self.at).map(|&unit| unit.into())
    }

    /// What stands here and is not expected.
    pub fn fault(&self) -> Fault {
        let kind = if self.at < self.units.len() { Kind::Token } else { Kind::End };
        Fault { at: self.at, kind }
    }

    /// What stands here, and is wrong for a reason that can be told.
    pub fn fault_of(&self, kind: Kind) -> Fault {
        Fault { at: self.at, kind }
    }

    /// The next unit that is no white space, without taking it.
    pub fn next(&mut self) -> Option<u16> {
        loop {
            let unit = self.peek();
            if !matches!(unit, Some(0x20 | 0x0a | 0x0d | 0x09)) {
                return unit;
            }
            self.at += 1;
        }
    }

    /// Takes the unit that [`Scanner::next`] has shown.
    pub fn take(&mut self) {
        self.at += 1;
    }

    /// Takes the next unit if it is this one.
    pub fn takes(&mut self, unit: u8) -> bool {
        let is_it = self.next() == Some(unit.into());
        self.at += usize::from(is_it);
        is_it
    }

    /// # Errors
    /// When anything else comes next, which `kind` tells.
    pub fn expect(&mut self, unit: u8, kind: Kind) -> Result<(), Fault> {
        if self.takes(unit) { Ok(()) } else { Err(self.fault_of(kind)) }
    }

    /// # Errors
    /// When the word that follows is another.
    pub fn word(&mut self, word: &[u8]) -> Result<(), Fault> {
        for &unit in word {
            if self.peek() != Some(unit.into()) {
                return Err(self.fault());
            }
            self.at += 1;
        }
        Ok(())
    }

    /// A string; its opening quote was taken.
    ///
    /// # Errors
    /// When it does not end, or holds what must be escaped, or a wrong escape.
    pub fn string(&mut self) -> Result<Text<'a, U>, Fault> {
        let start = self.at;
        let plain = self.plain();
        match self.peek() {
            Some(0x22) => {
                self.at += 1;
                Ok(Text::Plain(plain))
            }
            _ => self.resolved(start).map(Text::Resolved),
        }
    }

    /// Units up to a quote, a backslash, a control character, or the end.
    fn plain(&mut self) -> &'a [U] {
        let rest = &self.units[self.at..];
        let ends = |&unit: &U| matches!(unit.into(), 0x22 | 0x5c | 0..=0x1f);
        let plain = &rest[..rest.iter().position(ends).unwrap_or(rest.len())];
        self.at += plain.len();
        plain
    }

    fn resolved(&mut self, start: usize) -> Result<Vec<u16>, Fault> {
        let mut text: Vec<u16> = self.units[start..self.at].iter().map(|&unit| unit.into()).collect();
        loop {
            match self.peek() {
                Some(0x22) => {
                    self.at += 1;
                    return Ok(text);
                }
                Some(0x5c) => {
                    self.at += 1;
                    text.push(self.escape()?);
                }
                Some(_) => return Err(self.fault_of(Kind::Control)),
                None => return Err(self.fault_of(Kind::String)),
            }
            text.extend(self.plain().iter().map(|&unit| unit.into()));
        }
    }

    /// What an escape stands for; its backslash was taken.
    fn escape(&mut self) -> Result<u16, Fault> {
        const SIMPLE: [(u8, u8); 8] = [
            (b'"', b'"'),
            (b'\\', b'\\'),
            (b'/', b'/'),
            (b'b', 0x08),
            (b'f', 0x0c),
            (b'n', b'\n'),
            (b'r', b'\r'),
            (b't', b'\t'),
        ];
        let unit = self.peek().ok_or_else(|| self.fault_of(Kind::String))?;
        if unit == u16::from(b'u') {
            self.at += 1;
            return (0..4).try_fold(0, |code, _| Ok(code << 4 | self.hex_digit()?));
        }
        let known = SIMPLE.iter().find(|(name, _)| unit == u16::from(*name));
        let (_, value) = known.ok_or_else(|| self.fault_of(Kind::Escape))?;
        self.at += 1;
        Ok((*value).into())
    }

    fn hex_digit(&mut self) -> Result<u16, Fault> {
        let unit = self.peek().ok_or_else(|| self.fault_of(Kind::UnicodeEscape))?;
        let digit = char::from_u32(unit.into()).and_then(|digit| digit.to_digit(16));
        let digit = digit.and_then(|digit| u16::try_from(digit).ok());
        let digit = digit.ok_or_else(|| self.fault_of(Kind::UnicodeEscape))?;
        self.at += 1;
        Ok(digit)
    }

    /// A number, whose first unit is next.
    ///
    /// # Errors
    /// When it is none.
    pub fn number(&mut self) -> Result<JsValue, Fault> {
        /// Digits of a whole number that a 64-bit float holds exactly, whatever they are.
        const EXACT: usize = 15;
        let start = self.at;
        let negative = self.peek() == Some(b'-'.into());
        self.at += usize::from(negative);
        let digits = self.at;
        let mut whole = 0_i64;
        if self.peek() == Some(b'0'.into()) {
            self.at += 1;
            if matches!(self.peek(), Some(0x30..=0x39)) {
                return Err(self.fault_of(Kind::LeadingZero));
            }
        } else {
            whole = self.digits(Kind::Minus)?;
        }
        let is_whole = !matches!(self.peek(), Some(0x2e | 0x45 | 0x65));
        if is_whole && self.at - digits <= EXACT {
            return Ok(whole_number(whole, negative));
        }
        if self.peek() == Some(b'.'.into()) {
            self.at += 1;
            self.digits(Kind::Fraction)?;
        }
        if matches!(self.peek(), Some(0x45 | 0x65)) {
            self.at += 1;
            self.at += usize::from(matches!(self.peek(), Some(0x2b | 0x2d)));
            self.digits(Kind::Exponent)?;
        }
        let number = ascii(&self.units[start..self.at]).parse::<f64>().unwrap_or(f64::NAN);
        Ok(number.into())
    }

    /// At least one digit, or the fault that `missing` tells; what they amount to, as long as that fits.
    fn digits(&mut self, missing: Kind) -> Result<i64, Fault> {
        let start = self.at;
        let mut value = 0_i64;
        while let Some(unit @ 0x30..=0x39) = self.peek() {
            value = value.wrapping_mul(10).wrapping_add((unit - 0x30).into());
            self.at += 1;
        }
        if self.at == start { Err(self.fault_of(missing)) } else { Ok(value) }
    }
}

fn whole_number(whole: i64, negative: bool) -> JsValue {
    let value = if negative { -whole } else { whole };
    match i32::try_from(value) {
        Ok(0) if negative => (-0.0).into(),
        Ok(small) => small.into(),
        #[expect(clippy::cast_precision_loss, reason = "exact with so few digits")]
        Err(_) => (value as f64).into(),
    }
}

/// The text of a number, which is ASCII.
fn ascii<U: Unit>(units: &[U]) -> String {
    units.iter().filter_map(|&unit| char::from_u32(unit.into().into())).collect()
}
