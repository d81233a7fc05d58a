//! The right to use a VM, from the hand-over of a request to the reset.

use std::cell::RefCell;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};
use std::sync::{Arc, Weak};
use std::time::Instant;

use super::Pool;
use super::clock;
use super::coroutine::{Event, Input, Step};
use super::fault::Fault;
use super::signals::LetThrough;
use super::state::Phase;
use super::vm::Vm;
use super::watchdog;
use crate::error::Error;
use crate::protocol::{Cause, Host, ReadOutcome, WaitingScript};
use crate::value::Value;

thread_local! {
    /// The pools of the scripts of other threads that wait for an answer of this one, one entry a script.
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
        // Most calls have no other around them.
        if TAKEN.with_borrow(Vec::is_empty) && SERVING.with_borrow(Vec::is_empty) {
            return 0;
        }
        self.nesting_in(&waiting_pools())
    }

    fn nesting_in(self, waiting: &[Self]) -> usize {
        waiting.iter().filter(|pool| **pool == self).count()
    }
}

/// The pools of the scripts that wait for the present thread, one entry a script.
fn waiting_pools() -> Vec<PoolName> {
    let mut pools = SERVING.with_borrow(Clone::clone);
    let taken: Vec<_> = TAKEN.with_borrow(|taken| taken.iter().filter_map(Weak::upgrade).collect());
    pools.extend(taken.iter().filter(|lease| lease.waits()).map(|lease| PoolName::of(&lease.pool)));
    pools
}

/// The pool of the script that the present thread serves, whose VM it holds.
pub(crate) fn served_pool() -> Option<PoolName> {
    waiting_pools().last().copied()
}

/// The number of VMs of a pool that scripts hold which wait for the present thread to answer, if there is a pool of which
/// they hold all, or `most`.
pub(crate) fn exhausted_pool(most: usize) -> Option<usize> {
    let waiting = waiting_pools();
    let bound_of = |pool: &PoolName| pool.pool_size.min(most);
    waiting.iter().find(|pool| pool.nesting_in(&waiting) >= bound_of(pool)).map(bound_of)
}

/// Runs what answers a question of a script of another thread, in a VM of `pool`: what it starts knows that the script
/// waits for it.
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
        lease.end();
    }
    SERVING.take();
}

/// A VM in the hands of one thread; on drop it is reset and goes back to the pool.
pub(super) struct Lease {
    pool: Arc<Pool>,
    vm: Arc<Vm>,
    has_ended: AtomicBool,
    /// Whether time has passed since the VM was asked for.
    waited: AtomicBool,
    /// Whether the VM goes back with what it has loaded.
    warm: AtomicBool,
    /// Whether a VM that was to be kept is pristine again, as it was left or the engine panicked: it takes no more
    /// requests.
    spoiled: AtomicBool,
}

impl Lease {
    /// Takes a VM; `waited` says whether that took time.
    pub fn new(pool: Arc<Pool>, vm: Arc<Vm>, waited: bool) -> Arc<Self> {
        vm.set_holder();
        let no = || AtomicBool::new(false);
        let waited = AtomicBool::new(waited);
        let lease = Arc::new(Self { pool, vm, has_ended: no(), waited, warm: no(), spoiled: no() });
        let _ = TAKEN.try_with(|taken| taken.borrow_mut().push(Arc::downgrade(&lease)));
        lease
    }

    pub fn vm(&self) -> &Vm {
        &self.vm
    }

    /// Notes that time has passed since the VM was asked for.
    pub fn note_wait(&self) {
        self.waited.store(true, Relaxed);
    }

    /// Whether time has passed since the VM was asked for.
    pub fn has_waited(&self) -> bool {
        self.waited.load(Relaxed)
    }

    /// Lets the VM go back to the pool as it is, unless a limit ends its script. `script` is the version of what the
    /// request loads if need be.
    pub fn stay_warm(&self, script: Option<u64>) {
        self.warm.store(true, Relaxed);
        if let Some(version) = script {
            self.vm.loaded.note(version);
        }
    }

    /// Whether the VM is to go back with what it has loaded.
    pub fn is_warm(&self) -> bool {
        self.warm.load(Relaxed)
    }

    /// Returns the outcome of the script.
    pub fn outcome(&self) -> Option<&Result<Value, Error>> {
        self.vm.outcome().map(|outcome| &outcome.result)
    }

    /// Whether the engine panicked.
    pub fn panicked(&self) -> bool {
        self.vm.outcome().is_some_and(|outcome| outcome.panicked)
    }

    /// Whether the VM was left, or the engine panicked, in an execution that ended with [`Lease::finish_kept`].
    pub fn is_spoiled(&self) -> bool {
        self.spoiled.load(Relaxed)
    }

    /// Ends an execution without ending the lease: what the script left behind stays, unless the VM was left or the engine
    /// panicked. Then nothing in the VM can be relied on, and it is put back to its image.
    pub fn finish_kept(&self) {
        let spoiled = self.panicked() || self.vm.fault().is_some() || self.vm.state.phase() != Phase::Done;
        if spoiled {
            self.spoiled.store(true, Relaxed);
            self.vm.reset();
        } else {
            self.vm.keep();
        }
    }

