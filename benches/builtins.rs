//! Built-in functions of ours beside the stock ones: `cargo bench --no-default-features --bench builtins`.
//!
//! A script measures itself, so that neither the context nor the data that it makes first is counted.

#[path = "../src/engine/host/stock_context.rs"]
mod stock_context;

use std::time::Duration;

use boa_engine::Source;
use criterion::{Criterion, criterion_group, criterion_main};
use js_machine::protocol::{Limits, Nobody, Request};
use js_machine::runtime;
use js_machine::value::Value;
use stock_context::stock_context;

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

/// What is measured: a name, what it needs, how often it is done for once, and what it does.
const CASES: [(&str, &str, u32, &str); 20] = [
    ("JSON.parse", ROWS, 1, "JSON.parse(text)"),
    ("JSON.stringify", ROWS, 1, "JSON.stringify(rows)"),
    ("JSON.stringify, indented", ROWS, 1, "JSON.stringify(rows, null, 2)"),
    ("sort of numbers by a function", NUMBERS, 1, "numbers.slice().sort((a, b) => a - b)"),
    ("sort of what is in order", NUMBERS, 20, "ordered.sort((a, b) => a - b)"),
    ("sort of numbers as strings", NUMBERS, 20, "numbers.slice().sort()"),
    ("sort of strings", NUMBERS, 20, "strings.slice().sort()"),
    ("toSorted", NUMBERS, 1, "numbers.toSorted((a, b) => a - b)"),
    ("sort of a typed array", NUMBERS, 20, "floats.slice().sort()"),
    ("join", NUMBERS, 20, "numbers.join()"),
    ("indexOf", NUMBERS, 20, "numbers.indexOf(-1)"),
    ("includes", NUMBERS, 20, "strings.includes('x')"),
    ("slice", NUMBERS, 20, "numbers.slice()"),
    ("concat", NUMBERS, 20, "numbers.concat(strings)"),
    ("Array.from", NUMBERS, 20, "Array.from(numbers)"),
    ("fill", NUMBERS, 20, "new Array(20000).fill(0)"),
    ("fill of a typed array", NUMBERS, 20, "bytes.fill(1)"),
    ("splice", NUMBERS, 20, "numbers.splice(0, 1, 1)"),
    ("unshift", NUMBERS, 20, "numbers.unshift(0); numbers.shift()"),
    ("text += 20,000 times", NUMBERS, 1, "let all = ''; for (let j = 0; j < 20000; j++) all += 'abcdefghij'"),
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
    let mut context = stock_context();
    let ms = context.eval(Source::from_bytes(code)).expect("a script that runs");
    ms.as_number().expect("a number")
}

fn compare(criterion: &mut Criterion) {
    for (name, setup, repeats, work) in CASES {
        let mut group = criterion.benchmark_group(name);
        group.sample_size(10).warm_up_time(Duration::from_millis(500)).measurement_time(Duration::from_secs(2));
        for (side, run) in [("ours", ours as fn(&str) -> f64), ("stock", stock)] {
            group.bench_function(side, |bencher| {
                bencher.iter_custom(|times| {
                    let code = format!(
                        "{setup} const begin = Date.now(); for (let i = 0; i < {times} * {repeats}; i++) {{ {work} }} Date.now() - begin"
                    );
                    // Below what the clock shows counts as something, for those who divide by it.
                    Duration::from_secs_f64(run(&code).max(0.01) / 1000.0 / f64::from(repeats))
                });
            });
        }
        group.finish();
    }
}

criterion_group!(benches, compare);
criterion_main!(benches);
