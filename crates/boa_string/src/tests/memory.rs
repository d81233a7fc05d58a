//! What is shared, what is copied, and how much is kept.

use crate::buffer::Buffer;
use crate::head::{self, APART, IN_BUFFER};
use crate::{JsStr, JsString};

fn joined(one: &JsString, two: &str) -> JsString {
    JsString::from(&[one.clone(), JsString::from(two)])
}

fn buffer(string: &JsString) -> Buffer {
    assert!(string.mark() & IN_BUFFER != 0, "{:?}", string.debug_info());
    // SAFETY: the string is alive and in a buffer.
    unsafe { head::owner(string.head()).0.cast::<Buffer>().read() }
}

fn address(string: &JsString) -> *const u8 {
    // SAFETY: the string is alive.
    unsafe { head::text(string.head()) }
}

#[test]
fn a_string_is_small() {
    assert_eq!(size_of::<head::Head>(), 12);
    assert_eq!(size_of::<Option<JsString>>(), size_of::<usize>());
}

#[test]
fn appending_copies_a_text_rarely() {
    let mut text = JsString::default();
    let mut moves = 0;
    let times = if cfg!(miri) { 1000 } else { 200_000 };
    for _ in 0..times {
        let longer = joined(&text, "abcdef");
        moves += usize::from(longer.len() > 200 && address(&longer) != address(&text));
        text = longer;
    }
    assert_eq!(text.len(), times * 6);
    assert!(moves < 60, "{moves}");
}

#[test]
fn growing_at_both_ends_copies_a_text_rarely() {
    let mut text = JsString::default();
    let mut buffers = 0;
    let mut last = 0;
    let times = if cfg!(miri) { 300 } else { 50_000 };
    for _ in 0..times {
        text = JsString::from(&[JsString::from("<abc"), text, JsString::from("def>")]);
        if text.len() > 300 {
            let capacity = buffer(&text).capacity;
            buffers += usize::from(capacity != last);
            last = capacity;
        }
    }
    assert!(buffers < 60, "{buffers}");
    assert!(text.starts_with(JsStr::latin1(b"<abc<abc")) && text.ends_with(JsStr::latin1(b"def>def>")));
}

#[test]
fn what_joining_would_take_is_known_before() {
    let large = JsString::from("x".repeat(1000).as_str());
    let piece = JsString::from("piece");
    assert_eq!(JsString::bytes_to_join(&[]), 0);
    assert_eq!(JsString::bytes_to_join(&[large.clone(), JsString::default()]), 0);
    assert_eq!(JsString::bytes_to_join(&[large.clone(), piece.clone()]), 1005);
    assert_eq!(JsString::bytes_to_join(&[large.clone(), JsString::from("\u{2603}")]), 2002);
    let once = joined(&large, "piece");
    assert!(JsString::bytes_to_join(&[once.clone(), piece.clone()]) > 1500);
    let twice = joined(&once, "piece");
    assert_eq!(JsString::bytes_to_join(&[twice.clone(), piece.clone()]), 0);
    assert!(JsString::bytes_to_join(&[piece, twice]) > 1500);
}

#[test]
fn what_others_have_stays() {
    let base = joined(&joined(&JsString::from("x".repeat(100).as_str()), &"y".repeat(100)), "z");
    let one = joined(&base, "first");
    let two = joined(&base, "second");
    let three = joined(&one, "third");
    assert_eq!(address(&one), address(&base));
    assert_ne!(address(&two), address(&base));
    assert_eq!(address(&three), address(&base));
    let text = |end: &str| format!("{}{}z{end}", "x".repeat(100), "y".repeat(100));
    assert_eq!(base, *text("").as_str());
    assert_eq!(one, *text("first").as_str());
    assert_eq!(two, *text("second").as_str());
    assert_eq!(three, *text("firstthird").as_str());
}

#[test]
fn a_text_behind_itself() {
    let mut text = JsString::from("0123456789");
    for _ in 0..8 {
        text = JsString::from(&[text.clone(), text]);
    }
    assert_eq!(text, *"0123456789".repeat(256).as_str());
}

#[test]
fn utf16_is_made_once() {
    let mut text = joined(&joined(&JsString::from("x".repeat(200).as_str()), "y"), "\u{2603}");
    assert!(!text.as_str().is_latin1());
    text = joined(&text, "z");
    let start = address(&text);
    text = joined(&text, "more");
    assert_eq!(address(&text), start);
}

#[test]
fn a_small_slice_keeps_no_large_text() {
    let large = JsString::from("0123456789".repeat(1000).as_str());
    let small = large.slice(10, 60);
    assert_eq!(small.mark() & APART, 0);
    let half = large.slice(0, 5000);
    assert_ne!(half.mark() & APART, 0);
    assert_eq!(large.refcount(), Some(2));
    // A part of a part is measured by what it would keep alive, too.
    assert_eq!(half.slice(0, 2400).mark() & APART, 0);
    assert_ne!(half.slice(0, 2600).mark() & APART, 0);
    drop(half);
    assert_eq!(large.refcount(), Some(1));
    assert_eq!(large.slice(0, 10_000).head(), large.head());
}

#[test]
fn a_buffer_is_not_much_larger_than_its_strings() {
    let mut text = JsString::default();
    let mut all = Vec::new();
    for _ in 0..(if cfg!(miri) { 500 } else { 20_000 }) {
        text = joined(&text, "abcd");
        all.push(text.clone());
    }
    for string in all.iter().filter(|string| string.mark() & IN_BUFFER != 0) {
        assert!(buffer(string).capacity as usize <= string.len() * 3 / 2 + 64);
    }
    let longest = buffer(&text);
    assert!(cfg!(miri) || longest.capacity as usize <= text.len() + (text.len() / 8).max(32 << 10));
    drop(text);
    assert_eq!(all.pop().map(|string| string.len()), Some(all.len() * 4 + 4));
}
