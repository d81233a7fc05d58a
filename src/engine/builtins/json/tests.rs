//! Against the original functions, and where those are wrong, against what is right.

use boa_engine::js_string;
use proptest::prelude::*;

use crate::engine::builtins::against_original::Pair;

/// Everything that a script can see of plain data.
const SHOW: &str = "
    const show = v => v === null || typeof v !== 'object' ? (Object.is(v, -0) ? '-0' : typeof v + ':' + String(v))
        : Array.isArray(v) ? '[' + v.map(show).join() + ']'
        : '{' + Reflect.ownKeys(v).map(k => String(k) + '=' + show(v[k])).join() + '}';
    const attempt = f => { try { return f() } catch (error) { return error.name } };
    const seen = (text, change) => {
        const log = [];
        const result = attempt(() => show(JSON.parse(text, function (name, value, about) {
            log.push([name, show(value), show(about), show(this)].join('|'));
            return change.call(this, name, value);
        })));
        return [result, ...log].join(' ');
    };
";

fn pair() -> Pair {
    Pair::new(SHOW)
}

#[test]
fn texts_are_parsed_as_by_the_stock_function() {
    let pair = pair();
    for text in [
        "1",
        "-0",
        "0",
        "-1.5e-3",
        "1e-400",
        "2147483648",
        "-2147483648",
        "123456789012345678901234567890",
        "0.1",
        "1.0",
        "9007199254740993",
        "999999999999999",
        "true",
        "false",
        "null",
        "\"\"",
        " \t\r\n1 ",
        "[]",
        "{}",
        "[1,2.5,\"a\"]",
        "[[],{},[[]]]",
        "{\"a\":1,\"b\":{\"c\":[]}}",
        "{\"a\":1,\"a\":2}",
        "{\"b\":1,\"a\":2,\"1\":3,\"0\":4}",
        "{\"__proto__\":{\"x\":1}}",
        "{\"__proto__\":1,\"__proto__\":2}",
        "{\"length\":1,\"constructor\":2}",
        "{\"4294967294\":1,\"4294967295\":2,\"01\":3}",
        "\"\\u0041\\n\\/\\\\\\\"\\b\\f\\r\\t\"",
        "\"\\ud83d\\ude00é\"",
        "[\"é\",\"ÿ\",\"ā\",\"😀\"]",
        "{\"é\":1,\"ā\":2,\"\":3}",
        "\"\u{2028}\u{7f}\"",
        // Not JSON.
        "",
        " ",
        "[",
        "{",
        "[1,]",
        "{\"a\":1,}",
        "{a:1}",
        "{'a':1}",
        "[1 2]",
        "{\"a\" 1}",
        "{\"a\":}",
        "01",
        "-",
        "+1",
        ".5",
        "1.",
        "1e",
        "1e+",
        "tru",
        "truex",
        "nul",
        "\"a",
        "\"\\x\"",
        "\"\\u12\"",
        "\"\\u12g4\"",
        "\"\n\"",
        "\"\u{1}\"",
        "[1]]",
        "1 1",
        "undefined",
        "NaN",
        "Infinity",
        "\u{a0}1",
        "\u{feff}1",
        "//x\n1",
        "[,]",
        "{,}",
        "}",
        "]",
        ",",
        ":",
        "\\u0031",
        "0x1",
        "1_0",
        "--1",
        "\u{2028}1",
    ] {
        pair.global("text", js_string!(text));
        pair.same("attempt(() => show(JSON.parse(text)))", text);
    }
}

#[test]
fn what_the_stock_parse_cannot_do_is_right() {
    let pair = pair();
    for (code, expected) in [
        ("JSON.parse('\"\\\\ud800\"').charCodeAt(0)", "55296"),
        ("JSON.parse('\"\\ud800\"').charCodeAt(0)", "55296"),
        ("JSON.parse('\"a\\\\ud800\\\\u0041\"').length", "3"),
        ("JSON.parse('[1E400,-1e400]').join()", "Infinity,-Infinity"),
        ("JSON.parse('['.repeat(50000) + ']'.repeat(50000)).length", "1"),
        ("JSON.parse('{\"a\":'.repeat(50000) + '1' + '}'.repeat(50000)) instanceof Object", "true"),
        ("JSON.stringify(JSON.parse('['.repeat(50000) + ']'.repeat(50000))).length", "100000"),
        ("attempt(() => JSON.parse('['.repeat(50000)))", "SyntaxError"),
        ("Object.getPrototypeOf(JSON.parse('{\"__proto__\":null}')) === Object.prototype", "true"),
        ("Object.keys(JSON.parse('{\"__proto__\":null}')).join()", "__proto__"),
        ("JSON.parse.name + JSON.parse.length + JSON.stringify.name + JSON.stringify.length", "parse2stringify3"),
        ("attempt(() => new JSON.parse('1'))", "TypeError"),
    ] {
        assert_eq!(pair.ours(code), expected, "{code}");
    }
}

