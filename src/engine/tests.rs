//! The engine without a pool: conversions both ways, and what a script may see.

use std::sync::Arc;
use std::time::Instant;

use proptest::prelude::*;

use super::convert::{from_js, to_js};
use super::host::property_storage::PropertyStorage;
use super::host::state::HostState;
use super::host::stock_context::stock_context;
use super::*;
use crate::protocol::{Cause, HostBindings, HostCall, HostError, Reader, Serve};
use crate::value::{Bounds, Budget, Keys, MAX_SAFE_INTEGER, Map};

/// Nobody asks the script to stop.
pub(super) struct Free;

impl Control for Free {
    fn cause(&self) -> Option<Cause> {
        None
    }

    fn sleep_until(&self, moment: Option<Instant>) {
        if let Some(moment) = moment {
            std::thread::sleep(moment.saturating_duration_since(Instant::now()));
        }
    }

    fn memory_limit(&self) -> u64 {
        512 << 20
    }

    fn memory_used(&self) -> u64 {
        0
    }

    /// Calls come back as what was asked.
    fn ask(&self, question: &HostCall, _serve: Serve<'_>, read: Reader<'_>) {
        match question {
            HostCall::Call(0, _) => read(&Err(HostError::Stop)),
            HostCall::Call(1, _) => {
                let (name, message) = ("DomainException".to_owned(), "no".to_owned());
                read(&Err(HostError::Thrown { name, message, number: 7 }));
            }
            HostCall::Call(_, args) => read(&Ok(Value::List(args.clone()))),
            _ => read(&Ok(Value::Null)),
        }
    }
}

fn run_with(code: &str, globals: Vec<(String, Value)>) -> Result<Value, Error> {
    let request = Request { globals, ..Request::script(code, "script.js") };
    build(Interrupt::never()).unwrap().run(&request, &Free)
}

fn run(code: &str) -> Result<Value, Error> {
    run_with(code, Vec::new())
}

fn value(code: &str) -> Value {
    run(code).unwrap_or_else(|error| panic!("{code}: {error}"))
}

fn map(entries: &[(&str, Value)]) -> Value {
    Value::Map(entries.iter().map(|(key, value)| (*key, value.clone())).collect())
}

#[test]
fn every_kind_of_value_leaves_as_the_table_says() {
    use Value::{Bool, Bytes, Date, Float, Int, List, Null, String};
    let text = |text: &str| String(text.to_owned());
    for (code, expected) in [
        ("undefined", Null),
        ("null", Null),
        ("true", Bool(true)),
        ("2 ** 53 - 1", Int(MAX_SAFE_INTEGER)),
        ("-(2 ** 53 - 1)", Int(-MAX_SAFE_INTEGER)),
        ("2 ** 53", Float(9_007_199_254_740_992.0)),
        ("1.0", Int(1)),
        ("1.5", Float(1.5)),
        ("1 / 0", Float(f64::INFINITY)),
        ("9223372036854775807n", Int(i64::MAX)),
        ("9223372036854775808n", text("9223372036854775808")),
        ("'é\\ud83d\\ude00'", text("é😀")),
        ("'a\\ud800b'", text("a\u{fffd}b")),
        ("[1, , 3]", List(vec![Int(1), Null, Int(3)])),
        ("({ b: 1, a: 2, 1: 3 })", map(&[("1", Int(3)), ("b", Int(1)), ("a", Int(2))])),
        ("new (class A { x = 1; #y = 2; get z() { return 3 } })", map(&[("x", Int(1))])),
        ("Object.create({ inherited: 1 }, { hidden: { value: 1 } })", map(&[])),
        ("({ [Symbol('s')]: 1 })", map(&[])),
        ("new Map([['a', 1], [2, 'b']])", map(&[("a", Int(1)), ("2", text("b"))])),
        ("new Set([1, 'a'])", List(vec![Int(1), text("a")])),
        ("new Date(1234)", Date(1234.0)),
        ("new Uint8Array([1, 2, 3]).subarray(1)", Bytes(vec![2, 3])),
        ("new Uint16Array([0x0201]).buffer", Bytes(vec![1, 2])),
        ("new DataView(new Uint8Array([1, 2, 3]).buffer, 1, 1)", Bytes(vec![2])),
        ("/a\\/b/gi", text("/a\\/b/gi")),
        ("/[/]/.source + new RegExp('/').source + /\\\\\\//.source", text("[/]\\/\\\\\\/")),
        ("new RegExp(/a\\/b/.source).test('a/b')", Bool(true)),
        ("new String('s')", text("s")),
        ("new Number(7)", Int(7)),
        ("new Boolean(false)", Bool(false)),
        ("Promise.resolve(Promise.resolve(1))", Int(1)),
        ("(async () => { await null; return 2 })()", Int(2)),
        ("new Proxy([1, 2], {})", map(&[("0", Int(1)), ("1", Int(2))])),
        ("({ ['__proto__']: 1 })", map(&[("__proto__", Int(1))])),
    ] {
        assert_eq!(value(code), expected, "{code}");
    }
    assert!(matches!(value("0 / 0"), Float(nan) if nan.is_nan()));
    assert!(matches!(value("-0"), Float(zero) if zero.is_sign_negative()));
    assert!(matches!(value("new Date(NaN)"), Date(ms) if ms.is_nan()));
    let Value::Map(error) = value("new TypeError('m')") else { panic!() };
    let names: Vec<_> = error.iter().map(|(name, _)| name).collect();
    assert_eq!(names, ["name", "message", "stack"]);
}

