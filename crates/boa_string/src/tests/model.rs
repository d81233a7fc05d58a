//! Strings beside a model, a vector of units, through any sequence of operations.

use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use proptest::collection::vec;
use proptest::prelude::*;

use crate::space::is_space;
use crate::{JsStr, JsString};

/// One step; numbers choose strings that are there already, and positions in them.
#[derive(Clone, Debug)]
enum Step {
    New(Vec<u16>),
    Join(usize, usize),
    JoinAll(Vec<usize>),
    Slice(usize, usize, usize),
    Trim(usize),
    Drop(usize),
    Grow { times: usize, piece: Vec<u16>, before: bool, behind: bool },
}

/// Units of one kind, as most texts have them, or of any.
fn units(most: usize) -> impl Strategy<Value = Vec<u16>> {
    let space = prop::sample::select(vec![0x20, 0xa0, 0x0a, 0xfeff, 0x2028]);
    prop_oneof![
        4 => vec(0x61..0x7bu16, 0..most),
        2 => vec(0..0x100u16, 0..most),
        2 => vec(any::<u16>(), 0..most),
        1 => vec(0xd7f0..0xe010u16, 0..most),
        1 => (vec(space.clone(), 0..4), vec(any::<u16>(), 0..most), vec(space, 0..4))
            .prop_map(|(start, middle, end)| [start, middle, end].concat()),
    ]
}

fn step() -> impl Strategy<Value = Step> {
    let place = any::<usize>;
    prop_oneof![
        3 => units(200).prop_map(Step::New),
        8 => (place(), place()).prop_map(|(one, two)| Step::Join(one, two)),
        2 => vec(place(), 0..5).prop_map(Step::JoinAll),
        3 => (place(), place(), place()).prop_map(|(one, start, end)| Step::Slice(one, start, end)),
        1 => place().prop_map(Step::Trim),
        2 => place().prop_map(Step::Drop),
        2 => (1..30usize, units(12), any::<bool>(), any::<bool>())
            .prop_map(|(times, piece, before, behind)| Step::Grow { times, piece, before, behind }),
    ]
}

/// Strings and what they should be.
#[derive(Default)]
struct Pairs(Vec<(JsString, Vec<u16>)>);

impl Pairs {
    fn choose(&self, number: usize) -> &(JsString, Vec<u16>) {
        // The newest most often, so that texts grow.
        let from_end = if number.is_multiple_of(2) { 0 } else { number / 2 % self.0.len() };
        &self.0[self.0.len() - 1 - from_end]
    }

    fn apply(&mut self, step: Step) {
        if self.0.is_empty() {
            self.0.push((JsString::default(), Vec::new()));
        }
        let new = match step {
            Step::New(units) => (JsString::from(&units[..]), units),
            Step::Join(one, two) => {
                let (one, two) = (self.choose(one), self.choose(two));
                (JsString::from(&[one.0.clone(), two.0.clone()]), [&one.1[..], &two.1[..]].concat())
            }
            Step::JoinAll(numbers) => {
                let chosen: Vec<_> = numbers.iter().map(|&number| self.choose(number)).collect();
                let strings: Vec<_> = chosen.iter().map(|pair| pair.0.clone()).collect();
                (JsString::from(&strings[..]), chosen.iter().flat_map(|pair| pair.1.iter().copied()).collect())
            }
            Step::Slice(one, start, end) => {
                let (string, units) = self.choose(one);
                let end = end % (units.len() + 1);
                let start = start % (end + 1);
                (string.slice(start, end), units[start..end].to_vec())
            }
            Step::Trim(one) => {
                let (string, units) = self.choose(one);
                let start = units.iter().position(|&unit| !is_space(unit)).unwrap_or(units.len());
                let end = units.iter().rposition(|&unit| !is_space(unit)).map_or(start, |last| last + 1);
                assert_eq!(string.trim_start(), units[start..]);
                assert_eq!(
                    string.trim_end(),
                    units[..end.min(units.len())][..if start == units.len() { 0 } else { end }]
                );
                (string.trim(), units[start..end].to_vec())
            }
            Step::Drop(one) => {
                let at = one % self.0.len();
                self.0.swap_remove(at);
                return;
            }
            Step::Grow { times, piece, before, behind } => {
                let (mut string, mut units) = self.choose(0).clone();
                let more = JsString::from(&piece[..]);
                for _ in 0..times {
                    if before {
                        string = JsString::from(&[more.clone(), string]);
                        units.splice(0..0, piece.iter().copied());
                    }
                    if behind {
                        string = JsString::from(&[string, more.clone()]);
                        units.extend(&piece);
                    }
                }
                (string, units)
            }
        };
        if new.1.len() < 20_000 {
            self.0.push(new);
        }
    }

    fn check(&self) {
        for (string, units) in &self.0 {
            assert_eq!(string.len(), units.len());
            assert_eq!(string, &units[..]);
        }
    }
}

fn hash(string: &JsString) -> u64 {
    BuildHasherDefault::<DefaultHasher>::default().hash_one(string)
}

