//! Segmenters of each granularity, and cursors through the segments of a text.

use std::rc::Rc;

use icu_locale_core::LanguageIdentifier;
use icu_provider::DataError;
use icu_segmenter::options::{SentenceBreakOptions, WordBreakOptions};
use icu_segmenter::{GraphemeClusterSegmenter, SentenceSegmenter, WordSegmenter};

use crate::character::is_word_like;
use crate::dictionary::Dictionaries;
use crate::rules::{RuleText, end_of_kept};
use crate::text::Text;
use crate::words::Kept;

/// How long segments are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Granularity {
    /// What readers take for one character.
    Grapheme,
    /// Words, and what is between them.
    Word,
    /// Sentences.
    Sentence,
}

/// Finds the segments of texts.
pub struct Segmenter {
    rules: Rules,
    dictionaries: Rc<Dictionaries>,
}

enum Rules {
    Grapheme(GraphemeClusterSegmenter),
    Word(Box<WordSegmenter>),
    Sentence(SentenceSegmenter),
}

/// A segment of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Segment {
    /// Where it begins, an index in the text.
    pub start: usize,
    /// Where it ends.
    pub end: usize,
    /// Whether it has letters, digits or ideographs. `None` where segments are no words.
    pub is_word_like: Option<bool>,
}

/// Goes through the segments of a text.
#[derive(Debug, Default)]
pub struct Cursor {
    at: usize,
    /// What the rules of words keep together, of which there are words left.
    kept: Option<Kept>,
}

impl Cursor {
    /// Returns a cursor at an index at which a segment begins, no later than the one that has `index`, below the length of the text.
    #[must_use]
    pub fn no_later_than(index: usize, text: Text) -> Self {
        Self { at: text.start_of_line(index), kept: None }
    }
}

impl Segmenter {
    /// Makes the segmenter of a locale: sentences of Greek have marks of their own, words of Finnish and Swedish have colons.
    ///
    /// # Errors
    /// When the data lacks the rules.
    pub fn new(
        granularity: Granularity,
        locale: &LanguageIdentifier,
        dictionaries: Rc<Dictionaries>,
    ) -> Result<Self, DataError> {
        let data = dictionaries.data();
        let rules = match granularity {
            Granularity::Grapheme => Rules::Grapheme(GraphemeClusterSegmenter::try_new_with_buffer_provider(&data)?),
            Granularity::Word => {
                let mut options = WordBreakOptions::default();
                options.content_locale = Some(locale);
                let rules = WordSegmenter::try_new_for_non_complex_scripts_with_buffer_provider(&data, options)?;
                Rules::Word(Box::new(rules))
            }
            Granularity::Sentence => {
                let mut options = SentenceBreakOptions::default();
                options.content_locale = Some(locale);
                Rules::Sentence(SentenceSegmenter::try_new_with_buffer_provider(&data, options)?)
            }
        };
        Ok(Self { rules, dictionaries })
    }

    /// Prepares a text: its cursors need that.
    #[must_use]
    pub fn prepare(&self, text: Text) -> RuleText {
        if matches!(self.rules, Rules::Word(_)) { RuleText::of(text) } else { RuleText::default() }
    }

    /// Returns the next segment of a text, which was prepared; `None` at its end.
    pub fn next(&self, cursor: &mut Cursor, text: Text, prepared: &RuleText) -> Option<Segment> {
        let start = cursor.at;
        if start >= text.len() {
            return None;
        }
        let (end, is_word_like) = if let (Rules::Word(rules), Text::Utf16(text), Some(seen)) =
            (&self.rules, text, prepared.special())
        {
            let keep = || Kept::new(text, start, end_of_kept(text, seen, start, rules.as_borrowed()));
            let kept = cursor.kept.get_or_insert_with(keep);
            let end = kept.next_end(text, &self.dictionaries);
            let is_word_like = kept.is_word_like;
            if end == kept.end {
                cursor.kept = None;
            }
            (end, Some(is_word_like))
        } else {
            let end = self.rules.first_end(text.part(start..text.len())).map_or(text.len(), |length| start + length);
            let is_word = matches!(self.rules, Rules::Word(_)).then(|| is_word_like(text.part(start..end)));
            (end, is_word)
        };
        cursor.at = end;
        Some(Segment { start, end, is_word_like })
    }
}

impl Rules {
    /// Returns the end of the first segment of a text, if there is one.
    fn first_end(&self, text: Text) -> Option<usize> {
        match (self, text) {
            (Self::Grapheme(rules), Text::Latin1(text)) => rules.as_borrowed().segment_latin1(text).nth(1),
            (Self::Grapheme(rules), Text::Utf16(text)) => rules.as_borrowed().segment_utf16(text).nth(1),
            (Self::Word(rules), Text::Latin1(text)) => rules.as_borrowed().segment_latin1(text).nth(1),
            (Self::Word(rules), Text::Utf16(text)) => rules.as_borrowed().segment_utf16(text).nth(1),
            (Self::Sentence(rules), Text::Latin1(text)) => rules.as_borrowed().segment_latin1(text).nth(1),
            (Self::Sentence(rules), Text::Utf16(text)) => rules.as_borrowed().segment_utf16(text).nth(1),
        }
    }
}
