//! What is wrong with a text that is not JSON.

use boa_engine::{JsError, JsNativeError};

/// Where a text stops being JSON, counted in units from 0, and why.
#[derive(Debug)]
pub(super) struct Fault {
    pub at: usize,
    pub kind: Kind,
}

#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    End,
    /// A value was expected.
    Token,
    FirstName,
    Name,
    Colon,
    AfterMember,
    AfterElement,
    AfterAll,
    String,
    Control,
    Escape,
    UnicodeEscape,
    Minus,
    LeadingZero,
    Fraction,
    Exponent,
}

/// Units on each side of a token that are quoted of a long text.
const AROUND: usize = 10;

/// What is passed instead of JSON by mistake, and says nothing when only its first token is named.
const MISTAKES: [&str; 4] = ["undefined", "NaN", "Infinity", "[object Object]"];

impl Fault {
    /// The error in the words that scripts written for other engines look for. `units` is the text.
    pub fn error(&self, units: &[u16]) -> JsError {
        let message = match self.kind {
            Kind::End => "Unexpected end of JSON input".to_owned(),
            Kind::Token => self.unexpected(units),
            kind => self.placed(kind.what(), units),
        };
        JsNativeError::syntax().with_message(message).into()
    }

    fn unexpected(&self, units: &[u16]) -> String {
        let text = |from: usize, to: usize| String::from_utf16_lossy(&units[from..to]);
        if units.len() <= 20
            && let Some(mistake) = MISTAKES.iter().find(|mistake| text(0, units.len()) == **mistake)
        {
            return format!("\"{mistake}\" is not valid JSON");
        }
        let token = char::decode_utf16(units[self.at..].iter().copied().take(2)).next();
        let token = token.and_then(Result::ok).unwrap_or(char::REPLACEMENT_CHARACTER);
        let is_short = units.len() <= 2 * AROUND;
        let from = if is_short { 0 } else { self.at.saturating_sub(AROUND) };
        let to = if is_short { units.len() } else { units.len().min(self.at + AROUND) };
        let before = if from > 0 { "..." } else { "" };
        let after = if to < units.len() { "..." } else { "" };
        format!("Unexpected token '{token}', {before}\"{}\"{after} is not valid JSON", text(from, to))
    }

    fn placed(&self, what: &str, units: &[u16]) -> String {
        let (mut line, mut column) = (1, 1);
        for unit in &units[..self.at] {
            column += 1;
            if *unit == u16::from(b'\n') {
                (line, column) = (line + 1, 1);
            }
        }
        format!("{what} at position {} (line {line} column {column})", self.at)
    }
}

impl Kind {
    fn what(self) -> &'static str {
        match self {
            Self::End | Self::Token => "Unexpected token in JSON",
            Self::FirstName => "Expected property name or '}' in JSON",
            Self::Name => "Expected double-quoted property name in JSON",
            Self::Colon => "Expected ':' after property name in JSON",
            Self::AfterMember => "Expected ',' or '}' after property value in JSON",
            Self::AfterElement => "Expected ',' or ']' after array element in JSON",
            Self::AfterAll => "Unexpected non-whitespace character after JSON",
            Self::String => "Unterminated string in JSON",
            Self::Control => "Bad control character in string literal in JSON",
            Self::Escape => "Bad escaped character in JSON",
            Self::UnicodeEscape => "Bad Unicode escape in JSON",
            Self::Minus => "No number after minus sign in JSON",
            Self::LeadingZero => "Unexpected number in JSON",
            Self::Fraction => "Unterminated fractional number in JSON",
            Self::Exponent => "Exponent part is missing a number in JSON",
        }
    }
}
