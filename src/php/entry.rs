//! The entry of calls from PHP: no panic, no half-left frame and no lease goes past here.

use std::ffi::{CString, c_char};
use std::panic::AssertUnwindSafe;

use ext_php_rs::exception::PhpException;
use ext_php_rs::types::Zval;
use ext_php_rs::zend::{CatchError, ExecuteData, bailout, ce, try_catch};

use super::exceptions;
use super::failure::Failure;
use super::zend::globals;
use crate::error::Error;

unsafe extern "C" {
    fn zend_argument_value_error(number: u32, format: *const c_char, ...);
}

/// A method as this extension writes it.
pub type Method = fn(&mut ExecuteData, &mut Zval) -> Result<(), Failure>;

/// Wraps a [`Method`] into the function that PHP calls.
macro_rules! php_method {
    ($method:path) => {{
        extern "C" fn handler(frame: &mut ::ext_php_rs::zend::ExecuteData, result: &mut ::ext_php_rs::types::Zval) {
            $crate::php::entry::enter($method, frame, result);
        }
        handler
    }};
}
pub(super) use php_method;

/// Runs a method, and then does what its failure asks for.
pub fn enter(method: Method, frame: &mut ExecuteData, result: &mut Zval) {
    let failure = match try_catch(AssertUnwindSafe(|| method(frame, result))) {
        Ok(Ok(())) => return,
        Ok(Err(failure)) => failure,
        Err(CatchError::Bailout) => Failure::Bailout,
        Err(error) => Failure::Fault(error.to_string()),
    };
    raise(failure);
}

/// Throws, or leaves the request. Nothing but the failure itself is still owned by a Rust frame.
pub fn raise(failure: Failure) {
    match failure {
        Failure::Pending | Failure::Interrupted => {}
        // SAFETY: the method has returned, and its frames freed what they owned.
        Failure::Bailout => unsafe { bailout() },
        Failure::PhpTimeout => globals::raise_timeout(),
        Failure::Argument { number, reason } => {
            let reason = CString::new(reason.replace('\0', "\\0")).unwrap_or_default();
            // SAFETY: called from within the method that the message is about; the format takes one string.
            unsafe { zend_argument_value_error(number, c"%s".as_ptr(), reason.as_ptr()) };
        }
        Failure::Error(error) => throw(&error, &[]),
        Failure::Caused(error, known) => throw(&error, &known),
        Failure::Fault(message) => {
            throw(&Error::Engine(format!("internal error of js_machine: {message}")), &[]);
        }
    }
}

fn throw(error: &Error, known: &[(u64, Zval)]) {
    match exceptions::throw(error, known) {
        Ok(()) => {}
        // SAFETY: as above; what `error` owns is lost with the request, which ran out of memory.
        Err(Failure::Bailout) => unsafe { bailout() },
        Err(_) => PhpException::new(error.to_string(), 0, ce::error()).throw(),
    }
}