#[test]
fn repeated_and_padded_strings_are_those_of_the_stock_methods() {
    for code in [
        "'ab'.repeat(100) === Array.from({ length: 100 }, () => 'ab').join('')",
        "'é☃'.repeat(77) === Array(78).join('é☃')",
        "new Array(101).join('ab') === 'ab'.repeat(100) && Array(3).join() === ',,' && [1, , 3].join('-') === '1--3'",
        "'x'.padStart(100, 'abc') === 'abc'.repeat(33) + 'x'",
        "'x'.padEnd(102, 'abc') === 'x' + 'abc'.repeat(33) + 'ab'",
        "'x'.padEnd(100).length === 100 && 'x'.padStart(50, '') === 'x'",
        "[-1, Infinity].every(n => { try { 'x'.repeat(n) } catch (e) { return e instanceof RangeError } })",
        "String.prototype.repeat.call(12, 40) === '12'.repeat(40) && 'x'.repeat('40').length === 40",
        "(() => { try { 'x'.repeat(2 ** 33) } catch (e) { return e instanceof RangeError } })()",
    ] {
        assert_eq!(run(code), Ok(Value::Bool(true)), "{code}");
    }
}

#[test]
fn what_has_no_counterpart_is_refused_with_its_path() {
    for (code, path, reason) in [
        ("() => 1", "$", "function"),
        ("({ items: [1, { owner: Symbol('x') }] })", "$.items[1].owner", "symbol"),
        ("var a = { b: {} }; a.b.c = a; a", "$.b.c", "contains itself"),
        ("var a = []; a.length = 4294967295; a", "$[", "elements"),
        ("new Map([[{}, 1]])", "$", "Map"),
    ] {
        let Err(Error::Conversion(error)) = run(code) else { panic!("{code}") };
        assert!(error.path.starts_with(path) && error.reason.contains(reason), "{code}: {error}");
    }
    assert_eq!(value("var shared = {}; [shared, shared]"), Value::List(vec![map(&[]), map(&[])]));
}

#[test]
fn what_a_script_throws_is_told() {
    for (code, summary, line, column) in [
        ("throw new TypeError('no')", "TypeError: no", 1, 7),
        ("\n null.x", "TypeError: Cannot read properties of null (reading 'x')", 2, 7),
        ("throw 'text'", "text", 1, 7),
        ("let a = 1;\n  unknown", "ReferenceError: unknown is not defined", 2, 3),
        ("throw { message: 'm', name: 'N' }", "N: m", 1, 7),
        ("class E extends Error { get name() { return 'Mine' } } throw new E('x')", "Mine: x", 1, 62),
        ("Promise.reject(new RangeError('r'))", "RangeError: r", 1, 16),
        ("(async () => { throw new Error('late') })(); 1", "Error: late", 1, 22),
    ] {
        let Err(Error::Script(error)) = run(code) else { panic!("{code}") };
        let position = error.position.as_ref().map(|position| (position.line, position.column));
        assert_eq!((error.summary().as_str(), position), (summary, Some((line, column))), "{code}: {error:?}");
        assert!(!error.syntax);
    }
}

