//! Words of Thai, Lao, Burmese and Khmer: the longest one that two more can follow (ICU's `ThaiBreakEngine` and its like).

use crate::character::{Script, is_mark};
use crate::dictionary::{Lookup, Matches};

/// A word of fewer characters takes in what follows and is in no dictionary.
const TAKES_IN: usize = 3;
/// What follows is a word of its own where so many of its characters may begin one.
const BEGINS_ONE: usize = 3;
const PAIYANNOI: u16 = 0x0E2F;
const MAIYAMOK: u16 = 0x0E46;

/// Returns the length of the word at the beginning of a text of one script. The text is not empty; `before` are the characters
/// of it that are words already, so that short texts are known.
pub(crate) fn word_length(text: &[u16], before: usize, script: Script, dictionary: &Lookup) -> usize {
    let longest_single = if script == Script::Thai { 4 } else { 3 };
    if before + text.len() <= longest_single {
        return text.len();
    }
    let mut length = best_word(text, dictionary);
    if length < text.len() && length < TAKES_IN {
        let next = dictionary.words_at(&text[length..]);
        if next.longest() == 0 && (length == 0 || next.looked_at < BEGINS_ONE) {
            length += unknown_length(&text[length..], script, dictionary);
        }
    }
    while length < text.len() && is_mark(u32::from(text[length])) {
        length += 1;
    }
    if script == Script::Thai { with_suffixes(text, length, dictionary) } else { length }
}

/// Returns the length of the word at the beginning that two others follow, or else one, or of the longest; 0 where there is none.
fn best_word(text: &[u16], dictionary: &Lookup) -> usize {
    let words = dictionary.words_at(text);
    let mut best = words.longest();
    if words.words().count() < 2 || best == text.len() {
        return best;
    }
    for (length, _) in words.words().rev() {
        let seconds = dictionary.words_at(&text[length..]);
        if seconds.longest() == 0 {
            continue;
        }
        best = length;
        if length + seconds.longest() == text.len() || has_third(&text[length..], &seconds, dictionary) {
            break;
        }
    }
    best
}

/// Returns whether one of the words at the beginning of a text is followed by another.
fn has_third(text: &[u16], words: &Matches, dictionary: &Lookup) -> bool {
    words.words().rev().any(|(length, _)| dictionary.words_at(&text[length..]).longest() > 0)
}

/// Returns the length of what is in no dictionary: up to a place where a word may end, and another one begins.
fn unknown_length(text: &[u16], script: Script, dictionary: &Lookup) -> usize {
    let may_end = |at: &usize| ends_words(text[*at - 1], script) && begins_words(text[*at], script);
    let mut ends = (1..text.len()).filter(may_end);
    ends.find(|&at| dictionary.words_at(&text[at..]).longest() > 0).unwrap_or(text.len())
}

/// Adds the signs of abbreviation and of repetition to a word of Thai, where no other word begins with them.
fn with_suffixes(text: &[u16], word: usize, dictionary: &Lookup) -> usize {
    let mut length = word;
    if length == text.len() || dictionary.words_at(&text[length..]).longest() > 0 {
        return length;
    }
    if text[length] == PAIYANNOI && !matches!(text[length - 1], PAIYANNOI | MAIYAMOK) {
        length += 1;
    }
    if text.get(length) == Some(&MAIYAMOK) && text[length - 1] != MAIYAMOK {
        length += 1;
    }
    length
}

/// Returns whether a word may begin with a character.
const fn begins_words(c: u16, script: Script) -> bool {
    match script {
        Script::Thai => matches!(c, 0x0E01..=0x0E2E | 0x0E40..=0x0E44),
        Script::Lao => matches!(c, 0x0E81..=0x0EAE | 0x0EC0..=0x0EC4 | 0x0EDC | 0x0EDD),
        Script::Burmese => matches!(c, 0x1000..=0x102A),
        Script::Khmer => matches!(c, 0x1780..=0x17B3),
        Script::ChineseJapanese => true,
    }
}

/// Returns whether a word may end with a character.
const fn ends_words(c: u16, script: Script) -> bool {
    match script {
        Script::Thai => !matches!(c, 0x0E31 | 0x0E40..=0x0E44),
        Script::Lao => !matches!(c, 0x0EC0..=0x0EC4),
        Script::Khmer => c != 0x17D2,
        Script::Burmese | Script::ChineseJapanese => true,
    }
}
