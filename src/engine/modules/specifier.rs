//! Specifiers: the length that the host is asked for at most, and how messages show them.

use std::borrow::Cow;

use boa_engine::{JsResult, JsString};

use super::type_error;

/// UTF-16 units that a specifier may have: enough for a `data:` URL that a loader understands.
const LONGEST_SPECIFIER: usize = 64 << 10;
/// Characters of a specifier that messages show.
const LONGEST_SHOWN: usize = 200;

/// Refuses a specifier that the host would take long to look at.
///
/// # Errors
/// A `TypeError` that names the bound.
pub(super) fn check_length(specifier: &JsString, require: bool) -> JsResult<()> {
    if specifier.len() <= LONGEST_SPECIFIER {
        return Ok(());
    }
    let verb = if require { "require" } else { "import" };
    let (head, len) = (specifier.slice(0, LONGEST_SHOWN).to_std_string_lossy(), specifier.len());
    Err(type_error(format!(
        "cannot {verb} '{head}…': its name has {len} characters; that of a module may have {LONGEST_SPECIFIER}"
    )))
}

/// A specifier as messages show it: they are for people.
pub(super) fn shown(specifier: &str) -> Cow<'_, str> {
    match specifier.char_indices().nth(LONGEST_SHOWN) {
        Some((end, _)) => format!("{}…", &specifier[..end]).into(),
        None => specifier.into(),
    }
}
