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
        lease.thread().keep(true);
        Self { lease }
    }

    /// Runs a request in this VM. What it returns must be dropped before the next call.
    pub fn run(&self, request: Request, limits: &Limits, host: &mut dyn Host) -> Reply {
        if super::settle(self.lease.thread()) == Phase::Ended {
            let error = Error::Engine(format!("this VM was ended ({}); make another", self.end_reason()));
            return Reply::refused(error, Timing::default());
        }
        super::run(&self.lease, true, Instant::now(), request, limits, host)
    }

    /// Whether the VM can still be used: one that had to be ended cannot.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        self.lease.thread().state.phase() != Phase::Ended
    }

    fn end_reason(&self) -> &'static str {
        self.lease.thread().fault().map_or("unknown", Fault::as_str)
    }
}
