//! Looking for a text in another.

use memchr::memmem;

use crate::str::{JsStr, JsStrVariant};

impl JsStr<'_> {
    /// Where a text is found at or behind a position: `StringIndexOf` of the specification.
    #[must_use]
    pub fn index_of(&self, search_value: JsStr<'_>, from_index: usize) -> Option<usize> {
        let found = match (self.get(from_index..)?.variant(), search_value.variant()) {
            (_, JsStrVariant::Latin1([]) | JsStrVariant::Utf16([])) => Some(0),
            (JsStrVariant::Latin1(text), JsStrVariant::Latin1(sought)) => memmem::find(text, sought),
            (JsStrVariant::Utf16(text), JsStrVariant::Utf16(sought)) => find_wide(text, sought),
            (JsStrVariant::Utf16(text), JsStrVariant::Latin1(_)) => find_wide(text, &search_value.to_vec()),
            (JsStrVariant::Latin1(text), JsStrVariant::Utf16(sought)) => {
                let narrow: Option<Vec<u8>> = sought.iter().map(|&unit| u8::try_from(unit).ok()).collect();
                memmem::find(text, &narrow?)
            }
        };
        Some(from_index + found?)
    }
}

/// `sought` is not empty.
fn find_wide(text: &[u16], sought: &[u16]) -> Option<usize> {
    let last = text.len().checked_sub(sought.len())?;
    let mut from = 0;
    while from <= last {
        from += text[from..=last].iter().position(|unit| *unit == sought[0])?;
        if text[from..].starts_with(sought) {
            return Some(from);
        }
        from += 1;
    }
    None
}
