//! Texts for people.

use std::fmt::{self, Debug, Display, Formatter, Write};

use crate::head::{APART, IN_BUFFER, WIDE};
use crate::str::JsStr;
use crate::string::JsString;

/// A text, lone surrogates as escape sequences.
#[allow(missing_debug_implementations)]
pub struct JsStrDisplayEscaped<'a>(JsStr<'a>);

impl Display for JsStrDisplayEscaped<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0.as_ascii() {
            Some(text) => f.write_str(text),
            None => self.0.code_points().try_for_each(|point| Display::fmt(&point, f)),
        }
    }
}

impl<'a> From<&'a JsString> for JsStrDisplayEscaped<'a> {
    fn from(string: &'a JsString) -> Self {
        Self(string.as_str())
    }
}

/// A text, U+FFFD in the place of lone surrogates.
#[allow(missing_debug_implementations)]
pub struct JsStrDisplayLossy<'a>(JsStr<'a>);

impl Display for JsStrDisplayLossy<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.0.as_ascii() {
            Some(text) => f.write_str(text),
            None => self.0.code_points_lossy().try_for_each(|char| f.write_char(char)),
        }
    }
}

impl<'a> From<JsStr<'a>> for JsStrDisplayLossy<'a> {
    fn from(text: JsStr<'a>) -> Self {
        Self(text)
    }
}

/// A string with its form.
pub struct JsStringDebugInfo<'a>(&'a JsString);

impl Debug for JsStringDebugInfo<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        /// Characters that are shown of a longer text.
        const SHOWN: usize = 30;
        let (string, mark) = (self.0, self.0.mark());
        let form = match (string.refcount(), mark & APART, mark & IN_BUFFER) {
            (None, ..) => "static",
            (_, 0, _) => "flat",
            (_, _, 0) => "slice",
            _ => "of a buffer",
        };
        let text: String = string.as_str().code_points_lossy().take(SHOWN).collect();
        f.debug_struct("JsString")
            .field("form", &form)
            .field("encoding", &if mark & WIDE == 0 { "Latin-1" } else { "UTF-16" })
            .field("length", &string.len())
            .field("refcount", &string.refcount())
            .field("text", &text)
            .finish()
    }
}

impl<'a> From<&'a JsString> for JsStringDebugInfo<'a> {
    fn from(string: &'a JsString) -> Self {
        Self(string)
    }
}

impl Debug for JsString {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("JsString").field(&self.to_std_string_escaped()).finish()
    }
}
