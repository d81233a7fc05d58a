//! Equality, order and hashes. Texts with the same units are equal in whichever encoding.

use std::cmp::Ordering;
use std::hash::{Hash, Hasher};

use crate::hash;
use crate::head::{hash_in, with_hash};
use crate::str::{JsStr, JsStrVariant};
use crate::string::JsString;

impl JsStr<'_> {
    #[inline]
    pub(crate) fn content_hash(&self) -> u32 {
        match self.variant() {
            JsStrVariant::Latin1(units) => hash::of_latin1(units),
            JsStrVariant::Utf16(units) => hash::of_utf16(units),
        }
    }
}

impl JsString {
    /// The hash of the text, computed once.
    #[inline]
    fn kept_hash(&self) -> u32 {
        match hash_in(self.mark()) {
            0 => self.keep_hash(),
            hash => hash,
        }
    }

    #[cold]
    fn keep_hash(&self) -> u32 {
        let hash = self.as_str().content_hash();
        // What is not counted may be in memory that must not be written.
        if !self.is_static() {
            // SAFETY: the string is alive and was allocated, and nobody has a reference to its head.
            unsafe { (&raw mut (*self.head().as_ptr()).mark).write(with_hash(self.mark(), hash)) };
        }
        hash
    }
}

impl PartialEq for JsString {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        if self.head() == other.head() {
            return true;
        }
        if self.len() != other.len() {
            return false;
        }
        let (one, two) = (hash_in(self.mark()), hash_in(other.mark()));
        if one != two && one != 0 && two != 0 {
            return false;
        }
        self.as_str() == other.as_str()
    }
}

impl Eq for JsString {}

impl Hash for JsString {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u32(self.kept_hash());
    }
}

impl Ord for JsString {
    #[inline]
    fn cmp(&self, other: &Self) -> Ordering {
        if self.head() == other.head() { Ordering::Equal } else { self.as_str().cmp(&other.as_str()) }
    }
}

impl PartialOrd for JsString {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

fn equal(narrow: &[u8], wide: &[u16]) -> bool {
    narrow.len() == wide.len() && narrow.iter().zip(wide).all(|(one, two)| u16::from(*one) == *two)
}

impl PartialEq for JsStr<'_> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        match (self.variant(), other.variant()) {
            (JsStrVariant::Latin1(one), JsStrVariant::Latin1(two)) => one == two,
            (JsStrVariant::Utf16(one), JsStrVariant::Utf16(two)) => one == two,
            (JsStrVariant::Latin1(narrow), JsStrVariant::Utf16(wide))
            | (JsStrVariant::Utf16(wide), JsStrVariant::Latin1(narrow)) => equal(narrow, wide),
        }
    }
}

impl Eq for JsStr<'_> {}

impl Hash for JsStr<'_> {
    #[inline]
    fn hash<H: Hasher>(&self, state: &mut H) {
        state.write_u32(self.content_hash());
    }
}

impl Ord for JsStr<'_> {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.variant(), other.variant()) {
            (JsStrVariant::Latin1(one), JsStrVariant::Latin1(two)) => one.cmp(two),
            (JsStrVariant::Utf16(one), JsStrVariant::Utf16(two)) => one.cmp(two),
            _ => self.iter().cmp(other.iter()),
        }
    }
}

impl PartialOrd for JsStr<'_> {
    #[inline]
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq<str> for JsStr<'_> {
    #[inline]
    fn eq(&self, other: &str) -> bool {
        match self.as_ascii() {
            Some(text) => text == other,
            None => self.iter().eq(other.encode_utf16()),
        }
    }
}

impl PartialEq<&str> for JsStr<'_> {
    #[inline]
    fn eq(&self, other: &&str) -> bool {
        *self == **other
    }
}

impl<'a> PartialEq<JsStr<'a>> for [u16] {
    #[inline]
    fn eq(&self, other: &JsStr<'a>) -> bool {
        JsStr::utf16(self) == *other
    }
}

/// Equality of strings with other types, in both directions.
macro_rules! equality {
    ($([$($parameter:tt)*] $other:ty, $one:ident, $two:ident => $equal:expr;)+) => {
        $(
            impl<$($parameter)*> PartialEq<$other> for JsString {
                #[inline]
                fn eq(&self, other: &$other) -> bool {
                    let ($one, $two) = (self.as_str(), other);
                    $equal
                }
            }

            impl<$($parameter)*> PartialEq<JsString> for $other {
                #[inline]
                fn eq(&self, other: &JsString) -> bool {
                    *other == *self
                }
            }
        )+
    };
}

equality! {
    [] str, one, two => one == *two;
    [] [u16], one, two => one == JsStr::utf16(two);
    [const N: usize] [u16; N], one, two => one == JsStr::utf16(two);
    [] JsStr<'_>, one, two => one == *two;
}

impl PartialEq<&str> for JsString {
    #[inline]
    fn eq(&self, other: &&str) -> bool {
        self.as_str() == **other
    }
}
