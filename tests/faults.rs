//! Faults on threads of VMs are contained, and every other fault goes where it went before there were VMs.
//!
//! Each test runs this file again as a child process, as it ends with that process.

use std::os::unix::process::ExitStatusExt;
use std::process::{Command, ExitStatus};
use std::time::Duration;

use js_machine::error::Error;
use js_machine::protocol::{Limits, Nobody, Request};
use js_machine::runtime;
use js_machine::value::Value;

const LIMITS: Limits =
    Limits { timeout: Duration::from_secs(20), memory_bytes: 64 << 20, acquire: Duration::from_secs(5) };

/// The exit status by which the earlier handler shows that it was called.
const HANDLED: i32 = 42;

/// Says, in the child, what it is to do.
const ROLE: &str = "JS_MACHINE_FAULT";

fn child(test: &str, role: &str) -> ExitStatus {
    let program = std::env::current_exe().unwrap();
    Command::new(program).args(["--exact", test, "--nocapture"]).env(ROLE, role).output().unwrap().status
}

fn is_child(role: &str) -> bool {
    std::env::var(ROLE).is_ok_and(|present| present == role)
}

extern "C" fn earlier(_signal: i32) {
    // SAFETY: `_exit` may be called in a handler.
    unsafe { libc::_exit(HANDLED) };
}

/// What a host process may have done before the first VM.
fn install(signal: i32) {
    let handler: extern "C" fn(i32) = earlier;
    // SAFETY: the handler is async-signal-safe.
    unsafe { libc::signal(signal, handler as *const () as usize) };
}

/// Overflows the stack of a VM, which must be an error of the script and nothing else.
fn overflow() {
    let code = "const p = new Proxy({}, {}); Object.setPrototypeOf(p, p); p.x";
    let reply = runtime::execute(Request::script(code, "script.js"), &LIMITS, &mut Nobody);
    assert!(matches!(reply.result(), Err(Error::Recursion(_))), "{:?}", reply.result());
    drop(reply);
    let next = runtime::execute(Request::script("2 + 2", "script.js"), &LIMITS, &mut Nobody);
    assert_eq!(next.result(), Ok(&Value::Int(4)));
}

/// Reads where nothing is, on a thread that is no VM's.
fn fault() {
    // SAFETY: none; the fault is what is tested, and ends the process.
    let _ = unsafe { std::ptr::without_provenance::<u8>(8).read_volatile() };
}

#[test]
fn a_fault_elsewhere_reaches_the_handler_that_was_there_before() {
    if is_child("handled") {
        install(libc::SIGSEGV);
        overflow();
        fault();
    }
    let status = child("a_fault_elsewhere_reaches_the_handler_that_was_there_before", "handled");
    assert_eq!(status.code(), Some(HANDLED), "{status}");
}

#[test]
fn a_fault_elsewhere_ends_the_process_as_ever() {
    if is_child("default") {
        // SAFETY: the default, which Rust's own handler for its threads replaced.
        unsafe { libc::signal(libc::SIGSEGV, libc::SIG_DFL) };
        overflow();
        fault();
    }
    let status = child("a_fault_elsewhere_ends_the_process_as_ever", "default");
    assert_eq!(status.signal(), Some(libc::SIGSEGV), "{status}");
}

#[test]
fn an_abort_elsewhere_reaches_the_handler_that_was_there_before() {
    if is_child("abort") {
        install(libc::SIGABRT);
        overflow();
        // SAFETY: may be called at any time.
        unsafe { libc::raise(libc::SIGABRT) };
    }
    let status = child("an_abort_elsewhere_reaches_the_handler_that_was_there_before", "abort");
    assert_eq!(status.code(), Some(HANDLED), "{status}");
}

#[test]
fn overflows_in_a_row_are_contained() {
    // Ten overflows in a row: each is contained, and none leaves a thread or a place in the table behind.
    if is_child("many") {
        for _ in 0..10 {
            overflow();
        }
        // SAFETY: ends the child before it runs the other tests.
        unsafe { libc::_exit(HANDLED) };
    }
    let status = child("overflows_in_a_row_are_contained", "many");
    assert_eq!(status.code(), Some(HANDLED), "{status}");
}
