//! Text between the tree and the engine, which keeps Latin-1 or UTF-16: what is ASCII, as most text is, is copied as it
//! is.

use boa_engine::string::{JsStrVariant, Latin1JsStringBuilder};
use boa_engine::{JsString, js_string};

/// A string of the engine.
pub(in crate::engine) fn string(text: &str) -> JsString {
    // The engine has the shortest already, and gives them out again.
    if text.len() > 1 && text.is_ascii() {
        let mut builder = Latin1JsStringBuilder::with_capacity(text.len());
        builder.extend_from_slice(text.as_bytes());
        if let Some(string) = builder.build() {
            return string;
        }
    }
    js_string!(text)
}

/// The text of a string, U+FFFD in the place of lone surrogates.
pub(in crate::engine) fn of(string: &JsString) -> String {
    match string.as_str().variant() {
        JsStrVariant::Latin1(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) if text.is_ascii() => text.to_owned(),
            _ => bytes.iter().copied().map(char::from).collect(),
        },
        JsStrVariant::Utf16(units) => String::from_utf16_lossy(units),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn lone_surrogates_are_replaced() {
        assert_eq!(of(&js_string!(&[0x61, 0xd83d, 0x62][..])), "a\u{fffd}b");
        assert_eq!(of(&js_string!(&[0xd83d, 0xde00, 0xde00][..])), "😀\u{fffd}");
    }

    proptest! {
        #[test]
        fn text_is_the_same_there_and_back(text in "\\PC{0,40}|[a-z]{0,3}|[à-ÿ]{0,9}") {
            prop_assert_eq!(of(&string(&text)), text.clone());
            prop_assert_eq!(string(&text), JsString::from(text.as_str()));
        }
    }
}
