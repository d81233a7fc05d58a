//! Figures about executions, the pool and its VMs, in the text format of Prometheus.
//!
//! [`Metrics::global`] is the one instance of the process; [`FileWriter`] keeps a file with its text up to date.
//! Counting is atomic additions to words of memory that processes share, where that was made before they were forked: it
//! neither allocates nor takes a lock. The module `shared` describes that memory.

mod cells;
#[cfg(test)]
mod exposition;
mod families;
mod file;
mod global;
mod hash;
mod observation;
mod recycle;
mod scope;
mod shared;
mod text;
mod user;

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use crate::error::Status;
use crate::protocol::{Metric, Stats};

use self::families::Moment;
pub use self::file::{FileWriter, refusal as refusal_of_file};
pub use self::global::GroupOf;
pub use self::observation::Observation;
pub use self::recycle::RecycleReason;
pub use self::scope::Scope;
use self::shared::{Entry, Gauges, Group, Identity, Processes, Space};
use self::user::UserMetrics;

/// The counters, gauges and histograms that one process shows: its own, or those of all that it shares memory with.
#[derive(Debug)]
pub struct Metrics {
    enabled: AtomicBool,
    scope: Scope,
    identity: Identity,
    processes: Processes,
    /// None when there are too many processes.
    entry: Option<Entry>,
    /// The name of the group, and its memory.
    group: (u64, Group),
    /// What this process counts in.
    block: &'static [AtomicU64],
    /// Executions of this process alone, in the order of [`Status::ALL`].
    here: [AtomicU64; Status::ALL.len()],
    user: UserMetrics,
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
    /// Makes an instance that counts for the present process alone.
    fn own(user_limit: usize) -> Self {
        let space = Space::own(user::words_for(user_limit)).or_else(|_| Space::own(0));
        let space = space.expect("a process has address space for some numbers");
        // A few KiB are touched. An instance lives as long as its process, as threads may use it.
        Self::new(Scope::Process, Box::leak(Box::new(space)), global::group_of(std::process::id()))
    }

    /// Makes an instance that counts with all processes that share the memory.
    fn shared(space: &'static Space) -> Self {
        Self::new(Scope::Pool, space, global::group_of(std::process::id()))
    }

    fn new(scope: Scope, space: &'static Space, name: u64) -> Self {
        let identity = Identity::current();
        let processes = space.processes();
        let entry = processes.enter(identity);
        // One whose group cannot be told yet counts in the first one of no name.
        let name = name.max(1);
        let group = space.group(name);
        if let Some(entry) = entry {
            entry.set_group(name);
        }
        let number = entry.map_or_else(|| std::process::id() as usize, Entry::number);
        Self {
            enabled: AtomicBool::new(true),
            scope,
            identity,
            processes,
            entry,
            group: (name, group),
            block: group.block(number),
            here: Default::default(),
            user: UserMetrics::new(group.table()),
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

    /// Whose numbers these are.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.scope
    }

    /// Counts one request that has ended. A [rejected](Status::Rejected) one never ran: it has a wait and a source, but
    /// no duration and no memory.
    pub fn observe_execution(&self, observation: &Observation) {
        if self.is_enabled() {
            self.here[observation.status as usize].fetch_add(1, Ordering::Relaxed);
            cells::observe(self.block, observation);
        }
    }

    /// Counts a request that gave up waiting for a VM, beside its [`observe_execution`](Self::observe_execution).
    pub fn wait_timed_out(&self) {
        self.count(cells::WAIT_TIMEOUTS);
    }

    /// Counts a VM that was replaced.
    pub fn vm_recycled(&self, reason: RecycleReason) {
        self.count(cells::recycled(reason));
    }

    /// Counts a panic of the engine that was caught.
    pub fn panicked(&self) {
        self.count(cells::PANICS);
    }

    fn count(&self, counter: cells::Counter) {
        if self.is_enabled() {
            cells::count(self.block, counter);
        }
    }

    /// Counts a sample of the user's own metrics.
    ///
    /// # Errors
    /// A message for the script when the name, the labels or the kind are wrong.
    pub fn record_user(&self, metric: &Metric) -> Result<(), String> {
        if self.is_enabled() && !self.user.record(metric)? {
            cells::count(self.block, cells::OVERFLOWS);
        }
        Ok(())
    }

    /// Sets how many bytes of text the user's own metrics may make: at most as many as the memory has room for, which was
    /// made for the bound of that time.
    pub fn set_user_limit(&self, bytes: usize) {
        self.user.set_limit(bytes);
    }

    /// Shows the pool of this process to those that it shares memory with.
    pub fn show_pool(&self, pool: &Stats) {
        if let Some(entry) = self.entry.filter(|_| self.is_enabled()) {
            entry.show(self.identity, pool.into());
        }
    }

    /// Whether this process is the one that writes the file for all. It becomes that where the one before has ended.
    #[must_use]
    pub fn leads(&self) -> bool {
        self.group.1.leads(self.identity)
    }

    /// Lets another process write the file.
    pub fn resign(&self) {
        self.group.1.resign(self.identity);
    }

    /// All numbers at this moment; the gauges of this process are those of `pool`.
    fn moment(&self, pool: &Stats) -> Moment {
        let others = self.processes.sum(self.group.0, self.identity, global::group_of);
        Moment {
            totals: self.group.1.totals(),
            gauges: others.plus(pool.into()),
            user_bytes: [self.user.bytes(), self.user.limit()],
        }
    }

    /// The counters at this moment, whether counting is on or off.
    #[must_use]
    pub fn snapshot(&self) -> Snapshot {
        let totals = self.group.1.totals();
        Snapshot {
            executions: Status::ALL.map(|status| (status, totals.counter(cells::executions(status)))),
            wait_timeouts: totals.counter(cells::WAIT_TIMEOUTS),
            recycled: RecycleReason::ALL.map(|reason| (reason, totals.counter(cells::recycled(reason)))),
            panics: totals.counter(cells::PANICS),
        }
    }

    /// Requests of this process alone by how they ended, in the order of [`Status::ALL`].
    #[must_use]
    pub fn executions_here(&self) -> [(Status, u64); Status::ALL.len()] {
        Status::ALL.map(|status| (status, self.here[status as usize].load(Ordering::Relaxed)))
    }
}

impl From<&Stats> for Gauges {
    fn from(pool: &Stats) -> Self {
        Self {
            processes: 1,
            pool_size: pool.pool_size as u64,
            available: pool.available as u64,
            active: pool.active as u64,
            quarantined: pool.quarantined as u64,
            images: pool.images as u64,
            image_bytes: pool.image_bytes as u64,
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
