//! Finds in the source text what an error of the engine does not tell: Boa 0.22 says `not a callable function` and no
//! name, and has no place for the reading of an unknown variable.

use crate::error::{Position, ScriptError};
use crate::pool::SourceText;

/// What Boa says of a call, and of a property of nothing.
const NOT_CALLABLE: &str = "not a callable function";
const NO_OBJECT: &str = "cannot convert 'null' or 'undefined' to object";
/// Bytes that are looked at around a place.
const REACH: usize = 200;

/// Adds what can be told for certain: to the message the expression at fault, or the place to an error that has none.
pub(super) fn name(error: &mut ScriptError, source: &SourceText) {
    if error.name == "ReferenceError" {
        locate(error, source);
    }
    let Some(position) = error.position.as_ref().filter(|position| position.file == source.name) else { return };
    let Some((before, after)) = around(&source.code, position) else { return };
    let told = match error.message.as_str() {
        NOT_CALLABLE if after.starts_with('(') => path_before(before).map(|path| format!("{path} is not a function")),
        NO_OBJECT => property_of_nothing(before, after),
        _ => None,
    };
    if let Some(told) = told {
        error.message = told;
    }
}

/// `o.a` before `.b`, which is read of it. For the call of a method the place is that of the member before, or of the call.
fn property_of_nothing(before: &str, after: &str) -> Option<String> {
    if before.matches('[').count() > before.matches(']').count() {
        // What an index is computed from has the place, and not what has the index.
        return None;
    }
    if after.starts_with('(') {
        // What the call returns may be what has no properties.
        if [").", ")[", ")("].iter().any(|more| after.contains(more)) {
            return None;
        }
        let path = path_before(before)?;
        let (object, _) = path.rsplit_once('.')?;
        return Some(format!("cannot call {path}: {object} is null or undefined"));
    }
    let path = path_before(before.strip_suffix('.')?)?;
    let (property, rest) = next_word(after);
    if property.is_empty() {
        return None;
    }
    if !rest.trim_start().starts_with(['.', '[', '(', '?', '`']) {
        return Some(format!("cannot read {property} of {path}, which is null or undefined"));
    }
    let (method, rest) = next_word(rest.strip_prefix('.')?);
    let object = format!("{path}.{property}");
    (!method.is_empty() && rest.starts_with('('))
        .then(|| format!("cannot call {object}.{method}: {path} or {object} is null or undefined"))
}

fn next_word(text: &str) -> (&str, &str) {
    text.split_at(text.find(|c| !is_word(c)).unwrap_or(text.len()))
}

/// Names with dots between them at the end of the text: all of an expression, so nothing but space, an operator or an
/// opening bracket stands before them.
fn path_before(text: &str) -> Option<&str> {
    let start = text.char_indices().rev().take_while(|(_, c)| is_word(*c) || *c == '.').last()?.0;
    let (left, path) = text.split_at(start);
    let begins = path.starts_with(|c: char| is_word(c) && !c.is_ascii_digit()) && !path.ends_with('.');
    let is_all = !left.ends_with([')', ']', '}', '?', '"', '\'', '`', '#', '\\']) && (start > 0 || text.len() < REACH);
    (begins && is_all).then_some(path)
}

/// The text of the line before and behind a place, as far as it is of interest.
fn around<'a>(code: &'a str, position: &Position) -> Option<(&'a str, &'a str)> {
    let line = code.split('\n').nth(usize::try_from(position.line).ok()?.checked_sub(1)?)?;
    let units = usize::try_from(position.column).ok()?.checked_sub(1)?;
    let (mut at, mut passed) = (0, 0);
    for c in line.chars() {
        if passed >= units {
            break;
        }
        at += c.len_utf8();
        passed += c.len_utf16();
    }
    let (before, after) = line.split_at_checked(at)?;
    let from = (before.len().saturating_sub(REACH)..=before.len()).find(|i| before.is_char_boundary(*i))?;
    let to = (0..=after.len().min(REACH)).rev().find(|i| after.is_char_boundary(*i))?;
    Some((&before[from..], &after[..to]))
}