#[test]
fn a_syntax_error_points_at_its_place() {
    for (code, line, column) in [("let a = ;", 1, 9), ("\n\n  foo(", 3, 7), ("'abc", 1, 1), ("import x from 'y'", 1, 1)]
    {
        let Err(Error::Script(error)) = run(code) else { panic!("{code}") };
        let position = error.position.as_ref().map(|position| (position.line, position.column));
        assert!(error.syntax && error.name == "SyntaxError", "{code}: {error:?}");
        assert_eq!(position, Some((line, column)), "{code}: {error:?}");
    }
}

#[test]
fn module_syntax_in_a_script_is_called_by_its_name() {
    for (code, message) in [
        ("import x from 'y'", "Cannot use import statement outside a module"),
        ("export default 1", "Unexpected token 'export'"),
        ("await 1", "await is only valid in async functions and the top level bodies of modules"),
    ] {
        let Err(Error::Script(error)) = run(code) else { panic!("{code}") };
        assert!(error.syntax && error.message == message, "{code}: {error:?}");
    }
}

#[test]
fn nothing_leads_out_of_the_sandbox() {
    let names = "process require module exports Deno Bun fetch XMLHttpRequest WebSocket print load read quit";
    for name in names.split(' ') {
        assert_eq!(value(&format!("typeof {name}")), Value::String("undefined".into()), "{name}");
    }
    for code in ["import('fs')", "import('./x.js')", "import('/etc/passwd')"] {
        let Err(Error::Script(error)) = run(code) else { panic!("{code}") };
        assert!(error.message.contains("cannot import"), "{error:?}");
    }
    assert_eq!(value("new Date(0).getTimezoneOffset()"), Value::Int(0));
}

#[test]
fn timers_run_in_order_and_in_time() {
    let code = "let log = []; setTimeout(() => log.push('b'), 20); setTimeout(() => log.push('a'), 1); \
                queueMicrotask(() => log.push('m')); let n = 0; \
                let t = setInterval(() => { log.push('i'); if (++n === 2) clearInterval(t) }, 5); \
                new Promise(r => setTimeout(() => r(log.join('')), 30))";
    assert_eq!(value(code), Value::String("maiib".into()));
}

#[test]
fn globals_are_seen_as_given() {
    let globals = vec![
        ("list".to_owned(), Value::List(vec![Value::Int(i64::MIN), Value::Int(i64::MAX)])),
        ("when".to_owned(), Value::Date(86_400_000.0)),
        ("raw".to_owned(), Value::Bytes(vec![0, 255])),
        ("o".to_owned(), map(&[("__proto__", Value::Int(1)), ("0", Value::Null)])),
    ];
    let code = "[typeof list[0], typeof list[1], when.toISOString(), raw[1], raw instanceof Uint8Array, \
                Object.keys(o).join(), Object.getPrototypeOf(o) === Object.prototype].join(' ')";
    let expected = "bigint bigint 1970-01-02T00:00:00.000Z 255 true 0,__proto__ true";
    assert_eq!(run_with(code, globals), Ok(Value::String(expected.into())));
    let reserved = vec![("undefined".to_owned(), Value::Int(1))];
    assert!(matches!(run_with("1", reserved), Err(Error::Conversion(_))));
}

fn run_with_functions(code: &str) -> Result<Value, Error> {
    let functions = ["stop", "fail", "echo", "db.find", "db.deep.er"].iter().zip(0..);
    let functions = Arc::new(functions.map(|(name, number)| ((*name).to_owned(), number)).collect());
    let bindings = HostBindings { functions, ..HostBindings::default() };
    build(Interrupt::never()).unwrap().run(&Request { bindings, ..Request::script(code, "script.js") }, &Free)
}

#[test]
fn host_functions_are_called_with_what_they_are_given() {
    let code = "JSON.stringify([echo(1, 'a', { b: [null] }), db.find(2), db.deep.er(3), typeof db])";
    let expected = r#"[[1,"a",{"b":[null]}],[2],[3],"object"]"#;
    assert_eq!(run_with_functions(code), Ok(Value::String(expected.into())));
    let code = "'use strict'; let n = 0; for (const f of [() => { db.find = 1 }, () => { delete db.find }, \
                () => { db = 1 }, () => { echo = 1 }]) { try { f() } catch { n++ } } n";
    assert_eq!(run_with_functions(code), Ok(Value::Int(4)));
}

