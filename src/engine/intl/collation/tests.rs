//! Texts in pieces are in the order of whole texts.

use std::cmp::Ordering;
use std::rc::Rc;

use boa_engine::{Context, JsString};
use icu_data::Provider;
use icu_locale_core::Locale;
use proptest::prelude::*;

use super::{Collation, Sensitivity};
use crate::engine::host::stock_context::stock_context;

thread_local! {
    // Debug builds check all of the data whenever they make a provider of it.
    static PROVIDER: Rc<Provider> = Rc::default();
}

/// Locales with contractions, accents from behind, numbers, and letters that depend on those before.
const LOCALES: [&str; 8] = ["en", "cs", "da", "fr-CA", "ja", "th", "en-u-kn-true", "hu-u-kf-upper"];
const SENSITIVITIES: [Sensitivity; 4] =
    [Sensitivity::Base, Sensitivity::Accent, Sensitivity::Case, Sensitivity::Variant];

fn collation(locale: &str, sensitivity: Sensitivity, ignores_punctuation: Option<bool>, piece: usize) -> Collation {
    let preferences = (&Locale::try_from_str(locale).unwrap()).into();
    let collation = Collation::new(preferences, sensitivity, ignores_punctuation, PROVIDER.with(Rc::clone)).unwrap();
    Collation { piece, ..collation }
}

fn compare(collation: &Collation, left: &str, right: &str, context: &Context) -> Ordering {
    let [left, right] = [left, right].map(JsString::from);
    collation.compare(left.as_str(), right.as_str(), context).unwrap()
}

/// A few letters, in ways to write them that are the same for some sensitivity.
fn letters() -> impl Strategy<Value = &'static [&'static str]> {
    const LETTERS: [&[&str]; 12] = [
        &["a", "A", "\u{e1}", "a\u{301}", "a\u{323}\u{301}", "a\u{301}\u{323}", "\u{aa}"],
        &["aa", "\u{e5}", "AA", "a\u{30a}"],
        &["\u{e6}", "ae", "\u{c6}"],
        &["ch", "Ch", "c\u{34f}h", "c-h"],
        &["c", "\u{10d}", "C"],
        &["h", "H"],
        &["dzs", "DZS", "ddzs"],
        &["12", "012", "\u{661}\u{662}"],
        &["3", "\u{b3}"],
        &["\u{30ab}\u{30fc}", "\u{30ab}\u{30ab}", "\u{ff76}\u{ff70}", "\u{304b}\u{30fc}"],
        &["\u{e40}\u{e01}", "\u{e40}\u{e01}\u{e48}"],
        &["\u{ac00}", "\u{1100}\u{1161}", " ", "-", "", "\u{1f600}"],
    ];
    prop::sample::select(&LETTERS[..])
}

/// Two texts that have much in common.
fn texts() -> impl Strategy<Value = (String, String)> {
    let letter = (letters(), any::<prop::sample::Index>(), any::<prop::sample::Index>(), 0..20_u8).prop_map(
        |(ways, left, right, same)| (*left.get(ways), if same < 14 { *left.get(ways) } else { *right.get(ways) }),
    );
    prop::collection::vec(letter, 0..60).prop_map(|letters| letters.into_iter().unzip())
}

#[test]
fn pieces_are_in_the_order_of_whole_texts() {
    let context = stock_context();
    proptest!(ProptestConfig::with_cases(3000), |(
        (left, right) in texts(), locale in prop::sample::select(&LOCALES[..]), piece in 1..8_usize,
        sensitivity in prop::sample::select(&SENSITIVITIES[..]), ignores in any::<Option<bool>>(),
    )| {
        let whole = collation(locale, sensitivity, ignores, usize::MAX / 4);
        let pieces = collation(locale, sensitivity, ignores, piece);
        prop_assert_eq!(compare(&pieces, &left, &right, &context), compare(&whole, &left, &right, &context));
    });
}

#[test]
fn the_first_difference_of_the_most_important_kind_decides() {
    let context = stock_context();
    let pieces = collation("en", Sensitivity::Variant, None, 4);
    let same = "abcdefgh".repeat(8);
    for (left, right) in [("a", "A"), ("A", "\u{e1}"), ("\u{e1}", "b"), ("", "a")] {
        for (before, after) in [("", "A"), ("A", ""), ("\u{e1}", ""), ("", "\u{e1}")] {
            let [left, right] = [left, right].map(|letter| format!("{same}{letter}{same}"));
            let whole = collation("en", Sensitivity::Variant, None, usize::MAX / 4);
            let (left, right) = (format!("{before}{left}"), format!("{after}{right}"));
            assert_eq!(
                compare(&pieces, &left, &right, &context),
                compare(&whole, &left, &right, &context),
                "{left} {right}"
            );
        }
    }
}
