//! Refuses source text that is nested so deeply that the parser, which recurses, could not hold it.
//!
//! A scanner, not a parser: it knows strings, templates, comments, brackets, and by what stands before a slash whether
//! it divides or begins a regular expression. What it gets wrong is corrected at the next closing bracket. Nesting
//! without brackets (chains of `else if`, arrows, conditionals, `a.b.c`) is told by the number of its links on one line
//! of one statement; a stack overflow in what passes is caught by the guard below the stack.

/// Brackets that may be open at once. Boa 0.22 needs up to 62 KB of stack a level; a VM's stack has 256 MiB.
pub(super) const MAX_DEPTH: usize = 2_000;
/// Unary operators that may follow each other, each of which is a level too.
const MAX_UNARY: usize = 2_000;
/// Links that a chain may have: Boa's compiler takes time by the square of their number, 0.1 s for so many.
const MAX_LINKS: usize = 10_000;

/// The message for source text nested at least `depth` levels deep.
pub(super) fn message(depth: usize) -> String {
    let most = if depth > MAX_LINKS { MAX_LINKS } else { MAX_DEPTH };
    format!("the source text is nested {depth} levels deep or more; {most} are allowed")
}

/// Scans source text; the error is the depth at which the scan stopped.
pub(super) fn check(source: &str) -> Result<(), usize> {
    Scanner { source: source.as_bytes(), at: 0, open: Vec::new(), links: 0, has_ended: false, unary: 0, before: 0 }
        .run()
}

struct Scanner<'a> {
    source: &'a [u8],
    at: usize,
    /// Open brackets, each with the links of the chain that it stands in; a template literal is a '`', so that `}` leads
    /// back into it.
    open: Vec<(u8, usize)>,
    /// Links since the innermost bracket was opened, or since the last end of a statement, an element or a line.
    links: usize,
    /// Whether a statement has just ended.
    has_ended: bool,
    unary: usize,
    /// Where the last token ended, comments and space apart.
    before: usize,
}

/// Words that make what follows a level deeper, without a bracket.
const LINKS: [&[u8]; 16] = [
    b"if",
    b"else",
    b"for",
    b"while",
    b"do",
    b"with",
    b"new",
    b"typeof",
    b"void",
    b"delete",
    b"await",
    b"yield",
    b"async",
    b"extends",
    b"in",
    b"instanceof",
];

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
            self.count_link(byte)?;
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

    /// Counts what makes a chain longer, and starts anew where one ends.
    fn count_link(&mut self, byte: u8) -> Result<(), usize> {
        if byte == b' ' || byte == b'\t' {
            return Ok(());
        }
        let scanned = &self.source[..self.at - 1];
        let word = if is_word(byte) && !scanned.last().is_some_and(|byte| is_word(*byte)) {
            let rest = &self.source[self.at - 1..];
            &rest[..rest.iter().take(11).take_while(|byte| is_word(**byte)).count()]
        } else {
            &[]
        };
        // A statement goes on behind its end when it has an `else`.
        if std::mem::take(&mut self.has_ended) && word != b"else" {
            self.links = 0;
        }
        match byte {
            b';' | b'\n' => self.has_ended = true,
            b',' => self.links = 0,
            b'?' | b'.' => self.links += 1,
            b'=' if !scanned.last().is_some_and(|byte| b"=!<>".contains(byte))
                && self.source.get(self.at) != Some(&b'=') =>
            {
                self.links += 1;
            }
            b'*' if scanned.last() == Some(&b'*') => self.links += 1,
            b':' if ends_with_label(scanned) => self.links += 1,
            _ => self.links += usize::from(LINKS.contains(&word)),
        }
        if self.links > MAX_LINKS { Err(self.links) } else { Ok(()) }
    }

    fn open_bracket(&mut self, bracket: u8) -> Result<(), usize> {
        self.open.push((bracket, std::mem::take(&mut self.links)));
        if self.open.len() > MAX_DEPTH {
            return Err(self.open.len());
        }
        if bracket == b'`' {
            self.skip_template()?;
        }
        Ok(())
    }

    fn close_bracket(&mut self, bracket: u8) {
        if let Some(i) = self.open.iter().rposition(|(open, _)| *open == bracket) {
            // A block is the end of a statement; calls and elements go on.
            self.has_ended = bracket == b'{';
            self.links = self.open[i].1 + usize::from(bracket != b'{');
            self.open.truncate(i);
        }
        if bracket == b'{' && self.open.last().is_some_and(|(open, _)| *open == b'`') {
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
                    self.links = self.open.pop().map_or(0, |(_, links)| links + 1);
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

/// Whether text ends with a label's name behind another label.
fn ends_with_label(text: &[u8]) -> bool {
    let name = text.trim_ascii_end();
    let before = name.iter().rposition(|byte| !is_word(*byte)).map_or(0, |i| i + 1);
    before < name.len() && name[..before].trim_ascii_end().ends_with(b":")
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte >= 0x80
}

#[cfg(test)]
mod tests {
    use super::{MAX_DEPTH, MAX_LINKS, check};

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
    fn every_kind_of_chain_is_counted() {
        let links = [
            "a?",
            "1?1:",
            "a=",
            "a=>",
            "a||=",
            "new ",
            "typeof ",
            "await ",
            "x in ",
            ".a",
            "?.a",
            "[0]",
            "()",
            "``",
            "2**",
            "if(1)",
            "if(0);else ",
            "if(0){}else ",
            "while(0)",
            "for(;0;)",
            "do ",
            "with({})",
            "async a=>",
        ];
        for link in links {
            assert_eq!(check(&link.repeat(MAX_LINKS / 4)), Ok(()), "{link}");
            assert!(check(&link.repeat(100_000)).is_err(), "{link}");
        }
    }

    #[test]
    fn what_is_long_and_not_deep_is_no_chain() {
        let parts = [
            "a.b=1;",
            "a.b.c(),",
            "a\n",
            "{a:b.c}",
            "if(a){b()}",
            "1+",
            "a===b||",
            "[1.5,-2.5],",
            "a=b?c:d\n",
            "case 1:",
            "x?y:z,",
        ];
        for part in parts {
            assert_eq!(check(&part.repeat(100_000)), Ok(()), "{part}");
        }
    }

    #[test]
    fn brackets_in_text_are_not_counted() {
        for (open, close) in [("'", "'"), ("\"", "\""), ("`", "`"), ("/*", "*/"), ("//", "\n"), ("'\\'", "'")] {
            assert_eq!(check(&format!("{open}{}{close}", "(".repeat(100_000))), Ok(()), "{open}");
        }
    }
}
