//! Comparison of texts by collators of ICU4X (UTS #10), in pieces where texts are long.
//!
//! A collator keeps eight bytes for each letter of both texts until it finds letters that differ, and nothing interrupts it. Long
//! texts that differ in no letter, or only in accents and cases, would fill the memory of a VM, or take no notice of its deadline.

use std::cmp::Ordering;
use std::ops::Range;
use std::rc::Rc;

use boa_engine::string::{JsStr, JsStrVariant};
use boa_engine::{Context, JsResult};
use icu_collator::options::{AlternateHandling, CaseLevel, CollatorOptions, MaxVariable, Strength};
use icu_collator::{Collator, CollatorPreferences};
use icu_data::Provider;
use icu_provider::DataError;

use crate::engine::host::interrupt::look;

/// A character without weights that ends contractions: COMBINING GRAPHEME JOINER.
const JOINER: u16 = 0x034F;
/// Units on both sides of the end of a piece that may have to do with each other.
const AROUND: usize = 32;
/// How many ends are tried for a piece.
const TRIES: usize = 8;

/// The differences that count, by the names of the option `sensitivity`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sensitivity {
    Base,
    Accent,
    Case,
    Variant,
}

impl Sensitivity {
    /// Returns the settings of collators, each of which sees all differences that the one before sees, and one kind more.
    const fn levels(self) -> &'static [(Strength, CaseLevel)] {
        match self {
            Self::Base => &[(Strength::Primary, CaseLevel::Off)],
            Self::Accent => &[(Strength::Primary, CaseLevel::Off), (Strength::Secondary, CaseLevel::Off)],
            Self::Case => &[(Strength::Primary, CaseLevel::Off), (Strength::Primary, CaseLevel::On)],
            Self::Variant => &[
                (Strength::Primary, CaseLevel::Off),
                (Strength::Secondary, CaseLevel::Off),
                (Strength::Secondary, CaseLevel::On),
                (Strength::Tertiary, CaseLevel::On),
            ],
        }
    }
}

/// One way to compare texts.
pub(super) struct Collation {
    preferences: CollatorPreferences,
    sensitivity: Sensitivity,
    ignores_punctuation: Option<bool>,
    provider: Rc<Provider>,
    /// Sees all differences that count.
    finest: Collator,
    /// Whether the last accent counts more than the first, as in Canada's French.
    is_backward: bool,
    /// Units of a piece.
    piece: usize,
}

impl Collation {
    /// Makes a way to compare; without `ignores_punctuation` as the locale does.
    ///
    /// # Errors
    /// When data is missing.
    pub(super) fn new(
        preferences: CollatorPreferences,
        sensitivity: Sensitivity,
        ignores_punctuation: Option<bool>,
        provider: Rc<Provider>,
    ) -> Result<Self, DataError> {
        let levels = sensitivity.levels();
        let finest = collator(preferences, levels[levels.len() - 1], ignores_punctuation, &provider)?;
        let accents = ["a\u{301}a", "aa\u{301}"].map(|text| text.encode_utf16().collect::<Vec<_>>());
        let is_backward = finest.as_borrowed().compare_utf16(&accents[0], &accents[1]) == Ordering::Less;
        Ok(Self { preferences, sensitivity, ignores_punctuation, provider, finest, is_backward, piece: 1 << 12 })
    }

    /// Compares two texts.
    ///
    /// # Errors
    /// What ends a script that was stopped.
    pub(super) fn compare(&self, left: JsStr<'_>, right: JsStr<'_>, context: &Context) -> JsResult<Ordering> {
        if self.is_backward || left.len().min(right.len()) < 4 * self.piece {
            return Ok(order(&self.finest, left, right));
        }
        let collators = self.sensitivity.levels().iter();
        let collators =
            collators.map(|level| collator(self.preferences, *level, self.ignores_punctuation, &self.provider));
        match collators.collect::<Result<Vec<_>, _>>() {
            Ok(collators) => Pieces { collators, piece: self.piece, left, right, context }.compare(),
            Err(_) => Ok(order(&self.finest, left, right)),
        }
    }
}

fn collator(
    preferences: CollatorPreferences,
    (strength, case_level): (Strength, CaseLevel),
    ignores_punctuation: Option<bool>,
    provider: &Provider,
) -> Result<Collator, DataError> {
    let mut options = CollatorOptions::default();
    options.strength = Some(strength);
    options.case_level = Some(case_level);
    options.alternate_handling = ignores_punctuation
        .map(|ignores| if ignores { AlternateHandling::Shifted } else { AlternateHandling::NonIgnorable });
    options.max_variable = (ignores_punctuation == Some(true)).then_some(MaxVariable::Punctuation);
    Collator::try_new_with_buffer_provider(provider, preferences, options)
}

fn order(collator: &Collator, left: JsStr<'_>, right: JsStr<'_>) -> Ordering {
    let collator = collator.as_borrowed();
    match (left.variant(), right.variant()) {
        (JsStrVariant::Latin1(left), JsStrVariant::Latin1(right)) => collator.compare_latin1(left, right),
        (JsStrVariant::Latin1(left), JsStrVariant::Utf16(right)) => collator.compare_latin1_utf16(left, right),
        (JsStrVariant::Utf16(left), JsStrVariant::Latin1(right)) => {
            collator.compare_latin1_utf16(right, left).reverse()
        }
        (JsStrVariant::Utf16(left), JsStrVariant::Utf16(right)) => collator.compare_utf16(left, right),
    }
}

