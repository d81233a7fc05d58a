//! The error of a source text of this folder that is not what it should be.

use boa_engine::{JsError, JsNativeError};

/// Makes the error, which would be a fault of this folder, or the work of a script that changed built-in objects.
pub(super) fn broken() -> JsError {
    JsNativeError::typ().with_message("the prelude is broken").into()
}
