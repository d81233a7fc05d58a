//! Pieces of strings.

use boa_engine::JsString;

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
