//! Any source text, as a script and as a module: the process lives, and the next script is right.
#![no_main]

use std::time::Duration;

use js_machine::protocol::{Limits, Nobody, Request, SourceText, Work};
use js_machine::runtime;
use js_machine::value::Value;
use libfuzzer_sys::fuzz_target;

const LIMITS: Limits =
    Limits { timeout: Duration::from_millis(100), memory_bytes: 32 << 20, acquire: Duration::from_secs(10) };
const PATIENT: Limits = Limits { timeout: Duration::from_secs(10), ..LIMITS };

fuzz_target!(|code: &str| {
    let request = Request::script(code, "script.js");
    let source = SourceText { code: code.to_owned(), name: "module.js".to_owned() };
    for work in [request.work.clone(), Work::Module(source)] {
        // However it ends; that it comes back at all is what counts.
        drop(runtime::execute(Request { work, ..request.clone() }, &LIMITS, &mut Nobody));
        let next = runtime::execute(Request::script("2 + 2", "next.js"), &PATIENT, &mut Nobody);
        assert_eq!(next.result(), Ok(&Value::Int(4)));
    }
});
