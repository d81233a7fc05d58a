//! A view of a text.

use std::ops::{Range, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};
use std::slice::{SliceIndex, from_raw_parts};

use crate::CodePoint;
use crate::display::JsStrDisplayLossy;
use crate::iter::{CodePointsIter, Iter, Windows};

/// The units of a text, in their encoding.
#[derive(Debug, Clone, Copy)]
pub enum JsStrVariant<'a> {
    /// Each unit is a Latin-1 character.
    Latin1(&'a [u8]),
    /// Each unit is one of UTF-16, surrogates in any order.
    Utf16(&'a [u16]),
}

/// A text that somebody else holds: what `&str` is to `String`.
#[derive(Clone, Copy)]
pub struct JsStr<'a> {
    units: JsStrVariant<'a>,
}

impl<'a> JsStr<'a> {
    /// No text.
    pub const EMPTY: Self = Self::latin1(&[]);

    /// A text in Latin-1.
    #[inline]
    #[must_use]
    pub const fn latin1(units: &'a [u8]) -> Self {
        Self { units: JsStrVariant::Latin1(units) }
    }

    /// A text in UTF-16.
    #[inline]
    #[must_use]
    pub const fn utf16(units: &'a [u16]) -> Self {
        Self { units: JsStrVariant::Utf16(units) }
    }

    /// The length in units.
    #[inline]
    #[must_use]
    pub const fn len(&self) -> usize {
        match self.units {
            JsStrVariant::Latin1(units) => units.len(),
            JsStrVariant::Utf16(units) => units.len(),
        }
    }

    /// Whether there is no text.
    #[inline]
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The units, in their encoding.
    #[inline]
    #[must_use]
    pub const fn variant(self) -> JsStrVariant<'a> {
        self.units
    }

    /// Whether the text is in Latin-1.
    #[inline]
    #[must_use]
    pub const fn is_latin1(&self) -> bool {
        matches!(self.units, JsStrVariant::Latin1(_))
    }

    /// The units of a text in Latin-1.
    #[inline]
    #[must_use]
    pub const fn as_latin1(&self) -> Option<&'a [u8]> {
        match self.units {
            JsStrVariant::Latin1(units) => Some(units),
            JsStrVariant::Utf16(_) => None,
        }
    }

    /// The same view, for as long as the caller likes.
    ///
    /// # Safety
    /// The text lives as long as the view is used.
    #[inline]
    #[must_use]
    pub unsafe fn as_static(self) -> JsStr<'static> {
        // SAFETY: the same units, which live long enough as the caller has it.
        unsafe {
            match self.units {
                JsStrVariant::Latin1(units) => JsStr::latin1(from_raw_parts(units.as_ptr(), units.len())),
                JsStrVariant::Utf16(units) => JsStr::utf16(from_raw_parts(units.as_ptr(), units.len())),
            }
        }
    }

    /// Iterates over the units.
    #[inline]
    #[must_use]
    pub fn iter(self) -> Iter<'a> {
        Iter::new(self)
    }

    /// Iterates over all parts of a length, which overlap.
    ///
    /// # Panics
    /// If the length is 0.
    #[inline]
    #[must_use]
    pub fn windows(self, size: usize) -> Windows<'a> {
        Windows::new(self, size)
    }

    /// Iterates over the code points.
    #[inline]
    #[must_use]
    pub fn code_points(&self) -> CodePointsIter<'a> {
        CodePointsIter::new(*self)
    }

    /// Iterates over the code points, U+FFFD in the place of lone surrogates.
    #[inline]
    pub fn code_points_lossy(self) -> impl Iterator<Item = char> + 'a {
        self.code_points().map(|point| point.as_char().unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    /// The unit at a position or the text of a range, if the text has it.
    #[inline]
    #[must_use]
    pub fn get<I: JsSliceIndex<'a>>(self, index: I) -> Option<I::Value> {
        index.of(self)
    }

    /// The unit at a position or the text of a range.
    ///
    /// # Panics
    /// If the text does not have it.
    #[inline]
    #[must_use]
    #[track_caller]
    pub fn get_expect<I: JsSliceIndex<'a>>(&self, index: I) -> I::Value {
        self.get(index).expect("the index is within the text")
    }

    /// The unit at a position or the text of a range.
    ///
    /// # Safety
    /// The text has it.
    #[inline]
    #[must_use]
    pub unsafe fn get_unchecked<I: JsSliceIndex<'a>>(self, index: I) -> I::Value {
        // SAFETY: the caller's promise.
        unsafe { index.of(self).unwrap_unchecked() }
    }

    /// The units as UTF-16.
    #[inline]
    #[must_use]
    pub fn to_vec(&self) -> Vec<u16> {
        match self.units {
            JsStrVariant::Latin1(units) => units.iter().copied().map(u16::from).collect(),
            JsStrVariant::Utf16(units) => units.to_vec(),
        }
    }

    /// Whether the text has a Latin-1 character.
    #[inline]
    #[must_use]
    pub fn contains(&self, element: u8) -> bool {
        match self.units {
            JsStrVariant::Latin1(units) => memchr::memchr(element, units).is_some(),
            JsStrVariant::Utf16(units) => units.contains(&u16::from(element)),
        }
    }

    /// Whether the text begins with another.
    #[inline]
    #[must_use]
    pub fn starts_with(&self, needle: JsStr<'_>) -> bool {
        self.get(..needle.len()).is_some_and(|start| start == needle)
    }

    /// Whether the text ends with another.
    #[inline]
    #[must_use]
    pub fn ends_with(&self, needle: JsStr<'_>) -> bool {
        self.len().checked_sub(needle.len()).and_then(|at| self.get(at..)).is_some_and(|end| end == needle)
    }

    /// The code point at a position: `CodePointAt` of the specification.
    ///
    /// # Panics
    /// If the position is not in the text.
    #[inline]
    #[must_use]
    #[track_caller]
    pub fn code_point_at(&self, position: usize) -> CodePoint {
        let unit = self.get(position).expect("the position is within the text");
        CodePoint::pair(unit, self.get(position + 1)).unwrap_or_else(|| CodePoint::from(unit))
    }

    /// The text for people, U+FFFD in the place of lone surrogates.
    #[inline]
    #[must_use]
    pub fn display_lossy(&self) -> JsStrDisplayLossy<'a> {
        JsStrDisplayLossy::from(*self)
    }
}

