//! The process-wide machine: one pool of JavaScript VMs, and the figures about it.

use std::sync::Arc;
use std::sync::atomic::Ordering::{AcqRel, Acquire, Relaxed, Release};
use std::sync::atomic::{AtomicPtr, AtomicUsize};
use std::time::Duration;

use once_cell::sync::OnceCell;

use crate::engine::FACTORY;
use crate::error::Error;
use crate::metrics::{Metrics, Observation, RecycleReason};
use crate::pool::{Config, Fault, Limits, Pool, Reply, Request, Stats, Timing};

/// A pool belongs to the process that started its threads: a forked child gets one of its own. What the parent had is
/// left alone in the child, for its threads are not there, nor is the memory of their VMs.
struct Generation {
    process: u32,
    pool: OnceCell<Arc<Pool>>,
}

static CURRENT: AtomicPtr<Generation> = AtomicPtr::new(std::ptr::null_mut());
static POOL_SIZE: AtomicUsize = AtomicUsize::new(4);
static MAX_QUARANTINED: AtomicUsize = AtomicUsize::new(8);

/// Sets what the pool is made from, and forgets a pool that was shut down. Takes effect when the next pool starts.
pub fn configure(config: Config) {
    POOL_SIZE.store(config.pool_size, Relaxed);
    MAX_QUARANTINED.store(config.max_quarantined, Relaxed);
    CURRENT.store(std::ptr::null_mut(), Release);
}

/// Runs a request on a VM of the process's pool, which starts at the first call (and anew in a forked child).
///
/// `cancelled` is asked about every 10 ms while the caller waits; when it says true the script is interrupted and the
/// reply is [`Error::Cancelled`].
pub fn execute(request: Request, limits: &Limits, cancelled: &mut dyn FnMut() -> bool) -> Reply {
    let code_bytes = request.code.len();
    let reply = match pool() {
        Ok(pool) => pool.execute(request, limits, cancelled),
        Err(error) => Reply::refused(error, Timing::default()),
    };
    count(&reply, code_bytes);
    reply
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

/// The metrics in Prometheus's text format, as of this moment.
#[must_use]
pub fn metrics_text() -> String {
    Metrics::global().text(&stats())
}

/// Starts VMs until `vms` stand ready (at most the pool's size; all of them when `None`); returns how many do.
///
/// # Errors
/// When a VM cannot be started.
pub fn warm_up(vms: Option<usize>) -> Result<usize, Error> {
    pool()?.warm_up(vms.unwrap_or(usize::MAX))
}

/// Takes no more work, waits up to `grace` for what runs, then interrupts it. True when nothing had to be interrupted.
#[must_use = "false says that a script was interrupted"]
pub fn shutdown(grace: Duration) -> bool {
    // A pool that never started is started closed, so that later work is refused all the same.
    pool().is_ok_and(|pool| pool.shutdown(grace))
}

/// Ends the threads of a pool that was started, if one was; for the end of the process.
pub fn stop(grace: Duration) {
    if let Some(pool) = generation().pool.get() {
        pool.shutdown(grace);
    }
}

/// The pool at this moment; a pool that has not started is all available.
#[must_use]
pub fn stats() -> Stats {
    match generation().pool.get() {
        Some(pool) => pool.stats(),
        None => Stats {
            pool_size: POOL_SIZE.load(Relaxed),
            available: POOL_SIZE.load(Relaxed),
            healthy: true,
            ..Stats::default()
        },
    }
}

fn pool() -> Result<&'static Arc<Pool>, Error> {
    generation().pool.get_or_try_init(|| {
        let config = Config { pool_size: POOL_SIZE.load(Relaxed), max_quarantined: MAX_QUARANTINED.load(Relaxed) };
        Pool::new(config, FACTORY)
    })
}

fn generation() -> &'static Generation {
    let process = std::process::id();
    loop {
        let current = CURRENT.load(Acquire);
        // SAFETY: a generation is never freed: a lease of an earlier one may still point to it, and a process has few.
        if let Some(generation) = unsafe { current.as_ref() }
            && generation.process == process
        {
            return generation;
        }
        let fresh = Box::into_raw(Box::new(Generation { process, pool: OnceCell::new() }));
        if CURRENT.compare_exchange(current, fresh, AcqRel, Acquire).is_err() {
            // SAFETY: another thread was faster, and nobody has seen ours.
            drop(unsafe { Box::from_raw(fresh) });
        }
    }
}
