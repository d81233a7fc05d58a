//! Loads registered scripts into VMs ahead of their first call, on threads of its own.

use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::{Acquire, Release};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::error::Error;
use crate::pool::{Pool, helper};
use crate::protocol::{
    Host, HostBindings, HostCall, HostError, HostReply, Limits, Registered, Request, WaitingScript, Work,
};

/// Loads registered scripts of this process into VMs.
#[derive(Default)]
pub(crate) struct Preloader {
    progress: Mutex<Progress>,
    done: Condvar,
    stopped: AtomicBool,
}

#[derive(Default)]
struct Progress {
    started: bool,
    waiting: Vec<Waiting>,
    threads: usize,
}

/// A script that is to be loaded.
struct Waiting {
    script: Arc<Registered>,
    /// The version of the script that calls run meanwhile.
    beside: Option<u64>,
}

impl Waiting {
    /// Ends the waiting, loaded or not.
    fn settle(&self, pool: &Pool) {
        self.script.settle();
        pool.forget(self.script.version);
    }
}

impl Preloader {
    /// Returns true for the first caller, who has to add the scripts.
    pub fn claim(&self) -> bool {
        !std::mem::replace(&mut self.progress().started, true)
    }

    /// Loads a script into one VM: the calls go there. What fails is loaded again by its first call, which says why. Calls
    /// of the script of the version `beside` go on meanwhile.
    pub fn add(self: &Arc<Self>, script: Arc<Registered>, beside: Option<u64>, pool: &Arc<Pool>, limits: &Limits) {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        pool.expect(script.version);
        let needs_thread = {
            let mut progress = self.progress();
            progress.waiting.push(Waiting { script, beside });
            let needs_thread = progress.threads < cores;
            progress.threads += usize::from(needs_thread);
            needs_thread
        };
        if needs_thread {
            let (preloader, pool_of_thread, limits) = (Arc::clone(self), Arc::clone(pool), *limits);
            if helper("js-preload", move || preloader.work(&pool_of_thread, &limits)).is_err() {
                let given_up = self.leave();
                for waiting in given_up {
                    waiting.settle(pool);
                }
            }
        }
    }

    /// Waits until everything is loaded, at most `timeout`.
    pub fn wait(&self, timeout: Duration) {
        let until = Instant::now() + timeout;
        let mut progress = self.progress();
        while progress.threads > 0 {
            let Some(left) = until.checked_duration_since(Instant::now()) else { return };
            progress = self.done.wait_timeout(progress, left).unwrap_or_else(PoisonError::into_inner).0;
        }
    }

    /// Gives up what is not loaded yet.
    pub fn stop(&self) {
        self.stopped.store(true, Release);
    }

    fn work(self: &Arc<Self>, pool: &Arc<Pool>, limits: &Limits) {
        while let Some(waiting) = self.next() {
            // What fails is loaded again by its first call, which says why.
            let _ = load_with(&waiting, pool, limits, &mut Loader(&self.stopped));
            waiting.settle(pool);
            if waiting.script.is_abandoned() {
                pool.unload(&waiting.script);
            }
        }
    }

    /// Takes the next script. Returns `None` when the thread is to end, and has taken it off the count of threads then.
    fn next(&self) -> Option<Waiting> {
        let mut progress = self.progress();
        let next = if self.stopped.load(Acquire) { None } else { progress.waiting.pop() };
        if next.is_none() {
            progress.threads -= 1;
            self.done.notify_all();
        }
        next
    }

    /// Notes that a thread is not there, and gives up what is waiting if it was the last.
    fn leave(&self) -> Vec<Waiting> {
        let mut progress = self.progress();
        progress.threads -= 1;
        self.done.notify_all();
        if progress.threads == 0 { std::mem::take(&mut progress.waiting) } else { Vec::new() }
    }

    fn progress(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Loads a script into a VM on the present thread.
///
/// # Errors
/// Whatever ended the loading; a script that needs its host for that cannot be loaded ahead.
pub(crate) fn load(script: &Arc<Registered>, pool: &Arc<Pool>, limits: &Limits) -> Result<(), Error> {
    let waiting = Waiting { script: Arc::clone(script), beside: None };
    load_with(&waiting, pool, limits, &mut Loader(&AtomicBool::new(false)))
}

fn load_with(waiting: &Waiting, pool: &Arc<Pool>, limits: &Limits, host: &mut dyn Host) -> Result<(), Error> {
    let script = &waiting.script;
    let work = Work::Load(Arc::clone(script));
    let request = Request { work, globals: Vec::new(), bindings: HostBindings::default() };
    if script.isolated {
        return pool.load_isolated(script, request, limits, host);
    }
    let reply = match waiting.beside {
        Some(other) => pool.load_beside(other, request, limits, host),
        None => pool.call(request, limits, host),
    };
    reply.result().map(drop).map_err(Clone::clone)
}

/// Refuses all calls: a script that needs its host while it is loaded is loaded by its first call instead.
struct Loader<'a>(&'a AtomicBool);

impl Host for Loader<'_> {
    fn cancelled(&mut self) -> bool {
        self.0.load(Acquire)
    }

    fn answer(&mut self, _question: &HostCall, _script: &dyn WaitingScript) -> HostReply {
        Err(HostError::Stop)
    }
}
