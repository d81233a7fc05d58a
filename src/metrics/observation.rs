//! What is counted of a request.

use std::time::Duration;

use crate::error::Status;

/// How one request went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Observation {
    /// How it ended.
    pub status: Status,
    /// Wall time on the VM; waiting is not in it.
    pub duration: Duration,
    /// Bytes of source text. 0 where there was none, as for a call of a registered script: that is no source of size 0,
    /// and does not count as one.
    pub code_bytes: usize,
    /// The most that the script held at once, bytes.
    pub memory_peak: u64,
    /// Waiting for a VM.
    pub queue: Duration,
}
