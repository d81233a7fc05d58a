//! Waiting for jobs: serving what they ask, and watching for what interrupts PHP.

use std::cell::RefCell;
use std::sync::Arc;

use ext_php_rs::types::Zval;

use super::servers::{self, Served};
use crate::error::Error;
use crate::jobs::{self, Job, JobHost};
use crate::php::arguments::milliseconds;
use crate::php::failure::Failure;
use crate::php::interrupt::Watch;
use crate::php::values::{Pace, Time};
use crate::php::{answering, outcome};
use crate::protocol::{Host as _, HostCall, HostError, HostReply, Timing, WaitingScript};

/// Serves the jobs that PHP waits for.
struct WaitingHost<'a> {
    served: &'a [Served],
    watch: Watch,
}

impl WaitingHost<'_> {
    fn is_over(&self) -> bool {
        let mut servers = self.served.iter().filter_map(|(_, server)| server.as_ref());
        servers.any(|server| server.try_borrow().is_ok_and(|server| server.is_over()))
    }

    /// Goes on with what interrupted the wait, or ended a host function.
    fn finish(&mut self) -> Result<(), Failure> {
        self.watch.finish()?;
        let servers = self.served.iter().filter_map(|(_, server)| server.as_ref());
        for server in servers {
            server.try_borrow().map_or(Ok(()), |server| server.finish())?;
        }
        Ok(())
    }
}

impl JobHost for WaitingHost<'_> {
    fn cancelled(&mut self) -> bool {
        self.is_over() || self.watch.cancelled()
    }

    fn serves(&self, job: usize) -> bool {
        self.served.get(job).is_some_and(|(_, server)| server.is_some())
    }

    fn answer(&mut self, job: usize, question: &HostCall, script: &dyn WaitingScript) -> HostReply {
        let Some((job, Some(server))) = self.served.get(job) else { return Err(HostError::Stop) };
        // It is borrowed by nobody: a job that is being served is not served once more.
        let Ok(mut server) = server.try_borrow_mut() else { return Err(HostError::Stop) };
        // Log records are read when PHP comes to it, also after the job is done.
        let until = if matches!(question, HostCall::Log(_)) { None } else { job.deadline() };
        server.serve_until(until, job.timeout());
        let answer = server.answer(question, script);
        if server.is_over() {
            job.cancel();
        }
        answer
    }
}

/// Waits until all jobs are done, at most `timeout_ms`. What the other jobs of the request ask is served as well.
///
/// # Errors
/// [`Error::NotDone`] when that time passed; whatever PHP has to do instead.
pub fn wait(served: &[Served], timeout_ms: Option<i64>) -> Result<(), Failure> {
    let all = [served, &servers::of_others(served)].concat();
    let jobs: Vec<_> = all.iter().map(|(job, _)| Arc::clone(job)).collect();
    let (awaited, beside) = jobs.split_at(served.len());
    let mut waiting_host = WaitingHost { served: &all, watch: Watch::default() };
    let timeout = timeout_ms.map(milliseconds).into_iter().chain(answering::time_left()).min();
    let done = jobs::wait_all(awaited, beside, timeout, &mut waiting_host);
    let gone = waiting_host.watch.is_alone();
    waiting_host.finish()?;
    match (done?, timeout) {
        (true, _) => Ok(()),
        (false, Some(waited)) if !gone => {
            Err(Error::NotDone { waited_ms: u64::try_from(waited.as_millis()).unwrap_or(u64::MAX) }.into())
        }
        (false, _) => Err(Error::Cancelled("the client has left; the job goes on".to_owned()).into()),
    }
}

/// The value of a job that is done.
///
/// # Errors
/// Whatever ended the job, with the exception of a host function that caused it.
pub fn value((job, server): &Served) -> Result<Zval, Failure> {
    match job.outcome() {
        Some((Ok(value), timing)) => converted(job, timing, |pace| outcome::convert(value, None, pace)),
        Some((Err(error), _)) => {
            let server = server.as_ref().and_then(|server| server.try_borrow().ok());
            Err(server.map_or_else(|| error.clone().into(), |server| server.failure(error)))
        }
        None => Err(Failure::Fault("a job is not done after it was waited for".to_owned())),
    }
}

/// Converts what a job gave, in the time that its limit leaves, or until PHP has something else to do.
///
/// # Errors
/// As `convert`; whatever PHP has to do instead.
pub fn converted(
    job: &Job,
    timing: &Timing,
    convert: impl FnOnce(&Pace<'_>) -> Result<Zval, Failure>,
) -> Result<Zval, Failure> {
    let watch = RefCell::default();
    let converted = convert(&Pace::new(Time::of_job(job.timeout(), timing.duration), Some(&watch)));
    watch.into_inner().finish()?;
    converted
}
