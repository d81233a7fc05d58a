//! Figures about executions, the pool and its VMs, in the text format of Prometheus.
//!
//! [`Metrics::global`] is the one instance of the process; [`FileWriter`] keeps a file with its text up to date.
//! Counting is atomic additions on handles resolved at start-up: it neither allocates nor takes a lock. A forked child
//! starts at zero, since what its parent did is in the parent's figures.

#[cfg(test)]
mod exposition;
mod families;
mod file;
mod global;
mod recycle;
mod text;
mod user;

use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use crate::error::Status;
use crate::protocol::Metric;

use self::families::Families;
pub use self::file::{FileWriter, refusal as refusal_of_file};
pub use self::recycle::RecycleReason;
use self::user::UserMetrics;

/// The counters, gauges and histograms of one process.
#[derive(Debug)]
pub struct Metrics {
    enabled: AtomicBool,
    families: Families,
    user: UserMetrics,
    /// Held from setting the gauges to reading them, so that one text shows one moment.
    scrape: Mutex<()>,
}

/// How one request went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Observation {
    /// How it ended.
    pub status: Status,
    /// Wall time on the VM; waiting is not in it.
    pub duration: Duration,
    /// Bytes of source text. 0 where there was none, as for a call of a registered script: that is no source of size 0,
    /// and does not count as one.
    pub code_bytes: usize,
    /// The most that the script held at once, bytes.
    pub memory_peak: u64,
    /// Waiting for a VM.
    pub queue: Duration,
}

/// The counters at one moment, as plain numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Snapshot {
    /// Requests by how they ended, in the order of [`Status::ALL`].
    pub executions: [(Status, u64); Status::ALL.len()],
    /// Requests that gave up waiting for a VM.
    pub wait_timeouts: u64,
    /// VMs replaced, in the order of [`RecycleReason::ALL`].
    pub recycled: [(RecycleReason, u64); RecycleReason::ALL.len()],
    /// Panics of the engine that were caught.
    pub panics: u64,
}

impl Metrics {
    fn new() -> Self {
        // Names, labels and buckets are constants of this module: that they register is a property of the source.
        let families = Families::new().expect("metric families are valid and distinct");
        Self {
            enabled: AtomicBool::new(true),
            families,
            user: UserMetrics::new(user::MOST_BYTES),
            scrape: Mutex::new(()),
        }
    }

    /// Switches counting on (as it is at the start) or off. Off, whatever happens costs one atomic load and leaves no
    /// trace, and [`text`](Self::text) is empty; what was counted before stays.
    pub fn set_enabled(&self, enabled: bool) {
        self.enabled.store(enabled, Ordering::Relaxed);
    }

    /// Whether counting is on.
    #[must_use]
    pub fn is_enabled(&self) -> bool {
        self.enabled.load(Ordering::Relaxed)
    }

    /// Counts one request that has ended. A [rejected](Status::Rejected) one never ran: it has a wait and a source, but
    /// no duration and no memory.
    ///
    /// Not to be called by a thread that may be ended half-way, as a VM thread is while a script runs: a histogram
    /// waits for observations that have begun, so [`text`](Self::text) would wait for ever.
    pub fn observe_execution(&self, observation: &Observation) {
        if self.is_enabled() {
            self.families.observe(observation);
        }
    }

    /// Counts a request that gave up waiting for a VM, beside its [`observe_execution`](Self::observe_execution).
    pub fn wait_timed_out(&self) {
        if self.is_enabled() {
            self.families.wait_timeouts.inc();
        }
    }

    /// Counts a VM that was replaced.
    pub fn vm_recycled(&self, reason: RecycleReason) {
        if self.is_enabled() {
            self.families.recycled[reason as usize].inc();
        }
    }

    /// Counts a sample of the user's own metrics.
    ///
    /// # Errors
    /// A message for the script when the name, the labels or the kind are wrong.
    pub fn record_user(&self, metric: &Metric) -> Result<(), String> {
        if self.is_enabled() && !self.user.record(metric)? {
            self.families.overflows.inc();
        }
        Ok(())
    }

    /// Sets how many bytes of text the user's own metrics may make.
    pub fn set_user_limit(&self, bytes: usize) {
        self.user.set_limit(bytes);
    }

    /// Counts a panic of the engine that was caught.
    pub fn panicked(&self) {
        if self.is_enabled() {
            self.families.panics.inc();
        }
    }

    /// The counters at this moment, whether counting is on or off.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        let families = &self.families;
        Snapshot {
            executions: Status::ALL.map(|status| (status, families.executions[status as usize].get())),
            wait_timeouts: families.wait_timeouts.get(),
            recycled: RecycleReason::ALL.map(|reason| (reason, families.recycled[reason as usize].get())),
            panics: families.panics.get(),
        }
    }
}

impl Snapshot {
    /// Requests that ended in a given way.
    #[must_use]
    pub const fn executions_of(&self, status: Status) -> u64 {
        self.executions[status as usize].1
    }

    /// VMs replaced for a given reason.
    #[must_use]
    pub const fn recycled_for(&self, reason: RecycleReason) -> u64 {
        self.recycled[reason as usize].1
    }

    /// Requests, however they ended.
    #[must_use]
    pub fn total(&self) -> u64 {
        self.executions.iter().map(|(_, count)| count).sum()
    }
}

#[cfg(test)]
mod tests;
