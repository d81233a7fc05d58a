//! Regular expressions and searches over long texts, ours and the stock ones: `cargo bench --no-default-features --bench
//! text`. The stock methods are quadratic, so they are compared on a short text; ours must take twice as long for twice
//! the text.

#[path = "../src/engine/host/stock_context.rs"]
mod stock_context;

use std::hint::black_box;
use std::time::Duration;

use boa_engine::Source;
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use js_machine::protocol::{Limits, Nobody, Request};
use js_machine::runtime;
use stock_context::stock_context;

const WORK: [(&str, &str); 12] = [
    ("replace word pairs", "s.replace(/(\\w+) (\\w+)/g, '$2 $1').length"),
    ("replace by a function", "s.replace(/(\\w+) (\\w+)/g, (_, a, b) => b + ' ' + a).length"),
    ("exec in a loop", "let n = 0; for (const r = /\\w+/g; r.exec(s);) n++; n"),
    ("test in a loop", "let n = 0; for (const r = /\\w+/g; r.test(s);) n++; n"),
    ("match", "s.match(/\\w+/g).length"),
    ("matchAll", "let n = 0; for (const m of s.matchAll(/\\w+/g)) n++; n"),
    ("split by a pattern", "s.split(/\\s+/).length"),
    ("sticky tokens", "let n = 0; for (const r = /\\s+|\\w+/y; r.test(s);) n++; n"),
    ("a lazy pattern", "s.match(/l.*?m/g).length"),
    ("split by a string", "s.split(' ').length"),
    ("replaceAll by a string", "s.replaceAll('dolor', 'DOLOR').length"),
    ("indexOf in a loop", "let n = 0; for (let i = -1; (i = s.indexOf('dolor', i + 1)) >= 0;) n++; n"),
];

fn script(work: &str, bytes: usize) -> String {
    format!(
        "const words = 'lorem ipsum dolor sit amet consectetur adipiscing elit ';
        const s = words.repeat(Math.ceil({bytes} / words.length)).slice(0, {bytes}); {work}"
    )
}

fn ours(code: &str) {
    let limits = Limits { timeout: Duration::from_mins(1), memory_bytes: 1 << 30, acquire: Duration::from_secs(5) };
    let reply = runtime::execute(Request::script(code, "script.js"), &limits, &mut Nobody);
    assert!(black_box(reply.result()).is_ok());
}

fn stock(code: &str) {
    let mut context = stock_context();
    assert!(black_box(context.eval(Source::from_bytes(code))).is_ok());
}

fn texts(criterion: &mut Criterion) {
    const SHORT: usize = 32 << 10;
    for (name, work) in WORK {
        let mut group = criterion.benchmark_group(name);
        group.sample_size(10).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
        let code = script(work, SHORT);
        group.bench_function("ours, 32 KiB", |bencher| bencher.iter(|| ours(&code)));
        group.bench_function("stock, 32 KiB", |bencher| bencher.iter(|| stock(&code)));
        for megabytes in [1, 2, 4] {
            let code = script(work, megabytes << 20);
            let id = BenchmarkId::new("ours", format!("{megabytes} MiB"));
            group.bench_function(id, |bencher| bencher.iter(|| ours(&code)));
        }
        group.finish();
    }
}

criterion_group!(benches, texts);
criterion_main!(benches);
