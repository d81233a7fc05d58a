//! The pool with the real engine.

use std::time::Duration;

use super::{Config, Kind, Limits, Pool, Reply, Request};
use crate::engine::FACTORY;
use crate::error::{Error, Status};
use crate::value::Value;
use std::sync::Arc;

fn pool() -> Arc<Pool> {
    Pool::new(Config { pool_size: 2, max_quarantined: 8 }, FACTORY).unwrap()
}

fn limits() -> Limits {
    Limits { timeout: Duration::from_millis(300), memory_bytes: 64 << 20, acquire: Duration::from_secs(5) }
}

fn request(code: &str) -> Request {
    Request { code: code.into(), name: "script.js".into(), kind: Kind::Script, globals: Vec::new() }
}

fn run(pool: &Arc<Pool>, code: &str) -> Reply {
    pool.execute(request(code), &limits(), &mut || false)
}

fn value(pool: &Arc<Pool>, code: &str) -> Value {
    run(pool, code).result().unwrap_or_else(|error| panic!("{code}: {error}")).clone()
}

/// With time enough to reach any other limit.
fn patient() -> Limits {
    Limits { timeout: Duration::from_mins(1), ..limits() }
}

#[test]
fn a_completion_value_comes_back() {
    let pool = pool();
    assert_eq!(value(&pool, "2 + 2"), Value::Int(4));
    assert_eq!(
        value(&pool, "Promise.resolve([1, 'a', null, 1.5])"),
        Value::List(vec![Value::Int(1), Value::String("a".into()), Value::Null, Value::Float(1.5)])
    );
}

#[test]
fn nothing_of_an_execution_is_left_for_the_next() {
    let pool = pool();
    let spoil = "globalThis.x = 1; var y = 2; let z = 3; Array.prototype.push = null; Symbol.for('s'); \
                 setTimeout(() => {}, 1e9) && 0; delete globalThis.JSON; 1";
    for _ in 0..20 {
        run(&pool, &spoil.replace("setTimeout(() => {}, 1e9) && 0;", ""));
        let look = "[typeof x, typeof y, typeof z, typeof [].push, typeof JSON].join()";
        assert_eq!(value(&pool, look), Value::String("undefined,undefined,undefined,function,object".into()));
    }
    assert_ne!(value(&pool, "Math.random()"), value(&pool, "Math.random()"));
}

#[test]
fn limits_end_scripts_and_the_next_call_works() {
    let pool = pool();
    for (code, expected) in [
        ("while (true) {}", Status::Timeout),
        ("[1].map(() => { for (;;); })", Status::Timeout),
        ("/(a+)+b/.test('a'.repeat(40))", Status::Timeout),
        ("new Array(2 ** 32 - 1).indexOf(1)", Status::Timeout),
        ("'x'.repeat(2 ** 30 - 1).length", Status::Memory),
        ("new Array(1e9).fill(0)", Status::Memory),
        ("Array.from({ length: 1e9 }).length", Status::Memory),
        ("var s = 'x'; for (;;) s += s", Status::Memory),
        ("var a = []; for (;;) a.push({})", Status::Memory),
        ("eval('('.repeat(100000))", Status::Error),
        ("eval('a=>'.repeat(100000) + '1')", Status::Error),
        ("function f() { f() } f()", Status::Error),
        ("[3, 1, 2].sort(() => { throw new Error('x') })", Status::Error),
        ("setInterval(() => {}, 1)", Status::Timeout),
    ] {
        let limits = if expected == Status::Timeout { limits() } else { patient() };
        assert_eq!(pool.execute(request(code), &limits, &mut || false).status(), expected, "{code}");
        assert_eq!(value(&pool, "2 + 2"), Value::Int(4), "after {code}");
    }
}

#[test]
fn a_sort_takes_any_comparison() {
    let pool = pool();
    for (code, expected) in [
        ("Array.from({ length: 1000 }, (_, i) => i).sort(() => Math.random() - 0.5).length", 1000),
        ("new Float64Array(1000).map(Math.random).sort(() => Math.random() - 0.5).length", 1000),
        ("try { [3, 2, 1].sort(() => { throw 7 }) } catch (e) { e }", 7),
        ("+[3, , 1, undefined, 2].sort((a, b) => a - b).map(String).join('').replace('undefined', '9')", 1239),
        ("+[5, 3, 4].toSorted((a, b) => b - a).join('')", 543),
        (
            "let a = Array.from({ length: 500 }, (_, i) => ({ k: i * 7919 % 10, i })).sort((x, y) => x.k - y.k); \
          +a.every((x, n) => !n || a[n - 1].k < x.k || a[n - 1].k === x.k && a[n - 1].i < x.i)",
            1,
        ),
    ] {
        assert_eq!(value(&pool, code), Value::Int(expected), "{code}");
    }
}

#[test]
fn garbage_that_the_collector_cannot_see_is_not_mistaken_for_need() {
    let pool = pool();
    let code = "for (let i = 0; i < 3000; i++) { new ArrayBuffer(1e5); ({ s: 'y'.repeat(50000) }) } 'done'";
    let reply = pool.execute(request(code), &patient(), &mut || false);
    assert_eq!(reply.result(), Ok(&Value::String("done".into())));
}

#[test]
fn an_error_carries_its_place() {
    let pool = pool();
    let reply = run(&pool, "\n\nfunction f() {\n  null.x;\n}\nf()");
    let Err(Error::Script(error)) = reply.result() else { panic!("{reply:?}") };
    let position = error.position.as_ref().unwrap();
    assert_eq!(
        (error.name.as_str(), position.file.as_str(), position.line),
        ("TypeError", "script.js", 4),
        "{error:?}"
    );
    let reply = run(&pool, "let a = 1;\nlet b = ;");
    let Err(Error::Script(error)) = reply.result() else { panic!("{reply:?}") };
    let position = error.position.as_ref().unwrap();
    assert_eq!((error.name.as_str(), position.line, position.column), ("SyntaxError", 2, 9), "{error:?}");
}

#[test]
fn a_pool_that_was_shut_down_refuses_work() {
    let pool = pool();
    value(&pool, "1");
    assert!(pool.shutdown(Duration::from_secs(1)));
    assert_eq!(run(&pool, "1").status(), Status::Cancelled);
    assert_eq!(pool.stats().vms, []);
}
