//! Patterns of numbers: `¤#,##0.00;(¤#,##0.00)` (UTS 35, "Number Format Patterns").

use crate::Part;

/// What stands before and behind the digits, and how digits are grouped.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Pattern {
    positive: (String, String),
    negative: Option<(String, String)>,
    /// The size of the last group and of those before it.
    pub grouping: Option<(i32, i32)>,
    /// Whether there are digits at all.
    pub has_digits: bool,
}

/// A sign is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Sign {
    None,
    Minus,
    Plus,
}

/// A quoted character is not one of the pattern's own: such are moved to a private area meanwhile.
fn quoted(char: char) -> char {
    match char {
        '-' => '\u{f8f0}',
        '+' => '\u{f8f1}',
        '%' => '\u{f8f2}',
        '¤' => '\u{f8f3}',
        ';' => '\u{f8f4}',
        '#' => '\u{f8f5}',
        '.' => '\u{f8f6}',
        ',' => '\u{f8f7}',
        '0' => '\u{f8f8}',
        other => other,
    }
}

fn unquoted(char: char) -> char {
    const PLAIN: [char; 9] = ['-', '+', '%', '¤', ';', '#', '.', ',', '0'];
    u32::from(char).checked_sub(0xf8f0).and_then(|index| PLAIN.get(index as usize)).copied().unwrap_or(char)
}

impl Pattern {
    pub(crate) fn parse(pattern: &str) -> Self {
        let mut text = String::new();
        let mut is_quoted = false;
        let mut chars = pattern.chars().peekable();
        while let Some(char) = chars.next() {
            if char == '\'' {
                if chars.peek() == Some(&'\'') {
                    chars.next();
                    text.push('\'');
                } else {
                    is_quoted = !is_quoted;
                }
                continue;
            }
            text.push(if is_quoted { quoted(char) } else { char });
        }
        let (positive, negative) =
            text.split_once(';').map_or((text.as_str(), None), |(one, other)| (one, Some(other)));
        let (before, body, after) = split(positive);
        let whole = body.split(['.', 'E']).next().unwrap_or_default();
        let groups = whole.split(',').map(str::len).collect::<Vec<_>>();
        let size = |length: usize| i32::try_from(length).unwrap_or(3);
        let grouping = match groups.as_slice() {
            [] | [_] => None,
            [_, last] => Some((size(*last), size(*last))),
            [.., other, last] => Some((size(*last), size(*other))),
        };
        let affixes = |(before, _, after): (&str, &str, &str)| (before.to_owned(), after.to_owned());
        Self {
            has_digits: !body.is_empty(),
            positive: (before.to_owned(), after.to_owned()),
            negative: negative.map(|negative| affixes(split(negative))),
            grouping,
        }
    }

    /// Returns what stands before and behind the digits. `approximately` is the sign of numbers that are not exact.
    pub(crate) fn affixes(
        &self,
        sign: Sign,
        approximately: bool,
        part: &dyn Fn(char) -> Part,
    ) -> (Vec<Part>, Vec<Part>) {
        let has_plus = self.positive.0.contains('+') || self.positive.1.contains('+');
        let plus_replaces_minus = sign == Sign::Plus && !has_plus;
        let has_minus =
            self.negative.as_ref().is_some_and(|(before, after)| before.contains('-') || after.contains('-'));
        let uses_negative =
            self.negative.is_some() && (sign == Sign::Minus || (has_minus && (plus_replaces_minus || approximately)));
        let (before, after) =
            if uses_negative { self.negative.as_ref().unwrap_or(&self.positive) } else { &self.positive };
        let prepends = !uses_negative && (sign == Sign::Minus || plus_replaces_minus || approximately);
        let signs: &[char] = match (approximately, plus_replaces_minus, sign) {
            (true, true, _) => &['~', '+'],
            (true, false, Sign::Minus) => &['~', '-'],
            (true, ..) => &['~'],
            (false, true, _) => &['+'],
            _ => &['-'],
        };
        let write = |affix: &str, prepends: bool| {
            let chars = prepends.then_some('-').into_iter().chain(affix.chars());
            let mut parts = Vec::new();
            for char in chars {
                match char {
                    '-' => parts.extend(signs.iter().map(|sign| part(*sign))),
                    '+' | '%' | '¤' => parts.push(part(char)),
                    // A tilde of the pattern itself is a literal.
                    other => parts.push(Part::new("literal", unquoted(other))),
                }
            }
            parts
        };
        (write(before, prepends), write(after, false))
    }
}

/// Returns what is before the digits of a pattern, the digits, and what is behind them.
fn split(pattern: &str) -> (&str, &str, &str) {
    let is_digit = |char: char| matches!(char, '#' | '0' | ',' | '.');
    let Some(start) = pattern.find(['#', '0']) else { return (pattern, "", "") };
    let mut end = start + pattern[start..].find(|char| !is_digit(char)).unwrap_or(pattern.len() - start);
    if pattern[end..].starts_with("E0") {
        end += 2;
    }
    (&pattern[..start], &pattern[start..end], &pattern[end..])
}

/// Whether a space has to stand between this end of a currency's name and a digit (UTS 35, "currencySpacing").
pub(crate) fn needs_space(char: char) -> bool {
    let is_symbol = matches!(
        char,
        '$' | '+' | '<' | '=' | '>' | '^' | '`' | '|' | '~' | '¢'..='¦' | '¨' | '©' | '¬' | '®'..='±' | '´' | '¸' | '×' | '÷'
            | '\u{58f}' | '\u{60b}' | '\u{7fe}' | '\u{7ff}' | '\u{9f2}' | '\u{9f3}' | '\u{9fb}' | '\u{af1}' | '\u{bf9}'
            | '\u{e3f}' | '\u{17db}' | '\u{20a0}'..='\u{20cf}' | '\u{a838}' | '\u{fdfc}' | '\u{fe69}' | '\u{ff04}'
            | '\u{ffe0}' | '\u{ffe1}' | '\u{ffe5}' | '\u{ffe6}'
    );
    !is_symbol && !char.is_whitespace()
}
