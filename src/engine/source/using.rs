//! `using` as a name: Boa 0.22 takes the word for a keyword wherever it stands, though it is one only at the start of a
//! declaration (<https://tc39.es/ecma262/#sec-let-const-and-using-declarations>). Babel, for one, has a function of
//! that name.
//!
//! Source text that does not parse is read once more here, with variables of the name spelt differently: properties
//! and declarations keep the word. A scanner, not a parser: it only ever sees what would be an error otherwise.

/// What a variable `using` is called: as many characters, so that positions in errors stay as they are.
const SPELT: &str = "uſing";
const WORD: &[u8] = b"using";

/// The source text with variables called `using` spelt differently; none when there are none.
pub(in crate::engine) fn respell(source: &str) -> Option<String> {
    if !source.contains("using") {
        return None;
    }
    let mut scanner = Scanner { tokens: Tokens::new(source.as_bytes()), open: Vec::new(), header: Header::None };
    let mut spelt = String::with_capacity(source.len() + 64);
    let mut copied = 0;
    while let Some(found) = scanner.next_using() {
        spelt.push_str(&source[copied..found.at]);
        let (before, after) = match found.role {
            Role::Variable => ("", ""),
            Role::Shorthand => ("using: ", ""),
            Role::Import => ("using as ", ""),
            Role::Export => ("", " as using"),
        };
        spelt.extend([before, SPELT, after]);
        copied = found.at + WORD.len();
    }
    (copied > 0).then(|| spelt + &source[copied..])
}

/// A place where the word names a variable.
struct Found {
    at: usize,
    role: Role,
}

enum Role {
    Variable,
    /// `{ using }`: a property and a variable at once.
    Shorthand,
    /// `import { using }`.
    Import,
    /// `export { using }`.
    Export,
}

/// What an open bracket holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Bracket {
    /// Parentheses and square brackets.
    Expression,
    Block,
    Object,
    Class,
    Import,
    Export,
}

/// What the next brace belongs to, when a word before it says so.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Header {
    None,
    /// Of a class, at this number of open brackets.
    Class(usize),
    Import,
    Export,
}

struct Scanner<'a> {
    tokens: Tokens<'a>,
    open: Vec<Bracket>,
    header: Header,
}

impl Scanner<'_> {
    fn next_using(&mut self) -> Option<Found> {
        loop {
            let before = self.tokens.last;
            let token = self.tokens.next()?;
            let after_dot = matches!(before, Token::Mark(b'.' | b'#'));
            match token {
                Token::Word(word) if word == WORD && !after_dot => {
                    if let Some(role) = self.role(before) {
                        return Some(Found { at: self.tokens.at - WORD.len(), role });
                    }
                }
                Token::Word(word) if !after_dot => self.note(word),
                Token::Mark(mark) => self.note_mark(mark, before),
                Token::Word(_) | Token::Other => {}
            }
        }
    }

    fn note(&mut self, word: &[u8]) {
        let next = self.tokens.clone().next();
        match word {
            b"class" if !matches!(next, Some(Token::Mark(b':' | b'(' | b',' | b'}' | b'='))) => {
                self.header = Header::Class(self.open.len());
            }
            b"import" if !matches!(next, Some(Token::Mark(b'(' | b'.' | b':'))) => self.header = Header::Import,
            b"export" if matches!(next, Some(Token::Mark(b'{'))) => self.header = Header::Export,
            _ => {}
        }
    }

    fn note_mark(&mut self, mark: u8, before: Token<'_>) {
        match mark {
            b'(' | b'[' => self.open.push(Bracket::Expression),
            b'{' => {
                let bracket = match self.header {
                    Header::Class(depth) if depth == self.open.len() => Bracket::Class,
                    Header::Import => Bracket::Import,
                    Header::Export => Bracket::Export,
                    _ if begins_block(before) => Bracket::Block,
                    _ => Bracket::Object,
                };
                if !matches!(bracket, Bracket::Block | Bracket::Object) {
                    self.header = Header::None;
                }
                self.open.push(bracket);
            }
            b')' | b']' | b'}' => {
                let closed = self.open.pop();
                self.tokens.after_block = mark == b'}' && closed != Some(Bracket::Object);
            }
            _ => {}
        }
    }

    /// What the word is that was just read; none where it names no variable.
    fn role(&self, before: Token<'_>) -> Option<Role> {
        let mut ahead = self.tokens.clone();
        let next = ahead.next().unwrap_or(Token::Other);
        let begins = matches!(before, Token::Mark(b'{' | b','));
        let inside = self.open.last().copied().unwrap_or(Bracket::Block);
        match inside {
            Bracket::Import => match (before, next) {
                (Token::Word(b"as"), _) => return Some(Role::Variable),
                (_, Token::Word(b"as")) => return None,
                _ => return Some(Role::Import),
            },
            Bracket::Export => match (before, next) {
                (Token::Word(b"as"), _) => return None,
                (_, Token::Word(b"as")) => return Some(Role::Variable),
                _ => return Some(Role::Export),
            },
            _ => {}
        }
        if let Token::Word(word) = next {
            let is_operator = matches!(word, b"of" | b"in" | b"instanceof");
            let is_named = matches!(before, Token::Word(b"class"));
            return (is_operator || is_named || ahead.new_line).then_some(Role::Variable);
        }
        let has_methods = matches!(inside, Bracket::Object | Bracket::Class);
        let is_function = matches!(before, Token::Word(b"function"));
        if has_methods && next == Token::Mark(b'(') && !is_function && self.tokens.is_method() {
            return None;
        }
        match (inside, next) {
            (Bracket::Object, Token::Mark(b':')) if begins => None,
            (Bracket::Object, Token::Mark(b',' | b'}' | b'=')) if begins => Some(Role::Shorthand),
            (Bracket::Class, Token::Mark(b'=' | b';' | b'}'))
                if matches!(before, Token::Mark(b'{' | b';' | b'}') | Token::Word(_)) =>
            {
                None
            }
            _ => Some(Role::Variable),
        }
    }
}

