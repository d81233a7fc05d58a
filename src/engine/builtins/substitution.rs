//! What `$` means in the text that replaces a match.

use std::ops::Range;

use boa_engine::{Context, JsResult, JsString};

use super::output::Output;
use crate::engine::host::interrupt::look;

/// A text that replaces matches, taken apart once.
pub(super) struct Substitution {
    text: JsString,
    parts: Vec<Part>,
}

/// A part of the text that replaces a match; ranges are within that text.
enum Part {
    Literal(Range<usize>),
    /// `$&`
    Match,
    /// `` $` ``
    Before,
    /// `$'`
    After,
    /// `$1`, from 0.
    Group(usize),
    /// `$<name>`
    Named(JsString),
}

/// A match that is replaced.
pub(super) struct Replaced<'a> {
    pub text: &'a JsString,
    pub matched: Range<usize>,
    /// What a group matched.
    pub group: &'a dyn Fn(usize) -> Option<Range<usize>>,
    /// The group that has a name and matched.
    pub named: &'a dyn Fn(&JsString) -> Option<Range<usize>>,
}

impl Substitution {
    /// <https://tc39.es/ecma262/#sec-getsubstitution>, for a pattern with so many groups, of which some may have names.
    pub fn new(text: JsString, groups: usize, has_names: bool) -> Self {
        let units = text.to_vec();
        let (mut parts, mut at, mut plain) = (Vec::new(), 0, 0);
        while let Some(offset) = units[at..].iter().position(|&unit| unit == u16::from(b'$')) {
            at += offset;
            let Some((part, length)) = reference(&units[at + 1..], groups, has_names) else {
                at += 1;
                continue;
            };
            if plain < at {
                parts.push(Part::Literal(plain..at));
            }
            if let Some(part) = part {
                parts.push(part);
                plain = at + 1 + length;
            } else {
                // The second of two dollar signs is text.
                plain = at + 1;
            }
            at += 1 + length;
        }
        if plain < units.len() {
            parts.push(Part::Literal(plain..units.len()));
        }
        Self { text, parts }
    }

    /// Writes what replaces a match.
    ///
    /// # Errors
    /// When the script was stopped: each part may be as long as the text.
    pub fn write(&self, replaced: &Replaced<'_>, output: &mut Output, context: &mut Context) -> JsResult<()> {
        let text = replaced.text;
        for part in &self.parts {
            look(context)?;
            let range = match part {
                Part::Literal(range) => {
                    output.part(&self.text, range.start, range.end);
                    continue;
                }
                Part::Match => Some(replaced.matched.clone()),
                Part::Before => Some(0..replaced.matched.start),
                Part::After => Some(replaced.matched.end..text.len()),
                Part::Group(group) => (replaced.group)(*group),
                Part::Named(name) => (replaced.named)(name),
            };
            if let Some(range) = range {
                output.part(text, range.start, range.end);
            }
        }
        Ok(())
    }
}

/// What stands after a dollar sign, and how long it is; nothing where the dollar sign is text. No part for `$$`.
fn reference(rest: &[u16], groups: usize, has_names: bool) -> Option<(Option<Part>, usize)> {
    let ascii = |at: usize| rest.get(at).and_then(|&unit| u8::try_from(unit).ok());
    let digit = |at: usize| ascii(at).filter(u8::is_ascii_digit).map(|digit| usize::from(digit - b'0'));
    match ascii(0)? {
        b'$' => Some((None, 1)),
        b'&' => Some((Some(Part::Match), 1)),
        b'`' => Some((Some(Part::Before), 1)),
        b'\'' => Some((Some(Part::After), 1)),
        b'<' if has_names => {
            let length = rest.iter().position(|&unit| unit == u16::from(b'>'))?;
            Some((Some(Part::Named(JsString::from(&rest[1..length]))), length + 1))
        }
        _ => {
            let first = digit(0)?;
            let both = digit(1).map(|second| first * 10 + second).filter(|number| (1..=groups).contains(number));
            let single = (1..=groups).contains(&first).then_some(first);
            both.map(|number| (number, 2))
                .or(single.map(|number| (number, 1)))
                .map(|(number, length)| (Some(Part::Group(number - 1)), length))
        }
    }
}
