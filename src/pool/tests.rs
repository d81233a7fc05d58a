//! The pool with the real engine.

use std::time::{Duration, Instant};

use super::acquire::Wanted;
use super::{Pool, Reply, clock};
use crate::engine::FACTORY;
use crate::error::{Error, Status};
use crate::protocol::{
    Config, Engine, Factory, Host, HostBindings, HostCall, HostReply, ImageBounds, Interrupt, Limits, Nobody,
    Registered, Request, SourceText, WaitingScript, Work,
};
use crate::value::Value;
use std::sync::Arc;

mod first_limit;
mod panics;

const IMAGES: ImageBounds = ImageBounds { number: 2, bytes: 64 << 20 };

fn pool() -> Arc<Pool> {
    Pool::new(Config { pool_size: 2, max_quarantined: 8, images: IMAGES }, FACTORY)
}

/// A pool of one VM with another engine.
fn pool_with(build: fn(Interrupt) -> Result<Box<dyn Engine>, String>) -> Arc<Pool> {
    let config = Config { pool_size: 1, max_quarantined: 8, images: IMAGES };
    Pool::new(config, Factory { build, request_collection: || {}, collections: || 0 })
}

fn limits() -> Limits {
    Limits { timeout: Duration::from_millis(300), memory_bytes: 64 << 20, acquire: Duration::from_secs(5) }
}

fn request(code: &str) -> Request {
    Request::script(code, "script.js")
}

fn run(pool: &Arc<Pool>, code: &str) -> Reply {
    pool.execute(request(code), &limits(), &mut Nobody)
}

fn value(pool: &Arc<Pool>, code: &str) -> Value {
    run(pool, code).result().unwrap_or_else(|error| panic!("{code}: {error}")).clone()
}

fn owned(reply: &Reply) -> Result<Value, Error> {
    reply.result().cloned().map_err(Clone::clone)
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
        ("Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1)", Status::Timeout),
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
        assert_eq!(pool.execute(request(code), &limits, &mut Nobody).status(), expected, "{code}");
        assert_eq!(value(&pool, "2 + 2"), Value::Int(4), "after {code}");
    }
}

#[test]
fn built_in_functions_over_much_data_stop_by_themselves() {
    const WIDE: &str = "let a = [1]; for (let i = 0; i < 28; i++) a = [a, a];";
    let pool = pool();
    let limits = Limits { timeout: Duration::from_millis(150), memory_bytes: 2 << 30, ..limits() };
    for code in [
        "JSON.parse('[' + '1,'.repeat(3e7) + '1]')",
        "JSON.parse('[' + '\"ab\",'.repeat(1e7) + '1]')",
        &format!("{WIDE} JSON.stringify(a)"),
        &format!("{WIDE} a.flat(Infinity)"),
        "new Array(1e8).fill(0)",
        "Array.from({ length: 1e8 })",
        "new Array(2 ** 32 - 1).sort()",
    ] {
        // On a machine that is busy with other tests, one that stops by itself may not get to it in time.
        let stops = || {
            let reply = pool.execute(request(code), &limits, &mut Nobody);
            assert_eq!(reply.status(), Status::Timeout, "{code}");
            reply.fault().is_none()
        };
        assert!((0..3).any(|_| stops()), "{code}");
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
    let reply = pool.execute(request(code), &patient(), &mut Nobody);
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

/// Calls another script, and itself again, from inside of a script.
struct Nesting<'a>(&'a Arc<Pool>);

impl Host for Nesting<'_> {
    fn answer(&mut self, question: &HostCall, _script: &dyn WaitingScript) -> HostReply {
        let HostCall::Call(_, args) = question else { return Ok(Value::Null) };
        let inner = run(self.0, "1 + 1").result().map_or(-1, |value| if *value == Value::Int(2) { 2 } else { 0 });
        Ok(Value::List(vec![Value::Int(inner), args[0].clone()]))
    }
}

#[test]
fn a_host_function_may_run_scripts_as_long_as_there_are_vms() {
    let bindings = HostBindings { functions: Arc::new(vec![("nest".into(), 1)]), ..HostBindings::default() };
    for (size, inner) in [(2, 2), (1, -1)] {
        let pool = Pool::new(Config { pool_size: size, max_quarantined: 8, images: IMAGES }, FACTORY);
        let request = Request { bindings: bindings.clone(), ..request("nest('x')") };
        let reply = pool.execute(request, &limits(), &mut Nesting(&pool));
        let expected = Value::List(vec![Value::Int(inner), Value::String("x".into())]);
        assert_eq!(reply.result(), Ok(&expected), "{size}");
    }
}

/// Answers at once, or not at all.
struct Echo(Option<Value>);

impl Host for Echo {
    fn answer(&mut self, _: &HostCall, _script: &dyn WaitingScript) -> HostReply {
        self.0.clone().ok_or(crate::protocol::HostError::Stop)
    }
}

