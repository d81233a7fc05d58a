//! Node's own modules: run as CommonJS modules are, with native functions at hand.

use boa_engine::object::FunctionObjectBuilder;
use boa_engine::object::builtins::JsFunction;
use boa_engine::property::PropertyDescriptor;
use boa_engine::{Context, JsArgs, JsError, JsNativeError, JsResult, JsString, JsValue, NativeFunction, js_string};

use super::{Importer, Loaded, Modules, commonjs, type_error};
use crate::engine::node;
use crate::engine::source::parsing;
use crate::protocol::node_modules::{self, SCHEME};

/// The text ahead of a module of Node, on its first line.
const HEAD: &str = "(function (exports, require, module, native) {";
const TAIL: &str = "\n})";

/// Returns the URL of the module of Node that an import means without asking a loader: one of `node:` where there is no
/// loader, and whatever a module of Node asks for.
pub(super) fn url_without_loader(specifier: &str, importer: &Importer, has_loader: bool) -> Option<String> {
    if importer.url.as_deref().is_some_and(|url| url.starts_with(SCHEME)) {
        return Some(format!("{SCHEME}{specifier}"));
    }
    let is_named = !has_loader && specifier.starts_with(SCHEME);
    let name = is_named.then(|| node_modules::name_of(specifier)).flatten()?;
    Some(format!("{SCHEME}{name}"))
}

/// Loads a module of Node, if it is not loaded yet.
///
/// # Errors
/// When there is none of this URL, or the script has to end.
pub(super) fn load(url: &str, modules: &Modules, context: &mut Context) -> JsResult<Loaded> {
    if let Some(loaded) = modules.loaded(url) {
        return Ok(loaded);
    }
    let name = url.strip_prefix(SCHEME).unwrap_or(url);
    let source = node::source(name).ok_or_else(|| type_error(format!("Node.js has no module {name}")))?;
    let module = commonjs::new_module(url, context)?;
    modules.keep(url, Some(Loaded::CommonJs { module: module.clone(), finished: false, synthetic: None }));
    let run = |context: &mut Context| {
        let script = parsing::script(&format!("{HEAD}{source}{TAIL}"), url, context)?;
        let wrapper = script.evaluate(context)?.as_function().ok_or_else(broken)?;
        let exports = module.get(js_string!("exports"), context)?;
        let require = commonjs::require_function(Some(JsString::from(url)), context);
        let native = native(name, modules, context)?;
        wrapper.call(&exports, &[exports.clone(), require.into(), module.clone().into(), native], context)
    };
    if let Err(error) = run(context) {
        modules.keep(url, None);
        return Err(error);
    }
    let loaded = Loaded::CommonJs { module, finished: true, synthetic: None };
    modules.keep(url, Some(loaded.clone()));
    Ok(loaded)
}

fn native(name: &str, modules: &Modules, context: &mut Context) -> JsResult<JsValue> {
    if name != "module" {
        return node::native(name, &modules.host_state, context);
    }
    let create = NativeFunction::from_fn_ptr(|_, args, context| {
        let url = args.get_or_undefined(0).to_string(context)?;
        Ok(commonjs::require_function(Some(url), context).into())
    });
    Ok(create.to_js_function(context.realm()).into())
}

fn broken() -> JsError {
    JsNativeError::typ().with_message("a module of Node.js is broken").into()
}

/// Makes `process` and `Buffer` global, and stacks objects for those that ask for it. Each is loaded when a script first touches it, and stays an accessor, as the
/// other globals that are made so late.
///
/// # Errors
/// When a script has taken the name for good.
pub(super) fn define_globals(context: &mut Context) -> JsResult<()> {
    for name in ["process", "Buffer"] {
        let key = JsString::from(name);
        let get = NativeFunction::from_copy_closure_with_captures(get, key.clone());
        let set = NativeFunction::from_copy_closure_with_captures(
            |_, args, name: &JsString, context| {
                Modules::of(context)?.host_state.set_lazy(name, args.get_or_undefined(0).clone());
                Ok(JsValue::undefined())
            },
            key.clone(),
        );
        let get = FunctionObjectBuilder::new(context.realm(), get).name(key.clone()).build();
        let set = FunctionObjectBuilder::new(context.realm(), set).name(key.clone()).build();
        let property = PropertyDescriptor::builder().get(get).set(set).enumerable(false).configurable(true);
        context.global_object().define_property_or_throw(key, property, context)?;
    }
    watch_capture(context)
}

/// Has `Error.captureStackTrace` ask `Error.prepareStackTrace`, where a script has set that, what the stack is to be.
fn watch_capture(context: &mut Context) -> JsResult<()> {
    let error = context.intrinsics().constructors().error().constructor();
    let name = js_string!("captureStackTrace");
    let Some(original) = error.get(name.clone(), context)?.as_function() else { return Ok(()) };
    let capture = NativeFunction::from_copy_closure_with_captures(capture, original);
    let capture = FunctionObjectBuilder::new(context.realm(), capture).name(name.clone()).length(2).build();
    let property = PropertyDescriptor::builder().value(capture).writable(true).enumerable(false).configurable(true);
    error.define_property_or_throw(name, property, context).map(drop)
}

fn capture(this: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    let captured = original.call(this, args, context)?;
    let error = context.intrinsics().constructors().error().constructor();
    let Some(target) = args.get_or_undefined(0).as_object() else { return Ok(captured) };
    if error.get(js_string!("prepareStackTrace"), context)?.as_function().is_none() {
        return Ok(captured);
    }
    let modules = Modules::of(context)?;
    let prepare = exports("internal/call_sites", &modules, context)?.as_function().ok_or_else(broken)?;
    let stack = target.get(js_string!("stack"), context)?;
    let prepared = prepare.call(&JsValue::undefined(), &[target.clone().into(), stack], context)?;
    let property = PropertyDescriptor::builder().value(prepared).writable(true).enumerable(false).configurable(true);
    target.define_property_or_throw(js_string!("stack"), property, context)?;
    Ok(captured)
}

fn get(_: &JsValue, _: &[JsValue], name: &JsString, context: &mut Context) -> JsResult<JsValue> {
    let modules = Modules::of(context)?;
    if let Some(known) = modules.host_state.lazy(name) {
        return Ok(known);
    }
    let value = if *name == js_string!("Buffer") {
        exports("buffer", &modules, context)?.as_object().ok_or_else(broken)?.get(name.clone(), context)?
    } else {
        exports("process", &modules, context)?
    };
    modules.host_state.set_lazy(name, value.clone());
    Ok(value)
}

fn exports(name: &str, modules: &Modules, context: &mut Context) -> JsResult<JsValue> {
    match load(&format!("{SCHEME}{name}"), modules, context)? {
        Loaded::CommonJs { module, .. } => module.get(js_string!("exports"), context),
        Loaded::Module(_) | Loaded::Json { .. } => Err(broken()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn importer(url: Option<&str>) -> Importer {
        Importer { url: url.map(str::to_owned), name: String::new() }
    }

    #[test]
    fn a_named_module_of_node_needs_no_loader() {
        let url = |specifier, has_loader| url_without_loader(specifier, &importer(Some("module:/a.js")), has_loader);
        assert_eq!(url("node:path", false).as_deref(), Some("node:path"));
        assert_eq!((url("node:path", true), url("path", false), url("node:nothing", false)), (None, None, None));
    }

    #[test]
    fn modules_of_node_use_each_other() {
        let url = url_without_loader("internal/inspect", &importer(Some("node:util")), true);
        assert_eq!(url.as_deref(), Some("node:internal/inspect"));
    }
}
