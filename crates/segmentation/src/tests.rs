//! Words of texts in all scripts as Node finds them, and texts that need no dictionary beside ICU4X.

use std::rc::Rc;

use icu_data::Provider;
use icu_locale_core::langid;
use icu_segmenter::WordSegmenter;
use icu_segmenter::options::WordBreakOptions;
use proptest::prelude::*;

use crate::{Cursor, Dictionaries, Granularity, Segment, Segmenter, Text};

thread_local! {
    static SEGMENTERS: [Segmenter; 3] = {
        let dictionaries = Rc::new(Dictionaries::new(Rc::new(Provider::default())));
        ALL.map(|granularity| Segmenter::new(granularity, &langid!("en"), Rc::clone(&dictionaries)).expect("the data"))
    };
    static RULES: WordSegmenter = {
        let (data, options) = (Provider::default(), WordBreakOptions::default());
        WordSegmenter::try_new_for_non_complex_scripts_with_buffer_provider(&data, options).expect("the data")
    };
}

const ALL: [Granularity; 3] = [Granularity::Grapheme, Granularity::Word, Granularity::Sentence];

fn segments_from(mut cursor: Cursor, text: Text, granularity: Granularity) -> Vec<Segment> {
    SEGMENTERS.with(|segmenters| {
        let segmenter = &segmenters[granularity as usize];
        let prepared = segmenter.prepare(text);
        std::iter::from_fn(|| segmenter.next(&mut cursor, text, &prepared)).collect()
    })
}

fn segments(text: &[u16], granularity: Granularity) -> Vec<Segment> {
    segments_from(Cursor::default(), Text::Utf16(text), granularity)
}

fn units(text: &str) -> Vec<u16> {
    text.encode_utf16().collect()
}

/// The words of a text, those that are words marked by `!`.
fn words(text: &str) -> String {
    let text = units(text);
    let show = |segment: Segment| {
        let mark = if segment.is_word_like == Some(true) { "!" } else { "" };
        String::from_utf16_lossy(&text[segment.start..segment.end]) + mark
    };
    segments(&text, Granularity::Word).into_iter().map(show).collect::<Vec<_>>().join("|")
}

#[test]
fn chinese_and_japanese_are_divided_into_the_likeliest_words() {
    assert_eq!(words("我来自中国。你好"), "我!|来自!|中国!|。|你好!");
    assert_eq!(words("名前はまだ無い"), "名前!|は!|まだ!|無い!");
    assert_eq!(words("アイスクリームケーキ"), "アイスクリーム!|ケーキ!");
    assert_eq!(words("ｶﾀｶﾅとﾊﾞｽ"), "ｶﾀｶﾅ!|と!|ﾊﾞｽ!");
    assert_eq!(words("々"), "々");
    assert_eq!(words("𠀀𠀁"), "𠀀!|𠀁!");
}

#[test]
fn syllables_of_hangul_stay_apart_from_other_letters() {
    assert_eq!(words("2024년 3한국어abc"), "2024!|년!| |3!|한국어!|abc!");
}

#[test]
fn scripts_without_spaces_are_divided_by_their_dictionaries() {
    assert_eq!(words("แน่นอนหรือวรรณยุกต์"), "แน่นอน!|หรือ!|วรรณยุกต์!");
    assert_eq!(words("คุณๆมา กรุงเทพฯมา"), "คุณๆ!|มา!| |กรุงเทพฯ!|มา!");
    assert_eq!(words("ລາວໆ"), "ລາວ!|ໆ!");
    assert_eq!(words("မြန်မာစာမြန်မာစာ"), "မြန်မာ!|စာ!|မြန်မာ!|စာ!");
    assert_eq!(words("ៗភាសា"), "ៗ!|ភាសា!");
    assert_eq!(words("abcไทย.com"), "abcไทย.com!", "they count as letters");
}

