//! The limit that an execution passes first says how it ended.

use std::hint::black_box;
use std::time::Duration;

use super::{limits, owned, patient, pool_with, request};
use crate::error::Error;
use crate::protocol::{Control, Engine, Interrupt, Limits, Nobody, Request, Work};
use crate::value::Value;

/// An engine that takes memory without end, from a moment on that the source text names, in ms.
struct Hoarder;

impl Engine for Hoarder {
    fn collect(&mut self) {}

    fn loaded_bytes(&self, _version: u64) -> (usize, usize) {
        (0, 0)
    }

    fn run(&mut self, request: &Request, control: &dyn Control) -> Result<Value, Error> {
        let Work::Script(source) = &request.work else { return Ok(Value::Null) };
        let moment = Duration::from_millis(source.code.parse().expect("a number"));
        while control.elapsed() < moment {}
        loop {
            std::mem::forget(black_box(Vec::<u8>::with_capacity(1 << 20)));
        }
    }
}

fn end(moment_ms: u64, limits: &Limits) -> Error {
    #[allow(clippy::unnecessary_wraps, reason = "the factory has this type")]
    fn build(_: Interrupt) -> Result<Box<dyn Engine>, String> {
        Ok(Box::new(Hoarder))
    }
    let reply = pool_with(build).execute(request(&moment_ms.to_string()), limits, &mut Nobody);
    owned(&reply).expect_err("it takes memory without end")
}

#[test]
fn native_code_that_passes_its_deadline_and_then_its_memory_limit_took_too_long() {
    let limits = Limits { timeout: Duration::from_millis(20), ..limits() };
    assert!(matches!(end(22, &limits), Error::Timeout { limit_ms: 20 }));
}

#[test]
fn native_code_that_passes_its_memory_limit_in_time_used_too_much() {
    assert!(matches!(end(0, &patient()), Error::Memory { .. }));
}
