//! Single operations, with answers that are known.

use std::cmp::Ordering;
use std::hash::{BuildHasher, BuildHasherDefault, DefaultHasher};

use crate::names::NAMES;
use crate::{
    CodePoint, CommonJsStringBuilder, JsStr, JsString, Latin1JsStringBuilder, StaticJsStrings, StaticString,
    Utf16JsStringBuilder,
};

fn number(text: &str) -> f64 {
    JsString::from(text).to_number()
}

#[test]
fn numbers_are_those_of_the_specification() {
    for (text, expected) in [
        ("", 0.0),
        (" \u{feff}\n ", 0.0),
        ("\u{2028}12\u{3000}", 12.0),
        ("007", 7.0),
        ("-0", -0.0),
        ("1234567890123", 1_234_567_890_123.0),
        ("1.", 1.0),
        (".5", 0.5),
        ("+.5e1", 5.0),
        ("-12e-1", -1.2),
        ("Infinity", f64::INFINITY),
        ("+Infinity", f64::INFINITY),
        ("-Infinity", f64::NEG_INFINITY),
        ("0x1F", 31.0),
        ("0b101", 5.0),
        ("0O17", 15.0),
        ("0x20000000000001", 9_007_199_254_740_992.0),
        ("0x20000000000003", 9_007_199_254_740_996.0),
        ("0x1000000000000080000000000", 79_228_162_514_264_337_593_543_950_336.0),
        ("0x1000000000000080000000001", 79_228_162_514_264_355_185_729_994_752.0),
    ] {
        assert_eq!(number(text).to_bits(), expected.to_bits(), "{text}");
    }
    for text in
        ["inf", "-inf", "infinity", "nan", "0x", "0x+5", "0b2", "-0x1", "1e", ".", "+", "1 2", "12px", "\u{e9}", "1_0"]
    {
        assert!(number(text).is_nan(), "{text}");
    }
    assert!(number(&format!("0x1{}", "0".repeat(300))).is_infinite());
}

#[test]
fn encodings_do_not_matter() {
    let wide = JsString::from("e\u{301} abc def").slice(3, 10);
    let narrow = JsString::from("abc def");
    let hasher = BuildHasherDefault::<DefaultHasher>::default();
    assert_eq!(wide, narrow);
    assert_eq!(hasher.hash_one(&wide), hasher.hash_one(&narrow));
    assert_eq!(hasher.hash_one(wide.as_str()), hasher.hash_one(&narrow));
    assert_eq!(JsStr::utf16(&[0x61]), JsStr::latin1(b"a"));
    assert_eq!(JsStr::utf16(&[0x161]).cmp(&JsStr::latin1(b"\xff")), Ordering::Greater);
    assert_eq!(JsStr::latin1(b"ab").cmp(&JsStr::utf16(&[0x61])), Ordering::Greater);
    assert_eq!(JsString::from("é").as_str(), *"é");
    assert_ne!(JsString::from("\u{2603}x").as_str(), *"\u{2603}");
}

#[test]
fn common_names_are_static() {
    for &name in NAMES {
        let found = StaticJsStrings::get_string(&JsStr::latin1(name.as_bytes())).expect("is in the table");
        assert!(found.is_static());
        assert_eq!(found, JsString::from(name));
        assert_eq!(found.head(), JsString::from(name).head(), "{name}");
    }
    for unit in 0..=255 {
        let string = JsString::from(&[unit]);
        assert!(string.is_static());
        assert_eq!(string.to_vec(), [unit]);
        assert_eq!(string.head(), JsString::from(char::from_u32(unit.into()).unwrap().to_string()).head());
    }
    assert_eq!(StaticJsStrings::LENGTH, *"length");
    assert!(StaticJsStrings::get_string(&JsStr::latin1(b"no such name")).is_none());
    assert_eq!(StaticJsStrings::get_js_str(&JsStr::utf16(&[0x6f, 0x66])), Some(JsStr::latin1(b"of")));
}

