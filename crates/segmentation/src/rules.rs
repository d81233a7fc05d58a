//! Boundaries by rules: those of UAX #29, as ICU has them for scripts without spaces.

use icu_segmenter::WordSegmenterBorrowed;

use crate::character::{Class, class_of, is_katakana, may_be_special};
use crate::text::{Text, character_at, character_before};

/// Stands for a character that the rules join to nothing: SYMBOL FOR NULL.
const APART: u16 = 0x2400;
/// The same beyond the basic plane: MONOGRAM FOR EARTH.
const APART_PAIR: [u16; 2] = [0xD834, 0xDF00];
/// Stands for a letter.
const LETTER: u16 = 0x61;
/// The same beyond the basic plane: OLD ITALIC LETTER A.
const LETTER_PAIR: [u16; 2] = [0xD800, 0xDF00];
/// Stands for a mark: COMBINING GRAVE ACCENT.
const MARK: u16 = 0x0300;
/// The same beyond the basic plane: VARIATION SELECTOR-17.
const MARK_PAIR: [u16; 2] = [0xDB40, 0xDD00];

/// A text of UTF-16 as the rules of UAX #29 have to see it, so that they find what ICU's rules find. Most texts are seen as they
/// are, and take no memory.
#[derive(Debug, Default)]
pub struct RuleText(Option<Box<[u16]>>);

impl RuleText {
    /// Prepares a text.
    pub(crate) fn of(text: Text) -> Self {
        let Text::Utf16(text) = text else { return Self(None) };
        let Some(first) = text.iter().position(|&unit| may_be_special(unit)) else { return Self(None) };
        let mut seen: Box<[u16]> = text.into();
        let mut at = first;
        while at < text.len() {
            let (c, length) = character_at(text, at);
            let (single, pair) = match class_of(c) {
                Class::KanaKanji if is_katakana(c) => (text[at], None),
                Class::Hangul | Class::KanaKanji => (APART, Some(APART_PAIR)),
                Class::ComplexLetter => (LETTER, Some(LETTER_PAIR)),
                Class::ComplexMark => (MARK, Some(MARK_PAIR)),
                Class::Usual => (text[at], None),
            };
            match pair {
                Some(pair) if length == 2 => seen[at..at + 2].copy_from_slice(&pair),
                _ => seen[at] = single,
            }
            at += length;
        }
        Self(Some(seen))
    }

    /// Returns the text as the rules have to see it, where that is another one.
    pub(crate) fn special(&self) -> Option<&[u16]> {
        self.0.as_deref()
    }
}

/// Returns the end of what the rules keep together from `start` on, an index in a text below its length, which they see as `seen`.
pub(crate) fn end_of_kept(text: &[u16], seen: &[u16], start: usize, rules: WordSegmenterBorrowed) -> usize {
    let mut ends = rules.segment_utf16(&seen[start..]).skip(1).map(|end| start + end);
    let mut end = ends.next().unwrap_or(text.len());
    while end < text.len() && is_joined(text, end) {
        end = ends.next().unwrap_or(text.len());
    }
    end
}

/// Returns whether ICU keeps the characters on both sides of an index together, where UAX #29 does not.
fn is_joined(text: &[u16], at: usize) -> bool {
    let class = class_of(character_before(text, at));
    matches!(class, Class::Hangul | Class::KanaKanji) && class_of(character_at(text, at).0) == class
}
