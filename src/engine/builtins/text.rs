//! Pieces of strings, and strings made of pieces.

use boa_engine::JsString;
use boa_engine::string::{JsStr, JsStrVariant};

/// Pieces up to this length are copied: a slice is as large, and keeps the whole text.
const COPIED: usize = 48;

/// A part of a text.
pub(super) fn piece(text: &JsString, start: usize, end: usize) -> JsString {
    if start == 0 && end == text.len() {
        return text.clone();
    }
    match text.as_str().get(start..end) {
        Some(part) if part.len() <= COPIED => JsString::from(part),
        _ => text.slice(start, end),
    }
}

/// A string that grows, in Latin-1 for as long as that can hold it.
pub(super) enum Output {
    Latin1(Vec<u8>),
    Utf16(Vec<u16>),
}

impl Output {
    pub fn with_capacity(capacity: usize) -> Self {
        Self::Latin1(Vec::with_capacity(capacity))
    }

    pub fn push(&mut self, text: JsStr<'_>) {
        match (&mut *self, text.variant()) {
            (Self::Latin1(units), JsStrVariant::Latin1(more)) => units.extend_from_slice(more),
            (Self::Utf16(units), JsStrVariant::Utf16(more)) => units.extend_from_slice(more),
            (Self::Utf16(units), JsStrVariant::Latin1(more)) => units.extend(more.iter().map(|&unit| u16::from(unit))),
            (Self::Latin1(units), JsStrVariant::Utf16(more)) => {
                let mut wide = Vec::with_capacity(units.capacity().max(units.len() + more.len()));
                wide.extend(units.iter().map(|&unit| u16::from(unit)));
                wide.extend_from_slice(more);
                *self = Self::Utf16(wide);
            }
        }
    }

    /// A part of a text, if it has such a part.
    pub fn push_part(&mut self, text: &JsString, start: usize, end: usize) {
        if let Some(part) = text.as_str().get(start..end) {
            self.push(part);
        }
    }

    pub fn into_string(self) -> JsString {
        match self {
            Self::Latin1(units) => JsString::from(JsStr::latin1(&units)),
            Self::Utf16(units) => JsString::from(JsStr::utf16(&units)),
        }
    }
}
