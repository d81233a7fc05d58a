//! The reviver of `JSON.parse`: <https://tc39.es/ecma262/#sec-internalizejsonproperty>, with the texts of primitive values:
//! <https://tc39.es/proposal-json-parse-with-source/#sec-internalizejsonproperty>.

use boa_engine::object::JsObject;
use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsResult, JsValue, js_string};

use super::super::elements::{DEEPEST, InterruptTicker, too_deep, with_dense};
use super::original::{Original, is_array};
use super::record::{Text, Written};
use crate::engine::convert::own_keys::own_keys;

/// Has the reviver see each value, members ahead of what they belong to, and take its place.
///
/// # Errors
/// Whatever the reviver, or a trap, throws; when the values that it makes are nested too deeply.
pub(super) fn revive(
    value: JsValue,
    text: &Text,
    reviver: &JsObject,
    original: &Original,
    context: &mut Context,
) -> JsResult<JsValue> {
    let holder = JsObject::with_object_proto(context.intrinsics());
    holder.create_data_property_or_throw(js_string!(""), value, context)?;
    let walk = Walk { reviver, original, frames: Vec::new(), ticker: InterruptTicker::default() };
    walk.run(Place { holder, name: js_string!("").into(), written: text.whole() }, context)
}

/// A place that a value is read from, and put back to.
struct Place<'a> {
    holder: JsObject,
    name: PropertyKey,
    /// The value of the text that belongs there.
    written: Option<Written<'a>>,
}

/// An object whose members are being seen. What is open is kept in a list, not on the stack.
struct Frame<'a> {
    place: Place<'a>,
    object: JsObject,
    members: Members,
    next: usize,
}

enum Members {
    Names(Vec<PropertyKey>),
    Elements(u64),
}

impl Members {
    fn get(&self, i: usize) -> Option<PropertyKey> {
        match self {
            Self::Names(names) => names.get(i).cloned(),
            Self::Elements(count) => ((i as u64) < *count).then(|| i.into()),
        }
    }
}

struct Walk<'a> {
    reviver: &'a JsObject,
    original: &'a Original,
    frames: Vec<Frame<'a>>,
    ticker: InterruptTicker,
}

impl<'a> Walk<'a> {
    fn run(mut self, whole: Place<'a>, context: &mut Context) -> JsResult<JsValue> {
        if let Some(value) = self.enter(whole, context)? {
            return Ok(value);
        }
        loop {
            self.ticker.step(context)?;
            let Some(frame) = self.frames.last_mut() else { return Ok(JsValue::undefined()) };
            if let Some(name) = frame.members.get(frame.next) {
                frame.next += 1;
                let written = frame.place.written.and_then(|written| written.member(&name));
                let holder = frame.object.clone();
                let place = Place { holder: holder.clone(), name: name.clone(), written };
                if let Some(value) = self.enter(place, context)? {
                    self.put(&holder, name, value, context)?;
                }
            } else if let Some(Frame { place, object, .. }) = self.frames.pop() {
                let value = self.call(&place, object.into(), context)?;
                if self.frames.is_empty() {
                    return Ok(value);
                }
                self.put(&place.holder, place.name, value, context)?;
            }
        }
    }

    /// Returns what takes the place of a value without members. `None` when its members come first.
    fn enter(&mut self, mut place: Place<'a>, context: &mut Context) -> JsResult<Option<JsValue>> {
        let value = place.holder.get(place.name.clone(), context)?;
        place.written = place.written.filter(|written| written.is(&value));
        let Some(object) = value.as_object() else { return self.call(&place, value, context).map(Some) };
        if self.frames.len() > DEEPEST {
            return Err(too_deep("the values of the reviver", DEEPEST));
        }
        let members = if is_array(&object, self.original, context)? {
            Members::Elements(object.get(js_string!("length"), context)?.to_length(context)?)
        } else {
            Members::Names(names(&object, context)?)
        };
        self.frames.push(Frame { place, object, members, next: 0 });
        Ok(None)
    }

    fn call(&self, place: &Place<'a>, value: JsValue, context: &mut Context) -> JsResult<JsValue> {
        let about = JsObject::with_object_proto(context.intrinsics());
        if let Some(source) = place.written.and_then(Written::source) {
            about.create_data_property_or_throw(js_string!("source"), source, context)?;
        }
        let name = place.name.clone().into();
        self.reviver.call(&place.holder.clone().into(), &[name, value, about.into()], context)
    }

    /// Puts a value into its place, if that can be; undefined takes the member away.
    fn put(&self, holder: &JsObject, name: PropertyKey, value: JsValue, context: &mut Context) -> JsResult<()> {
        if value.is_undefined() {
            let args = [holder.clone().into(), name.into()];
            self.original.delete.call(&JsValue::undefined(), &args, context)?;
        } else {
            holder.create_data_property(name, value, context)?;
        }
        Ok(())
    }
}

/// The names of the own enumerable properties.
fn names(object: &JsObject, context: &mut Context) -> JsResult<Vec<PropertyKey>> {
    let keys = own_keys(object, context)?;
    let keys = with_dense(&keys, |keys| keys.copy(0, keys.len())).unwrap_or_default();
    keys.iter().map(|key| key.to_property_key(context)).collect()
}
