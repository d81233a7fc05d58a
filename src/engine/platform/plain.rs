//! Plain data as the text that `console.js` makes of it, without the milliseconds that reading that source takes.

use boa_engine::builtins::object::OrdinaryObject;
use boa_engine::object::JsObject;
use boa_engine::property::PropertyKey;
use boa_engine::value::JsVariant;
use boa_engine::{Context, JsString, JsValue, js_string};

use crate::engine::builtins::define::own_data;
use crate::engine::builtins::elements::with_dense;
use crate::engine::convert::shape_cache;
use crate::scan::identifier::is_identifier;

/// Elements of one list or object that are shown; of more, `console.js` says how many.
const MOST: usize = 100;
/// Levels that are shown in full.
const DEPTH: usize = 2;

/// Writes a value in the notation of Node's `util.inspect`. Returns `None` for other than plain data.
pub(super) fn inspect(value: &JsValue, context: &Context) -> Option<String> {
    let mut text = String::new();
    write(value, &mut Vec::new(), &mut text, context)?;
    Some(text)
}

fn write(value: &JsValue, outer: &mut Vec<JsObject>, text: &mut String, context: &Context) -> Option<()> {
    match value.variant() {
        JsVariant::Null => text.push_str("null"),
        JsVariant::Undefined => text.push_str("undefined"),
        JsVariant::Boolean(is) => text.push_str(if is { "true" } else { "false" }),
        JsVariant::Integer32(number) => text.push_str(itoa::Buffer::new().format(number)),
        JsVariant::Float64(number) if number == 0.0 && number.is_sign_negative() => text.push_str("-0"),
        JsVariant::Float64(number) => text.push_str(ryu_js::Buffer::new().format(number)),
        JsVariant::String(string) => quote(&string, text)?,
        JsVariant::Object(object) => write_object(&object, outer, text, context)?,
        JsVariant::BigInt(_) | JsVariant::Symbol(_) => return None,
    }
    Some(())
}

fn write_object(object: &JsObject, outer: &mut Vec<JsObject>, text: &mut String, context: &Context) -> Option<()> {
    if outer.iter().any(|known| JsObject::equals(known, object)) {
        return None;
    }
    let is_array = object.is_array();
    let constructors = context.intrinsics().constructors();
    let class = if is_array { constructors.array() } else { constructors.object() };
    if !is_array && !object.is::<OrdinaryObject>() || object.prototype()? != class.prototype() {
        return None;
    }
    // The name of the class is that of its constructor, whatever that is.
    let made_by = own_data(&class.prototype(), &js_string!("constructor").into())?;
    if made_by.as_object()? != class.constructor() {
        return None;
    }
    if outer.len() > DEPTH {
        text.push_str(if is_array { "[Array]" } else { "[Object]" });
        return Some(());
    }
    outer.push(object.clone());
    if is_array { write_elements(object, outer, text, context) } else { write_members(object, outer, text, context) }?;
    outer.pop();
    Some(())
}

fn write_elements(array: &JsObject, outer: &mut Vec<JsObject>, text: &mut String, context: &Context) -> Option<()> {
    // One name is `length`; one more would have to be shown.
    if array.borrow().shape().keys().len() != 1 {
        return None;
    }
    let elements = with_dense(array, |dense| (dense.len() <= MOST).then(|| dense.copy(0, dense.len())))??;
    text.push('[');
    for (i, element) in elements.iter().enumerate() {
        text.push_str(if i == 0 { " " } else { ", " });
        write(element, outer, text, context)?;
    }
    text.push_str(if elements.is_empty() { "]" } else { " ]" });
    Some(())
}

fn write_members(object: &JsObject, outer: &mut Vec<JsObject>, text: &mut String, context: &Context) -> Option<()> {
    let has_symbols = object.borrow().shape().keys().iter().any(|key| matches!(key, PropertyKey::Symbol(_)));
    let fields = shape_cache::fields(object).filter(|fields| !has_symbols && fields.len() <= MOST)?;
    text.push('{');
    for (i, (key, value)) in fields.iter().enumerate() {
        let PropertyKey::String(key) = key else { return None };
        text.push_str(if i == 0 { " " } else { ", " });
        let name = key.to_std_string().ok()?;
        // As the printer of `console.js` has it.
        if name.is_ascii() && is_identifier(&name) {
            text.push_str(&name);
        } else {
            quote(key, text)?;
        }
        text.push_str(": ");
        write(value, outer, text, context)?;
    }
    text.push_str(if fields.is_empty() { "}" } else { " }" });
    Some(())
}

/// In single quotes, or in double ones where that saves escapes.
fn quote(string: &JsString, text: &mut String) -> Option<()> {
    let json = serde_json::to_string(&string.to_std_string().ok()?).ok()?;
    let inner = &json[1..json.len() - 1];
    if inner.contains('\'') && !inner.contains('"') {
        text.push_str(&json);
    } else {
        text.push('\'');
        text.push_str(&inner.replace("\\\"", "\"").replace('\'', "\\'"));
        text.push('\'');
    }
    Some(())
}
