//! The process-wide machine: one pool of JavaScript VMs, and the figures about it.

use std::time::Duration;

use crate::error::Error;
use crate::pool::{Config, Limits, Reply, Request, Stats, Timing};

/// Sets what the pool is made from; takes effect when the next pool starts.
pub fn configure(_config: Config) {}

/// Runs a request on a VM of the process's pool, which starts at the first call (and anew in a forked child).
///
/// `cancelled` is asked about every 10 ms while the caller waits; when it says true the script is interrupted and the
/// reply is [`Error::Cancelled`].
pub fn execute(_request: Request, _limits: &Limits, _cancelled: &mut dyn FnMut() -> bool) -> Reply {
    Reply::refused(Error::Engine("not built yet".into()), Timing::default())
}

/// Starts VMs until `vms` stand ready (at most the pool's size; all of them when `None`); returns how many do.
///
/// # Errors
/// When a VM cannot be started.
pub fn warm_up(_vms: Option<usize>) -> Result<usize, Error> {
    Ok(0)
}

/// Takes no more work, waits up to `grace` for what runs, then interrupts it. True when nothing had to be interrupted.
pub fn shutdown(_grace: Duration) -> bool {
    true
}

/// The pool at this moment; a pool that has not started is all available.
#[must_use]
pub fn stats() -> Stats {
    Stats::default()
}
