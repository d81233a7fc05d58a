//! Finds the specifiers of imports, for errors that come when the text is gone.

use super::Places;
use super::tokens::{Kind, Tokens};

/// Sites that are kept of one text.
const MOST_SITES: usize = 1000;

/// A specifier in source text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Site {
    /// As it is written, without its quotes.
    pub specifier: Box<str>,
    /// Counted from 1.
    pub line: u32,
    /// Counted from 1, in UTF-16 code units.
    pub column: u32,
}

/// The specifiers of the imports in source text, static and dynamic, in order.
pub(crate) fn sites(source: &str) -> Vec<Site> {
    let mut sites = Vec::new();
    if !source.contains("import") && !source.contains("from") {
        return sites;
    }
    let (mut tokens, mut places) = (Tokens::of(source), Places::of(source));
    // Whether the tokens so far make the next string a specifier.
    let (mut expects, mut after_import) = (false, false);
    while let Some(token) = tokens.next() {
        match token.kind {
            Kind::String if expects && sites.len() < MOST_SITES => {
                let text = source.get(token.start + 1..tokens.at().saturating_sub(1)).unwrap_or_default();
                let (line, column) = places.find(token.start);
                sites.push(Site { specifier: text.into(), line, column });
                (expects, after_import) = (false, false);
            }
            Kind::Word(b"import") => (expects, after_import) = (true, true),
            Kind::Word(b"from") => (expects, after_import) = (true, false),
            Kind::Open(b'(') if after_import => (expects, after_import) = (true, false),
            _ => (expects, after_import) = (false, false),
        }
    }
    sites
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(source: &str) -> Vec<String> {
        sites(source).iter().map(|site| format!("{} {}:{}", site.specifier, site.line, site.column)).collect()
    }

    #[test]
    fn every_kind_of_import_is_found() {
        assert_eq!(
            told("import 'a';\nimport b, { c } from \"b\"\nexport * from 'c'\nconst d = await import('d')"),
            ["a 1:8", "b 2:22", "c 3:15", "d 4:24"]
        );
    }

    #[test]
    fn other_strings_are_none() {
        assert!(told("const from = 'a'; f('import'); importer('b'); import(name + 'c'); x.from('d')").is_empty());
    }
}
