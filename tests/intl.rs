//! Compares `Intl` with Node: each script of `tests/corpus/intl` ends with a list of cells, `[label, text]`, and the file of
//! its name that ends in `.json` has what Node gives (`tools/intl.sh` writes it). Cells that differ for a reason are named in
//! `differences.txt`, with the reason.
//!
//! `INTL=NAME` runs one script and prints what differs.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

use js_machine::protocol::{Limits, Nobody, Request};
use js_machine::runtime;
use js_machine::value::Value;

const LIMITS: Limits =
    Limits { timeout: Duration::from_mins(5), memory_bytes: 512 << 20, acquire: Duration::from_secs(20) };
/// How many cells of each API must be equal; the scripts of an API have names that begin with it: `dates`, `dates-zones`.
const SHARE: f64 = 0.98;

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/intl")
}

fn cells_of(value: &serde_json::Value) -> BTreeMap<String, String> {
    let text = |value: &serde_json::Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let cells = value.as_array().expect("a list of cells");
    cells.iter().map(|cell| (text(&cell[0]), text(&cell[1]))).collect()
}

/// Runs a script, whose cells come as JSON.
fn run(script: &Path) -> BTreeMap<String, String> {
    let code = format!("JSON.stringify((0, eval)({}))", serde_json::Value::from(fs::read_to_string(script).unwrap()));
    let reply = runtime::execute(Request::script(&code, "intl.js"), &LIMITS, &mut Nobody);
    match reply.result() {
        Ok(Value::String(json)) => cells_of(&serde_json::from_str(json).unwrap()),
        other => panic!("{}: {other:?}", script.display()),
    }
}

/// The labels of cells that are known to differ, by the script.
fn known() -> Vec<(String, String)> {
    let text = fs::read_to_string(folder().join("differences.txt")).unwrap_or_default();
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(": ")).map(|(script, part)| (script.to_owned(), part.to_owned())).collect()
}

/// How many cells of an API there are, how many are equal, and how many differ for no known reason.
#[derive(Default)]
struct Share {
    cells: usize,
    equal: usize,
    unexplained: usize,
}

impl Share {
    fn of_equal(&self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "counts are small")]
        let share = self.equal as f64 / self.cells as f64;
        share
    }
}

#[test]
fn cells_are_those_of_node() {
    let only = std::env::var("INTL").ok();
    let known = known();
    let mut report = String::new();
    let mut apis: BTreeMap<String, Share> = BTreeMap::new();
    let mut scripts = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path()).collect::<Vec<_>>();
    scripts.retain(|path| path.extension().is_some_and(|ending| ending == "js"));
    scripts.sort();
    for script in scripts {
        let name = script.file_stem().unwrap().to_string_lossy().into_owned();
        if only.as_ref().is_some_and(|only| *only != name) {
            continue;
        }
        let json = fs::read_to_string(script.with_extension("json")).unwrap();
        let expected = cells_of(&serde_json::from_str(&json).unwrap());
        let found = run(&script);
        let share = apis.entry(name.split('-').next().unwrap_or_default().to_owned()).or_default();
        share.cells += expected.len();
        let is_known =
            |label: &str| known.iter().any(|(script, part)| *script == name && label.contains(part.as_str()));
        for (label, text) in &expected {
            let here = found.get(label);
            if here == Some(text) {
                share.equal += 1;
            } else if !is_known(label) {
                share.unexplained += 1;
                if only.is_some() || share.unexplained <= 5 {
                    let here = here.map_or("-", String::as_str);
                    let _ = writeln!(report, "{name}: {label}\n    Node {text}\n    here {here}");
                }
            }
        }
    }
    for (api, share) in &apis {
        let (equal, percent) = (share.equal, share.of_equal() * 100.0);
        let _ = writeln!(report, "{api}: {equal} of {} are equal, {percent:.2} %", share.cells);
    }
    let is_good = apis.values().all(|share| share.of_equal() >= SHARE && share.unexplained == 0);
    assert!(is_good && only.is_none(), "{report}");
}
