//! Strings from other texts, and other texts from strings.

use std::borrow::Cow;
use std::convert::Infallible;
use std::str::FromStr;
use std::string::FromUtf16Error;

use crate::head::{WIDE, new_flat, short};
use crate::join::flat;
use crate::str::{JsStr, JsStrVariant};
use crate::string::JsString;
use crate::{CodePoint, StaticJsStrings};

/// A new string of a text in Latin-1 that is no static string.
pub(crate) fn from_latin1(units: &[u8]) -> JsString {
    flat(&[JsStr::latin1(units)], 0)
}

/// A string of a text in UTF-16, in Latin-1 where that can hold it.
pub(crate) fn from_utf16(units: &[u16]) -> JsString {
    if units.iter().any(|&unit| unit > 0xff) {
        return flat(&[JsStr::utf16(units)], 0);
    }
    match units {
        [] => JsString::default(),
        #[expect(clippy::cast_possible_truncation, reason = "just looked at")]
        [unit] => StaticJsStrings::unit(*unit as u8),
        #[expect(clippy::cast_possible_truncation, reason = "just looked at")]
        _ => filled_latin1(units.len(), units.iter().map(|&unit| unit as u8)),
    }
}

/// A new string of at most `len` units in Latin-1, 0 in the place of those that are missing.
fn filled_latin1(len: usize, mut units: impl Iterator<Item = u8>) -> JsString {
    let (head, place) = new_flat(short(len), 0);
    for index in 0..len {
        // SAFETY: the new string has room for so many units, and nobody knows it yet.
        unsafe { place.add(index).write(units.next().unwrap_or(0)) };
    }
    // SAFETY: the string is new, and all of its text is written.
    unsafe { JsString::from_head(head) }
}

/// A new string of at most `len` units in UTF-16, 0 in the place of those that are missing.
fn filled_utf16(len: usize, mut units: impl Iterator<Item = u16>) -> JsString {
    let (head, place) = new_flat(short(len), WIDE);
    #[expect(clippy::cast_ptr_alignment, reason = "texts in UTF-16 are aligned")]
    let place = place.cast::<u16>();
    for index in 0..len {
        // SAFETY: the new string has room for so many units, and nobody knows it yet.
        unsafe { place.add(index).write(units.next().unwrap_or(0)) };
    }
    // SAFETY: the string is new, and all of its text is written.
    unsafe { JsString::from_head(head) }
}

impl From<JsStr<'_>> for JsString {
    fn from(text: JsStr<'_>) -> Self {
        StaticJsStrings::get_string(&text).unwrap_or_else(|| match text.variant() {
            JsStrVariant::Latin1(units) => from_latin1(units),
            JsStrVariant::Utf16(units) => from_utf16(units),
        })
    }
}

impl From<&[u16]> for JsString {
    #[inline]
    fn from(units: &[u16]) -> Self {
        JsStr::utf16(units).into()
    }
}

impl<const N: usize> From<&[u16; N]> for JsString {
    #[inline]
    fn from(units: &[u16; N]) -> Self {
        units[..].into()
    }
}

impl From<&str> for JsString {
    fn from(text: &str) -> Self {
        if text.is_ascii() {
            return JsStr::latin1(text.as_bytes()).into();
        }
        let (mut widest, mut units) = ('\0', 0);
        for char in text.chars() {
            widest = widest.max(char);
            units += char.len_utf16();
        }
        if widest > '\u{ff}' {
            return filled_utf16(units, text.encode_utf16());
        }
        match text.chars().next().and_then(|char| u8::try_from(char).ok()) {
            Some(unit) if units == 1 => StaticJsStrings::unit(unit),
            _ => filled_latin1(units, text.chars().map(|char| u8::try_from(char).unwrap_or(0))),
        }
    }
}

impl From<String> for JsString {
    #[inline]
    fn from(text: String) -> Self {
        text.as_str().into()
    }
}

impl From<Cow<'_, str>> for JsString {
    #[inline]
    fn from(text: Cow<'_, str>) -> Self {
        text.as_ref().into()
    }
}

