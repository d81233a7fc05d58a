//! The process-wide machine: one pool of JavaScript VMs, and the figures about it.

mod registered;

use std::path::{Path, PathBuf};
use std::process;
use std::sync::atomic::Ordering::{AcqRel, Acquire, Release};
use std::sync::atomic::{AtomicPtr, AtomicU32};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use once_cell::sync::OnceCell;

use crate::engine::FACTORY;
use crate::error::{Error, Status};
use crate::jobs::{Job, JobQueue, Runner};
use crate::metrics::{self, FileWriter, GroupOf, Metrics, Observation, RecycleReason, Scope};
use crate::pool::{self, Fault, Pool, Reply, Session};
use crate::protocol::{
    Config, Host, HostBindings, HostCall, HostError, HostReply, ImageBounds, Limits, Request, Stats, Timing,
    WaitingScript, Work,
};
use crate::registered::preloader::Preloader;
use crate::registered::registry;
use crate::value::Value;

pub use crate::metrics::Scope as MetricsScope;
pub(crate) use registered::call_request;
pub use registered::{call, check, load_ahead, load_before_fork, preload, register, unregister};
use registered::{count_renewals, execute_warm};

/// How often the metrics file is rewritten.
const METRICS_INTERVAL: Duration = Duration::from_secs(15);

/// How long threads that have nothing left to do may take to end.
const JOIN: Duration = Duration::from_secs(1);

/// Contexts that may live at once in a process.
pub const MOST_CONTEXTS: usize = 64;

/// Settings that are fixed for the life of the process.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The settings of the pool.
    pub pool: Config,
    /// Jobs that may be waiting or running at once.
    pub max_jobs: usize,
    /// Whether anything is counted.
    pub metrics: bool,
    /// Whose numbers the metrics show.
    pub metrics_scope: Scope,
    /// MB of text that the metrics of scripts may make.
    pub user_metrics_mb: usize,
    /// The file that the metrics are written to every 15 s.
    pub metrics_file: Option<PathBuf>,
}

impl Settings {
    /// The settings of a process that sets nothing.
    pub const DEFAULT: Self = Self {
        pool: Config { pool_size: 4, max_quarantined: 8, images: ImageBounds { number: 16, bytes: 512 << 20 } },
        max_jobs: 1000,
        metrics: true,
        metrics_scope: Scope::Pool,
        user_metrics_mb: 4,
        metrics_file: None,
    };
}

/// The machine of one process. A forked child inherits the pools with their VMs, and what the other threads of its parent
/// held comes back to them; queue, preloader and metrics file have threads, and are made anew.
struct Generation {
    /// The number of forks before.
    forks: u64,
    settings: Settings,
    pool: OnceCell<Arc<Pool>>,
    /// VMs of those who want one of their own.
    contexts: OnceCell<Arc<Pool>>,
    /// VMs that keep registered scripts loaded.
    registered: OnceCell<Arc<Pool>>,
    /// VMs whose image has a registered script loaded.
    isolated: OnceCell<Arc<Pool>>,
    preloader: Arc<Preloader>,
    jobs: JobQueue,
    writer: Mutex<Writer>,
}

/// The thread that keeps the metrics file, or why there is none.
enum Writer {
    Unneeded,
    Running(FileWriter),
    Failed(String),
}

/// The process that was announced last; see [`announce`].
static ANNOUNCED: AtomicU32 = AtomicU32::new(0);

static CURRENT: AtomicPtr<Generation> = AtomicPtr::new(std::ptr::null_mut());

/// Sets what the pool is made from, and forgets a pool that was shut down: the next use starts a new one.
pub fn configure(settings: Settings) {
    Metrics::enable_global(settings.metrics);
    Metrics::limit_user_global(settings.user_metrics_mb << 20);
    Metrics::scope_global(settings.metrics_scope);
    CURRENT.store(Generation::make(settings, None), Release);
    if ANNOUNCED.load(Acquire) == process::id() {
        Metrics::announce(&stats());
    }
}

/// Lets this process and those that are forked from it count together, unless the settings say otherwise; see
/// [`Metrics::share`]. For the start of the first process, after [`configure`].
pub fn share_metrics(group_of: GroupOf) {
    Metrics::share(group_of);
    pool::when_one_changes(show_pool);
}

