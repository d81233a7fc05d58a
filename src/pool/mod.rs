//! The threads of VMs, and the leases on them. Knows neither PHP nor Boa.

mod acquire;
mod futex;
mod lease;
mod living;
mod loaded;
mod quarantine;
mod reply;
mod session;
mod state;
mod thread;
mod vm;
mod waiters;

pub use lease::end_abandoned;
pub(crate) use lease::{PoolName, exhausted_pool, served_pool, while_serving};
pub(crate) use thread::helper;

pub use quarantine::Fault;
pub use reply::Reply;
pub use session::Session;

use std::sync::atomic::Ordering::{AcqRel, Acquire, Relaxed, Release};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

#[cfg(test)]
mod tests;

use crossbeam::channel::{Receiver, Sender, unbounded};

use crate::error::Error;
use crate::protocol::{Cause, Config, Factory, Host, Limits, Request, Stats, Timing, VmStats, Work};
use lease::Lease;
use state::Phase;
use thread::Thread;
use vm::Vm;
use waiters::Waiters;

/// How long an ended thread may take to disappear before somebody looks again.
const JOIN: Duration = Duration::from_millis(500);

/// VMs of all pools that have ended, and whose memory is not yet given back.
static UNREAPED: AtomicUsize = AtomicUsize::new(0);
/// The number of the VM that starts next, in whichever pool of the process.
static NEXT_ID: AtomicU64 = AtomicU64::new(1);

/// A set of VMs, started on demand up to a number.
pub struct Pool {
    config: Config,
    factory: Factory,
    spins: u32,
    idle: (Sender<Arc<Thread>>, Receiver<Arc<Thread>>),
    waiters: Waiters,
    members: Mutex<Members>,
    active: AtomicUsize,
    /// VMs that were put back to their pristine state because of what calls of registered scripts had left behind.
    renewals: Arc<AtomicU64>,
    /// Versions of registered scripts that will be loaded ahead of their first call, or are just now.
    expected: Mutex<Vec<u64>>,
    closing: AtomicBool,
    /// Set when scripts that still run are to be interrupted.
    forced: AtomicBool,
    /// The process that the threads are in.
    process: u32,
}

#[derive(Default)]
struct Members {
    /// In service: idle, leased or starting.
    serving: Vec<Arc<Thread>>,
    /// Out of service, their threads not yet seen to end.
    ended: Vec<Arc<Thread>>,
    /// Whether a thread is busy with `ended`.
    reaping: bool,
}

impl Members {
    /// Notes that a VM is out of service.
    fn retire(&mut self, thread: Arc<Thread>) {
        UNREAPED.fetch_add(1, Relaxed);
        self.ended.push(thread);
    }

    /// The VMs whose threads were ended by force. Those that end in order are not counted.
    fn quarantined(&self) -> impl Iterator<Item = &Arc<Thread>> {
        self.ended.iter().filter(|thread| thread.state.phase() == Phase::Ended)
    }
}

impl Pool {
    /// Makes a pool; no thread starts before it is needed.
    #[must_use]
    pub fn new(config: Config, factory: Factory) -> Arc<Self> {
        quarantine::install();
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        Arc::new(Self {
            config,
            factory,
            // On a single core the one that spins is in the way of the one it waits for.
            spins: if cores > 1 { vm::SPINS } else { 0 },
            idle: unbounded(),
            waiters: Waiters::default(),
            members: Mutex::default(),
            active: AtomicUsize::new(0),
            renewals: Arc::default(),
            expected: Mutex::default(),
            closing: AtomicBool::new(false),
            forced: AtomicBool::new(false),
            process: std::process::id(),
        })
    }

    /// Runs a request in a pristine VM: waits for one, hands over, serves the script's questions, waits for the
    /// outcome.
    pub fn execute(self: &Arc<Self>, request: Request, limits: &Limits, host: &mut dyn Host) -> Reply {
        let asked = Instant::now();
        match self.acquire(None, asked, limits, host) {
            Ok(lease) => run(&lease, false, asked, request, limits, host),
            Err(error) => Reply::refused(error, Timing { queue: asked.elapsed(), ..Timing::default() }),
        }
    }

    /// Loads or calls a registered script in a VM that keeps what it has loaded, unless a limit ended it: then all is
    /// loaded anew. One that has the script already comes first.
    pub fn call(self: &Arc<Self>, request: Request, limits: &Limits, host: &mut dyn Host) -> Reply {
        let asked = Instant::now();
        let script = request.work.registered().map(|script| script.version);
        let ahead = matches!(request.work, Work::Load(_));
        match self.acquire(script.filter(|_| !ahead), asked, limits, host) {
            Ok(lease) => {
                if let Err(error) = Self::make_room(&lease, limits, host) {
                    return Reply::refused(error, Timing { queue: asked.elapsed(), ..Timing::default() });
                }
                lease.stay_warm(script);
                run(&lease, false, asked, request, limits, host)
            }
            Err(error) => Reply::refused(error, Timing { queue: asked.elapsed(), ..Timing::default() }),
        }
    }

