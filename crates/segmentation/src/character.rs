//! The classes of characters that ICU's rules of words have beside those of UAX #29.

use icu_properties::props::{GeneralCategory, Ideographic, LineBreak, Script as ScriptProperty, WordBreak};
use icu_properties::{CodePointMapData, CodePointSetData};

use crate::text::Text;

/// What the rules of words make of a character other than UAX #29 does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Nothing.
    Usual,
    /// A syllable of Hangul: a letter that only its like are joined to.
    Hangul,
    /// A character of Chinese or Japanese: joined to its like, then divided by a dictionary.
    KanaKanji,
    /// A letter of a script without spaces (`LineBreak=SA`), which counts as any other letter.
    ComplexLetter,
    /// A mark of such a script.
    ComplexMark,
}

/// A script that has a dictionary.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Script {
    Thai,
    Lao,
    Burmese,
    Khmer,
    ChineseJapanese,
}

/// Returns whether a code unit may belong to a character that is not [`Class::Usual`], or has a dictionary.
pub(crate) const fn may_be_special(unit: u16) -> bool {
    matches!(
        unit,
        0x0E00..=0x0EFF
            | 0x1000..=0x109F
            | 0x1780..=0x17FF
            | 0x1950..=0x19DF
            | 0x1A20..=0x1AAF
            | 0x2E80..=0x9FFF
            | 0xA9E0..=0xA9FF
            | 0xAA60..=0xAADF
            | 0xAC00..=0xDFFF
            | 0xF900..=0xFAFF
            | 0xFF65..=0xFF9F
    )
}

fn word_break(c: u32) -> WordBreak {
    CodePointMapData::<WordBreak>::new().get32(c)
}

fn script_property(c: u32) -> ScriptProperty {
    CodePointMapData::<ScriptProperty>::new().get32(c)
}

fn is_complex(c: u32) -> bool {
    CodePointMapData::<LineBreak>::new().get32(c) == LineBreak::ComplexContext
}

pub(crate) fn class_of(c: u32) -> Class {
    if (0xAC00..=0xD7A3).contains(&c) {
        return Class::Hangul;
    }
    if is_complex(c) {
        let is_mark = matches!(word_break(c), WordBreak::Extend | WordBreak::Format | WordBreak::ZWJ);
        return if is_mark { Class::ComplexMark } else { Class::ComplexLetter };
    }
    let is_kana_kanji = matches!(script_property(c), ScriptProperty::Han | ScriptProperty::Hiragana) || is_katakana(c);
    if is_kana_kanji { Class::KanaKanji } else { Class::Usual }
}

/// Returns whether UAX #29 itself joins a character of Japanese to its like.
pub(crate) fn is_katakana(c: u32) -> bool {
    word_break(c) == WordBreak::Katakana
}

/// Returns the script whose dictionary divides what has this character.
pub(crate) fn script_of(c: u32) -> Option<Script> {
    match (script_property(c), c) {
        (ScriptProperty::Han | ScriptProperty::Hiragana | ScriptProperty::Katakana, _)
        | (_, 0x30FC | 0xFF70 | 0xFF9E | 0xFF9F) => Some(Script::ChineseJapanese),
        (script, _) if is_complex(c) => match script {
            ScriptProperty::Thai => Some(Script::Thai),
            ScriptProperty::Lao => Some(Script::Lao),
            ScriptProperty::Myanmar => Some(Script::Burmese),
            ScriptProperty::Khmer => Some(Script::Khmer),
            _ => None,
        },
        _ => None,
    }
}

/// Returns whether a character is a mark (general category `M`).
pub(crate) fn is_mark(c: u32) -> bool {
    use GeneralCategory::{EnclosingMark, NonspacingMark, SpacingMark};
    matches!(CodePointMapData::<GeneralCategory>::new().get32(c), EnclosingMark | NonspacingMark | SpacingMark)
}

/// Returns whether a segment with this character is a word: letters, digits, ideographs.
fn is_of_words(c: u32) -> bool {
    match class_of(c) {
        Class::Hangul | Class::ComplexLetter => true,
        Class::ComplexMark => false,
        Class::KanaKanji => {
            is_katakana(c)
                || script_property(c) == ScriptProperty::Hiragana
                || CodePointSetData::new::<Ideographic>().contains32(c)
        }
        Class::Usual => {
            matches!(word_break(c), WordBreak::ALetter | WordBreak::HebrewLetter | WordBreak::Numeric)
                || CodePointSetData::new::<Ideographic>().contains32(c)
        }
    }
}

/// Returns whether a character joins letters and digits, as `_` does.
fn is_joiner(c: u32) -> bool {
    word_break(c) == WordBreak::ExtendNumLet
}

/// Returns whether a segment is a word: one of its characters is of words, or several of them are joined that are not alone.
pub(crate) fn is_word_like(segment: Text) -> bool {
    let (mut joiners, mut kana_kanji) = (0, 0);
    segment.characters().any(|c| {
        joiners += usize::from(is_joiner(c));
        kana_kanji += usize::from(class_of(c) == Class::KanaKanji);
        is_of_words(c) || joiners > 1 || kana_kanji > 1
    })
}
