//! All jobs of a process: the queue, the threads that work through it, and those that are done.

use std::collections::{HashMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::Runner;
use super::job::{Job, Outcome};
use super::mailbox::Served;
use super::wait::Event;
use crate::error::Error;
use crate::pool;
use crate::protocol::{Host, HostBindings, HostCall, HostError, HostReply, Limits, Request, Timing, WaitingScript};
use crate::value::Value;

/// Jobs that are done and can still be found.
pub(super) const KEPT_MOST: usize = 1000;
/// How long they can be found.
pub(super) const KEPT_FOR: Duration = Duration::from_mins(5);
/// How long a thread waits for another job before it ends.
const IDLE: Duration = Duration::from_secs(5);
/// Characters of a specifier that an error shows.
const LONGEST_SHOWN: usize = 200;
/// As good as for ever: a job waits for its VM as long as it takes.
const PATIENCE: Duration = Duration::from_hours(24 * 365);

/// The jobs of one process, and the threads that run them.
pub struct JobQueue {
    process: u32,
    runner: Runner,
    runners: usize,
    max_jobs: usize,
    state: Mutex<QueueState>,
    /// For the runners.
    changed: Condvar,
    /// For those who wait for jobs.
    pub(super) event: Event,
}

#[derive(Default)]
struct QueueState {
    waiting: VecDeque<Arc<Job>>,
    known: HashMap<String, Arc<Job>>,
    /// Those of `known` that are done, the first first.
    done: VecDeque<(Instant, Arc<Job>)>,
    threads: usize,
    idle: usize,
    closing: bool,
}

impl JobQueue {
    /// Makes an empty queue: at most `runners` jobs run at a time, and at most `max_jobs` are not done. No thread
    /// starts before there is a job.
    #[must_use]
    pub fn new(runner: Runner, runners: usize, max_jobs: usize) -> Self {
        Self {
            process: std::process::id(),
            runner,
            runners,
            max_jobs,
            state: Mutex::default(),
            changed: Condvar::new(),
            event: Event::default(),
        }
    }

    /// How many jobs run at a time, at the most.
    pub(super) fn runners(&self) -> usize {
        self.runners
    }

    /// Starts a job and returns at once. A job that cannot be taken, or that has an error in the place of a request,
    /// has [ended](super::JobState::Ended) when this returns, and its outcome says why. The acquire limit does not
    /// count for jobs: they wait in this queue.
    ///
    /// # Errors
    /// When no thread can be started.
    pub fn submit(
        &'static self,
        request: Result<Request, Error>,
        limits: Limits,
        request_id: Option<String>,
    ) -> Result<Arc<Job>, Error> {
        let (request, refusal) = match request {
            Ok(request) => (Some(request), None),
            Err(error) => (None, Some(error)),
        };
        let job = Job::new(self, request, limits, request_id);
        let mut state = self.state();
        state.forget(Instant::now());
        if let Some(error) = refusal.or_else(|| state.refusal(self.max_jobs)) {
            drop(state);
            drop((self.runner.refuse)(error.clone()));
            job.end((Err(error), Timing::default()));
            return Ok(job);
        }
        self.staff(&mut state)?;
        state.known.insert(job.id().to_owned(), Arc::clone(&job));
        state.waiting.push_back(Arc::clone(&job));
        self.changed.notify_one();
        Ok(job)
    }

    /// Finds a job by its id. Returns `None` when the id is unknown, or the job was done so long ago that it is
    /// forgotten.
    #[must_use]
    pub fn find(&self, id: &str) -> Option<Arc<Job>> {
        let mut state = self.state();
        state.forget(Instant::now());
        state.known.get(id).cloned()
    }

    /// Refuses new jobs, cancels those that wait, and refuses the host calls of those that run.
    pub fn close(&self) {
        let mut state = self.state();
        state.closing = true;
        let queue = std::mem::take(&mut state.waiting);
        let known: Vec<_> = state.known.values().cloned().collect();
        drop(state);
        self.changed.notify_all();
        for job in queue {
            self.end_unrun(&job, closed());
        }
        for job in known {
            job.mailbox.close();
        }
    }

    /// Waits for the threads to end, after [`JobQueue::close`], at most `timeout`.
    pub fn join(&self, timeout: Duration) {
        let state = self.state();
        drop(self.changed.wait_timeout_while(state, timeout, |state| state.threads > 0));
    }

    pub(super) fn is_of_this_process(&self) -> bool {
        self.process == std::process::id()
    }

    /// Ends a job that was cancelled, if it waits for its turn.
    pub(super) fn withdraw(&self, job: &Job) {
        let mut state = self.state();
        let place = state.waiting.iter().position(|other| std::ptr::eq(&raw const **other, job));
        let job = place.and_then(|place| state.waiting.remove(place));
        drop(state);
        if let Some(job) = job {
            self.end_unrun(&job, cancelled());
        }
    }

    /// Forgets what was done before `now`'s five minutes.
    #[cfg(test)]
    pub(super) fn forget(&self, now: Instant) {
        self.state().forget(now);
    }

    fn state(&self) -> MutexGuard<'_, QueueState> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn end_unrun(&self, job: &Arc<Job>, error: Error) {
        drop((self.runner.refuse)(error.clone()));
        self.end(job, (Err(error), Timing { queue: job.age(), ..Timing::default() }));
    }

    fn end(&self, job: &Arc<Job>, outcome: Outcome) {
        {
            let mut state = self.state();
            state.done.push_back((Instant::now(), Arc::clone(job)));
            state.forget(Instant::now());
        }
        job.end(outcome);
        self.event.notify();
    }

    /// Starts a thread if those that are idle do not suffice for one job more.
    fn staff(&'static self, state: &mut QueueState) -> Result<(), Error> {
        if state.idle > state.waiting.len() || state.threads >= self.runners {
            return Ok(());
        }
        match pool::helper("js-job", || self.work()) {
            Ok(()) => state.threads += 1,
            Err(error) if state.threads == 0 => {
                return Err(Error::Engine(format!("no thread can be started for jobs: {error}")));
            }
            // Those that run will get to it.
            Err(_) => {}
        }
        Ok(())
    }

    /// The life of a runner thread.
    fn work(&self) {
        while let Some(job) = self.next() {
            let outcome = catch_unwind(AssertUnwindSafe(|| run(&job)));
            let fault = || (Err(Error::Engine("the thread of the job panicked".into())), Timing::default());
            self.end(&job, outcome.unwrap_or_else(|_| fault()));
        }
    }

    /// Waits for the next job. Returns `None` when the thread is to end, and has taken it off the count of threads
    /// then.
    fn next(&self) -> Option<Arc<Job>> {
        let mut state = self.state();
        state.idle += 1;
        let waited = self.changed.wait_timeout_while(state, IDLE, |state| state.waiting.is_empty() && !state.closing);
        state = waited.unwrap_or_else(PoisonError::into_inner).0;
        state.idle -= 1;
        let job = state.waiting.pop_front();
        if job.is_none() {
            state.threads -= 1;
            self.changed.notify_all();
        }
        job
    }
}

