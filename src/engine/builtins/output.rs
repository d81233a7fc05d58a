//! A text that grows.

use boa_engine::string::{JsStr, JsStrVariant};
use boa_engine::{JsNativeError, JsResult, JsString};

use crate::engine::host::interrupt::{self, stopped};

/// `String::MAX_STRING_LENGTH` of Boa 0.22.
const LONGEST: usize = u32::MAX as usize;
/// Units or bytes from which on it is asked whether there is memory for more.
const LONG: usize = 4 << 20;

/// Latin-1 for as long as that can hold it.
pub(super) enum Output {
    Latin1(Vec<u8>),
    Utf16(Vec<u16>),
    /// There is no memory for it: the script is being stopped.
    GivenUp,
}

impl Output {
    pub fn new() -> Self {
        Self::Latin1(Vec::new())
    }

    /// With room for so many units of Latin-1.
    pub fn with_capacity(capacity: usize) -> Self {
        Self::Latin1(Vec::with_capacity(capacity))
    }

    pub fn ascii(&mut self, text: &[u8]) {
        self.make_room(text.len());
        match self {
            Self::Latin1(units) => units.extend_from_slice(text),
            Self::Utf16(units) => units.extend(text.iter().map(|&unit| u16::from(unit))),
            Self::GivenUp => {}
        }
    }

    pub fn text(&mut self, text: JsStr<'_>) {
        match text.variant() {
            JsStrVariant::Latin1(more) => self.ascii(more),
            JsStrVariant::Utf16(more) => self.wide(more),
        }
    }

    /// A part of a text, if it has such a part.
    pub fn part(&mut self, text: &JsString, start: usize, end: usize) {
        if let Some(part) = text.as_str().get(start..end) {
            self.text(part);
        }
    }

    /// <https://tc39.es/ecma262/#sec-quotejsonstring>
    pub fn quoted(&mut self, text: JsStr<'_>) {
        self.ascii(b"\"");
        match text.variant() {
            JsStrVariant::Latin1(units) => self.escaped(units),
            JsStrVariant::Utf16(units) => self.escaped_wide(units),
        }
        self.ascii(b"\"");
    }

    fn escaped(&mut self, mut units: &[u8]) {
        while let Some(plain) = units.iter().position(|&unit| must_be_escaped(unit.into())) {
            self.ascii(&units[..plain]);
            self.escape(units[plain].into());
            units = &units[plain + 1..];
        }
        self.ascii(units);
    }

    fn escaped_wide(&mut self, units: &[u16]) {
        for unit in char::decode_utf16(units.iter().copied()) {
            match unit {
                Ok(char) if char < '\u{80}' && must_be_escaped(char as u16) => self.escape(char as u16),
                Ok(char) => self.wide(char.encode_utf16(&mut [0; 2])),
                Err(lone) => self.escape(lone.unpaired_surrogate()),
            }
        }
    }

    fn escape(&mut self, unit: u16) {
        let short = match unit {
            0x08 => b"\\b",
            0x09 => b"\\t",
            0x0a => b"\\n",
            0x0c => b"\\f",
            0x0d => b"\\r",
            0x22 => b"\\\"",
            0x5c => b"\\\\",
            _ => return self.ascii(format!("\\u{unit:04x}").as_bytes()),
        };
        self.ascii(short);
    }

    fn wide(&mut self, more: &[u16]) {
        if let Self::Latin1(narrow) = self {
            if afford(narrow.capacity() * size_of::<u16>()).is_err() {
                *self = Self::GivenUp;
                return;
            }
            let mut wide = Vec::with_capacity(narrow.capacity());
            wide.extend(narrow.iter().map(|&unit| u16::from(unit)));
            *self = Self::Utf16(wide);
        }
        self.make_room(more.len());
        if let Self::Utf16(units) = self {
            units.extend_from_slice(more);
        }
    }

    fn make_room(&mut self, more: usize) {
        let has_room = match self {
            Self::Latin1(units) => has_room(units, more),
            Self::Utf16(units) => has_room(units, more),
            Self::GivenUp => true,
        };
        if !has_room {
            *self = Self::GivenUp;
        }
    }

    /// # Errors
    /// When the text is longer than strings can be; when there is no memory for it, what ends the script.
    pub fn into_string(self) -> JsResult<JsString> {
        let (text, bytes) = match &self {
            Self::Latin1(units) => (JsStr::latin1(units), units.len()),
            Self::Utf16(units) => (JsStr::utf16(units), size_of_val(&units[..])),
            Self::GivenUp => return Err(stopped()),
        };
        if text.len() > LONGEST {
            return Err(JsNativeError::range().with_message("Invalid string length").into());
        }
        afford(bytes)?;
        Ok(JsString::from(text))
    }
}

/// Asks for memory where it is much, see [`interrupt::afford`].
///
/// # Errors
/// What ends the script, when the limit is in the way.
pub(super) fn afford(bytes: usize) -> JsResult<()> {
    if bytes < LONG { Ok(()) } else { interrupt::afford(bytes) }
}

/// Makes room for more, by an eighth at a time where that is much already; false when the memory limit is in the way.
fn has_room<U>(units: &mut Vec<U>, more: usize) -> bool {
    if units.capacity() - units.len() >= more || units.len() + more < LONG {
        return true;
    }
    let growth = more.max(units.len() / 8);
    let admitted = interrupt::afford(growth * size_of::<U>()).is_ok();
    if admitted {
        units.reserve_exact(growth);
    }
    admitted
}

fn must_be_escaped(unit: u16) -> bool {
    matches!(unit, 0..=0x1f | 0x22 | 0x5c)
}
