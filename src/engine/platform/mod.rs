//! What every JavaScript host has beside the language: timers, URL, events, the console and so on. From `boa_runtime`
//! where it has them, the rest here.

mod console;
mod native;
mod plain;
mod timers;

use std::rc::Rc;

use boa_engine::object::FunctionObjectBuilder;
use boa_engine::object::builtins::JsFunction;
use boa_engine::property::PropertyDescriptor;
use boa_engine::{Context, JsError, JsNativeError, JsResult, JsString, JsSymbol, JsValue, NativeFunction, js_string};
use boa_gc::{Finalize, Trace};
use boa_runtime::extensions::{
    Base64Extension, EncodingExtension, MicrotaskExtension, StructuredCloneExtension, UrlExtension,
};

use crate::engine::host::job_executor::Executor;
use crate::engine::host::state::HostState;
use crate::engine::source::parsing;

/// Globals written in JavaScript, each of which brings its source in when a script first touches it: reading hundreds
/// of lines costs more than most scripts take.
struct Prelude {
    source: &'static str,
    makes: &'static [&'static str],
    /// Built-in globals that it is called with.
    takes: &'static [&'static str],
}

/// The name of the function that gives the search parameters of a URL; it is no global.
const PARAMS_OF: &str = "paramsOf";

static EVENTS: Prelude = Prelude {
    source: include_str!("events.js"),
    makes: &[
        "AbortController",
        "AbortSignal",
        "CustomEvent",
        "DOMException",
        "Event",
        "EventTarget",
        "MessageChannel",
        "MessageEvent",
        "MessagePort",
    ],
    takes: &[],
};

static SEARCH_PARAMS: Prelude =
    Prelude { source: include_str!("search_params.js"), makes: &["URLSearchParams", PARAMS_OF], takes: &[] };

static CLONE: Prelude =
    Prelude { source: include_str!("clone.js"), makes: &["structuredClone"], takes: &["structuredClone"] };

static ENCODING: Prelude = Prelude {
    source: include_str!("encoding.js"),
    makes: &["TextDecoder", "TextEncoder"],
    takes: &["TextEncoder", "TextDecoder"],
};

/// Puts the platform into a context that no script has seen yet.
///
/// # Errors
/// When the engine refuses, which would be a fault of this file.
pub(super) fn install(host_state: &Rc<HostState>, executor: &Rc<Executor>, context: &mut Context) -> JsResult<()> {
    let extensions = (Base64Extension, EncodingExtension, MicrotaskExtension, StructuredCloneExtension, UrlExtension);
    boa_runtime::register_extensions(extensions, None, context)?;
    for name in ["atob", "btoa"] {
        define_for_text(name, context)?;
    }
    set_length("queueMicrotask", 1, context)?;
    timers::install(executor, context)?;
    // Boa lets a loop over the global object find it.
    let url = context.global_object().get(js_string!("URL"), context)?;
    define_global(&js_string!("URL"), url, context)?;
    console::install_console(host_state, context)?;
    console::install_log(host_state, context)?;
    native::install(host_state, context)?;
    for prelude in [&EVENTS, &SEARCH_PARAMS, &CLONE, &ENCODING] {
        let takes = prelude.takes.iter().map(|name| context.global_object().get(JsString::from(*name), context));
        let takes = takes.collect::<JsResult<Vec<_>>>()?;
        for name in prelude.makes.iter().filter(|name| **name != PARAMS_OF) {
            let (name, takes, host_state) = (JsString::from(*name), takes.clone(), Rc::clone(host_state));
            define_lazy(Lazy { name, takes, prelude, host_state }, context)?;
        }
    }
    define_search_params(host_state, context)
}

/// A global that brings its source in when it is first read. It stays an accessor: Boa 0.22 remembers where a property
/// lay before its getter ran, and a getter that moves properties leads the next read of the same place astray.
fn define_lazy(lazy: Lazy, context: &mut Context) -> JsResult<()> {
    let key = lazy.name.clone();
    let set = NativeFunction::from_copy_closure_with_captures(
        |_, args, lazy: &Lazy, _| {
            lazy.host_state.set_lazy(&lazy.name, args.first().cloned().unwrap_or_default());
            Ok(JsValue::undefined())
        },
        lazy.clone(),
    );
    let get = NativeFunction::from_copy_closure_with_captures(|_, _, lazy: &Lazy, context| lazy.get(context), lazy);
    let get = FunctionObjectBuilder::new(context.realm(), get).name(key.clone()).build();
    let set = FunctionObjectBuilder::new(context.realm(), set).name(key.clone()).build();
    let property = PropertyDescriptor::builder().get(get).set(set).enumerable(false).configurable(true);
    context.global_object().define_property_or_throw(key, property, context).map(drop)
}

