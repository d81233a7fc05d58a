//! `exec`, `test`, `match`, `replace`, `search` and `split` of regular expressions that are linear over long texts.
//!
//! Boa 0.22 copies the whole of a Latin-1 text to UTF-16 before every match, so every loop of matches is quadratic, and
//! its matcher cannot be interrupted. Here the text is matched in place ([`matcher`]); patterns that are not covered go
//! to the engine's matcher, with the text converted once. A RegExp whose methods or flags a script has changed is left
//! to the original methods, which call `exec` as it is then.

mod compiled;
mod exec;
mod known;
mod matcher;
mod methods;
mod pattern;
mod program;
mod replace;
mod set;
mod shared;
mod source;
mod statics;
#[cfg(test)]
mod tests;

use std::cell::RefCell;

use boa_engine::object::JsObject;
use boa_engine::object::builtins::JsRegExp;
use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsResult, JsString, JsSymbol, JsValue, NativeFunction, js_string};
use boa_gc::{Gc, GcRefCell};

use self::shared::{Original, Shared};
use super::define::{define_at, getter, method, missing};

pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let regexp = context.intrinsics().constructors().regexp();
    let (constructor, prototype) = (regexp.constructor(), regexp.prototype());
    let symbol = |key: JsSymbol, context: &mut Context| {
        prototype.get(key, context)?.as_function().ok_or_else(|| missing("RegExp.prototype[Symbol…]"))
    };
    let original = Original {
        source: getter(&prototype, &js_string!("source").into())?,
        unicode_sets: getter(&prototype, &js_string!("unicodeSets").into())?,
        exec: method(&prototype, "exec", context)?,
        test: method(&prototype, "test", context)?,
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
    let shared = Gc::new(Shared { original, shapes, watched, known, memory, last });
    let put = |key: PropertyKey, name: JsString, length: usize, method: Method, context: &mut Context| {
        let function = NativeFunction::from_copy_closure_with_captures(method, shared.clone());
        define_at(&prototype, key, name, length, function, context)
    };
    for (name, length, method) in [("exec", 1, exec::exec as Method), ("test", 1, methods::test)] {
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
