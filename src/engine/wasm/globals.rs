//! Globals.

use boa_engine::{Context, JsArgs, JsResult, JsValue};
use wasmi::{Global, Mutability, Val};

use super::errors::type_error;
use super::machine::{Function, Machine, handle};
use super::values;

pub(super) const FUNCTIONS: [(&str, Function); 3] = [("global", global), ("globalGet", get), ("globalSet", set)];

/// `global(type, mutable, value)`; the value that the type begins with where that is undefined.
fn global(_: &JsValue, args: &[JsValue], machine: &Machine, context: &mut Context) -> JsResult<JsValue> {
    let ty = values::type_named(&args.get_or_undefined(0).to_string(context)?.to_std_string_lossy())?;
    let mutability = if args.get_or_undefined(1).to_boolean() { Mutability::Var } else { Mutability::Const };
    let given = args.get(2).filter(|value| !value.is_undefined());
    let value = match given {
        Some(value) => values::to_wasm(ty, value, machine, context)?,
        None => Val::default_for_ty(ty),
    };
    let global = Global::new(&mut *machine.store.borrow_mut(), value, mutability);
    Ok(machine.global_object(global).into())
}

/// `globalGet(global)`.
fn get(_: &JsValue, args: &[JsValue], machine: &Machine, context: &mut Context) -> JsResult<JsValue> {
    let global = handle::<Global>(args.first(), "Global")?;
    let value = global.get(&*machine.store.borrow());
    values::to_js(&value, machine, context)
}

/// `globalSet(global, value)`.
fn set(_: &JsValue, args: &[JsValue], machine: &Machine, context: &mut Context) -> JsResult<JsValue> {
    let global = handle::<Global>(args.first(), "Global")?;
    let ty = global.ty(&*machine.store.borrow());
    if ty.mutability() == Mutability::Const {
        return Err(type_error("set WebAssembly.Global.value: the global is a constant"));
    }
    let value = values::to_wasm(ty.content(), args.get_or_undefined(1), machine, context)?;
    let is_set = global.set(&mut *machine.store.borrow_mut(), value);
    is_set.map_err(|error| type_error(&error.to_string()))?;
    Ok(JsValue::undefined())
}
