//! Against the original methods, where those do not panic, and against what is right where they do.

use proptest::prelude::*;

use crate::engine::builtins::against_original::Pair;

const SHOW: &str = "
    const show = v => ArrayBuffer.isView(v) || Array.isArray(v)
        ? v.constructor.name + v.length + '[' + Object.keys(v).map(k => k + '=' + (Object.is(v[k], -0) ? '-0' : typeof v[k] + String(v[k]))).join() + ']'
        : String(v);
    const attempt = f => { try { return show(f()) } catch (error) { return error.name } };
    const kinds = [Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array, Float16Array, Float32Array, Float64Array];
    const different = (K, items) => new K([...new Set(new K(items.map(i => Number.isFinite(i) ? i : 7)).map(i => i || 0))]);
    const rows = Array.from({ length: 300 }, (_, i) => ({ key: i * 7919 % 13, i, toString() { return 'row' + this.key } }));
";

#[test]
fn arrays_are_sorted_as_by_the_stock_methods() {
    let pair = Pair::new(SHOW);
    for array in [
        "[]",
        "[3]",
        "[3, 1, 2]",
        "[10, 9, 1, -1, -0, 0, 1e21, 0.5, Infinity]",
        "['b', 'a', 'é', 'ā', '\\ud83d\\ude00', '\\uffff', '']",
        "[undefined, 3, , 1, undefined, null, true, 1n]",
        "[5, , , 1]",
        "Object.assign(Array(20), { 3: 'x', 17: 'a' })",
        "rows.slice()",
        "[[2, 1], [1, 2], [1]]",
        "[{ toString() { return 'b' } }, 'a', { toString() { return 'c' } }]",
        "[Symbol(), 1]",
        "[{ toString() { throw new EvalError } }, 1]",
        "Object.freeze([2, 1])",
        "Object.freeze([])",
        "Object.seal([2, 1])",
        "Object.preventExtensions([2, , 1])",
        "Object.defineProperty([2, 1], 0, { get() { return 5 }, set() {}, configurable: true })",
        "({ length: 3, 0: 'b', 2: 'a' })",
        "({ length: -1 })",
        "'ba'",
        "(() => { const a = [3, 2, 1]; Object.defineProperty(a, 'length', { writable: false }); return a })()",
        "new (class A extends Array {})(3, 2, 1)",
        "new Proxy([3, 2, 1], {})",
        "null",
        "Array.from({ length: 5000 }, (_, i) => i * 7919 % 5003)",
        "Array.from({ length: 5000 }, (_, i) => 'k' + i * 7919 % 5003)",
    ] {
        for compare in [
            "",
            "undefined",
            "null",
            "1",
            "(a, b) => a - b",
            "(a, b) => b - a",
            "(a, b) => (a.key ?? a) - (b.key ?? b)",
            "() => NaN",
            "() => undefined",
            "() => ({ valueOf() { return 0 } })",
            "(a, b) => String(a).length - String(b).length",
        ] {
            for method in ["sort", "toSorted"] {
                let call = format!("Array.prototype.{method}.call(array, {compare})");
                let code = format!(
                    "(() => {{ const array = {array}; return attempt(() => {call}) + attempt(() => array) }})()"
                );
                pair.same(&code, &code);
            }
        }
    }
}

