//! The outcome of an execution for PHP: the array of `execute()`, or the value of `eval()`.

use std::time::Duration;

use ext_php_rs::types::Zval;

use super::failure::Failure;
use super::stats::big;
use super::values::{self, JsFunctions, Pace, float, int, string};
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
pub fn as_array(reply: &Reply, request_id: Zval, left: JsFunctions<'_>, pace: &Pace<'_>) -> Result<Zval, Failure> {
    array(reply.result(), reply.timing(), request_id, left, pace)
}

/// The same for a result that has left its VM.
///
/// # Errors
/// As [`as_array`].
pub fn array(
    result: Result<&Value, &Error>,
    timing: &Timing,
    request_id: Zval,
    left: JsFunctions<'_>,
    pace: &Pace<'_>,
) -> Result<Zval, Failure> {
    let (result, error) = match result.map(|value| convert(value, left, pace)) {
        Ok(Ok(value)) => (value, None),
        Ok(Err(Failure::Error(error))) => (Zval::null(), Some(error)),
        Ok(Err(failure)) => return Err(failure),
        Err(error) => (Zval::null(), Some(error.clone())),
    };
    let status = error.as_ref().map_or(Status::Success, Status::of_error);
    let Timing { queue, duration, cpu, memory_peak } = *timing;
    let script = error.as_ref().and_then(|error| if let Error::Script(script) = error { Some(script) } else { None });
    // The place has keys of its own.
    let message = error.as_ref().map(|error| script.map_or_else(|| error.to_string(), |script| script.advised()));
    let position = script.and_then(|script| script.position.as_ref());
    let text = |text: Option<&str>| text.map_or_else(Zval::null, |text| string(text.as_bytes()));
    let number = |number: Option<u32>| number.map_or_else(Zval::null, |number| int(number.into()));
    let array = guarded(|| {
        let mut table = with_capacity(13);
        set(&mut table, "result", result);
        set(&mut table, "duration_ms", milliseconds(duration));
        set(&mut table, "error", text(message.as_deref()));
        set(&mut table, "request_id", request_id);
        set(&mut table, "status", string(status.as_str().as_bytes()));
        set(&mut table, "queue_ms", milliseconds(queue));
        set(&mut table, "cpu_ms", milliseconds(cpu));
        set(&mut table, "memory_peak_bytes", big(memory_peak));
        set(&mut table, "error_name", text(script.map(|script| script.name.as_str())));
        set(&mut table, "error_file", text(position.map(|position| position.file.as_str())));
        set(&mut table, "error_line", number(position.map(|position| position.line)));
        set(&mut table, "error_column", number(position.map(|position| position.column)));
        set(&mut table, "error_stack", text(script.map(|script| script.stack.as_str())));
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
