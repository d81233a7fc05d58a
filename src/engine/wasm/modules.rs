//! Modules: compiled, and asked for their imports and exports.

use boa_engine::object::builtins::JsArray;
use boa_engine::{Context, JsArgs, JsData, JsObject, JsResult, JsString, JsValue};
use boa_gc::{Finalize, Trace};
use wasmi::{ExternType, Module};

use super::errors::type_error;
use super::machine::{Function, Machine};
use super::start;
use crate::engine::host::interrupt::afford;
use crate::engine::node::bytes;

/// Bytes that compiling takes for each byte of a module, about.
const COMPILED: usize = 4;

pub(super) const FUNCTIONS: [(&str, Function); 5] = [
    ("compile", compile),
    ("validate", validate),
    ("imports", imports),
    ("exports", exports),
    ("customSections", custom_sections),
];

/// A compiled module, as the data of an object.
#[derive(Trace, Finalize, JsData)]
pub(super) struct Compiled {
    #[unsafe_ignore_trace]
    pub module: Module,
}

/// `compile(bytes)`: the module, or the reason against it as a string.
fn compile(_: &JsValue, args: &[JsValue], machine: &Machine, context: &mut Context) -> JsResult<JsValue> {
    let engine = machine.engine();
    let compiled = bytes::read(args.get_or_undefined(0), context, |bytes| {
        afford(bytes.len().saturating_mul(COMPILED))?;
        let made = start::export(bytes);
        JsResult::Ok(Module::new(&engine, made.as_deref().unwrap_or(bytes)))
    })??;
    Ok(match compiled {
        Ok(module) => JsObject::from_proto_and_data(None, Compiled { module }).into(),
        Err(error) => JsString::from(error.to_string().as_str()).into(),
    })
}

/// `validate(bytes)`: whether they are a module.
fn validate(_: &JsValue, args: &[JsValue], machine: &Machine, context: &mut Context) -> JsResult<JsValue> {
    let engine = machine.engine();
    let valid = bytes::read(args.get_or_undefined(0), context, |bytes| {
        afford(bytes.len().saturating_mul(COMPILED))?;
        JsResult::Ok(Module::new(&engine, bytes).is_ok())
    })??;
    Ok(valid.into())
}

/// Returns the module of an argument.
///
/// # Errors
/// A `TypeError` when it is none.
pub(super) fn module_of(value: &JsValue) -> JsResult<Module> {
    let object = value.as_object();
    let module = object.and_then(|object| object.downcast_ref::<Compiled>().map(|compiled| compiled.module.clone()));
    module.ok_or_else(|| type_error("this is no WebAssembly.Module"))
}

fn kind_of(ty: &ExternType) -> &'static str {
    match ty {
        ExternType::Func(_) => "function",
        ExternType::Global(_) => "global",
        ExternType::Memory(_) => "memory",
        ExternType::Table(_) => "table",
    }
}

/// `imports(module)`: a list of `[module, name, kind]`.
fn imports(_: &JsValue, args: &[JsValue], _: &Machine, context: &mut Context) -> JsResult<JsValue> {
    let module = module_of(args.get_or_undefined(0))?;
    let list = module.imports().map(|import| {
        let parts = [import.module(), import.name(), kind_of(import.ty())];
        parts_of(&parts, context)
    });
    let list: Vec<_> = list.collect();
    Ok(JsArray::from_iter(list, context).into())
}

/// `exports(module)`: a list of `[name, kind]`.
fn exports(_: &JsValue, args: &[JsValue], _: &Machine, context: &mut Context) -> JsResult<JsValue> {
    let module = module_of(args.get_or_undefined(0))?;
    let list = module.exports().filter(|export| export.name() != start::NAME);
    let list: Vec<_> = list.map(|export| parts_of(&[export.name(), kind_of(export.ty())], context)).collect();
    Ok(JsArray::from_iter(list, context).into())
}

/// `customSections(module, name)`: the bytes of each, as a list of buffers.
fn custom_sections(_: &JsValue, args: &[JsValue], _: &Machine, context: &mut Context) -> JsResult<JsValue> {
    let module = module_of(args.get_or_undefined(0))?;
    let name = args.get_or_undefined(1).to_string(context)?.to_std_string_lossy();
    let sections = module.custom_sections().filter(|section| section.name() == name);
    let sections = sections.map(|section| bytes::buffer(section.data(), context)).collect::<JsResult<Vec<_>>>()?;
    Ok(JsArray::from_iter(sections, context).into())
}

fn parts_of(parts: &[&str], context: &mut Context) -> JsValue {
    JsArray::from_iter(parts.iter().map(|part| JsValue::from(JsString::from(*part))), context).into()
}
