//! Parts with what surrounds them cut off.

use crate::Part;

/// Whether a character at the end of a part belongs to the text around it.
fn is_around(char: char) -> bool {
    matches!(
        char,
        '\t' | ' ' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}'
            | '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            | '\u{180b}'..='\u{180d}' | '\u{fe00}'..='\u{fe0f}'
    )
}

/// Joins neighbours of one kind, and makes spaces around parts literals.
pub(crate) fn finish(parts: Vec<Part>) -> Vec<Part> {
    let mut joined: Vec<Part> = Vec::new();
    let mut push = |kind: &'static str, text: &str| {
        if text.is_empty() {
            return;
        }
        match joined.last_mut() {
            Some(last) if last.kind == kind && !matches!(kind, "integer" | "group") => last.text.push_str(text),
            _ => joined.push(Part::new(kind, text)),
        }
    };
    for part in joined_kinds(parts) {
        if matches!(part.kind, "literal" | "group") {
            push(part.kind, &part.text);
            continue;
        }
        let start = part.text.trim_start_matches(is_around);
        let inner = start.trim_end_matches(is_around);
        if inner.is_empty() {
            push("literal", &part.text);
            continue;
        }
        push("literal", &part.text[..part.text.len() - start.len()]);
        push(part.kind, inner);
        push("literal", &start[inner.len()..]);
    }
    joined
}

fn joined_kinds(parts: Vec<Part>) -> Vec<Part> {
    let mut joined: Vec<Part> = Vec::new();
    for part in parts {
        match joined.last_mut() {
            Some(last) if last.kind == part.kind && part.kind != "integer" => last.text.push_str(&part.text),
            _ => joined.push(part),
        }
    }
    joined
}
