//! The kinds of objects, told by what they are and not by what they say.

use boa_engine::builtins::array_buffer::ArrayBuffer;
use boa_engine::builtins::date::Date;
use boa_engine::builtins::error::Error;
use boa_engine::builtins::promise::{Promise, PromiseState};
use boa_engine::builtins::regexp::RegExp;
use boa_engine::module::ModuleNamespace;
use boa_engine::object::JsObject;
use boa_engine::object::builtins::{
    JsDataView, JsGenerator, JsMap, JsPromise, JsProxy, JsSet, JsSharedArrayBuffer, JsTypedArray, JsWeakMap, JsWeakSet,
};
use boa_engine::{Context, JsArgs, JsResult, JsString, JsValue, js_string};

use super::function::Function;

pub(super) const FUNCTIONS: [Function; 3] = [("kindOf", kind_of), ("isPlain", is_plain), ("stateOf", state_of)];

/// `kindOf(value)`: the name of the engine's class that an object is of, '' for any other value.
#[expect(clippy::unnecessary_wraps, reason = "the type of native functions")]
fn kind_of(_: &JsValue, args: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    let kind = args.get_or_undefined(0).as_object().map_or("", |object| name_of(&object));
    Ok(JsString::from(kind).into())
}

/// `isPlain(value)`: whether it is an object of no class of the engine's.
#[expect(clippy::unnecessary_wraps, reason = "the type of native functions")]
fn is_plain(_: &JsValue, args: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    Ok(args.get_or_undefined(0).as_object().is_some_and(|object| object.is_ordinary()).into())
}

/// Whether an object is of a class.
type Test = fn(JsObject) -> bool;

fn name_of(object: &JsObject) -> &'static str {
    if object.is_array() && JsProxy::from_object(object.clone()).is_err() {
        return "Array";
    }
    if object.is_ordinary() {
        return "";
    }
    let is: [(&str, Test); 15] = [
        ("Date", |object| object.is::<Date>()),
        ("RegExp", |object| object.is::<RegExp>()),
        ("Error", |object| object.is::<Error>()),
        ("Promise", |object| object.is::<Promise>()),
        ("ArrayBuffer", |object| object.is::<ArrayBuffer>()),
        ("Module", |object| object.is::<ModuleNamespace>()),
        ("Map", |object| JsMap::from_object(object).is_ok()),
        ("Set", |object| JsSet::from_object(object).is_ok()),
        ("TypedArray", |object| JsTypedArray::from_object(object).is_ok()),
        ("DataView", |object| JsDataView::from_object(object).is_ok()),
        ("SharedArrayBuffer", |object| JsSharedArrayBuffer::from_object(object).is_ok()),
        ("WeakMap", |object| JsWeakMap::from_object(object).is_ok()),
        ("WeakSet", |object| JsWeakSet::from_object(object).is_ok()),
        ("Proxy", |object| JsProxy::from_object(object).is_ok()),
        ("Generator", |object| JsGenerator::from_object(object).is_ok()),
    ];
    is.into_iter().find(|(_, is)| is(object.clone())).map_or("", |(name, _)| name)
}

/// `stateOf(promise)`: `undefined` while it is pending, else an object of `value` or of `reason`.
fn state_of(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let promise = args.get_or_undefined(0).as_object().and_then(|object| JsPromise::from_object(object).ok());
    let (key, value) = match promise.map(|promise| promise.state()) {
        Some(PromiseState::Fulfilled(value)) => (js_string!("value"), value),
        Some(PromiseState::Rejected(reason)) => (js_string!("reason"), reason),
        Some(PromiseState::Pending) | None => return Ok(JsValue::undefined()),
    };
    let state = JsObject::with_null_proto();
    state.set(key, value, true, context)?;
    Ok(state.into())
}
