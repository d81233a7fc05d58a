//! The watchdog: the one thread that enforces the time limits of all VMs of a process.
//!
//! It starts with the first execution (and anew in a forked child), looks at every VM that runs at its deadline and every
//! [`TICK`], and sleeps when nothing has run for a while. At the deadline it sets the interrupt flag; [`GRACE`] later it
//! makes the thread leave the VM. Every tick it asks a running script to let its host look around, as PHP may have signals
//! to handle or a limit of its own, or the host to do so once it has answered, and tells the pools' observer how they are.

use std::sync::atomic::Ordering::{Relaxed, SeqCst};
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicU64};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

use super::clock::nanos;
use super::observer::tell_observer;
use super::state::{Phase, Seen};
use super::vm::Vm;
use super::{futex, helper};
use crate::protocol::Cause;

/// From the moment a script is asked to stop until its VM is left: CPU time, as a machine may be too busy to let it stop.
pub(super) const GRACE: Duration = Duration::from_millis(50);
/// The same in wall time, however busy the machine is.
const LONGEST_GRACE: Duration = Duration::from_secs(1);
/// The same two for a script that has reached its memory limit, before its deadline: a collection of all that it holds may take
/// that long, and a context whose VM is left is lost.
const GRACE_AT_MEMORY_LIMIT: (Duration, Duration) = (Duration::from_millis(500), Duration::from_secs(5));
/// How often a running script lets its host look around.
pub(super) const TICK: Duration = Duration::from_millis(10);
/// The watchdog sleeps no shorter than this.
const LEAST_SLEEP: Duration = Duration::from_micros(200);
/// Ticks without any execution after which the watchdog sleeps until the next one.
const IDLE_TICKS: u32 = 100;
/// Ticks that a script may let its host wait before its thread comes out wherever it is.
const UNHEARD: u32 = 1;

#[expect(clippy::cast_possible_truncation, reason = "below a second")]
const fn ns(duration: Duration) -> u64 {
    duration.as_nanos() as u64
}

static WATCHED: Mutex<Vec<Watched>> = Mutex::new(Vec::new());
/// When the watchdog looks next, ns; 0 while it looks, `u64::MAX` while it sleeps.
static LOOKS_AT: AtomicU64 = AtomicU64::new(u64::MAX);
/// Changes to wake it.
static BELL: AtomicU32 = AtomicU32::new(0);
static RUNS: AtomicBool = AtomicBool::new(false);
static STOPS: AtomicBool = AtomicBool::new(false);
static HAS_PRESSED: AtomicBool = AtomicBool::new(false);

/// A VM, and how far its present execution is.
pub(super) struct Watched {
    vm: Weak<Vm>,
    execution: u32,
    /// When the script was found to be stopped, ns, and the CPU time of its thread then.
    stopped: Option<(u64, u64)>,
    /// When the host is to look around next.
    attends_at: u64,
    unheard: u32,
}

/// Takes note of a VM.
pub(super) fn watch(vm: &Arc<Vm>) {
    let mut watched = watched();
    watched.retain(|other| other.vm.strong_count() > 0);
    watched.push(Watched { vm: Arc::downgrade(vm), execution: 0, stopped: None, attends_at: 0, unheard: 0 });
}

/// Makes sure that the watchdog looks no later than at a deadline, ns, and at the next tick. The execution has begun.
#[inline]
pub(super) fn arm(deadline: u64) {
    if LOOKS_AT.load(SeqCst) > deadline {
        wake();
    }
}

#[cold]
fn wake() {
    if !RUNS.load(SeqCst) && !RUNS.swap(true, SeqCst) {
        LOOKS_AT.store(0, SeqCst);
        if helper("js-watchdog", run).is_err() {
            // Scripts that end by themselves run all the same; the next one tries again.
            RUNS.store(false, SeqCst);
            LOOKS_AT.store(u64::MAX, SeqCst);
        }
        return;
    }
    BELL.fetch_add(1, SeqCst);
    futex::wake(&BELL);
}

/// Ends the watchdog unless something runs, and waits for that a little. The next execution starts it again.
pub(crate) fn stop() {
    const PATIENCE: Duration = Duration::from_millis(500);
    STOPS.store(true, SeqCst);
    BELL.fetch_add(1, SeqCst);
    futex::wake(&BELL);
    let until = Instant::now() + PATIENCE;
    while RUNS.load(SeqCst) && STOPS.load(SeqCst) && Instant::now() < until {
        std::thread::yield_now();
    }
}

/// Notes that there is no watchdog: in a forked child. Async-signal-safe.
pub(super) fn forget() {
    RUNS.store(false, SeqCst);
    LOOKS_AT.store(u64::MAX, SeqCst);
}

/// Whether a thread was ever made to look whether to leave its VM.
pub(super) fn has_pressed() -> bool {
    HAS_PRESSED.load(Relaxed)
}

