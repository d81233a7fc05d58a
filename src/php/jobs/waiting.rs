//! Waiting for jobs while watching for what interrupts PHP.

use std::sync::Arc;

use ext_php_rs::types::Zval;

use crate::error::Error;
use crate::jobs::{self, Attendant, Job};
use crate::php::failure::Failure;
use crate::php::interrupt::Watch;
use crate::php::machine::milliseconds;
use crate::php::outcome;
use crate::pool::{Answer, Host as _, Question};

/// Serves the jobs that PHP waits for.
#[derive(Default)]
struct Attendance {
    watch: Watch,
}

impl Attendant for Attendance {
    fn cancelled(&mut self) -> bool {
        self.watch.cancelled()
    }

    fn answer(&mut self, _job: usize, question: &Question) -> Answer {
        self.watch.answer(question)
    }
}

/// Waits until all jobs are done, at most `timeout_ms`.
///
/// # Errors
/// [`Error::NotDone`] when that time passed; whatever PHP has to do instead.
pub fn wait(jobs: &[Arc<Job>], timeout_ms: Option<i64>) -> Result<(), Failure> {
    let mut attendance = Attendance::default();
    let done = jobs::wait_all(jobs, timeout_ms.map(milliseconds), &mut attendance);
    let gone = attendance.watch.is_alone();
    attendance.watch.finish()?;
    match (done?, timeout_ms) {
        (true, _) => Ok(()),
        (false, Some(waited_ms)) if !gone => Err(Error::NotDone { waited_ms: waited_ms.unsigned_abs() }.into()),
        (false, _) => Err(Error::Cancelled("the client has left; the job goes on".to_owned()).into()),
    }
}

/// The value of a job that is done.
///
/// # Errors
/// Whatever ended the job.
pub fn value(job: &Job) -> Result<Zval, Failure> {
    match job.outcome() {
        Some((Ok(value), _)) => outcome::convert(value),
        Some((Err(error), _)) => Err(error.clone().into()),
        None => Err(Failure::Fault("a job is not done after it was waited for".to_owned())),
    }
}