#[test]
fn errors_say_what_and_where() {
    let pair = pair();
    for (text, expected) in [
        ("", "Unexpected end of JSON input"),
        ("{\"a\":", "Unexpected end of JSON input"),
        ("{\"a\": }", "Unexpected token '}', \"{\"a\": }\" is not valid JSON"),
        ("[1,\n 2,\n x]", "Unexpected token 'x', \"[1,\n 2,\n x]\" is not valid JSON"),
        ("[😀]", "Unexpected token '😀', \"[😀]\" is not valid JSON"),
        ("[1,\n 2\n x]", "Expected ',' or ']' after array element in JSON at position 8 (line 3 column 2)"),
        ("\"\n\"", "Bad control character in string literal in JSON at position 1 (line 1 column 2)"),
        ("\"\\x\"", "Bad escaped character in JSON at position 2 (line 1 column 3)"),
    ] {
        pair.global("text", js_string!(text));
        assert_eq!(pair.ours("try { JSON.parse(text) } catch (e) { e.message }"), expected, "{text}");
    }
}

/// What is written.
const VALUES: &[&str] = &[
    "1",
    "-0",
    "1.5",
    "1e21",
    "1e-7",
    "123456789012",
    "NaN",
    "Infinity",
    "-Infinity",
    "true",
    "null",
    "undefined",
    "() => {}",
    "Symbol()",
    "'a\"\\\\\\n\\u0001\\u007f\\u2028é'",
    "'\\ud800'",
    "'\\ud83d\\ude00'",
    "'\\udc00\\ud800x'",
    "1n",
    "[]",
    "{}",
    "[undefined, () => {}, Symbol(), null]",
    "({ a: undefined, b: () => {}, [Symbol('s')]: 1, c: 2 })",
    "[1, , 3]",
    "({ b: 1, a: 2, 1: 3, 0: 4 })",
    "({ a: { b: [{ c: 1 }] }, d: [] })",
    "new Date(0)",
    "new Number(3)",
    "new String('s')",
    "new Boolean(false)",
    "Object(1n)",
    "Object(Symbol())",
    "new Map([[1, 2]])",
    "new Set([1])",
    "/x/",
    "new Error('x')",
    "new Uint8Array([1, 2])",
    "new Proxy([1, { a: 2 }], {})",
    "new Proxy({ a: 1 }, {})",
    "new Proxy(() => {}, {})",
    "Object.create({ a: 1 }, { b: { value: 2, enumerable: true }, c: { value: 3 } })",
    "({ get a() { return this.b }, b: 2 })",
    "({ toJSON(key) { return [key, this.x] }, x: 1 })",
    "[{ toJSON(key) { return typeof key + key } }]",
    "({ a: { toJSON: 1 } })",
    "({ __proto__: { toJSON() { return 7 } } })",
    "Object.create(null, { a: { value: 1, enumerable: true } })",
    "(() => { const a = []; a.push(a); return a })()",
    "(() => { const a = {}; a.b = [{ a }]; return a })()",
    "(() => { const a = {}; return [a, a, { a }] })()",
    "(() => { const a = [1, 2]; a.x = 3; return a })()",
    "(function () { return arguments })(1, 2)",
    "new (class A { x = 1; #y = 2; get z() { return 3 } })",
    "JSON.rawJSON('1.50')",
    "[JSON.rawJSON('\"x\"'), { a: JSON.rawJSON('1') }]",
    "({ ['__proto__']: 1 })",
    "Object.freeze([1, { a: 1 }])",
    "({ get a() { delete this.b; return 1 }, b: 2, c: 3 })",
    "({ get a() { this.d = 1; return 1 }, c: 3 })",
    "[{ toJSON() { Object.prototype.toJSON = function () { return 'late' }; return 1 } }, { a: 1 }, [2]]",
    "(() => { const a = [1, 2, 3]; a[0] = { toJSON() { a.length = 1; return 0 } }; return a })()",
    "({ get a() { throw new RangeError('x') } })",
    "({ 'é': 'ā', 'ā': 'é' })",
    "globalThis.JSON",
    "[new Proxy({}, { ownKeys() { throw new EvalError } })]",
];

