//! All jobs of a process: the queue, the threads that work through it, and those that are done.

use std::collections::{HashMap, VecDeque};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use super::Task;
use super::job::{Job, Outcome};
use super::mailbox::Served;
use super::wait::Bell;
use crate::error::Error;
use crate::protocol::{Answer, Host, Limits, Question, Refusal, Surface, Timing, Work};
use crate::value::Value;
use crate::{pool, runtime};

/// Jobs that are done and can still be found.
pub(super) const KEPT_MOST: usize = 1000;
/// How long they can be found.
pub(super) const KEPT_FOR: Duration = Duration::from_mins(5);
/// How long a thread waits for another job before it ends.
const IDLE: Duration = Duration::from_secs(5);
/// As good as for ever: a job waits for its VM as long as it takes.
const PATIENCE: Duration = Duration::from_hours(24 * 365);

/// The jobs of one process, and the threads that run them.
pub struct Board {
    process: u32,
    runners: usize,
    max_jobs: usize,
    desk: Mutex<Desk>,
    /// For the runners.
    changed: Condvar,
    /// For those who wait for jobs.
    pub(super) bell: Bell,
}

#[derive(Default)]
struct Desk {
    queue: VecDeque<Arc<Job>>,
    known: HashMap<String, Arc<Job>>,
    /// Those of `known` that are done, the first first.
    done: VecDeque<(Instant, Arc<Job>)>,
    threads: usize,
    idle: usize,
    closing: bool,
}

impl Board {
    /// An empty board: at most `runners` jobs run at a time, and at most `max_jobs` are not done. No thread starts before
    /// there is a job.
    #[must_use]
    pub fn new(runners: usize, max_jobs: usize) -> Self {
        Self {
            process: std::process::id(),
            runners,
            max_jobs,
            desk: Mutex::default(),
            changed: Condvar::new(),
            bell: Bell::default(),
        }
    }

    /// See [`super::submit`].
    ///
    /// # Errors
    /// When there is no thread to be had.
    pub fn submit(&'static self, task: Task, limits: Limits, request_id: Option<String>) -> Result<Arc<Job>, Error> {
        let (request, refusal) = match task {
            Task::Execute(request) => (Some(request), None),
            // Looked up here, and not by the runner: what is registered now is what is meant.
            Task::Call { name, args, surface } => match runtime::call_request(&name, args, surface) {
                Ok(request) => (Some(request), None),
                Err(error) => (None, Some(error)),
            },
        };
        let job = Job::new(self, request, limits, request_id);
        let mut desk = self.desk();
        desk.forget(Instant::now());
        if let Some(error) = refusal.or_else(|| desk.refusal(self.max_jobs)) {
            drop(desk);
            drop(runtime::refuse(error.clone()));
            job.end((Err(error), Timing::default()));
            return Ok(job);
        }
        self.staff(&mut desk)?;
        desk.known.insert(job.id().to_owned(), Arc::clone(&job));
        desk.queue.push_back(Arc::clone(&job));
        self.changed.notify_one();
        Ok(job)
    }

    /// See [`super::find`].
    #[must_use]
    pub fn find(&self, id: &str) -> Option<Arc<Job>> {
        let mut desk = self.desk();
        desk.forget(Instant::now());
        desk.known.get(id).cloned()
    }

    /// Takes no more jobs, cancels those that wait, and ends the asking of those that run.
    pub fn close(&self) {
        let mut desk = self.desk();
        desk.closing = true;
        let queue = std::mem::take(&mut desk.queue);
        let known: Vec<_> = desk.known.values().cloned().collect();
        drop(desk);
        self.changed.notify_all();
        for job in queue {
            self.end_unrun(&job, closed());
        }
        for job in known {
            job.mailbox.close();
        }
    }

    /// Waits for the threads to end, after [`Board::close`], at most `timeout`.
    pub fn join(&self, timeout: Duration) {
        let desk = self.desk();
        drop(self.changed.wait_timeout_while(desk, timeout, |desk| desk.threads > 0));
    }

    /// Jobs that run at a time, at the most.
    pub(super) fn runners(&self) -> usize {
        self.runners
    }

    pub(super) fn is_of_this_process(&self) -> bool {
        self.process == std::process::id()
    }

    /// Ends a job that was cancelled, if it waits for its turn.
    pub(super) fn withdraw(&self, job: &Job) {
        let mut desk = self.desk();
        let place = desk.queue.iter().position(|other| std::ptr::eq(&raw const **other, job));
        let job = place.and_then(|place| desk.queue.remove(place));
        drop(desk);
        if let Some(job) = job {
            self.end_unrun(&job, cancelled());
        }
    }