/// Whether a brace behind this token opens a block rather than an object.
fn begins_block(before: Token<'_>) -> bool {
    match before {
        Token::Mark(mark) => matches!(mark, b';' | b'{' | b'}' | b')' | ARROW),
        Token::Word(word) => matches!(word, b"else" | b"do" | b"try" | b"finally" | b"static" | b"catch"),
        Token::Other => true,
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Token<'a> {
    Word(&'a [u8]),
    Mark(u8),
    /// Strings, templates and regular expressions; the start of the text.
    Other,
}

/// The mark of `=>` and of `...`.
const ARROW: u8 = 1;
const SPREAD: u8 = 2;

/// Words, marks, and what stands for a whole literal.
#[derive(Clone)]
struct Tokens<'a> {
    text: &'a [u8],
    at: usize,
    last: Token<'a>,
    /// Whether the last `}` closed a block, behind which a slash begins a regular expression.
    after_block: bool,
    /// Whether a line ended before the last token.
    new_line: bool,
    /// For each open `${`, how many braces are open in it.
    templates: Vec<usize>,
}

impl<'a> Tokens<'a> {
    fn new(text: &'a [u8]) -> Self {
        Self { text, at: 0, last: Token::Other, after_block: false, new_line: false, templates: Vec::new() }
    }

    fn next(&mut self) -> Option<Token<'a>> {
        self.skip_space();
        let start = self.at;
        let byte = *self.text.get(start)?;
        self.at += 1;
        self.last = match byte {
            _ if is_word(byte) => {
                self.at += self.text[self.at..].iter().take_while(|byte| is_word(**byte)).count();
                Token::Word(&self.text[start..self.at])
            }
            b'"' | b'\'' => self.literal(byte),
            b'`' => self.template(),
            b'/' if self.begins_regex() => self.literal(b'/'),
            b'=' if self.text.get(self.at) == Some(&b'>') => self.mark(1, ARROW),
            b'.' if self.text[self.at..].starts_with(b"..") => self.mark(2, SPREAD),
            // Neither an assignment nor its left side.
            b'=' if self.text.get(self.at) == Some(&b'=') => self.mark(1, b'<'),
            b'{' => {
                self.templates.last_mut().into_iter().for_each(|open| *open += 1);
                Token::Mark(byte)
            }
            b'}' if self.templates.last() == Some(&0) => {
                self.templates.pop();
                self.template()
            }
            b'}' => {
                self.templates.last_mut().into_iter().for_each(|open| *open -= 1);
                Token::Mark(byte)
            }
            _ => Token::Mark(byte),
        };
        Some(self.last)
    }

    fn mark(&mut self, more: usize, mark: u8) -> Token<'a> {
        self.at += more;
        Token::Mark(mark)
    }

    fn skip_space(&mut self) {
        self.new_line = false;
        while let Some(&byte) = self.text.get(self.at) {
            let rest = &self.text[self.at..];
            if byte.is_ascii_whitespace() {
                self.new_line |= byte == b'\n';
                self.at += 1;
            } else if rest.starts_with(b"//") {
                self.at += rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
            } else if rest.starts_with(b"/*") {
                self.at += rest.windows(2).skip(2).position(|end| end == b"*/").map_or(rest.len(), |end| end + 4);
            } else {
                return;
            }
        }
    }

    /// From inside of a string or a regular expression to behind it; neither goes on over the end of a line.
    fn literal(&mut self, end: u8) -> Token<'a> {
        let mut in_class = false;
        while let Some(&byte) = self.text.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'\n' => break,
                b'[' => in_class = true,
                b']' => in_class = false,
                _ if byte == end && !(in_class && end == b'/') => break,
                _ => {}
            }
        }
        Token::Other
    }

    /// From inside of a template's text to behind the template, or into its next `${`, which reads as an opening
    /// parenthesis would.
    fn template(&mut self) -> Token<'a> {
        while let Some(&byte) = self.text.get(self.at) {
            self.at += 1;
            match byte {
                b'\\' => self.at += 1,
                b'`' => break,
                b'$' if self.text.get(self.at) == Some(&b'{') => {
                    self.at += 1;
                    self.templates.push(0);
                    return Token::Mark(b'<');
                }
                _ => {}
            }
        }
        Token::Other
    }

    fn begins_regex(&self) -> bool {
        match self.last {
            Token::Word(word) => matches!(
                word,
                b"return"
                    | b"typeof"
                    | b"case"
                    | b"in"
                    | b"of"
                    | b"delete"
                    | b"void"
                    | b"throw"
                    | b"new"
                    | b"else"
                    | b"do"
            ),
            Token::Mark(b')' | b']') => false,
            Token::Mark(b'}') => self.after_block,
            Token::Mark(_) => true,
            Token::Other => self.at == 1,
        }
    }

    /// Whether the parentheses that follow are those of a method: a brace follows them.
    fn is_method(&self) -> bool {
        let (mut ahead, mut depth) = (self.clone(), 0_usize);
        while let Some(token) = ahead.next() {
            match token {
                Token::Mark(b'(') => depth += 1,
                Token::Mark(b')') if depth == 1 => return ahead.next() == Some(Token::Mark(b'{')) && !ahead.new_line,
                Token::Mark(b')') => depth -= 1,
                _ => {}
            }
        }
        false
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'$' || byte >= 0x80
}

