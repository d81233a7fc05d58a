//! The words of what the rules keep together, one by one.

use std::collections::VecDeque;

use crate::character::{Class, Script, class_of, is_word_like, script_of};
use crate::dictionary::Dictionaries;
use crate::text::{Text, character_at, character_before};
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
    /// The part in which words are looked for.
    part: Option<Part>,
    /// Ends of words that were found ahead.
    ends: VecDeque<usize>,
}

/// A part of one script that has a dictionary.
#[derive(Debug, Clone, Copy)]
struct Part {
    script: Script,
    start: usize,
    end: usize,
}

impl Kept {
    pub fn new(text: &[u16], start: usize, end: usize) -> Self {
        // One of Hangul with marks at its end is no word for ICU.
        let is_hangul = |c| class_of(c) == Class::Hangul;
        let is_marked = is_hangul(character_at(text, start).0) && !is_hangul(character_before(text, end));
        let is_word_like = !is_marked && is_word_like(Text::Utf16(&text[start..end]));
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
                Some(part) => self.divide(text, part, dictionaries),
                None => self.find_part(text),
            }
        }
    }

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
                self.part = Some(Part { script, start, end });
                return;
            }
            self.divided += length;
        }
    }

    /// Looks for words in a part, of which `divided` is known already. Where the part ends, no word has to.
    fn divide(&mut self, text: &[u16], part: Part, dictionaries: &Dictionaries) {
        let rest = &text[self.divided..part.end];
        let Some(dictionary) = dictionaries.of(part.script) else {
            (self.divided, self.part) = (part.end, None);
            return;
        };
        if part.script == Script::ChineseJapanese {
            let ends = chinese_japanese::ends_of_words(rest, &dictionary, dictionaries.normalizer());
            self.ends.extend(ends.into_iter().map(|end| self.divided + end));
        } else {
            let length = south_east_asian::word_length(rest, self.divided - part.start, part.script, &dictionary);
            self.ends.push_back(self.divided + length);
        }
        self.divided = self.ends.back().copied().unwrap_or(part.end);
        if self.divided >= part.end {
            self.ends.pop_back();
            self.part = None;
        }
    }
}
