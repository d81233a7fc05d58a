//! The CPU time of an execution, without asking the system for it at each start and end, which costs more than a short call.
//!
//! A script that runs uses CPU as time passes, but for its pauses and for the time that its host takes. On a busy machine it
//! also waits for a core. So the watchdog notes the CPU time of the thread when it sees an execution for the first time, which
//! is within a tick; what the thread has used since is asked for at the end. The smaller of both figures counts.

use std::cell::Cell;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use std::time::Duration;

use super::clock;

/// Measures one execution after the other. All figures are ns; moments are those of [`clock::nanos`].
#[derive(Default)]
pub(super) struct Meter {
    started: Cell<u64>,
    /// When the thread came in last.
    entered: Cell<u64>,
    /// When the thread went out last.
    left: Cell<u64>,
    /// Time inside so far, without pauses.
    inside: Cell<u64>,
    used: Cell<u64>,
    /// When the watchdog saw the execution first, and the CPU time of the thread then; 0 before.
    seen_at: AtomicU64,
    seen_cpu: AtomicU64,
}

impl Meter {
    /// Begins with an execution.
    pub fn start(&self, now: u64) {
        self.started.set(now);
        self.entered.set(now);
        self.left.set(now);
        self.inside.set(0);
        self.seen_at.store(0, Relaxed);
    }

    /// Notes that the thread went outside.
    pub fn leave(&self, now: u64) {
        self.left.set(now);
        self.inside.set(self.inside.get() + now.saturating_sub(self.entered.get()));
    }

    /// Notes that the thread came back in.
    pub fn enter(&self, now: u64) {
        self.entered.set(now);
    }

    /// Notes a pause of the script.
    pub fn pause(&self, length: Duration) {
        let length = u64::try_from(length.as_nanos()).unwrap_or(u64::MAX);
        self.entered.set(self.entered.get().saturating_add(length));
    }

    /// Whether the watchdog has not seen the execution yet.
    pub fn is_unseen(&self) -> bool {
        self.seen_at.load(Relaxed) == 0
    }

    /// From the watchdog: notes the CPU time of the thread. The execution cannot end meanwhile.
    pub fn see(&self, now: u64, cpu: u64) {
        self.seen_cpu.store(cpu, Relaxed);
        self.seen_at.store(now, Release);
    }

    /// Ends an execution, whose thread went outside before.
    pub fn stop(&self) {
        let seen_at = self.seen_at.load(Acquire);
        let inside = self.inside.get();
        self.used.set(if seen_at == 0 {
            inside
        } else {
            let since = clock::cpu_time().saturating_sub(self.seen_cpu.load(Relaxed));
            inside.min(seen_at.saturating_sub(self.started.get()).saturating_add(since))
        });
    }

    /// Time from the start of the present execution to a moment.
    pub fn so_far(&self, now: u64) -> Duration {
        Duration::from_nanos(now.saturating_sub(self.started.get()))
    }

    /// Time from the start of the last execution to its end.
    pub fn duration(&self) -> Duration {
        Duration::from_nanos(self.left.get().saturating_sub(self.started.get()))
    }

    /// CPU time of the last execution.
    pub fn used(&self) -> Duration {
        Duration::from_nanos(self.used.get())
    }
}

#[cfg(test)]
mod tests {
    use super::Meter;
    use crate::pool::clock;
    use std::time::Duration;

    #[test]
    fn pauses_and_the_time_of_the_host_do_not_count() {
        let meter = Meter::default();
        meter.start(1_000);
        meter.leave(1_500);
        meter.enter(9_000);
        meter.pause(Duration::from_nanos(200));
        meter.leave(9_300);
        meter.stop();
        assert_eq!(meter.used(), Duration::from_nanos(600));
    }

    #[test]
    fn the_time_without_a_core_does_not_count() {
        let meter = Meter::default();
        meter.start(1_000);
        assert!(meter.is_unseen());
        meter.see(3_000, clock::cpu_time());
        assert!(!meter.is_unseen());
        // An hour in which the thread has hardly run.
        meter.leave(3_600_000_000_000);
        meter.stop();
        assert!(meter.used() < Duration::from_mins(1), "{:?}", meter.used());
    }
}
