//! Looks for strings in strings, in time that their lengths bound.

use boa_engine::JsString;
use boa_engine::string::{JsStr, JsStrVariant};

/// What is looked for, in either form.
pub(super) struct Needle {
    /// None where it has characters beyond Latin-1.
    narrow: Option<Vec<u8>>,
    wide: Vec<u16>,
}

impl Needle {
    pub fn new(needle: &JsString) -> Self {
        let wide = needle.to_vec();
        let narrow = wide.iter().map(|&unit| u8::try_from(unit).ok()).collect();
        Self { narrow, wide }
    }

    pub fn len(&self) -> usize {
        self.wide.len()
    }

    /// Where it is first, from a place on.
    pub fn first_in(&self, text: JsStr<'_>, from: usize) -> Option<usize> {
        if from > text.len() {
            return None;
        }
        let offset = match text.variant() {
            JsStrVariant::Latin1(text) => memchr::memmem::find(&text[from..], self.narrow.as_deref()?),
            JsStrVariant::Utf16(text) => first(&text[from..], &self.wide),
        };
        offset.map(|offset| from + offset)
    }

    /// Where it is last, from a place on backwards.
    pub fn last_in(&self, text: JsStr<'_>, from: usize) -> Option<usize> {
        let end = from.saturating_add(self.len()).min(text.len());
        match text.variant() {
            JsStrVariant::Latin1(text) => memchr::memmem::rfind(&text[..end], self.narrow.as_deref()?),
            JsStrVariant::Utf16(text) => last(&text[..end], &self.wide),
        }
    }
}

fn first(text: &[u16], needle: &[u16]) -> Option<usize> {
    let Some((head, tail)) = needle.split_first() else { return Some(0) };
    let places = text.len().checked_sub(tail.len())?;
    let mut at = 0;
    loop {
        at += text[at..places].iter().position(|unit| unit == head)?;
        if &text[at + 1..=at + tail.len()] == tail {
            return Some(at);
        }
        at += 1;
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
