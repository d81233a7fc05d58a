//! What every JavaScript host has beside the language: timers, URL, events, the console and so on. From `boa_runtime`
//! where it has them, the rest here.

mod console;
mod native;

use std::rc::Rc;

use boa_engine::object::builtins::JsFunction;
use boa_engine::object::{FunctionObjectBuilder, JsObject};
use boa_engine::property::PropertyDescriptor;
use boa_engine::{Context, JsNativeError, JsResult, JsString, JsValue, NativeFunction, Source, js_string};
use boa_runtime::extensions::ConsoleExtension;

use super::hooks::Hooks;
use console::HostLogger;

/// Globals that the prelude makes, each of which brings it in when a script first touches it: reading 250 lines of
/// JavaScript costs more than most scripts take.
const LAZY: [&str; 10] = [
    "AbortController",
    "AbortSignal",
    "CustomEvent",
    "DOMException",
    "Event",
    "EventTarget",
    "MessageChannel",
    "MessageEvent",
    "MessagePort",
    "URLSearchParams",
];

const PRELUDE: &str = include_str!("prelude.js");

/// Puts the platform into a context that no script has seen yet.
///
/// # Errors
/// When the engine refuses, which would be a fault of ours.
pub(super) fn install(hooks: &Rc<Hooks>, context: &mut Context) -> JsResult<()> {
    boa_runtime::register(ConsoleExtension(HostLogger::new(hooks)), None, context)?;
    for name in ["TextDecoder", "TextEncoder", "URL"] {
        // Boa lets a loop over the global object find them.
        let name = JsString::from(name);
        let class = context.global_object().get(name.clone(), context)?;
        define_global(&name, class, context)?;
    }
    console::install_log(hooks, context)?;
    native::install(hooks, context)?;
    for name in LAZY {
        define_lazy(name, context)?;
    }
    define_search_params(context)
}

/// A global that is a getter until it is read or written.
fn define_lazy(name: &'static str, context: &mut Context) -> JsResult<()> {
    let key = JsString::from(name);
    let get = NativeFunction::from_copy_closure_with_captures(
        |_, _, name: &JsString, context| {
            bring_in(context)?;
            context.global_object().get(name.clone(), context)
        },
        key.clone(),
    );
    let set = NativeFunction::from_copy_closure_with_captures(
        |_, args, name: &JsString, context| {
            let value = args.first().cloned().unwrap_or_default();
            define_global(name, value, context).map(|()| JsValue::undefined())
        },
        key.clone(),
    );
    let get = FunctionObjectBuilder::new(context.realm(), get).name(key.clone()).build();
    let set = FunctionObjectBuilder::new(context.realm(), set).name(key.clone()).build();
    let property = PropertyDescriptor::builder().get(get).set(set).enumerable(false).configurable(true);
    context.global_object().define_property_or_throw(key, property, context).map(drop)
}

fn define_global(name: &JsString, value: JsValue, context: &mut Context) -> JsResult<()> {
    let property = PropertyDescriptor::builder().value(value).writable(true).enumerable(false).configurable(true);
    context.global_object().define_property_or_throw(name.clone(), property, context).map(drop)
}

/// Evaluates the prelude, and makes its globals plain properties; what a script has replaced meanwhile stays.
fn bring_in(context: &mut Context) -> JsResult<JsObject> {
    let prelude = context.eval(Source::from_bytes(PRELUDE))?;
    let prelude = prelude.as_function().ok_or_else(broken)?;
    let made = prelude.call(&JsValue::undefined(), &[], context)?.as_object().ok_or_else(broken)?;
    let globals = made.get(js_string!("globals"), context)?.as_object().ok_or_else(broken)?;
    for name in LAZY {
        let name = JsString::from(name);
        let untouched = context.global_object().borrow().properties().get(&name.clone().into());
        if untouched.is_some_and(|property| property.is_accessor_descriptor()) {
            let value = globals.get(name.clone(), context)?;
            define_global(&name, value, context)?;
        }
    }
    Ok(made)
}

fn broken() -> boa_engine::JsError {
    JsNativeError::typ().with_message("the prelude is broken").into()
}

/// `URL.prototype.searchParams`, which Boa's URL lacks.
fn define_search_params(context: &mut Context) -> JsResult<()> {
    let url = context.global_object().get(js_string!("URL"), context)?.as_object().ok_or_else(broken)?;
    let prototype = url.get(js_string!("prototype"), context)?.as_object().ok_or_else(broken)?;
    let get = NativeFunction::from_fn_ptr(search_params);
    let get = FunctionObjectBuilder::new(context.realm(), get).name(js_string!("get searchParams")).build();
    let property = PropertyDescriptor::builder().get(get).enumerable(true).configurable(true);
    prototype.define_property_or_throw(js_string!("searchParams"), property, context).map(drop)
}

/// <https://url.spec.whatwg.org/#dom-url-searchparams>: the same object at every read.
fn search_params(this: &JsValue, _: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let url = this.as_object().ok_or_else(|| JsNativeError::typ().with_message("searchParams needs a URL"))?;
    let made = bring_in(context)?;
    let params_of: JsFunction = made.get(js_string!("paramsOf"), context)?.as_function().ok_or_else(broken)?;
    let changed = NativeFunction::from_copy_closure_with_captures(
        |_, args, url: &JsObject, context| {
            let text = args.first().cloned().unwrap_or_default();
            url.set(js_string!("search"), text, false, context).map(JsValue::from)
        },
        url.clone(),
    );
    let changed = FunctionObjectBuilder::new(context.realm(), changed).build();
    let params = params_of.call(&JsValue::undefined(), &[url.clone().into(), changed.into()], context)?;
    let property =
        PropertyDescriptor::builder().value(params.clone()).writable(false).enumerable(false).configurable(true);
    url.define_property_or_throw(js_string!("searchParams"), property, context)?;
    Ok(params)
}