/// Shows the pool of this process, which serves requests, to those that count with it, also before its first script. Only
/// the first call in a process does anything.
pub fn announce() {
    if ANNOUNCED.swap(process::id(), AcqRel) != process::id() {
        Metrics::announce(&stats());
    }
}

/// Takes this process out of those that count together: for its end, after [`stop`].
pub fn leave() {
    Metrics::leave();
}

/// Shows the pool of this process as it is now to those that count with it.
fn show_pool() {
    let metrics = Metrics::global();
    // A child that has not used its pools yet has nothing new to tell.
    if metrics.scope() == Scope::Pool
        && let Some(generation) = present()
    {
        metrics.show_pool(&generation.summary(Pool::summary));
    }
}

/// Runs a request on a pristine VM of the process's pool, which starts at the first call (and anew in a forked child).
/// `host` serves what the script asks for, and is asked about every 10 ms whether to give it up.
pub fn execute(request: Request, limits: &Limits, host: &mut dyn Host) -> Reply {
    let code_bytes = request.work.code_bytes();
    let reply = pool().execute(request, limits, &mut Metered(host));
    count(&reply, code_bytes);
    reply
}

/// Takes a VM whose globals stay between calls, until the context is dropped. Such VMs are not those of the pool, and
/// at most [`MOST_CONTEXTS`] live at once.
///
/// # Errors
/// When there are too many, or a VM cannot be started.
pub fn context(limits: &Limits, host: &mut dyn Host) -> Result<Context, Error> {
    let generation = generation();
    let pool = generation.contexts.get_or_init(|| {
        let config = Config { pool_size: MOST_CONTEXTS, ..generation.settings.pool };
        Pool::new(config, FACTORY)
    });
    let session = pool.session(limits, host).map_err(|error| match error {
        Error::PoolExhausted { .. } => Error::TooManyContexts { most: MOST_CONTEXTS },
        error => error,
    })?;
    Ok(Context { session })
}

/// A VM that keeps its state between requests. Dropping the context puts the VM back to its pristine state.
pub struct Context {
    session: Session,
}

impl Context {
    /// Runs a request in this VM. The reply must be dropped before the next call.
    pub fn run(&self, request: Request, limits: &Limits, host: &mut dyn Host) -> Reply {
        let code_bytes = request.work.code_bytes();
        // Tidying up is no execution.
        let counts = !matches!(request.work, Work::Release(_));
        let reply = self.session.run(request, limits, &mut Metered(host));
        if counts {
            count(&reply, code_bytes);
        }
        reply
    }

    /// Whether it can still be used: a VM that had to be ended, or in which the engine panicked, cannot.
    #[must_use]
    pub fn is_alive(&self) -> bool {
        self.session.is_alive()
    }
}

/// How jobs run.
pub(crate) const JOB_RUNNER: Runner = Runner { execute: execute_job, refuse };

fn execute_job(request: Request, limits: &Limits, host: &mut dyn Host) -> Reply {
    match request.work {
        Work::Registered(..) => execute_warm(request, limits, host),
        _ => execute(request, limits, host),
    }
}

/// Starts a job that runs a request in a pristine VM; see [`JobQueue::submit`].
///
/// # Errors
/// When no thread can be started.
pub fn submit(request: Request, limits: Limits, request_id: Option<String>) -> Result<Arc<Job>, Error> {
    jobs().submit(Ok(request), limits, request_id)
}

/// Starts a job that calls the script that is registered now by `name` or `name.method`; see [`JobQueue::submit`].
///
/// # Errors
/// When no thread can be started.
pub fn submit_call(name: &str, args: Vec<Value>, bindings: HostBindings, limits: Limits) -> Result<Arc<Job>, Error> {
    jobs().submit(call_request(name, args, bindings), limits, None)
}

/// Finds a job of this process by its id; see [`JobQueue::find`].
#[must_use]
pub fn find_job(id: &str) -> Option<Arc<Job>> {
    jobs().find(id)
}

/// Counts an execution that does not take place, and makes its reply.
fn refuse(error: Error) -> Reply {
    let reply = Reply::refused(error, Timing::default());
    count(&reply, 0);
    reply
}

