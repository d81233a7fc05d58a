//! Scripts that run while their caller does something else.
//!
//! A [`Job`] waits in its [`JobQueue`] until one of the queue's runner threads takes it; that thread runs it
//! by the [`Runner`] that the queue was made with. Calls of the host lie in the job's mailbox until a thread waits for
//! the job and answers them. Nothing here knows PHP or Boa.

mod completion_pipe;
mod job;
mod mailbox;
mod queue;
#[cfg(test)]
mod tests;
mod wait;

pub use completion_pipe::Descriptor;
pub use job::{Job, JobState, Outcome};
pub use queue::JobQueue;
pub use wait::{JobHost, wait_all};

use crate::error::Error;
use crate::pool::Reply;
use crate::protocol::{Host, Limits, Request};

/// Runs the requests of jobs.
#[derive(Debug, Clone, Copy)]
pub struct Runner {
    /// Runs a request on the present thread.
    pub execute: fn(Request, &Limits, &mut dyn Host) -> Reply,
    /// Makes the reply of a job that ends without an execution.
    pub refuse: fn(Error) -> Reply,
}
