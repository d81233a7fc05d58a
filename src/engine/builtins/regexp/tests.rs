//! The methods against the original ones, on picked cases and at random.

use boa_engine::JsString;
use proptest::prelude::*;

use super::compiled::{Compiled, Flags, Memory};
use crate::engine::builtins::against_original::{Pair, quote};

/// Everything that can be done with a RegExp and a text, as one value.
const ALL: &str = "
    const tell = m => m && [m.index, m.input.length, [...m], m.groups && {...m.groups}, m.indices && [...m.indices],
        Object.keys(m).join()];
    const all = (make, s, lastIndex) => {
        const out = [];
        const attempt = f => { try { out.push(f()) } catch (e) { out.push(e.name) } };
        let r;
        attempt(() => typeof (r = make()).source);
        if (!r) return JSON.stringify(out);
        const fresh = () => { r = make(); r.lastIndex = lastIndex; return r };
        for (const step of [
            () => tell(fresh().exec(s)), () => r.lastIndex, () => tell(r.exec(s)), () => r.lastIndex,
            () => fresh().test(s), () => r.lastIndex,
            () => { const m = s.match(fresh()); return r.global ? m : tell(m) }, () => r.lastIndex,
            () => s.search(fresh()), () => r.lastIndex,
            () => s.replace(fresh(), \"[$&|$1|$2|$<n>|$$|$`|$']\"), () => r.lastIndex,
            () => s.replace(fresh(), (...a) => JSON.stringify(a)), () => r.lastIndex,
            () => s.split(fresh()), () => s.split(r, 2), () => r.lastIndex,
            () => [...s.matchAll(new RegExp(r, r.global ? r.flags : r.flags + 'g'))].map(tell),
        ]) attempt(step);
        return JSON.stringify(out);
    };
";

fn check(pair: &Pair, pattern: &str, flags: &str, text: &str, last_index: u32) {
    let make = format!("() => new RegExp({}, '{flags}')", quote(pattern));
    pair.check(&format!("all({make}, {}, {last_index})", quote(text)));
}

const TEXTS: &[&str] = &[
    "",
    "a",
    "aaa",
    "abcabc",
    "foo bar  baz",
    "line\nend\r\nof",
    "A1_b2",
    "xéÉßa",
    "kS",
    "一二三 a",
    "\u{1f600}a\u{1f600}",
    "aaaaaaaaab",
    "((a)(b))",
    "2020-01-31",
    "/a/b\\n",
    "\u{7f}\u{80}\u{ff}",
];

const PATTERNS: &[&str] = &[
    "",
    "a",
    "a*",
    "a*?",
    "a+?b",
    "(a)|(b)",
    "(?:a|ab)(?:c|bcd)(?:d*)",
    "(z)((a+)?(b+)?(c))*",
    "(a*)*",
    "(?:a*)*",
    "(a*)+",
    "(?:a?)*?b",
    "(a?)??b",
    "(a*){2,3}",
    "(?:){3}",
    "(?=(a))a\\1",
    "(?!(a)b)a",
    "(?!(a)b)(.)",
    "(?=a*)b?",
    "^",
    "$",
    "^a",
    "a$",
    "^$",
    "\\b",
    "\\B",
    "\\bfoo\\b",
    "(\\w+)\\s(\\w+)",
    "\\w+",
    "\\W",
    "\\s+",
    "[^\\S]",
    ".",
    ".*",
    "[^]",
    "[]",
    "[a-c]+",
    "[^a-c]",
    "[\\w-]",
    "[-a]",
    "[a-]",
    "\\d{2,4}-(\\d\\d)",
    "a{0}",
    "a{,2}",
    "x{1",
    "{",
    "}",
    "]",
    "a{2}",
    "a{2}?",
    "(?<n>a)(?<m>b)?",
    "(?<n>a)|(?<o>b)\\k<n>",
    "(a)\\1",
    "\\1(a)",
    "(a\\1)",
    "\\2(a)",
    "\\0",
    "\\x41",
    "\\u0041",
    "\\x4",
    "\\cA",
    "\\c",
    "\\/",
    "/",
    "\\\\n",
    "\\n",
    "\n",
    "\\\n",
    "\\-",
    "[\\b]",
    "é",
    "[é-ü]",
    "一",
    "[^一]",
    "\u{1f600}",
    "^\u{1f600}$",
    "(?<=a)b",
    "(?<!a)b",
    "(a|b|c|d|){2,}?",
    "((a)|b)*",
    "(?:(a)|(b)|(c))+",
    "([ab]|c)+?$",
    "a.c",
    "(?:ab)+",
    "(?:ab)+?c",
    "(?:ab){1,2}",
    "(?:a|b)*?c",
    "(?:^a)+",
    "k",
    "s",
    "\\p{L}",
    "[k]",
    "[^k]",
    "[\\W]",
    "(?:\\s|a)+$",
    "(a+)+b",
    "\\B.",
    "(?:.|\\n)*?b",
    "[^ab]*?c",
    ".*?\\n",
];

#[test]
fn picked_patterns_match_as_in_the_engine() {
    let pair = Pair::new(ALL);
    for (i, pattern) in PATTERNS.iter().enumerate() {
        for (j, text) in TEXTS.iter().enumerate() {
            let flags = ["", "g", "i", "m", "s", "y", "gi", "gm", "gy", "d", "gd", "iu", "gu", "u", "gs", "gms"];
            check(&pair, pattern, flags[(i + j) % flags.len()], text, u32::try_from(j % 4).unwrap());
            check(&pair, pattern, flags[(i * 7 + j * 3) % flags.len()], text, 0);
        }
    }
}

/// The engine's matcher takes these for letters in classes under `i`, which only `iu` asks for.
#[test]
fn the_kelvin_sign_is_no_k_and_the_long_s_no_s() {
    let pair = Pair::new("");
    let code = "[/[\\w-]/i, /\\w/i, /k/i, /[a-z]/i, /[s]/i].map(r => r.test('\\u212a\\u017f')).join()";
    assert_eq!(pair.ours_shown(code), "\"false,false,false,false,false\"");
    assert_eq!(pair.ours_shown("/^[^\\W]+$/i.test('kS')"), "true");
}

#[test]
fn a_match_that_does_not_end_can_be_stopped() {
    let compiled = Compiled::new("(a+)+b".encode_utf16().collect(), Flags::default(), None).unwrap();
    let (text, mut memory) = (JsString::from("a".repeat(40)), Memory::default());
    let looks = std::cell::Cell::new(0);
    let stop = || looks.replace(looks.get() + 1) >= 3;
    assert!(compiled.find(&text, 0, &mut memory, &stop).is_err());
    assert!(compiled.find(&JsString::from("aab"), 0, &mut memory, &|| false).unwrap().is_some());
}

/// Both have the same `source`.
#[test]
fn a_backslash_and_a_line_end_are_not_taken_for_an_escaped_backslash() {
    let pair = Pair::new("");
    for code in [
        "[new RegExp('\\\\\\\\n', 'g'), new RegExp('\\\\\\n', 'g')].map(r => r.test('a\\n'))",
        "[new RegExp('\\\\\\n', 'g'), new RegExp('\\\\\\\\n', 'g')].map(r => r.test('a\\n'))",
    ] {
        pair.check(&format!("{code}.join()"));
    }
}

/// What is not matched in place is converted once.
#[test]
fn patterns_that_are_not_covered_are_linear_too() {
    let pair = Pair::new("");
    let code = "let n = 0; const s = 'ab '.repeat(1e5); for (const r = /(?<=a)b/g; r.test(s);) n++; n";
    assert_eq!(pair.ours_shown(code), "100000");
}

#[test]
fn changed_objects_behave_as_in_the_engine() {
    let pair = Pair::new(ALL);
    for make in [
        "() => { const r = /a/g; r.exec = () => null; return r }",
        "() => { const r = /a/g; r.exec = function (s) { return RegExp.prototype.exec.call(this, s + 'a') }; return r }",
        "() => Object.defineProperty(/a/g, 'flags', { value: 'y' })",
        "() => Object.freeze(/a/g)",
        "() => { const r = /a/; r.compile('b', 'g'); return r }",
        "() => { const r = /a/; r.test('a'); r.compile('b', 'g'); return r }",
        "() => { class R extends RegExp { exec(s) { const m = super.exec(s); if (m) m[0] = 'R'; return m } } return new R('a', 'g') }",
        "() => { class R extends RegExp {} return new R('a', 'g') }",
        "() => { const r = /a/g; r.constructor = function () { return /b/y }; return r }",
        "() => { const r = /a/g; Object.setPrototypeOf(r, null); return r }",
        "() => { const r = /a/g; r.lastIndex = { valueOf: () => 1 }; return r }",
        "() => RegExp('\\\\\\n', 'g')",
        "() => RegExp('\\\\\\\\n', 'g')",
    ] {
        for text in ["abab", "aéa", "a\n\\n", "一a"] {
            pair.check(&format!("all({make}, {}, 0)", quote(text)));
        }
    }
}

#[test]
fn changed_prototypes_behave_as_in_the_engine() {
    for change in [
        "RegExp.prototype.exec = () => null",
        "Object.defineProperty(RegExp.prototype, 'flags', { get: () => 'g' })",
        "Object.defineProperty(RegExp.prototype, 'global', { get: () => true })",
        "Object.defineProperty(RegExp, Symbol.species, { get: () => function () { return /b/y } })",
        "RegExp.prototype.constructor = function () { return /b/y }",
        "RegExp.prototype[Symbol.replace] = undefined",
        "delete RegExp.prototype.exec",
        "delete RegExp.prototype.sticky",
        "Array.prototype[0] = 'x'",
        "Object.prototype.groups = { n: 'x' }",
        "Object.defineProperty(Array.prototype, 'index', { set() { throw 1 } })",
    ] {
        let pair = Pair::new(ALL);
        pair.check(&format!("{change}; String(Object.keys(Array.prototype))"));
        for make in ["() => /a/", "() => /(?<n>a)|b/g", "() => /a/y"] {
            // A match that never ends, where every one is said to be global, ends after some.
            if !(change.contains("=> true") || change.contains("=> 'g'")) || make.contains("/g") {
                pair.check(&format!("all({make}, 'abab', 0)"));
            }
        }
    }
}

#[test]
fn arguments_are_converted_in_the_same_order() {
    let pair = Pair::new(ALL);
    for call in [
        "/a/.exec({ toString() { log.push('s'); return 'a' } })",
        "/a/.test({ toString() { log.push('s'); return 'a' } })",
        "RegExp.prototype[Symbol.replace].call(/a/, { toString() { log.push('s'); return 'a' } }, { toString() { log.push('r'); return 'b' } })",
        "RegExp.prototype[Symbol.split].call(/a/, { toString() { log.push('s'); return 'bab' } }, { valueOf() { log.push('l'); return 1 } })",
        "RegExp.prototype[Symbol.split].call(/a/, 'bab', -1)",
        "RegExp.prototype[Symbol.split].call(/a/, 'bab', 1.9)",
        "RegExp.prototype[Symbol.split].call(/a/, 'bab', NaN)",
        "RegExp.prototype[Symbol.split].call(/a/, 'bab', 4294967297)",
        "RegExp.prototype.exec.call({}, 'a')",
        "RegExp.prototype.exec.call(1, 'a')",
        "RegExp.prototype.test.call({ exec: () => ({}) }, 'a')",
        "RegExp.prototype.test.call(undefined)",
        "RegExp.prototype[Symbol.match].call({ flags: 'g', exec: () => null }, 'a')",
        "RegExp.prototype[Symbol.match].call(1, 'a')",
        "RegExp.prototype[Symbol.search].call(RegExp.prototype, 'a')",
        "/a/.exec()",
        "/undefined/.test()",
        "/a/[Symbol.match]()",
        "/undefined/[Symbol.replace]()",
        "/a/.exec.length + /a/.exec.name + RegExp.prototype[Symbol.split].name + RegExp.prototype[Symbol.replace].length",
        "JSON.stringify(Object.getOwnPropertyDescriptor(RegExp.prototype, 'exec'))",
        "JSON.stringify(Object.getOwnPropertyDescriptor(RegExp.prototype, Symbol.match))",
        "'new' in RegExp.prototype.exec || (() => { try { new (/a/.exec)() } catch (e) { return e.name } })()",
    ] {
        pair.check(&format!("(() => {{ const log = []; try {{ return JSON.stringify([{call}, log]) }} catch (e) {{ return e.name + log }} }})()"));
    }
}

fn pattern() -> impl Strategy<Value = String> {
    let leaf = prop_oneof![
        8 => prop::sample::select(vec![
            "a", "b", "c", "A", " ", ".", "\\w", "\\s", "\\d", "\\W", "[ab]", "[^a]", "[a-c]", "[^]", "é", "一", "\\n", "1",
        ]).prop_map(str::to_owned),
        2 => prop::sample::select(vec!["^", "$", "\\b", "\\B", "", "\\1", "\\2", "\u{1f600}", "[é一]", "\\u00e9"])
            .prop_map(str::to_owned),
    ];
    leaf.prop_recursive(4, 24, 3, |inner| {
        let quantifier = prop::sample::select(vec!["*", "+", "?", "*?", "+?", "??", "{2}", "{1,2}", "{0,2}?", "{2,}"]);
        prop_oneof![
            3 => prop::collection::vec(inner.clone(), 1..4).prop_map(|parts| parts.concat()),
            2 => (inner.clone(), quantifier).prop_map(|(body, quantifier)| format!("(?:{body}){quantifier}")),
            2 => (inner.clone(), prop::sample::select(vec!["*", "+", "?", "+?", "{1,2}", ""]))
                .prop_map(|(body, quantifier)| format!("({body}){quantifier}")),
            1 => (inner.clone(), inner.clone()).prop_map(|(a, b)| format!("(?:{a}|{b})")),
            1 => inner.clone().prop_map(|body| format!("(?={body})")),
            1 => inner.clone().prop_map(|body| format!("(?!{body})")),
            1 => inner.prop_map(|body| format!("(?<n>{body})")),
        ]
    })
}

#[test]
fn random_patterns_match_as_in_the_engine() {
    let pair = Pair::new(ALL);
    let flags = prop::sample::select(vec!["", "g", "i", "m", "y", "s", "u", "gi", "gu", "gmy", "dg", "iu"]);
    let config = ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() };
    proptest!(config, |(pattern in pattern(), flags in flags, text in "[abcA1 é\n一\u{1f600}]{0,10}", at in 0_u32..3)| {
        check(&pair, &pattern, flags, &text, at);
    });
}
