//! The limits that callers set, over those of the directives.

use std::time::Duration;

use super::arguments::milliseconds;
use super::{answering, ini};
use crate::protocol::Limits;

/// The limits of one `JsMachine` object; `None` takes the directive's value at the time of the call.
#[derive(Clone, Copy, Debug, Default)]
pub struct OwnLimits {
    /// `timeoutMs`
    pub timeout_ms: Option<i64>,
    /// `memoryMb`
    pub memory_mb: Option<i64>,
    /// `acquireTimeoutMs`
    pub acquire_timeout_ms: Option<i64>,
}

impl OwnLimits {
    /// The limits of one call, its own timeout first. What a host function runs ends with the script that called it.
    pub fn of_call(self, timeout_ms: Option<i64>) -> Limits {
        let limits = self.of_job(timeout_ms);
        let left = answering::time_left().unwrap_or(Duration::MAX);
        Limits { timeout: limits.timeout.min(left), acquire: limits.acquire.min(left), ..limits }
    }

    /// The limits of what nobody waits for.
    pub fn of_job(self, timeout_ms: Option<i64>) -> Limits {
        let defaults = ini::defaults();
        let memory_mb = self.memory_mb.unwrap_or(defaults.memory_mb);
        Limits {
            timeout: milliseconds(timeout_ms.or(self.timeout_ms).unwrap_or(defaults.timeout_ms)),
            memory_bytes: memory_mb.unsigned_abs() << 20,
            acquire: milliseconds(self.acquire_timeout_ms.unwrap_or(defaults.acquire_timeout_ms)),
        }
    }
}
