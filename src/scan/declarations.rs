//! Finds what source text declares at its top level.

use super::Places;
use super::tokens::{Before, Kind, Tokens};

/// A name that source text declares.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Declared {
    pub name: String,
    /// Counted from 1.
    pub line: u32,
    /// Counted from 1, in UTF-16 code units.
    pub column: u32,
}

/// The first of the functions, classes and variables that source text declares at its top level, in order; at most
/// `most`. Patterns, and all but the first variable of a declaration, are left out.
pub(crate) fn declared(source: &str, most: usize) -> Vec<Declared> {
    let (mut found, mut depth, mut after_keyword) = (Vec::new(), 0_usize, false);
    let (mut places, mut is_first) = (Places::of(source), true);
    for token in Tokens::of(source) {
        // Behind an operator it is an expression.
        let is_statement = is_first || !matches!(token.before, Before::Operator | Before::Arrow);
        is_first = false;
        match token.kind {
            Kind::Open(_) | Kind::Template | Kind::Substitution => {
                depth += 1;
                after_keyword = false;
            }
            Kind::Close(_) | Kind::TemplateEnd => depth = depth.saturating_sub(1),
            Kind::Word(b"function" | b"class" | b"const" | b"let" | b"var") if depth == 0 => {
                after_keyword = is_statement;
            }
            // The star of a generator.
            Kind::Operator(b"*") if after_keyword => {}
            Kind::Word(name) if after_keyword && found.len() < most => {
                let (line, column) = places.find(token.start);
                found.push(Declared { name: String::from_utf8_lossy(name).into_owned(), line, column });
                after_keyword = false;
            }
            _ => after_keyword = false,
        }
    }
    found
}

/// The place where a word stands in source text for the last time.
pub(crate) fn last_word(source: &str, word: &str) -> Option<(u32, u32)> {
    let is_word =
        |kind: &Kind<'_>| matches!(kind, Kind::Word(text) | Kind::Name { text, .. } if *text == word.as_bytes());
    let last = Tokens::of(source).filter(|token| is_word(&token.kind)).last()?;
    Some(Places::of(source).find(last.start))
}

#[cfg(test)]
mod tests {
    use super::{declared, last_word};

    #[test]
    fn the_last_of_several_words_is_found() {
        assert_eq!(last_word("let a;\n export { a as b, a as b }; 'a'", "b"), Some((2, 24)));
        assert_eq!(last_word("a", "b"), None);
    }

    fn names(source: &str) -> Vec<String> {
        declared(source, 10).into_iter().map(|declared| declared.name).collect()
    }

    #[test]
    fn names_of_the_top_level_are_found() {
        assert_eq!(
            names("function a() { let b } class C {} const d = `${e}`, f = 1; async function* g() {}"),
            ["a", "C", "d", "g"]
        );
        assert_eq!(names("let x = function y() {}\nvar z"), ["x", "z"]);
        assert!(names("({ a: function b() {} }); f(class {})").is_empty());
    }

    #[test]
    fn names_have_places() {
        let found = declared("let a;\n  class B {}", 10);
        assert_eq!((found[1].line, found[1].column), (2, 9));
    }
}
