//! `exec`, `test`, `match`, `replace`, `search` and `split` of regular expressions that are linear over long texts.
//!
//! Boa 0.22 copies the whole of a Latin-1 text to UTF-16 before every match, so every loop of matches is quadratic, and
//! its matcher cannot be interrupted. Here the text is matched in place ([`matcher`]); patterns that are not covered go
//! to the engine's matcher, with the text converted once. A RegExp whose methods or flags a script has changed is left
//! to the stock methods, which call `exec` as it is then.

mod compiled;
mod exec;
mod known;
mod matcher;
mod methods;
mod pattern;
mod program;
mod replace;
mod set;
mod source;
mod statics;
#[cfg(test)]
mod tests;

use std::cell::RefCell;
use std::rc::Rc;

use boa_engine::object::JsObject;
use boa_engine::object::builtins::{JsFunction, JsRegExp};
use boa_engine::object::shape::Shape;
use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsResult, JsString, JsSymbol, JsValue, NativeFunction, js_string};
use boa_gc::{Finalize, Gc, GcRefCell, Trace};

use self::compiled::{Compiled, Flags, Memory};
use self::known::Known;
use self::statics::Last;
use super::text::piece;
use super::{define_at, getter, method, missing};

/// What the methods need of each other.
#[derive(Trace, Finalize)]
struct Shared {
    stock: Stock,
    /// The shapes of RegExp objects that no script has changed: of literals, and of the constructor.
    shapes: Vec<Shape>,
    watched: GcRefCell<Vec<Watched>>,
    // These hold strings and plain data alone.
    #[unsafe_ignore_trace]
    known: RefCell<Known>,
    #[unsafe_ignore_trace]
    memory: RefCell<Memory>,
    #[unsafe_ignore_trace]
    last: RefCell<Last>,
}

#[derive(Trace, Finalize)]
struct Stock {
    constructor: JsObject,
    source: JsFunction,
    unicode_sets: JsFunction,
    exec: JsFunction,
    test: JsFunction,
    compile: JsFunction,
    matches: JsFunction,
    replace: JsFunction,
    search: JsFunction,
    split: JsFunction,
}

/// A property that must have its first value where a method does not look it up.
#[derive(Trace, Finalize)]
struct Watched {
    holder: JsObject,
    #[unsafe_ignore_trace]
    key: PropertyKey,
    value: JsObject,
}

/// Properties that are watched, in the order of [`Shared::watch`]: the first one for methods that only call `exec`, all
/// but the last two for those that ask for flags, and all for those that make another RegExp.
#[derive(Clone, Copy)]
enum Uses {
    Exec = 1,
    Flags = 10,
    Species = 12,
}

/// The getters of flags, in the order in which the stock getter of `flags` calls them.
const FLAGS: [&str; 8] =
    ["hasIndices", "global", "ignoreCase", "multiline", "dotAll", "unicode", "unicodeSets", "sticky"];

pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let regexp = context.intrinsics().constructors().regexp();
    let (constructor, prototype) = (regexp.constructor(), regexp.prototype());
    let symbol = |key: JsSymbol, context: &mut Context| {
        prototype.get(key, context)?.as_function().ok_or_else(|| missing("RegExp.prototype[Symbol…]"))
    };
    let stock = Stock {
        source: getter(&prototype, &js_string!("source").into())?,
        unicode_sets: getter(&prototype, &js_string!("unicodeSets").into())?,
        exec: method(&prototype, "exec", context)?,
        test: method(&prototype, "test", context)?,
        compile: method(&prototype, "compile", context)?,
        matches: symbol(JsSymbol::r#match(), context)?,
        replace: symbol(JsSymbol::replace(), context)?,
        search: symbol(JsSymbol::search(), context)?,
        split: symbol(JsSymbol::split(), context)?,
        constructor: constructor.clone(),
    };
    let literal: JsObject = JsRegExp::new(js_string!(), js_string!(), context)?.into();
    let made = constructor.construct(&[], None, context)?;
    let shapes = vec![literal.borrow().shape().clone(), made.borrow().shape().clone()];
    let (watched, known) = (GcRefCell::default(), RefCell::default());
    let (memory, last) = (RefCell::default(), RefCell::default());
    let shared = Gc::new(Shared { stock, shapes, watched, known, memory, last });
    let put = |key: PropertyKey, name: JsString, length: usize, method: Method, context: &mut Context| {
        let function = NativeFunction::from_copy_closure_with_captures(method, shared.clone());
        define_at(&prototype, key, name, length, function, context)
    };
    for (name, length, method) in
        [("exec", 1, exec::exec as Method), ("test", 1, methods::test), ("compile", 2, methods::compile)]
    {
        put(JsString::from(name).into(), JsString::from(name), length, method, context)?;
    }
    for (symbol, name, length, method) in [
        (JsSymbol::r#match(), "[Symbol.match]", 1, methods::matches as Method),
        (JsSymbol::replace(), "[Symbol.replace]", 2, replace::replace),
        (JsSymbol::search(), "[Symbol.search]", 1, methods::search),
        (JsSymbol::split(), "[Symbol.split]", 2, methods::split),
    ] {
        put(symbol.into(), JsString::from(name), length, method, context)?;
    }
    statics::install(&shared, &constructor, context)?;
    shared.watch(&prototype, &constructor)
}

type Method = fn(&JsValue, &[JsValue], &Gc<Shared>, &mut Context) -> JsResult<JsValue>;

impl Shared {
    fn watch(&self, prototype: &JsObject, constructor: &JsObject) -> JsResult<()> {
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
    fn pristine(&self, this: &JsValue, uses: Uses, context: &mut Context) -> Option<(JsObject, Rc<Compiled>)> {
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
    fn is_unchanged(&self, object: &JsObject) -> bool {
        let shape = object.borrow().shape().to_addr_usize();
        self.shapes.iter().any(|known| known.to_addr_usize() == shape)
    }

    /// The pattern of a RegExp; nothing for other objects, and where only the stock methods can tell what it means.
    fn compiled(&self, object: &JsObject, context: &mut Context) -> Option<Rc<Compiled>> {
        if let Some(compiled) = self.known.borrow_mut().of(object) {
            return Some(compiled);
        }
        let regexp = JsRegExp::from_object(object.clone()).ok()?;
        let flags = Flags {
            indices: regexp.has_indices(context).ok()?,
            global: regexp.global(context).ok()?,
            ignore_case: regexp.ignore_case(context).ok()?,
            multiline: regexp.multiline(context).ok()?,
            dot_all: regexp.dot_all(context).ok()?,
            unicode: regexp.unicode(context).ok()?,
            unicode_sets: self.stock.unicode_sets.call(&object.clone().into(), &[], context).ok()?.to_boolean(),
            sticky: regexp.sticky(context).ok()?,
        };
        let source = self.stock.source.call(&object.clone().into(), &[], context).ok()?.as_string()?;
        let pattern = self.pattern(object, &source, flags, context)?;
        let known = self.known.borrow().like(&pattern, flags);
        let compiled = if let Some(compiled) = known {
            compiled
        } else {
            let compiled = Rc::new(Compiled::new(pattern, flags).filter(Compiled::works)?);
            self.known.borrow_mut().remember_pattern(&compiled);
            compiled
        };
        self.known.borrow_mut().remember(object, &compiled);
        Some(compiled)
    }
}

/// The value of a property, or its getter, seen without running anything.
fn watched_value(holder: &JsObject, key: &PropertyKey) -> Option<JsObject> {
    let property = holder.borrow().properties().get(key)?;
    property.value().or_else(|| property.get())?.as_object()
}
