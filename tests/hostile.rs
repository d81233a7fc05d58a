//! Every hostile script, through the process-wide runtime: contained, on time, and harmless to the next.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use js_machine::error::{Error, Status};
use js_machine::pool::{Kind, Limits, Reply, Request};
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

fn run(code: &str) -> Reply {
    let request = Request { code: code.into(), name: "script.js".into(), kind: Kind::Script, globals: Vec::new() };
    runtime::execute(request, &LIMITS, &mut || false)
}

/// What the name of a script promises about its end; a clean result or an error is fine everywhere else.
fn right_kind(name: &str, reply: &Reply) -> bool {
    let status = reply.status();
    match name.split('-').next() {
        Some("loop" | "native") => matches!(status, Status::Timeout | Status::Success),
        Some("memory") => matches!(status, Status::Memory | Status::Error | Status::Success),
        Some("recursion" | "nested") => matches!(reply.result(), Ok(_) | Err(Error::Recursion(_) | Error::Script(_))),
        _ => true,
    }
}

#[test]
fn every_hostile_script_is_contained() {
    let mut wrong = Vec::new();
    let mut latest = Duration::ZERO;
    assert_eq!(run("2 + 2").result(), Ok(&Value::Int(4)));
    for (name, code) in corpus() {
        let started = Instant::now();
        let reply = run(&code);
        let took = started.elapsed();
        let line = format!("{name}: {:?} after {took:?}: {:.100}", reply.status(), format!("{:?}", reply.result()));
        if std::env::var_os("SHOW_HOSTILE").is_some() {
            wrong.push(line.clone());
        }
        if !right_kind(&name, &reply) {
            wrong.push(format!("WRONG KIND {line}"));
        }
        latest = latest.max(took);
        drop(reply);
        assert_eq!(run("2 + 2").result(), Ok(&Value::Int(4)), "after {name}");
    }
    assert!(wrong.is_empty(), "latest {latest:?}\n{}", wrong.join("\n"));
}