fn jobs() -> &'static JobQueue {
    &generation().jobs
}

/// Starts VMs until `vms` stand ready (at most the pool's size; all of them when `None`), and waits up to `patience`
/// for scripts that are being loaded ahead; returns how many VMs stand ready.
///
/// # Errors
/// When a VM cannot be started.
pub fn warm_up(vms: Option<usize>, patience: Duration) -> Result<usize, Error> {
    let ready = pool().warm_up(vms.unwrap_or(usize::MAX))?;
    generation().preloader.wait(patience);
    Ok(ready)
}

/// Refuses new work, waits up to `grace` for running scripts, then interrupts them. Returns true when none was
/// interrupted.
///
/// A pool that never started is closed all the same, so that later work is refused.
#[must_use = "false says that a script was interrupted"]
pub fn shutdown(grace: Duration) -> bool {
    jobs().close();
    let clean = pool().shutdown(grace);
    pool::stop_watchdog();
    show_pool();
    clean
}

/// Ends every thread that was started: for the end of the process. Waits up to `grace` for scripts that run.
pub fn stop(grace: Duration) {
    let generation = generation();
    generation.jobs.close();
    generation.preloader.stop();
    for pool in [&generation.pool, &generation.contexts, &generation.registered, &generation.isolated] {
        if let Some(pool) = pool.get() {
            pool.shutdown(grace);
        }
    }
    generation.jobs.join(JOIN);
    pool::stop_watchdog();
    let writer = std::mem::replace(&mut *generation.writer(), Writer::Unneeded);
    if let Writer::Running(writer) = writer {
        writer.stop();
        Metrics::global().resign();
    }
}

/// The pool at this moment; a pool that has not started is all available. VMs of contexts and registered scripts are
/// among those that it lists, and count for `quarantined` and `healthy`, but not for what the pool has to offer.
#[must_use]
pub fn stats() -> Stats {
    generation().summary(Pool::stats)
}

/// The metrics in Prometheus's text format, as of this moment; empty while nothing is counted.
#[must_use]
pub fn metrics_text() -> String {
    count_renewals();
    Metrics::global().text(&stats())
}

/// Whose numbers the metrics show.
#[must_use]
pub fn metrics_scope() -> Scope {
    Metrics::global().scope()
}

/// Executions of this process by how they ended, in the order of [`Status::ALL`].
#[must_use]
pub fn executions() -> [(Status, u64); Status::ALL.len()] {
    Metrics::global().executions_here()
}

/// Says why a path cannot be that of the metrics file, for what is wrong for good; see [`metrics::refusal_of_file`].
#[must_use]
pub fn refusal_of_metrics_file(path: &Path) -> Option<String> {
    metrics::refusal_of_file(path)
}

/// Why the metrics file is not up to date, if it is not.
#[must_use]
pub fn metrics_file_error() -> Option<String> {
    match &*generation().writer() {
        Writer::Unneeded => None,
        Writer::Running(writer) => writer.last_error(),
        Writer::Failed(error) => Some(error.clone()),
    }
}

/// A host that counts the user's own metrics by itself.
struct Metered<'a>(&'a mut dyn Host);

impl Host for Metered<'_> {
    fn cancelled(&mut self) -> bool {
        self.0.cancelled()
    }

    fn started(&mut self, moment: Instant, limits: &Limits) {
        self.0.started(moment, limits);
    }

    fn answer(&mut self, question: &HostCall, script: &dyn WaitingScript) -> HostReply {
        match question {
            HostCall::Metric(metric) => match Metrics::global().record_user(metric) {
                Ok(()) => Ok(Value::Null),
                Err(message) => Err(HostError::Thrown { name: "TypeError".into(), message, number: 0 }),
            },
            question => self.0.answer(question, script),
        }
    }
}