impl FromStr for JsString {
    type Err = Infallible;

    #[inline]
    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(text.into())
    }
}

impl From<&[JsString]> for JsString {
    #[inline]
    fn from(strings: &[JsString]) -> Self {
        Self::join(strings)
    }
}

impl<const N: usize> From<&[JsString; N]> for JsString {
    #[inline]
    fn from(strings: &[JsString; N]) -> Self {
        Self::join(strings)
    }
}

macro_rules! numbers {
    ($($module:ident => $($number:ty),+;)+) => {
        $($(
            impl From<$number> for JsString {
                fn from(number: $number) -> Self {
                    match $module::Buffer::new().format(number).as_bytes() {
                        [digit] => StaticJsStrings::unit(*digit),
                        digits => from_latin1(digits),
                    }
                }
            }
        )+)+
    };
}

numbers! {
    itoa => i8, i16, i32, i64, i128, isize, u8, u16, u32, u64, u128, usize;
    ryu_js => f32, f64;
}

impl JsStr<'_> {
    /// The text, if it is ASCII and not in UTF-16.
    #[inline]
    pub(crate) fn as_ascii(&self) -> Option<&str> {
        self.as_latin1().filter(|units| units.is_ascii()).and_then(|units| str::from_utf8(units).ok())
    }

    /// The text as UTF-8.
    ///
    /// # Errors
    /// Where it has a lone surrogate.
    pub fn to_std_string(&self) -> Result<String, FromUtf16Error> {
        match self.variant() {
            JsStrVariant::Latin1(units) => Ok(match self.as_ascii() {
                Some(text) => text.to_owned(),
                None => units.iter().copied().map(char::from).collect(),
            }),
            JsStrVariant::Utf16(units) => String::from_utf16(units),
        }
    }

    /// The text as UTF-8, U+FFFD in the place of lone surrogates.
    #[must_use]
    pub fn to_std_string_lossy(&self) -> String {
        match self.variant() {
            JsStrVariant::Latin1(_) => self.display_lossy().to_string(),
            JsStrVariant::Utf16(units) => String::from_utf16_lossy(units),
        }
    }
}

impl JsString {
    /// The text as UTF-8, lone surrogates as escape sequences.
    #[inline]
    #[must_use]
    pub fn to_std_string_escaped(&self) -> String {
        self.display_escaped().to_string()
    }

    /// The text as UTF-8, U+FFFD in the place of lone surrogates.
    #[inline]
    #[must_use]
    pub fn to_std_string_lossy(&self) -> String {
        self.as_str().to_std_string_lossy()
    }

    /// The text as UTF-8.
    ///
    /// # Errors
    /// Where it has a lone surrogate.
    #[inline]
    pub fn to_std_string(&self) -> Result<String, FromUtf16Error> {
        self.as_str().to_std_string()
    }

    /// The longest parts without lone surrogates as UTF-8, and the lone surrogates between them as errors.
    pub fn to_std_string_with_surrogates(&self) -> impl Iterator<Item = Result<String, u16>> + use<'_> {
        let mut points = self.code_points().peekable();
        std::iter::from_fn(move || {
            if let Some(CodePoint::UnpairedSurrogate(unit)) = points.peek() {
                let unit = *unit;
                points.next();
                return Some(Err(unit));
            }
            let mut text = String::new();
            while let Some(char) = points.peek().and_then(|point| point.as_char()) {
                text.push(char);
                points.next();
            }
            (!text.is_empty()).then_some(Ok(text))
        })
    }

    /// The text with its longest parts without lone surrogates replaced by what a function makes of them.
    #[must_use]
    pub fn map_valid_segments<F: FnMut(String) -> String>(&self, mut f: F) -> Self {
        let mut units = Vec::new();
        for part in self.to_std_string_with_surrogates() {
            match part {
                Ok(text) => units.extend(f(text).encode_utf16()),
                Err(surrogate) => units.push(surrogate),
            }
        }
        Self::from(&units[..])
    }
}
