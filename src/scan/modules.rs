//! Tells ES modules from CommonJS by their text, where neither name nor package.json does.
//!
//! `import` and `export` are reserved words, so the token behind them is enough to know a statement.

use super::tokens::{Kind, Tokens};

/// A sign of the kind of a module in its text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    /// An import or export declaration, or `import.meta`.
    Module,
    /// `require`, `exports` or another variable of CommonJS.
    CommonJs,
}

/// Looks for signs in source text. Returns `None` when it could be a module of either kind.
pub(crate) fn sign(source: &str) -> Option<Sign> {
    let mut found = None;
    let mut tokens = Tokens::of(source);
    while let Some(token) = tokens.next() {
        let (Kind::Word(word) | Kind::Name { text: word, after_dot: false }) = token.kind else { continue };
        match word {
            b"import" if imports_equal(tokens.rest()) => found = Some(Sign::CommonJs),
            b"import" if imports(tokens.rest()) => return Some(Sign::Module),
            b"export" if assigns(tokens.rest()) => return Some(Sign::CommonJs),
            b"export" if exports(tokens.rest()) => return Some(Sign::Module),
            b"module" if tokens.rest().starts_with(b".exports") => found = Some(Sign::CommonJs),
            b"require" | b"exports" | b"__dirname" | b"__filename" => found = Some(Sign::CommonJs),
            _ => {}
        }
    }
    found
}

/// Whether the text behind `import` makes it an import declaration, or `import.meta`.
fn imports(rest: &[u8]) -> bool {
    match rest.first() {
        Some(b'"' | b'\'' | b'{' | b'*') => true,
        Some(b'.') => rest[1..].trim_ascii_start().starts_with(b"meta"),
        Some(byte) => byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | 0x80..),
        None => false,
    }
}

/// Whether the text behind `export` makes it an export declaration, as JavaScript or TypeScript has it.
fn exports(rest: &[u8]) -> bool {
    let words: [&[u8]; 15] = [
        b"default",
        b"const",
        b"let",
        b"var",
        b"function",
        b"class",
        b"async",
        b"using",
        b"type",
        b"interface",
        b"enum",
        b"namespace",
        b"declare",
        b"abstract",
        b"@",
    ];
    rest.starts_with(b"{") || rest.starts_with(b"*") || words.iter().any(|word| rest.starts_with(word))
}

/// Whether `=` stands behind the word `export`: TypeScript for `module.exports =`.
fn assigns(rest: &[u8]) -> bool {
    rest.starts_with(b"=") && !rest.starts_with(b"==") && !rest.starts_with(b"=>")
}

/// Whether a name and `=` stand behind the word `import`: TypeScript for `const name =`.
fn imports_equal(rest: &[u8]) -> bool {
    let is_word = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | 0x80..);
    let name = rest.iter().take_while(|byte| is_word(**byte)).count();
    name > 0 && rest[name..].trim_ascii_start().starts_with(b"=")
}
