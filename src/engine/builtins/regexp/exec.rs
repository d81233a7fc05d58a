//! `RegExp.prototype.exec`.

use std::rc::Rc;

use boa_engine::object::JsObject;
use boa_engine::object::builtins::JsArray;
use boa_engine::property::{PropertyDescriptor, PropertyKey};
use boa_engine::value::JsVariant;
use boa_engine::{Context, JsResult, JsString, JsValue, js_string};
use boa_gc::Gc;

use super::compiled::{Compiled, Found};
use super::matcher::NOWHERE;
use super::methods::after;
use super::shared::Shared;
use crate::engine::builtins::define::own_data;
use crate::engine::host::interrupt::InterruptCheck;
use crate::engine::host::interrupt::stopped;

/// <https://tc39.es/ecma262/#sec-regexp.prototype.exec>
pub(super) fn exec(this: &JsValue, args: &[JsValue], shared: &Gc<Shared>, context: &mut Context) -> JsResult<JsValue> {
    let Some(regexp) = this.as_object().filter(|object| shared.compiled(object, context).is_some()) else {
        return shared.original.exec.call(this, args, context);
    };
    let text = args.first().unwrap_or(&JsValue::undefined()).to_string(context)?;
    match shared.compiled(&regexp, context) {
        Some(compiled) if last_index(&regexp).is_some() => shared.exec(&regexp, &compiled, &text, context),
        _ => shared.original.exec.call(this, &[text.into()], context),
    }
}

/// `lastIndex` as a position, if it is a number.
pub(super) fn last_index(regexp: &JsObject) -> Option<usize> {
    match own_data(regexp, &js_string!("lastIndex").into())?.variant() {
        JsVariant::Integer32(index) => Some(usize::try_from(index).unwrap_or(0)),
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "which is what ToLength does")]
        JsVariant::Float64(index) => Some(index as usize),
        _ => None,
    }
}

impl Shared {
    /// Matches, and gives what `exec` gives.
    pub(super) fn exec(
        &self,
        regexp: &JsObject,
        compiled: &Rc<Compiled>,
        text: &JsString,
        context: &mut Context,
    ) -> JsResult<JsValue> {
        match self.advance(regexp, compiled, text, context)? {
            Some(found) => Ok(result(compiled, &found, text, context).into()),
            None => Ok(JsValue::null()),
        }
    }

    /// <https://tc39.es/ecma262/#sec-regexpbuiltinexec>, short of the result array, for a `lastIndex` that is a number.
    pub(super) fn advance(
        &self,
        regexp: &JsObject,
        compiled: &Compiled,
        text: &JsString,
        context: &mut Context,
    ) -> JsResult<Option<Found>> {
        let keeps_index = compiled.flags.global || compiled.flags.sticky;
        let from = if keeps_index { last_index(regexp).unwrap_or(0) } else { 0 };
        let found = if from > text.len() { None } else { self.find(compiled, text, from, context)? };
        if keeps_index {
            let index = found.as_ref().map_or(0, |found| found.end);
            self.set_last_index(regexp, index, context)?;
        }
        Ok(found)
    }

    /// Sets `lastIndex`, at once where that can have no other effect.
    pub(super) fn set_last_index(&self, regexp: &JsObject, index: usize, context: &mut Context) -> JsResult<()> {
        let key = js_string!("lastIndex");
        if self.is_unchanged(regexp) {
            let property = PropertyDescriptor::builder().value(index).writable(true).enumerable(false);
            regexp.insert_property(key, property.configurable(false));
            return Ok(());
        }
        regexp.set(key, index, true, context).map(drop)
    }

    /// Looks for a match from a place on; with the flag `y` only there.
    pub(super) fn find(
        &self,
        compiled: &Compiled,
        text: &JsString,
        from: usize,
        context: &mut Context,
    ) -> JsResult<Option<Found>> {
        let check = InterruptCheck::of(context);
        let found = compiled.find(text, from, &mut self.memory.borrow_mut(), &|| check.is_set());
        let found = found.map_err(|_| stopped())?;
        if let Some(found) = &found {
            self.last.borrow_mut().remember(text, found);
        }
        Ok(found)
    }

    /// Takes all matches of a text in turn, as the methods that know the flag `g` do.
    pub(super) fn each(
        &self,
        regexp: &JsObject,
        compiled: &Compiled,
        text: &JsString,
        context: &mut Context,
        mut take: impl FnMut(Found),
    ) -> JsResult<()> {
        let mut at = 0;
        while at <= text.len() {
            let Some(found) = self.find(compiled, text, at, context)? else { break };
            at = after(text, found.start, found.end, compiled.flags.full_unicode());
            take(found);
        }
        self.set_last_index(regexp, 0, context)
    }
}

/// The array that describes a match.
fn result(compiled: &Compiled, found: &Found, text: &JsString, context: &mut Context) -> JsObject {
    let whole = text.slice(found.start, found.end).into();
    let array = JsArray::from_iter(std::iter::once(whole).chain(groups(found, text)), context);
    put(&array, js_string!("index"), found.start);
    put(&array, js_string!("input"), text.clone());
    put(&array, js_string!("groups"), named_groups(compiled, found, |group| group_text(group, text)));
    if compiled.flags.indices {
        let all: Vec<JsValue> = std::iter::once(pair(found.start, found.end, context))
            .chain(found.groups.iter().map(|&group| group_indices(group, context)))
            .collect();
        let indices = JsArray::from_iter(all, context);
        put(&indices, js_string!("groups"), named_groups(compiled, found, |group| group_indices(group, context)));
        put(&array, js_string!("indices"), JsValue::from(indices));
    }
    array.into()
}

fn put(object: &JsObject, key: impl Into<PropertyKey>, value: impl Into<JsValue>) {
    let property = PropertyDescriptor::builder().value(value).writable(true).enumerable(true).configurable(true);
    object.insert_property(key, property);
}

/// What each group matched.
pub(super) fn groups<'a>(found: &'a Found, text: &'a JsString) -> impl Iterator<Item = JsValue> + 'a {
    found.groups.iter().map(move |&group| group_text(group, text))
}

fn group_text((start, end): (u32, u32), text: &JsString) -> JsValue {
    if end == NOWHERE { JsValue::undefined() } else { text.slice(start as usize, end as usize).into() }
}

/// What the named groups matched, as an object; undefined where none has a name.
pub(super) fn named_texts(compiled: &Compiled, found: &Found, text: &JsString) -> JsValue {
    named_groups(compiled, found, |group| group_text(group, text))
}

fn named_groups(compiled: &Compiled, found: &Found, mut value: impl FnMut((u32, u32)) -> JsValue) -> JsValue {
    if compiled.names.is_empty() {
        return JsValue::undefined();
    }
    let object = JsObject::with_null_proto();
    for (name, groups) in &compiled.names {
        // Of groups of one name at most one has matched.
        let group = groups.iter().map(|&group| found.groups[group]).find(|group| group.1 != NOWHERE);
        put(&object, name.clone(), value(group.unwrap_or((NOWHERE, NOWHERE))));
    }
    object.into()
}

fn group_indices((start, end): (u32, u32), context: &mut Context) -> JsValue {
    if end == NOWHERE { JsValue::undefined() } else { pair(start as usize, end as usize, context) }
}

fn pair(start: usize, end: usize, context: &mut Context) -> JsValue {
    JsArray::from_iter([start.into(), end.into()], context).into()
}
