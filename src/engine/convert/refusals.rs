//! Objects that are no data: why they cannot cross, and the way out.

use boa_engine::builtins::async_generator::AsyncGenerator;
use boa_engine::builtins::promise::Promise;
use boa_engine::module::ModuleNamespace;
use boa_engine::object::JsObject;
use boa_engine::object::builtins::JsProxy;
use boa_engine::property::{PropertyDescriptor, PropertyKey};
use boa_engine::{JsString, JsSymbol, JsValue, js_string};

/// Prototypes that are looked at: a script may make long chains.
const MOST_PROTOTYPES: usize = 64;

/// Why an object that is neither plain nor of a kind with a counterpart cannot cross. Returns `None` for those whose
/// own properties are what they hold: proxies, namespaces of modules, `arguments`. Runs nothing of the script.
pub(super) fn of_native(object: &JsObject) -> Option<String> {
    if object.is::<Promise>() {
        return Some(
            "a promise inside of a value (await it before, a list of them with `await Promise.all(list)`) cannot leave \
             JavaScript"
                .to_owned(),
        );
    }
    let is_plain = object.is::<ModuleNamespace>() || JsProxy::from_object(object.clone()).is_ok();
    if is_plain || is_arguments(object) {
        return None;
    }
    Some(reason(object, tag(object).as_deref().unwrap_or("object without a name")))
}

/// As [`of_native`], for an object without enumerable properties of its own: such are `Math`, and the objects of classes
/// of the platform, as `AbortController`. The tag of a user's class is a getter or a field.
pub(super) fn of_empty(object: &JsObject) -> Option<String> {
    tag(object).map(|name| reason(object, &name))
}

fn reason(object: &JsObject, name: &str) -> String {
    let is_namespace = own(object, &JsSymbol::to_string_tag().into()).is_some();
    let article = match name.starts_with(['A', 'E', 'I', 'O']) {
        _ if is_namespace => "",
        true => "an ",
        false => "a ",
    };
    let way_out = if object.is::<AsyncGenerator>() {
        "collect what it yields with `await Array.fromAsync(it)`"
    } else if name.ends_with("Iterator") || name == "Generator" || name == "Iterator Helper" {
        "spread it into an array, as in `[...it]`"
    } else if matches!(name, "WeakMap" | "WeakSet") {
        "nobody can list what it holds; return a Map or a Set"
    } else if name == "WeakRef" {
        "return what it refers to, `it.deref()`"
    } else if name == "URLSearchParams" {
        "return its text, `String(it)`, or its fields, `Object.fromEntries(it)`"
    } else {
        "it has no data of its own; return what you need of it as a plain object"
    };
    format!("{article}{name} ({way_out}) cannot leave JavaScript")
}

/// The name that an object of the language's or the platform's library has: the value of `Symbol.toStringTag`, which is
/// read-only there.
fn tag(object: &JsObject) -> Option<String> {
    let property = inherited(object, &JsSymbol::to_string_tag().into())?;
    let is_fixed = property.writable() == Some(false);
    let name = property.value().filter(|_| is_fixed).and_then(JsValue::as_string).filter(|name| name.len() <= 64);
    match name {
        Some(name) if !name.is_empty() => Some(name.to_std_string_lossy()),
        // Of helpers of iterators, and of iterators that a script wrapped, it is an accessor.
        _ => is_iterator(object).then(|| "Iterator".to_owned()),
    }
}

fn is_iterator(object: &JsObject) -> bool {
    !object.is_ordinary() && inherited(object, &js_string!("next").into()).is_some()
}

/// The objects `arguments` of functions are the only ones of the engine's own that have these two themselves.
fn is_arguments(object: &JsObject) -> bool {
    let has = |key: PropertyKey| own(object, &key).is_some();
    has(JsSymbol::iterator().into()) && has(JsString::from("length").into())
}

fn own(object: &JsObject, key: &PropertyKey) -> Option<PropertyDescriptor> {
    object.borrow().properties().get(key)
}

/// A property of an object or of its prototypes, read without running a getter or a trap.
fn inherited(object: &JsObject, key: &PropertyKey) -> Option<PropertyDescriptor> {
    let mut holder = object.clone();
    for _ in 0..MOST_PROTOTYPES {
        let found = own(&holder, key);
        if found.is_some() {
            return found;
        }
        holder = holder.prototype()?;
    }
    None
}
