//! Strings of the engine: text in Latin-1 or UTF-16, counted, never changed once it can be seen.
//!
//! The crate stands in for `boa_string` 0.22 behind the same interface. A [`JsString`] is one pointer to a head of twelve
//! bytes (count, length, kept hash and marks), and its text has one of four forms:
//!
//! | form | where the text is | made by |
//! |---|---|---|
//! | static | anywhere in the program; the count is 0, and stays so | [`StaticString`] |
//! | flat | right behind the head | everything that copies text |
//! | slice | in the allocation of a flat string, which it keeps alive | [`JsString::slice`] |
//! | of a buffer | in a buffer with room before and behind its text | joining strings |
//!
//! **Joining is amortised.** A string that ends where the text of its buffer ends is joined by writing behind it: the
//! result is one more string of the same buffer, and the first still has the text that it had. The same holds at the
//! front. Where there is no room, the text is copied to a larger buffer; the room is a share of the text, so that
//! `s += x` costs what `x` does, however long `s` has become.
//!
//! What holds always:
//! - The text between the ends of a buffer is never written again, so any number of strings may share it, each with a
//!   pointer and a length of its own, and text is always contiguous.
//! - A slice is shared only where it is at least a quarter of what it would keep alive; else it is a copy. A buffer is at
//!   most three times as large as the first text that it was made for.
//! - Equal strings have equal hashes in whichever encoding; strings with different hashes, both kept, are not equal.
//! - Nothing is made lazily outside of the strings: the crate has neither thread-local variables nor static variables
//!   that change, so memory can be copied away and back beneath it.

mod buffer;
mod builder;
mod code_point;
mod common;
mod compare;
mod convert;
mod display;
mod find;
mod hash;
mod head;
mod iter;
mod join;
mod names;
mod number;
mod segments;
mod slice;
mod space;
mod statics;
mod str;
mod string;
#[cfg(test)]
mod tests;

pub use builder::{JsStringBuilder, Latin1JsStringBuilder, Utf16JsStringBuilder};
pub use code_point::CodePoint;
pub use common::StaticJsStrings;
pub use display::{JsStrDisplayEscaped, JsStrDisplayLossy, JsStringDebugInfo};
pub use iter::{CodePointsIter, Iter, Windows};
pub use segments::{CommonJsStringBuilder, Segment};
pub use slice::JsStringSliceIndex;
pub use statics::StaticString;
pub use str::{JsSliceIndex, JsStr, JsStrVariant};
pub use string::{JsString, RawJsString};
