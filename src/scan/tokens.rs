//! Splits source text into tokens, without a parser.
//!
//! The scanner knows strings, templates, comments, brackets, words and operators. What stands before a slash decides
//! whether it divides or begins a regular expression; a wrong guess is corrected at the next closing bracket.

use memchr::{memchr, memchr3, memmem};

/// A piece of source text.
pub(crate) struct Token<'a> {
    pub kind: Kind<'a>,
    /// The place of its first byte.
    pub start: usize,
    /// The kind of the token before, comments and space apart.
    pub before: Before,
    /// Whether a line ended since the token before.
    pub new_line: bool,
}

/// The kind of a token.
pub(crate) enum Kind<'a> {
    /// A name, keyword or number.
    Word(&'a [u8]),
    /// The name of a property: behind a dot, or before a colon.
    Name {
        text: &'a [u8],
        after_dot: bool,
    },
    /// `(`, `[` or `{`.
    Open(u8),
    /// `)`, `]` or `}`.
    Close(u8),
    /// The beginning of a template.
    Template,
    /// `${` in a template; a [`Kind::Close`] ends it.
    Substitution,
    /// The end of a template.
    TemplateEnd,
    String,
    /// A regular expression, and how deeply its groups or classes are nested.
    RegExp(usize),
    Semicolon,
    Comma,
    Dot,
    /// `..` of `...`
    Spread,
    Operator(&'a [u8]),
}

/// The kind of the token before, as far as it decides what may follow.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Before {
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

/// The tokens of source text.
pub(crate) struct Tokens<'a> {
    source: &'a [u8],
    at: usize,
    before: Before,
    new_line: bool,
    /// Whether the last token was a word such as `if`, whose parentheses a statement follows.
    head: bool,
    /// Brackets and templates that are open, and whether they are the parentheses of `if (…)`.
    open: Vec<(u8, bool)>,
    /// Whether the text of a template comes next.
    in_text: bool,
}

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    #[inline]
    fn next(&mut self) -> Option<Token<'a>> {
        let before = self.before;
        if std::mem::take(&mut self.in_text) {
            let start = self.at;
            let kind = self.template_text()?;
            return Some(Token { kind, start, before, new_line: false });
        }
        while let Some(&byte) = self.source.get(self.at) {
            let start = self.at;
            self.at += 1;
            match byte {
                b'\n' | b'\r' => self.new_line = true,
                b' ' | b'\t' | 0x0b | 0x0c => {}
                0x80.. if self.wide_space(self.at - 1) > 0 => self.at += self.wide_space(self.at - 1) - 1,
                b'/' if self.skip_comment() => {}
                b'\\' | b'#' | b'@' => {
                    self.at += usize::from(byte == b'\\');
                    (self.new_line, self.head) = (false, false);
                }
                _ => {
                    let kind = if is_word(byte) { self.word() } else { self.punctuation(byte) };
                    let new_line = std::mem::take(&mut self.new_line);
                    return Some(Token { kind, start, before, new_line });
                }
            }
        }
        None
    }
}

impl<'a> Tokens<'a> {
    /// Begins at the start of source text.
    pub fn of(source: &'a str) -> Self {
        Self {
            source: source.as_bytes(),
            at: 0,
            before: Before::Operator,
            new_line: false,
            head: false,
            open: Vec::new(),
            in_text: false,
        }
    }

    /// Returns the place behind the last token, in bytes.
    pub fn at(&self) -> usize {
        self.at.min(self.source.len())
    }

