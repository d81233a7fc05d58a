//! The right to use a VM, from the hand-over of a request to the reset.

use std::cell::RefCell;
use std::mem::ManuallyDrop;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Weak};
use std::time::{Duration, Instant};

use super::Pool;
use super::quarantine::{self, Fault};
use super::state::Phase;
use super::thread::Thread;
use crate::error::Error;
use crate::protocol::{Cause, Host, Limits, Nobody};
use crate::value::Value;

/// From the moment a script is asked to stop until its thread is ended.
pub(super) const GRACE: Duration = Duration::from_millis(50);
/// How often a waiting caller checks whether it has to give up.
pub(super) const TICK: Duration = Duration::from_millis(10);

thread_local! {
    /// The pools of the scripts that wait for an answer of this thread, one entry a script.
    static SERVING: RefCell<Vec<PoolName>> = const { RefCell::new(Vec::new()) };
    /// Leases that were taken on this thread and may not have ended.
    static TAKEN: RefCell<Vec<Weak<Lease>>> = const { RefCell::new(Vec::new()) };
}

/// Tells a pool from others, and how many VMs it has at the most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct PoolName {
    address: usize,
    pool_size: usize,
}

impl PoolName {
    pub(super) fn of(pool: &Pool) -> Self {
        Self { address: std::ptr::from_ref(pool).addr(), pool_size: pool.config.pool_size }
    }

    /// How many VMs of the pool are held by scripts that wait for the present thread to answer: what runs now was
    /// called by them.
    pub(super) fn nesting(self) -> usize {
        SERVING.with_borrow(|serving| self.nesting_in(serving))
    }

    fn nesting_in(self, serving: &[Self]) -> usize {
        serving.iter().filter(|pool| **pool == self).count()
    }
}

/// The pool of the script that the present thread answers just now.
pub(crate) fn served_pool() -> Option<PoolName> {
    SERVING.with_borrow(|serving| serving.last().copied())
}

/// The number of VMs of a pool that scripts hold which wait for the present thread to answer, if there is a pool of which
/// they hold all, or `most`.
pub(crate) fn exhausted_pool(most: usize) -> Option<usize> {
    SERVING.with_borrow(|serving| {
        let bound_of = |pool: &PoolName| pool.pool_size.min(most);
        serving.iter().find(|pool| pool.nesting_in(serving) >= bound_of(pool)).map(bound_of)
    })
}

/// Runs what answers a question of a script in a VM of `pool`: what it starts knows that the script waits for it.
pub(crate) fn while_serving<T>(pool: Option<PoolName>, serve: impl FnOnce() -> T) -> T {
    SERVING.with_borrow_mut(|serving| serving.extend(pool));
    let answer = serve();
    SERVING.with_borrow_mut(|serving| {
        // Not always the last one: fibers end in any order.
        if let Some(place) = serving.iter().rposition(|other| Some(*other) == pool) {
            serving.remove(place);
        }
    });
    answer
}

/// Ends what was taken on the present thread and is still held, though whoever held it is gone: after a fatal error PHP
/// frees the stacks of fibers that wait inside of a host function, and nothing of what is on them is ever dropped.
///
/// # Safety
/// No frame of this thread that holds a lease, a reply or a session will ever run again.
pub unsafe fn end_abandoned() {
    for lease in TAKEN.take().iter().filter_map(Weak::upgrade) {
        if lease.pool.is_ours() {
            let at_once = Limits { timeout: Duration::ZERO, memory_bytes: 0, acquire: Duration::ZERO };
            lease.wait(Instant::now(), &at_once, &mut Nobody);
        }
        lease.end();
    }
    SERVING.take();
}

/// A VM in the hands of one caller; on drop it is reset and goes back to the pool, or out of service.
pub(super) struct Lease {
    pool: Arc<Pool>,
    /// Given up when the lease ends, which is not always when it is dropped.
    thread: ManuallyDrop<Arc<Thread>>,
    has_ended: AtomicBool,
    /// Whether the VM goes back with what it has loaded.
    warm: AtomicBool,
    /// Whether the engine panicked in a VM that was kept: it was put back to its image, and takes no more requests.
    spoiled: AtomicBool,
}

