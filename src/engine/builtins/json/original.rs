//! Original functions that answer what nothing else here can.

use boa_engine::builtins::proxy::Proxy;
use boa_engine::object::JsObject;
use boa_engine::object::builtins::JsFunction;
use boa_engine::{Context, JsResult, JsValue};
use boa_gc::{Finalize, Trace};

use crate::engine::builtins::define::method;

/// The functions as they were before any script.
#[derive(Clone, Trace, Finalize)]
pub(super) struct Original {
    pub delete: JsFunction,
    pub is_raw: JsFunction,
    pub is_array: JsFunction,
    pub get: JsFunction,
}

impl Original {
    /// Finds them in a context that no script has seen yet.
    ///
    /// # Errors
    /// When one is not there, which would be a fault of this file.
    pub fn of(context: &mut Context) -> JsResult<Self> {
        let json = context.intrinsics().objects().json();
        let array = context.intrinsics().constructors().array().constructor();
        let reflect = context.intrinsics().objects().reflect();
        Ok(Self {
            delete: method(&reflect, "deleteProperty", context)?,
            is_raw: method(&json, "isRawJSON", context)?,
            is_array: method(&array, "isArray", context)?,
            get: method(&reflect, "get", context)?,
        })
    }
}

/// <https://tc39.es/ecma262/#sec-isarray>, which looks through proxies.
pub(super) fn is_array(object: &JsObject, original: &Original, context: &mut Context) -> JsResult<bool> {
    if !object.is::<Proxy>() {
        return Ok(object.is_array());
    }
    let answer = original.is_array.call(&JsValue::undefined(), &[object.clone().into()], context)?;
    Ok(answer.to_boolean())
}
