//! Waiting for jobs, and serving them meanwhile.

use std::sync::Arc;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::job::{Job, JobState};
use super::mailbox::{self, Message, Progress};
use crate::error::Error;
use crate::pool::{self, PoolName};
use crate::protocol::{Host, HostCall, HostReply, ReadOutcome, WaitingScript};
use crate::value::Value;

/// How often a waiting thread checks whether it has to give up.
const TICK: Duration = Duration::from_millis(10);

/// Answers the host calls of several jobs while a thread waits for them.
pub trait JobHost {
    /// Asked about every 10 ms: true when the waiting is to end. The jobs go on.
    fn cancelled(&mut self) -> bool {
        false
    }

    /// Whether it is this one who answers what the job at this place of the list asks, and reads what it logs. Else
    /// both are left to whoever does.
    fn serves(&self, _job: usize) -> bool {
        true
    }

    /// Answers a question of the job at this place of the list, whose script waits meanwhile, and can be called. The answer
    /// to log records says nothing.
    ///
    /// # Errors
    /// Why there is no answer.
    fn answer(&mut self, job: usize, question: &HostCall, script: &dyn WaitingScript) -> HostReply;
}

/// Waits until all jobs are done, serving what any of them asks meanwhile, and what those in `beside` ask, whose places
/// follow: they may have the VMs that the others need. False when `timeout` passed or the host gave up: the jobs go on.
///
/// # Errors
/// When a job cannot become done as long as the present thread waits: it is that job which the thread is serving, or
/// every VM is held by scripts that the thread is serving.
pub fn wait_all(
    jobs: &[Arc<Job>],
    beside: &[Arc<Job>],
    timeout: Option<Duration>,
    host: &mut dyn JobHost,
) -> Result<bool, Error> {
    let until = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
    loop {
        let heard = pending(jobs).map(|job| (job, job.queue.event.count()));
        for (place, job) in jobs.iter().chain(beside).enumerate() {
            if !serve(job, place, host) {
                break;
            }
        }
        // What was done when we looked has left its last words by now.
        let Some((job, count)) = heard else { return Ok(true) };
        if host.cancelled() {
            return Ok(false);
        }
        jobs.iter().try_for_each(|job| reachable(job))?;
        let left = until.map_or(TICK, |until| until.saturating_duration_since(Instant::now()).min(TICK));
        if left.is_zero() {
            return Ok(jobs.iter().all(|job| job.is_done()));
        }
        job.queue.event.wait(count, left);
    }
}

fn pending(jobs: &[Arc<Job>]) -> Option<&Arc<Job>> {
    jobs.iter().find(|job| !job.is_done())
}

/// Does whatever lies in the job's mailbox. False when the host gave up meanwhile: it may have an exception on its way, and
/// the other jobs ask nothing of it then.
fn serve(job: &Arc<Job>, place: usize, host: &mut dyn JobHost) -> bool {
    if job.is_left_behind() || !host.serves(place) {
        return true;
    }
    while let Some(message) = job.mailbox.take() {
        match message {
            Message::Log(records) => {
                // Nobody waits for that: the script is elsewhere by now.
                let _ = host.answer(place, &records, &JobScript { job, question: 0 });
            }
            Message::Call(question, number, pool) => {
                answer(job, number, pool, |script| host.answer(place, &question, script));
            }
        }
        job.mailbox.put_down();
        // A job may ask and ask.
        if host.cancelled() {
            return false;
        }
    }
    true
}

/// Answers a question of a job by its number, which the script of a VM of `pool` has asked.
fn answer(job: &Job, question: u64, pool: Option<PoolName>, find: impl FnOnce(&dyn WaitingScript) -> HostReply) {
    let answer = pool::while_serving(pool, || find(&JobScript { job, question }));
    if !job.mailbox.answer(question, answer) {
        job.cancel();
    }
}

/// The script of a job, while it waits for the answer of a question, which it asks from another thread.
struct JobScript<'a> {
    job: &'a Job,
    /// The number of the question.
    question: u64,
}

impl WaitingScript for JobScript<'_> {
    fn call(&self, number: u64, args: &[Value], host: &mut dyn Host, read: ReadOutcome<'_>) {
        let (job, question) = (self.job, self.question);
        let mut heard = job.queue.event.count();
        if !job.mailbox.call(question, number, args.to_vec()) {
            return read(Err(&mailbox::over()));
        }
        loop {
            match job.mailbox.progress(question) {
                Progress::Returned(returned) => return read(returned.as_ref()),
                Progress::Asks(asked, number, pool) => {
                    answer(job, number, pool, |script| host.answer(&asked, script));
                }
                Progress::Waits => {
                    // The script ends soon then, and its function with it.
                    if host.cancelled() {
                        job.cancel();
                    }
                    job.queue.event.wait(heard, TICK);
                }
            }
            heard = job.queue.event.count();
        }
    }
}

/// Whether a job can become done while the present thread waits.
fn reachable(job: &Job) -> Result<(), Error> {
    if job.is_done() {
        return Ok(());
    }
    if job.mailbox.is_served_here() {
        let circle = "this job waits for the function that is running now, which cannot wait for the job";
        return Err(Error::Engine(circle.into()));
    }
    match pool::exhausted_pool(job.queue.runners()) {
        Some(pool_size) if job.state() == JobState::Queued => Err(Error::Nested { depth: pool_size, pool_size }),
        _ => Ok(()),
    }
}

/// Wakes those who wait when anything has happened that may concern them.
#[derive(Debug, Default)]
pub(super) struct Event {
    count: Mutex<u64>,
    changed: Condvar,
}

impl Event {
    /// How often it rang.
    pub fn count(&self) -> u64 {
        *self.count.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn notify(&self) {
        *self.count.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.changed.notify_all();
    }

    /// Waits until it has rung since it was heard, at most `timeout`.
    pub fn wait(&self, heard: u64, timeout: Duration) {
        let count = self.count.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.changed.wait_timeout_while(count, timeout, |count| *count == heard));
    }
}
