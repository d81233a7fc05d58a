//! Checks of what callers pass to methods.

use std::time::Duration;

use ext_php_rs::args::Arg;
use ext_php_rs::flags::DataType;
use ext_php_rs::types::{ZendStr, Zval};
use ext_php_rs::zend::ExecuteData;

use super::failure::Failure;
use crate::error::Error;
use crate::value::ConversionError;

/// Waits longer than this are the same to everybody, and keep clear of the end of the clock.
const LONGEST_MS: u64 = 365 * 24 * 60 * 60 * 1000;

/// The most that `memoryMb` may ask for, as `js_machine.max_memory_mb`.
const MOST_MEMORY_MB: i64 = 16_384;

/// Describes an argument that is an integer or null, null when it is left out.
pub fn nullable_int(name: &str) -> Arg<'static> {
    Arg::new(name, DataType::Long).allow_null().default("null")
}

/// Returns `$this`, with a reference of its own.
pub fn this(frame: &mut ExecuteData) -> Zval {
    let mut this = Zval::new();
    if let Some(object) = frame.get_self() {
        this.set_object(object);
    }
    this
}

/// Returns a duration of `ms` milliseconds, at most a year.
pub fn milliseconds(ms: i64) -> Duration {
    Duration::from_millis(ms.unsigned_abs().min(LONGEST_MS))
}

/// Checks that a number is positive.
///
/// # Errors
/// [`Failure::Argument`] of the argument `number`.
pub fn positive(value: Option<i64>, number: u32) -> Result<Option<i64>, Failure> {
    match value {
        Some(value) if value <= 0 => {
            Err(Failure::Argument { number, reason: format!("must be greater than 0, {value} given") })
        }
        value => Ok(value),
    }
}

/// Checks a memory limit, MB.
///
/// # Errors
/// [`Failure::Argument`] of the argument `number`.
pub fn memory(value: Option<i64>, number: u32) -> Result<Option<i64>, Failure> {
    match value {
        Some(value) if !(1..=MOST_MEMORY_MB).contains(&value) => {
            let reason = format!("must be between 1 and {MOST_MEMORY_MB} (MB), {value} given");
            Err(Failure::Argument { number, reason })
        }
        value => Ok(value),
    }
}

/// Checks source text, which is UTF-8 and not empty; `path` names it in the message.
///
/// # Errors
/// [`Failure::Argument`] of the argument `number`, or as [`text`].
pub fn source<'a>(code: &'a ZendStr, number: u32, path: &str) -> Result<&'a str, Failure> {
    if code.is_empty() {
        return Err(Failure::Argument { number, reason: "cannot be empty".to_owned() });
    }
    text(code, path)
}

/// Checks text, which is UTF-8; `path` names it in the message.
///
/// # Errors
/// A conversion error.
pub fn text<'a>(text: &'a ZendStr, path: &str) -> Result<&'a str, Failure> {
    text.as_str().map_err(|_| {
        let reason = "text that is not valid UTF-8 cannot cross".to_owned();
        Error::Conversion(ConversionError { path: path.to_owned(), reason }).into()
    })
}
