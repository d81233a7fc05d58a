//! Why a method has no result for PHP.

use ext_php_rs::types::Zval;

use super::zend::failure::ZendFailure;
use crate::error::Error;
use crate::value::ConversionError;

/// What the entry point does once every Rust frame of the call has returned.
#[derive(Debug)]
pub enum Failure {
    /// An exception is pending already.
    Pending,
    /// PHP has a reason to give up what it does for a script, which whoever watches it knows.
    Interrupted,
    /// A fatal error ended the request: go on leaving.
    Bailout,
    /// `max_execution_time` passed while a script ran: end the request as PHP does.
    PhpTimeout,
    /// An argument is out of range: a `\ValueError` with PHP's usual beginning.
    Argument {
        /// The argument, counted from 1.
        number: u32,
        /// The text after "Argument #1 ($code)".
        reason: String,
    },
    /// An exception of this extension.
    Error(Error),
    /// An exception of this extension, and the exceptions of PHP that it or its causes stand for, by their numbers.
    Caused(Error, Vec<(u64, Zval)>),
    /// A mistake in this extension.
    Fault(String),
}

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Error(error)
    }
}

impl From<ConversionError> for Failure {
    fn from(error: ConversionError) -> Self {
        Self::Error(Error::Conversion(error))
    }
}

impl From<ZendFailure> for Failure {
    fn from(failure: ZendFailure) -> Self {
        match failure {
            ZendFailure::Pending => Self::Pending,
            ZendFailure::Bailout => Self::Bailout,
            ZendFailure::Fault(reason) => Self::Fault(reason),
        }
    }
}
