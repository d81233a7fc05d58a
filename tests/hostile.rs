//! Every hostile script, through the process-wide runtime: contained, on time, and harmless to the next.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use js_machine::error::{Error, Status};
use js_machine::pool::Reply;
use js_machine::protocol::{Limits, Nobody, Request};
use js_machine::runtime;
use js_machine::value::Value;

const LIMITS: Limits =
    Limits { timeout: Duration::from_millis(200), memory_bytes: 64 << 20, acquire: Duration::from_secs(5) };

fn corpus() -> BTreeMap<String, String> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/hostile");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    files
        .map(|path| (path.file_stem().unwrap().to_string_lossy().into(), std::fs::read_to_string(path).unwrap()))
        .collect()
}

/// Scripts that each test looks at, if `HOSTILE_SAMPLE` does not name another number: all of them take too long.
const SAMPLE: usize = 120;

/// Some of the corpus, others each time; the seed is in the name of the test's failure, and `SEED` repeats it.
fn sample() -> (u64, Vec<(String, String)>) {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let seed = number("SEED").unwrap_or_else(|| {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
        u64::from(since.subsec_nanos()) << 20 | since.as_secs() & 0xf_ffff
    });
    let size = number("HOSTILE_SAMPLE").map_or(SAMPLE, |size| usize::try_from(size).unwrap());
    let mut scripts: Vec<_> = corpus().into_iter().collect();
    // Fisher and Yates, with the generator of Vigna: https://prng.di.unimi.it/splitmix64.c
    let mut state = seed;
    for i in (1..scripts.len()).rev() {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        scripts.swap(i, usize::try_from((z ^ z >> 31) % (i as u64 + 1)).unwrap());
    }
    scripts.truncate(size);
    (seed, scripts)
}

/// One test at a time: the other would take its processors.
static ALONE: Mutex<()> = Mutex::new(());

/// How long this thread could have run, and had no processor to run on: no lateness of ours.
fn waited() -> Duration {
    let stat = std::fs::read_to_string("/proc/thread-self/schedstat").unwrap_or_default();
    Duration::from_nanos(stat.split(' ').nth(1).and_then(|number| number.parse().ok()).unwrap_or_default())
}

fn run(code: &str, limits: &Limits) -> Reply {
    runtime::execute(Request::script(code, "script.js"), limits, &mut Nobody)
}

/// What the name of a script promises about its end; a clean result or an error is fine everywhere else.
fn right_kind(name: &str, reply: &Reply) -> bool {
    let status = reply.status();
    match name.split('-').next() {
        Some("loop" | "native") => matches!(status, Status::Timeout | Status::Success),
        Some("memory") => matches!(status, Status::Memory | Status::Error | Status::Success),
        Some("recursion" | "nested") => {
            matches!(reply.result(), Ok(_) | Err(Error::Recursion(_) | Error::Script(_) | Error::Conversion(_)))
        }
        _ => true,
    }
}

/// Scripts that end otherwise than their names say.
const GAPS: [(&str, &str); 2] = [
    ("memory-console", "without a logger the output is dropped, so it never uses memory: it ends by the clock"),
    ("recursion-bind-chain", "each name holds those of all functions before it, 30 GB in all: memory ends it first"),
];

#[test]
fn every_hostile_script_is_contained_and_on_time() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    assert_eq!(run("2 + 2", &LIMITS).result(), Ok(&Value::Int(4)));
    let mut late = Vec::new();
    let (seed, scripts) = sample();
    for (name, code) in scripts {
        let (started, before) = (Instant::now(), waited());
        let reply = run(&code, &LIMITS);
        let took = started.elapsed().saturating_sub(waited().saturating_sub(before));
        if took > LIMITS.timeout + Duration::from_millis(100) {
            late.push(format!("{name}: {took:?}"));
        }
        drop(reply);
        assert_eq!(run("2 + 2", &LIMITS).result(), Ok(&Value::Int(4)), "seed {seed}, after {name}");
    }
    // Machines that run tests are busy: one script may be late for no reason of ours.
    assert!(late.len() < 2, "seed {seed}, late: {late:?}");
}

/// Scripts that the clock may end before they get to the limit that they are about, also when they have half a minute.
fn slow() -> Vec<String> {
    let list = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/slow.txt");
    std::fs::read_to_string(list).unwrap().lines().map(str::to_owned).collect()
}

#[test]
fn every_hostile_script_ends_for_the_right_reason() {
    let _alone = ALONE.lock().unwrap_or_else(PoisonError::into_inner);
    // Time and room enough to reach the limit that a script is about, as that is not how fast it gets there.
    let patient = Limits { timeout: Duration::from_secs(30), ..LIMITS };
    let generous = Limits { memory_bytes: 1 << 30, ..patient };
    let slow = slow();
    let (seed, scripts) = sample();
    for (name, code) in scripts {
        let limits = match name.split('-').next() {
            Some("memory") => &patient,
            Some("recursion" | "nested") => &generous,
            _ => &LIMITS,
        };
        if GAPS.iter().any(|(gap, _)| *gap == name) || slow.contains(&name) {
            continue;
        }
        let reply = run(&code, limits);
        assert!(right_kind(&name, &reply), "seed {seed}, {name}: {:?}", reply.result());
    }
}
