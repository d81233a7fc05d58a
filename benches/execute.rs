//! What a call costs without PHP: `cargo bench --no-default-features --bench execute`.

#[path = "../src/engine/host/stock_context.rs"]
mod stock_context;

use std::hint::black_box;
use std::time::{Duration, Instant};

use boa_engine::{JsValue, Source};
use criterion::{Criterion, criterion_group, criterion_main};
use js_machine::protocol::{HostBindings, Limits, Nobody, Request};
use js_machine::runtime;
use stock_context::stock_context;

const FIBONACCI: &str =
    "function fibonacci(n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2) } fibonacci(10)";

fn execute(code: &str) {
    let limits = Limits { timeout: Duration::from_secs(30), memory_bytes: 512 << 20, acquire: Duration::from_secs(5) };
    let reply = runtime::execute(Request::script(code, "script.js"), &limits, &mut Nobody);
    assert!(black_box(reply.result()).is_ok());
}

/// What isolation costs when a context is built for every call, on the same thread and with the same allocator.
fn bare(code: &str) {
    let mut context = stock_context();
    assert!(black_box(context.eval(Source::from_bytes(code))).is_ok());
}

fn calls(criterion: &mut Criterion) {
    for (name, code) in [("2+2", "2 + 2"), ("fibonacci(10)", FIBONACCI)] {
        let mut group = criterion.benchmark_group(name);
        group.bench_function("execute", |bencher| bencher.iter(|| execute(code)));
        group.bench_function("bare context", |bencher| bencher.iter(|| bare(code)));
        group.finish();
    }
}

/// A call of a registered script, against a call of the same function within its context.
fn registered(criterion: &mut Criterion) {
    let limits = Limits { timeout: Duration::from_secs(30), memory_bytes: 512 << 20, acquire: Duration::from_secs(5) };
    assert!(runtime::register("nothing", "() => {}", false, || limits).is_ok());
    let mut group = criterion.benchmark_group("call of a no-op");
    group.bench_function("registered", |bencher| {
        bencher.iter(|| {
            let reply = runtime::call("nothing", Vec::new(), HostBindings::default(), &limits, &mut Nobody);
            assert!(black_box(reply.result()).is_ok());
        });
    });
    let mut context = stock_context();
    let value = context.eval(Source::from_bytes("() => {}"));
    let function = value.ok().and_then(|value| value.as_callable());
    group.bench_function("bare function", |bencher| {
        bencher.iter(|| {
            let called = function.as_ref().map(|function| function.call(&JsValue::undefined(), &[], &mut context));
            assert!(matches!(black_box(called), Some(Ok(_))));
        });
    });
    group.finish();
}

/// Isolated executions over the whole pool, and as many contexts that are built, used and dropped, each from as many
/// threads as there are cores. What a round of both took, in turn; the figures go to the file that `BENCH_THROUGHPUT`
/// names, as JSON.
#[expect(clippy::print_stdout, reason = "a figure that criterion has no form for")]
fn throughput(_: &mut Criterion) {
    const ROUNDS: usize = 9;
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let mut rates: Vec<_> =
        (0..ROUNDS).map(|_| (rate(cores, || execute("2 + 2")), rate(cores, || bare("2 + 2")))).collect();
    rates.sort_by(|one, other| (one.1 / one.0).total_cmp(&(other.1 / other.0)));
    let (pool, contexts) = rates[ROUNDS / 2];
    println!("{cores} threads: {pool:.0} isolated executions per second, {contexts:.0} with bare contexts");
    if let Some(file) = std::env::var_os("BENCH_THROUGHPUT") {
        let figures = format!(r#"{{"threads":{cores},"executions":{pool:.0},"bare_contexts":{contexts:.0}}}"#);
        assert!(std::fs::write(file, figures).is_ok());
    }
}

/// How often so many threads together do `act` in a second.
#[expect(clippy::cast_precision_loss, reason = "a figure for people")]
fn rate(threads: usize, act: impl Fn() + Sync) -> f64 {
    const TIME: Duration = Duration::from_millis(700);
    let until = Instant::now() + TIME;
    let work = || (0_u32..).take_while(|_| Instant::now() < until).inspect(|_| act()).count();
    let count = std::thread::scope(|scope| {
        let handles: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        handles.into_iter().map(|handle| handle.join().unwrap_or(0)).sum::<usize>()
    });
    count as f64 / TIME.as_secs_f64()
}

fn short() -> Criterion {
    Criterion::default().warm_up_time(Duration::from_secs(1)).measurement_time(Duration::from_secs(3))
}

criterion_group!(name = benches; config = short(); targets = calls, registered, throughput);
criterion_main!(benches);
