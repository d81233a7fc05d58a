//! What a call costs without PHP: `cargo bench --no-default-features --bench execute`.

use std::hint::black_box;
use std::time::Duration;

use boa_engine::{Context, Source};
use criterion::{Criterion, criterion_group, criterion_main};
use js_machine::pool::{Limits, Nobody, Request};
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

criterion_group!(benches, calls);
criterion_main!(benches);
