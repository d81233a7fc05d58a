//! Strings of the program itself: the common names, and all that have one unit of Latin-1. They are found by a table that
//! the compiler makes.

use crate::hash;
use crate::head::{APART, Apart, Head, WIDE, hash_in, with_hash};
use crate::names::NAMES;
use crate::str::{JsStr, JsStrVariant};

/// A string that is not counted, and whose text is part of the program. Its hash is known.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub struct StaticString(Apart);

// SAFETY: nothing of it is ever written, and what its pointer points to is valid for ever, and never written either.
unsafe impl Sync for StaticString {}
// SAFETY: as above.
unsafe impl Send for StaticString {}

impl StaticString {
    /// A string of a text.
    ///
    /// # Panics
    /// Where the text is longer than a string can be.
    #[must_use]
    pub const fn new(text: JsStr<'static>) -> Self {
        let (text, len, mark) = match text.variant() {
            JsStrVariant::Latin1(units) => (units.as_ptr(), units.len(), with_hash(APART, hash::of_latin1(units))),
            JsStrVariant::Utf16(units) => {
                (units.as_ptr().cast(), units.len(), with_hash(APART | WIDE, hash::of_utf16(units)))
            }
        };
        assert!(len <= crate::head::LONGEST, "the text is too long");
        #[expect(clippy::cast_possible_truncation, reason = "just compared")]
        let len = len as u32;
        Self(Apart { head: Head { count: 0, len, mark }, text })
    }

    const fn hash(&self) -> u32 {
        hash_in(self.0.head.mark)
    }

    /// The text of one of the names, which are all ASCII.
    const fn name(index: usize) -> JsStr<'static> {
        JsStr::latin1(NAMES[index].as_bytes())
    }
}

/// The common names, in the order of [`NAMES`].
static STRINGS: [StaticString; NAMES.len()] = {
    let mut strings = [StaticString::new(JsStr::EMPTY); NAMES.len()];
    let mut index = 0;
    while index < NAMES.len() {
        strings[index] = StaticString::new(StaticString::name(index));
        index += 1;
    }
    strings
};

const ALL_UNITS: [u8; 256] = {
    let mut units = [0; 256];
    let mut unit = 0;
    while unit < 256 {
        #[expect(clippy::cast_possible_truncation, reason = "below 256")]
        let value = unit as u8;
        units[unit] = value;
        unit += 1;
    }
    units
};
static UNIT_TEXTS: [u8; 256] = ALL_UNITS;

/// The strings of one unit of Latin-1.
static UNITS: [StaticString; 256] = {
    let mut strings = [StaticString::new(JsStr::EMPTY); 256];
    let mut unit = 0;
    while unit < 256 {
        // The text is of a static variable, so that all of it is one block.
        let (_, from) = UNIT_TEXTS.split_at(unit);
        let (text, _) = from.split_at(1);
        strings[unit] = StaticString::new(JsStr::latin1(text));
        unit += 1;
    }
    strings
};

/// The length of the longest name.
pub(crate) const LONGEST_NAME: usize = {
    let (mut longest, mut index) = (0, 0);
    while index < NAMES.len() {
        if NAMES[index].len() > longest {
            longest = NAMES[index].len();
        }
        index += 1;
    }
    longest
};

/// Places of the table, of which at most half are taken.
const PLACES: usize = (NAMES.len() * 2).next_power_of_two();

/// Where a name is in [`STRINGS`], one more than that, at the first free place behind the one that its hash tells.
static TABLE: [u16; PLACES] = {
    let mut table = [0; PLACES];
    let mut index = 0;
    while index < NAMES.len() {
        let mut place = hash::of_latin1(NAMES[index].as_bytes()) as usize % PLACES;
        while table[place] != 0 {
            place = (place + 1) % PLACES;
        }
        #[expect(clippy::cast_possible_truncation, reason = "there are fewer names")]
        let value = index as u16 + 1;
        table[place] = value;
        index += 1;
    }
    table
};
const _: () = assert!(NAMES.len() < u16::MAX as usize);

/// The string of one unit.
#[inline]
pub(crate) const fn unit(unit: u8) -> &'static StaticString {
    &UNITS[unit as usize]
}

/// The string of a name with a hash, if it is one of the common ones and `is` says that it is the one.
#[inline]
fn with_hash_and(hash: u32, is: impl Fn(&'static [u8]) -> bool) -> Option<&'static StaticString> {
    let mut place = hash as usize % PLACES;
    loop {
        let index = usize::from(TABLE[place]).checked_sub(1)?;
        if STRINGS[index].hash() == hash && is(NAMES[index].as_bytes()) {
            return Some(&STRINGS[index]);
        }
        place = (place + 1) % PLACES;
    }
}

/// The static string of a text, if there is one.
pub(crate) fn find(text: JsStr<'_>) -> Option<&'static StaticString> {
    match text.variant() {
        JsStrVariant::Latin1(&[single]) => Some(unit(single)),
        JsStrVariant::Utf16(&[single]) => u8::try_from(single).ok().map(unit),
        _ if text.len() > LONGEST_NAME => None,
        _ => with_hash_and(text.content_hash(), |name| JsStr::latin1(name) == text),
    }
}

/// Where a name is among the common ones, for the compiler.
///
/// # Panics
/// Where it is not.
pub(crate) const fn named(name: &str) -> &'static StaticString {
    let mut place = hash::of_latin1(name.as_bytes()) as usize % PLACES;
    while TABLE[place] != 0 {
        let index = TABLE[place] as usize - 1;
        if same(NAMES[index].as_bytes(), name.as_bytes()) {
            return &STRINGS[index];
        }
        place = (place + 1) % PLACES;
    }
    panic!("no such name");
}

const fn same(one: &[u8], two: &[u8]) -> bool {
    if one.len() != two.len() {
        return false;
    }
    let mut index = 0;
    while index < one.len() {
        if one[index] != two[index] {
            return false;
        }
        index += 1;
    }
    true
}
