//! Defines what a script reaches of its host: functions, the log, modules.

use std::rc::Rc;

use boa_engine::object::{IntegrityLevel, JsObject};
use boa_engine::property::{PropertyDescriptor, PropertyKey};
use boa_engine::{Context, JsResult, JsString, JsValue};

use crate::engine::convert::{host_functions, live_objects};
use crate::engine::host::state::HostState;
use crate::engine::{modules, platform};
use crate::protocol::HostBindings;

/// Makes host functions global: `find`, or, for `db.find`, an object `db` that the script cannot change.
///
/// # Errors
/// When a script that ran here before has taken the name.
pub(super) fn define(bindings: &HostBindings, host_state: &Rc<HostState>, context: &mut Context) -> JsResult<()> {
    host_state.want_logs(bindings.logs);
    host_state.set_time_zone(bindings.time_zone.as_deref());
    host_state.set_locale(bindings.locale.as_deref());
    if bindings.exports_functions {
        host_state.allow_function_export();
    }
    if bindings.imports {
        host_state.set_node_env(&bindings.node_env);
    }
    modules::offer(bindings.imports, context)?;
    platform::offer(bindings, host_state, context)?;
    for (path, number) in &*bindings.functions {
        if host_state.has_binding(path, *number) {
            continue;
        }
        let (folder, name) = path.rsplit_once('.').map_or((None, path.as_str()), |(folder, name)| (Some(folder), name));
        let function = host_functions::bound_function(*number, name, host_state, context);
        function.set_integrity_level(IntegrityLevel::Frozen, context)?;
        match folder {
            None => define_fixed(&context.global_object(), name, function.into(), context)?,
            Some(folder) => add(&namespace(folder, host_state, context)?, name, function.into()),
        }
    }
    for (name, number, members) in &*bindings.objects {
        if host_state.has_binding(name, *number) {
            live_objects::set_members(*number, members, host_state);
            continue;
        }
        let object = live_objects::object(*number, members, false, host_state, context)?;
        define_fixed(&context.global_object(), name, object.into(), context)?;
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
