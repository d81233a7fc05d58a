//! One job: what it is to do, how far it is, and how it ended.

use std::hash::BuildHasher as _;
use std::io;
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::sync::{Arc, LazyLock, Mutex, MutexGuard, OnceLock, PoisonError, Weak};
use std::time::{Duration, Instant};

use super::completion_pipe::{CompletionPipe, Descriptor};
use super::mailbox::Mailbox;
use super::queue::JobQueue;
use super::wait::{JobHost, wait_all};
use crate::error::{Error, Status};
use crate::protocol::{Host, HostCall, HostReply, Limits, Request, Timing, WaitingScript};
use crate::value::Value;

/// The value or the error of a job, and what it took.
pub type Outcome = (Result<Value, Error>, Timing);

/// How a job of the parent ended, for a forked child, which has none of its threads.
static LEFT_BEHIND: LazyLock<Outcome> = LazyLock::new(|| {
    (Err(Error::Cancelled("the job runs in the process that this one was forked from".into())), Timing::default())
});

/// How far a job is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JobState {
    /// It waits for a VM.
    Queued,
    /// It has a VM.
    Running,
    /// It is done.
    Ended(Status),
}

/// A script that runs, or will, or did.
pub struct Job {
    id: String,
    request_id: Option<String>,
    pub(super) queue: &'static JobQueue,
    pub(super) limits: Limits,
    submitted: Instant,
    /// Until a runner takes it.
    request: Mutex<Option<Request>>,
    started: OnceLock<Instant>,
    cancelled: AtomicBool,
    outcome: OnceLock<Outcome>,
    pub(super) mailbox: Mailbox,
    /// Held by those who have descriptors of it.
    completion_pipe: Mutex<Weak<CompletionPipe>>,
}

impl Job {
    pub(super) fn new(
        queue: &'static JobQueue,
        request: Option<Request>,
        limits: Limits,
        request_id: Option<String>,
    ) -> Arc<Self> {
        Arc::new(Self {
            id: fresh_id(),
            request_id,
            queue,
            limits,
            submitted: Instant::now(),
            request: Mutex::new(request),
            started: OnceLock::new(),
            cancelled: AtomicBool::new(false),
            outcome: OnceLock::new(),
            mailbox: Mailbox::default(),
            completion_pipe: Mutex::default(),
        })
    }

    /// Finds the job again; 32 hexadecimal digits that nobody can guess.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Returns the caller's name for the job.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.request_id.as_deref()
    }

    /// How far it is.
    #[must_use]
    pub fn state(&self) -> JobState {
        match (self.outcome(), self.started.get()) {
            (Some((Ok(_), _)), _) => JobState::Ended(Status::Success),
            (Some((Err(error), _)), _) => JobState::Ended(Status::of_error(error)),
            (None, Some(_)) => JobState::Running,
            (None, None) => JobState::Queued,
        }
    }

    /// Whether it has ended, however.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.outcome().is_some()
    }

    /// The value or the error, and what it took, once it is done. The time in the queue counts from the submission.
    #[must_use]
    pub fn outcome(&self) -> Option<&Outcome> {
        self.outcome.get().or_else(|| self.is_left_behind().then(|| &*LEFT_BEHIND))
    }

    /// Waits until the job is done, serving what it asks with `host`, which is asked about every 10 ms whether to go
    /// on. False when `timeout` passed or the host gave up: the job goes on.
    ///
    /// # Errors
    /// As [`wait_all`].
    pub fn wait(self: &Arc<Self>, timeout: Option<Duration>, host: &mut dyn Host) -> Result<bool, Error> {
        wait_all(std::slice::from_ref(self), &[], timeout, &mut OneHost(host))
    }

    /// Asks the job to end; false when it is done already. One that waits for a VM is done at once.
    pub fn cancel(&self) -> bool {
        if self.is_done() {
            return false;
        }
        self.cancelled.store(true, Release);
        self.mailbox.close();
        self.queue.withdraw(self);
        true
    }

    /// Notes that whoever could answer the job's questions is gone for good: they are refused, and the job goes on.
    pub fn orphan(&self) {
        // A child that was forked has nothing to say about its parent's job.
        if !self.is_left_behind() {
            self.mailbox.orphan();
        }
    }

    /// A descriptor that is readable as soon as the job is done, and from then on. It is the caller's to close.
    ///
    /// # Errors
    /// When the process has no descriptors left.
    pub fn descriptor(&self) -> io::Result<Descriptor> {
        if self.is_left_behind() {
            // The parent's pipe would tell when the parent's job is done, which is nothing to this process.
            let completion_pipe = Arc::new(CompletionPipe::new()?);
            completion_pipe.signal();
            return completion_pipe.descriptor();
        }
        let mut known = self.completion_pipe();
        let completion_pipe = match known.upgrade() {
            Some(completion_pipe) => completion_pipe,
            None => Arc::new(CompletionPipe::new()?),
        };
        *known = Arc::downgrade(&completion_pipe);
        drop(known);
        if self.is_done() {
            completion_pipe.signal();
        }
        completion_pipe.descriptor()
    }

    fn completion_pipe(&self) -> MutexGuard<'_, Weak<CompletionPipe>> {
        self.completion_pipe.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the present process is a child of the one that the job is in. Its locks must not be touched then.
    pub(super) fn is_left_behind(&self) -> bool {
        !self.queue.is_of_this_process()
    }

    pub(super) fn is_cancelled(&self) -> bool {
        self.cancelled.load(Acquire)
    }

    pub(super) fn take_request(&self) -> Option<Request> {
        self.request.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// How long it has been waiting for its turn.
    pub(super) fn age(&self) -> Duration {
        self.submitted.elapsed()
    }

    /// Notes that a VM took it.
    pub(super) fn start(&self) {
        let _ = self.started.set(Instant::now());
    }

    /// Returns how long it may run.
    #[must_use]
    pub fn timeout(&self) -> Duration {
        self.limits.timeout
    }

    /// Returns the moment at which its time is over. `None` before it runs, and when the clock does not reach that far.
    #[must_use]
    pub fn deadline(&self) -> Option<Instant> {
        self.started.get().and_then(|started| started.checked_add(self.limits.timeout))
    }

    /// Notes how it ended; false when it has ended before.
    pub(super) fn end(&self, outcome: Outcome) -> bool {
        let is_first = self.outcome.set(outcome).is_ok();
        let completion_pipe = self.completion_pipe().upgrade();
        if let Some(completion_pipe) = completion_pipe {
            completion_pipe.signal();
        }
        is_first
    }
}

impl std::fmt::Debug for Job {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Job").field("id", &self.id).field("state", &self.state()).finish_non_exhaustive()
    }
}

/// Serves the one job that is waited for.
struct OneHost<'a>(&'a mut dyn Host);

impl JobHost for OneHost<'_> {
    fn cancelled(&mut self) -> bool {
        self.0.cancelled()
    }

    fn answer(&mut self, _job: usize, question: &HostCall, script: &dyn WaitingScript) -> HostReply {
        self.0.answer(question, script)
    }
}

/// The keys of a hasher come from the system, and its values tell nothing about them or about each other. A forked
/// child has its parent's keys, but another process id.
fn fresh_id() -> String {
    static KEYS: LazyLock<std::hash::RandomState> = LazyLock::new(Default::default);
    static COUNT: AtomicU64 = AtomicU64::new(0);
    let seed = (std::process::id(), COUNT.fetch_add(1, Relaxed));
    format!("{:016x}{:016x}", KEYS.hash_one((seed, 0)), KEYS.hash_one((seed, 1)))
}
