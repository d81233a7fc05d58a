//! What every JavaScript host has beside the language: timers, URL, events, the console and so on. From `boa_runtime`
//! where it has them, the rest here.

mod base64;
mod clone;
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
use boa_engine::{Context, JsResult, JsString, JsSymbol, JsValue, NativeFunction, js_string};
use boa_runtime::extensions::{EncodingExtension, StructuredCloneExtension, UrlExtension};

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
    let extensions = (EncodingExtension, StructuredCloneExtension, UrlExtension);
    boa_runtime::register_extensions(extensions, None, context)?;
    base64::install(context)?;
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