    /// Makes a VM anew in which calls with larger limits have left more behind than half of what this one may hold.
    fn make_room(lease: &Lease, limits: &Limits, host: &mut dyn Host) -> Result<(), Error> {
        if lease.thread().left_behind() as u64 > limits.memory_bytes / 2 {
            lease.renew();
            lease.settle(None, host)?;
        }
        Ok(())
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
        self.acquire(None, Instant::now(), limits, host).map(Session::new)
    }

    /// Starts VMs until `vms` stand ready, at most the pool's size; returns how many do.
    ///
    /// # Errors
    /// When a VM cannot be started.
    pub fn warm_up(self: &Arc<Self>, vms: usize) -> Result<usize, Error> {
        let wanted = vms.min(self.config.pool_size);
        while self.members().serving.len() < wanted {
            match self.grow()? {
                Some(thread) => self.offer(thread),
                None => break,
            }
        }
        let serving = self.members().serving.clone();
        let mut ready = 0;
        for thread in serving {
            match settle(&thread) {
                Phase::Ended => return Err(start_error(&thread)),
                _ => ready += 1,
            }
        }
        Ok(ready)
    }

    /// Refuses new work, waits up to `grace` for running scripts, then interrupts them, and ends every thread but those
    /// whose outcome is still being read. True when nothing had to be interrupted.
    pub fn shutdown(self: &Arc<Self>, grace: Duration) -> bool {
        self.closing.store(true, Release);
        let until = Instant::now() + grace;
        while self.any_running() && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(1));
        }
        let clean = !self.any_running();
        if !clean {
            self.stop_running();
        }
        let serving = std::mem::take(&mut self.members().serving);
        for thread in serving {
            if matches!(thread.state.phase(), Phase::Starting | Phase::Resetting) {
                settle(&thread);
            }
            let leaves =
                [Phase::Clearing, Phase::Idle].into_iter().any(|phase| thread.state.pass(phase, Phase::Leaving))
                    || thread.state.phase() == Phase::Ended;
            let mut members = self.members();
            if leaves { members.retire(thread) } else { members.serving.push(thread) }
        }
        self.reap_at_the_end();
        clean
    }

    /// Frees what has ended, or waits while another thread does: a thread is joined by one at a time.
    fn reap_at_the_end(self: &Arc<Self>) {
        const PATIENCE: Duration = Duration::from_secs(1);
        if !std::mem::replace(&mut self.members().reaping, true) {
            if !self.reap_within(PATIENCE) {
                self.start_reaper();
            }
            return;
        }
        let until = Instant::now() + PATIENCE;
        while self.members().reaping && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(1));
        }
    }

    fn any_running(&self) -> bool {
        self.members().serving.iter().any(|thread| is_running(thread))
    }

    /// Interrupts every script, and ends the threads of those that do not stop.
    fn stop_running(&self) {
        self.forced.store(true, Release);
        let running = self.members().serving.clone();
        for thread in &running {
            thread.trip(Cause::Cancelled);
        }
        let until = Instant::now() + lease::GRACE;
        while running.iter().any(|thread| is_running(thread)) && Instant::now() < until {
            std::thread::sleep(Duration::from_millis(1));
        }
        for thread in running {
            if thread.retire(Fault::Stuck) {
                quarantine::end(&thread);
            }
        }
    }

    /// Returns the state of the pool at this moment.
    #[must_use]
    pub fn stats(&self) -> Stats {
        let members = self.members();
        let active = self.active.load(Relaxed);
        let closing = self.closing.load(Relaxed);
        let quarantined = members.quarantined().count();
        Stats {
            pool_size: self.config.pool_size,
            available: if closing { 0 } else { self.config.pool_size.saturating_sub(active) },
            active,
            quarantined,
            healthy: quarantined < self.config.max_quarantined && !closing,
            vms: members.serving.iter().chain(members.quarantined()).map(|thread| vm_stats(thread)).collect(),
        }
    }

    fn spins(&self) -> u32 {
        self.spins
    }

    fn closing(&self) -> bool {
        self.closing.load(Acquire)
    }

    fn forced(&self) -> bool {
        self.forced.load(Acquire)
    }

    /// Returns false in a forked child, which has none of the threads.
    fn is_ours(&self) -> bool {
        std::process::id() == self.process
    }

    fn members(&self) -> MutexGuard<'_, Members> {
        self.members.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Announces that a registered script will be loaded ahead: until [`Pool::forget`], calls of it wait for that.
    pub fn expect(&self, version: u64) {
        self.expected().push(version);
    }

    /// Ends what [`Pool::expect`] began, loaded or not.
    pub fn forget(&self, version: u64) {
        self.expected().retain(|other| *other != version);
    }

    /// Whether some VM has a registered script loaded, idle or not.
    pub fn holds(&self, version: u64) -> bool {
        self.members().serving.iter().any(|thread| thread.loaded.holds(version))
    }

    fn expected(&self) -> MutexGuard<'_, Vec<u64>> {
        self.expected.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Starts one more VM. Returns `None` when the pool is full.
    fn grow(&self) -> Result<Option<Arc<Thread>>, Error> {
        let mut members = self.members();
        if members.serving.len() >= self.config.pool_size {
            return Ok(None);
        }
        let id = NEXT_ID.fetch_add(1, Relaxed);
        let thread = Vm::start(id, self.factory, self.spins, Arc::clone(&self.renewals))
            .map_err(|error| Error::Engine(format!("a VM thread cannot be started: {error}")))?;
        let thread = Arc::new(thread);
        members.serving.push(Arc::clone(&thread));
        Ok(Some(thread))
    }

    fn offer(&self, thread: Arc<Thread>) {
        // The receiver lives as long as the pool.
        let _ = self.idle.0.send(thread);
        self.waiters.notify();
    }

    fn give_back(&self, thread: Arc<Thread>) {
        self.active.fetch_sub(1, AcqRel);
        self.offer(thread);
    }

    /// Takes a VM out of service for good, and puts a fresh one into its place.
    fn remove(self: &Arc<Self>, thread: Arc<Thread>) {
        self.active.fetch_sub(1, AcqRel);
        // A VM that never ran anything failed to start: the next would, too.
        let worked = thread.executions() > 0;
        let mut members = self.members();
        members.serving.retain(|other| !Arc::ptr_eq(other, &thread));
        if !members.ended.iter().any(|other| Arc::ptr_eq(other, &thread)) {
            members.retire(thread);
        }
        let replace = worked && !self.closing() && members.quarantined().count() < self.config.max_quarantined;
        let start_reaper = !std::mem::replace(&mut members.reaping, true);
        drop(members);
        if replace && let Ok(Some(fresh)) = self.grow() {
            self.offer(fresh);
        }
        // There is room for one more.
        self.waiters.notify();
        if start_reaper {
            self.start_reaper();
        }
    }

    /// Gives memory back on a thread of its own: unmapping a large heap takes longer than a caller should wait.
    fn start_reaper(self: &Arc<Self>) {
        let pool = Arc::clone(self);
        let reaper = thread::helper("js-reaper", move || while !pool.reap_within(JOIN) {});
        if reaper.is_err() {
            self.members().reaping = false;
        }
    }

    /// Frees ended VMs; true when none is left.
    fn reap_within(&self, timeout: Duration) -> bool {
        let ended = self.members().ended.clone();
        for thread in ended {
            if thread.join_within(timeout) {
                quarantine::leave_thread(&thread);
                drop(thread.take_request());
                self.members().ended.retain(|other| !Arc::ptr_eq(other, &thread));
                // Its memory goes with it.
                drop(thread);
                UNREAPED.fetch_sub(1, Relaxed);
                self.waiters.notify();
            } else {
                quarantine::end(&thread);
            }
        }
        let mut members = self.members();
        let none_left = members.ended.is_empty();
        members.reaping &= !none_left;
        none_left
    }
}

