//! The dictionaries, each read at the first text that needs it.

use std::cell::OnceCell;
use std::rc::Rc;

use icu_collections::char16trie::{Char16Trie, TrieResult};
use icu_normalizer::ComposingNormalizer;
use icu_provider::buf::AsDeserializingBufferProvider;
use icu_provider::prelude::*;
use icu_segmenter::provider::{SegmenterDictionaryAutoV1, SegmenterDictionaryExtendedV1, UCharDictionaryBreakData};

use crate::character::Script;
use crate::text::character_at;

/// Words that begin at one place, at most: the longest ones are left out where there are more, as ICU does.
const MOST: usize = 20;

/// Where data is read from.
type Data = Rc<dyn DynamicDataProvider<BufferMarker>>;

/// The dictionaries of texts without spaces.
pub struct Dictionaries {
    data: Data,
    read: [OnceCell<Option<Dictionary>>; 5],
    normalizer: OnceCell<Option<ComposingNormalizer>>,
}

/// One dictionary.
enum Dictionary {
    ChineseJapanese(DataPayload<SegmenterDictionaryAutoV1>),
    SouthEastAsian(DataPayload<SegmenterDictionaryExtendedV1>),
}

impl Dictionaries {
    /// Returns the dictionaries of ICU4X's data.
    #[must_use]
    pub fn new(data: Data) -> Self {
        Self { data, read: Default::default(), normalizer: OnceCell::new() }
    }

    /// Returns where data is read from.
    pub(crate) fn data(&self) -> &dyn DynamicDataProvider<BufferMarker> {
        &*self.data
    }

    /// Returns the dictionary of a script. `None` where the data has none.
    pub(crate) fn of(&self, script: Script) -> Option<Lookup<'_>> {
        let dictionary = self.read[script as usize].get_or_init(|| Dictionary::load(script, self.data()));
        dictionary.as_ref().map(Dictionary::lookup)
    }

    /// Returns the normalizer to the form that the dictionary of Chinese and Japanese has, NFKC. `None` where the data has none.
    pub(crate) fn normalizer(&self) -> Option<&ComposingNormalizer> {
        let make = || ComposingNormalizer::try_new_nfkc_with_buffer_provider(&self.data()).ok();
        self.normalizer.get_or_init(make).as_ref()
    }
}

impl Dictionary {
    fn load(script: Script, data: &dyn DynamicDataProvider<BufferMarker>) -> Option<Self> {
        let name = match script {
            Script::Thai => "thaidict",
            Script::Lao => "laodict",
            Script::Burmese => "burmesedict",
            Script::Khmer => "khmerdict",
            Script::ChineseJapanese => "cjdict",
        };
        let id = DataIdentifierBorrowed::for_marker_attributes(DataMarkerAttributes::try_from_str(name).ok()?);
        let request = DataRequest { id, ..DataRequest::default() };
        let data = data.as_deserializing();
        match script {
            Script::ChineseJapanese => Some(Self::ChineseJapanese(data.load(request).ok()?.payload)),
            _ => Some(Self::SouthEastAsian(data.load(request).ok()?.payload)),
        }
    }

    fn data(&self) -> &UCharDictionaryBreakData<'_> {
        match self {
            Self::ChineseJapanese(payload) => payload.get(),
            Self::SouthEastAsian(payload) => payload.get(),
        }
    }

    /// Returns the dictionary, ready to be looked up in.
    fn lookup(&self) -> Lookup<'_> {
        Lookup(Char16Trie::new(self.data().trie_data.clone()))
    }
}

/// A dictionary that is looked up in.
pub(crate) struct Lookup<'a>(Char16Trie<'a>);

/// The words of a dictionary that begin at one place of a text.
#[derive(Debug, Default)]
pub(crate) struct Matches {
    /// Their lengths in characters, ascending, and their costs: the likelier, the lower.
    words: [(u8, u32); MOST],
    count: usize,
    /// How many characters were looked at: those of the longest word, or of the beginning of one, and the one that no word has.
    pub looked_at: usize,
}

impl Matches {
    /// The words, by length: characters and cost.
    pub fn words(&self) -> impl DoubleEndedIterator<Item = (usize, u32)> {
        self.words[..self.count].iter().map(|&(length, cost)| (usize::from(length), cost))
    }

    /// Returns the length of the longest word in characters, 0 where there is no word.
    pub fn longest(&self) -> usize {
        self.words().next_back().map_or(0, |(length, _)| length)
    }
}

impl Lookup<'_> {
    /// Returns the words at the beginning of a text. Of one in South East Asia a character is a unit.
    pub fn words_at(&self, text: &[u16]) -> Matches {
        let mut matches = Matches::default();
        let mut steps = self.0.iter();
        let mut at = 0;
        while at < text.len() && matches.looked_at < usize::from(u8::MAX) && matches.count < MOST {
            let (c, length) = character_at(text, at);
            at += length;
            matches.looked_at += 1;
            let result = steps.next32(c);
            if let TrieResult::FinalValue(cost) | TrieResult::Intermediate(cost) = result {
                let length = u8::try_from(matches.looked_at).unwrap_or(u8::MAX);
                matches.words[matches.count] = (length, cost.unsigned_abs());
                matches.count += 1;
            }
            if matches!(result, TrieResult::FinalValue(_) | TrieResult::NoMatch) {
                break;
            }
        }
        matches
    }
}