#[test]
fn typed_arrays_are_sorted_as_by_the_stock_methods() {
    let pair = Pair::new(SHOW);
    // The original method takes 0 for "greater", so that only different elements can be compared with a function.
    for items in ["", "3, 1, 2", "-1, 1.5, NaN, -0, 0, -Infinity, Infinity, 300, -300, NaN, 1e300, -1e-300, 70000"] {
        for call in ["sort()", "toSorted()", "sort(null)", "toSorted(null)"] {
            let code = format!("kinds.map(K => attempt(() => new K([{items}]).{call})).join(' ')");
            pair.same(&code, &code);
        }
        for call in ["sort((a, b) => b - a)", "toSorted((a, b) => b - a)"] {
            let code = format!("kinds.map(K => attempt(() => different(K, [{items}]).{call})).join(' ')");
            pair.same(&code, &code);
        }
    }
    for code in [
        "show(new BigInt64Array([3n, -1n, 2n ** 63n, 0n]).sort()) + show(new BigUint64Array([3n, -1n, 0n]).toSorted())",
        "show(new BigInt64Array([3n, -1n]).sort((a, b) => a > b ? -1 : 1))",
        "const part = new Int16Array([5, 4, 3, 2, 1]); part.subarray(1, 4).sort(); show(part)",
        "const shared = new Int32Array(new SharedArrayBuffer(12)); shared[1] = -1; show(shared.sort())",
        "attempt(() => Int8Array.prototype.sort.call([2, 1])) + attempt(() => Int8Array.prototype.toSorted.call([2, 1]))",
        "const gone = new Int8Array([2, 1]); gone.buffer.transfer(); attempt(() => gone.sort())",
        "const bits = new Uint32Array([0xffc00001, 0x7f800001, 0x3f800000]); new Float32Array(bits.buffer).sort(); bits[0]",
        "const kept = new Int8Array([2, 1]); show(kept.toSorted()) + show(kept)",
    ] {
        pair.same(&format!("{{ {code} }}"), code);
    }
}

#[test]
fn what_the_stock_sort_panics_at_is_sorted_or_thrown() {
    let pair = Pair::new(SHOW);
    for (code, expected) in [
        ("Array.from({ length: 2000 }, (_, i) => i).sort(() => Math.random() - 0.5).length", "2000"),
        ("new Set(Array.from({ length: 2000 }, (_, i) => i).sort(() => Math.random() - 0.5)).size", "2000"),
        ("Array.from({ length: 2000 }, (_, i) => i).toSorted(() => 1).length", "2000"),
        ("new Int16Array(2000).map((_, i) => i).toSorted(() => Math.random() - 0.5).length", "2000"),
        ("Array.from({ length: 500 }, () => ({ toString: () => String(Math.random()) })).sort().length", "500"),
        (
            "let n = 0; attempt(() => rows.toSorted(() => { if (n++ > 100) throw new EvalError; return 1 })) + n",
            "EvalError102",
        ),
        (
            "const shrunk = [3, 2, 1]; shrunk.sort((a, b) => { shrunk.length = 0; return a - b }); shrunk.join()",
            "1,2,3",
        ),
        (
            "const grown = [3, 2, 1]; grown.sort((a, b) => { grown.push(0); return a - b }); grown.slice(0, 3).join()",
            "1,2,3",
        ),
        ("[1].sort(undefined).length + Array.prototype.sort.length + Array.prototype.toSorted.name", "2toSorted"),
        ("let asked = 0; [undefined, 1, undefined].sort(() => { asked++ }); asked", "0"),
    ] {
        assert_eq!(pair.ours(code), boa_engine::js_string!(expected), "{code}");
    }
}

#[test]
fn random_arrays_are_sorted_alike() {
    let pair = Pair::new(SHOW);
    let item = prop_oneof![
        any::<i8>().prop_map(|number| number.to_string()),
        any::<f64>().prop_filter("a literal", |number| number.is_finite()).prop_map(|number| format!("{number:e}")),
        "[a-cé]{0,3}".prop_map(|text| format!("'{text}'")),
        Just("undefined".to_owned()),
        Just(String::new()),
    ];
    let items = prop::collection::vec(item, 0..120).prop_map(|items| items.join(","));
    proptest!(ProptestConfig::with_cases(150), |(items in items)| {
        for code in [
            format!("show([{items}].sort())"),
            format!("show([{items}].toSorted((a, b) => (String(a) > String(b)) - (String(a) < String(b))))"),
            format!("show([{items}].sort((a, b) => String(a).length - String(b).length))"),
            format!("kinds.map(K => show(new K([{items}].map(Number)).sort())).join()"),
            format!("kinds.map(K => show(different(K, [{items}].map(Number)).toSorted((a, b) => b - a))).join()"),
        ] {
            pair.same(&code, &code);
        }
    });
}
