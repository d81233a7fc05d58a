//! The graphemes, words and sentences of texts in all scripts, as ICU finds them.
//!
//! Graphemes and sentences are those of ICU4X. It knows the rules of words as well (UAX #29); but ICU, and with it browsers and
//! Node, treats texts without spaces in its own way: letters of Thai, Lao, Burmese and Khmer count as letters, syllables of
//! Hangul stay apart from other letters, Han and kana are kept together; then dictionaries divide what was kept together. This
//! crate does the same, with the rules and dictionaries of ICU4X's data: [`RuleText`] prepares a text for the rules, a
//! [`Cursor`] goes through its segments one by one, in time that is proportional to the text.
//!
//! Sources: ICU's `word.txt` and `dictbe.cpp`, whose behaviour is written anew here.

mod character;
mod chinese_japanese;
mod dictionary;
mod rules;
mod segmenter;
mod south_east_asian;
#[cfg(test)]
mod tests;
mod text;
mod words;

pub use dictionary::Dictionaries;
pub use rules::RuleText;
pub use segmenter::{Cursor, Granularity, Segment, Segmenter};
pub use text::Text;
