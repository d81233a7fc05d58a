//! A VM that keeps its state between requests.

use std::sync::Arc;
use std::time::Instant;

use super::lease::Lease;
use super::quarantine::Fault;
use super::reply::Reply;
use super::state::Phase;
use crate::error::Error;
use crate::protocol::{Host, Limits, Request, Timing};

/// A VM whose globals stay between calls; on drop it is reset and goes back to the pool.
pub struct Session {
    lease: Arc<Lease>,
}

impl Session {
    pub(super) fn new(lease: Arc<Lease>) -> Self {
        lease.thread().set_in_session(true);
        Self { lease }
    }

    /// Runs a request in this VM. What it returns must be dropped before the next call.
    pub fn run(&self, request: Request, limits: &Limits, host: &mut dyn Host) -> Reply {
        let asked = Instant::now();
        if self.lease.is_spoiled() {
            let reason =
                "the engine panicked in this context, which was closed; make another with JsMachine::context()";
            return Reply::refused(Error::Engine(reason.to_owned()), Timing::default());
        }
        // What the last execution has left is cleared up first, which counts as time of this one.
        let error = match self.lease.settle(asked.checked_add(limits.timeout), host) {
            Ok(Phase::Ended) => Error::Engine(format!("this VM was ended ({}); make another", self.end_reason())),
            Ok(Phase::Starting | Phase::Clearing | Phase::Resetting) => {
                Error::Timeout { limit_ms: u64::try_from(limits.timeout.as_millis()).unwrap_or(u64::MAX) }
            }
            Ok(_) => return super::run(&self.lease, true, asked, request, limits, host),
            Err(error) => error,
        };
        Reply::refused(error, Timing { queue: asked.elapsed(), ..Timing::default() })
    }

    /// Whether the VM can still be used: one that had to be ended, or in which the engine panicked, cannot.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        self.lease.thread().state.phase() != Phase::Ended && !self.lease.is_spoiled()
    }

    fn end_reason(&self) -> &'static str {
        self.lease.thread().fault().map_or("unknown", Fault::as_str)
    }
}
