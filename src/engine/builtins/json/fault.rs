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
    Token,
    Control,
    Escape,
}

impl Fault {
    /// The error in the words that scripts written for other engines look for. `units` is the text.
    pub fn error(&self, units: impl Iterator<Item = u16> + Clone) -> JsError {
        let what = match self.kind {
            Kind::End => return JsNativeError::syntax().with_message("Unexpected end of JSON input").into(),
            Kind::Token => {
                let rest = units.clone().skip(self.at).take(2);
                let token = char::decode_utf16(rest).next().and_then(Result::ok).unwrap_or(char::REPLACEMENT_CHARACTER);
                format!("Unexpected token {token}")
            }
            Kind::Control => "Bad control character in string literal".to_owned(),
            Kind::Escape => "Bad escaped character".to_owned(),
        };
        let (mut line, mut column) = (1, 1);
        for unit in units.take(self.at) {
            column += 1;
            if unit == u16::from(b'\n') {
                (line, column) = (line + 1, 1);
            }
        }
        let message = format!("{what} in JSON at position {} (line {line} column {column})", self.at);
        JsNativeError::syntax().with_message(message).into()
    }
}
