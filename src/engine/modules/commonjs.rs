//! `require`, for code that has it.

use std::panic::{AssertUnwindSafe, catch_unwind};

use boa_engine::builtins::promise::PromiseState;
use boa_engine::object::builtins::{JsArray, JsFunction, JsPromise};
use boa_engine::object::{FunctionObjectBuilder, IntegrityLevel, JsObject};
use boa_engine::property::{PropertyDescriptor, PropertyKey};
use boa_engine::{
    Context, JsArgs, JsError, JsNativeError, JsResult, JsString, JsValue, Module, NativeFunction, js_string,
};
use boa_gc::{Finalize, Trace};

use super::{Importer, Loaded, Modules, type_error};
use crate::engine::host::job_executor::Executor;
use crate::engine::source::compiled::{self, Owner};
use crate::engine::source::failure;
use crate::engine::source::goal::Goal;
use crate::engine::source::parsing;

/// The text ahead of a CommonJS module, on its first line so that the numbers of lines stay.
const HEAD: &str = "(function (exports, require, module, __filename, __dirname) {";
const TAIL: &str = "\n})";

/// Whom a `require` function works for: a module, or whoever calls it.
#[derive(Clone, Trace, Finalize)]
struct Bound {
    url: Option<JsString>,
}

/// Makes `require` a global function.
///
/// # Errors
/// When a script has taken the name for good.
pub(super) fn define_require(context: &mut Context) -> JsResult<()> {
    let require = require_function(None, context);
    let property =
        PropertyDescriptor::builder().value(require).writable(true).enumerable(false).configurable(true).build();
    context.global_object().define_property_or_throw(js_string!("require"), property, context).map(drop)
}

/// Makes a `require` that works for the module of a URL, or for whoever calls it.
pub(super) fn require_function(url: Option<JsString>, context: &mut Context) -> JsFunction {
    let bound = Bound { url };
    let resolve = NativeFunction::from_copy_closure_with_captures(resolve, bound.clone());
    let resolve = FunctionObjectBuilder::new(context.realm(), resolve).name(js_string!("resolve")).length(1).build();
    let function = NativeFunction::from_copy_closure_with_captures(require, bound);
    let function = FunctionObjectBuilder::new(context.realm(), function)
        .name(js_string!("require"))
        .length(1)
        .constructor(false)
        .build();
    for (name, value) in [
        (js_string!("resolve"), resolve.into()),
        (js_string!("cache"), JsObject::with_null_proto().into()),
        (js_string!("main"), JsValue::undefined()),
    ] {
        let property = PropertyDescriptor::builder().value(value).writable(true).enumerable(true).configurable(true);
        function.insert_property(name, property.build());
    }
    function
}

/// `require.resolve`: the URL of the module.
fn resolve(_: &JsValue, args: &[JsValue], bound: &Bound, context: &mut Context) -> JsResult<JsValue> {
    let modules = Modules::of(context)?;
    let specifier = specifier(args)?;
    let importer = importer(bound, &modules, context);
    let url = modules.resolve(&specifier, &importer, context)?;
    Ok(JsString::from(url).into())
}

fn specifier(args: &[JsValue]) -> JsResult<JsString> {
    let specifier = args.get_or_undefined(0).as_string();
    specifier.ok_or_else(|| type_error("require() takes the name of a module, a string".into()))
}

fn importer(bound: &Bound, modules: &Modules, context: &Context) -> Importer {
    match &bound.url {
        Some(url) => Importer { url: Some(url.to_std_string_lossy()), name: url.to_std_string_lossy() },
        None => modules.running(context),
    }
}

fn require(_: &JsValue, args: &[JsValue], bound: &Bound, context: &mut Context) -> JsResult<JsValue> {
    let modules = Modules::of(context)?;
    let specifier = specifier(args)?;
    let importer = importer(bound, &modules, context);
    let (url, loaded) = modules.load(&specifier, true, &importer, context)?;
    match loaded {
        Loaded::CommonJs { module, .. } => module.get(js_string!("exports"), context),
        Loaded::Json { value, .. } => Ok(value),
        Loaded::Module(module) => {
            let namespace = namespace_now(&module, &url, &importer.name, context)?;
            as_required(namespace, &url, &modules, context).map(JsValue::from)
        }
    }
}

/// Runs a CommonJS module; while it runs, others that require it get what it has exported so far.
///
/// # Errors
/// When it does not parse or throws: then it is as if it had never been loaded.
pub(super) fn run(url: &str, text: &str, modules: &Modules, context: &mut Context) -> JsResult<JsObject> {
    modules.admit(text)?;
    let wrapper = compile(url, text, modules, context)?;
    let name = JsString::from(url);
    let module = new_module(url, context)?;
    let exports = module.get(js_string!("exports"), context)?;
    modules.keep(url, Some(Loaded::CommonJs { module: module.clone(), finished: false, synthetic: None }));
    let require = require_function(Some(name.clone()), context);
    let folder = JsString::from(url.rsplit_once('/').map_or("", |(folder, _)| folder));
    let args = [exports.clone(), require.into(), module.clone().into(), name.into(), folder.into()];
    if let Err(error) = wrapper.call(&exports, &args, context) {
        modules.keep(url, None);
        return Err(error);
    }
    module.set(js_string!("loaded"), true, false, context)?;
    Ok(module)
}

