//! Against the original methods.

use std::fmt::Write;

use proptest::prelude::*;

use crate::engine::builtins::against_original::Pair;

const SHOW: &str = "
    const show = v => typeof v !== 'object' || v === null ? (Object.is(v, -0) ? '-0' : typeof v + ':' + String(v))
        : !Array.isArray(v) ? v.constructor?.name
        : v.constructor?.name + v.length + '[' + Reflect.ownKeys(v).filter(k => k !== 'length').map(k => String(k) + '=' + show(v[k])).join() + ']';
    const attempt = f => { try { return show(f()) } catch (error) { return error.name } };
    const tidy = () => {
        for (const object of [Array.prototype, Object.prototype]) {
            for (const key of Object.keys(object)) delete object[key];
            delete object[Symbol.isConcatSpreadable];
        }
        Array.prototype.length = 0;
        Array.prototype.constructor = Array;
    };
";

/// Arrays and what is like them.
const ARRAYS: [&str; 27] = [
    "[]",
    "[1]",
    "[1, 2, 3, 4, 5]",
    "[1.5, -0, NaN, 2]",
    "['a', 1, null, undefined, true, 2n, 'é', 'ā']",
    "[[1, 2], [3, [4, [5]]], 6]",
    "[{ a: 1 }, [], {}]",
    "[1, , 3]",
    "[, 'a', , , undefined]",
    "Array(5)",
    "Object.assign(Array(100), { 3: 1, 50: undefined, 99: NaN })",
    "Object.assign([1, 2, 3], { x: 1 })",
    "Object.freeze([1, 2, 3])",
    "Object.seal([1, 2, 3])",
    "Object.preventExtensions([1, 2, 3])",
    "Object.preventExtensions(Array(3))",
    "Object.defineProperty([1, 2, 3], 'length', { writable: false })",
    "Object.defineProperty([1, 2, 3], 1, { get() { return this.length } })",
    "Object.defineProperty([1, 2, 3], 1, { value: 7, writable: false })",
    "Object.assign([1, 2, 3], { constructor: Object })",
    "Object.assign([1, 2, 3], { [Symbol.isConcatSpreadable]: false })",
    "new (class Derived extends Array {})(1, 2, 3)",
    "({ length: 3, 0: 'a', 2: 'c' })",
    "({ length: 2, 0: 'a', 1: 'b', [Symbol.iterator]: function* () { yield 9 } })",
    "new Proxy([1, 2, 3], {})",
    "'text'",
    "null",
];

/// Calls of every method that is replaced.
const CALLS: [&str; 71] = [
    "slice.call(array)",
    "slice.call(array, 1)",
    "slice.call(array, -2, -1)",
    "slice.call(array, 3, 1)",
    "slice.call(array, '1', null)",
    "slice.call(array, NaN, Infinity)",
    "slice.call(array, { valueOf() { array.length = 1; return 0 } })",
    "concat.call(array)",
    "concat.call(array, 1, [2, [3]], 'x', undefined)",
    "concat.call(array, [1, , 3], array)",
    "concat.call(array, { length: 2, 0: 'a', [Symbol.isConcatSpreadable]: true })",
    "concat.call(array, new Proxy([1], {}), Object.assign([1], { [Symbol.isConcatSpreadable]: false }))",
    "flat.call(array)",
    "flat.call(array, 0)",
    "flat.call(array, -1)",
    "flat.call(array, 2)",
    "flat.call(array, Infinity)",
    "flat.call(array, '1')",
    "flat.call(array, undefined)",
    "toReversed.call(array)",
    "toSpliced.call(array, 1, 1, 'x', 'y')",
    "toSpliced.call(array, -1)",
    "toSpliced.call(array, -0.5, 1)",
    "toSpliced.call(array)",
    "with.call(array, 1, 'x')",
    "with.call(array, -1, 'x')",
    "with.call(array, 1.9, 'x')",
    "with.call(array, -0.5)",
    "with.call(array, 100, 'x')",
    "splice.call(array)",
    "splice.call(array, 1)",
    "splice.call(array, 1, 1)",
    "splice.call(array, -2, 1, 'x', 'y', 'z')",
    "splice.call(array, 0, -1, 'x')",
    "splice.call(array, 1, 100, 'x')",
    "splice.call(array, undefined, undefined, 'x')",
    "splice.call(array, '1', '1')",
    "unshift.call(array)",
    "unshift.call(array, 'x', 'y')",
    "reverse.call(array)",
    "fill.call(array, 0)",
    "fill.call(array)",
    "fill.call(array, 'x', 1, -1)",
    "fill.call(array, 1.5, 2)",
    "fill.call(array, 0, 3, 1)",
    "fill.call(array, 0, '1')",
    "copyWithin.call(array, 0, 1)",
    "copyWithin.call(array, 1, 0)",
    "copyWithin.call(array, -0.5, 1.5, -0.9)",
    "copyWithin.call(array, -1.5, -0.5)",
    "copyWithin.call(array, 1, 0, 2)",
    "copyWithin.call(array, -2, -3, -1)",
    "copyWithin.call(array, 0, 3, 1)",
    "join.call(array)",
    "join.call(array, '')",
    "join.call(array, undefined)",
    "join.call(array, 'ā')",
    "join.call(array, null)",
    "join.call(array, { toString() { return '+' } })",
    "indexOf.call(array, 3)",
    "indexOf.call(array, NaN)",
    "indexOf.call(array, undefined)",
    "indexOf.call(array, 'a', -4)",
    "indexOf.call(array, 0)",
    "lastIndexOf.call(array, 1)",
    "lastIndexOf.call(array, 1, undefined)",
    "lastIndexOf.call(array, undefined)",
    "includes.call(array, NaN)",
    "includes.call(array, undefined)",
    "includes.call(array, undefined, 4)",
    "includes.call(array, -0, -100)",
];

