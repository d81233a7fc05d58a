//! Waiting for jobs, and serving them meanwhile.

use std::sync::Arc;
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::{Duration, Instant};

use super::job::{Job, JobState};
use super::mailbox::Letter;
use crate::error::Error;
use crate::pool;
use crate::protocol::{Answer, Question};

/// How often one who waits looks after its own affairs.
const TICK: Duration = Duration::from_millis(10);

/// Whoever waits for several jobs, and serves each.
pub trait Attendant {
    /// Asked about every 10 ms: true when the waiting is to end. The jobs go on.
    fn cancelled(&mut self) -> bool {
        false
    }

    /// Whether it is this one who answers what the job at this place of the list asks, and reads what it logs. Else both
    /// are left to whoever does.
    fn serves(&self, _job: usize) -> bool {
        true
    }

    /// Answers a question of the job at this place of the list. That of log records says nothing.
    ///
    /// # Errors
    /// Why there is no answer.
    fn answer(&mut self, job: usize, question: &Question) -> Answer;
}

/// Waits until all jobs are done, serving what any of them asks meanwhile. False when `timeout` passed or the attendant
/// gave up: the jobs go on.
///
/// # Errors
/// When a job cannot become done as long as the present thread waits: it is that job which the thread is serving, or
/// every VM is held by scripts that the thread is serving.
pub fn wait_all(jobs: &[Arc<Job>], timeout: Option<Duration>, attendant: &mut dyn Attendant) -> Result<bool, Error> {
    let until = timeout.and_then(|timeout| Instant::now().checked_add(timeout));
    loop {
        let heard = pending(jobs).map(|job| (job, job.board.bell.count()));
        for (place, job) in jobs.iter().enumerate() {
            serve(job, place, attendant);
        }
        // What was done when we looked has left its last words by now.
        let Some((job, count)) = heard else { return Ok(true) };
        if attendant.cancelled() {
            return Ok(false);
        }
        jobs.iter().try_for_each(|job| reachable(job))?;
        let left = until.map_or(TICK, |until| until.saturating_duration_since(Instant::now()).min(TICK));
        if left.is_zero() {
            return Ok(jobs.iter().all(|job| job.is_done()));
        }
        job.board.bell.wait(count, left);
    }
}

fn pending(jobs: &[Arc<Job>]) -> Option<&Arc<Job>> {
    jobs.iter().find(|job| !job.is_done())
}

/// Does whatever lies in the job's mailbox.
fn serve(job: &Arc<Job>, place: usize, attendant: &mut dyn Attendant) {
    if job.is_left_behind() || !attendant.serves(place) {
        return;
    }
    while let Some(letter) = job.mailbox.take() {
        match letter {
            Letter::Log(records) => {
                let _ = attendant.answer(place, &records);
                job.mailbox.logged();
            }
            Letter::Question(question, number) => {
                let answer = pool::while_serving(|| attendant.answer(place, &question));
                job.mailbox.answer(number, answer);
            }
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
    let (depth, pool_size) = (pool::nesting(), job.board.runners());
    if depth >= pool_size && job.state() == JobState::Queued {
        return Err(Error::Nested { depth, pool_size });
    }
    Ok(())
}

/// Wakes those who wait when anything has happened that may concern them.
#[derive(Debug, Default)]
pub(super) struct Bell {
    count: Mutex<u64>,
    rung: Condvar,
}

impl Bell {
    /// How often it rang.
    pub fn count(&self) -> u64 {
        *self.count.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn ring(&self) {
        *self.count.lock().unwrap_or_else(PoisonError::into_inner) += 1;
        self.rung.notify_all();
    }

    /// Waits until it has rung since it was heard, at most `timeout`.
    pub fn wait(&self, heard: u64, timeout: Duration) {
        let count = self.count.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.rung.wait_timeout_while(count, timeout, |count| *count == heard));
    }
}