/// The list of VMs. Locked while the process forks, so that the child finds it whole.
pub(super) fn watched() -> MutexGuard<'static, Vec<Watched>> {
    WATCHED.lock().unwrap_or_else(PoisonError::into_inner)
}

fn run() {
    let mut idle = 0;
    loop {
        let bell = BELL.load(SeqCst);
        let now = nanos(Instant::now());
        let mut next = look(now);
        tell_observer();
        if STOPS.swap(false, SeqCst) && next == u64::MAX {
            break;
        }
        idle = if next == u64::MAX { idle + 1 } else { 0 };
        if idle > IDLE_TICKS {
            LOOKS_AT.store(u64::MAX, SeqCst);
            // Whoever began after the look has seen the old moment, or is seen now.
            if look(now) == u64::MAX && BELL.load(SeqCst) == bell {
                futex::wait(&BELL, bell, None);
            }
            LOOKS_AT.store(0, SeqCst);
            continue;
        }
        next = next.min(now.saturating_add(ns(TICK)));
        // Odd, so that the audit of static variables does not take it for the address of a block.
        LOOKS_AT.store(next | 1, SeqCst);
        if look(now) < next {
            continue;
        }
        let left = Duration::from_nanos(next.saturating_sub(nanos(Instant::now())));
        if !left.is_zero() {
            futex::wait(&BELL, bell, Some(left));
        }
    }
    RUNS.store(false, SeqCst);
    LOOKS_AT.store(u64::MAX, SeqCst);
}

/// Looks at every VM; returns when the next one wants something, `u64::MAX` when none runs.
fn look(now: u64) -> u64 {
    let mut watched = watched();
    let next = watched.iter_mut().filter_map(|watched| watched.vm.upgrade().map(|vm| watched.look(&vm, now))).min();
    next.unwrap_or(u64::MAX)
}

impl Watched {
    /// Does what is due for a VM; returns when it wants something next.
    fn look(&mut self, vm: &Vm, now: u64) -> u64 {
        let seen = vm.state.load();
        let execution = seen.execution();
        if !matches!(seen.phase(), Phase::Running | Phase::Asking | Phase::Tripping) {
            return u64::MAX;
        }
        if execution != self.execution {
            let attends_at = now.saturating_add(ns(TICK));
            *self = Self { vm: std::mem::take(&mut self.vm), execution, stopped: None, attends_at, unheard: 0 };
        }
        if seen.phase() == Phase::Asking {
            return self.look_at_host(vm, seen, now);
        }
        if seen.phase() != Phase::Running {
            return now.saturating_add(ns(TICK));
        }
        if vm.meter.is_unseen() {
            vm.see(seen, now);
        }
        if vm.cause().is_none() && now >= vm.deadline() {
            vm.trip(Cause::Timeout);
        }
        if vm.cause().is_some() {
            return self.press(vm, seen, now);
        }
        if now >= self.attends_at {
            let heard = vm.ask_for_attention(seen);
            self.unheard = if heard { 0 } else { self.unheard + 1 };
            if self.unheard >= UNHEARD {
                vm.call_out(seen);
            }
            self.attends_at = now.saturating_add(ns(TICK));
        }
        self.attends_at.min(vm.deadline())
    }

    /// Has the host of a script that waits for it look around; returns when to look again. One that does nothing but ask may
    /// never be seen running.
    fn look_at_host(&mut self, vm: &Vm, seen: Seen, now: u64) -> u64 {
        if now >= self.attends_at.min(vm.deadline()) {
            vm.notice(seen);
            self.attends_at = now.saturating_add(ns(TICK));
        }
        if now < vm.deadline() { self.attends_at.min(vm.deadline()) } else { self.attends_at }
    }

    /// Makes the thread of a script that was stopped leave the VM, once it has had its time; returns when to look again.
    fn press(&mut self, vm: &Vm, seen: Seen, now: u64) -> u64 {
        let Some(cpu) = vm.cpu_of_holder(seen) else { return now.saturating_add(ns(TICK)) };
        let (since, cpu_then) = *self.stopped.get_or_insert((now, cpu));
        let (used, passed) = (cpu.saturating_sub(cpu_then), now.saturating_sub(since));
        let is_early = vm.cause() == Some(Cause::Memory) && now < vm.deadline();
        let (grace, longest) = if is_early { GRACE_AT_MEMORY_LIMIT } else { (GRACE, LONGEST_GRACE) };
        if used < ns(grace) && passed < ns(longest) {
            let next = now.saturating_add((ns(grace) - used).min(ns(longest) - passed).max(ns(LEAST_SLEEP)));
            return if is_early { next.min(vm.deadline()) } else { next };
        }
        HAS_PRESSED.store(true, Relaxed);
        vm.press(seen);
        now.saturating_add(ns(TICK))
    }
}