impl QueueState {
    /// Why there can be no job more, if there can't.
    fn refusal(&self, max_jobs: usize) -> Option<Error> {
        let unfinished = self.known.len() - self.done.len();
        if self.closing {
            return Some(closed());
        }
        (unfinished >= max_jobs).then_some(Error::TooManyJobs { max_jobs })
    }

    /// Forgets what was done too long ago, and the oldest of too many.
    fn forget(&mut self, now: Instant) {
        while let Some((at, _)) = self.done.front()
            && (self.done.len() > KEPT_MOST || now.saturating_duration_since(*at) > KEPT_FOR)
        {
            if let Some((_, job)) = self.done.pop_front() {
                self.known.remove(job.id());
            }
        }
    }
}

fn closed() -> Error {
    Error::Cancelled("the pool was shut down and takes no more work".into())
}

fn cancelled() -> Error {
    Error::Cancelled("the job was cancelled".into())
}

fn stopped() -> Error {
    Error::Cancelled("the job was stopped by what it asked for".into())
}

/// Runs a job on the present thread.
fn run(job: &Job) -> Outcome {
    let Some(request) = job.take_request() else { return (Err(cancelled()), Timing::default()) };
    let waited = job.age();
    let limits = Limits { acquire: PATIENCE, ..job.limits };
    let mut proxy = JobHostProxy { job, bindings: request.bindings.clone(), failure: None };
    let reply = (job.queue.runner.execute)(request, &limits, &mut proxy);
    let timing = Timing { queue: waited + reply.timing().queue, ..*reply.timing() };
    // Copied off the VM's heap, which is put back as soon as the reply is dropped.
    let result = reply.result().cloned().map_err(|error| proxy.failure.take().unwrap_or_else(|| error.clone()));
    (result, timing)
}