#[test]
fn an_exception_of_the_host_can_be_caught_and_is_known_again() {
    let code = "try { fail() } catch (e) { [e instanceof Error, e.name, e.message].join() }";
    assert_eq!(run_with_functions(code), Ok(Value::String("true,DomainException,no".into())));
    let Err(Error::Script(error)) = run_with_functions("fail()") else { panic!() };
    assert_eq!((error.summary().as_str(), error.exception), ("DomainException: no", Some(7)));
    assert!(run_with_functions("try { stop() } catch { 1 }").is_err(), "a script that must end cannot go on");
}

#[test]
fn the_platform_has_what_bundles_look_for() {
    let text = |text: &str| Value::String(text.to_owned());
    for (code, expected) in [
        ("typeof performance.now() + (performance.now() < 60000)", text("numbertrue")),
        ("self === globalThis && global === globalThis", Value::Bool(true)),
        ("crypto.getRandomValues(new Uint8Array(8)).length", Value::Int(8)),
        (
            "/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(crypto.randomUUID())",
            Value::Bool(true),
        ),
        ("crypto.randomUUID() === crypto.randomUUID()", Value::Bool(false)),
        ("new URLSearchParams({ a: 'x y', b: 'ü&' }).toString()", text("a=x+y&b=%C3%BC%26")),
        ("[...new URLSearchParams('?a=1&a=%zz&b')].join('|')", text("a,1|a,%zz|b,")),
        (
            "let u = new URL('https://a.b/?x=1'); u.searchParams.append('y', '2 3'); u.href",
            text("https://a.b/?x=1&y=2+3"),
        ),
        ("let u = new URL('https://a.b/'); u.searchParams === u.searchParams", Value::Bool(true)),
        (
            "let t = new EventTarget(), n = 0; t.addEventListener('e', e => n += e.detail, { once: true }); \
          t.dispatchEvent(new CustomEvent('e', { detail: 2 })); t.dispatchEvent(new CustomEvent('e', { detail: 2 })); n",
            Value::Int(2),
        ),
        (
            "let c = new AbortController(), s = ''; c.signal.addEventListener('abort', () => s += 'a'); c.abort(); \
          c.abort(); s + c.signal.aborted + c.signal.reason.name",
            text("atrueAbortError"),
        ),
        (
            "new Promise(r => { let { port1, port2 } = new MessageChannel(); port2.onmessage = e => r(e.data.x); \
          port1.postMessage({ x: 7 }) })",
            Value::Int(7),
        ),
        ("MessageChannel = 1; [typeof MessageChannel, typeof Event].join()", text("number,function")),
        ("Object.keys(globalThis).filter(k => /^[A-Z]/.test(k)).join()", text("")),
        ("structuredClone(new Map([[1, { a: [1n] }]])).get(1).a[0] === 1n", Value::Bool(true)),
        ("atob(btoa('abc')) + new TextDecoder().decode(new TextEncoder().encode('é'))", text("abcé")),
    ] {
        assert_eq!(run(code), Ok(expected), "{code}");
    }
}

/// Collects what is logged and counted.
#[derive(Default)]
struct Listener(std::cell::RefCell<Vec<String>>);

impl Control for Listener {
    fn cause(&self) -> Option<Cause> {
        None
    }

    fn sleep_until(&self, _: Option<Instant>) {}

    fn memory_limit(&self) -> u64 {
        512 << 20
    }

    fn memory_used(&self) -> u64 {
        0
    }

    fn ask(&self, question: &HostCall, _serve: Serve<'_>, read: Reader<'_>) {
        let mut lines = self.0.borrow_mut();
        match question {
            HostCall::Log(records) => {
                lines.extend(
                    records.iter().map(|record| format!("{}: {} {:?}", record.level, record.message, record.context)),
                );
            }
            HostCall::Metric(metric) => lines.push(format!("{} {} {:?}", metric.name, metric.value, metric.labels)),
            _ => {}
        }
        read(&Ok(Value::Null));
    }
}

