//! Tables.

use boa_engine::{Context, JsArgs, JsResult, JsString, JsValue};
use wasmi::{Ref, RefType, Table, TableType};

use super::errors::{range_error, type_error};
use super::machine::{Function, Machine, handle};
use super::memories::optional;
use super::values;

pub(super) const FUNCTIONS: [(&str, Function); 5] =
    [("table", table), ("tableLength", length), ("tableGet", get), ("tableSet", set), ("tableGrow", grow)];

/// `table(element, initial, maximum, value)`; null where the value is undefined, and functions are its elements.
fn table(_: &JsValue, args: &[JsValue], machine: &Machine, context: &mut Context) -> JsResult<JsValue> {
    let name: JsString = args.get_or_undefined(0).to_string(context)?;
    let element = match name.to_std_string_lossy().as_str() {
        "anyfunc" | "funcref" => RefType::Func,
        "externref" => RefType::Extern,
        other => return Err(type_error(&format!("a table has no elements of the type \"{other}\""))),
    };
    let initial = args.get_or_undefined(1).to_u32(context)?;
    let maximum = optional(args.get_or_undefined(2), context)?;
    let value = element_of(element, args.get(3), machine)?;
    let ty = TableType::new(element, initial, maximum);
    let table = Table::new(&mut *machine.store.borrow_mut(), ty, value);
    let table = table.map_err(|error| range_error(&format!("WebAssembly.Table(): {error}")))?;
    Ok(machine.table_object(table).into())
}

fn element_of(element: RefType, value: Option<&JsValue>, machine: &Machine) -> JsResult<Ref> {
    match value.filter(|value| !(element == RefType::Func && value.is_undefined())) {
        Some(value) => values::to_ref(element, value, machine),
        None => Ok(Ref::null(element)),
    }
}

/// `tableLength(table)`.
fn length(_: &JsValue, args: &[JsValue], machine: &Machine, _: &mut Context) -> JsResult<JsValue> {
    let table = handle::<Table>(args.first(), "Table")?;
    Ok(table.size(&*machine.store.borrow()).into())
}

/// `tableGet(table, index)`.
fn get(_: &JsValue, args: &[JsValue], machine: &Machine, context: &mut Context) -> JsResult<JsValue> {
    let table = handle::<Table>(args.first(), "Table")?;
    let index = args.get_or_undefined(1).to_u32(context)?;
    let found = table.get(&*machine.store.borrow(), u64::from(index));
    let found = found.ok_or_else(|| range_error("WebAssembly.Table.get(): the index is out of bounds"))?;
    values::to_js(&values::val_of(found), machine, context)
}

/// `tableSet(table, index, value)`.
fn set(_: &JsValue, args: &[JsValue], machine: &Machine, context: &mut Context) -> JsResult<JsValue> {
    let table = handle::<Table>(args.first(), "Table")?;
    let index = args.get_or_undefined(1).to_u32(context)?;
    let element = table.ty(&*machine.store.borrow()).element();
    let value = element_of(element, args.get(2), machine)?;
    let is_set = table.set(&mut *machine.store.borrow_mut(), u64::from(index), value);
    is_set.map_err(|_| range_error("WebAssembly.Table.set(): the index is out of bounds"))?;
    Ok(JsValue::undefined())
}

/// `tableGrow(table, count, value)`: how many elements there were before; undefined when there is no room.
fn grow(_: &JsValue, args: &[JsValue], machine: &Machine, context: &mut Context) -> JsResult<JsValue> {
    let table = handle::<Table>(args.first(), "Table")?;
    let count = args.get_or_undefined(1).to_u32(context)?;
    let element = table.ty(&*machine.store.borrow()).element();
    let value = element_of(element, args.get(2), machine)?;
    let before = table.grow(&mut *machine.store.borrow_mut(), u64::from(count), value);
    Ok(before.map_or_else(|_| JsValue::undefined(), JsValue::from))
}
