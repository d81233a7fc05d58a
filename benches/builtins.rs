//! Built-in functions of ours beside the stock ones: `cargo bench --no-default-features --bench builtins`.
//!
//! A script measures itself, so that neither the context nor the data that it makes first is counted.

use std::time::Duration;

use boa_engine::{Context, Source};
use criterion::{Criterion, criterion_group, criterion_main};
use js_machine::pool::{Limits, Nobody, Request};
use js_machine::runtime;
use js_machine::value::Value;

/// 20,000 records, 3.3 MB of JSON.
const ROWS: &str = "
    const rows = Array.from({ length: 20000 }, (_, i) => ({
        id: i, name: 'customer ' + i, email: 'c' + i + '@example.com', active: i % 3 === 0, balance: i * 1.25,
        tags: ['a', 'b' + i % 10], address: { street: 'Main street ' + i, zip: 10000 + i },
    }));
    const text = JSON.stringify(rows);
";
/// Numbers in no order, and their strings.
const NUMBERS: &str = "
    const numbers = Array.from({ length: 20000 }, (_, i) => i * 7919 % 20011);
    const strings = numbers.map(String), floats = Float64Array.from(numbers), bytes = new Uint8Array(1e6);
    const ordered = numbers.slice().sort((a, b) => a - b);
";

/// What is measured: a name, what it needs, and what it does.
const CASES: [(&str, &str, &str); 20] = [
    ("JSON.parse", ROWS, "JSON.parse(text)"),
    ("JSON.stringify", ROWS, "JSON.stringify(rows)"),
    ("JSON.stringify, indented", ROWS, "JSON.stringify(rows, null, 2)"),
    ("sort of numbers by a function", NUMBERS, "numbers.slice().sort((a, b) => a - b)"),
    ("sort of what is in order", NUMBERS, "ordered.sort((a, b) => a - b)"),
    ("sort of numbers as strings", NUMBERS, "numbers.slice().sort()"),
    ("sort of strings", NUMBERS, "strings.slice().sort()"),
    ("toSorted", NUMBERS, "numbers.toSorted((a, b) => a - b)"),
    ("sort of a typed array", NUMBERS, "floats.slice().sort()"),
    ("join", NUMBERS, "numbers.join()"),
    ("indexOf", NUMBERS, "numbers.indexOf(-1)"),
    ("includes", NUMBERS, "strings.includes('x')"),
    ("slice", NUMBERS, "numbers.slice()"),
    ("concat", NUMBERS, "numbers.concat(strings)"),
    ("Array.from", NUMBERS, "Array.from(numbers)"),
    ("fill", NUMBERS, "new Array(20000).fill(0)"),
    ("fill of a typed array", NUMBERS, "bytes.fill(1)"),
    ("splice", NUMBERS, "numbers.splice(0, 1, 1)"),
    ("unshift", NUMBERS, "numbers.unshift(0); numbers.shift()"),
    ("text += 20,000 times", NUMBERS, "let all = ''; for (let j = 0; j < 20000; j++) all += 'abcdefghij'"),
];

fn ours(code: &str) -> f64 {
    let limits = Limits { timeout: Duration::from_mins(10), memory_bytes: 2 << 30, acquire: Duration::from_secs(5) };
    let reply = runtime::execute(Request::script(code, "bench.js"), &limits, &mut Nobody);
    match reply.result() {
        Ok(Value::Int(ms)) => f64::from(i32::try_from(*ms).unwrap_or(i32::MAX)),
        result => panic!("{result:?}"),
    }
}

fn stock(code: &str) -> f64 {
    let mut context = Context::default();
    let ms = context.eval(Source::from_bytes(code)).expect("a script that runs");
    ms.as_number().expect("a number")
}

fn compare(criterion: &mut Criterion) {
    for (name, setup, work) in CASES {
        let mut group = criterion.benchmark_group(name);
        group.sample_size(10).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2));
        for (side, run) in [("ours", ours as fn(&str) -> f64), ("stock", stock)] {
            group.bench_function(side, |bencher| {
                bencher.iter_custom(|times| {
                    let code = format!(
                        "{setup} const begin = Date.now(); for (let i = 0; i < {times}; i++) {{ {work} }} Date.now() - begin"
                    );
                    // Below what the clock shows counts as something, for those who divide by it.
                    Duration::from_secs_f64(run(&code).max(0.01) / 1000.0)
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, compare);
criterion_main!(benches);
