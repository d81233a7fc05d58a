//! The words of what the rules keep together, one by one.

use std::collections::VecDeque;
use std::ops::Range;

use crate::character::{Class, Script, class_of, is_joiner, is_of_words, script_of};
use crate::dictionary::Dictionaries;
use crate::text::{character_at, character_before};
use crate::{chinese_japanese, south_east_asian};

/// What the rules keep together, and dictionaries divide.
#[derive(Debug)]
pub(crate) struct Kept {
    /// Where it ends.
    pub end: usize,
    /// Whether its segments are words.
    pub is_word_like: bool,
    /// Up to where it was divided.
    divided: usize,
    /// A part of one script of South East Asia in which words are looked for, and where it began.
    part: Option<(Script, usize, usize)>,
    /// Ends of words that were found ahead.
    ends: VecDeque<usize>,
}

impl Kept {
    pub fn new(text: &[u16], start: usize, end: usize) -> Self {
        let is_word_like = is_word_like(&text[start..end]);
        Self { end, is_word_like, divided: start, part: None, ends: VecDeque::new() }
    }

    /// Returns the end of the next word, which is the end of all at last.
    pub fn next_end(&mut self, text: &[u16], dictionaries: &Dictionaries) -> usize {
        loop {
            if let Some(end) = self.ends.pop_front() {
                return end;
            }
            if self.divided >= self.end {
                return self.end;
            }
            match self.part {
                Some((script, start, end)) => self.divide(text, script, start..end, dictionaries),
                None => self.find_part(text),
            }
        }
    }
}

impl Kept {
    /// Looks for the next part that a dictionary may divide.
    fn find_part(&mut self, text: &[u16]) {
        while self.divided < self.end {
            let (c, length) = character_at(text, self.divided);
            if let Some(script) = script_of(c) {
                let start = self.divided;
                let mut end = start + length;
                while end < self.end && script_of(character_at(text, end).0) == Some(script) {
                    end += character_at(text, end).1;
                }
                self.part = Some((script, start, end));
                return;
            }
            self.divided += length;
        }
    }

    /// Looks for words in a part, of which `divided` is known already. Where the part ends, no word has to.
    fn divide(&mut self, text: &[u16], script: Script, part: Range<usize>, dictionaries: &Dictionaries) {
        let rest = &text[self.divided..part.end];
        let Some(dictionary) = dictionaries.of(script) else {
            (self.divided, self.part) = (part.end, None);
            return;
        };
        if script == Script::ChineseJapanese {
            let ends = chinese_japanese::ends_of_words(rest, &dictionary, dictionaries.normalizer());
            self.ends.extend(ends.into_iter().map(|end| self.divided + end));
        } else {
            let length = south_east_asian::word_length(rest, self.divided - part.start, script, &dictionary);
            self.ends.push_back(self.divided + length);
        }
        self.divided = self.ends.back().copied().unwrap_or(part.end);
        if self.divided >= part.end {
            self.ends.pop_back();
            self.part = None;
        }
    }
}

/// Returns whether a segment is a word: one of its characters is of words, or several of them are joined that are not alone. One
/// of Hangul with marks at its end is none for ICU.
fn is_word_like(segment: &[u16]) -> bool {
    if class_of(character_at(segment, 0).0) == Class::Hangul
        && class_of(character_before(segment, segment.len())) != Class::Hangul
    {
        return false;
    }
    let mut at = 0;
    let (mut joiners, mut kana_kanji) = (0, 0);
    while at < segment.len() {
        let (c, length) = character_at(segment, at);
        at += length;
        joiners += usize::from(is_joiner(c));
        kana_kanji += usize::from(class_of(c) == Class::KanaKanji);
        if is_of_words(c) || joiners > 1 || kana_kanji > 1 {
            return true;
        }
    }
    false
}
