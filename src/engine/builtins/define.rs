//! Reads the methods of an object, and replaces them.

use boa_engine::object::builtins::JsFunction;
use boa_engine::object::{FunctionObjectBuilder, JsObject};
use boa_engine::property::{PropertyDescriptor, PropertyKey};
use boa_engine::{Context, JsNativeError, JsResult, JsString, JsValue, NativeFunction, js_string};

/// The original method of an object.
pub(in crate::engine) fn method(object: &JsObject, name: &'static str, context: &mut Context) -> JsResult<JsFunction> {
    object.get(JsString::from(name), context)?.as_function().ok_or_else(|| missing(name))
}

/// The original getter of a property.
pub(in crate::engine) fn getter(object: &JsObject, key: &PropertyKey) -> JsResult<JsFunction> {
    let property = object.borrow().properties().get(key);
    property
        .and_then(|property| property.get().cloned())
        .and_then(|getter| getter.as_function())
        .ok_or_else(|| missing("get …"))
}

pub(in crate::engine) fn missing(name: &str) -> boa_engine::JsError {
    JsNativeError::typ().with_message(format!("the engine has no method {name}")).into()
}

/// Puts a method into its place, with the attributes that built-in methods have.
pub(in crate::engine) fn define(
    object: &JsObject,
    name: &'static str,
    length: usize,
    function: NativeFunction,
    context: &mut Context,
) -> JsResult<()> {
    let name = JsString::from(name);
    define_at(object, name.clone().into(), name, length, function, context)
}

/// Puts a method into its place, whose key may be a symbol.
pub(in crate::engine) fn define_at(
    object: &JsObject,
    key: PropertyKey,
    name: JsString,
    length: usize,
    function: NativeFunction,
    context: &mut Context,
) -> JsResult<()> {
    let function =
        FunctionObjectBuilder::new(context.realm(), function).name(name).length(length).constructor(false).build();
    let property =
        PropertyDescriptor::builder().value(function).writable(true).enumerable(false).configurable(true).build();
    object.define_property_or_throw(key, property, context).map(drop)
}

/// The value of an own data property, seen without running anything.
pub(in crate::engine) fn own_data(object: &JsObject, key: &PropertyKey) -> Option<JsValue> {
    object.borrow().properties().get(key).and_then(|property| property.value().cloned())
}

/// The `length` of an array or array-like, seen without running anything.
pub(in crate::engine) fn own_length(object: &JsObject) -> Option<f64> {
    own_data(object, &js_string!("length").into()).and_then(|length| length.as_number())
}