#[cfg(test)]
mod tests {
    use super::respell;

    #[test]
    fn variables_are_spelt_differently() {
        for source in [
            "var using = 1; using",
            "x.using = function using(a) { return a ? using : 2 }",
            "f(using, ...using)",
            "using(1)",
            "({ a: using }); [using]; `${using} using`; using / using / 2",
            "if (x) { using = 2 } using: for (;;) break using",
            "for (using of []) {} using in x; using instanceof y",
            "class using extends A { b = using; c() { return using } }",
            "import { a as using } from 'b'",
            "(using) => ({ b: using(1) })",
            "(function* using() {}); async function using() {}",
        ] {
            let spelt = respell(source).unwrap();
            assert_eq!(spelt.replace("uſing", "using"), source);
            assert_eq!(spelt.matches("uſing").count(), source.matches("using").count() - kept(source), "{spelt}");
        }
    }

    /// How often the word is text or a property in the sources above.
    fn kept(source: &str) -> usize {
        source.matches(".using").count() - source.matches("...using").count() + source.matches(" using`").count()
    }

    #[test]
    fn properties_and_declarations_keep_the_word() {
        for source in [
            "a.using = b?.using; a.using()",
            "x = { using: 1, b: 2 }",
            "x = { b: 1, using() { return 1 } }",
            "class A { using() {} static using = 1; #using = 2; get using() {} }",
            "{ using x = f(); await using y = g() }",
            "'using'; \"using\"; /using/; `using`; // using",
            "import { using as a } from 'b'",
        ] {
            assert_eq!(respell(source), None, "{source}");
        }
    }

    #[test]
    fn shorthands_become_a_property_and_a_variable() {
        assert_eq!(respell("x = { using, b }").unwrap(), "x = { using: uſing, b }");
        assert_eq!(respell("var { a, using = 1 } = x").unwrap(), "var { a, using: uſing = 1 } = x");
        assert_eq!(respell("import { using } from 'b'").unwrap(), "import { using as uſing } from 'b'");
        assert_eq!(respell("export { using }").unwrap(), "export { uſing as using }");
    }
}
