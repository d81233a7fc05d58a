//! The CPU time of an execution, without asking the system for it at each start and end, which costs more than a short call.
//!
//! A script that runs uses CPU as time passes, but for its pauses and for the time that its host takes. On a busy machine it
//! also waits for a core. So the watchdog notes the CPU time of the thread when it sees an execution for the first time, which
//! is within a tick; what the thread has used since is asked for at the end. The smaller of both figures counts.
//!
//! The host's share is measured by the counter of the processor, which is read faster than the clock: a script may ask its host
//! a million times. Of what the counter counts, only the share matters.

use std::cell::Cell;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use std::time::Duration;

use super::clock;
use super::registers::time_counter;

/// Measures one execution after the other. All figures are ns, and moments those of [`clock::nanos`], but for those of the
/// counter.
#[derive(Default)]
pub(super) struct Meter {
    started: Cell<u64>,
    ended: Cell<u64>,
    /// The counter at the start.
    first_count: Cell<u64>,
    /// The counter when the thread went out last.
    left_count: Cell<u64>,
    /// What the counter has counted while the thread was outside.
    outside: Cell<u64>,
    /// Pauses of the script.
    paused: Cell<u64>,
    used: Cell<u64>,
    /// When the watchdog saw the execution first, and the CPU time of the thread then; 0 before.
    seen_at: AtomicU64,
    seen_cpu: AtomicU64,
}

impl Meter {
    /// Begins with an execution.
    pub fn start(&self, now: u64) {
        let count = time_counter();
        self.started.set(now);
        self.ended.set(now);
        self.first_count.set(count);
        self.left_count.set(count);
        self.outside.set(0);
        self.paused.set(0);
        self.seen_at.store(0, Relaxed);
    }

    /// Notes that the thread went outside.
    pub fn leave(&self) {
        self.left_count.set(time_counter());
    }

    /// Notes that the thread came back in.
    pub fn enter(&self) {
        self.outside.set(self.outside.get() + time_counter().saturating_sub(self.left_count.get()));
    }

    /// Notes a pause of the script.
    pub fn pause(&self, length: Duration) {
        let length = u64::try_from(length.as_nanos()).unwrap_or(u64::MAX);
        self.paused.set(self.paused.get().saturating_add(length));
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

    /// Ends an execution at a moment, whose thread went outside just before.
    pub fn stop(&self, now: u64) {
        self.ended.set(now);
        let seen_at = self.seen_at.load(Acquire);
        let inside = self.inside(now);
        self.used.set(if seen_at == 0 {
            inside
        } else {
            let since = clock::cpu_time().saturating_sub(self.seen_cpu.load(Relaxed));
            inside.min(seen_at.saturating_sub(self.started.get()).saturating_add(since))
        });
    }

    /// Time inside until now, without pauses.
    fn inside(&self, now: u64) -> u64 {
        let length = now.saturating_sub(self.started.get());
        if self.outside.get() == 0 {
            return length.saturating_sub(self.paused.get());
        }
        let counted = self.left_count.get().saturating_sub(self.first_count.get()).max(1);
        let outside = u128::from(length) * u128::from(self.outside.get().min(counted)) / u128::from(counted);
        length.saturating_sub(u64::try_from(outside).unwrap_or(u64::MAX)).saturating_sub(self.paused.get())
    }

    /// Time from the start of the present execution to a moment.
    pub fn so_far(&self, now: u64) -> Duration {
        Duration::from_nanos(now.saturating_sub(self.started.get()))
    }

    /// Time from the start of the last execution to its end.
    pub fn duration(&self) -> Duration {
        Duration::from_nanos(self.ended.get().saturating_sub(self.started.get()))
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
    use std::time::{Duration, Instant};

    fn now() -> u64 {
        clock::nanos(Instant::now())
    }

    #[test]
    fn pauses_and_the_time_of_the_host_do_not_count() {
        let (meter, started) = (Meter::default(), now());
        meter.start(started);
        for _ in 0..10 {
            meter.leave();
            std::thread::sleep(Duration::from_millis(20));
            meter.enter();
        }
        let before = Instant::now();
        std::thread::sleep(Duration::from_millis(20));
        meter.pause(before.elapsed());
        meter.leave();
        meter.stop(now());
        assert!(meter.duration() >= Duration::from_millis(220), "{:?}", meter.duration());
        assert!(meter.used() < Duration::from_millis(22), "{:?}", meter.used());
    }

    #[test]
    fn the_time_inside_counts() {
        let meter = Meter::default();
        meter.start(now());
        std::thread::sleep(Duration::from_millis(20));
        meter.leave();
        std::thread::sleep(Duration::from_millis(20));
        meter.enter();
        meter.leave();
        meter.stop(now());
        let least = Duration::from_millis(15);
        assert!(meter.used() > least && meter.used() + least < meter.duration(), "{:?}", meter.used());
    }

    #[test]
    fn the_time_without_a_core_does_not_count() {
        let meter = Meter::default();
        meter.start(1_000);
        assert!(meter.is_unseen());
        meter.see(3_000, clock::cpu_time());
        assert!(!meter.is_unseen());
        // An hour in which the thread has hardly run.
        meter.leave();
        meter.stop(3_600_000_000_000);
        assert!(meter.used() < Duration::from_mins(1), "{:?}", meter.used());
    }
}
