//! Texts of both widths.

use std::ops::Range;

/// A text whose indices count UTF-16 code units.
#[derive(Debug, Clone, Copy)]
pub enum Text<'a> {
    /// Its characters are all below 256.
    Latin1(&'a [u8]),
    /// All others. Surrogates may stand alone.
    Utf16(&'a [u16]),
}

impl<'a> Text<'a> {
    /// Returns its length in code units.
    #[must_use]
    pub fn len(&self) -> usize {
        match self {
            Self::Latin1(text) => text.len(),
            Self::Utf16(text) => text.len(),
        }
    }

    /// Returns whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Returns a part of it.
    pub(crate) fn part(&self, range: Range<usize>) -> Self {
        match self {
            Self::Latin1(text) => Self::Latin1(&text[range]),
            Self::Utf16(text) => Self::Utf16(&text[range]),
        }
    }

    /// Returns its characters.
    pub(crate) fn characters(self) -> impl Iterator<Item = u32> + use<'a> {
        let mut at = 0;
        std::iter::from_fn(move || {
            let (c, length) = match self {
                Self::Latin1(text) => (u32::from(*text.get(at)?), 1),
                Self::Utf16(text) => (at < text.len()).then(|| character_at(text, at))?,
            };
            at += length;
            Some(c)
        })
    }

    /// Returns the end of the last line feed before an index, 0 where there is none. Segments of all kinds end there.
    pub(crate) fn start_of_line(&self, index: usize) -> usize {
        let end = match self {
            Self::Latin1(text) => text[..index].iter().rposition(|&unit| unit == b'\n'),
            Self::Utf16(text) => text[..index].iter().rposition(|&unit| unit == u16::from(b'\n')),
        };
        end.map_or(0, |at| at + 1)
    }
}

/// Returns the character at an index of a text of UTF-16, and its length in units.
pub(crate) fn character_at(text: &[u16], at: usize) -> (u32, usize) {
    let first = u32::from(text[at]);
    match text.get(at + 1) {
        Some(&second) if first & 0xFC00 == 0xD800 && second & 0xFC00 == 0xDC00 => {
            (0x10000 + ((first & 0x3FF) << 10) + (u32::from(second) & 0x3FF), 2)
        }
        _ => (first, 1),
    }
}

/// Returns the character that ends at an index of a text of UTF-16.
pub(crate) fn character_before(text: &[u16], at: usize) -> u32 {
    let is_pair = at > 1 && text[at - 1] & 0xFC00 == 0xDC00 && text[at - 2] & 0xFC00 == 0xD800;
    character_at(text, if is_pair { at - 2 } else { at - 1 }).0
}
