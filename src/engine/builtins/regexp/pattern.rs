//! Patterns as trees: the part of the grammar that real code uses.
//!
//! What is not covered gives nothing, and is left to the engine's own matcher: look-behind, `\p{…}`, the `v` flag,
//! modifiers, characters beyond ASCII under `i`, and the odder corners of Annex B. The text of a pattern comes from a
//! RegExp that exists, so it is known to be valid.

use super::set::Set;

/// <https://tc39.es/ecma262/#sec-patterns>
#[derive(Debug, Clone)]
pub(super) enum Node {
    Empty,
    /// One code unit.
    Unit(u16),
    /// One code unit out of a set.
    Set(Set),
    Concat(Vec<Node>),
    Either(Vec<Node>),
    /// A capturing group and its number, from 0.
    Group(usize, Box<Node>),
    Repeat(Repeat),
    /// What a group matched, by its number.
    Again(usize),
    Assertion(Assertion),
    /// A look-ahead: what it looks for, and whether that must not be there.
    Ahead(Box<Node>, bool),
}

#[derive(Debug, Clone)]
pub(super) struct Repeat {
    pub body: Box<Node>,
    pub min: u32,
    /// `u32::MAX` for no bound.
    pub max: u32,
    pub greedy: bool,
    /// The groups of the body: from, to.
    pub groups: (usize, usize),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Assertion {
    TextStart,
    TextEnd,
    LineStart,
    LineEnd,
    WordBoundary,
    NoWordBoundary,
}

/// The flags that change what a pattern means.
#[derive(Debug, Clone, Copy, Default)]
#[expect(clippy::struct_excessive_bools, reason = "flags, each of which may be there or not")]
pub(super) struct Meaning {
    pub ignore_case: bool,
    pub multiline: bool,
    pub dot_all: bool,
    pub unicode: bool,
}

/// The name of a group, and its number.
pub(super) type Label = (Vec<u16>, usize);

/// Levels of groups that are followed.
const DEEPEST: usize = 64;
/// Nodes that a pattern may have.
const MOST: usize = 20_000;

/// A pattern, and the number of its groups; nothing where it is not covered.
pub(super) fn parse(source: &[u16], meaning: Meaning, names: &[Label], groups: usize) -> Option<Node> {
    let mut parser = Parser { source, at: 0, meaning, names, groups, opened: 0, depth: 0, nodes: 0 };
    let node = parser.either()?;
    (parser.at == source.len() && parser.opened == groups).then_some(node)
}

/// The capturing groups of a pattern: their number, and the names of those that have one; nothing where a name is
/// written with escapes.
pub(super) fn groups(source: &[u16]) -> Option<(usize, Vec<Label>)> {
    let (mut count, mut names, mut at, mut in_class) = (0, Vec::new(), 0, false);
    while let Some(&unit) = source.get(at) {
        at += 1;
        match ascii(unit) {
            b'\\' => at += 1,
            b'[' => in_class = true,
            b']' => in_class = false,
            b'(' if !in_class => {
                let follows = |offset: usize| source.get(at + offset).copied().map_or(0, ascii);
                if follows(0) != b'?' {
                    count += 1;
                } else if follows(1) == b'<' && !matches!(follows(2), b'=' | b'!') {
                    let name = source.get(at + 2..)?;
                    let name = name.get(..name.iter().position(|&unit| unit == u16::from(b'>'))?)?;
                    if name.contains(&u16::from(b'\\')) {
                        return None;
                    }
                    names.push((name.to_vec(), count));
                    count += 1;
                }
            }
            _ => {}
        }
    }
    Some((count, names))
}

/// An ASCII character; 0 for any other.
fn ascii(unit: u16) -> u8 {
    u8::try_from(unit).ok().filter(u8::is_ascii).unwrap_or(0)
}

struct Parser<'a> {
    source: &'a [u16],
    at: usize,
    meaning: Meaning,
    names: &'a [Label],
    /// Of the whole pattern.
    groups: usize,
    /// Groups so far.
    opened: usize,
    depth: usize,
    nodes: usize,
}