#[test]
fn strings_of_the_program_are_not_counted() {
    static TEXT: StaticString = StaticString::new(JsStr::latin1(b"a text of the program"));
    let string = JsString::from_static(&TEXT);
    let more: Vec<_> = (0..10).map(|_| string.clone()).collect();
    assert_eq!(string.refcount(), None);
    assert_eq!(more[9].slice(2, 21), *"text of the program");
    assert_eq!(JsString::from(&[string, JsString::from(" and more")]), *"a text of the program and more");
}

#[test]
fn pointers_are_counted() {
    let one = JsString::from("counted text");
    let two = one.clone();
    assert_eq!((one.refcount(), two.refcount()), (Some(2), Some(2)));
    let raw = two.into_raw();
    assert_eq!(one.refcount(), Some(2));
    // SAFETY: it comes from there, and goes back once.
    drop(unsafe { JsString::from_raw(raw) });
    assert_eq!(one.refcount(), Some(1));
}

#[test]
fn code_points_are_paired() {
    let text = JsString::from(&[0x61, 0xd83d, 0xde00, 0xde00, 0xd83d, 0x2603, 0xd83d]);
    let points: Vec<_> = text.code_points().map(CodePoint::as_u32).collect();
    assert_eq!(points, [0x61, 0x1f600, 0xde00, 0xd83d, 0x2603, 0xd83d]);
    assert_eq!(text.code_point_at(2), CodePoint::UnpairedSurrogate(0xde00));
    assert_eq!(text.code_point_at(6), CodePoint::UnpairedSurrogate(0xd83d));
    assert_eq!(text.to_std_string_escaped(), "a😀\\uDE00\\uD83D☃\\uD83D");
    assert_eq!(text.to_std_string_lossy(), "a😀\u{fffd}\u{fffd}☃\u{fffd}");
    assert!(text.to_std_string().is_err());
    let parts: Vec<_> = text.to_std_string_with_surrogates().collect();
    let expected = [Ok("a😀".into()), Err(0xde00), Err(0xd83d), Ok("☃".into()), Err(0xd83d)];
    assert_eq!(parts, expected);
    assert_eq!(text.map_valid_segments(|part| part.to_uppercase()).to_vec()[0], 0x41);
}

#[test]
fn builders_build() {
    let mut narrow = Latin1JsStringBuilder::with_capacity(3);
    narrow.push(b'a');
    narrow.extend(*b"bc");
    narrow.extend_from_slice(b"def");
    assert_eq!(narrow.clone().build(), Some(JsString::from("abcdef")));
    narrow.push(0xe9);
    assert_eq!(narrow.clone().build(), None);
    // SAFETY: it is meant as Latin-1.
    assert_eq!(unsafe { narrow.build_as_latin1() }, *"abcdefé");
    let wide: Utf16JsStringBuilder = [0x61, 0x2603].into_iter().collect();
    assert_eq!(wide.build(), *"a☃");
    let mut parts = CommonJsStringBuilder::new();
    parts += "text";
    parts += 'é';
    parts += b'x';
    parts.push(JsStr::latin1(b"-"));
    parts.push(JsString::from("string"));
    assert_eq!(parts.build_from_latin1(), None);
    assert_eq!(parts.clone().build(), *"textéx-string");
    parts += '😀';
    assert_eq!(parts.build(), *"textéx-string😀");
    assert!(CommonJsStringBuilder::new().build().is_empty());
}

#[test]
fn what_people_see() {
    let text = JsString::from("a text that is longer than what is shown of one");
    assert_eq!(format!("{:?}", text.slice(0, 6)), "JsString(\"a text\")");
    let info = format!("{:?}", text.debug_info());
    assert!(info.contains("flat") && info.contains("Latin-1") && info.contains("47"), "{info}");
    assert_eq!(format!("{:?}", JsStr::latin1(b"x")), "JsStr(\"x\")");
    assert_eq!(JsString::from(-7), *"-7");
    assert_eq!(JsString::from(7u8).head(), JsString::from("7").head());
    assert_eq!(JsString::from(1e21), *"1e+21");
}