/// Makes the `module` object of a URL, with an empty object as its exports.
///
/// # Errors
/// When the engine refuses, which would be a fault of this file.
pub(super) fn new_module(url: &str, context: &mut Context) -> JsResult<JsObject> {
    let name = JsString::from(url);
    let exports = JsObject::with_object_proto(context.intrinsics());
    let module = JsObject::with_object_proto(context.intrinsics());
    for (key, value) in [
        ("id", JsValue::from(name.clone())),
        ("filename", name.into()),
        ("exports", exports.into()),
        ("loaded", false.into()),
        ("children", JsArray::new(context)?.into()),
        ("paths", JsArray::new(context)?.into()),
    ] {
        module.create_data_property_or_throw(JsString::from(key), value, context)?;
    }
    Ok(module)
}

fn compile(url: &str, text: &str, modules: &Modules, context: &mut Context) -> JsResult<JsFunction> {
    // A first line for the shell is a comment.
    let text = text.strip_prefix("#!").map_or_else(|| text.to_owned(), |rest| format!("//{rest}"));
    let prepared = compiled::prepare(&text, url, Goal::Script, Owner::Loader, context);
    let text = prepared.map_err(|refused| modules.refuse(refused, url, context))?.code;
    let wrapped = format!("{HEAD}{text}{TAIL}");
    modules.note_wrapped(url);
    modules.note_imports(url, &wrapped);
    let script = parsing::script(&wrapped, url, context).map_err(|error| {
        let place = failure::place_of_fault(&wrapped, Goal::Script).map(|place| unwrapped(place, &text));
        modules.traced_fault(error, url, place, context)
    })?;
    let value = script.evaluate(context)?;
    let function = value.as_object().and_then(JsFunction::from_object);
    function.ok_or_else(|| {
        modules.fault(JsNativeError::syntax().with_message("unbalanced braces").into(), url, None, context)
    })
}

/// A column in the first line of a module, given that in what stands around it.
pub(super) fn unwrapped_column(column: u32) -> u32 {
    let head = u32::try_from(HEAD.len()).unwrap_or_default();
    column.saturating_sub(head).max(1)
}

/// A place in the module, given one in what stands around it.
fn unwrapped((line, column): (u32, u32), text: &str) -> (u32, u32) {
    let (last_line, last_column) = failure::end_of(text);
    match line {
        line if line > last_line => (last_line, last_column),
        1 => (1, unwrapped_column(column)),
        line => (line, column),
    }
}

/// The namespace of an ES module that `require` asks for: it has to be there at once.
fn namespace_now(module: &Module, url: &str, importer: &str, context: &mut Context) -> JsResult<JsObject> {
    let refused = |reason: &str| type_error(format!("cannot require '{url}' from {importer}: {reason}"));
    let executor = context.downcast_job_executor::<Executor>();
    let executor = executor.ok_or_else(|| refused("there is no job queue"))?;
    let load = executor.run_apart(context, |context| module.load(context))?;
    fulfilled(&load, context)?.ok_or_else(|| refused("its imports are still being loaded"))?;
    // The engine knows no answer for a module that is in the middle of its evaluation.
    let evaluated = catch_unwind(AssertUnwindSafe(|| {
        module.link(context)?;
        module.evaluate(context)
    }));
    let Ok(evaluated) = evaluated else {
        return Err(refused("it is an ES module that waits for its importer; a cycle must not go through require()"));
    };
    let done = fulfilled(&evaluated?, context)?;
    done.ok_or_else(|| refused("it awaits something while it loads; use import() instead"))?;
    Ok(module.namespace(context))
}

/// An ES module as `require` gives it. Where it has a default export, that is an object with the same exports and the
/// mark `__esModule`, which code that was compiled to CommonJS looks for, as in Node.js.
fn as_required(namespace: JsObject, url: &str, modules: &Modules, context: &mut Context) -> JsResult<JsObject> {
    let mark = js_string!("__esModule");
    let has_default = namespace.has_own_property(js_string!("default"), context)?;
    if !has_default || namespace.has_own_property(mark.clone(), context)? {
        return Ok(namespace);
    }
    if let Some(known) = modules.required(url) {
        return Ok(known);
    }
    let made = JsObject::with_null_proto();
    for key in namespace.own_property_keys(context)? {
        let PropertyKey::String(name) = &key else { continue };
        let read = NativeFunction::from_copy_closure_with_captures(
            |_, _, (namespace, name): &(JsObject, JsString), context| namespace.get(name.clone(), context),
            (namespace.clone(), name.clone()),
        );
        let get = FunctionObjectBuilder::new(context.realm(), read).name(name.clone()).build();
        let property = PropertyDescriptor::builder().get(get).enumerable(true).configurable(false);
        made.define_property_or_throw(key, property, context)?;
    }
    let property = PropertyDescriptor::builder().value(true).writable(false).enumerable(false).configurable(false);
    made.define_property_or_throw(mark, property, context)?;
    made.set_integrity_level(IntegrityLevel::Frozen, context)?;
    modules.keep_required(url, &made);
    Ok(made)
}

/// The value of a promise, none while it is pending.
fn fulfilled(promise: &JsPromise, context: &mut Context) -> JsResult<Option<JsValue>> {
    match promise.state() {
        PromiseState::Pending => Ok(None),
        PromiseState::Fulfilled(value) => Ok(Some(value)),
        PromiseState::Rejected(reason) => {
            Modules::of(context)?.forget_rejection(promise);
            Err(JsError::from_opaque(reason))
        }
    }
}