fn part(text: JsStr<'_>, range: Range<usize>) -> JsStr<'_> {
    text.get(range).unwrap_or(JsStr::EMPTY)
}

/// Two long texts that are compared in pieces.
///
/// Both are cut where collation elements do not reach across, into pieces whose letters are the same. Such pieces differ in
/// accents, cases and the like alone, and of those the first difference of the most important kind decides: an accent that a
/// letter lacks comes after any letter's own (UTS #10, WF2), so that it does not matter where a text is cut.
struct Pieces<'a> {
    /// As `Sensitivity::levels()` has them.
    collators: Vec<Collator>,
    /// Units of a piece.
    piece: usize,
    left: JsStr<'a>,
    right: JsStr<'a>,
    context: &'a Context,
}

/// The kind of the most important difference so far, an index of `Pieces::collators`, and the order that it gives.
type Decision = Option<(usize, Ordering)>;

impl Pieces<'_> {
    fn compare(&self) -> JsResult<Ordering> {
        let (mut from_left, mut from_right) = (0, 0);
        let mut decision = None;
        while let Some((left, right)) = self.next_ends(from_left, from_right)? {
            decision = self.decide(decision, part(self.left, from_left..left), part(self.right, from_right..right));
            (from_left, from_right) = (left, right);
        }
        let (left, right) = (self.left.len(), self.right.len());
        decision = self.decide(decision, part(self.left, from_left..left), part(self.right, from_right..right));
        Ok(decision.map_or(Ordering::Equal, |(_, order)| order))
    }

    /// Takes two pieces into account.
    fn decide(&self, so_far: Decision, left: JsStr<'_>, right: JsStr<'_>) -> Decision {
        let finer = so_far.map_or(self.collators.len(), |(kind, _)| kind);
        let finest = self.collators[..finer].last()?;
        if order(finest, left, right) == Ordering::Equal {
            return so_far;
        }
        let orders = self.collators[..finer].iter().map(|collator| order(collator, left, right)).enumerate();
        orders.into_iter().find(|(_, order)| order.is_ne()).or(so_far)
    }

    /// Finds where the next pieces end, whose letters are the same; nothing where there are no such pieces, or little is left.
    fn next_ends(&self, from_left: usize, from_right: usize) -> JsResult<Option<(usize, usize)>> {
        let rest = (self.left.len() - from_left).min(self.right.len() - from_right);
        if rest < 2 * self.piece {
            return Ok(None);
        }
        let start = from_left + self.piece;
        for left in (start..start + AROUND).filter(|at| self.can_end(self.left, *at)).take(TRIES) {
            let piece = part(self.left, from_left..left);
            if let Some(right) = self.end_of_same_letters(piece, from_left, from_right)? {
                return Ok(Some((left, right)));
            }
        }
        Ok(None)
    }

    /// Finds the end of the piece of the right text that has the letters of a piece of the left one.
    fn end_of_same_letters(&self, piece: JsStr<'_>, from_left: usize, from_right: usize) -> JsResult<Option<usize>> {
        let right = self.right.len();
        let (rest_left, rest_right) = (self.left.len() - from_left, right - from_right);
        // Texts often differ in nothing that takes room, or all along in the same.
        for end in [from_right + piece.len(), from_right + piece.len() * rest_right / rest_left] {
            if self.can_end(self.right, end) && self.order_of_letters(piece, from_right..end)?.is_eq() {
                return Ok(Some(end));
            }
        }
        let (mut least, mut most) = (from_right, right.min(from_right + 8 * self.piece));
        while least < most {
            let middle = usize::midpoint(least, most);
            match self.order_of_letters(piece, from_right..middle)? {
                Ordering::Greater => least = middle + 1,
                Ordering::Less => most = middle,
                Ordering::Equal => {
                    let mut ends = middle..right.min(middle + AROUND);
                    let end = ends.find(|end| self.can_end(self.right, *end));
                    let Some(end) = end else { return Ok(None) };
                    return Ok(self.order_of_letters(piece, from_right..end)?.is_eq().then_some(end));
                }
            }
        }
        Ok(None)
    }

    fn order_of_letters(&self, piece: JsStr<'_>, right: Range<usize>) -> JsResult<Ordering> {
        look(self.context)?;
        Ok(order(&self.collators[0], piece, part(self.right, right)))
    }

    /// Whether a text can be cut there: what follows begins with a letter, and nothing that stands before has to do with it.
    fn can_end(&self, text: JsStr<'_>, at: usize) -> bool {
        if at == 0 || at >= text.len() {
            return false;
        }
        let around = part(text, at.saturating_sub(AROUND)..text.len().min(at + AROUND)).to_vec();
        let (before, after) = around.split_at(at.min(AROUND));
        let letter = match after {
            [] | [0xDC00..=0xDFFF, ..] => return false,
            [high @ 0xD800..=0xDBFF, low @ 0xDC00..=0xDFFF, ..] => &[*high, *low][..],
            [unit, ..] => &[*unit],
        };
        let finest = &self.collators[self.collators.len() - 1];
        let cut = [before, &[JOINER], after].concat();
        self.collators[0].as_borrowed().compare_utf16(&[], letter).is_ne()
            && finest.as_borrowed().compare_utf16(&around, &cut).is_eq()
    }
}

#[cfg(test)]
mod tests;
