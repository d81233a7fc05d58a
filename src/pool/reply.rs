//! The reply of a VM, read in place.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use super::fault::Fault;
use super::lease::Lease;
use crate::error::{Error, Status};
use crate::protocol::{Cause, Limits, Timing};
use crate::value::Value;

/// The outcome of a request. While it lives the VM is not reset, so that the value can be read in place.
pub struct Reply {
    lease: Option<Arc<Lease>>,
    /// Whether the VM is kept: then the end of the reply is not the end of the lease.
    kept: bool,
    /// The error of the pool, which goes before the outcome of the VM.
    verdict: Option<Error>,
    fault: Option<Fault>,
    timing: Timing,
}

impl Reply {
    /// Makes the reply to a request that no VM took.
    #[must_use]
    pub fn refused(error: Error, timing: Timing) -> Self {
        Self { lease: None, kept: false, verdict: Some(error), fault: None, timing }
    }

    /// The reply of an execution that is over. What tripped it decides, not what the script made of it.
    pub(super) fn of(
        lease: Arc<Lease>,
        kept: bool,
        fault: Option<Fault>,
        limits: &Limits,
        (queue, duration): (Duration, Duration),
    ) -> Self {
        let vm = lease.vm();
        let cause = vm.cause();
        let error = match fault {
            Some(fault) => Some(fault_error(fault, cause, limits)),
            None => cause.map(|cause| limit_error(cause, limits)).or_else(|| panic_error(&lease, kept)),
        };
        let timing = Timing { queue, duration, cpu: vm.meter.used(), memory_peak: vm.heap_bytes().1 as u64 };
        Self { lease: Some(lease), kept, verdict: error, fault, timing }
    }

    /// Returns the completion value.
    ///
    /// # Errors
    /// The error that ended the execution.
    pub fn result(&self) -> Result<&Value, &Error> {
        if let Some(error) = &self.verdict {
            return Err(error);
        }
        match self.lease.as_ref().and_then(|lease| lease.outcome()) {
            Some(result) => result.as_ref(),
            None => Err(const { &Error::Engine(String::new()) }),
        }
    }

    /// Ends the reply, and nothing else: its execution is ended by the caller.
    pub(super) fn let_go(self) {
        let mut reply = self;
        reply.lease = None;
    }

    /// Lets the end of the reply be the end of the lease.
    pub(super) fn ends_lease(self) -> Self {
        let mut reply = self;
        reply.kept = false;
        reply
    }

    /// Returns how the execution ended.
    #[must_use]
    pub fn status(&self) -> Status {
        self.result().map_or_else(Status::of_error, |_| Status::Success)
    }

    /// Returns the time and memory that it took.
    #[must_use]
    pub fn timing(&self) -> &Timing {
        &self.timing
    }

    /// Returns why the VM was left, if it was.
    #[must_use]
    pub fn fault(&self) -> Option<Fault> {
        self.fault
    }

    /// Returns whether the engine panicked.
    #[must_use]
    pub fn panicked(&self) -> bool {
        self.lease.as_ref().is_some_and(|lease| lease.panicked())
    }
}

impl Drop for Reply {
    fn drop(&mut self) {
        if let Some(lease) = self.lease.as_ref().filter(|_| self.kept) {
            lease.finish_kept();
        }
    }
}

impl fmt::Debug for Reply {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply").field("result", &self.result()).field("timing", &self.timing).finish_non_exhaustive()
    }
}

/// The error of an execution in which the engine panicked, and what becomes of its VM. `None` when it did not.
fn panic_error(lease: &Lease, kept: bool) -> Option<Error> {
    let Some(Err(Error::Engine(panic))) = lease.outcome().filter(|_| lease.panicked()) else { return None };
    let end = if kept {
        "this context is closed, as nothing in it can be relied on; make another with JsMachine::context()"
    } else if lease.is_warm() {
        "the VM was put back to its pristine state, and the next call loads the script anew"
    } else {
        "the VM was put back to its pristine state"
    };
    Some(Error::Engine(format!("{panic}; {end}")))
}

fn limit_error(cause: Cause, limits: &Limits) -> Error {
    match cause {
        Cause::Timeout => Error::Timeout { limit_ms: u64::try_from(limits.timeout.as_millis()).unwrap_or(u64::MAX) },
        Cause::Memory => Error::Memory { limit_bytes: limits.memory_bytes },
        Cause::Cancelled => Error::Cancelled("the script was cancelled by its caller".into()),
    }
}

/// The error of an execution that was left. The limit that it passed first decides: native code goes on for a while after that,
/// and may pass another.
fn fault_error(fault: Fault, cause: Option<Cause>, limits: &Limits) -> Error {
    match (fault, cause) {
        (Fault::Memory, cause) => limit_error(cause.unwrap_or(Cause::Memory), limits),
        (Fault::Stuck, cause) => limit_error(cause.unwrap_or(Cause::Timeout), limits),
        (Fault::Stack, _) => Error::Recursion(
            "the stack overflowed: source text, a regular expression or a value is nested too deeply".into(),
        ),
        (Fault::Abort, _) => {
            Error::Engine("the engine aborted while it ran this script; please report it with the script".into())
        }
    }
}
