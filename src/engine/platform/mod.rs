//! What every JavaScript host has beside the language: timers, URL, events, the console and so on. From `boa_runtime`
//! where it has them, the rest here.

mod console;
mod fault;
mod fetch;
mod native;
mod plain;
mod preludes;
mod timers;

use std::rc::Rc;

use boa_engine::object::FunctionObjectBuilder;
use boa_engine::object::builtins::JsFunction;
use boa_engine::property::PropertyDescriptor;
use boa_engine::{Context, JsError, JsNativeError, JsResult, JsString, JsSymbol, JsValue, NativeFunction, js_string};
use boa_runtime::extensions::{Base64Extension, EncodingExtension, StructuredCloneExtension, UrlExtension};

use crate::engine::host::job_executor::Executor;
use crate::engine::host::state::HostState;
use fault::broken;
use preludes::{Lazy, PARAMS_OF, SEARCH_PARAMS};

pub(super) use preludes::offer;

/// Puts the platform into a context that no script has seen yet.
///
/// # Errors
/// When the engine refuses, which would be a fault of this file.
pub(super) fn install(host_state: &Rc<HostState>, executor: &Rc<Executor>, context: &mut Context) -> JsResult<()> {
    let extensions = (Base64Extension, EncodingExtension, StructuredCloneExtension, UrlExtension);
    boa_runtime::register_extensions(extensions, None, context)?;
    for name in ["atob", "btoa"] {
        define_for_text(name, context)?;
    }
    timers::install(executor, context)?;
    // Boa lets a loop over the global object find it.
    let url = context.global_object().get(js_string!("URL"), context)?;
    define_global(&js_string!("URL"), url, context)?;
    console::install_console(host_state, context)?;
    console::install_log(host_state, context)?;
    native::install(host_state, context)?;
    preludes::install(host_state, context)?;
    define_search_params(host_state, context)
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

/// `URL.prototype.searchParams`, which Boa's URL lacks: <https://url.spec.whatwg.org/#dom-url-searchparams>.
fn define_search_params(host_state: &Rc<HostState>, context: &mut Context) -> JsResult<()> {
    let url = context.global_object().get(js_string!("URL"), context)?.as_object().ok_or_else(broken)?;
    let prototype = url.get(js_string!("prototype"), context)?.as_object().ok_or_else(broken)?;
    let lazy = Lazy::new(PARAMS_OF, &SEARCH_PARAMS, host_state);
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
