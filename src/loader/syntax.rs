//! Tells ES modules from CommonJS by their text, where neither name nor package.json does.
//!
//! A scanner, not a parser: `import` and `export` are reserved words, so outside of strings, comments and regular
//! expressions what follows them is enough to know a statement.

use super::Kind;

/// The kind of source text; what could be either is what it is asked for as.
pub(super) fn kind(source: &str, require: bool) -> Kind {
    let mut scanner = Scanner { text: source.as_bytes(), at: 0, templates: Vec::new(), before: 0 };
    let mut is_commonjs = require;
    while let Some(word) = scanner.next_word() {
        match word {
            b"import" if scanner.imports_equal() => is_commonjs = true,
            b"import" if scanner.imports() => return Kind::Module,
            b"export" if scanner.assigns() => return Kind::CommonJs,
            b"export" if scanner.exports() => return Kind::Module,
            b"module" if scanner.rest().starts_with(b".exports") => is_commonjs = true,
            b"require" | b"exports" | b"__dirname" | b"__filename" => is_commonjs = true,
            _ => {}
        }
    }
    if is_commonjs { Kind::CommonJs } else { Kind::Module }
}

struct Scanner<'a> {
    text: &'a [u8],
    at: usize,
    /// For each open `${`, how many braces are open in it.
    templates: Vec<usize>,
    /// The last byte that was no space and in no comment; 0 at the start. A word is `w`, one before an operand `o`.
    before: u8,
}

/// Words that a regular expression may follow.
const OPERATORS: [&[u8]; 11] =
    [b"return", b"typeof", b"case", b"in", b"of", b"delete", b"void", b"throw", b"new", b"else", b"await"];

impl<'a> Scanner<'a> {
    /// The next word outside of strings, comments and regular expressions that is no property behind a dot.
    fn next_word(&mut self) -> Option<&'a [u8]> {
        while let Some(&byte) = self.text.get(self.at) {
            if is_word(byte) {
                let start = self.at;
                self.at += self.text[start..].iter().take_while(|byte| is_word(**byte)).count();
                let (word, behind_dot) = (&self.text[start..self.at], self.before == b'.');
                self.before = if OPERATORS.contains(&word) { b'o' } else { b'w' };
                if !behind_dot {
                    return Some(word);
                }
                continue;
            }
            self.at += 1;
            match byte {
                b'"' | b'\'' => self.skip_until(byte),
                b'`' => self.skip_template(),
                b'/' if self.skip_comment() => continue,
                b'/' if matches!(self.before, 0 | b'o') || b"(,=:[!&|?{};+-*%<>~^".contains(&self.before) => {
                    self.skip_regex();
                }
                b'{' => self.templates.last_mut().into_iter().for_each(|open| *open += 1),
                b'}' if self.templates.last() == Some(&0) => {
                    self.templates.pop();
                    self.skip_template();
                }
                b'}' => self.templates.last_mut().into_iter().for_each(|open| *open -= 1),
                _ => {}
            }
            if !byte.is_ascii_whitespace() {
                // A regular expression is a value, so that what follows divides.
                self.before = if byte == b'/' { b')' } else { byte };
            }
        }
        None
    }

    /// Whether what follows the word makes it an import declaration, or `import.meta`.
    fn imports(&self) -> bool {
        let rest = self.rest();
        match rest.first() {
            Some(b'"' | b'\'' | b'{' | b'*') => true,
            Some(b'.') => rest[1..].trim_ascii_start().starts_with(b"meta"),
            Some(byte) => is_word(*byte),
            None => false,
        }
    }

    /// Whether what follows the word makes it an export declaration, as JavaScript or TypeScript has it.
    fn exports(&self) -> bool {
        let rest = self.rest();
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

    /// Whether `=` follows the word `export`: TypeScript for `module.exports =`.
    fn assigns(&self) -> bool {
        let rest = self.rest();
        rest.starts_with(b"=") && !rest.starts_with(b"==") && !rest.starts_with(b"=>")
    }

    /// Whether a name and `=` follow the word `import`: TypeScript for `const name =`.
    fn imports_equal(&self) -> bool {
        let rest = self.rest();
        let name = rest.iter().take_while(|byte| is_word(**byte)).count();
        name > 0 && rest[name..].trim_ascii_start().starts_with(b"=")
    }

    fn rest(&self) -> &[u8] {
        self.text[self.at..].trim_ascii_start()
    }

    /// From inside of a string to behind it.
    fn skip_until(&mut self, quote: u8) {
        while let Some(&byte) = self.text.get(self.at) {
            self.at += if byte == b'\\' { 2 } else { 1 };
            if byte == quote || byte == b'\n' {
                return;
            }
        }
    }

    /// From inside of a template's text to behind the template, or into its next `${`.
    fn skip_template(&mut self) {
        while let Some(&byte) = self.text.get(self.at) {
            self.at += if byte == b'\\' { 2 } else { 1 };
            match byte {
                b'`' => return,
                b'$' if self.text.get(self.at) == Some(&b'{') => {
                    self.at += 1;
                    self.templates.push(0);
                    return;
                }
                _ => {}
            }
        }
    }

    /// Skips a comment whose first slash was read; false when there is none.
    fn skip_comment(&mut self) -> bool {
        let rest = &self.text[self.at..];
        match rest.first() {
            Some(b'/') => self.at += rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len()),
            Some(b'*') => self.at += rest.windows(2).position(|pair| pair == b"*/").map_or(rest.len(), |i| i + 2),
            _ => return false,
        }
        true
    }

    /// From inside of a regular expression to behind it; it does not go on over the end of a line.
    fn skip_regex(&mut self) {
        let mut in_class = false;
        while let Some(&byte) = self.text.get(self.at) {
            self.at += if byte == b'\\' { 2 } else { 1 };
            match byte {
                b'[' => in_class = true,
                b']' => in_class = false,
                b'/' if !in_class => return,
                b'\n' => return,
                _ => {}
            }
        }
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte >= 0x80
}
