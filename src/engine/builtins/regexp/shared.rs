//! The original methods of regular expressions, and which RegExp objects scripts have left as they are.

use std::cell::RefCell;
use std::rc::Rc;

use boa_engine::object::JsObject;
use boa_engine::object::builtins::{JsFunction, JsRegExp};
use boa_engine::object::shape::Shape;
use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsResult, JsSymbol, JsValue, js_string};
use boa_gc::{Finalize, GcRefCell, Trace};

use super::super::define::missing;
use super::compiled::{Compiled, Flags, Memory};
use super::known::Known;
use super::statics::Last;

/// What the methods need of each other.
#[derive(Trace, Finalize)]
pub(super) struct Shared {
    pub original: Original,
    /// The shapes of RegExp objects that no script has changed: of literals, and of the constructor.
    pub shapes: Vec<Shape>,
    pub watched: GcRefCell<Vec<Watched>>,
    // These hold strings and plain data alone.
    #[unsafe_ignore_trace]
    pub known: RefCell<Known>,
    #[unsafe_ignore_trace]
    pub memory: RefCell<Memory>,
    #[unsafe_ignore_trace]
    pub last: RefCell<Last>,
}

#[derive(Trace, Finalize)]
pub(super) struct Original {
    pub constructor: JsObject,
    pub source: JsFunction,
    pub unicode_sets: JsFunction,
    pub exec: JsFunction,
    pub test: JsFunction,
    pub matches: JsFunction,
    pub replace: JsFunction,
    pub search: JsFunction,
    pub split: JsFunction,
}

/// A property that must have its first value where a method does not look it up.
#[derive(Trace, Finalize)]
pub(super) struct Watched {
    pub holder: JsObject,
    #[unsafe_ignore_trace]
    pub key: PropertyKey,
    pub value: JsObject,
}

/// Properties that are watched, in the order of [`Shared::watch`]: the first one for methods that only call `exec`, all
/// but the last two for those that ask for flags, and all for those that make another RegExp.
#[derive(Clone, Copy)]
pub(super) enum Uses {
    Exec = 1,
    Flags = 10,
    Species = 12,
}

/// The getters of flags, in the order in which the original getter of `flags` calls them.
const FLAGS: [&str; 8] =
    ["hasIndices", "global", "ignoreCase", "multiline", "dotAll", "unicode", "unicodeSets", "sticky"];

impl Shared {
    pub fn watch(&self, prototype: &JsObject, constructor: &JsObject) -> JsResult<()> {
        let own = [("exec", prototype), ("flags", prototype)].map(|(name, holder)| (js_string!(name).into(), holder));
        let flags = FLAGS.map(|name| (js_string!(name).into(), prototype));
        let species =
            [(js_string!("constructor").into(), prototype), (PropertyKey::from(JsSymbol::species()), constructor)];
        for (key, holder) in own.into_iter().chain(flags).chain(species) {
            let value = watched_value(holder, &key).ok_or_else(|| missing("RegExp.prototype"))?;
            self.watched.borrow_mut().push(Watched { holder: holder.clone(), key, value });
        }
        Ok(())
    }

    /// A RegExp that behaves as at first, in what a method uses of it, with its pattern.
    pub fn pristine(&self, this: &JsValue, uses: Uses, context: &mut Context) -> Option<(JsObject, Rc<Compiled>)> {
        let object = this.as_object()?;
        if !self.is_unchanged(&object) {
            return None;
        }
        let watched = self.watched.borrow();
        let watched = watched.get(..uses as usize)?;
        let is_first = |watched: &Watched| {
            watched_value(&watched.holder, &watched.key).is_some_and(|value| JsObject::equals(&value, &watched.value))
        };
        if !watched.iter().all(is_first) {
            return None;
        }
        let compiled = self.compiled(&object, context)?;
        Some((object, compiled))
    }

    /// Whether a RegExp has just the properties that it was made with, and its first prototype.
    pub fn is_unchanged(&self, object: &JsObject) -> bool {
        let shape = object.borrow().shape().to_addr_usize();
        self.shapes.iter().any(|known| known.to_addr_usize() == shape)
    }

    /// The pattern of a RegExp; nothing for other objects, and where only the original methods can tell what it means.
    pub fn compiled(&self, object: &JsObject, context: &mut Context) -> Option<Rc<Compiled>> {
        let regexp = JsRegExp::from_object(object.clone()).ok()?;
        let matcher = regexp.matcher();
        if let Some(compiled) = self.known.borrow_mut().of(&matcher) {
            return Some(compiled);
        }
        let flags = Flags {
            indices: regexp.has_indices(context).ok()?,
            global: regexp.global(context).ok()?,
            ignore_case: regexp.ignore_case(context).ok()?,
            multiline: regexp.multiline(context).ok()?,
            dot_all: regexp.dot_all(context).ok()?,
            unicode: regexp.unicode(context).ok()?,
            unicode_sets: self.original.unicode_sets.call(&object.clone().into(), &[], context).ok()?.to_boolean(),
            sticky: regexp.sticky(context).ok()?,
        };
        let source = self.original.source.call(&object.clone().into(), &[], context).ok()?.as_string()?;
        let pattern = self.pattern(object, &source, flags, context)?;
        let compiled = Rc::new(Compiled::new(pattern, flags, Some(&matcher)).filter(Compiled::works)?);
        self.known.borrow_mut().remember(matcher, &compiled);
        Some(compiled)
    }
}

/// The value of a property, or its getter, seen without running anything.
fn watched_value(holder: &JsObject, key: &PropertyKey) -> Option<JsObject> {
    let property = holder.borrow().properties().get(key)?;
    property.value().or_else(|| property.get())?.as_object()
}
