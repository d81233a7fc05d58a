//! Values on their way into code and out of it: `ToWebAssemblyValue` and `ToJSValue` of the specification.

use boa_engine::{Context, JsBigInt, JsResult, JsValue};
use wasmi::{ExternRef, Nullable, Ref, RefType, Val, ValType};

use super::errors::type_error;
use super::machine::{Extern, Machine};

/// Reads the name of a type, as in `new WebAssembly.Global({ value: 'i32' })`.
///
/// # Errors
/// A `TypeError` when there is none of the name.
pub(super) fn type_named(name: &str) -> JsResult<ValType> {
    Ok(match name {
        "i32" => ValType::I32,
        "i64" => ValType::I64,
        "f32" => ValType::F32,
        "f64" => ValType::F64,
        "anyfunc" | "funcref" => ValType::FuncRef,
        "externref" => ValType::ExternRef,
        _ => return Err(type_error(&format!("there is no type \"{name}\" of WebAssembly here"))),
    })
}

/// Makes a value of a type.
///
/// # Errors
/// What the conversion throws; a `TypeError` for what the type has no place for.
pub(super) fn to_wasm(ty: ValType, value: &JsValue, machine: &Machine, context: &mut Context) -> JsResult<Val> {
    Ok(match ty {
        ValType::I32 => Val::I32(value.to_i32(context)?),
        ValType::I64 => Val::I64(value.to_big_int64(context)?),
        #[expect(clippy::cast_possible_truncation, reason = "the nearest number of 32 bits is meant")]
        ValType::F32 => Val::F32((value.to_number(context)? as f32).into()),
        ValType::F64 => Val::F64(value.to_number(context)?.into()),
        ValType::FuncRef => val_of(to_ref(RefType::Func, value, machine)?),
        ValType::ExternRef => val_of(to_ref(RefType::Extern, value, machine)?),
        ValType::V128 => return Err(type_error("a vector of 128 bits cannot be a value of JavaScript")),
    })
}

/// Makes a reference: of a function that is exported, or of any value.
///
/// # Errors
/// A `TypeError` for what is neither null nor an exported function, where one is wanted.
pub(super) fn to_ref(ty: RefType, value: &JsValue, machine: &Machine) -> JsResult<Ref> {
    match ty {
        RefType::Func if value.is_null() => Ok(Ref::Func(Nullable::Null)),
        RefType::Func => {
            let function = value.as_object().and_then(|object| machine.function_of(&object));
            let function =
                function.ok_or_else(|| type_error("null or a function that WebAssembly exports is needed"))?;
            Ok(Ref::Func(Nullable::Val(function)))
        }
        RefType::Extern if value.is_null() => Ok(Ref::Extern(Nullable::Null)),
        RefType::Extern => {
            let externs = &mut machine.objects.borrow_mut().externs;
            let known = externs.iter().find(|known| JsValue::same_value(&known.value, value));
            if let Some(known) = known {
                return Ok(Ref::Extern(Nullable::Val(known.reference)));
            }
            let reference = ExternRef::new(&mut *machine.store.borrow_mut(), externs.len());
            externs.push(Extern { value: value.clone(), reference });
            Ok(Ref::Extern(Nullable::Val(reference)))
        }
    }
}

/// Makes a value of JavaScript.
///
/// # Errors
/// A `TypeError` for a vector.
pub(super) fn to_js(value: &Val, machine: &Machine, context: &mut Context) -> JsResult<JsValue> {
    Ok(match value {
        Val::I32(value) => (*value).into(),
        Val::I64(value) => JsBigInt::from(*value).into(),
        Val::F32(value) => f64::from(f32::from(*value)).into(),
        Val::F64(value) => f64::from(*value).into(),
        Val::FuncRef(Nullable::Val(function)) => machine.function_object(*function, "", context).into(),
        Val::ExternRef(Nullable::Val(value)) => {
            let store = machine.store.borrow();
            let number = value.data(&*store).downcast_ref::<usize>().copied().unwrap_or(usize::MAX);
            machine.objects.borrow().externs.get(number).map(|known| known.value.clone()).unwrap_or_default()
        }
        Val::FuncRef(Nullable::Null) | Val::ExternRef(Nullable::Null) => JsValue::null(),
        Val::V128(_) => return Err(type_error("a vector of 128 bits cannot be a value of JavaScript")),
    })
}

/// Makes a value of a reference.
pub(super) fn val_of(reference: Ref) -> Val {
    match reference {
        Ref::Func(function) => Val::FuncRef(function),
        Ref::Extern(value) => Val::ExternRef(value),
    }
}
