//! The formats of ECMA-402 without an engine: resolved options in, parts of text out. Their data is CLDR's, read in place by
//! the crate `cldr`.

pub mod date;
pub mod display_names;
pub mod duration;
pub mod list;
pub mod locale;
pub mod number;
pub mod plural;
pub mod relative_time;

/// A piece of text, and what it is of the whole (the `type` of ECMA-402).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// What it is: `integer`, `literal` …
    pub kind: &'static str,
    /// Its text.
    pub text: String,
}

impl Part {
    pub(crate) fn new(kind: &'static str, text: impl Into<String>) -> Self {
        Self { kind, text: text.into() }
    }
}

/// Joins the texts of parts.
#[must_use]
pub fn text_of(parts: &[Part]) -> String {
    parts.iter().map(|part| part.text.as_str()).collect()
}
