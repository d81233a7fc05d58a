//! The error of an object that holds itself, which has no JSON.

use boa_engine::object::JsObject;
use boa_engine::{JsError, JsNativeError, JsValue, js_string};

/// Steps of a long way that are told at its start, and at its end.
const FIRST: usize = 2;
const LAST: usize = 1;

/// The error in the words of V8. `path` leads from the object back to it: each object with the name of its member.
pub(super) fn error(path: &[(JsObject, String)]) -> JsError {
    let step = |(from, to): (&(JsObject, String), &(JsObject, String))| {
        format!("\n    |     {} -> object with constructor '{}'", from.1, constructor(&to.0))
    };
    let steps = path.iter().zip(path.iter().skip(1)).map(step).collect::<Vec<_>>();
    let start = path.first().map(|(object, _)| constructor(object)).unwrap_or_default();
    let end = path.last().map(|(_, member)| member.as_str()).unwrap_or_default();
    let steps = match steps.len().checked_sub(FIRST + LAST) {
        Some(1..) => {
            format!("{}\n    |     ...{}", steps[..FIRST].concat(), steps[steps.len() - LAST..].concat())
        }
        _ => steps.concat(),
    };
    let message = format!(
        "Converting circular structure to JSON\n    --> starting at object with constructor '{start}'{steps}\n    \
         --- {end} closes the circle"
    );
    JsNativeError::typ().with_message(message).into()
}

/// The name of the constructor, found without running anything.
fn constructor(object: &JsObject) -> String {
    let mut next = Some(object.clone());
    while let Some(current) = next {
        if let Some(found) = data_property(&current, "constructor") {
            let name = found.as_object().and_then(|constructor| data_property(&constructor, "name"));
            let name = name.as_ref().and_then(JsValue::as_string);
            return name.map_or_else(|| "Object".to_owned(), |name| name.to_std_string_lossy());
        }
        next = current.prototype();
    }
    "Object".to_owned()
}

fn data_property(object: &JsObject, key: &str) -> Option<JsValue> {
    let property = object.borrow().properties().get(&js_string!(key).into());
    property.and_then(|property| property.value().cloned())
}
