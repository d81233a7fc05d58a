//! `JSON.parse` and `JSON.stringify` that are made for data.
//!
//! Boa 0.22 checks the text with serde_json, then runs it as a script: every name and string stays in the context for
//! ever, nothing nests deeper than 128, and the megabyte takes as long as a megabyte of source. Its `stringify` makes a
//! string of each value and copies it once for each level above.
//!
//! serde_json is not used here: it reads UTF-8, which can hold neither lone surrogates nor, without a copy, the Latin-1
//! and UTF-16 that the engine's strings are.

mod circle;
mod fault;
mod keys;
mod names;
mod parse;
mod record;
mod revive;
mod scan;
mod stringify;
#[cfg(test)]
mod tests;

use boa_engine::builtins::proxy::Proxy;
use boa_engine::object::JsObject;
use boa_engine::object::builtins::JsFunction;
use boa_engine::{Context, JsResult, JsValue, NativeFunction};
use boa_gc::{Finalize, Trace};

use super::define::{define, method};

/// Original functions that answer what nothing else here can.
#[derive(Clone, Trace, Finalize)]
struct Original {
    delete: JsFunction,
    is_raw: JsFunction,
    is_array: JsFunction,
    get: JsFunction,
}

pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let json = context.intrinsics().objects().json();
    let array = context.intrinsics().constructors().array().constructor();
    let reflect = context.intrinsics().objects().reflect();
    let original = Original {
        delete: method(&reflect, "deleteProperty", context)?,
        is_raw: method(&json, "isRawJSON", context)?,
        is_array: method(&array, "isArray", context)?,
        get: method(&reflect, "get", context)?,
    };
    let parse = NativeFunction::from_copy_closure_with_captures(parse::parse, original.clone());
    define(&json, "parse", 2, parse, context)?;
    let stringify = NativeFunction::from_copy_closure_with_captures(stringify::stringify, original);
    define(&json, "stringify", 3, stringify, context)
}

/// <https://tc39.es/ecma262/#sec-isarray>, which looks through proxies.
fn is_array(object: &JsObject, original: &Original, context: &mut Context) -> JsResult<bool> {
    if !object.is::<Proxy>() {
        return Ok(object.is_array());
    }
    let answer = original.is_array.call(&JsValue::undefined(), &[object.clone().into()], context)?;
    Ok(answer.to_boolean())
}
