//! What a script reaches of its host: functions, the log, metrics.

use std::rc::Rc;

use boa_engine::object::builtins::JsFunction;
use boa_engine::object::{FunctionObjectBuilder, IntegrityLevel, JsObject};
use boa_engine::property::{PropertyDescriptor, PropertyKey};
use boa_engine::{Context, JsError, JsNativeError, JsResult, JsString, JsValue, NativeFunction};
use boa_gc::{Finalize, Trace};

use super::{from_js, to_js};
use crate::engine::host::state::HostState;
use crate::engine::{modules, stopped};
use crate::protocol::{HostBindings, HostCall, HostError, HostReply};
use crate::value::{Bounds, Budget};

/// A host function, as a script sees it.
#[derive(Clone, Trace, Finalize)]
struct HostFunction {
    number: u64,
    // The hooks hold no values that the collector could free while a function lives.
    #[unsafe_ignore_trace]
    host_state: Rc<HostState>,
}

/// Makes host functions global: `find`, or, for `db.find`, an object `db` that the script cannot change.
///
/// # Errors
/// When a script that ran here before has taken the name.
pub(in crate::engine) fn define_bindings(
    bindings: &HostBindings,
    host_state: &Rc<HostState>,
    context: &mut Context,
) -> JsResult<()> {
    host_state.want_logs(bindings.logs);
    if bindings.exports_functions {
        host_state.allow_function_export();
    }
    modules::offer(bindings.imports, context)?;
    for (path, number) in &bindings.functions {
        if host_state.has_binding(path, *number) {
            continue;
        }
        let (folder, name) = path.rsplit_once('.').map_or((None, path.as_str()), |(folder, name)| (Some(folder), name));
        let function = host_function(*number, name, host_state, context);
        function.set_integrity_level(IntegrityLevel::Frozen, context)?;
        match folder {
            None => define_fixed(&context.global_object(), name, function.into(), context)?,
            Some(folder) => add(&namespace(folder, host_state, context)?, name, function.into()),
        }
    }
    Ok(())
}

/// The object of a dotted path: frozen, and without a prototype that a script could change for it. A built-in object
/// such as `Math` takes host functions as it is.
fn namespace(path: &str, host_state: &HostState, context: &mut Context) -> JsResult<JsObject> {
    if let Some(known) = host_state.namespace(path) {
        return Ok(known);
    }
    let made = JsObject::with_null_proto();
    made.set_integrity_level(IntegrityLevel::Frozen, context)?;
    if let Some((folder, name)) = path.rsplit_once('.') {
        add(&namespace(folder, host_state, context)?, name, made.clone().into());
    } else if let Some(built_in) = built_in(path, context)? {
        return Ok(built_in);
    } else {
        define_fixed(&context.global_object(), path, made.clone().into(), context)?;
    }
    host_state.remember_namespace(path, &made);
    Ok(made)
}

/// A global object that was there before any script: what scripts assign is enumerable.
fn built_in(name: &str, context: &mut Context) -> JsResult<Option<JsObject>> {
    let (global, key) = (context.global_object(), PropertyKey::from(JsString::from(name)));
    let own = global.borrow().properties().get(&key);
    if own.is_none_or(|own| own.enumerable() == Some(true)) {
        return Ok(None);
    }
    Ok(global.get(key, context)?.as_object())
}

/// Adds a member, also to an object that scripts cannot add to.
fn add(object: &JsObject, name: &str, value: JsValue) {
    object.insert_property(JsString::from(name), fixed(value));
}

fn define_fixed(object: &JsObject, name: &str, value: JsValue, context: &mut Context) -> JsResult<()> {
    object.define_property_or_throw(JsString::from(name), fixed(value), context).map(drop)
}

fn fixed(value: JsValue) -> PropertyDescriptor {
    PropertyDescriptor::builder().value(value).writable(false).enumerable(true).configurable(false).build()
}

/// The function that calls the host's function of this number.
pub(in crate::engine) fn host_function(
    number: u64,
    name: &str,
    host_state: &Rc<HostState>,
    context: &mut Context,
) -> JsFunction {
    let captured = HostFunction { number, host_state: Rc::clone(host_state) };
    let function = NativeFunction::from_copy_closure_with_captures(call_host, captured);
    FunctionObjectBuilder::new(context.realm(), function).name(JsString::from(name)).constructor(false).build()
}

fn call_host(_: &JsValue, args: &[JsValue], function: &HostFunction, context: &mut Context) -> JsResult<JsValue> {
    let mut budget = Budget::new(Bounds::DEFAULT, "$");
    let mut values = Vec::with_capacity(args.len());
    for arg in args {
        values.push(
            from_js::convert(arg, &mut budget, &function.host_state, context).map_err(from_js::Failure::into_js)?,
        );
    }
    function.host_state.flush_logs();
    ask(HostCall::Call(function.number, values), &function.host_state, context)
}

/// Asks the host and makes a JavaScript value or error of what it says.
///
/// # Errors
/// What the host threw, or the uncatchable error of a script that must end.
pub(in crate::engine) fn ask(
    question: HostCall,
    host_state: &Rc<HostState>,
    context: &mut Context,
) -> JsResult<JsValue> {
    let mut outcome = Err(stopped());
    host_state.ask(question, &mut |answer: &HostReply| {
        outcome = match answer {
            Ok(value) => to_js::convert(value, host_state, context),
            Err(HostError::Stop) => Err(stopped()),
            Err(HostError::Thrown { name, message, number }) => {
                Err(thrown(name, message, *number, host_state, context))
            }
        };
    });
    outcome
}

/// An error that stands for an exception of the host.
pub(in crate::engine) fn thrown(
    name: &str,
    message: &str,
    number: u64,
    host_state: &Rc<HostState>,
    context: &mut Context,
) -> JsError {
    let error = JsNativeError::error().with_message(message.to_owned()).into_opaque(context);
    let property =
        PropertyDescriptor::builder().value(JsString::from(name)).writable(true).enumerable(false).configurable(true);
    let _ = error.define_property_or_throw(JsString::from("name"), property, context);
    host_state.remember_exception(&error, number);
    JsError::from_opaque(error.into())
}
