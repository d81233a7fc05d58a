//! PHP's error log: the file, the SAPI's log or the syslog that `error_log` names.

use std::ffi::{CString, c_char, c_int};

use super::calls;
use super::failure::ZendFailure;

unsafe extern "C" {
    fn php_log_err_with_severity(message: *const c_char, severity: c_int);
}

/// How severe a line is, by the numbers of syslog.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// `LOG_ERR`
    Error = 3,
    /// `LOG_WARNING`
    Warning = 4,
    /// `LOG_INFO`
    Info = 6,
    /// `LOG_DEBUG`
    Debug = 7,
}

/// Writes a line to PHP's error log; NUL bytes in it are spelled out.
///
/// # Errors
/// [`ZendFailure::Bailout`] after a fatal error.
pub fn write(line: &str, severity: Severity) -> Result<(), ZendFailure> {
    let line = CString::new(line.replace('\0', "\\0")).unwrap_or_default();
    // SAFETY: the line outlives the call, which reads it.
    calls::landed(|| unsafe { php_log_err_with_severity(line.as_ptr(), severity as c_int) })
}
