//! VMs, and the leases on them. Knows neither PHP nor Boa.
//!
//! A VM is an arena and a stack, and no thread: whoever calls runs the script, on the stack of the VM. ARCHITECTURE.md has
//! the picture.

mod acquire;
mod clock;
mod coroutine;
mod fault;
mod forks;
mod futex;
mod helper;
mod images;
mod inside;
mod interruption;
mod lease;
mod living;
mod loaded;
mod meter;
mod observer;
mod registers;
mod reply;
mod session;
mod signal_stack;
mod signals;
mod state;
mod surplus;
mod vm;
mod watchdog;

pub use fault::Fault;
pub(crate) use forks::{count as forks, watch as watch_forks};
pub(crate) use helper::helper;
pub use lease::end_abandoned;
pub(crate) use lease::{PoolName, exhausted_pool, served_pool, while_serving};
pub(crate) use observer::when_one_changes;
pub use reply::Reply;
pub use session::Session;
pub(crate) use watchdog::stop as stop_watchdog;

use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError, Weak};
use std::time::{Duration, Instant};

#[cfg(test)]
mod tests;

use crate::error::Error;
use crate::protocol::{
    Cause, Config, Factory, Host, HostBindings, Limits, Nobody, Registered, Request, Stats, Timing, VmStats, Work,
};
use acquire::{Slots, Wanted};
use lease::Lease;
use observer::tell_observer;
use state::Phase;
use surplus::Surplus;
use vm::Vm;

/// The number of the VM that is built next, in whichever pool of the process.
static NEXT_ID: AtomicU64 = AtomicU64::new(1);

/// A set of VMs, built on demand up to a number.
pub struct Pool {
    config: Config,
    factory: Factory,
    slots: Mutex<Slots>,
    /// For those who wait for a VM.
    freed: Condvar,
    /// VMs that were put back to their pristine state because of what calls of registered scripts had left behind.
    renewals: AtomicU64,
    /// Images that go as soon as nobody uses them.
    surplus: Surplus,
    /// Versions of registered scripts that will be loaded ahead of their first call, or are just now.
    expected: Mutex<Vec<u64>>,
    closing: AtomicBool,
    /// When scripts that still run are to be interrupted, ns; `u64::MAX` for never.
    forced_at: AtomicU64,
}

impl Pool {
    /// Makes a pool; no VM is built before it is needed.
    #[must_use]
    pub fn new(config: Config, factory: Factory) -> Arc<Self> {
        signals::install();
        let pool = Arc::new(Self {
            config,
            factory,
            slots: Mutex::default(),
            freed: Condvar::new(),
            renewals: AtomicU64::new(0),
            surplus: Surplus::default(),
            expected: Mutex::default(),
            closing: AtomicBool::new(false),
            forced_at: AtomicU64::new(u64::MAX),
        });
        let lists: Weak<Self> = Arc::downgrade(&pool);
        forks::keep_whole(lists);
        pool
    }

    /// Runs a request in a pristine VM: waits for one, enters it, serves what the script asks for.
    pub fn execute(self: &Arc<Self>, request: Request, limits: &Limits, host: &mut dyn Host) -> Reply {
        let asked = Instant::now();
        match self.acquire(Wanted::Any, asked, limits, host) {
            Ok(lease) => run(&lease, false, asked, request, limits, host),
            Err(error) => Reply::refused(error, Timing { queue: asked.elapsed(), ..Timing::default() }),
        }
    }

    /// Loads or calls a registered script in a VM that keeps what it has loaded, unless a limit ended it: then all is
    /// loaded anew. One that has the script already comes first.
    pub fn call(self: &Arc<Self>, request: Request, limits: &Limits, host: &mut dyn Host) -> Reply {
        let script = request.work.registered().map(|script| script.version);
        let wanted = match request.work {
            Work::Load(_) => Wanted::Any,
            _ => script.map_or(Wanted::Any, Wanted::With),
        };
        self.call_in(wanted, request, limits, host)
    }

