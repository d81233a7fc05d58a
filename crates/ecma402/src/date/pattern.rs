//! Patterns of dates (UTS 35, part 4, "Date Format Patterns"): letters that stand for fields, and literal text.

use std::fmt::Write as _;

/// A part of a pattern.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Item {
    /// Text that stands for itself, without its quotes.
    Literal(String),
    /// A letter, as often as it is there.
    Field(char, usize),
}

/// Returns the parts of a pattern; neighbouring texts are one.
pub(crate) fn parse(pattern: &str) -> Vec<Item> {
    let mut items = Vec::new();
    let mut chars = pattern.chars().peekable();
    let mut quoted = false;
    while let Some(char) = chars.next() {
        if char == '\'' {
            if chars.next_if_eq(&'\'').is_some() {
                push_text(&mut items, '\'');
            } else {
                quoted = !quoted;
            }
        } else if !quoted && char.is_ascii_alphabetic() {
            let mut count = 1;
            while chars.next_if_eq(&char).is_some() {
                count += 1;
            }
            items.push(Item::Field(char, count));
        } else {
            push_text(&mut items, char);
        }
    }
    items
}

fn push_text(items: &mut Vec<Item>, char: char) {
    if let Some(Item::Literal(text)) = items.last_mut() {
        text.push(char);
    } else {
        items.push(Item::Literal(char.into()));
    }
}

/// Writes parts as a pattern: letters of literal text are quoted.
pub(crate) fn write(items: &[Item]) -> String {
    let mut pattern = String::new();
    for item in items {
        match item {
            Item::Field(letter, count) => pattern.extend(std::iter::repeat_n(*letter, *count)),
            Item::Literal(text) if text.chars().any(|char| char.is_ascii_alphabetic()) => {
                let _ = write!(pattern, "'{}'", text.replace('\'', "''"));
            }
            Item::Literal(text) => pattern.push_str(&text.replace('\'', "''")),
        }
    }
    pattern
}

/// Puts two texts into a pattern with the places `{0}` and `{1}`; what is around them is copied as it is.
pub(crate) fn fill(template: &str, values: &[&str]) -> String {
    let mut filled = String::new();
    let mut rest = template;
    while let Some(start) = rest.find('{') {
        filled.push_str(&rest[..start]);
        let place = rest[start + 1..].chars().next().and_then(|digit| digit.to_digit(10));
        let value = place.and_then(|place| values.get(place as usize));
        if let (Some(value), Some(end)) = (value, rest[start..].find('}')) {
            filled.push_str(value);
            rest = &rest[start + end + 1..];
        } else {
            filled.push('{');
            rest = &rest[start + 1..];
        }
    }
    filled.push_str(rest);
    filled
}

/// Returns the skeleton of a pattern: its fields without the texts between them, as they stand.
pub(crate) fn skeleton_of(pattern: &str) -> String {
    let fields = parse(pattern).into_iter().filter(|item| matches!(item, Item::Field(..)));
    write(&fields.collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn patterns_are_read_and_written() {
        let items = parse("d 'de' MMMM 'o''clock' ''y");
        assert_eq!(items[0], Item::Field('d', 1));
        assert_eq!(items[1], Item::Literal(" de ".into()));
        assert_eq!(items[3], Item::Literal(" o'clock '".into()));
        assert_eq!(parse(&write(&items)), items);
    }

    #[test]
    fn places_are_filled() {
        assert_eq!(fill("{1} 'at' {0}", &["h:mm", "d"]), "d 'at' h:mm");
        assert_eq!(fill("{0} ({2}: {1}) {x}", &["a", "b", "c"]), "a (c: b) {x}");
        assert_eq!(skeleton_of("EEEE, MMMM d, y 'at' h:mm a"), "EEEEMMMMdyhmma");
    }
}
