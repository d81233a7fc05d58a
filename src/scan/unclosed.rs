//! Finds the brackets, templates and comments of source text that do not fit: a parser only sees that the text ends too
//! early, or a bracket that it does not expect.

use super::Places;
use super::tokens::{Kind, Tokens};

/// What does not fit, and where it stands.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Misfit {
    /// As messages call it: `'{'`, `template`, `comment`.
    pub what: &'static str,
    /// Counted from 1.
    pub line: u32,
    /// Counted from 1, in UTF-16 code units.
    pub column: u32,
}

/// The innermost of what source text leaves open at its end.
pub(crate) fn unclosed(source: &str) -> Option<Misfit> {
    let (open, last) = Open::at_end(source);
    if let Some(start) = comment(source, last, open.innermost()) {
        return Some(misfit(source, "comment", start));
    }
    let (bracket, start) = open.innermost()?;
    Some(misfit(source, name_of(bracket), start))
}

/// The innermost open bracket where a bracket of another kind is closed first.
pub(crate) fn crossed(source: &str) -> Option<Misfit> {
    let mut open = Open::default();
    let mut tokens = Tokens::of(source);
    while let Some(token) = tokens.next() {
        let closing = match token.kind {
            Kind::Close(bracket) => opening_of(bracket),
            kind => {
                open.take(&kind, token.start, tokens.at());
                continue;
            }
        };
        match open.innermost() {
            Some((bracket, start)) if bracket != closing => return Some(misfit(source, name_of(bracket), start)),
            Some(_) => open.close(closing),
            None => return None,
        }
    }
    None
}

/// Brackets and templates that are open, outermost first, and where each began.
#[derive(Default)]
struct Open(Vec<(u8, usize)>);

impl Open {
    /// What is open at the end of source text, and the place behind its last token.
    fn at_end(source: &str) -> (Self, usize) {
        let mut open = Self::default();
        let mut tokens = Tokens::of(source);
        let mut last = 0;
        while let Some(token) = tokens.next() {
            last = tokens.at();
            match token.kind {
                Kind::Close(bracket) => open.close(opening_of(bracket)),
                kind => open.take(&kind, token.start, last),
            }
        }
        (open, last)
    }

    /// Takes a token that closes nothing, and the places of its start and of what follows it.
    fn take(&mut self, kind: &Kind<'_>, start: usize, end: usize) {
        match kind {
            Kind::Open(bracket) => self.0.push((*bracket, start)),
            Kind::Template => self.0.push((b'`', start)),
            // It begins with the text before it.
            Kind::Substitution => self.0.push((b'{', end.saturating_sub(1))),
            Kind::TemplateEnd => self.close(b'`'),
            _ => {}
        }
    }

    fn close(&mut self, opening: u8) {
        if let Some(i) = self.0.iter().rposition(|(bracket, _)| *bracket == opening) {
            self.0.truncate(i);
        }
    }

    fn innermost(&self) -> Option<(u8, usize)> {
        self.0.last().copied()
    }
}

fn opening_of(closing: u8) -> u8 {
    match closing {
        b')' => b'(',
        b']' => b'[',
        _ => b'{',
    }
}

fn name_of(opening: u8) -> &'static str {
    match opening {
        b'(' => "'('",
        b'[' => "'['",
        b'`' => "template",
        _ => "'{'",
    }
}

/// The start of a comment behind the last token that does not end.
fn comment(source: &str, last: usize, innermost: Option<(u8, usize)>) -> Option<usize> {
    if innermost.is_some_and(|(bracket, _)| bracket == b'`') {
        return None;
    }
    let (mut rest, mut at) = (source.get(last..)?, last);
    loop {
        let start = rest.find('/')?;
        at += start;
        rest = &rest[start..];
        let end = match rest.as_bytes().get(1)? {
            b'*' => match rest[2..].find("*/") {
                Some(end) => end + 4,
                None => return Some(at),
            },
            b'/' => rest.find('\n')?,
            _ => return None,
        };
        at += end;
        rest = &rest[end..];
    }
}

fn misfit(source: &str, what: &'static str, start: usize) -> Misfit {
    let (line, column) = Places::of(source).find(start);
    Misfit { what, line, column }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(misfit: Option<Misfit>) -> String {
        misfit.map_or_else(String::new, |Misfit { what, line, column }| format!("{what} {line}:{column}"))
    }

    #[test]
    fn the_innermost_bracket_is_found() {
        assert_eq!(told(unclosed("if (1) {\n  foo(")), "'(' 2:6");
        assert_eq!(told(unclosed("if (1) {\n  foo()\n")), "'{' 1:8");
        assert_eq!(told(unclosed("x = [1, {a: '}'}, /]/")), "'[' 1:5");
        assert_eq!(told(unclosed("f(1)")), "");
    }

    #[test]
    fn templates_and_comments_are_found() {
        assert_eq!(told(unclosed("x = `a")), "template 1:5");
        assert_eq!(told(unclosed("x = `a${ [1]")), "'{' 1:8");
        assert_eq!(told(unclosed("x\n  /* a")), "comment 2:3");
        assert_eq!(told(unclosed("{ // a\n /* b */ /* c")), "comment 2:10");
        assert_eq!(told(unclosed("{ // a /* b")), "'{' 1:1");
    }

    #[test]
    fn brackets_that_cross_are_found() {
        assert_eq!(told(crossed("({ a: 1)")), "'{' 1:2");
        assert_eq!(told(crossed("f([1, 2)")), "'[' 1:3");
        assert_eq!(told(crossed("f([1, 2]) }")), "");
        assert_eq!(told(crossed("`${ f(1 }`")), "'(' 1:6");
    }
}
