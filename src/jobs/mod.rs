//! Scripts that run while their caller does something else.
//!
//! A [`Job`] waits in the queue of its [`JobQueue`] until one of the board's runner threads takes it; that thread then does
//! what PHP does for a script that it waits for: it asks the runtime for an execution. What the script asks of its host
//! lies in the job's mailbox until somebody waits for the job and answers. Nothing here knows PHP or Boa.

mod completion_pipe;
mod job;
mod mailbox;
mod queue;
#[cfg(test)]
mod tests;
mod wait;

use std::sync::Arc;

pub use job::{Job, JobState, Outcome};
pub use queue::JobQueue;
pub use wait::{JobHost, wait_all};

use crate::error::Error;
use crate::protocol::{HostBindings, Limits, Request};
use crate::runtime;
use crate::value::Value;

/// What a job is to do.
#[derive(Debug, Clone)]
pub enum Task {
    /// Runs a request in a pristine VM.
    Execute(Request),
    /// Calls a registered script, by `name` or `name.method`.
    Call {
        /// The name.
        name: String,
        /// The arguments.
        args: Vec<Value>,
        /// What the script can reach.
        bindings: HostBindings,
    },
}

/// Starts a job and returns at once. A job that cannot be taken is [`JobState::Ended`] already, and its outcome says why.
/// The acquire limit does not count for jobs: they wait in a queue of their own.
///
/// # Errors
/// When there is no thread to be had.
pub fn submit(task: Task, limits: Limits, request_id: Option<String>) -> Result<Arc<Job>, Error> {
    runtime::jobs().submit(task, limits, request_id)
}

/// A job of this process by its id; none when it is unknown, or was done so long ago that it is forgotten.
#[must_use]
pub fn find(id: &str) -> Option<Arc<Job>> {
    runtime::jobs().find(id)
}
