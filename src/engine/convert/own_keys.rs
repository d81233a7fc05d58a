//! The names of what an object holds.

use boa_engine::builtins::object::OrdinaryObject;
use boa_engine::object::JsObject;
use boa_engine::{Context, JsNativeError, JsResult, JsValue};

/// The names of an object's own enumerable properties, by `Object.keys` itself, whatever a script made of it.
pub(in crate::engine) fn own_keys(object: &JsObject, context: &mut Context) -> JsResult<JsObject> {
    let keys = OrdinaryObject::keys(&JsValue::undefined(), &[object.clone().into()], context)?;
    keys.as_object().ok_or_else(|| JsNativeError::typ().with_message("Object.keys gave no array").into())
}
