//! Refuses source text that is nested so deeply that the parser, which recurses, could not hold it.
//!
//! A scanner, not a parser: it knows strings, templates, comments, brackets, and by what stands before a slash whether
//! it divides or begins a regular expression. What it gets wrong is corrected at the next closing bracket. Nesting
//! without brackets (chains of `else if`, arrows, conditionals) passes; a stack overflow there is caught by the guard
//! below the stack.

/// Brackets that may be open at once. Boa 0.22 needs up to 62 KB of stack a level; a VM's stack has 256 MiB.
pub(super) const MAX_DEPTH: usize = 2_000;
/// Unary operators that may follow each other, each of which is a level too.
const MAX_UNARY: usize = 2_000;

/// The message for source text nested at least `depth` levels deep.
pub(super) fn message(depth: usize) -> String {
    format!("the source text is nested {depth} levels deep or more; {MAX_DEPTH} are allowed")
}

/// Scans source text; the error is the depth at which the scan stopped.
pub(super) fn check(source: &str) -> Result<(), usize> {
    Scanner { source: source.as_bytes(), at: 0, open: Vec::new(), unary: 0, before: 0 }.run()
}

struct Scanner<'a> {
    source: &'a [u8],
    at: usize,
    /// Open brackets; a template literal is a '`', so that `}` leads back into it.
    open: Vec<u8>,
    unary: usize,
    /// Where the last token ended, comments and space apart.
    before: usize,
}

/// Words after which a slash begins a regular expression.
const OPERATOR_WORDS: [&[u8]; 14] = [
    b"return",
    b"typeof",
    b"case",
    b"in",
    b"of",
    b"delete",
    b"void",
    b"throw",
    b"new",
    b"else",
    b"do",
    b"instanceof",
    b"yield",
    b"await",
];

impl Scanner<'_> {
    fn run(mut self) -> Result<(), usize> {
        while let Some(&byte) = self.source.get(self.at) {
            self.at += 1;
            match byte {
                b'!' | b'~' | b'+' | b'-' => self.unary += 1,
                b' ' | b'\n' | b'\t' | b'\r' => {}
                _ => self.unary = 0,
            }
            match byte {
                b'"' | b'\'' => self.skip_string(byte),
                b'`' => self.open_bracket(b'`')?,
                b'/' => self.skip_slash(),
                b'\\' => self.at += 1,
                b'(' | b'[' | b'{' => self.open_bracket(byte)?,
                b')' => self.close_bracket(b'('),
                b']' => self.close_bracket(b'['),
                b'}' => self.close_bracket(b'{'),
                _ => {}
            }
            if self.unary > MAX_UNARY {
                return Err(self.unary);
            }
            if !byte.is_ascii_whitespace() && byte != b'/' {
                self.before = self.at;
            }
        }
        Ok(())
    }

    fn open_bracket(&mut self, bracket: u8) -> Result<(), usize> {
        self.open.push(bracket);
        if self.open.len() > MAX_DEPTH {
            return Err(self.open.len());
        }
        if bracket == b'`' {
            self.skip_template()?;
        }
        Ok(())
    }

    fn close_bracket(&mut self, bracket: u8) {
        if let Some(i) = self.open.iter().rposition(|open| *open == bracket) {
            self.open.truncate(i);
        }
        if bracket == b'{' && self.open.last() == Some(&b'`') {
            // The end of `${…}`: what follows is text again. Deeper nesting was counted already.
            let _ = self.skip_template();
        }
    }

    /// From inside of a string to behind it; a string does not go on over the end of a line.
    fn skip_string(&mut self, quote: u8) {
        while let Some(&byte) = self.source.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'\n' => return,
                byte if byte == quote => return,
                _ => {}
            }
        }
    }

    /// From inside of a template's text to behind the template, or into its next `${`.
    fn skip_template(&mut self) -> Result<(), usize> {
        while let Some(&byte) = self.source.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'`' => {
                    self.open.pop();
                    return Ok(());
                }
                b'$' if self.source.get(self.at) == Some(&b'{') => {
                    self.at += 1;
                    return self.open_bracket(b'{');
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// A comment, a regular expression, or a division.
    fn skip_slash(&mut self) {
        let rest = &self.source[self.at..];
        match rest.first() {
            Some(b'/') => self.at += rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len()),
            Some(b'*') => self.at += rest.windows(2).position(|pair| pair == b"*/").map_or(rest.len(), |i| i + 2),
            _ => {
                if self.expects_operand() {
                    self.skip_regex();
                }
                self.before = self.at;
            }
        }
    }

    /// Whether what was scanned last leaves room for a value, so that a slash cannot be a division.
    fn expects_operand(&self) -> bool {
        let scanned = &self.source[..self.before.min(self.source.len())];
        match scanned.last() {
            Some(b')' | b']' | b'"' | b'\'' | b'`' | b'.') => false,
            Some(byte) if is_word(*byte) => {
                let start = scanned.iter().rposition(|byte| !is_word(*byte)).map_or(0, |i| i + 1);
                OPERATOR_WORDS.contains(&&scanned[start..])
            }
            _ => true,
        }
    }

    /// From inside of a regular expression to behind it; it does not go on over the end of a line.
    fn skip_regex(&mut self) {
        let mut in_class = false;
        while let Some(&byte) = self.source.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
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

#[cfg(test)]
mod tests {
    use super::{MAX_DEPTH, check};

    #[test]
    fn ordinary_source_passes() {
        assert_eq!(check(&"a=b/c/d;x=/[\"'`(]/.test(y)?/\\(/:(1)/2;return /'/g,".repeat(MAX_DEPTH)), Ok(()));
        let source = "const a = { b: [1, `x ${ f({ c: '(((' }) } )))`], re: /[(\"]/g }; // ((((\n";
        assert_eq!(check(&source.repeat(MAX_DEPTH)), Ok(()));
    }

    #[test]
    fn every_kind_of_bracket_is_counted() {
        for (open, close) in [("(", ")"), ("[", "]"), ("{", "}"), ("`${", "}`"), ("(function(){", "})()")] {
            assert_eq!(check(&format!("{}{}", open.repeat(500), close.repeat(500))), Ok(()), "{open}");
            assert!(check(&open.repeat(100_000)).is_err(), "{open}");
        }
        assert!(check(&"! ".repeat(100_000)).is_err());
    }

    #[test]
    fn brackets_in_text_are_not_counted() {
        for (open, close) in [("'", "'"), ("\"", "\""), ("`", "`"), ("/*", "*/"), ("//", "\n"), ("'\\'", "'")] {
            assert_eq!(check(&format!("{open}{}{close}", "(".repeat(100_000))), Ok(()), "{open}");
        }
    }
}
