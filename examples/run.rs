//! Runs a script file without PHP: `cargo run --example run -- FILE [TIMEOUT_MS [MEMORY_MB [TIMES]]]`.
#![expect(clippy::print_stdout, reason = "a command-line program")]

use std::time::Duration;

use js_machine::protocol::{Limits, Nobody, Request};
use js_machine::runtime;

fn main() {
    let mut args = std::env::args().skip(1);
    let file = args.next().expect("a file name");
    let mut number = |default| args.next().map_or(default, |arg| arg.parse().expect("a number"));
    let (timeout, memory, times) = (number(30_000), number(512), number(1));
    let code = std::fs::read_to_string(&file).expect("a readable file");
    let limits =
        Limits { timeout: Duration::from_millis(timeout), memory_bytes: memory << 20, acquire: Duration::from_secs(5) };
    for _ in 0..times {
        let reply = runtime::execute(Request::script(&code, &file), &limits, &mut Nobody);
        println!("{:?} {:?}", reply.result(), reply.timing());
    }
}
