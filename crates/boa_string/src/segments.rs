//! Strings that are put together from parts of several kinds.

use std::ops::{Add, AddAssign};

use crate::builder::{Latin1JsStringBuilder, Utf16JsStringBuilder};
use crate::str::{JsStr, JsStrVariant};
use crate::string::JsString;

/// A part of a string.
#[derive(Clone, Debug)]
pub enum Segment<'a> {
    /// A string.
    String(JsString),
    /// A text.
    Str(JsStr<'a>),
    /// A character of Latin-1.
    Latin1(u8),
    /// A character.
    CodePoint(char),
}

impl Segment<'_> {
    fn is_latin1(&self) -> bool {
        match self {
            Self::String(string) => string.as_str().is_latin1(),
            Self::Str(text) => text.is_latin1(),
            Self::Latin1(_) => true,
            Self::CodePoint(char) => *char <= '\u{ff}',
        }
    }

    /// Appends the part, if it is in Latin-1.
    fn append_latin1(&self, text: &mut Latin1JsStringBuilder) -> Option<()> {
        match self {
            Self::String(string) => text.extend_from_slice(string.as_str().as_latin1()?),
            Self::Str(part) => text.extend_from_slice(part.as_latin1()?),
            Self::Latin1(unit) => text.push(*unit),
            Self::CodePoint(char) => text.push(u8::try_from(*char).ok()?),
        }
        Some(())
    }

    fn append_utf16(&self, text: &mut Utf16JsStringBuilder) {
        match self {
            Self::String(string) => append(text, string.as_str()),
            Self::Str(part) => append(text, *part),
            Self::Latin1(unit) => text.push((*unit).into()),
            Self::CodePoint(char) => text.extend_from_slice(char.encode_utf16(&mut [0; 2])),
        }
    }
}

fn append(text: &mut Utf16JsStringBuilder, part: JsStr<'_>) {
    match part.variant() {
        JsStrVariant::Latin1(units) => text.extend(units.iter().copied().map(u16::from)),
        JsStrVariant::Utf16(units) => text.extend_from_slice(units),
    }
}

macro_rules! from {
    ($($type:ty),+) => {
        $(
            impl From<$type> for Segment<'_> {
                #[inline]
                fn from(part: $type) -> Self {
                    Self::String(part.into())
                }
            }
        )+
    };
}

from!(JsString, String, &[u16], &str);

impl<'part, 'text: 'part> From<JsStr<'text>> for Segment<'part> {
    #[inline]
    fn from(part: JsStr<'text>) -> Self {
        Self::Str(part)
    }
}

impl From<u8> for Segment<'_> {
    #[inline]
    fn from(part: u8) -> Self {
        Self::Latin1(part)
    }
}

impl From<char> for Segment<'_> {
    #[inline]
    fn from(part: char) -> Self {
        Self::CodePoint(part)
    }
}

/// Parts of a string.
#[derive(Clone, Debug, Default)]
pub struct CommonJsStringBuilder<'a> {
    parts: Vec<Segment<'a>>,
}

impl<'part, 'text: 'part> CommonJsStringBuilder<'part> {
    /// No parts.
    #[inline]
    #[must_use]
    pub const fn new() -> Self {
        Self { parts: Vec::new() }
    }

    /// No parts, and room for so many.
    #[inline]
    #[must_use]
    pub fn with_capacity(capacity: usize) -> Self {
        Self { parts: Vec::with_capacity(capacity) }
    }

    /// Makes room for more parts, and more than that where it grows often.
    #[inline]
    pub fn reserve(&mut self, additional: usize) {
        self.parts.reserve(additional);
    }

    /// Makes room for more parts.
    #[inline]
    pub fn reserve_exact(&mut self, additional: usize) {
        self.parts.reserve_exact(additional);
    }

    /// Appends a part.
    #[inline]
    pub fn push<T: Into<Segment<'text>>>(&mut self, seg: T) {
        self.parts.push(seg.into());
    }

    /// Whether all parts are in Latin-1.
    #[inline]
    #[must_use]
    pub fn can_be_latin1(&self) -> bool {
        self.parts.iter().all(Segment::is_latin1)
    }

    /// How many parts there are.
    #[inline]
    #[must_use]
    pub fn len(&self) -> usize {
        self.parts.len()
    }

    /// Whether there are no parts.
    #[inline]
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.parts.is_empty()
    }

    /// The string, if all of it is ASCII.
    #[must_use]
    pub fn build_from_latin1(&self) -> Option<JsString> {
        self.latin1()?.build()
    }

    /// The string, by way of UTF-16.
    #[must_use]
    pub fn build_from_utf16(self) -> JsString {
        let mut text = Utf16JsStringBuilder::new();
        for part in &self.parts {
            part.append_utf16(&mut text);
        }
        text.build()
    }

    /// The string.
    #[must_use]
    pub fn build(self) -> JsString {
        match self.latin1() {
            Some(text) => text.string(),
            None => self.build_from_utf16(),
        }
    }

    /// The string.
    ///
    /// # Safety
    /// None is needed here; the published crate asks for parts in Latin-1.
    #[must_use]
    pub unsafe fn build_as_latin1(self) -> JsString {
        self.build()
    }

    fn latin1(&self) -> Option<Latin1JsStringBuilder> {
        if !self.can_be_latin1() {
            return None;
        }
        let mut text = Latin1JsStringBuilder::new();
        self.parts.iter().try_for_each(|part| part.append_latin1(&mut text))?;
        Some(text)
    }
}

impl<'text, T: Into<Segment<'text>>> AddAssign<T> for CommonJsStringBuilder<'text> {
    #[inline]
    fn add_assign(&mut self, part: T) {
        self.push(part);
    }
}

impl<'text, T: Into<Segment<'text>>> Add<T> for CommonJsStringBuilder<'text> {
    type Output = Self;

    #[inline]
    fn add(mut self, part: T) -> Self {
        self.push(part);
        self
    }
}