#[test]
fn a_script_that_only_asks_keeps_its_deadline() {
    let pool = pool();
    let bindings = HostBindings { functions: Arc::new(vec![("ask".into(), 1)]), ..HostBindings::default() };
    let request = |code: &str| Request { bindings: bindings.clone(), ..request(code) };
    let reply = pool.execute(request("for (;;) ask()"), &limits(), &mut Echo(Some(Value::Null)));
    assert_eq!(reply.status(), Status::Timeout);
    drop(reply);
    let reply = pool.execute(request("for (;;) try { ask() } catch {}"), &limits(), &mut Echo(None));
    assert_eq!(reply.status(), Status::Cancelled);
}

#[test]
fn what_an_abandoned_caller_held_comes_back() {
    let pool = pool();
    for _ in 0..5 {
        std::mem::forget(run(&pool, "1"));
        let session = pool.session(&limits(), &mut Nobody).unwrap();
        std::mem::forget(session.run(request("2"), &limits(), &mut Nobody));
        std::mem::forget(session);
        assert_eq!(pool.stats().active, 2);
        // SAFETY: what was forgotten is out of reach.
        unsafe { super::end_abandoned() };
        assert_eq!(pool.stats().active, 0);
    }
    assert_eq!(value(&pool, "40 + 2"), Value::Int(42));
    assert!(pool.shutdown(Duration::ZERO));
    assert!(pool.stats().vms.is_empty(), "and nothing holds on to the threads");
}

#[test]
fn a_session_keeps_its_globals_until_it_ends() {
    let pool = Pool::new(Config { pool_size: 1, max_quarantined: 8, images: IMAGES }, FACTORY);
    let session = pool.session(&limits(), &mut Nobody).unwrap();
    let ask = |code: &str| owned(&session.run(request(code), &limits(), &mut Nobody));
    let work = |work: Work| {
        let request = Request { work, ..request("") };
        owned(&session.run(request, &limits(), &mut Nobody))
    };
    assert_eq!(ask("var a = 1; let b = 2; function f(x) { return a + b + x } class K {}"), Ok(Value::Null));
    assert_eq!(ask("a + b"), Ok(Value::Int(3)));
    assert!(matches!(ask("for (;;);"), Err(Error::Timeout { .. })));
    assert_eq!(work(Work::Call("f".into(), vec![Value::Int(4)])), Ok(Value::Int(7)), "usable after a time limit");
    assert_eq!(work(Work::Get("b".into())), Ok(Value::Int(2)));
    assert_eq!(work(Work::Set("b".into(), Value::Int(5))), Ok(Value::Null));
    assert_eq!(work(Work::Has("K".into())), Ok(Value::Bool(true)));
    assert_eq!(work(Work::Has("nothing".into())), Ok(Value::Bool(false)));
    let source = SourceText { code: "a++".into(), name: "count.js".into() };
    assert_eq!(work(Work::Compile(source)), Ok(Value::Int(0)));
    assert_eq!((work(Work::Run(0)), work(Work::Run(0))), (Ok(Value::Int(1)), Ok(Value::Int(2))));
    assert!(matches!(work(Work::Measure), Ok(Value::Int(1..))));
    drop(session);
    assert_eq!(value(&pool, "typeof a"), Value::String("undefined".into()));
}

#[test]
fn a_registered_script_stays_loaded_until_a_limit_ends_it() {
    let pool = Pool::new(Config { pool_size: 1, max_quarantined: 8, images: IMAGES }, FACTORY);
    let code = "let n = 0; ({ count: () => ++n, loop() { for (;;); }, get no() { return 1 } })";
    let source = SourceText { code: code.into(), name: "lib".into() };
    let script = Arc::new(Registered::new(source, None, false, 1));
    let call = |method: &str| {
        let work = Work::Registered(Arc::clone(&script), Some(method.into()), Vec::new());
        owned(&pool.call(Request { work, ..request("") }, &limits(), &mut Nobody))
    };
    assert_eq!((call("count"), call("count")), (Ok(Value::Int(1)), Ok(Value::Int(2))));
    assert!(matches!(call("no"), Err(Error::Script(_))));
    assert_eq!(call("count"), Ok(Value::Int(3)));
    assert!(matches!(call("loop"), Err(Error::Timeout { .. })));
    assert_eq!(call("count"), Ok(Value::Int(1)), "loaded anew");
}

#[test]
fn a_signal_that_comes_before_the_vm_was_entered_is_no_reason_to_wait() {
    let pool = pool();
    let lease = pool.acquire(Wanted::Any, Instant::now(), &limits(), &mut Nobody).unwrap();
    let now = clock::nanos(Instant::now());
    assert!(lease.vm().begin(request("6 * 7"), 64 << 20, now, u64::MAX));
    // As the watchdog does with a thread that got no core between its start and the switch.
    lease.vm().call_out(lease.vm().state.load());
    assert_eq!(lease.run(&mut Nobody), None);
    assert_eq!(lease.outcome(), Some(&Ok(Value::Int(42))));
}