fn listen(code: &str, logs: bool) -> Vec<String> {
    let listener = Listener::default();
    let bindings = HostBindings { logs, ..HostBindings::default() };
    build(Interrupt::never())
        .unwrap()
        .run(&Request { bindings, ..Request::script(code, "script.js") }, &listener)
        .unwrap();
    listener.0.into_inner()
}

#[test]
fn what_is_logged_arrives_in_order_with_levels_of_psr_3() {
    let code = "console.log('%s is %d', 'x', 1); console.warn('w'); console.group('g'); console.error('in'); \
                console.groupEnd(); console.debug({ a: 1 }); console.count(); console.assert(false, 'no'); \
                log.warn('old', { user: 1 }); log.info('plain')";
    let lines = listen(code, true);
    let levels: Vec<_> = lines.iter().map(|line| line.split(':').next().unwrap()).collect();
    assert_eq!(levels, ["info", "warning", "info", "error", "debug", "info", "error", "warning", "info"], "{lines:#?}");
    assert!(lines[0].starts_with("info: x is 1 ") && lines[3].contains("  in"), "{lines:#?}");
    assert_eq!(lines[7], "warning: old Map([(\"user\", Int(1))])");
    assert!(listen(code, false).is_empty(), "without a logger nothing is handed over");
}

#[test]
fn what_is_logged_is_bounded_and_the_rest_is_said() {
    let lines = listen("for (let i = 0; i < 20000; i++) console.log('line')", true);
    assert_eq!(lines.len(), 10_001);
    assert!(lines[10_000].starts_with("warning: 10000 log records were dropped"), "{}", lines[10_000]);
}

#[test]
fn metrics_are_passed_on_with_labels_by_name() {
    let code = "metrics.increment('orders', { country: 'de' }); metrics.gauge('depth', 2.5); \
                metrics.histogram('t', 0.1, { a: 1, b: true })";
    let expected = ["orders 1 [(\"country\", \"de\")]", "depth 2.5 []", "t 0.1 [(\"a\", \"1\"), (\"b\", \"true\")]"];
    assert_eq!(listen(code, false), expected);
    assert!(run("metrics.gauge('x')").is_err() && run("metrics.increment(1)").is_err());
}

/// Values that the tables map back to themselves.
fn stable_value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::Bool),
        any::<i64>().prop_map(Value::Int),
        any::<f64>().prop_filter("integral floats come back as int", |f| f.fract() != 0.0).prop_map(Value::Float),
        any::<String>().prop_map(Value::String),
        proptest::collection::vec(any::<u8>(), 0..20).prop_map(Value::Bytes),
        (-8_640_000_000_000_000_i64..8_640_000_000_000_000).prop_map(|ms| {
            #[expect(clippy::cast_precision_loss, reason = "below 2^53")]
            Value::Date(ms as f64)
        }),
    ];
    leaf.prop_recursive(4, 40, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::List),
            // Keys that look like indexes would come first, whatever their place.
            proptest::collection::btree_map("[a-z_ é😀.]{0,6}", inner, 0..6)
                .prop_map(|entries| Value::Map(entries.into_iter().collect())),
        ]
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn a_value_comes_back_as_it_went(value in stable_value()) {
        let (mut context, host_state) = (stock_context(), std::rc::Rc::new(HostState::default()));
        let js = to_js::convert(&value, &host_state, &mut context).unwrap();
        let back = from_js::convert(&js, &mut Budget::new(Bounds::DEFAULT, "$"), &host_state, &mut context);
        prop_assert_eq!(back.ok(), Some(value));
    }

    #[test]
    fn rows_come_back_as_they_went(
        keys in proptest::collection::btree_set("[a-z_é]{0,3}", 1..9),
        cells in proptest::collection::vec(stable_value(), 0..60),
    ) {
        let (mut context, host_state) = (stock_context(), std::rc::Rc::new(HostState::default()));
        host_state.storage.set(PropertyStorage::find(&context));
        let keys = Keys::new(keys.into_iter().map(Into::into).collect());
        let row = |cells: &[Value]| Value::Map(Map::new(keys.share(), cells.to_vec()));
        let rows = Value::List(cells.chunks_exact(keys.len()).map(row).collect());
        let js = to_js::convert(&rows, &host_state, &mut context).unwrap();
        let back = from_js::convert(&js, &mut Budget::new(Bounds::DEFAULT, "$"), &host_state, &mut context);
        prop_assert_eq!(back.ok(), Some(rows));
    }
}

