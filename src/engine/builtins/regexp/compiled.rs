//! A RegExp's pattern and flags, ready to match.

use std::cell::OnceCell;
use std::rc::Rc;

use boa_engine::JsString;
use boa_engine::string::{CodePoint, JsStrVariant};
use regress::Regex;

use super::matcher::{self, NOWHERE, Scratch, Stopped};
use super::pattern::{self, Meaning};
use super::program::{self, Program};

/// The flags of a RegExp.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each may be there or not")]
pub(super) struct Flags {
    pub indices: bool,
    pub global: bool,
    pub ignore_case: bool,
    pub multiline: bool,
    pub dot_all: bool,
    pub unicode: bool,
    pub unicode_sets: bool,
    pub sticky: bool,
}

impl Flags {
    /// Whether characters are code points.
    pub fn full_unicode(self) -> bool {
        self.unicode || self.unicode_sets
    }
}

/// What [`Compiled::find`] needs from one time to the next.
#[derive(Default)]
pub(super) struct Memory {
    pub scratch: Scratch,
    widened: Option<Widened>,
}

/// A text in the only form that the engine's matcher takes.
struct Widened {
    /// Kept, so that its address is not given to another.
    text: JsString,
    units: Vec<u16>,
}

/// Texts up to this length are widened again each time.
const SHORT: usize = 256;

/// Where a match is.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub start: usize,
    pub end: usize,
    /// Start and end of each group, `NOWHERE` for those that matched nothing.
    pub groups: Vec<(u32, u32)>,
}

#[derive(Debug)]
pub(super) struct Compiled {
    pub flags: Flags,
    /// The names of groups, and the groups that have them, in order.
    pub names: Vec<(JsString, Vec<usize>)>,
    /// The pattern, in code units.
    pub source: Vec<u16>,
    own: Option<Program>,
    engine: OnceCell<Option<Rc<Regex>>>,
}

impl Compiled {
    /// Compiles a pattern; nothing where only the original methods can tell what it means. `matcher` is the engine's for the same
    /// pattern and flags, which takes long to compile.
    pub fn new(source: Vec<u16>, flags: Flags, matcher: Option<&Rc<Regex>>) -> Option<Self> {
        let (groups, labels) = pattern::groups(&source)?;
        let meaning = Meaning {
            ignore_case: flags.ignore_case,
            multiline: flags.multiline,
            dot_all: flags.dot_all,
            unicode: flags.unicode,
        };
        let tree = if flags.unicode_sets { None } else { pattern::parse(&source, meaning, &labels, groups) };
        let own = tree.and_then(|tree| program::compile(&tree, groups));
        let mut names: Vec<(JsString, Vec<usize>)> = Vec::new();
        for (name, group) in labels {
            let name = JsString::from(name.as_slice());
            match names.iter_mut().find(|(known, _)| *known == name) {
                Some((_, groups)) => groups.push(group),
                None => names.push((name, vec![group])),
            }
        }
        let engine = OnceCell::new();
        // The engine reads a pattern with named groups by code points, even where its characters are code units.
        if let Some(matcher) =
            matcher.filter(|_| flags.full_unicode() || !source.iter().any(|&unit| is_surrogate(unit)))
        {
            _ = engine.set(Some(Rc::clone(matcher)));
        }
        Some(Self { flags, names, source, own, engine })
    }

    /// Looks for a match from a place on, or only there.
    ///
    /// # Errors
    /// When `stop` said so.
    pub fn find(
        &self,
        text: &JsString,
        from: usize,
        memory: &mut Memory,
        stop: &dyn Fn() -> bool,
    ) -> Result<Option<Found>, Stopped> {
        let sticky = self.flags.sticky;
        let from = if self.flags.full_unicode() { start_of_character(text, from) } else { from };
        let scratch = &mut memory.scratch;
        let found = match (&self.own, text.variant()) {
            (Some(own), JsStrVariant::Latin1(text)) if text.len() < NOWHERE as usize => {
                matcher::search(own, text, from, sticky, scratch, stop)?
            }
            (Some(own), JsStrVariant::Utf16(text)) if !self.flags.unicode && text.len() < NOWHERE as usize => {
                matcher::search(own, text, from, sticky, scratch, stop)?
            }
            _ => return Ok(self.find_by_engine(text, from, memory).filter(|found| !sticky || found.start == from)),
        };
        Ok(found.map(|(start, end)| Found {
            start: start as usize,
            end: end as usize,
            groups: matcher::groups(scratch).to_vec(),
        }))
    }

