//! The names that JavaScript can write as they are.

/// Returns whether `name` is an identifier: letters of any script, `_` and `$`, and behind the first of them digits.
/// Reserved words are identifiers here, since the names of properties may be reserved words.
#[must_use]
pub(crate) fn is_identifier(name: &str) -> bool {
    let is_letter = |c: char| c == '_' || c == '$' || c.is_alphabetic();
    name.chars().next().is_some_and(is_letter) && name.chars().all(|c| is_letter(c) || c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::is_identifier;

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