#[test]
fn a_long_run_has_the_words_of_a_short_one() {
    for part in ["中华人民共和国成立于", "ภาษาไทยเป็นภาษาที่มีระดับเสียง", "𠀀", "猫は"]
    {
        let ends =
            |times: usize| segments(&units(&part.repeat(times)), Granularity::Word).into_iter().map(|word| word.end);
        // The words of the parts in the middle are the same everywhere.
        let length = units(part).len();
        let short =
            ends(9).filter(|end| (3 * length..4 * length).contains(end)).map(|end| end % length).collect::<Vec<_>>();
        let times = 70_000 / length;
        let mut long = vec![Vec::new(); times];
        ends(times).filter(|&end| end < times * length).for_each(|end| long[end / length].push(end % length));
        assert!(long[3..times - 3].iter().all(|words| *words == short), "{part}");
    }
}

/// Texts of letters, marks, digits, punctuation, emoji and line ends, that need no dictionary.
fn plain_text() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "a",
        "é",
        "e\u{301}",
        "x_",
        "_",
        "1",
        ".",
        ",",
        "'",
        "\"",
        ":",
        " ",
        "\n",
        "\r",
        "\u{200d}",
        "😀",
        "👩\u{200d}👩",
        "🇩🇪",
        "🇫",
        "ß",
        "ש",
        "н",
        "न",
        "म\u{938}\u{94d}",
        "\u{ad}",
        "カ",
        "ー",
        "\u{2019}",
        "\u{3000}",
        "ﬁ",
        "\u{1100}",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

/// Texts of all scripts.
fn any_text() -> impl Strategy<Value = Vec<u16>> {
    let special = prop::sample::select(vec![
        "ภาษาไทย",
        "ๆ",
        "ฯ",
        "ลาว",
        "ພາສາລາວ",
        "မြန်မာ",
        "ខ្មែរ",
        "中华人民",
        "カタカナ",
        "ｶﾞ",
        "ひらがな",
        "한국어",
        "𠀀",
        "々",
        "ᥐᥑ",
        "\u{3099}",
    ]);
    let piece = prop_oneof![
        2 => special.prop_map(units),
        1 => plain_text().prop_map(|text| units(&text)),
        1 => any::<u16>().prop_map(|unit| vec![unit]),
    ];
    prop::collection::vec(piece, 0..20).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn words_of_plain_texts_are_those_of_icu4x(text in plain_text()) {
        let text = units(&text);
        let expected = RULES.with(|rules| rules.as_borrowed().segment_utf16(&text).skip(1).collect::<Vec<_>>());
        let found = segments(&text, Granularity::Word).into_iter().map(|segment| segment.end).collect::<Vec<_>>();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn segments_are_without_gaps(text in any_text()) {
        for granularity in ALL {
            let found = segments(&text, granularity);
            prop_assert!(found.iter().all(|segment| segment.start < segment.end));
            prop_assert!(found.windows(2).all(|pair| pair[0].end == pair[1].start));
            prop_assert_eq!(found.last().map_or(0, |segment| segment.end), text.len());
        }
    }

    #[test]
    fn a_cursor_may_begin_at_any_line(text in any_text(), index in any::<prop::sample::Index>()) {
        prop_assume!(!text.is_empty());
        for granularity in ALL {
            let cursor = Cursor::no_later_than(index.index(text.len()), Text::Utf16(&text));
            let found = segments_from(cursor, Text::Utf16(&text), granularity);
            prop_assert!(segments(&text, granularity).ends_with(&found));
            prop_assert!(found[0].start <= index.index(text.len()));
        }
    }

    #[test]
    fn both_widths_have_the_same_segments(text in prop::collection::vec(any::<u8>(), 0..60)) {
        let wide = text.iter().map(|&unit| u16::from(unit)).collect::<Vec<_>>();
        for granularity in ALL {
            let narrow = segments_from(Cursor::default(), Text::Latin1(&text), granularity);
            prop_assert_eq!(narrow, segments(&wide, granularity));
        }
    }
}