/// How a wait ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Verdict {
    /// The outcome is in the VM.
    Done,
    /// The VM was taken out of service.
    Ended(Fault),
    /// This is a forked child: the VM is its parent's.
    Gone,
}

impl Lease {
    pub fn new(pool: Arc<Pool>, thread: Arc<Thread>) -> Arc<Self> {
        let thread = ManuallyDrop::new(thread);
        let no = || AtomicBool::new(false);
        let lease = Arc::new(Self { pool, thread, has_ended: no(), warm: no(), spoiled: no() });
        let _ = TAKEN.try_with(|taken| taken.borrow_mut().push(Arc::downgrade(&lease)));
        lease
    }

    pub fn thread(&self) -> &Thread {
        &self.thread
    }

    /// Lets the VM go back to the pool as it is, unless a limit ends its script. `script` is the version of what the
    /// request loads if need be.
    pub fn stay_warm(&self, script: Option<u64>) {
        self.warm.store(true, Relaxed);
        if let Some(version) = script {
            self.thread.loaded.note(version);
        }
    }

    /// Whether the VM is to go back with what it has loaded.
    pub fn is_warm(&self) -> bool {
        self.warm.load(Relaxed)
    }

    /// Returns the outcome of the script.
    pub fn outcome(&self) -> Option<&Result<Value, Error>> {
        self.thread.outcome().map(|outcome| &outcome.result)
    }

    /// Whether the engine panicked.
    pub fn panicked(&self) -> bool {
        self.thread.outcome().is_some_and(|outcome| outcome.panicked)
    }

    /// Whether the engine panicked in an execution that ended with [`Lease::finish_kept`].
    pub fn is_spoiled(&self) -> bool {
        self.spoiled.load(Relaxed)
    }

    /// Ends an execution without ending the lease: what the script left behind stays, unless the engine panicked. Then
    /// nothing in the VM can be relied on, and it is put back to its image.
    pub fn finish_kept(&self) {
        // A forked child has no thread to hand over to, nor one that would end a moment in which it was tripped.
        if self.pool.is_ours() {
            let panicked = self.panicked();
            self.spoiled.fetch_or(panicked, Relaxed);
            drop(self.thread.take_request());
            self.thread.state.pass(Phase::Done, if panicked { Phase::Resetting } else { Phase::Clearing });
        }
    }

    /// Waits until the VM is ready for the next request, at most until `until`.
    ///
    /// # Errors
    /// When the VM is the parent's, or the host gave up; `Ok` has the phase, whichever it is.
    pub fn settle(&self, until: Option<Instant>, host: &mut dyn Host) -> Result<Phase, Error> {
        if !self.pool.is_ours() {
            let error = "this process was forked from the one that the VM is in; make another here";
            return Err(Error::Cancelled(error.into()));
        }
        self.pool.ready(&self.thread, until, host)
    }

    /// Puts the VM back to its pristine state before it is used, since earlier calls have left too much behind.
    pub fn renew(&self) {
        self.thread.loaded.clear();
        self.thread.state.pass(Phase::Idle, Phase::Resetting);
        self.pool.count_renewal();
    }