    /// Puts the VM back to its pristine state before it is used, since earlier calls have left too much behind.
    pub fn renew(&self) {
        self.note_wait();
        self.vm.reset();
        self.pool.count_renewal();
    }

    /// Runs the request that the VM was handed, serves what the script asks for, and enforces its limits together with the
    /// watchdog. Returns the reason if the VM was left.
    pub fn run(&self, host: &mut dyn Host) -> Option<Fault> {
        let _let_through = LetThrough::new();
        // SAFETY: the lease holds the VM, and its caller has handed over the request.
        let step = unsafe { self.vm.enter() };
        self.attend_to(step, host)
    }

    /// Does what the script wants until it is done, left, or has served.
    fn attend_to(&self, mut step: Step, host: &mut dyn Host) -> Option<Fault> {
        loop {
            let execution = self.vm.state.load().execution();
            let depth = self.vm.depth.get();
            match step {
                Step::Done | Step::Waits(Event::Served) => return None,
                Step::Left(fault) => return Some(fault),
                Step::Waits(Event::Asks) => self.serve(host),
                Step::Waits(Event::Attends | Event::Leaves(_)) => {
                    if host.cancelled() || self.pool.is_forced() {
                        self.vm.stop(Cause::Cancelled);
                    }
                }
            }
            if self.has_ended.load(Relaxed) || self.vm.state.load().execution() != execution {
                return Some(Fault::Stuck);
            }
            if let Some(fault) = self.vm.fault() {
                // It was left by what was called while the host answered.
                return Some(fault);
            }
            // The host may have forked: a child has no watchdog yet.
            watchdog::arm(self.vm.deadline());
            step = if self.vm.depth.get() == depth {
                // SAFETY: the lease holds the VM, whose script waits on this thread.
                unsafe { self.vm.go_on(Input::Answered) }
            } else {
                self.vm.give_up()
            };
        }
    }

    /// Answers a question. All that may end the script is looked at here as well, when the watchdog says that it is time: one
    /// that does nothing but ask would never be seen running.
    fn serve(&self, host: &mut dyn Host) {
        let stop = |host: &mut dyn Host| {
            if !self.vm.takes_notice() {
                return None;
            }
            if clock::nanos(Instant::now()) >= self.vm.deadline() {
                return Some(Cause::Timeout);
            }
            (host.cancelled() || self.pool.is_forced()).then_some(Cause::Cancelled)
        };
        let script = Waiting { lease: self, depth: self.vm.depth.get() };
        self.vm.answer(host, &script, stop);
    }

    /// Whether the script waits for an answer. One that lets its host look around does not: handlers of signals run at any
    /// time, and wait for a VM like all others.
    fn waits(&self) -> bool {
        !self.has_ended.load(Relaxed) && self.vm.state.phase() == Phase::Asking && self.vm.depth.get() > 0
    }

    /// Gives the VM back, once.
    fn end(&self) {
        if self.has_ended.swap(true, Relaxed) {
            return;
        }
        let vm = &self.vm;
        vm.set_in_session(false);
        let keeps = self.is_warm()
            && vm.state.phase() == Phase::Done
            && vm.cause().is_none()
            && vm.fault().is_none()
            && !self.panicked()
            && !self.is_over_a_limit();
        if keeps {
            if !vm.keep() {
                self.pool.count_renewal();
            }
        } else {
            if self.is_warm() && vm.cause() == Some(Cause::Memory) {
                self.pool.count_renewal();
            }
            vm.reset();
        }
        self.pool.give_back(vm);
    }

    /// Whether the script was ended by a limit that the engine found itself.
    fn is_over_a_limit(&self) -> bool {
        matches!(self.outcome(), Some(Err(Error::Recursion(_) | Error::Memory { .. })))
    }
}

/// The script of a lease, while it waits for an answer.
struct Waiting<'a> {
    lease: &'a Lease,
    /// How many questions waited when it asked.
    depth: u32,
}

impl WaitingScript for Waiting<'_> {
    fn call(&self, number: u64, args: &[Value], host: &mut dyn Host, read: ReadOutcome<'_>) {
        let (lease, vm) = (self.lease, &self.lease.vm);
        if lease.has_ended.load(Relaxed) || vm.fault().is_some() || vm.state.phase() != Phase::Asking {
            let reason = "the script that has handed over this JavaScript function is over";
            return read(Err(&Error::Engine(reason.to_owned())));
        }
        if vm.attends.get() || vm.depth.get() != self.depth {
            let reason =
                "this JavaScript function cannot be called just now: its script is busy, and waits for this code";
            return read(Err(&Error::Engine(reason.to_owned())));
        }
        vm.wanted.set((number, std::ptr::from_ref(args)));
        // SAFETY: the lease holds the VM, whose script waits on this thread: its fibers are those of one thread.
        let step = unsafe { vm.go_on(Input::Serve) };
        let fault = lease.attend_to(step, host);
        // The meter counts on for the host, which has the thread again.
        match vm.served().filter(|_| fault.is_none() && vm.cause().is_none()) {
            Some(outcome) => read(outcome),
            None => read(Err(&Error::Cancelled("the script was stopped while it was called".to_owned()))),
        }
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