/// Miri takes a thousand times as long.
const CASES: u32 = if cfg!(miri) { 4 } else { 1000 };
const STEPS: usize = if cfg!(miri) { 15 } else { 60 };

proptest! {
    #![proptest_config(ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_operations_in_any_order(steps in vec(step(), 1..STEPS)) {
        let mut pairs = Pairs::default();
        for step in steps {
            pairs.apply(step);
            pairs.check();
        }
        for (one, units) in &pairs.0 {
            for (two, other) in &pairs.0 {
                prop_assert_eq!(one == two, units == other);
                prop_assert_eq!(one.cmp(two), units.cmp(other));
                if units == other {
                    prop_assert_eq!(hash(one), hash(two));
                }
            }
        }
        // With hashes kept.
        for (one, units) in &pairs.0 {
            prop_assert!(pairs.0.iter().all(|(two, other)| (one == two) == (units == other)));
        }
    }

    #[test]
    fn a_text_is_what_it_was_made_from(units in units(40)) {
        let string = JsString::from(&units[..]);
        let text = string.as_str();
        prop_assert_eq!(string.to_vec(), units.clone());
        prop_assert_eq!(string.iter().collect::<Vec<_>>(), units.clone());
        prop_assert_eq!(string.iter().rev().collect::<Vec<_>>(), units.iter().rev().copied().collect::<Vec<_>>());
        prop_assert_eq!(string.iter().len(), units.len());
        prop_assert_eq!(text.is_latin1(), units.iter().all(|&unit| unit < 0x100));
        prop_assert_eq!(string.to_std_string_lossy(), String::from_utf16_lossy(&units));
        prop_assert_eq!(string.to_std_string().ok(), String::from_utf16(&units).ok());
        let chars: Vec<Result<char, u32>> = char::decode_utf16(units.iter().copied()).map(|char| char.map_err(|e| e.unpaired_surrogate().into())).collect();
        let points: Vec<_> = string.code_points().map(|point| point.as_char().ok_or(point.as_u32())).collect();
        prop_assert_eq!(points, chars);
        if let Ok(text) = string.to_std_string() {
            prop_assert_eq!(JsString::from(text.as_str()), string.clone());
            prop_assert!(string == *text.as_str());
        }
        for (index, &unit) in units.iter().enumerate() {
            prop_assert_eq!(string.code_unit_at(index), Some(unit));
        }
        prop_assert_eq!(string.code_unit_at(units.len()), None);
        for size in 1..4 {
            prop_assert!(string.windows(size).map(|part| part.to_vec()).eq(units.windows(size).map(<[u16]>::to_vec)));
        }
    }

    #[test]
    fn parts_are_found_where_they_are(units in vec(0x61..0x64u16, 0..40), sought in vec(0x61..0x64u16, 0..4), from in 0..44usize, widen in any::<[bool; 2]>()) {
        // A unit that is nowhere else makes a text wide, and is cut off again.
        let wide = |units: &[u16], widen: bool| {
            let end = if widen { &[0x2603][..] } else { &[] };
            JsString::from(&[units, end].concat()[..])
        };
        let (text, part) = (wide(&units, widen[0]), wide(&sought, widen[1]));
        let text = text.as_str().get(..units.len()).unwrap();
        let part = part.as_str().get(..sought.len()).unwrap();
        let expected = if sought.is_empty() {
            (from <= units.len()).then_some(from)
        } else {
            (from..units.len()).find(|&at| units[at..].starts_with(&sought))
        };
        prop_assert_eq!(text.index_of(part, from), expected);
        prop_assert_eq!(text.starts_with(part), units.starts_with(&sought));
        prop_assert_eq!(text.ends_with(part), units.ends_with(&sought));
        prop_assert_eq!(text.contains(b'a'), units.contains(&0x61));
    }

    #[test]
    fn parts_are_those_of_a_slice(units in units(300), start in 0..310usize, end in 0..310usize) {
        let string = JsString::from(&units[..]);
        let wide = |part: Option<JsString>| part.map(|part| part.to_vec());
        let expected = |part: Option<&[u16]>| part.map(<[u16]>::to_vec);
        prop_assert_eq!(wide(string.get(start..end)), expected(units.get(start..end)));
        prop_assert_eq!(wide(string.get(start..)), expected(units.get(start..)));
        prop_assert_eq!(wide(string.get(..end)), expected(units.get(..end)));
        prop_assert_eq!(wide(string.get(..=end)), expected(units.get(..=end)));
        prop_assert_eq!(wide(string.get(start..=end)), expected(units.get(start..=end)));
        prop_assert_eq!(string.as_str().get(start..end).map(|part| part.to_vec()), expected(units.get(start..end)));
        prop_assert_eq!(string.slice(start, end).to_vec(), units.get(start..end.min(units.len())).unwrap_or(&[]));
        prop_assert_eq!(JsString::concat(string.as_str(), JsStr::latin1(b"x")).len(), units.len() + 1);
    }
}
