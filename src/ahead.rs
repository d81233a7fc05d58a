//! Loads registered scripts into VMs ahead of their first call, on threads of its own.

use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::{Acquire, Release};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use crate::pool::{Answer, Host, Limits, Pool, Question, Refusal, Registered, Request, Surface, Work, helper};

/// What is still to be loaded in this process, and by how many threads.
#[derive(Default)]
pub(crate) struct Ahead {
    progress: Mutex<Progress>,
    done: Condvar,
    stopped: AtomicBool,
}

#[derive(Default)]
struct Progress {
    started: bool,
    waiting: Vec<Arc<Registered>>,
    threads: usize,
}

impl Ahead {
    /// True for the first caller, who is to start it.
    pub fn claim(&self) -> bool {
        !std::mem::replace(&mut self.progress().started, true)
    }

    /// Loads scripts, each into one VM: the calls go there. What fails is loaded again by its first call, which says why.
    pub fn start(self: &Arc<Self>, scripts: Vec<Arc<Registered>>, pool: &Arc<Pool>, limits: Limits) {
        let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
        let threads = scripts.len().min(cores);
        *self.progress() = Progress { started: true, waiting: scripts, threads };
        for _ in 0..threads {
            let (ahead, pool) = (Arc::clone(self), Arc::clone(pool));
            if helper("js-preload", move || ahead.work(&pool, &limits)).is_err() {
                self.leave();
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
        while let Some(script) = self.next() {
            let request = Request { work: Work::Load(script), globals: Vec::new(), surface: Surface::default() };
            drop(pool.call(request, limits, &mut Loader(&self.stopped)));
        }
        self.leave();
    }

    fn next(&self) -> Option<Arc<Registered>> {
        if self.stopped.load(Acquire) { None } else { self.progress().waiting.pop() }
    }

    fn leave(&self) {
        self.progress().threads -= 1;
        self.done.notify_all();
    }

    fn progress(&self) -> MutexGuard<'_, Progress> {
        self.progress.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Whoever asks for something while it is loaded is loaded by its first call instead, by a host that can answer.
struct Loader<'a>(&'a AtomicBool);

impl Host for Loader<'_> {
    fn cancelled(&mut self) -> bool {
        self.0.load(Acquire)
    }

    fn answer(&mut self, _question: &Question) -> Answer {
        Err(Refusal::Stop)
    }
}