/// Something of a prelude, as functions capture it.
#[derive(Clone, Trace, Finalize)]
struct Lazy {
    name: JsString,
    /// The arguments of the prelude.
    takes: Vec<JsValue>,
    #[unsafe_ignore_trace]
    prelude: &'static Prelude,
    // The host state holds its values as from outside of the collector's heap.
    #[unsafe_ignore_trace]
    host_state: Rc<HostState>,
}

impl Lazy {
    /// The value; what a script has set meanwhile is that.
    fn get(&self, context: &mut Context) -> JsResult<JsValue> {
        if let Some(known) = self.host_state.lazy(&self.name) {
            return Ok(known);
        }
        let function = parsing::run(self.prelude.source, context)?.as_function().ok_or_else(broken)?;
        let made = function.call(&JsValue::undefined(), &self.takes, context)?.as_object().ok_or_else(broken)?;
        for name in self.prelude.makes {
            let name = JsString::from(*name);
            let value = made.get(name.clone(), context)?;
            if self.host_state.lazy(&name).is_none() {
                self.host_state.set_lazy(&name, value);
            }
        }
        self.host_state.lazy(&self.name).ok_or_else(broken)
    }
}

/// Says how many arguments a global function wants, which that of `boa_runtime` does not.
fn set_length(name: &str, length: usize, context: &mut Context) -> JsResult<()> {
    let function = context.global_object().get(JsString::from(name), context)?.as_object().ok_or_else(broken)?;
    let property = PropertyDescriptor::builder().value(length);
    function.define_property_or_throw(js_string!("length"), property, context).map(drop)
}

/// Lets a function that takes a string take anything else as well, as text: Boa's own refuses it.
fn define_for_text(name: &str, context: &mut Context) -> JsResult<()> {
    let key = JsString::from(name);
    let strict = context.global_object().get(key.clone(), context)?.as_function().ok_or_else(broken)?;
    let lenient = NativeFunction::from_copy_closure_with_captures(
        |_, args, strict: &JsFunction, context| {
            let given = args.first().ok_or_else(|| JsNativeError::typ().with_message("one argument is needed"))?;
            let text = given.to_string(context)?;
            strict.call(&JsValue::undefined(), &[text.into()], context).map_err(|error| {
                if error.as_engine().is_some() { error } else { invalid_character(context).unwrap_or(error) }
            })
        },
        strict,
    );
    let lenient = FunctionObjectBuilder::new(context.realm(), lenient).name(key.clone()).length(1).build();
    define_global(&key, lenient.into(), context)
}

/// Makes the `DOMException` that `atob` and `btoa` throw. Returns `None` when a script has changed the class.
fn invalid_character(context: &mut Context) -> Option<JsError> {
    let class = context.global_object().get(js_string!("DOMException"), context).ok()?.as_object()?;
    let text = js_string!("the string has characters that have no place in it");
    let made = class.construct(&[text.into(), js_string!("InvalidCharacterError").into()], None, context).ok()?;
    Some(JsError::from_opaque(made.into()))
}

fn define_global(name: &JsString, value: JsValue, context: &mut Context) -> JsResult<()> {
    let property = PropertyDescriptor::builder().value(value).writable(true).enumerable(false).configurable(true);
    context.global_object().define_property_or_throw(name.clone(), property, context).map(drop)
}

fn broken() -> boa_engine::JsError {
    JsNativeError::typ().with_message("the prelude is broken").into()
}

/// `URL.prototype.searchParams`, which Boa's URL lacks: <https://url.spec.whatwg.org/#dom-url-searchparams>.
fn define_search_params(host_state: &Rc<HostState>, context: &mut Context) -> JsResult<()> {
    let url = context.global_object().get(js_string!("URL"), context)?.as_object().ok_or_else(broken)?;
    let prototype = url.get(js_string!("prototype"), context)?.as_object().ok_or_else(broken)?;
    let name = JsString::from(PARAMS_OF);
    let lazy = Lazy { name, takes: Vec::new(), prelude: &SEARCH_PARAMS, host_state: Rc::clone(host_state) };
    let get = NativeFunction::from_copy_closure_with_captures(
        |this, _, lazy: &Lazy, context| {
            let params_of: JsFunction = lazy.get(context)?.as_function().ok_or_else(broken)?;
            params_of.call(&JsValue::undefined(), std::slice::from_ref(this), context)
        },
        lazy,
    );
    let get = FunctionObjectBuilder::new(context.realm(), get).name(js_string!("get searchParams")).build();
    let property = PropertyDescriptor::builder().get(get).enumerable(true).configurable(true);
    prototype.define_property_or_throw(js_string!("searchParams"), property, context)?;
    let tag =
        PropertyDescriptor::builder().value(js_string!("URL")).writable(false).enumerable(false).configurable(true);
    prototype.define_property_or_throw(JsSymbol::to_string_tag(), tag, context).map(drop)
}