impl Parser<'_> {
    /// The next character, if it is ASCII.
    fn peek(&self) -> u8 {
        self.source.get(self.at).copied().map_or(0, ascii)
    }

    fn eat(&mut self, expected: &[u8]) -> bool {
        let rest = &self.source[self.at..];
        let found = rest.len() >= expected.len() && rest.iter().zip(expected).all(|(&a, &b)| a == u16::from(b));
        self.at += if found { expected.len() } else { 0 };
        found
    }

    fn next(&mut self) -> Option<u16> {
        let unit = self.source.get(self.at).copied()?;
        self.at += 1;
        Some(unit)
    }

    fn either(&mut self) -> Option<Node> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return None;
        }
        let mut branches = vec![self.concat()?];
        while self.eat(b"|") {
            branches.push(self.concat()?);
        }
        self.depth -= 1;
        Some(if branches.len() == 1 { branches.swap_remove(0) } else { Node::Either(branches) })
    }

    fn concat(&mut self) -> Option<Node> {
        let mut terms = Vec::new();
        while self.at < self.source.len() && !matches!(self.peek(), b'|' | b')') {
            self.nodes += 1;
            if self.nodes > MOST {
                return None;
            }
            let before = self.opened;
            let term = self.term()?;
            let quantifier = self.quantifier();
            terms.push(match (quantifier, &term) {
                (None, _) => term,
                (Some(_), Node::Assertion(_) | Node::Ahead(..)) => return None,
                (Some((min, max, greedy)), _) => {
                    let groups = (before, self.opened);
                    Node::Repeat(Repeat { body: Box::new(term), min, max, greedy, groups })
                }
            });
        }
        Some(match terms.len() {
            0 => Node::Empty,
            1 => terms.swap_remove(0),
            _ => Node::Concat(terms),
        })
    }

    fn term(&mut self) -> Option<Node> {
        let multiline = self.meaning.multiline;
        let unit = self.next()?;
        Some(match ascii(unit) {
            b'^' if multiline => Node::Assertion(Assertion::LineStart),
            b'^' => Node::Assertion(Assertion::TextStart),
            b'$' if multiline => Node::Assertion(Assertion::LineEnd),
            b'$' => Node::Assertion(Assertion::TextEnd),
            b'.' if self.meaning.dot_all => Node::Set(Set::all()),
            b'.' => Node::Set(Set::line_terminators().negated()),
            b'(' => return self.group(),
            b'[' => return self.class(),
            b'\\' => return self.escape(),
            b'*' | b'+' | b'?' => return None,
            b'{' | b'}' | b']' if self.meaning.unicode => return None,
            _ => return self.unit(unit),
        })
    }

    /// A code unit that stands for itself, and under `i` for the other case of it.
    fn unit(&self, unit: u16) -> Option<Node> {
        if self.meaning.unicode && is_surrogate(unit) {
            return None;
        }
        let letter = ascii(unit);
        if !self.meaning.ignore_case {
            return Some(Node::Unit(unit));
        }
        match letter {
            0 if unit != 0 => None,
            _ if letter.is_ascii_alphabetic() => {
                let mut both = Set::default();
                both.insert(unit, unit);
                both.close_over_case();
                Some(Node::Set(both))
            }
            _ => Some(Node::Unit(unit)),
        }
    }

    fn group(&mut self) -> Option<Node> {
        if self.eat(b"?:") {
            let body = self.either()?;
            return self.eat(b")").then_some(body);
        }
        if self.eat(b"?=") || self.eat(b"?!") {
            let negative = self.source[self.at - 1] == u16::from(b'!');
            let body = self.either()?;
            return self.eat(b")").then(|| Node::Ahead(Box::new(body), negative));
        }
        if self.eat(b"?<") {
            if matches!(self.peek(), b'=' | b'!') {
                return None;
            }
            while self.next()? != u16::from(b'>') {}
        } else if self.peek() == b'?' {
            return None;
        }
        let number = self.opened;
        self.opened += 1;
        let body = self.either()?;
        self.eat(b")").then(|| Node::Group(number, Box::new(body)))
    }

    /// The least and the greatest count, and whether more is better.
    fn quantifier(&mut self) -> Option<(u32, u32, bool)> {
        let bounds = match self.peek() {
            b'*' => (0, u32::MAX),
            b'+' => (1, u32::MAX),
            b'?' => (0, 1),
            b'{' => self.braces()?,
            _ => return None,
        };
        self.at += 1;
        let greedy = !self.eat(b"?");
        Some((bounds.0, bounds.1, greedy))
    }

    /// The bounds of `{2}`, `{2,}` or `{2,4}`, up to the closing brace; anything else in braces is text.
    fn braces(&mut self) -> Option<(u32, u32)> {
        let start = self.at;
        self.at += 1;
        let bounds = self.number().and_then(|min| {
            if !self.eat(b",") {
                return Some((min, min));
            }
            if self.peek() == b'}' {
                return Some((min, u32::MAX));
            }
            self.number().map(|max| (min, max))
        });
        let bounds = bounds.filter(|(min, max)| min <= max && self.peek() == b'}');
        if bounds.is_none() {
            self.at = start;
        }
        bounds
    }

    fn number(&mut self) -> Option<u32> {
        let start = self.at;
        let mut number = 0_u32;
        while self.peek().is_ascii_digit() {
            number = number.saturating_mul(10).saturating_add(u32::from(self.peek() - b'0'));
            self.at += 1;
        }
        (self.at > start).then_some(number)
    }

    /// What follows a backslash, outside of classes.
    fn escape(&mut self) -> Option<Node> {
        let negative = self.peek() == b'B';
        if self.eat(b"b") || self.eat(b"B") {
            let boundary = if negative { Assertion::NoWordBoundary } else { Assertion::WordBoundary };
            return Some(Node::Assertion(boundary));
        }
        if self.eat(b"k") {
            return self.named_again();
        }
        if matches!(self.peek(), b'1'..=b'9') {
            let number = self.number()? as usize;
            // Without such a group it would be a character in octal.
            return (number <= self.groups && !self.meaning.ignore_case).then(|| Node::Again(number - 1));
        }
        match self.any_escape()? {
            Atom::One(unit) => self.unit(unit),
            Atom::Many(set) => Some(Node::Set(set)),
        }
    }

    fn named_again(&mut self) -> Option<Node> {
        if !self.eat(b"<") || self.meaning.ignore_case {
            return None;
        }
        let rest = &self.source[self.at..];
        let name = &rest[..rest.iter().position(|&unit| unit == u16::from(b'>'))?];
        self.at += name.len() + 1;
        let mut groups = self.names.iter().filter(|(known, _)| known == name);
        let (_, group) = groups.next()?;
        groups.next().is_none().then_some(Node::Again(*group))
    }

    /// <https://tc39.es/ecma262/#prod-CharacterClass>
    fn class(&mut self) -> Option<Node> {
        let negative = self.eat(b"^");
        let mut set = Set::default();
        while !self.eat(b"]") {
            let first = self.class_atom()?;
            let is_range = self.peek() == b'-' && self.source.get(self.at + 1) != Some(&u16::from(b']'));
            match first {
                Atom::One(from) if is_range => {
                    self.at += 1;
                    let Atom::One(to) = self.class_atom()? else { return None };
                    if from > to || !self.is_plain(from) || !self.is_plain(to) {
                        return None;
                    }
                    set.insert(from, to);
                }
                Atom::Many(_) if is_range => return None,
                Atom::One(unit) if self.is_plain(unit) => set.insert(unit, unit),
                Atom::One(_) => return None,
                Atom::Many(many) => set.add(&many),
            }
        }
        if self.meaning.ignore_case {
            set.close_over_case();
        }
        Some(Node::Set(if negative { set.negated() } else { set }))
    }

    /// Whether a code unit may stand in a class: those beyond ASCII have other cases that are not known here.
    fn is_plain(&self, unit: u16) -> bool {
        let has_other_cases = self.meaning.ignore_case && unit >= 128;
        let is_half = self.meaning.unicode && is_surrogate(unit);
        !has_other_cases && !is_half
    }

    fn class_atom(&mut self) -> Option<Atom> {
        let unit = self.next()?;
        if unit != u16::from(b'\\') {
            return Some(Atom::One(unit));
        }
        if self.eat(b"b") {
            return Some(Atom::One(8));
        }
        self.any_escape()
    }

    /// Escapes that mean the same within classes and outside.
    fn any_escape(&mut self) -> Option<Atom> {
        let unit = self.next()?;
        let one = |character: u8| Some(Atom::One(u16::from(character)));
        match ascii(unit) {
            b'd' => Some(Atom::Many(Set::digits())),
            b'D' => Some(Atom::Many(Set::digits().negated())),
            b'w' => Some(Atom::Many(Set::word())),
            b'W' => Some(Atom::Many(Set::word().negated())),
            b's' => Some(Atom::Many(Set::space())),
            b'S' => Some(Atom::Many(Set::space().negated())),
            b't' => one(9),
            b'n' => one(10),
            b'v' => one(11),
            b'f' => one(12),
            b'r' => one(13),
            b'0' if !self.peek().is_ascii_digit() => one(0),
            b'c' if self.peek().is_ascii_alphabetic() => {
                let control = self.peek() % 32;
                self.at += 1;
                one(control)
            }
            b'x' => self.hexadecimal(2).map(Atom::One),
            b'u' => self.hexadecimal(4).map(Atom::One),
            other if other.is_ascii_alphanumeric() => None,
            _ => Some(Atom::One(unit)),
        }
    }

    fn hexadecimal(&mut self, digits: usize) -> Option<u16> {
        let mut value = 0;
        for _ in 0..digits {
            let digit = char::from(self.peek()).to_digit(16)?;
            value = value * 16 + u16::try_from(digit).ok()?;
            self.at += 1;
        }
        Some(value)
    }
}

/// What a class is made of.
enum Atom {
    One(u16),
    Many(Set),
}

fn is_surrogate(unit: u16) -> bool {
    (0xd800..=0xdfff).contains(&unit)
}