#[test]
fn values_are_written_as_by_the_stock_function() {
    let pair = pair();
    for value in VALUES {
        for rest in [
            "",
            ", null, 2",
            ", undefined, '--'",
            ", null, 20",
            ", null, 'abcdefghijklmnop'",
            ", null, new Number(3.9)",
            ", null, new String('x')",
            ", null, -1",
            ", null, NaN",
            ", null, {}",
            ", ['a', 'b', 1, new String('c'), 'a', {}]",
            ", []",
            ", (k, v) => typeof v === 'number' ? v + 1 : v",
            ", function (k, v) { return Array.isArray(this) ? k + typeof k : v }",
            ", (k, v) => k === '' ? { n: v } : undefined",
            ", new Proxy(['a'], {}), 1",
            ", (k, v) => typeof v === 'bigint' ? String(v) : v",
            ", (k, v) => { throw new URIError }",
        ] {
            let code = format!(
                "(() => {{ const r = attempt(() => JSON.stringify({value}{rest})); delete Object.prototype.toJSON; return String(r) }})()"
            );
            pair.same(&code, &code);
        }
    }
    for code in [
        "BigInt.prototype.toJSON = function () { 'use strict'; return typeof this }; JSON.stringify([1n])",
        "Array.prototype.toJSON = function () { return 'array' }; const s = JSON.stringify({ a: [1] }); delete Array.prototype.toJSON; s",
        "let order = ''; JSON.stringify({ get a() { order += 'a' }, get b() { order += 'b' } }, ['b', 'a', 'b']); order",
        "attempt(() => JSON.stringify(1, Proxy.revocable([], {}).proxy))",
        "attempt(() => { const r = Proxy.revocable([], {}); r.revoke(); return JSON.stringify(1, r.proxy) })",
        "attempt(() => { const r = Proxy.revocable([], {}); r.revoke(); return JSON.stringify([r.proxy]) })",
    ] {
        pair.same(code, code);
    }
}

#[test]
fn deep_nesting_is_written() {
    let pair = pair();
    let code = "let a = []; for (let i = 0; i < 100000; i++) a = i % 2 ? [a] : { a }; JSON.stringify(a).length";
    assert_eq!(pair.ours(code), "400002");
    assert_eq!(pair.ours("JSON.stringify({ a, b: [a] }).length"), "800017");
}

#[test]
fn nesting_that_can_only_be_meant_to_use_up_memory_is_refused() {
    let pair = pair();
    let nested = |levels: u32| format!("attempt(() => typeof JSON.parse('['.repeat({levels}) + ']'.repeat({levels})))");
    assert_eq!(pair.ours(&nested(100_000)), "object");
    assert_eq!(pair.ours(&nested(100_002)), "RangeError");
    let objects = "attempt(() => JSON.parse('{\"a\":'.repeat(1e6) + '1' + '}'.repeat(1e6)))";
    assert_eq!(pair.ours(objects), "RangeError");
}

#[test]
fn values_of_to_json_that_nest_without_end_are_refused() {
    let pair = pair();
    let nested = |levels: u32| {
        format!(
            "n = 0; value = {{ toJSON: () => ++n < {levels} ? [value] : 1 }}; attempt(() => JSON.stringify(value).length)"
        )
    };
    assert_eq!(pair.ours("var n, value"), "undefined");
    assert_eq!(pair.ours(&nested(200_001)), "400001");
    assert_eq!(pair.ours(&nested(200_002)), "RangeError");
}

/// Values as JSON text, with white space, names that repeat, and what is escaped.
fn json() -> impl Strategy<Value = String> {
    let number = prop_oneof![
        any::<i64>().prop_map(|number| number.to_string()),
        any::<i32>().prop_map(|number| number.to_string()),
        any::<f64>()
            .prop_filter("JSON has no NaN", |number| number.is_finite())
            .prop_map(|number| format!("{number:e}")),
    ];
    let string = prop_oneof![any::<String>(), "[a-c]{0,2}", "[0-9]{1,3}"].prop_map(|text| format!("{text:?}"));
    let string = string.prop_filter("as JSON writes it", |text| serde_json::from_str::<String>(text).is_ok()).boxed();
    let leaf = prop_oneof![number, string.clone(), Just("true".to_owned()), Just("null".to_owned())];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        let member = (string.clone(), inner.clone()).prop_map(|(name, value)| format!("{name} :{value}"));
        prop_oneof![
            prop::collection::vec(inner, 0..6).prop_map(|items| format!("[{}]", items.join(" ,"))),
            prop::collection::vec(member, 0..6).prop_map(|members| format!("{{ {}\n}}", members.join(","))),
        ]
    })
}