/// The host of a job: leaves what it asks for those who wait for the job.
struct JobHostProxy<'a> {
    job: &'a Job,
    bindings: HostBindings,
    /// The error that ended the script, where the VM does not know it.
    failure: Option<Error>,
}

impl Host for JobHostProxy<'_> {
    fn started(&mut self, _moment: Instant, _limits: &Limits) {
        self.job.start();
    }

    fn cancelled(&mut self) -> bool {
        if self.job.is_cancelled() {
            self.failure.get_or_insert_with(cancelled);
        }
        self.job.is_cancelled()
    }

    fn answer(&mut self, question: &HostCall, script: &dyn WaitingScript) -> HostReply {
        match question {
            HostCall::Log(records) => {
                self.job.mailbox.log(records);
                self.job.queue.event.notify();
                Ok(Value::Null)
            }
            // Whoever could find a map may be gone, and an error is no reason to wait for them.
            HostCall::Metric(_) | HostCall::SourceMap(_) => Ok(Value::Null),
            HostCall::Call(..)
            | HostCall::Access(..)
            | HostCall::Fetch(_)
            | HostCall::Import(_)
            | HostCall::GiveUp(_) => self.forward(question, script),
        }
    }
}

impl JobHostProxy<'_> {
    /// Waits for an answer, within the job's time, and calls functions of the script for whoever finds it.
    fn forward(&mut self, question: &HostCall, script: &dyn WaitingScript) -> HostReply {
        let job = self.job;
        let mut serve = |number, args: &[Value]| {
            let mut returned = Err(stopped());
            script.call(number, args, self, &mut |outcome| returned = outcome.cloned().map_err(Clone::clone));
            returned
        };
        let served = job.mailbox.ask(question.clone(), job.deadline(), &|| job.queue.event.notify(), &mut serve);
        let limit_ms = u64::try_from(job.limits.timeout.as_millis()).unwrap_or(u64::MAX);
        self.failure = match served {
            Served::Answered(Err(HostError::Stop)) => Some(stopped()),
            Served::Answered(Err(HostError::Late)) | Served::Late => Some(Error::Timeout { limit_ms }),
            Served::Answered(_) => None,
            Served::Unserved => Some(Error::Unserved { what: self.describe(question), limit_ms }),
            Served::Closed => Some(if self.job.is_cancelled() { cancelled() } else { closed() }),
        };
        served.into_answer()
    }

    fn describe(&self, question: &HostCall) -> String {
        match question {
            HostCall::Call(number, _) => {
                let known = self.bindings.functions.iter().find(|(_, other)| other == number);
                known.map_or_else(|| "a host function".into(), |(path, _)| format!("the host function {path}"))
            }
            HostCall::Access(number, _) => {
                let known = self.bindings.objects.iter().find(|(_, other, _)| other == number);
                known.map_or_else(|| "an object of PHP".into(), |(name, ..)| format!("the object {name}"))
            }
            HostCall::Import(import) => {
                let shown: String = import.specifier.chars().take(LONGEST_SHOWN).collect();
                format!("the module {shown:?}")
            }
            HostCall::Fetch(_) => "a request of fetch()".into(),
            HostCall::Log(_) | HostCall::Metric(_) | HostCall::SourceMap(_) | HostCall::GiveUp(_) => "its host".into(),
        }
    }
}
