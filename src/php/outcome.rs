//! The outcome of an execution for PHP: the array of `execute()`, or the value of `eval()`.

use std::time::Duration;

use ext_php_rs::types::Zval;

use super::failure::Failure;
use super::stats::big;
use super::values::{self, JsFunctions, Pace, float, string};
use super::zend::calls::guarded;
use super::zend::globals;
use super::zend::tables::{into_zval, set, with_capacity};
use crate::error::{Error, Status};
use crate::pool::Reply;
use crate::protocol::Timing;
use crate::value::Value;

/// The array that `execute()` returns. `request_id` is what the caller gave.
///
/// # Errors
/// [`Failure::Bailout`] when `memory_limit` does not allow for it, [`Failure::Interrupted`] as [`Pace::step`].
pub fn as_array(reply: &Reply, request_id: Zval, pace: &Pace<'_>) -> Result<Zval, Failure> {
    array(reply.result(), reply.timing(), request_id, pace)
}

/// The same for a result that has left its VM.
///
/// # Errors
/// As [`as_array`].
pub fn array(
    result: Result<&Value, &Error>,
    timing: &Timing,
    request_id: Zval,
    pace: &Pace<'_>,
) -> Result<Zval, Failure> {
    let (status, result, error) = match result.map(|value| convert(value, None, pace)) {
        Ok(Ok(value)) => (Status::Success, value, None),
        Ok(Err(Failure::Error(error))) => (Status::of_error(&error), Zval::null(), Some(error.to_string())),
        Ok(Err(failure)) => return Err(failure),
        Err(error) => (Status::of_error(error), Zval::null(), Some(error.to_string())),
    };
    let Timing { queue, duration, cpu, memory_peak } = *timing;
    let error = error.as_deref();
    let array = guarded(|| {
        let mut table = with_capacity(8);
        set(&mut table, "result", result);
        set(&mut table, "duration_ms", milliseconds(duration));
        set(&mut table, "error", error.map_or_else(Zval::null, |error| string(error.as_bytes())));
        set(&mut table, "request_id", request_id);
        set(&mut table, "status", string(status.as_str().as_bytes()));
        set(&mut table, "queue_ms", milliseconds(queue));
        set(&mut table, "cpu_ms", milliseconds(cpu));
        set(&mut table, "memory_peak_bytes", big(memory_peak));
        into_zval(table)
    })?;
    Ok(array)
}

/// Converts a result. What PHP itself refuses, such as a date, is a conversion error as well.
///
/// # Errors
/// A conversion error; [`Failure::Bailout`] when `memory_limit` does not allow for the value; as [`Pace::step`].
pub fn convert(value: &Value, functions: JsFunctions<'_>, pace: &Pace<'_>) -> Result<Zval, Failure> {
    match values::to_zval(value, functions, pace) {
        Err(Failure::Pending) => {
            globals::clear_exception();
            let reason = "PHP cannot hold a date of the value".to_owned();
            Err(Error::Conversion(crate::value::ConversionError { path: "$".to_owned(), reason }).into())
        }
        other => other,
    }
}

fn milliseconds(duration: Duration) -> Zval {
    float(duration.as_secs_f64() * 1000.0)
}
