//! Instances: modules with their imports.

use boa_engine::object::builtins::JsArray;
use boa_engine::{Context, JsArgs, JsObject, JsResult, JsString, JsValue, js_string};
use wasmi::{Extern, ExternType, Func, FuncType, Global, Instance, Memory, Mutability, Table, ValType};

use super::errors::type_error;
use super::machine::{Function, Machine, handle};
use super::modules::module_of;
use super::{calls, start, values};

pub(super) const FUNCTIONS: [(&str, Function); 2] =
    [("instantiate", instantiate), ("setRuntimeError", set_runtime_error)];

/// `setRuntimeError(class)`: notes the class of the errors of traps.
#[expect(clippy::unnecessary_wraps, reason = "native functions may fail")]
fn set_runtime_error(_: &JsValue, args: &[JsValue], machine: &Machine, _: &mut Context) -> JsResult<JsValue> {
    machine.objects.borrow_mut().runtime_error = args.get_or_undefined(0).as_object();
    Ok(JsValue::undefined())
}

/// `instantiate(module, imports)`: a list of `[name, kind, object]` of the exports, or the reason against it as a string.
/// The imports are functions, values of constants, and the objects of all else, in the module's order.
fn instantiate(_: &JsValue, args: &[JsValue], machine: &Machine, context: &mut Context) -> JsResult<JsValue> {
    let module = module_of(args.get_or_undefined(0))?;
    let given = args.get_or_undefined(1).as_object();
    let given = given.ok_or_else(|| type_error("a list of imports is needed"))?;
    let mut externs = Vec::new();
    for (i, import) in module.imports().enumerate() {
        let value = given.get(i, context)?;
        externs.push(extern_of(import.ty(), &value, machine, context)?);
    }
    let instance = Instance::new(&mut *machine.store.borrow_mut(), &module, &externs);
    machine.detach_moved()?;
    let instance = match instance {
        Ok(instance) => instance,
        Err(error) => return Ok(JsString::from(error.to_string().as_str()).into()),
    };
    let mut exports = Vec::new();
    for export in module.exports().filter(|export| export.name() != start::NAME) {
        let Some(found) = instance.get_export(&*machine.store.borrow(), export.name()) else { continue };
        let (kind, object) = object_of(found, export.name(), machine, context);
        let parts: [JsValue; 3] = [JsString::from(export.name()).into(), kind.into(), object.into()];
        exports.push(JsArray::from_iter(parts, context).into());
    }
    let start = instance.get_func(&*machine.store.borrow(), start::NAME);
    if let Some(start) = start {
        calls::call(start, &[], machine, context)?;
    }
    Ok(JsArray::from_iter(exports.into_iter().map(|export: JsObject| export.into()), context).into())
}

fn extern_of(ty: &ExternType, value: &JsValue, machine: &Machine, context: &mut Context) -> JsResult<Extern> {
    Ok(match ty {
        ExternType::Func(ty) => Extern::Func(function_of(value, ty, machine)?),
        ExternType::Memory(_) => Extern::Memory(handle::<Memory>(Some(value), "Memory")?),
        ExternType::Table(_) => Extern::Table(handle::<Table>(Some(value), "Table")?),
        ExternType::Global(ty) => Extern::Global(global_of(value, ty.content(), machine, context)?),
    })
}

/// The global that an object stands for, or one of a constant.
fn global_of(value: &JsValue, ty: ValType, machine: &Machine, context: &mut Context) -> JsResult<Global> {
    if let Ok(global) = handle::<Global>(Some(value), "Global") {
        return Ok(global);
    }
    let value = values::to_wasm(ty, value, machine, context)?;
    Ok(Global::new(&mut *machine.store.borrow_mut(), value, Mutability::Const))
}

fn function_of(value: &JsValue, ty: &FuncType, machine: &Machine) -> JsResult<Func> {
    let callee = value.as_callable().ok_or_else(|| type_error("an import is no function"))?;
    Ok(machine.function_of(&callee).unwrap_or_else(|| calls::imported(callee, ty.clone(), machine)))
}

fn object_of(found: Extern, name: &str, machine: &Machine, context: &mut Context) -> (JsString, JsObject) {
    match found {
        Extern::Func(function) => (js_string!("function"), machine.function_object(function, name, context)),
        Extern::Memory(memory) => (js_string!("memory"), machine.memory_object(memory)),
        Extern::Table(table) => (js_string!("table"), machine.table_object(table)),
        Extern::Global(global) => (js_string!("global"), machine.global_object(global)),
    }
}
