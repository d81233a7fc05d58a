//! What a script threw, told in plain data.

use std::fmt::Write;

use boa_engine::builtins::error::Error as JsErrorObject;
use boa_engine::object::JsObject;
use boa_engine::{Context, JsError, JsString, JsValue, js_string};

use super::frames::{Frames, LONGEST_TEXT, frames_in, in_modules, position_in_frame, traced};
use super::{advice, failure};
use crate::engine::convert::from_js;
use crate::engine::host::state::HostState;
use crate::error::{Error, Position, ScriptError};
use crate::value::{Bounds, Budget, Value};

/// Causes that are told at most: each may have another.
const MOST_CAUSES: usize = 16;

/// What is needed to tell an error and its causes.
struct Teller<'a> {
    host_state: &'a HostState,
    /// For the values of all of them together.
    budget: Budget,
    /// The errors that are told already: one may be its own cause.
    told: Vec<JsObject>,
}

/// Tells what a script threw, with the causes that it named.
pub(super) fn tell(error: JsError, host_state: &HostState, context: &mut Context) -> Error {
    let frames = Frames::of(&error, context);
    let thrown = match error.into_opaque(context) {
        Ok(thrown) => thrown,
        Err(error) => return Error::Engine(format!("the engine failed: {error}")),
    };
    let mut teller = Teller { host_state, budget: Budget::new(Bounds::ASIDE, "$"), told: Vec::new() };
    match tell_value(&thrown, &frames.text, &mut teller, context) {
        Ok(told) => Error::Script(Box::new(told)),
        // A getter or proxy that was asked threw in its turn, or the script was stopped inside of it.
        Err(again) if again.as_engine().is_some() => Error::Engine("the script was stopped".into()),
        Err(_) => {
            let position = frames.text.lines().find_map(position_in_frame);
            let told = ScriptError::plain("", "the script threw an object that cannot be read");
            Error::Script(Box::new(ScriptError { stack: frames.text, position, ..told }))
        }
    }
}

/// Tells a value that was thrown, or is a cause. `frames` are where it was thrown.
fn tell_value(
    thrown: &JsValue,
    frames: &str,
    teller: &mut Teller<'_>,
    context: &mut Context,
) -> Result<ScriptError, JsError> {
    let Some(object) = thrown.as_object() else {
        let stack = in_modules(frames, context);
        let position = stack.lines().find_map(position_in_frame);
        let value = value_of(thrown, teller, context)?;
        return Ok(ScriptError { stack, position, value, ..tell_primitive(thrown) });
    };
    let mut told = tell_object(&object, context)?;
    let of_object = std::mem::take(&mut told.stack);
    let stack = if of_object.is_empty() { in_modules(frames, context) } else { traced(of_object, context) };
    let place = teller.host_state.place(&object);
    let syntax = place.as_ref().is_some_and(|(_, syntax)| *syntax);
    let position = place.map(|(place, _)| place).or_else(|| stack.lines().find_map(position_in_frame));
    let position = position.or_else(|| place_of_export(&told, context));
    let value = value_of(thrown, teller, context)?;
    let exception = teller.host_state.exception(&object);
    let advice = advice::on(&told.name, &told.message).to_owned();
    teller.told.push(object.clone());
    let cause = if exception.is_some() { None } else { cause_of(&object, teller, context)? };
    Ok(ScriptError { syntax, stack, position, value, exception, cause, advice, ..told })
}

/// The place of an `export … from` that passes on what is not there, which the engine does not know.
fn place_of_export(told: &ScriptError, context: &Context) -> Option<Position> {
    let rest = told.message.strip_prefix("The requested module '").filter(|_| told.name == "SyntaxError")?;
    let (specifier, _) = rest.split_once("' ")?;
    failure::place_of_import(specifier, context)
}

/// The value for PHP; null where it cannot cross.
fn value_of(thrown: &JsValue, teller: &mut Teller<'_>, context: &mut Context) -> Result<Value, JsError> {
    match from_js::convert_thrown(thrown, &mut teller.budget, teller.host_state, context) {
        Ok(value) => Ok(value),
        Err(from_js::Failure::Thrown(error)) if error.as_engine().is_some() => Err(error),
        Err(_) => Ok(Value::Null),
    }
}

/// Tells the cause of an error. A cause that cannot be read is none.
fn cause_of(
    object: &JsObject,
    teller: &mut Teller<'_>,
    context: &mut Context,
) -> Result<Option<Box<ScriptError>>, JsError> {
    if !object.is::<JsErrorObject>() || teller.told.len() > MOST_CAUSES {
        return Ok(None);
    }
    let readable = |error: JsError| if error.as_engine().is_some() { Err(error) } else { Ok(None) };
    let cause = match object.get(js_string!("cause"), context) {
        Ok(cause) => cause,
        Err(error) => return readable(error),
    };
    let is_told = |cause: &JsObject| teller.told.iter().any(|told| JsObject::equals(told, cause));
    if cause.is_null_or_undefined() || cause.as_object().is_some_and(|cause| is_told(&cause)) {
        return Ok(None);
    }
    match tell_value(&cause, "", teller, context) {
        Ok(told) => Ok(Some(Box::new(told))),
        Err(error) => readable(error),
    }
}

/// Name, message and stack of an object, as it presents itself.
fn tell_object(object: &JsObject, context: &mut Context) -> Result<ScriptError, JsError> {
    let mut text = |key: JsString| -> Result<Option<String>, JsError> {
        let value = object.get(key, context)?;
        Ok(value.as_string().map(|text| cut(&text)))
    };
    let (name, message, stack) = (text(js_string!("name"))?, text(js_string!("message"))?, text(js_string!("stack"))?);
    let (name, message) = (name.unwrap_or_default(), message.unwrap_or_default());
    // Who looks whether there is an error must see one.
    let message = match (message.is_empty() && name.is_empty(), object.is_callable()) {
        (false, _) => message,
        (true, true) => "the script threw a function".to_owned(),
        (true, false) => "the script threw an object without a message".to_owned(),
    };
    Ok(ScriptError { stack: frames_in(&stack.unwrap_or_default()), ..ScriptError::plain(&name, &message) })
}

fn tell_primitive(thrown: &JsValue) -> ScriptError {
    let message = match thrown.as_string() {
        Some(text) if text.is_empty() => "the script threw an empty string".to_owned(),
        Some(text) => cut(&text),
        None => thrown.display().to_string(),
    };
    ScriptError::plain("", &message)
}

/// The text of a string, cut where it gets unreadable.
fn cut(text: &JsString) -> String {
    if text.len() <= LONGEST_TEXT {
        return text.to_std_string_lossy();
    }
    let mut head = text.slice(0, LONGEST_TEXT).to_std_string_lossy();
    let _ = write!(head, "… ({} characters in all)", text.len());
    head
}
