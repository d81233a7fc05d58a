//! The names that JavaScript can write as they are.

/// Returns whether `name` is an identifier: letters of any script, `_` and `$`, and behind the first of them digits.
/// Reserved words are identifiers here, since the names of properties may be reserved words.
#[must_use]
pub(crate) fn is_identifier(name: &str) -> bool {
    let is_letter = |c: char| c == '_' || c == '$' || c.is_alphabetic();
    name.chars().next().is_some_and(is_letter) && name.chars().all(|c| is_letter(c) || c.is_alphanumeric())
}

/// Words that are never the name of a variable.
#[cfg(any(feature = "php", test))]
const RESERVED: [&str; 36] = [
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "debugger",
    "default",
    "delete",
    "do",
    "else",
    "enum",
    "export",
    "extends",
    "false",
    "finally",
    "for",
    "function",
    "if",
    "import",
    "in",
    "instanceof",
    "new",
    "null",
    "return",
    "super",
    "switch",
    "this",
    "throw",
    "true",
    "try",
    "typeof",
    "var",
    "void",
    "while",
    "with",
];

/// Returns whether a script can write `name` as a variable of its own. All that is not ASCII counts as a letter.
#[cfg(any(feature = "php", test))]
#[must_use]
pub(crate) fn is_variable(name: &str) -> bool {
    let is_letter = |c: char| c == '_' || c == '$' || c.is_ascii_alphabetic() || (!c.is_ascii() && !c.is_whitespace());
    name.chars().next().is_some_and(is_letter)
        && name.chars().all(|c| is_letter(c) || c.is_ascii_digit())
        && !RESERVED.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::{is_identifier, is_variable};

    #[test]
    fn variables_are_no_reserved_words() {
        for name in ["a", "_", "$", "a1", "größe", "e\u{301}", "let", "async", "Math"] {
            assert!(is_variable(name), "{name}");
        }
        for name in ["", "1", "1a", "a b", "a.b", "my-var", "class", "this", "null", "a\u{2028}"] {
            assert!(!is_variable(name), "{name}");
        }
    }

    #[test]
    fn names_of_letters_and_digits_are_identifiers() {
        for name in ["a", "_", "$", "a1", "größe", "名前", "if"] {
            assert!(is_identifier(name), "{name}");
        }
        for name in ["", "1", "1a", "a b", "a.b", "a-b", "a\"b"] {
            assert!(!is_identifier(name), "{name}");
        }
    }
}