    /// Whether every text can be matched: the engine takes every pattern that a RegExp has.
    pub fn works(&self) -> bool {
        (self.own.is_some() && !self.flags.unicode) || self.works_by_engine()
    }

    /// Whether the engine's own matcher takes the pattern.
    pub fn works_by_engine(&self) -> bool {
        self.engine().is_some()
    }

    fn find_by_engine(&self, text: &JsString, from: usize, memory: &mut Memory) -> Option<Found> {
        let engine = self.engine()?;
        let found = match text.variant() {
            JsStrVariant::Utf16(units) if self.flags.full_unicode() => engine.find_from_utf16(units, from).next(),
            JsStrVariant::Utf16(units) => engine.find_from_ucs2(units, from).next(),
            JsStrVariant::Latin1(narrow) if narrow.len() <= SHORT => {
                let units: Vec<u16> = narrow.iter().map(|&unit| u16::from(unit)).collect();
                engine.find_from_ucs2(&units, from).next()
            }
            JsStrVariant::Latin1(narrow) => {
                engine.find_from_ucs2(widen(&mut memory.widened, text, narrow), from).next()
            }
        }?;
        #[expect(clippy::cast_possible_truncation, reason = "no string is longer")]
        let group = |group: &Option<std::ops::Range<usize>>| {
            group.as_ref().map_or((NOWHERE, NOWHERE), |group| (group.start as u32, group.end as u32))
        };
        Some(Found { start: found.start(), end: found.end(), groups: found.captures.iter().map(group).collect() })
    }

    fn engine(&self) -> Option<&Regex> {
        let Flags { ignore_case: icase, multiline, dot_all, unicode, unicode_sets, .. } = self.flags;
        let flags = regress::Flags { icase, multiline, dot_all, unicode, unicode_sets, no_opt: false };
        let compile = || {
            if self.flags.full_unicode() {
                let source = JsString::from(self.source.as_slice());
                let points: Vec<u32> = source.code_points().map(CodePoint::as_u32).collect();
                Regex::from_unicode(points.into_iter(), flags).ok().map(Rc::new)
            } else {
                Regex::from_unicode(self.source.iter().map(|&unit| u32::from(unit)), flags).ok().map(Rc::new)
            }
        };
        self.engine.get_or_init(compile).as_deref()
    }
}

/// The start of the character that a code unit belongs to: no match starts in the middle of a surrogate pair.
fn start_of_character(text: &JsString, at: usize) -> usize {
    match text.variant() {
        JsStrVariant::Utf16(units) if at > 0 && is_pair(units, at - 1) => at - 1,
        _ => at,
    }
}

/// Whether a surrogate pair begins at a code unit.
pub(super) fn is_pair(units: &[u16], at: usize) -> bool {
    matches!(units.get(at..at + 2), Some([0xd800..=0xdbff, 0xdc00..=0xdfff]))
}

fn is_surrogate(unit: u16) -> bool {
    (0xd800..0xe000).contains(&unit)
}

/// The text in code units of 16 bits, converted once while it is matched again and again.
fn widen<'a>(widened: &'a mut Option<Widened>, text: &JsString, narrow: &[u8]) -> &'a [u16] {
    let is_same = |known: &Widened| match known.text.variant() {
        JsStrVariant::Latin1(known) => std::ptr::eq(known, narrow),
        JsStrVariant::Utf16(_) => false,
    };
    if !widened.as_ref().is_some_and(is_same) {
        *widened = None;
    }
    let convert = || Widened { text: text.clone(), units: narrow.iter().map(|&unit| u16::from(unit)).collect() };
    &widened.get_or_insert_with(convert).units
}