impl Default for JsStr<'_> {
    fn default() -> Self {
        Self::EMPTY
    }
}

impl std::fmt::Debug for JsStr<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("JsStr").field(&self.to_std_string_lossy()).finish()
    }
}

/// A position or a range within a text.
pub trait JsSliceIndex<'a>: SliceIndex<[u8]> + SliceIndex<[u16]> {
    /// A unit or a text.
    type Value;

    /// What is there, if the text has it.
    fn of(self, text: JsStr<'a>) -> Option<Self::Value>;
}

impl<'a> JsSliceIndex<'a> for usize {
    type Value = u16;

    #[inline]
    fn of(self, text: JsStr<'a>) -> Option<u16> {
        match text.units {
            JsStrVariant::Latin1(units) => units.get(self).copied().map(u16::from),
            JsStrVariant::Utf16(units) => units.get(self).copied(),
        }
    }
}

macro_rules! ranges {
    ($($range:ty),+) => {
        $(
            impl<'a> JsSliceIndex<'a> for $range {
                type Value = JsStr<'a>;

                #[inline]
                fn of(self, text: JsStr<'a>) -> Option<JsStr<'a>> {
                    match text.units {
                        JsStrVariant::Latin1(units) => units.get(self).map(JsStr::latin1),
                        JsStrVariant::Utf16(units) => units.get(self).map(JsStr::utf16),
                    }
                }
            }
        )+
    };
}

ranges!(Range<usize>, RangeInclusive<usize>, RangeFrom<usize>, RangeTo<usize>, RangeToInclusive<usize>, RangeFull);
