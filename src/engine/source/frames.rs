//! The stack frames of errors, as text, and their places.

use std::fmt::{self, Write};

use boa_engine::{Context, JsError, JsValue};

use super::failure;
use crate::error::Position;
use crate::protocol::node_modules::SCHEME;

/// Text beyond this many bytes is cut: a message is for people.
pub(super) const LONGEST_TEXT: usize = 64 << 10;

/// The stack frames of an error, innermost first.
pub(super) struct Frames {
    pub text: String,
}

impl Frames {
    /// Boa shows frames only as the last lines of an error's text. That text may be long, or the frames cut off with
    /// it: then there are none.
    pub fn of(error: &JsError, context: &mut Context) -> Self {
        if error.as_opaque().is_some_and(|thrown| !is_small(thrown, DEEPEST_SHOWN, &mut { MOST_SHOWN }, context)) {
            return Self { text: String::new() };
        }
        let mut head = Head(String::new());
        if write!(head, "{error}").is_err() {
            return Self { text: String::new() };
        }
        Self { text: frames_in(&head.0) }
    }
}

/// The lines of a stack that are frames: they are the last ones, after the name and the message.
pub(super) fn frames_in(stack: &str) -> String {
    let frames = stack.trim_end().lines().rev().take_while(|line| line.trim_start().starts_with("at "));
    frames.collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join("\n")
}

/// Values that what was thrown may consist of, for its text to be made: Boa makes all of it, nested ones indented.
const MOST_SHOWN: usize = 1000;
/// How deeply they may be nested.
const DEEPEST_SHOWN: usize = 8;

/// Whether a value consists of no more than `left` ordinary ones; found out without running anything.
fn is_small(value: &JsValue, depth: usize, left: &mut usize, context: &mut Context) -> bool {
    if let Some(text) = value.as_string() {
        return text.len() <= LONGEST_TEXT;
    }
    let Some(object) = value.as_object() else { return true };
    if depth == 0 || !(object.is_ordinary() || object.is_array()) {
        return false;
    }
    let Ok(keys) = object.own_property_keys(context) else { return false };
    let Some(rest) = left.checked_sub(keys.len()) else { return false };
    *left = rest;
    keys.iter().all(|key| {
        let property = object.borrow().properties().get(key);
        let value = property.and_then(|property| property.value().cloned()).unwrap_or_default();
        is_small(&value, depth - 1, left, context)
    })
}

/// Takes text up to a length, and refuses more, which also ends the formatting of endless values.
struct Head(String);

impl Write for Head {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.0.len() + text.len() > LONGEST_TEXT {
            return Err(fmt::Error);
        }
        self.0.push_str(text);
        Ok(())
    }
}

/// The place in `    at name (file:line:column)` or `    at file:line:column`; none in a native frame.
pub(super) fn position_in_frame(frame: &str) -> Option<Position> {
    let frame = frame.trim().strip_prefix("at ")?;
    let place = match frame.strip_suffix(')') {
        Some(named) => named.split_once(" (")?.1,
        None => frame,
    };
    let mut parts = place.rsplitn(3, ':');
    let (column, line, file) = (parts.next()?, parts.next()?, parts.next()?);
    // Code that a script made has no place in its own text; that of Node's modules is not the user's.
    if file == "<anonymous>" || file.starts_with(SCHEME) {
        return None;
    }
    Some(Position { file: file.to_owned(), line: line.parse().ok()?, column: column.parse().ok()? })
}

/// The stack that an object tells: with source maps, what tells it has traced the frames already.
pub(super) fn traced(stack: String, context: &Context) -> String {
    if failure::watches_stacks(context) { stack } else { in_modules(&stack, context) }
}

/// Frames with their places in the text that the user wrote.
pub(in crate::engine) fn in_modules(stack: &str, context: &Context) -> String {
    let found = stack.lines().map(position_in_frame).collect::<Vec<_>>();
    let mut traced = found.iter().flatten().cloned().collect::<Vec<_>>();
    failure::trace(&mut traced, context);
    let mut traced = traced.into_iter();
    let lines =
        stack.lines().zip(found).map(|(frame, found)| match found.and_then(|found| Some((found, traced.next()?))) {
            Some((found, Position { file, line, column })) => {
                let theirs = format!("{}:{}:{}", found.file, found.line, found.column);
                frame.replace(&theirs, &format!("{file}:{line}:{column}"))
            }
            None => frame.to_owned(),
        });
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_read_from_a_frame() {
        let position = position_in_frame("    at f (a (b):c.js:12:7)").unwrap();
        assert_eq!((position.line, position.column), (12, 7));
        let position = position_in_frame("    at a (b).js:12:7").unwrap();
        assert_eq!((position.file.as_str(), position.line, position.column), ("a (b).js", 12, 7));
        assert!(position_in_frame("    at map (native)").is_none());
        assert!(position_in_frame("    at readFile (node:fs:12:7)").is_none());
    }
}
