//! The comment by which generated code names its source map.

use base64_simd::STANDARD;
use memchr::memmem::rfind;

use super::MOST_BYTES;

/// How the comment begins.
const STARTS: [&str; 2] = ["//# sourceMappingURL=", "//@ sourceMappingURL="];

/// Where the map of a source text is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reference<'a> {
    /// In the comment itself, as it stands there.
    Inline(Inline<'a>),
    /// In a file of this name, relative to that of the source.
    Beside(&'a str),
}

/// A map in a comment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inline<'a>(&'a str);

/// The comment in the last lines of a source text, if it has one and the map is not too large.
#[must_use]
pub fn find(code: &str) -> Option<Reference<'_>> {
    let found = STARTS.iter().filter_map(|start| Some(rfind(code.as_bytes(), start.as_bytes())? + start.len()));
    let rest = &code[found.max()?..];
    let (url, behind) = rest.split_once(['\n', '\r']).unwrap_or((rest, ""));
    // Behind it stand the ends of wrappers at most.
    if behind.len() > 1000 {
        return None;
    }
    let url = url.trim();
    if let Some(data) = url.strip_prefix("data:") {
        return (data.len() <= MOST_BYTES / 3 * 4).then_some(Reference::Inline(Inline(data)));
    }
    let is_name = !url.is_empty() && url.len() <= 4096 && !url.contains("://") && !url.starts_with('/');
    is_name.then_some(Reference::Beside(url))
}

impl<'a> Inline<'a> {
    /// The text behind `data:`.
    #[must_use]
    pub fn text(self) -> &'a str {
        self.0
    }
}

/// The JSON in what stood behind `data:` in a comment; none when it is damaged, or no JSON.
#[must_use]
pub fn decode(data: &str) -> Option<String> {
    let (kind, body) = data.split_once(',')?;
    if !kind.starts_with("application/json") {
        return None;
    }
    if kind.ends_with(";base64") {
        let bytes = STANDARD.decode_to_vec(body.trim_end().as_bytes()).ok()?;
        return String::from_utf8(bytes).ok();
    }
    percent_encoding::percent_decode_str(body).decode_utf8().ok().map(std::borrow::Cow::into_owned)
}