    /// Loads a registered script in a VM that has not loaded the one whose place it will take, if there is such a VM, or can
    /// be: calls of that one go on meanwhile.
    pub fn load_beside(self: &Arc<Self>, other: u64, request: Request, limits: &Limits, host: &mut dyn Host) -> Reply {
        self.call_in(Wanted::Without(other), request, limits, host)
    }

    /// Gives up what VMs have loaded of a registered script that nobody calls any more, as soon as they are idle.
    pub fn unload(self: &Arc<Self>, script: &Registered) {
        if script.isolated {
            self.surplus.retire(script.version);
            self.trim_images();
        } else {
            self.unload_kept(script.version);
        }
    }

    /// Gives up what VMs that nobody uses have loaded of a registered script.
    fn unload_kept(self: &Arc<Self>, version: u64) {
        let is_free = || self.slots().idle.iter().any(|vm| vm.loaded.holds(version));
        while is_free() {
            let request =
                Request { work: Work::Unload(version), globals: Vec::new(), bindings: HostBindings::default() };
            let Ok(lease) = self.acquire(Wanted::With(version), Instant::now(), &RELEASE, &mut Nobody) else { return };
            lease.stay_warm(None);
            lease.vm().loaded.remove(version);
            drop(run(&lease, false, Instant::now(), request, &RELEASE, &mut Nobody));
        }
    }

    fn call_in(self: &Arc<Self>, wanted: Wanted, request: Request, limits: &Limits, host: &mut dyn Host) -> Reply {
        let asked = Instant::now();
        let script = request.work.registered().map(|script| script.version);
        match self.acquire(wanted, asked, limits, host) {
            Ok(lease) => {
                // With larger limits, calls may have left more behind than half of what this one may hold.
                if lease.vm().left_behind() as u64 > limits.memory_bytes / 2 {
                    lease.renew();
                }
                lease.vm().open_all_pages();
                lease.stay_warm(script);
                run(&lease, false, asked, request, limits, host)
            }
            Err(error) => Reply::refused(error, Timing { queue: asked.elapsed(), ..Timing::default() }),
        }
    }

    /// Calls a registered script in the state that loading it has left: in a VM whose image has it loaded, or gets it now.
    pub fn call_isolated(
        self: &Arc<Self>,
        script: &Arc<Registered>,
        request: Request,
        limits: &Limits,
        host: &mut dyn Host,
    ) -> Reply {
        let asked = Instant::now();
        match self.acquire(Wanted::Image(script.version), asked, limits, host) {
            Ok(lease) => {
                let load = || {
                    let work = Work::Load(Arc::clone(script));
                    Request { work, globals: Vec::new(), bindings: request.bindings.clone() }
                };
                match self.load_image(&lease, script.version, asked, load, limits, host) {
                    None => run(&lease, false, asked, request, limits, host),
                    Some(failed) => failed,
                }
            }
            Err(error) => Reply::refused(error, Timing { queue: asked.elapsed(), ..Timing::default() }),
        }
    }

    /// Loads a registered script into the image of a VM, ahead of its first call.
    ///
    /// # Errors
    /// Whatever ended the loading.
    pub fn load_isolated(
        self: &Arc<Self>,
        script: &Arc<Registered>,
        load: Request,
        limits: &Limits,
        host: &mut dyn Host,
    ) -> Result<(), Error> {
        let asked = Instant::now();
        let lease = self.acquire(Wanted::Load(script.version), asked, limits, host)?;
        let failed = self.load_image(&lease, script.version, asked, || load, limits, host);
        failed.map_or(Ok(()), |reply| reply.result().map(drop).map_err(Clone::clone))
    }

    /// Gives up images after one was taken, or a VM came back: of scripts that nobody calls any more, and, beyond the
    /// bounds, those that were not used for longest.
    fn trim_images(&self) {
        let slots = self.slots();
        self.surplus.trim(&slots.vms, &slots.idle, self.config.images);
        drop(slots);
        tell_observer();
    }

