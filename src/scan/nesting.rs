//! Refuses source text that is nested so deeply that the parser, which recurses, could not hold it.
//!
//! A scanner, not a parser: it knows strings, templates, comments, brackets, words and operators, and by what stands
//! before a slash whether it divides or begins a regular expression. What nests without brackets is counted as well
//! (`else if`, arrows, conditionals, unary operators, labels …), until something stands there that ends a statement.
//! What it gets wrong is corrected at the next closing bracket; what it misses is caught by the guard below the stack.

mod levels;

use levels::Levels;
pub(crate) use levels::{MAX_DEPTH, message};

/// Scans source text; the error is the depth at which the scan stopped.
pub(crate) fn check(source: &str) -> Result<(), usize> {
    let scanner = Scanner {
        source: source.as_bytes(),
        at: 0,
        levels: Levels::default(),
        before: Before::Operator,
        new_line: false,
        head: false,
    };
    scanner.run()
}

struct Scanner<'a> {
    source: &'a [u8],
    at: usize,
    levels: Levels,
    before: Before,
    /// Whether a line ended since the last token.
    new_line: bool,
    /// Whether the last token was a word such as `if`, whose parentheses a statement follows.
    head: bool,
}

/// The kind of the last token, comments and space apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// A value is expected.
    Operator,
    /// `=>`: a value is expected, or the braces of a function.
    Arrow,
    /// A value is complete.
    Operand,
    /// The name of a property is expected.
    Dot,
    /// `}`: the end of a statement, or of a value.
    Brace,
    /// `;`
    Semicolon,
    /// The `)` of `if (…)`: a statement follows.
    Head,
}