    /// Returns the text behind the last token, from its first byte that is no space.
    pub fn rest(&self) -> &'a [u8] {
        self.source.get(self.at..).unwrap_or_default().trim_ascii_start()
    }

    /// A name, keyword or number, the first byte of which was read.
    #[inline]
    fn word(&mut self) -> Kind<'a> {
        let start = self.at - 1;
        while let Some(&byte) = self.source.get(self.at)
            && is_word(byte)
            && (byte.is_ascii() || self.wide_space(self.at) == 0)
        {
            self.at += 1;
        }
        let text = &self.source[start..self.at];
        let after_dot = self.before == Before::Dot;
        self.before = Before::Operand;
        self.head = false;
        if after_dot || (text != b"default" && self.rest().first() == Some(&b':')) {
            return Kind::Name { text, after_dot };
        }
        if expects_operand(text) {
            self.before = Before::Operator;
            self.head = matches!(text, b"if" | b"while" | b"for" | b"with" | b"await");
        }
        Kind::Word(text)
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

    /// Anything that is no word, the first byte of which was read.
    fn punctuation(&mut self, byte: u8) -> Kind<'a> {
        let head = std::mem::take(&mut self.head);
        let (kind, before) = match byte {
            b'(' | b'[' | b'{' => {
                self.open.push((byte, head));
                (Kind::Open(byte), Before::Operator)
            }
            b')' | b']' | b'}' => (Kind::Close(byte), self.close(byte)),
            b'"' | b'\'' => {
                self.skip_string(byte);
                (Kind::String, Before::Operand)
            }
            b'`' => {
                self.open.push((b'`', false));
                self.in_text = true;
                (Kind::Template, Before::Operator)
            }
            b'/' if !matches!(self.before, Before::Operand | Before::Dot) => {
                (Kind::RegExp(self.skip_regexp()), Before::Operand)
            }
            b';' => (Kind::Semicolon, Before::Semicolon),
            b',' => (Kind::Comma, Before::Operator),
            b'.' if self.take(b".") => (Kind::Spread, Before::Operator),
            b'.' => (Kind::Dot, Before::Dot),
            _ => self.operator(byte),
        };
        self.before = before;
        kind
    }

    /// Closes the innermost bracket of a kind, with all that is open inside.
    fn close(&mut self, bracket: u8) -> Before {
        let (opening, after) = match bracket {
            b')' => (b'(', Before::Operand),
            b']' => (b'[', Before::Operand),
            _ => (b'{', Before::Brace),
        };
        let was_head = self.close_innermost(opening);
        // The end of `${…}`: the text of the template goes on.
        self.in_text = bracket == b'}' && self.open.last().is_some_and(|(open, _)| *open == b'`');
        if was_head { Before::Head } else { after }
    }

    fn close_innermost(&mut self, opening: u8) -> bool {
        let Some(i) = self.open.iter().rposition(|(open, _)| *open == opening) else { return false };
        let (_, was_head) = self.open[i];
        self.open.truncate(i);
        was_head
    }

    fn operator(&mut self, byte: u8) -> (Kind<'a>, Before) {
        let start = self.at - 1;
        let twice = matches!(byte, b'+' | b'-' | b'*' | b'<' | b'>' | b'&' | b'|' | b'?') && self.take(&[byte]);
        let mut after = Before::Operator;
        if twice && matches!(byte, b'+' | b'-') {
            // Ahead of a value or behind it.
            after = self.before;
        } else if byte == b'=' && self.take(b">") {
            after = Before::Arrow;
        } else if byte == b'?' && !twice && self.source.get(self.at) == Some(&b'.') {
            // `a?.5:b` is a conditional.
            if !self.source.get(self.at + 1).is_some_and(u8::is_ascii_digit) {
                self.at += 1;
                after = Before::Dot;
            }
        } else {
            if twice && byte == b'>' {
                self.take(b">");
            }
            if self.take(b"=") && matches!(byte, b'=' | b'!') {
                self.take(b"=");
            }
        }
        (Kind::Operator(&self.source[start..self.at]), after)
    }

    /// Reads on over some bytes if they come next.
    fn take(&mut self, bytes: &[u8]) -> bool {
        let follows = self.source.get(self.at..).is_some_and(|rest| rest.starts_with(bytes));
        self.at += if follows { bytes.len() } else { 0 };
        follows
    }

    /// From inside of a string to behind it; a string does not go on over the end of a line.
    fn skip_string(&mut self, quote: u8) {
        while let Some(rest) = self.source.get(self.at..) {
            let Some(end) = memchr3(b'\\', b'\n', quote, rest) else { break };
            self.at += end + 1;
            if rest[end] != b'\\' {
                return;
            }
            self.at += 1;
        }
        self.at = self.source.len();
    }

    /// From inside of a template's text to behind the template, or into its next `${`.
    fn template_text(&mut self) -> Option<Kind<'a>> {
        while let Some(&byte) = self.source.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'`' => {
                    self.close_innermost(b'`');
                    self.before = Before::Operand;
                    return Some(Kind::TemplateEnd);
                }
                b'$' if self.take(b"{") => {
                    self.open.push((b'{', false));
                    self.before = Before::Operator;
                    return Some(Kind::Substitution);
                }
                _ => {}
            }
        }
        None
    }

    /// From a slash that was read to behind the comment, if it begins one.
    fn skip_comment(&mut self) -> bool {
        let rest = &self.source[self.at..];
        match rest.first() {
            Some(b'/') => self.at += memchr(b'\n', rest).unwrap_or(rest.len()),
            Some(b'*') => self.at += memmem::find(rest, b"*/").map_or(rest.len(), |i| i + 2),
            _ => return false,
        }
        true
    }

    /// From inside of a regular expression to behind it, as it does not go on over the end of a line. Returns how deeply
    /// it is nested.
    fn skip_regexp(&mut self) -> usize {
        let (mut groups, mut classes, mut in_class, mut deepest) = (0_usize, 0_usize, false, 0);
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
                b'/' if !in_class => break,
                b'\n' => break,
                _ => {}
            }
            deepest = deepest.max(groups).max(classes);
        }
        deepest
    }
}

/// Whether a value or a statement follows a word.
fn expects_operand(word: &[u8]) -> bool {
    let is_operator = matches!(word, b"typeof" | b"void" | b"delete" | b"new" | b"await" | b"yield" | b"extends");
    let is_statement = matches!(word, b"if" | b"while" | b"for" | b"with" | b"do" | b"case" | b"default" | b"else");
    is_operator || is_statement || matches!(word, b"in" | b"of" | b"instanceof" | b"return" | b"throw" | b"class")
}

/// Whether a byte may be one of a word.
const WORD: [bool; 256] = {
    let mut word = [false; 256];
    let mut byte = 0_u8;
    loop {
        word[byte as usize] = byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || !byte.is_ascii();
        if byte == u8::MAX {
            break;
        }
        byte += 1;
    }
    word
};

fn is_word(byte: u8) -> bool {
    WORD[usize::from(byte)]
}