/// Gives the error of an unknown name its place. Only where the name stands once in the source text, so that there is no
/// doubt.
fn locate(error: &mut ScriptError, source: &SourceText) {
    let unknown = error.message.strip_suffix(" is not defined");
    let (Some(name), None) = (unknown, &error.position) else { return };
    let mut places = source.code.match_indices(name).map(|(start, _)| start).filter(|start| {
        let (before, after) = (&source.code[..*start], &source.code[start + name.len()..]);
        !before.ends_with(is_word) && !before.ends_with('.') && !after.starts_with(is_word)
    });
    let (Some(start), None) = (places.next(), places.next()) else { return };
    let before = &source.code[..start];
    let last = before.rsplit('\n').next().unwrap_or_default();
    let count = |number: usize| u32::try_from(number + 1).unwrap_or(u32::MAX);
    let (line, column) = (count(before.matches('\n').count()), count(last.encode_utf16().count()));
    error.stack = error.stack.replacen("?:?", &format!("{line}:{column}"), 1);
    error.position = Some(Position { file: source.name.clone(), line, column });
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_' || c == '$'
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is told when the engine says `message` of the place that a '§' marks.
    fn told(message: &str, marked: &str) -> String {
        let before = marked.split('§').next().unwrap();
        let last = before.rsplit('\n').next().unwrap();
        let number = |count: usize| u32::try_from(count + 1).unwrap();
        let (line, column) = (number(before.matches('\n').count()), number(last.encode_utf16().count()));
        let source = SourceText { name: "a.js".into(), code: marked.replace('§', "") };
        let position = Position { file: "a.js".into(), line, column };
        let mut error = ScriptError {
            message: message.into(),
            position: Some(position),
            ..super::super::failure::plain("TypeError", "")
        };
        name(&mut error, &source);
        error.message
    }

    #[test]
    fn what_is_called_is_named() {
        assert_eq!(told(NOT_CALLABLE, "1;\n let é = '😀' + o.foo§(1)"), "o.foo is not a function");
        assert_eq!(told(NOT_CALLABLE, "f§()"), "f is not a function");
        assert_eq!(told(NOT_CALLABLE, "(a)=>$b_1.c.d§(x)"), "$b_1.c.d is not a function");
    }

    #[test]
    fn what_has_no_properties_is_named() {
        assert_eq!(told(NO_OBJECT, "x = o.a.§b;"), "cannot read b of o.a, which is null or undefined");
        assert_eq!(told(NO_OBJECT, "[1].map(o => o.a.§b)"), "cannot read b of o.a, which is null or undefined");
        assert_eq!(told(NO_OBJECT, "o.a.b§()"), "cannot call o.a.b: o.a is null or undefined");
        assert_eq!(told(NO_OBJECT, "o.§a.b()"), "cannot call o.a.b: o or o.a is null or undefined");
        assert_eq!(told(NO_OBJECT, "null.§x"), "cannot read x of null, which is null or undefined");
    }

    #[test]
    fn what_is_not_certain_stays_as_it_is() {
        for code in
            ["f(1)§()", "f(1).g§()", "a[0]§()", "a[0].b§()", "'a'.b§()", "a?.b§()", "this.#p§()", "§x()", "1.5§()"]
        {
            assert_eq!(told(NOT_CALLABLE, code), NOT_CALLABLE, "{code}");
        }
        for code in ["§o.a.b = 1", "a[§0]", "f().§x", "o.§a.b.c", "o.§a.b[0]()", "a[o.§b + 1]", "o.g§().h()", "o.§b[0]"]
        {
            assert_eq!(told(NO_OBJECT, code), NO_OBJECT, "{code}");
        }
    }
}