fn count(reply: &Reply, code_bytes: usize) {
    let metrics = Metrics::global();
    let timing = reply.timing();
    metrics.observe_execution(&Observation {
        status: reply.status(),
        duration: timing.duration,
        code_bytes,
        memory_peak: timing.memory_peak,
        queue: timing.queue,
    });
    if let Err(Error::PoolExhausted { .. }) = reply.result() {
        metrics.wait_timed_out();
    }
    if reply.panicked() {
        metrics.panicked();
        metrics.vm_recycled(RecycleReason::Panic);
    }
    if let Some(fault) = reply.fault() {
        metrics.vm_recycled(match fault {
            Fault::Stuck => RecycleReason::Timeout,
            Fault::Memory => RecycleReason::Memory,
            Fault::Stack => RecycleReason::Stack,
            Fault::Abort => RecycleReason::Abort,
        });
    }
}

fn pool() -> &'static Arc<Pool> {
    let generation = generation();
    generation.pool.get_or_init(|| {
        let pool = Pool::new(generation.settings.pool, FACTORY);
        generation.start_writer();
        pool
    })
}

impl Generation {
    /// Makes the machine of this process, with the pools of the process that it was forked from, if it was.
    fn make(settings: Settings, parent: Option<&Self>) -> *mut Self {
        let inherited = |pool: fn(&Self) -> &OnceCell<Arc<Pool>>| {
            let pool = parent.and_then(|parent| pool(parent).get()).filter(|pool| pool.recover());
            pool.map(Arc::clone).map_or_else(OnceCell::new, OnceCell::with_value)
        };
        pool::watch_forks();
        if parent.is_some() {
            registry::swap_all();
        }
        let jobs = JobQueue::new(JOB_RUNNER, settings.pool.pool_size, settings.max_jobs);
        let generation = Box::new(Self {
            forks: pool::forks(),
            settings,
            pool: inherited(|parent| &parent.pool),
            contexts: inherited(|parent| &parent.contexts),
            registered: inherited(|parent| &parent.registered),
            isolated: inherited(|parent| &parent.isolated),
            preloader: Arc::default(),
            jobs,
            writer: Mutex::new(Writer::Unneeded),
        });
        if generation.pool.get().is_some() {
            generation.start_writer();
        }
        Box::into_raw(generation)
    }

    /// The pool with what is to be known of the others: each as `of` sees it.
    fn summary(&self, of: fn(&Pool) -> Stats) -> Stats {
        let pool_size = self.settings.pool.pool_size;
        let unstarted = Stats { pool_size, available: pool_size, healthy: true, ..Stats::default() };
        let mut stats = self.pool.get().map_or(unstarted, |pool| of(pool));
        for other in [&self.contexts, &self.registered, &self.isolated].into_iter().filter_map(OnceCell::get) {
            let other = of(other);
            stats.quarantined += other.quarantined;
            stats.healthy &= other.healthy;
            stats.images += other.images;
            stats.image_bytes += other.image_bytes;
            stats.vms.extend(other.vms);
        }
        stats
    }

    fn writer(&self) -> std::sync::MutexGuard<'_, Writer> {
        self.writer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn start_writer(&self) {
        let Some(path) = self.settings.metrics_file.as_ref().filter(|_| self.settings.metrics) else { return };
        *self.writer() = match FileWriter::start(path, METRICS_INTERVAL, text_of_leader) {
            Ok(writer) => Writer::Running(writer),
            Err(error) => Writer::Failed(error.to_string()),
        };
    }
}

/// The text for the file, where this process writes it for all.
fn text_of_leader() -> Option<String> {
    Metrics::global().leads().then(metrics_text)
}

/// The machine of this process, if it has one.
fn present() -> Option<&'static Generation> {
    // SAFETY: a generation is never freed: a lease of an earlier one may still point to it, and a process has few.
    let known = unsafe { CURRENT.load(Acquire).as_ref() };
    known.filter(|generation| generation.forks == pool::forks())
}

fn generation() -> &'static Generation {
    loop {
        let current = CURRENT.load(Acquire);
        // SAFETY: as above.
        let known = unsafe { current.as_ref() };
        if let Some(generation) = known.filter(|generation| generation.forks == pool::forks()) {
            return generation;
        }
        let settings = known.map_or(Settings::DEFAULT, |parent| parent.settings.clone());
        let fresh = Generation::make(settings, known);
        if CURRENT.compare_exchange(current, fresh, AcqRel, Acquire).is_err() {
            // SAFETY: another thread was faster, and nobody has seen ours.
            drop(unsafe { Box::from_raw(fresh) });
        }
    }
}