/// What a script may have done to arrays before.
const CHANGES: [&str; 7] = [
    "",
    "Array.prototype[1] = 'inherited'",
    "Object.prototype[2] = 'inherited'",
    "Array.prototype.constructor = Object",
    "Array.prototype[Symbol.isConcatSpreadable] = false",
    "Object.defineProperty(Array.prototype, 1, { set(v) { }, get() { return 'seen' }, configurable: true, enumerable: true })",
    "Array.prototype.constructor = class extends Array {}",
];

#[test]
fn methods_are_those_of_the_stock_engine() {
    let pair = Pair::new(SHOW);
    for array in ARRAYS {
        for call in CALLS {
            for change in CHANGES {
                let code = format!(
                    "(() => {{ const array = {array}; {change}; const result = attempt(() => Array.prototype.{call});
                    const same = attempt(() => array); tidy(); return result + same }})()"
                );
                pair.same(&code, &code);
            }
        }
    }
}

#[test]
fn array_from_is_that_of_the_stock_engine() {
    let pair = Pair::new(SHOW);
    for source in ARRAYS.into_iter().chain([
        "new Set([1, 2])",
        "new Map([[1, 2]])",
        "({})",
        "undefined",
        "({ length: -1 })",
        "() => {}",
    ]) {
        for rest in [
            "",
            ", undefined",
            ", null",
            ", x => [x]",
            ", function (x, i) { return this + i }, 'this'",
            ", (x, i) => { if (i > 0) throw new EvalError }",
        ] {
            for receiver in ["Array", "Object", "undefined", "class Derived extends Array {}"] {
                let code = format!("attempt(() => Array.from.call({receiver}, {source}{rest}))");
                pair.same(&code, &code);
            }
        }
    }
    for code in [
        "const grown = [1]; attempt(() => Array.from(grown, x => { if (grown.length < 5) grown.push(x + 1); return x }))",
        "const shrunk = [1, 2, 3]; attempt(() => Array.from(shrunk, x => { shrunk.length = 2; return x }))",
        "Array.prototype[Symbol.iterator] = function* () { yield 'changed' }; attempt(() => Array.from([1]))",
    ] {
        pair.same(&format!("{{ {code} }}"), code);
    }
}

#[test]
fn typed_arrays_are_filled_as_by_the_stock_method() {
    let pair = Pair::new(SHOW);
    for kind in [
        "Int8Array",
        "Uint8ClampedArray",
        "Uint16Array",
        "Int32Array",
        "Float16Array",
        "Float32Array",
        "Float64Array",
        "BigInt64Array",
    ] {
        for args in
            ["", "1", "300.7, 1", "-1.5, -2, 4", "NaN, 4, 1", "7n, 1", "'3'", "2, '1'", "undefined", "1, 2, Infinity"]
        {
            let code = format!(
                "attempt(() => {{ const part = new {kind}(12).subarray(3, 9); part.fill({args}); return Array.from(part.buffer ? new {kind}(part.buffer) : []).join() }})"
            );
            pair.same(&code, &code);
        }
    }
}

#[test]
fn names_and_lengths_stay() {
    let pair = Pair::new(SHOW);
    pair.same(
        "Reflect.ownKeys(Array.prototype).concat(Reflect.ownKeys(Array)).map(k => {
            const f = (Array.prototype[k] ?? Array[k]); return String(k) + (typeof f === 'function' ? f.name + f.length + ('prototype' in f) : '');
        }).join()",
        "names",
    );
}

#[test]
fn huge_lengths_take_no_time() {
    let pair = Pair::new(SHOW);
    for (code, expected) in [
        ("new Array(2 ** 32 - 1).indexOf(1)", "-1"),
        ("new Array(2 ** 32 - 1).lastIndexOf(1)", "-1"),
        ("new Array(2 ** 32 - 1).includes(1)", "false"),
        ("new Array(2 ** 32 - 1).includes(undefined)", "true"),
        (
            "const wide = []; wide[4e9] = 'x'; wide[7] = 'y'; wide.indexOf('x') + ' ' + wide.lastIndexOf('y')",
            "4000000000 7",
        ),
    ] {
        assert_eq!(pair.ours(code), boa_engine::js_string!(expected), "{code}");
    }
}

#[test]
fn an_array_that_holds_itself_is_not_flattened_without_end() {
    let pair = Pair::new(SHOW);
    assert_eq!(pair.ours("{ const a = []; a[0] = a; attempt(() => a.flat(Infinity)) }"), "RangeError");
    let nested = "{ let a = [1]; for (let i = 0; i < 1000; i++) a = [a]; String(a.flat(Infinity)) }";
    assert_eq!(pair.ours(nested), "1");
}

#[test]
fn random_changes_give_the_same_arrays() {
    let pair = Pair::new(SHOW);
    let item =
        prop_oneof![Just("1"), Just("2.5"), Just("'a'"), Just("undefined"), Just("NaN"), Just("[1, [2]]"), Just("")];
    let items = prop::collection::vec(item, 0..20).prop_map(|items| items.join(","));
    let number = -25_i32..25;
    let step = (0..CALLS.len(), number.clone(), number.clone(), number);
    proptest!(ProptestConfig::with_cases(200), |(items in items, steps in prop::collection::vec(step, 1..6))| {
        let mut code = format!("const array = [{items}]; const seen = [];");
        for (call, a, b, c) in steps {
            let method = CALLS[call].split('.').next().unwrap_or_default();
            let _ = write!(code, "seen.push(attempt(() => array.{method}({a}, {b}, {c})), show(array));");
        }
        pair.same(&format!("{{ {code} seen.join() }}"), &code);
    });
}