/// Runs a request on a leased VM.
fn run(
    lease: &Arc<Lease>,
    kept: bool,
    asked: Instant,
    request: Request,
    limits: &Limits,
    host: &mut dyn Host,
) -> Reply {
    let started = Instant::now();
    if !lease.thread().begin(request, limits.memory_bytes) {
        let busy = "this VM waits for the function that is running now, and can do nothing else meanwhile";
        return Reply::refused(Error::Engine(busy.into()), Timing::default());
    }
    host.started(started, limits);
    let verdict = lease.wait(started, limits, host);
    Reply::of(Arc::clone(lease), kept, verdict, limits, (started - asked, started.elapsed()))
}

/// Waits until a VM that starts, clears up or goes back to its pristine state is ready, or has failed.
fn settle(thread: &Thread) -> Phase {
    loop {
        let seen = thread.state.load();
        match seen.phase() {
            Phase::Starting | Phase::Clearing | Phase::Resetting => {
                thread.state.wait(seen, vm::SPINS, None);
            }
            phase => return phase,
        }
    }
}

fn is_running(thread: &Thread) -> bool {
    matches!(thread.state.phase(), Phase::Running | Phase::Tripping | Phase::Asking)
}

fn start_error(thread: &Thread) -> Error {
    let reason = thread.start_error().unwrap_or("its thread ended");
    Error::Engine(format!("a VM cannot be built: {reason}"))
}

fn vm_stats(thread: &Thread) -> VmStats {
    let state = thread.state.phase();
    VmStats {
        id: thread.id,
        state: state.as_str(),
        reason: if state == Phase::Ended { thread.fault().map_or("", Fault::as_str) } else { "" },
        executions: thread.executions(),
        heap_bytes: thread.heap_bytes().0 as u64,
    }
}
