//! Text between the tree and the engine, which keeps Latin-1 or UTF-16: what is ASCII, as most text is, is copied as it
//! is.

use boa_engine::JsString;
use boa_engine::string::JsStrVariant;

/// A string of the engine.
pub(in crate::engine) fn string(text: &str) -> JsString {
    JsString::from(text)
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
    use boa_engine::js_string;
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