    /// Makes sure that the image of a leased VM has a registered script loaded. Returns the reply of the execution that
    /// loads it when that fails.
    fn load_image(
        &self,
        lease: &Arc<Lease>,
        version: u64,
        asked: Instant,
        load: impl FnOnce() -> Request,
        limits: &Limits,
        host: &mut dyn Host,
    ) -> Option<Reply> {
        let vm = lease.vm();
        if vm.image_of() == Some(version) {
            return None;
        }
        if vm.image_of().is_some() {
            vm.unload_image();
        }
        lease.note_wait();
        let reply = run(lease, true, asked, load(), limits, host);
        if reply.result().is_err() {
            return Some(reply.ends_lease());
        }
        reply.let_go();
        let error = "the VM could not collect the garbage of what it has loaded";
        if !vm.keep_as_image(version) {
            return Some(Reply::refused(Error::Engine(error.to_owned()), Timing::default()));
        }
        self.trim_images();
        None
    }

    /// Returns how many VMs were put back to their pristine state because of what calls of registered scripts had left
    /// behind, since this was asked last.
    pub fn take_renewals(&self) -> u64 {
        self.renewals.swap(0, Relaxed)
    }

    fn count_renewal(&self) {
        self.renewals.fetch_add(1, Relaxed);
    }

    /// Takes a VM out of the pool, whose globals stay between calls until the session ends.
    ///
    /// # Errors
    /// When no VM becomes free in time, or none can be started.
    pub fn session(self: &Arc<Self>, limits: &Limits, host: &mut dyn Host) -> Result<Session, Error> {
        self.acquire(Wanted::Any, Instant::now(), limits, host).map(Session::new)
    }

    /// Builds VMs until `vms` stand ready, at most the pool's size; returns how many do.
    ///
    /// # Errors
    /// When a VM cannot be built.
    pub fn warm_up(&self, vms: usize) -> Result<usize, Error> {
        self.grow_to(vms)
    }

    /// Refuses new work, waits up to `grace` for the scripts of other threads, then interrupts them, and gives up every VM
    /// but those that are still held. Scripts that wait for the present thread, which they have called, go on afterwards,
    /// until the grace period is over. True when nothing was interrupted.
    pub fn shutdown(&self, grace: Duration) -> bool {
        self.closing.store(true, Release);
        self.freed.notify_all();
        let until = Instant::now().checked_add(grace);
        self.forced_at.store(until.map_or(u64::MAX, clock::nanos), Release);
        let clean = self.comes_to_rest(grace);
        if !clean {
            for vm in self.running() {
                vm.trip(Cause::Cancelled);
            }
            self.comes_to_rest(watchdog::GRACE * 2);
        }
        let mut slots = self.slots();
        let idle = std::mem::take(&mut slots.idle);
        slots.vms.retain(|vm| !idle.iter().any(|other| Arc::ptr_eq(vm, other)));
        drop(slots);
        drop(idle);
        clean
    }

    /// Waits until no other thread runs a script, at most so long.
    fn comes_to_rest(&self, timeout: Duration) -> bool {
        let until = Instant::now() + timeout;
        while !self.running().is_empty() {
            if Instant::now() >= until {
                return false;
            }
            std::thread::sleep(Duration::from_millis(1));
        }
        true
    }

    /// The VMs whose scripts run, but for those that wait for the present thread.
    fn running(&self) -> Vec<Arc<Vm>> {
        let is_running = |vm: &&Arc<Vm>| match vm.state.phase() {
            Phase::Running | Phase::Tripping => true,
            Phase::Asking => !vm.is_held_here(),
            _ => false,
        };
        self.slots().vms.iter().filter(is_running).map(Arc::clone).collect()
    }

    /// Returns the state of the pool at this moment.
    #[must_use]
    pub fn stats(&self) -> Stats {
        let slots = self.slots();
        Stats { vms: slots.vms.iter().map(|vm| vm_stats(vm)).collect(), ..self.summary_of(&slots) }
    }

    /// Returns the state of the pool at this moment, without a list of its VMs.
    #[must_use]
    pub fn summary(&self) -> Stats {
        self.summary_of(&self.slots())
    }