impl Scanner<'_> {
    fn run(mut self) -> Result<(), usize> {
        while let Some(&byte) = self.source.get(self.at) {
            self.at += 1;
            match byte {
                b'\n' | b'\r' => self.new_line = true,
                b' ' | b'\t' | 0x0b | 0x0c => {}
                0x80.. if self.wide_space(self.at - 1) > 0 => self.at += self.wide_space(self.at - 1) - 1,
                b'/' if self.skip_comment() => {}
                _ if is_word(byte) => self.word()?,
                _ => self.punctuation(byte)?,
            }
        }
        Ok(())
    }

    /// A name, keyword or number, the first byte of which was read.
    fn word(&mut self) -> Result<(), usize> {
        let start = self.at - 1;
        while self.source.get(self.at).is_some_and(|byte| is_word(*byte)) && self.wide_space(self.at) == 0 {
            self.at += 1;
        }
        let word = &self.source[start..self.at];
        self.end_statement(word);
        let after_dot = self.before == Before::Dot;
        self.before = Before::Operand;
        self.head = false;
        if after_dot || (word != b"default" && self.is_key()) {
            return Ok(());
        }
        match word {
            b"typeof" | b"void" | b"delete" | b"new" | b"await" | b"yield" | b"extends" => {
                self.before = Before::Operator;
                self.head = word == b"await";
                self.levels.nest_value()?;
            }
            b"if" | b"while" | b"for" | b"with" | b"do" => {
                self.before = Before::Operator;
                self.head = word != b"do";
                self.levels.nest_statement()?;
            }
            b"case" | b"default" => {
                self.before = Before::Operator;
                self.levels.end_statement();
            }
            b"in" | b"of" | b"instanceof" => {
                self.before = Before::Operator;
                self.levels.chain()?;
            }
            b"return" | b"throw" | b"class" | b"else" => self.before = Before::Operator,
            _ => {}
        }
        Ok(())
    }

    /// Bytes of the space at a place that is none of ASCII; 0 where there is none.
    fn wide_space(&self, at: usize) -> usize {
        match &self.source[at..] {
            [0xc2, 0xa0, ..] => 2,
            [0xe2, 0x80, 0x80..=0x8a | 0xa8 | 0xa9 | 0xaf, ..]
            | [0xe2, 0x81, 0x9f, ..]
            | [0xe1, 0x9a, 0x80, ..]
            | [0xe3, 0x80, 0x80, ..]
            | [0xef, 0xbb, 0xbf, ..] => 3,
            _ => 0,
        }
    }

    /// Notices that a statement has ended before a word.
    fn end_statement(&mut self, word: &[u8]) {
        let goes_on = || matches!(word, b"else" | b"catch" | b"finally" | b"extends" | b"in" | b"of" | b"instanceof");
        let ended = match self.before {
            Before::Operand => self.new_line && !goes_on(),
            Before::Brace => !goes_on(),
            Before::Semicolon => word != b"else",
            Before::Operator | Before::Arrow | Before::Dot | Before::Head => false,
        };
        if ended {
            self.levels.end_statement();
        }
        self.new_line = false;
    }

    /// Whether a colon follows: a keyword that names a property is none.
    fn is_key(&self) -> bool {
        self.source[self.at..].iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b':')
    }

    /// Anything that is no word, the first byte of which was read.
    fn punctuation(&mut self, byte: u8) -> Result<(), usize> {
        self.new_line = false;
        let head = std::mem::take(&mut self.head);
        match byte {
            b'(' | b'[' | b'{' => {
                let follows = byte != b'{' && self.before == Before::Operand;
                if follows {
                    self.levels.chain()?;
                }
                if byte == b'{' && self.before == Before::Arrow {
                    // The braces are the level that the arrow was counted for.
                    self.levels.forget_value();
                }
                self.levels.open(byte, head)?;
                self.before = Before::Operator;
            }
            b')' | b']' | b'}' => self.close(byte)?,
            b'"' | b'\'' => {
                self.skip_string(byte);
                self.before = Before::Operand;
            }
            b'`' => {
                self.levels.chain()?;
                self.levels.open(b'`', false)?;
                self.skip_template()?;
            }
            b'/' if self.expects_operand() => {
                self.skip_regex()?;
                self.before = Before::Operand;
            }
            b';' => {
                self.levels.end_value();
                self.before = Before::Semicolon;
            }
            b',' => {
                self.levels.end_value();
                self.before = Before::Operator;
            }
            b'.' => {
                let spread = self.take(b".");
                self.before = if spread { Before::Operator } else { Before::Dot };
                self.levels.chain()?;
            }
            b'\\' => self.at += 1,
            b'#' | b'@' => {}
            _ => self.operator(byte)?,
        }
        Ok(())
    }

    fn close(&mut self, bracket: u8) -> Result<(), usize> {
        let (open, after) = match bracket {
            b')' => (b'(', Before::Operand),
            b']' => (b'[', Before::Operand),
            _ => (b'{', Before::Brace),
        };
        let was_head = self.levels.close(open);
        self.before = if was_head { Before::Head } else { after };
        if open == b'{' && self.levels.in_template() {
            // The end of `${…}`: what follows is text again.
            self.skip_template()?;
        }
        Ok(())
    }

    /// An operator: those that bind to the right nest. The others do not: such sums may be long.
    fn operator(&mut self, byte: u8) -> Result<(), usize> {
        let before = std::mem::replace(&mut self.before, Before::Operator);
        let twice = matches!(byte, b'+' | b'-' | b'*' | b'<' | b'>' | b'&' | b'|' | b'?') && self.take(&[byte]);
        if twice && matches!(byte, b'+' | b'-') {
            self.before = before;
            return Ok(());
        }
        if twice && byte == b'>' {
            self.take(b">");
        }
        if byte == b'=' && self.take(b">") {
            self.before = Before::Arrow;
            return self.levels.nest_value();
        }
        let assigns = self.take(b"=");
        match byte {
            b'=' | b'!' if assigns => {
                self.take(b"=");
            }
            b'<' | b'>' if assigns && !twice => {}
            b'?' if !twice => return self.question_mark(),
            b':' => return self.levels.colon(before == Before::Operand),
            b'+' | b'-' if !assigns && before == Before::Operand => {}
            b'*' if twice => return self.levels.nest_value(),
            b'=' | b'!' | b'~' | b'+' | b'-' => return self.levels.nest_value(),
            _ if assigns => return self.levels.nest_value(),
            _ => {}
        }
        Ok(())
    }

    /// A conditional, or `?.`
    fn question_mark(&mut self) -> Result<(), usize> {
        let digit = self.source.get(self.at + 1).is_some_and(u8::is_ascii_digit);
        if !digit && self.take(b".") {
            self.before = Before::Dot;
            return self.levels.chain();
        }
        self.levels.condition()
    }

    /// Reads on over some bytes if they come next.
    fn take(&mut self, bytes: &[u8]) -> bool {
        let follows = self.source[self.at..].starts_with(bytes);
        self.at += if follows { bytes.len() } else { 0 };
        follows
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
                    self.levels.close(b'`');
                    self.before = Before::Operand;
                    return Ok(());
                }
                b'$' if self.take(b"{") => {
                    self.before = Before::Operator;
                    return self.levels.open(b'{', false);
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// From a slash that was read to behind the comment, if it begins one.
    fn skip_comment(&mut self) -> bool {
        let rest = &self.source[self.at..];
        match rest.first() {
            Some(b'/') => self.at += rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len()),
            Some(b'*') => self.at += rest.windows(2).position(|pair| pair == b"*/").map_or(rest.len(), |i| i + 2),
            _ => return false,
        }
        true
    }

    /// Whether what was scanned last leaves room for a value, so that a slash cannot be a division.
    fn expects_operand(&self) -> bool {
        !matches!(self.before, Before::Operand | Before::Dot)
    }

    /// From inside of a regular expression to behind it; it does not go on over the end of a line.
    fn skip_regex(&mut self) -> Result<(), usize> {
        let (mut groups, mut classes, mut in_class) = (0_usize, 0_usize, false);
        while let Some(&byte) = self.source.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'[' => {
                    // Inside of a class it nests with the flag v, and stands for itself without.
                    in_class = true;
                    classes += 1;
                }
                b']' => {
                    in_class = false;
                    classes = classes.saturating_sub(1);
                }
                b'(' if !in_class => groups += 1,
                b')' if !in_class => groups = groups.saturating_sub(1),
                b'/' if !in_class => return Ok(()),
                b'\n' => return Ok(()),
                _ => {}
            }
            if groups.max(classes) > MAX_DEPTH {
                return Err(groups.max(classes));
            }
        }
        Ok(())
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte >= 0x80
}

#[cfg(test)]
mod tests;
