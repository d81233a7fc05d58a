//! A VM that keeps its state between requests.

use std::sync::Arc;
use std::time::Instant;

use super::fault::Fault;
use super::lease::Lease;
use super::reply::Reply;
use crate::error::Error;
use crate::protocol::{Host, Limits, Request, Timing};

/// A VM whose globals stay between calls; on drop it is reset and goes back to the pool.
pub struct Session {
    lease: Arc<Lease>,
}

impl Session {
    pub(super) fn new(lease: Arc<Lease>) -> Self {
        lease.vm().set_in_session(true);
        lease.vm().open_all_pages();
        Self { lease }
    }

    /// Runs a request in this VM. What it returns must be dropped before the next call.
    pub fn run(&self, request: Request, limits: &Limits, host: &mut dyn Host) -> Reply {
        if self.lease.is_spoiled() {
            return Reply::refused(self.end_reason(), Timing::default());
        }
        super::run(&self.lease, true, Instant::now(), request, limits, host)
    }

    /// Whether the VM can still be used: one that had to be left, or in which the engine panicked, cannot.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        !self.lease.is_spoiled()
    }

    fn end_reason(&self) -> Error {
        Error::Engine(match self.lease.vm().fault().map(Fault::as_str) {
            Some(fault) => format!("this VM was ended ({fault}); make another"),
            None => "the engine panicked in this context, which was closed; make another with JsMachine::context()"
                .to_owned(),
        })
    }
}
