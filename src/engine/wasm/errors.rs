//! Errors of JavaScript.

use boa_engine::{JsError, JsNativeError};

/// A `TypeError`.
pub(super) fn type_error(message: &str) -> JsError {
    JsNativeError::typ().with_message(message.to_owned()).into()
}

/// A `RangeError`.
pub(super) fn range_error(message: &str) -> JsError {
    JsNativeError::range().with_message(message.to_owned()).into()
}
