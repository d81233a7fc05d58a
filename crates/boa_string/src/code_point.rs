//! Code points.

use std::fmt::{self, Display, Formatter, Write};

/// A code point of a text in UTF-16, which may have surrogates without their other half.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum CodePoint {
    /// A character.
    Unicode(char),
    /// A surrogate without its other half.
    UnpairedSurrogate(u16),
}

impl CodePoint {
    /// The code point of two units that are a pair.
    pub(crate) fn pair(first: u16, second: Option<u16>) -> Option<Self> {
        let second = second.filter(|second| first & 0xfc00 == 0xd800 && second & 0xfc00 == 0xdc00)?;
        let point = 0x1_0000 + (u32::from(first & 0x3ff) << 10 | u32::from(second & 0x3ff));
        char::from_u32(point).map(Self::Unicode)
    }

    /// How many units it has in UTF-16.
    #[inline]
    #[must_use]
    pub const fn code_unit_count(self) -> usize {
        match self {
            Self::Unicode(char) => char.len_utf16(),
            Self::UnpairedSurrogate(_) => 1,
        }
    }

    /// Its number.
    #[inline]
    #[must_use]
    pub fn as_u32(self) -> u32 {
        match self {
            Self::Unicode(char) => char.into(),
            Self::UnpairedSurrogate(unit) => unit.into(),
        }
    }

    /// The character, where it is one.
    #[inline]
    #[must_use]
    pub const fn as_char(self) -> Option<char> {
        match self {
            Self::Unicode(char) => Some(char),
            Self::UnpairedSurrogate(_) => None,
        }
    }

    /// Writes its units into a place with room for two, and returns those that were written.
    ///
    /// # Panics
    /// If there is less room than the units need.
    #[inline]
    #[must_use]
    pub fn encode_utf16(self, place: &mut [u16]) -> &mut [u16] {
        match self {
            Self::Unicode(char) => char.encode_utf16(place),
            Self::UnpairedSurrogate(unit) => {
                place[0] = unit;
                &mut place[..1]
            }
        }
    }
}

impl Display for CodePoint {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unicode(char) => f.write_char(*char),
            Self::UnpairedSurrogate(unit) => write!(f, "\\u{unit:04X}"),
        }
    }
}

impl From<char> for CodePoint {
    fn from(char: char) -> Self {
        Self::Unicode(char)
    }
}

impl From<u16> for CodePoint {
    fn from(unit: u16) -> Self {
        char::from_u32(unit.into()).map_or(Self::UnpairedSurrogate(unit), Self::Unicode)
    }
}