#[test]
fn a_row_that_is_changed_while_it_is_read_leaves_as_it_was() {
    let code = "const row = i => ({ a: i, inner: {}, b: 'b' });
        const changed = row(1);
        Object.defineProperty(changed.inner, 'x', { enumerable: true, get() {
            delete changed.a; delete changed.inner; changed.b = 'late'; changed.more = 1; return 'got' } });
        [row(0), changed]";
    let row = |a, inner: &[(&str, Value)]| {
        map(&[("a", Value::Int(a)), ("inner", map(inner)), ("b", Value::String("b".to_owned()))])
    };
    let got = Value::String("got".to_owned());
    assert_eq!(value(code), Value::List(vec![row(0, &[]), row(1, &[("x", got)])]));
}

#[test]
fn objects_of_one_shape_keep_their_own_properties() {
    let rows = "const row = i => ({ a: i, b: 'b' + i });
        const odd = row(3); Object.defineProperty(odd, 'a', { enumerable: false });
        const lazy = row(4); Object.defineProperty(lazy, 'b', { get: () => 'got', enumerable: true });
        const less = row(5); delete less.a;
        const more = row(6); more[1] = 'one'; more[Symbol('s')] = 1; more.c = 2;
        [row(1), row(2), odd, lazy, less, more]";
    let text = |text: &str| Value::String(text.to_owned());
    let expected = vec![
        map(&[("a", Value::Int(1)), ("b", text("b1"))]),
        map(&[("a", Value::Int(2)), ("b", text("b2"))]),
        map(&[("b", text("b3"))]),
        map(&[("a", Value::Int(4)), ("b", text("got"))]),
        map(&[("b", text("b5"))]),
        map(&[("1", text("one")), ("a", Value::Int(6)), ("b", text("b6")), ("c", Value::Int(2))]),
    ];
    assert_eq!(value(rows), Value::List(expected));
}

#[test]
fn elements_of_every_kind_of_array_leave() {
    let list = |code: &str| match value(code) {
        Value::List(items) => items,
        other => panic!("{code}: {other:?}"),
    };
    assert_eq!(list("[1, 2]"), [Value::Int(1), Value::Int(2)]);
    assert_eq!(list("[1.5, 2]"), [Value::Float(1.5), Value::Int(2)]);
    assert_eq!(list("[1, 'x', null]"), [Value::Int(1), Value::String("x".into()), Value::Null]);
    assert_eq!(list("const a = [1]; a.length = 3; a"), [Value::Int(1), Value::Null, Value::Null]);
    assert_eq!(list("const a = []; a[2] = 1; a"), [Value::Null, Value::Null, Value::Int(1)]);
    let getter = "const a = [1, 2]; Object.defineProperty(a, 0, { get: () => 'got' }); a";
    assert_eq!(list(getter), [Value::String("got".into()), Value::Int(2)]);
}

#[test]
fn a_flag_that_is_set_before_a_context_is_built_ends_its_script() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

    use crate::protocol::{Registered, SourceText};

    static FLAG: AtomicBool = AtomicBool::new(false);
    let mut engine = build(Interrupt::new(&FLAG, |_| true)).unwrap();
    let mut call = |version: u64| {
        let source = SourceText { code: "for (let i = 0; i < 3; i++); () => 'called'".into(), name: "lib".into() };
        let script = Arc::new(Registered::new(source, None, false, version));
        let work = Work::Registered(script, None, Vec::new());
        engine.run(&Request { work, ..Request::script("", "") }, &Free)
    };
    let called = Ok(Value::String("called".into()));
    assert_eq!(call(1), called);
    FLAG.store(true, Relaxed);
    // Between the end of one context and the start of the next nothing may forget it.
    assert!(matches!(call(2), Err(Error::Engine(_))));
    assert!(matches!(call(2), Err(Error::Engine(_))));
    FLAG.store(false, Relaxed);
    assert_eq!(call(2), called);
}
