//! The limits that callers set, over those of the directives.

use super::arguments::milliseconds;
use super::ini;
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
    /// The limits of one call, its own timeout first.
    pub fn of_call(self, timeout_ms: Option<i64>) -> Limits {
        let defaults = ini::defaults();
        let memory_mb = self.memory_mb.unwrap_or(defaults.memory_mb);
        Limits {
            timeout: milliseconds(timeout_ms.or(self.timeout_ms).unwrap_or(defaults.timeout_ms)),
            memory_bytes: memory_mb.unsigned_abs() << 20,
            acquire: milliseconds(self.acquire_timeout_ms.unwrap_or(defaults.acquire_timeout_ms)),
        }
    }
}
