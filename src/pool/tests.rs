//! The pool with the real engine.

use std::time::{Duration, Instant};

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

fn status(pool: &Arc<Pool>, code: &str) -> Status {
    let started = Instant::now();
    let reply = run(pool, code);
    let took = started.elapsed();
    assert!(took < Duration::from_millis(1500), "{code} took {took:?}");
    reply.status()
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
        ("var s = 'x'; for (;;) s += s", Status::Memory),
        ("var a = []; for (;;) a.push({})", Status::Memory),
        ("eval('('.repeat(100000))", Status::Error),
        ("eval('a=>'.repeat(100000) + '1')", Status::Error),
        ("function f() { f() } f()", Status::Error),
        ("[3, 1, 2].sort(() => { throw new Error('x') })", Status::Error),
        ("setInterval(() => {}, 1)", Status::Timeout),
    ] {
        assert_eq!(status(&pool, code), expected, "{code}");
        assert_eq!(value(&pool, "2 + 2"), Value::Int(4), "after {code}");
    }
}

#[test]
fn garbage_that_the_collector_cannot_see_is_not_mistaken_for_need() {
    let pool = pool();
    let code = "for (let i = 0; i < 3000; i++) { new ArrayBuffer(1e5); ({ s: 'y'.repeat(50000) }) } 'done'";
    let patient = Limits { timeout: Duration::from_mins(1), ..limits() };
    let reply = pool.execute(request(code), &patient, &mut || false);
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
