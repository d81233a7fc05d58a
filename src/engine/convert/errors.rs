//! Errors on their way out of JavaScript.

use boa_engine::object::JsObject;
use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsString, js_string};

use super::from_js::{Failure, Journey, convert_child};
use super::text;
use crate::value::{Budget, Map, Step, Value};

/// What every error tells, whether or not it is there.
const ALWAYS: [&str; 3] = ["name", "message", "stack"];

/// What the language's own errors hold without showing it in a loop.
const HIDDEN: [&str; 4] = ["cause", "errors", "error", "suppressed"];

/// Converts an error: its name, message and stack, and what else it holds. A property that cannot cross is left out: the
/// rest tells more than a refusal.
///
/// # Errors
/// When name, message or stack cannot be read, or the value is larger than it may be.
pub(super) fn convert(
    error: &JsObject,
    budget: &mut Budget,
    journey: &mut Journey<'_>,
    context: &mut Context,
) -> Result<Value, Failure> {
    let mut entries = Vec::new();
    for name in ALWAYS {
        let value = error.get(JsString::from(name), context)?;
        let value = if value.is_undefined() { js_string!().into() } else { value };
        let value = convert_child(&value, || Step::Key(name.to_owned()), budget, journey, context)?;
        entries.push((name.to_owned(), value));
    }
    for key in own_keys(error) {
        let name = text::of(&key);
        budget.text(name.len())?;
        let held = journey.depth();
        let converted = budget.attempt(|budget| {
            let value = error.get(PropertyKey::from(key), context)?;
            convert_child(&value, || Step::Key(name.clone()), budget, journey, context)
        });
        match converted {
            Ok(value) => entries.push((name, value)),
            Err(Failure::Thrown(error)) if error.as_engine().is_some() => return Err(error.into()),
            Err(failure) if budget.is_spent() => return Err(failure),
            Err(_) => journey.go_back(held),
        }
    }
    Ok(Value::Map(Map::from_iter(entries)))
}

/// The names of the properties that an error holds, in order, without those that every error tells.
fn own_keys(error: &JsObject) -> Vec<JsString> {
    let error = error.borrow();
    let properties = error.properties();
    let keys = properties.index_property_keys().map(|index| JsString::from(index.to_string()));
    let mut keys = keys.collect::<Vec<_>>();
    for key in error.shape().keys() {
        let PropertyKey::String(name) = &key else { continue };
        let is_shown = properties.get(&key).is_some_and(|property| property.enumerable() == Some(true));
        let is = |names: &[&str]| names.iter().any(|known| *name == **known);
        if (is_shown || is(&HIDDEN)) && !is(&ALWAYS) {
            keys.push(name.clone());
        }
    }
    keys
}
