//! Parts of a string.

use std::ops::{Bound, Range, RangeBounds, RangeFrom, RangeFull, RangeInclusive, RangeTo, RangeToInclusive};

use crate::buffer::Buffer;
use crate::head::{self, Head, WIDE, new_shared, width};
use crate::str::{JsStr, JsStrVariant};
use crate::string::JsString;
use crate::{StaticJsStrings, convert};

/// Parts below this length are copied: they need no more memory than a slice.
const COPIED: usize = 32;
/// A part that is less than this share of the text that it would keep alive is copied.
const LEAST_SHARE: usize = 4;

impl JsString {
    /// The part between two positions; it ends where the text does, and is empty where it would begin behind its end.
    #[inline]
    #[must_use]
    pub fn slice(&self, p1: usize, p2: usize) -> JsString {
        let end = p2.min(self.len());
        if p1 >= end {
            return Self::default();
        }
        // SAFETY: just compared.
        unsafe { Self::slice_unchecked(self, p1, end) }
    }

    /// The part between two positions, shared with the text of `data` where it is a large part of that.
    ///
    /// # Safety
    /// `start <= end <= data.len()`.
    #[must_use]
    pub unsafe fn slice_unchecked(data: &JsString, start: usize, end: usize) -> Self {
        let len = end - start;
        if len == data.len() {
            return data.clone();
        }
        // SAFETY: the caller's promise.
        let part = unsafe { data.as_str().get(start..end).unwrap_unchecked() };
        if len < COPIED || len < data.kept_alive() / LEAST_SHARE {
            return copied(part);
        }
        // SAFETY: the string is alive; its owner keeps the part alive, too, and it is never written again.
        unsafe {
            let (owner, in_buffer) = head::owner(data.head());
            let mark = data.mark() & WIDE | if in_buffer { head::IN_BUFFER } else { 0 };
            let text = head::text(data.head()).byte_add(start * width(mark));
            Self::from_head(new_shared(owner, text, head::short(len), mark))
        }
    }

    /// Units that a slice of the string would keep alive.
    fn kept_alive(&self) -> usize {
        // SAFETY: the string is alive, and its owner with it, which is what its mark says. What is not counted lives
        // anyway.
        unsafe {
            match head::owner(self.head()) {
                (owner, true) => (*owner.cast::<Buffer>().as_ptr()).capacity as usize,
                (owner, false) if owner.read() != 0 => (*owner.cast::<Head>().as_ptr()).len as usize,
                _ => 0,
            }
        }
    }
}

/// A copy, in Latin-1 where that can hold it.
fn copied(part: JsStr<'_>) -> JsString {
    match part.variant() {
        JsStrVariant::Latin1(&[unit]) => StaticJsStrings::unit(unit),
        JsStrVariant::Latin1(units) => convert::from_latin1(units),
        JsStrVariant::Utf16(units) => convert::from_utf16(units),
    }
}

/// A range of positions in a string.
pub trait JsStringSliceIndex {
    /// The part, if the text has it.
    fn get(self, str: &JsString) -> Option<JsString>;
}

fn part(range: &impl RangeBounds<usize>, string: &JsString) -> Option<JsString> {
    let start = match range.start_bound() {
        Bound::Included(start) => *start,
        Bound::Excluded(before) => before.checked_add(1)?,
        Bound::Unbounded => 0,
    };
    let end = match range.end_bound() {
        Bound::Included(last) => last.checked_add(1)?,
        Bound::Excluded(end) => *end,
        Bound::Unbounded => string.len(),
    };
    // SAFETY: just compared.
    (start <= end && end <= string.len()).then(|| unsafe { JsString::slice_unchecked(string, start, end) })
}

macro_rules! ranges {
    ($($range:ty),+) => {
        $(
            impl JsStringSliceIndex for $range {
                #[inline]
                fn get(self, str: &JsString) -> Option<JsString> {
                    part(&self, str)
                }
            }
        )+
    };
}

ranges!(Range<usize>, RangeInclusive<usize>, RangeFrom<usize>, RangeTo<usize>, RangeToInclusive<usize>, RangeFull);
