//! Looks for strings in strings, in time that their lengths bound.

use boa_engine::JsString;
use boa_engine::string::{JsStr, JsStrVariant};
use memchr::memmem::{self, Finder};

/// What is looked for, in either form.
pub(super) struct Needle {
    /// None where it has characters beyond Latin-1.
    narrow: Option<Narrow>,
    wide: Vec<u16>,
}

/// What is looked for, in Latin-1.
enum Narrow {
    One(u8),
    Many(Box<Finder<'static>>),
}

impl Needle {
    pub fn new(needle: &JsString) -> Self {
        let wide = needle.to_vec();
        let narrow: Option<Vec<u8>> = wide.iter().map(|&unit| u8::try_from(unit).ok()).collect();
        let narrow = narrow.map(|narrow| match narrow.as_slice() {
            [one] => Narrow::One(*one),
            many => Narrow::Many(Box::new(Finder::new(many).into_owned())),
        });
        Self { narrow, wide }
    }

    pub fn len(&self) -> usize {
        self.wide.len()
    }

    /// Where it is first, from a place on.
    pub fn first_in(&self, text: JsStr<'_>, from: usize) -> Option<usize> {
        let JsStrVariant::Latin1(narrow) = text.variant() else {
            return text.index_of(JsStr::utf16(&self.wide), from);
        };
        let rest = narrow.get(from..)?;
        let offset = match self.narrow.as_ref()? {
            Narrow::One(one) => memchr::memchr(*one, rest),
            Narrow::Many(many) => many.find(rest),
        };
        offset.map(|offset| from + offset)
    }

    /// Where it is last, from a place on backwards.
    pub fn last_in(&self, text: JsStr<'_>, from: usize) -> Option<usize> {
        let end = from.saturating_add(self.len()).min(text.len());
        match text.variant() {
            JsStrVariant::Latin1(text) => match self.narrow.as_ref()? {
                Narrow::One(one) => memchr::memrchr(*one, &text[..end]),
                Narrow::Many(many) => memmem::rfind(&text[..end], many.needle()),
            },
            JsStrVariant::Utf16(text) => last(&text[..end], &self.wide),
        }
    }
}

fn last(text: &[u16], needle: &[u16]) -> Option<usize> {
    let Some((head, tail)) = needle.split_first() else { return Some(text.len()) };
    let mut places = text.len().checked_sub(tail.len())?;
    loop {
        places = text[..places].iter().rposition(|unit| unit == head)?;
        if &text[places + 1..=places + tail.len()] == tail {
            return Some(places);
        }
    }
}
