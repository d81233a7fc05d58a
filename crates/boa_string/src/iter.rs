//! Iterators over a text.

use std::iter::{Copied, FusedIterator};
use std::slice;

use crate::CodePoint;
use crate::str::{JsStr, JsStrVariant};

#[derive(Debug, Clone)]
enum Units<'a> {
    Latin1(Copied<slice::Iter<'a, u8>>),
    Utf16(Copied<slice::Iter<'a, u16>>),
}

/// The units of a text.
#[derive(Debug, Clone)]
pub struct Iter<'a>(Units<'a>);

impl<'a> Iter<'a> {
    #[inline]
    pub(crate) fn new(text: JsStr<'a>) -> Self {
        Self(match text.variant() {
            JsStrVariant::Latin1(units) => Units::Latin1(units.iter().copied()),
            JsStrVariant::Utf16(units) => Units::Utf16(units.iter().copied()),
        })
    }
}

impl Iterator for Iter<'_> {
    type Item = u16;

    #[inline]
    fn next(&mut self) -> Option<u16> {
        match &mut self.0 {
            Units::Latin1(units) => units.next().map(u16::from),
            Units::Utf16(units) => units.next(),
        }
    }

    #[inline]
    fn nth(&mut self, n: usize) -> Option<u16> {
        match &mut self.0 {
            Units::Latin1(units) => units.nth(n).map(u16::from),
            Units::Utf16(units) => units.nth(n),
        }
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        match &self.0 {
            Units::Latin1(units) => units.size_hint(),
            Units::Utf16(units) => units.size_hint(),
        }
    }
}

impl DoubleEndedIterator for Iter<'_> {
    #[inline]
    fn next_back(&mut self) -> Option<u16> {
        match &mut self.0 {
            Units::Latin1(units) => units.next_back().map(u16::from),
            Units::Utf16(units) => units.next_back(),
        }
    }
}

impl ExactSizeIterator for Iter<'_> {}
impl FusedIterator for Iter<'_> {}

#[derive(Debug, Clone)]
enum Parts<'a> {
    Latin1(slice::Windows<'a, u8>),
    Utf16(slice::Windows<'a, u16>),
}

/// All parts of a text that have one length.
#[derive(Debug, Clone)]
pub struct Windows<'a>(Parts<'a>);

impl<'a> Windows<'a> {
    #[inline]
    pub(crate) fn new(text: JsStr<'a>, size: usize) -> Self {
        Self(match text.variant() {
            JsStrVariant::Latin1(units) => Parts::Latin1(units.windows(size)),
            JsStrVariant::Utf16(units) => Parts::Utf16(units.windows(size)),
        })
    }
}

impl<'a> Iterator for Windows<'a> {
    type Item = JsStr<'a>;

    #[inline]
    fn next(&mut self) -> Option<JsStr<'a>> {
        match &mut self.0 {
            Parts::Latin1(parts) => parts.next().map(JsStr::latin1),
            Parts::Utf16(parts) => parts.next().map(JsStr::utf16),
        }
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        match &self.0 {
            Parts::Latin1(parts) => parts.size_hint(),
            Parts::Utf16(parts) => parts.size_hint(),
        }
    }
}

impl ExactSizeIterator for Windows<'_> {}
impl FusedIterator for Windows<'_> {}

/// The code points of a text.
#[derive(Debug, Clone)]
pub struct CodePointsIter<'a>(JsStr<'a>);

impl<'a> CodePointsIter<'a> {
    #[inline]
    pub(crate) fn new(text: JsStr<'a>) -> Self {
        Self(text)
    }
}

impl Iterator for CodePointsIter<'_> {
    type Item = CodePoint;

    #[inline]
    fn next(&mut self) -> Option<CodePoint> {
        match self.0.variant() {
            JsStrVariant::Latin1(units) => {
                let (&unit, rest) = units.split_first()?;
                self.0 = JsStr::latin1(rest);
                Some(CodePoint::Unicode(unit.into()))
            }
            JsStrVariant::Utf16(units) => {
                let (&unit, rest) = units.split_first()?;
                let (point, rest) = match CodePoint::pair(unit, rest.first().copied()) {
                    Some(pair) => (pair, &rest[1..]),
                    None => (CodePoint::from(unit), rest),
                };
                self.0 = JsStr::utf16(rest);
                Some(point)
            }
        }
    }

    #[inline]
    fn size_hint(&self) -> (usize, Option<usize>) {
        let most = self.0.len();
        (if self.0.is_latin1() { most } else { most.div_ceil(2) }, Some(most))
    }
}

impl FusedIterator for CodePointsIter<'_> {}