    /// Waits for the end of the execution that began at `started`, serves its questions, and enforces its limits: the
    /// caller is back at most [`GRACE`] and a few ms after the deadline, whatever the script does.
    pub fn wait(&self, started: Instant, limits: &Limits, host: &mut dyn Host) -> Verdict {
        let deadline = started.checked_add(limits.timeout);
        let mut stop_at: Option<Instant> = None;
        let mut spins = self.pool.spins();
        let mut looked_at = started;
        loop {
            let seen = self.thread.state.load();
            match seen.phase() {
                Phase::Running | Phase::Tripping => {}
                Phase::Asking => {
                    self.serve(host, deadline, &mut looked_at);
                    spins = self.pool.spins();
                    continue;
                }
                Phase::Ended => return Verdict::Ended(self.thread.fault().unwrap_or(Fault::Stuck)),
                _ => return Verdict::Done,
            }
            if spins == 0 && !self.pool.is_ours() {
                return Verdict::Gone;
            }
            let now = Instant::now();
            if stop_at.is_none() {
                if deadline.is_some_and(|deadline| now >= deadline) {
                    self.thread.trip(Cause::Timeout);
                } else if spins == 0 && (self.pool.forced() || host.cancelled()) {
                    self.thread.trip(Cause::Cancelled);
                }
                // The script may also have been stopped by its own allocations.
                stop_at = self.thread.cause().map(|_| now + GRACE);
            } else if stop_at.is_some_and(|stop_at| now >= stop_at) {
                self.thread.retire(Fault::Stuck);
                continue;
            }
            let next = stop_at.or(deadline).map_or(TICK, |at| at.saturating_duration_since(now).min(TICK));
            self.thread.state.wait(seen, spins, Some(next));
            spins = 0;
        }
    }

    /// Answers a question. All that may end the script is looked at here as well: one that does nothing but ask would
    /// never be seen running. `looked_at` is when the host was asked last whether it gives up.
    fn serve(&self, host: &mut dyn Host, deadline: Option<Instant>, looked_at: &mut Instant) {
        let stop = |host: &mut dyn Host| {
            let now = Instant::now();
            if deadline.is_some_and(|deadline| now >= deadline) {
                return Some(Cause::Timeout);
            }
            if now.saturating_duration_since(*looked_at) < TICK {
                return None;
            }
            *looked_at = now;
            (self.pool.forced() || host.cancelled()).then_some(Cause::Cancelled)
        };
        while_serving(Some(PoolName::of(&self.pool)), || self.thread.answer(host, stop));
    }
}

impl Lease {
    /// Gives the VM back, once.
    fn end(&self) {
        if self.has_ended.swap(true, Relaxed) {
            return;
        }
        // SAFETY: taken over once, and nobody uses the lease after it has ended: it is being dropped, or its holders
        // are gone, as the caller of `end_abandoned` has promised.
        let thread = unsafe { std::ptr::read(&raw const *self.thread) };
        if !self.pool.is_ours() {
            // Neither the thread nor the arena is in this process.
            std::mem::forget(thread);
            return;
        }
        let kept = self.warm.load(Relaxed) && thread.cause().is_none() && !self.panicked() && !self.is_over_a_limit();
        if !kept {
            thread.loaded.clear();
        }
        thread.set_in_session(false);
        let closing = self.pool.closing();
        let next = match (closing, kept) {
            (true, _) => Phase::Leaving,
            (false, true) => Phase::Clearing,
            (false, false) => Phase::Resetting,
        };
        loop {
            match thread.state.phase() {
                Phase::Ended => {
                    quarantine::end(&thread);
                    return self.pool.remove(thread);
                }
                phase => {
                    drop(thread.take_request());
                    // A VM that clears up after its last execution may be done with it at this very moment.
                    if thread.state.pass(phase, next) {
                        break;
                    }
                }
            }
        }
        if self.warm.load(Relaxed) && thread.cause() == Some(Cause::Memory) {
            self.pool.count_renewal();
        }
        if closing { self.pool.remove(thread) } else { self.pool.give_back(thread) }
    }

    /// Whether the script was ended by a limit that the engine found itself.
    fn is_over_a_limit(&self) -> bool {
        matches!(self.outcome(), Some(Err(Error::Recursion(_) | Error::Memory { .. })))
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.end();
        let own = std::ptr::from_ref::<Self>(self);
        // The list is gone before a context that a global variable of PHP has kept until its thread ends.
        let _ = TAKEN.try_with(|taken| {
            taken.borrow_mut().retain(|other| other.as_ptr() != own && other.strong_count() > 0);
        });
    }
}