    /// Forgets what was done before `now`'s five minutes.
    #[cfg(test)]
    pub(super) fn forget(&self, now: Instant) {
        self.desk().forget(now);
    }

    fn desk(&self) -> MutexGuard<'_, Desk> {
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn end_unrun(&self, job: &Arc<Job>, error: Error) {
        drop(runtime::refuse(error.clone()));
        self.end(job, (Err(error), Timing { queue: job.age(), ..Timing::default() }));
    }

    fn end(&self, job: &Arc<Job>, outcome: Outcome) {
        {
            let mut desk = self.desk();
            desk.done.push_back((Instant::now(), Arc::clone(job)));
            desk.forget(Instant::now());
        }
        job.end(outcome);
        self.bell.ring();
    }

    /// Starts a thread if those that are idle do not suffice for one job more.
    fn staff(&'static self, desk: &mut Desk) -> Result<(), Error> {
        if desk.idle > desk.queue.len() || desk.threads >= self.runners {
            return Ok(());
        }
        match pool::helper("js-job", || self.work()) {
            Ok(()) => desk.threads += 1,
            Err(error) if desk.threads == 0 => {
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

    /// The next job; none when the thread is to end, which is noted already.
    fn next(&self) -> Option<Arc<Job>> {
        let mut desk = self.desk();
        desk.idle += 1;
        let waited = self.changed.wait_timeout_while(desk, IDLE, |desk| desk.queue.is_empty() && !desk.closing);
        desk = waited.unwrap_or_else(PoisonError::into_inner).0;
        desk.idle -= 1;
        let job = desk.queue.pop_front();
        if job.is_none() {
            desk.threads -= 1;
            self.changed.notify_all();
        }
        job
    }
}

impl Desk {
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
    let is_call = matches!(request.work, Work::Registered(..));
    let mut messenger = Messenger { job, surface: request.surface.clone(), failure: None };
    let reply = if is_call {
        runtime::execute_warm(request, &limits, &mut messenger)
    } else {
        runtime::execute(request, &limits, &mut messenger)
    };
    let timing = Timing { queue: waited + reply.timing().queue, ..*reply.timing() };
    // Copied off the VM's heap, which is put back as soon as the reply is dropped.
    let result = reply.result().cloned().map_err(|error| messenger.failure.take().unwrap_or_else(|| error.clone()));
    (result, timing)
}

/// The host of a job: leaves what it asks for those who wait for the job.
struct Messenger<'a> {
    job: &'a Job,
    surface: Surface,
    /// What ended the script, where that is more than the VM knows.
    failure: Option<Error>,
}

impl Host for Messenger<'_> {
    fn started(&mut self) {
        self.job.start();
    }

    fn cancelled(&mut self) -> bool {
        if self.job.is_cancelled() {
            self.failure.get_or_insert_with(cancelled);
        }
        self.job.is_cancelled()
    }

    fn answer(&mut self, question: &Question) -> Answer {
        match question {
            Question::Log(records) => {
                self.job.mailbox.log(records);
                self.job.board.bell.ring();
                Ok(Value::Null)
            }
            // Whoever could find a map may be gone, and an error is no reason to wait for them.
            Question::Metric(_) | Question::SourceMap(_) => Ok(Value::Null),
            Question::Call(..) | Question::Import(_) => self.forward(question),
        }
    }
}

impl Messenger<'_> {
    /// Waits for an answer, within the job's time: the VM's limits rest while it asks.
    fn forward(&mut self, question: &Question) -> Answer {
        let ring = || self.job.board.bell.ring();
        let served = self.job.mailbox.ask(question.clone(), self.job.deadline(), ring);
        let limit_ms = u64::try_from(self.job.limits.timeout.as_millis()).unwrap_or(u64::MAX);
        self.failure = match served {
            Served::Answered(Err(Refusal::Stop)) => Some(stopped()),
            Served::Answered(_) => None,
            Served::Unserved => Some(Error::Unserved { what: self.describe(question), limit_ms }),
            Served::Late => Some(Error::Timeout { limit_ms }),
            Served::Closed => Some(if self.job.is_cancelled() { cancelled() } else { closed() }),
        };
        served.into_answer()
    }

    fn describe(&self, question: &Question) -> String {
        match question {
            Question::Call(number, _) => {
                let known = self.surface.functions.iter().find(|(_, other)| other == number);
                known.map_or_else(|| "a host function".into(), |(path, _)| format!("the host function {path}"))
            }
            Question::Import(import) => format!("the module {:?}", import.specifier),
            Question::Log(_) | Question::Metric(_) | Question::SourceMap(_) => "its host".into(),
        }
    }
}
