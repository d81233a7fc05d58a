//! What a call costs without PHP: `cargo bench --no-default-features --bench execute`.

use std::hint::black_box;
use std::time::{Duration, Instant};

use boa_engine::{Context, JsValue, Source};
use criterion::{Criterion, criterion_group, criterion_main};
use js_machine::pool::{Limits, Nobody, Request, Surface};
use js_machine::runtime;

const FIBONACCI: &str =
    "function fibonacci(n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2) } fibonacci(10)";

fn execute(code: &str) {
    let limits = Limits { timeout: Duration::from_secs(30), memory_bytes: 512 << 20, acquire: Duration::from_secs(5) };
    let reply = runtime::execute(Request::script(code, "script.js"), &limits, &mut Nobody);
    assert!(black_box(reply.result()).is_ok());
}

/// What isolation costs when a context is built for every call, on the same thread and with the same allocator.
fn bare(code: &str) {
    let mut context = Context::default();
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
    assert!(runtime::register("nothing", "() => {}").is_ok());
    let mut group = criterion.benchmark_group("call of a no-op");
    group.bench_function("registered", |bencher| {
        bencher.iter(|| {
            let reply = runtime::call("nothing", Vec::new(), Surface::default(), &limits, &mut Nobody);
            assert!(black_box(reply.result()).is_ok());
        });
    });
    let mut context = Context::default();
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

/// Isolated executions per second over the whole pool, from as many threads as there are cores.
#[expect(clippy::print_stdout, reason = "a figure that criterion has no form for")]
fn throughput(_: &mut Criterion) {
    const TIME: Duration = Duration::from_secs(3);
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    for threads in [1, cores] {
        let until = Instant::now() + TIME;
        let work = || (0_u32..).take_while(|_| Instant::now() < until).inspect(|_| execute("2 + 2")).count();
        let counts = std::thread::scope(|scope| {
            let handles: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
            handles.into_iter().map(|handle| handle.join().unwrap_or(0)).sum::<usize>()
        });
        #[expect(clippy::cast_precision_loss, reason = "a figure for people")]
        let rate = counts as f64 / TIME.as_secs_f64();
        println!("2+2/execute, {threads} callers: {rate:.0} isolated executions per second");
    }
}

criterion_group!(benches, calls, registered, throughput);
criterion_main!(benches);
