//! Words of Chinese and Japanese: the likeliest ones of all ways to divide a text (ICU's `CjkBreakEngine`, Viterbi's algorithm).

use std::borrow::Cow;

use icu_normalizer::{ComposingNormalizer, ComposingNormalizerBorrowed};

use crate::dictionary::Lookup;
use crate::text::character_at;

/// The cost of a character that is in no dictionary.
const UNKNOWN: u32 = 255;
/// The costs of words of Katakana that are in no dictionary, by length; the first is that of all that are longer.
const KATAKANA: [u32; 9] = [8192, 984, 408, 240, 204, 252, 300, 372, 480];
/// Runs of Katakana from this length on are no single words.
const LONGEST_KATAKANA: usize = 20;
/// A word has so many characters at most.
const LONGEST_WORD: usize = 20;
/// Characters that are divided at once, so that the memory that this takes has a bound.
const PIECE: usize = 8192;
/// Characters at the end of a piece that are divided anew with the next one: what follows may change them.
const ANEW: usize = 256;

/// Returns the ends of words, indices in a text of one run of such characters. Of a long text only the first ones.
pub(crate) fn ends_of_words(text: &[u16], dictionary: &Lookup, normalizer: Option<&ComposingNormalizer>) -> Vec<usize> {
    let piece = Piece::of(text, normalizer);
    let mut ends = Ways::through(&piece, dictionary).cheapest();
    let is_all = piece.origins.last() == Some(&text.len());
    if !is_all {
        let known = ends.iter().take_while(|&&end| end + ANEW < piece.starts.len()).count();
        ends.truncate(known.max(1));
    }
    let mut ends = ends.into_iter().map(|end| piece.origins[end]).collect::<Vec<_>>();
    // What is one character in the text may be several in the dictionary's form.
    ends.dedup();
    ends.retain(|&end| end > 0);
    ends
}

/// The first characters of a text, as the dictionary has them.
struct Piece<'a> {
    text: Cow<'a, [u16]>,
    /// Where each character begins, and the last one ends.
    starts: Vec<usize>,
    /// The same in the original text.
    origins: Vec<usize>,
}

impl<'a> Piece<'a> {
    fn of(text: &'a [u16], normalizer: Option<&ComposingNormalizer>) -> Self {
        let mut starts = Vec::new();
        let mut at = 0;
        while at < text.len() && starts.len() < PIECE {
            starts.push(at);
            at += character_at(text, at).1;
        }
        let text = &text[..at];
        if let Some(normalizer) = normalizer.map(ComposingNormalizer::as_borrowed)
            && !normalizer.is_normalized_utf16(text)
        {
            return Self::normalized(text, &starts, &normalizer);
        }
        starts.push(at);
        Self { text: Cow::Borrowed(text), origins: starts.clone(), starts }
    }

    /// Takes each character with the sounding marks behind it, and notes where it comes from.
    fn normalized(text: &[u16], characters: &[usize], normalizer: &ComposingNormalizerBorrowed) -> Self {
        let mut piece = Self { text: Cow::default(), starts: Vec::new(), origins: Vec::new() };
        let is_sounding_mark = |at: usize| matches!(text[at], 0xFF9E | 0xFF9F);
        let mut begins = characters.iter().copied().filter(|&at| at == 0 || !is_sounding_mark(at)).peekable();
        while let Some(begin) = begins.next() {
            let end = begins.peek().copied().unwrap_or(text.len());
            let normal = normalizer.normalize_utf16(&text[begin..end]);
            let base = piece.text.len();
            let mut at = 0;
            while at < normal.len() {
                piece.starts.push(base + at);
                piece.origins.push(begin);
                at += character_at(&normal, at).1;
            }
            piece.text.to_mut().extend_from_slice(&normal);
        }
        piece.starts.push(piece.text.len());
        piece.origins.push(text.len());
        piece
    }
}

/// The cheapest ways to each place of a text, in characters.
struct Ways {
    /// The cost of the way to a place, and the place before it.
    best: Vec<(u32, usize)>,
}

impl Ways {
    fn through(Piece { text, starts, .. }: &Piece, dictionary: &Lookup) -> Self {
        let length = starts.len() - 1;
        let mut ways = Self { best: vec![(u32::MAX, 0); length + 1] };
        ways.best[0].0 = 0;
        let is_katakana_at = |at: usize| is_katakana(character_at(text, starts[at]).0);
        let mut follows_katakana = false;
        for at in 0..length {
            let words = dictionary.words_at(&text[starts[at]..text.len().min(starts[at] + 2 * LONGEST_WORD)]);
            let mut has_single = false;
            for (characters, cost) in words.words().take_while(|&(characters, _)| characters <= LONGEST_WORD) {
                has_single |= characters == 1;
                ways.offer(at, characters, cost);
            }
            if !has_single {
                ways.offer(at, 1, UNKNOWN);
            }
            let is_katakana = is_katakana_at(at);
            if is_katakana && !follows_katakana {
                let run = (at..length).take(LONGEST_KATAKANA).take_while(|&at| is_katakana_at(at)).count();
                if run < LONGEST_KATAKANA {
                    ways.offer(at, run, KATAKANA.get(run).copied().unwrap_or(KATAKANA[0]));
                }
            }
            follows_katakana = is_katakana;
        }
        ways
    }

    /// Notes a word, if it makes the way to its end cheaper.
    fn offer(&mut self, at: usize, characters: usize, cost: u32) {
        let cost = self.best[at].0.saturating_add(cost);
        if cost < self.best[at + characters].0 {
            self.best[at + characters] = (cost, at);
        }
    }

    /// Returns the ends of the words of the cheapest way to the end.
    fn cheapest(&self) -> Vec<usize> {
        let mut ends = Vec::new();
        let mut at = self.best.len() - 1;
        while at > 0 {
            ends.push(at);
            at = self.best[at].1;
        }
        ends.reverse();
        ends
    }
}

/// Returns whether a character is of Katakana, full or half width.
const fn is_katakana(c: u32) -> bool {
    matches!(c, 0x30A1..=0x30FA | 0x30FC..=0x30FE | 0xFF66..=0xFF9F)
}