    fn summary_of(&self, slots: &Slots) -> Stats {
        let active = slots.leased();
        let closing = self.closing();
        let quarantined = slots.stuck();
        Stats {
            pool_size: self.config.pool_size,
            available: if closing { 0 } else { self.config.pool_size.saturating_sub(active) },
            active,
            quarantined,
            healthy: quarantined < self.config.max_quarantined && !closing,
            images: slots.vms.iter().filter(|vm| vm.image_of().is_some()).count(),
            image_bytes: slots.vms.iter().map(|vm| vm.image_bytes()).sum(),
            vms: Vec::new(),
        }
    }

    fn closing(&self) -> bool {
        self.closing.load(Acquire)
    }

    /// Whether scripts that still run are to be interrupted.
    fn is_forced(&self) -> bool {
        let at = self.forced_at.load(Acquire);
        at != u64::MAX && clock::nanos(Instant::now()) >= at
    }

    fn slots(&self) -> MutexGuard<'_, Slots> {
        self.slots.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// In a forked child: takes back the VMs of threads that are not there. False when the pool was shut down, and is of
    /// no use.
    #[must_use]
    pub fn recover(&self) -> bool {
        if self.closing() {
            return false;
        }
        let mut slots = self.slots();
        slots.forget_line();
        let is_lost = |vm: &&Arc<Vm>| !vm.is_held_here();
        let lost: Vec<_> = slots.vms.iter().filter(|vm| !slots.idle.iter().any(|idle| Arc::ptr_eq(idle, vm))).collect();
        let lost: Vec<_> = lost.into_iter().filter(is_lost).map(Arc::clone).collect();
        for vm in lost {
            vm.recover();
            slots.idle.push(vm);
        }
        drop(slots);
        self.expected().clear();
        true
    }

    /// Announces that a registered script will be loaded ahead: until [`Pool::forget`], calls of it wait for that.
    pub fn expect(&self, version: u64) {
        self.expected().push(version);
    }

    /// Ends what [`Pool::expect`] began, loaded or not.
    pub fn forget(&self, version: u64) {
        self.expected().retain(|other| *other != version);
        self.freed.notify_all();
    }

    /// Whether some VM has a registered script loaded, idle or not.
    pub fn holds(&self, version: u64) -> bool {
        self.slots().vms.iter().any(|vm| vm.loaded.holds(version))
    }

    fn is_loading(&self, version: u64) -> bool {
        self.expected().contains(&version)
    }

    fn expected(&self) -> MutexGuard<'_, Vec<u64>> {
        self.expected.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl forks::Shared for Pool {
    fn lock(&self) -> Box<dyn forks::Locked + '_> {
        Box::new((self.slots(), self.surplus.lock(), self.expected()))
    }
}

/// The limits of work that only gives up memory.
const RELEASE: Limits = Limits { timeout: Duration::from_secs(1), memory_bytes: 512 << 20, acquire: Duration::ZERO };

/// Runs a request on a leased VM.
fn run(
    lease: &Arc<Lease>,
    kept: bool,
    asked: Instant,
    request: Request,
    limits: &Limits,
    host: &mut dyn Host,
) -> Reply {
    // Each look at the clock takes some of what a short call takes.
    let started = if lease.has_waited() { Instant::now() } else { asked };
    let deadline = started.checked_add(limits.timeout).map_or(u64::MAX, clock::nanos);
    if !lease.vm().begin(request, limits.memory_bytes, clock::nanos(started), deadline) {
        let busy = "this VM waits for the function that is running now, and can do nothing else meanwhile";
        return Reply::refused(Error::Engine(busy.into()), Timing::default());
    }
    host.started(started, limits);
    let fault = lease.run(host);
    Reply::of(Arc::clone(lease), kept, fault, limits, (started - asked, lease.vm().meter.duration()))
}

fn vm_stats(vm: &Vm) -> VmStats {
    let is_condemned = vm.is_condemned();
    VmStats {
        id: vm.id,
        state: if is_condemned { "quarantined" } else { vm.state.phase().as_str() },
        reason: if is_condemned { Fault::Stuck.as_str() } else { "" },
        executions: vm.executions(),
        heap_bytes: vm.heap_bytes().0 as u64,
    }
}