#[test]
fn random_values_make_the_same_journey() {
    let pair = pair();
    proptest!(ProptestConfig::with_cases(300), |(text in json())| {
        pair.global("text", js_string!(text.as_str()));
        pair.same("show(JSON.parse(text))", &text);
        pair.same("JSON.stringify(JSON.parse(text))", &text);
        pair.same("JSON.stringify(JSON.parse(text), null, ' ')", &text);
    });
}

#[test]
fn random_damage_is_found() {
    let pair = pair();
    let damage = (json(), any::<prop::sample::Index>(), "[\\]\\[{}:,\"0-9a-z \\\\-]{0,2}");
    proptest!(ProptestConfig::with_cases(300), |((text, place, put) in damage)| {
        let mut chars: Vec<char> = text.chars().collect();
        let at = place.index(chars.len());
        chars.splice(at..=at, put.chars());
        let text: String = chars.into_iter().collect();
        pair.global("text", js_string!(text.as_str()));
        // The original function refuses numbers that are too large.
        if !text.contains('e') || pair.ours("/e.?[0-9]{3}/.test(text)") == "false" {
            pair.same("attempt(() => show(JSON.parse(text)))", &text);
        }
    });
}

/// Revivers that leave, replace, remove and move what they see.
const REVIVERS: [&str; 7] = [
    "(name, value) => value",
    "(name, value) => typeof value === 'number' ? value * 2 : value",
    "(name, value) => typeof value === 'string' ? undefined : value",
    "(name, value) => Array.isArray(value) ? value.length : value",
    "(name, value) => name === '0' ? { made: [1, 'x'] } : value",
    "function (name, value) { if (name === 'a') this.b = this[1] = [true, { c: null }]; return value }",
    "function (name, value) { if (name === 'b' || name === '1') throw new RangeError(); return value }",
];

#[test]
fn random_values_are_revived_as_by_the_stock_function() {
    let pair = pair();
    proptest!(ProptestConfig::with_cases(200), |(text in json())| {
        pair.global("text", js_string!(text.as_str()));
        for reviver in REVIVERS {
            pair.same(&format!("seen(text, {reviver})"), &text);
        }
    });
}

#[test]
fn revivers_see_traps_frozen_objects_and_names_that_come_twice() {
    let pair = pair();
    for code in [
        r#"seen('{"a":1,"b":[2,{"c":3}],"a":{"d":4}}', (name, value) => value)"#,
        r#"seen('{"__proto__":[1],"2":2,"1":1}', (name, value) => value)"#,
        r"seen('[1,[2,3]]', function (name, value) { return name === '0' ? Object.freeze(this[1]) && value : undefined })",
        r"seen('[1,[2,3]]', function (name, value) { if (name === '0') Object.freeze(this[1]); return name })",
        r#"seen('{"a":1,"b":2,"c":3}', function (name, value) { delete this.b; this.d = 4; return value })"#,
        r"seen('[1,2,3]', function (name, value) { if (Array.isArray(this)) this.length = 2; return value })",
        r#"const log = [];
           JSON.parse('[0,{"x":1}]', function (name, value) {
               if (name === '0') this[1] = new Proxy({ p: 1, q: 2 }, new Proxy({}, { get: (_, trap) => { log.push(trap) } }));
               return value;
           });
           log.join()"#,
        r#"attempt(() => JSON.parse('1', 5)) + attempt(() => JSON.parse('{"a":[1]}', null).a.length)"#,
    ] {
        pair.same(code, code);
    }
}

#[test]
fn what_the_stock_function_refuses_is_revived() {
    let pair = pair();
    for (code, expected) in [
        (
            r#"seen('["\\ud800", 1e400, -1e400]', (name, value) => value).split(' ')[0]"#,
            "[string:\u{fffd},number:Infinity,number:-Infinity]",
        ),
        (
            r"let depth = 0; JSON.parse('['.repeat(5000) + ']'.repeat(5000), (name, value) => { depth++; return value }); String(depth)",
            "5000",
        ),
        (
            r"seen('[1,1]', function (name, value) { if (name === '0') this[1] = 2; return value })",
            "[number:1,number:2] 0|number:1|{source=string:1}|[number:1,number:1] 1|number:2|{}|[number:1,number:2] |[number:1,number:2]|{}|{=[number:1,number:2]}",
        ),
    ] {
        assert_eq!(pair.ours(code).to_std_string_lossy(), expected, "{code}");
    }
}
