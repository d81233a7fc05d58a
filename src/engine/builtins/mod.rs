//! Built-in functions of our own in the place of Boa's, one file a reason. Each falls back to the stock one for what it
//! does not cover, and can go when Boa needs it no more.

mod admission;
#[cfg(test)]
mod against_stock;
mod arrays;
mod atomics;
mod bind;
mod buffers;
pub(super) mod elements;
mod find;
mod json;
mod numbers;
mod output;
mod regexp;
mod regexp_source;
mod repeat;
mod sort;
mod strings;
mod substitution;
mod text;

use std::rc::Rc;

use boa_engine::object::builtins::JsFunction;
use boa_engine::object::{FunctionObjectBuilder, JsObject};
use boa_engine::property::{PropertyDescriptor, PropertyKey};
use boa_engine::{Context, JsNativeError, JsResult, JsString, JsValue, NativeFunction, js_string};

use super::hooks::Hooks;

/// Replaces what has to be replaced, in a context that no script has seen yet.
///
/// # Errors
/// When the engine lacks what is to be replaced: another version of it.
pub(super) fn install(hooks: &Rc<Hooks>, context: &mut Context) -> JsResult<()> {
    atomics::install(context)?;
    bind::install(context)?;
    buffers::install(context)?;
    json::install(context)?;
    sort::install(context)?;
    arrays::install(context)?;
    regexp::install(context)?;
    regexp_source::install(context)?;
    strings::install(context)?;
    repeat::install(context)?;
    admission::install(hooks, context)
}

/// The stock method of an object.
fn method(object: &JsObject, name: &'static str, context: &mut Context) -> JsResult<JsFunction> {
    object.get(JsString::from(name), context)?.as_function().ok_or_else(|| missing(name))
}

/// The stock getter of a property.
fn getter(object: &JsObject, key: &PropertyKey) -> JsResult<JsFunction> {
    let property = object.borrow().properties().get(key);
    property
        .and_then(|property| property.get().cloned())
        .and_then(|getter| getter.as_function())
        .ok_or_else(|| missing("get …"))
}

fn missing(name: &str) -> boa_engine::JsError {
    JsNativeError::typ().with_message(format!("the engine has no method {name}")).into()
}

/// Puts a method into its place, with the attributes that built-in methods have.
fn define(
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
fn define_at(
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
pub(super) fn own_data(object: &JsObject, key: &PropertyKey) -> Option<JsValue> {
    object.borrow().properties().get(key).and_then(|property| property.value().cloned())
}

/// The `length` of an array or array-like, seen without running anything.
fn own_length(object: &JsObject) -> Option<f64> {
    own_data(object, &js_string!("length").into()).and_then(|length| length.as_number())
}
