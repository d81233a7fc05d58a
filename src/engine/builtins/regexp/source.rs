//! The pattern of a RegExp as it was given, which the engine does not tell.

use boa_engine::object::JsObject;
use boa_engine::{Context, JsString, js_string};

use super::compiled::{Compiled, Flags};
use super::shared::Shared;

const BACKSLASH: u16 = b'\\' as u16;
const SLASH: u16 = b'/' as u16;

impl Shared {
    /// What the original getter of `source` made of it taken back; nothing where that cannot be told.
    pub(super) fn pattern(
        &self,
        object: &JsObject,
        escaped: &JsString,
        flags: Flags,
        context: &mut Context,
    ) -> Option<Vec<u16>> {
        let pattern = without_added_backslashes(&escaped.to_vec());
        if flags.full_unicode() || !may_have_been_a_line_end(&pattern) {
            return Some(pattern);
        }
        // The getter writes a line end as an escape, so that a backslash before one looks like a backslash of its own
        // and a letter. That is a syntax error under the flag `u`, which an escaped backslash is not.
        Compiled::new(pattern.clone(), Flags { unicode: true, ..Flags::default() }, None)
            .filter(Compiled::works_by_engine)?;
        let again = [object.clone().into(), js_string!("u").into()];
        self.original.constructor.construct(&again, None, context).ok()?;
        Some(pattern)
    }
}

/// The getter puts a backslash before every slash, also where there is one.
fn without_added_backslashes(escaped: &[u16]) -> Vec<u16> {
    let is_added = |at: usize| escaped[at] == BACKSLASH && escaped.get(at + 1) == Some(&SLASH);
    (0..escaped.len()).filter(|&at| !is_added(at)).map(|at| escaped[at]).collect()
}

/// Whether a backslash that is escaped stands before what a line end is written as.
fn may_have_been_a_line_end(pattern: &[u16]) -> bool {
    let mut at = 0;
    while let Some(offset) = pattern[at..].iter().position(|&unit| unit == BACKSLASH) {
        at += offset + 1;
        if pattern.get(at) == Some(&BACKSLASH) && matches!(pattern.get(at + 1), Some(0x6e | 0x72 | 0x75)) {
            return true;
        }
        at += 1;
    }
    false
}
