//! Texts that grow piece by piece, in the ways in which scripts let them: `cargo bench --no-default-features --bench append`.
//! Twice as many pieces must take twice as long.

use std::hint::black_box;
use std::time::Duration;

use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use js_machine::protocol::{Limits, Nobody, Request};
use js_machine::runtime;

/// Each makes a text of `n` pieces of six characters.
const WAYS: [(&str, &str); 12] = [
    ("a variable", "let s = ''; for (let i = 0; i < n; i++) s += 'abcdef'; s.length"),
    ("a property", "const o = { s: '' }; for (let i = 0; i < n; i++) o.s += 'abcdef'; o.s.length"),
    ("an element", "const a = ['']; for (let i = 0; i < n; i++) a[0] += 'abcdef'; a[0].length"),
    ("a captured variable", "let s = ''; const f = () => { s += 'abcdef' }; for (let i = 0; i < n; i++) f(); s.length"),
    ("a template", "let s = ''; for (let i = 0; i < n; i++) s = `${s}abcdef`; s.length"),
    ("at the front", "let s = ''; for (let i = 0; i < n; i++) s = 'abcdef' + s; s.length"),
    ("at both ends", "let s = ''; for (let i = 0; i < n; i++) s = 'abc' + s + 'def'; s.length"),
    ("UTF-16", "let s = '\\u2603'; for (let i = 0; i < n; i++) s += 'abcdef'; s.length"),
    ("both encodings", "let s = ''; for (let i = 0; i < n; i++) s += i % 1000 ? 'abcdef' : 'abc\\u2603ef'; s.length"),
    ("numbers", "let s = ''; for (let i = 0; i < n; i++) s += 100000 + i % 1000; s.length"),
    (
        "short pieces",
        "let s = ''; for (let i = 0; i < n; i += 2) { s += '<i>'; s += 'abc'; s += i % 10; s += '</i>' } s.length",
    ),
    ("each kept", "let s = ''; const all = []; for (let i = 0; i < n; i++) all.push(s += 'abcdef'); all.length"),
];

fn run(code: &str) {
    let limits = Limits { timeout: Duration::from_mins(1), memory_bytes: 1 << 30, acquire: Duration::from_secs(5) };
    let reply = runtime::execute(Request::script(code, "script.js"), &limits, &mut Nobody);
    assert!(black_box(reply.result()).is_ok());
}

fn texts(criterion: &mut Criterion) {
    for (name, way) in WAYS {
        let mut group = criterion.benchmark_group(name);
        group.sample_size(10).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
        for pieces in [250_000, 500_000, 1_000_000] {
            let code = format!("const n = {pieces}; {way}");
            group.bench_function(BenchmarkId::from_parameter(pieces), |bencher| bencher.iter(|| run(&code)));
        }
        group.finish();
    }
}

criterion_group!(benches, texts);
criterion_main!(benches);
