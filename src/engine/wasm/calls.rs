//! Calls of functions that modules export, in slices, and of functions of JavaScript that modules import.

use std::fmt;

use boa_engine::object::FunctionObjectBuilder;
use boa_engine::object::builtins::{JsArray, JsFunction};
use boa_engine::{Context, JsArgs, JsError, JsObject, JsResult, JsString, JsValue, NativeFunction, js_string};
use boa_gc::{Finalize, Trace};
use wasmi::errors::HostError;
use wasmi::{Error, Func, FuncType, ResumableCall, TrapCode, Val};

use super::errors::{range_error, type_error};
use super::machine::Machine;
use super::values;
use crate::engine::host::interrupt::{InterruptCheck, stopped};

/// Instructions, about, between two looks at the interrupt flag: some 100 µs.
const SLICE: u64 = 50_000;

/// Stops the interpreter where code calls a function of JavaScript.
#[derive(Debug)]
struct Asked;

impl fmt::Display for Asked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a function of JavaScript is called")
    }
}

impl HostError for Asked {}

/// A function of the store, as the function of JavaScript that calls it captures it.
#[derive(Clone, Trace, Finalize)]
struct Exported {
    #[unsafe_ignore_trace]
    function: Func,
    machine: Machine,
}

/// Makes the function that calls a function of the store.
pub(super) fn exported(function: Func, name: &str, machine: &Machine, context: &mut Context) -> JsFunction {
    let count = function.ty(&*machine.store.borrow()).params().len();
    let exported = Exported { function, machine: machine.clone() };
    let native = NativeFunction::from_copy_closure_with_captures(
        |_, args, exported: &Exported, context| call(exported.function, args, &exported.machine, context),
        exported,
    );
    let builder = FunctionObjectBuilder::new(context.realm(), native).name(JsString::from(name)).constructor(false);
    builder.length(count).build()
}

/// Calls a function of the store.
///
/// # Errors
/// A `WebAssembly.RuntimeError` for a trap; what a function of JavaScript throws on the way; the uncatchable error of a
/// script that must end.
pub(super) fn call(function: Func, args: &[JsValue], machine: &Machine, context: &mut Context) -> JsResult<JsValue> {
    let ty = function.ty(&*machine.store.borrow());
    let inputs = ty.params().iter().enumerate();
    let inputs = inputs.map(|(i, ty)| values::to_wasm(*ty, args.get_or_undefined(i), machine, context));
    let inputs = inputs.collect::<JsResult<Vec<_>>>()?;
    let mut outputs: Vec<_> = ty.results().iter().map(|ty| Val::default_for_ty(*ty)).collect();
    run(function, &inputs, &mut outputs, machine, context)?;
    match outputs.as_slice() {
        [] => Ok(JsValue::undefined()),
        [one] => values::to_js(one, machine, context),
        several => {
            let several = several.iter().map(|value| values::to_js(value, machine, context));
            let several = several.collect::<JsResult<Vec<_>>>()?;
            Ok(JsArray::from_iter(several, context).into())
        }
    }
}

fn run(function: Func, inputs: &[Val], outputs: &mut [Val], machine: &Machine, context: &mut Context) -> JsResult<()> {
    let check = InterruptCheck::of(context);
    let mut step = {
        let mut store = machine.store.borrow_mut();
        store.set_fuel(SLICE).and_then(|()| function.call_resumable(&mut *store, inputs, outputs))
    };
    loop {
        machine.detach_moved()?;
        step = match step {
            Ok(ResumableCall::Finished) => return Ok(()),
            Ok(ResumableCall::OutOfFuel(call)) => {
                if check.is_set() {
                    return Err(stopped());
                }
                let mut store = machine.store.borrow_mut();
                let fuel = SLICE.max(call.required_fuel());
                store.set_fuel(fuel).and_then(|()| call.resume(&mut *store, outputs))
            }
            Ok(ResumableCall::HostTrap(call)) => {
                let results = answer(call.host_func(), machine, context)?;
                let mut store = machine.store.borrow_mut();
                store.set_fuel(SLICE).and_then(|()| call.resume(&mut *store, &results, outputs))
            }
            // A function that was imported and is exported again is called by no code.
            Err(error) if error.downcast_ref::<Asked>().is_some() => {
                outputs.clone_from_slice(&answer(function, machine, context)?);
                return Ok(());
            }
            Err(error) => return Err(trap(&error, machine, context)),
        };
    }
}

/// Makes a function of the store that calls a function of JavaScript.
pub(super) fn imported(callee: JsObject, ty: FuncType, machine: &Machine) -> Func {
    let number = {
        let imports = &mut machine.objects.borrow_mut().imports;
        imports.push(callee);
        imports.len() - 1
    };
    Func::new(&mut *machine.store.borrow_mut(), ty, move |mut caller, args, _| {
        caller.data_mut().asked = Some((number, args.to_vec()));
        Err(Error::host(Asked))
    })
}

/// Calls the function of JavaScript that code has asked for, which is `import` in the store.
fn answer(import: Func, machine: &Machine, context: &mut Context) -> JsResult<Vec<Val>> {
    let asked = machine.store.borrow_mut().data_mut().asked.take();
    let (number, args) = asked.ok_or_else(|| type_error("a call of WebAssembly was lost"))?;
    let ty = import.ty(&*machine.store.borrow());
    let callee = machine.objects.borrow().imports.get(number).cloned();
    let callee = callee.and_then(JsFunction::from_object).ok_or_else(|| type_error("an import is no function"))?;
    let args = args.iter().map(|value| values::to_js(value, machine, context)).collect::<JsResult<Vec<_>>>()?;
    let returned = callee.call(&JsValue::undefined(), &args, context)?;
    match ty.results() {
        [] => Ok(Vec::new()),
        [one] => Ok(vec![values::to_wasm(*one, &returned, machine, context)?]),
        several => {
            let list = returned.as_object().ok_or_else(|| type_error("several results are an array"))?;
            let count = list.get(js_string!("length"), context)?.to_length(context)?;
            if usize::try_from(count).ok() != Some(several.len()) {
                return Err(type_error(&format!("{} results are needed, {count} were returned", several.len())));
            }
            let results = several.iter().enumerate().map(|(i, ty)| {
                let value = list.get(i, context)?;
                values::to_wasm(*ty, &value, machine, context)
            });
            results.collect()
        }
    }
}

/// Makes the error of a trap, in the words that V8 has for it.
fn trap(error: &Error, machine: &Machine, context: &mut Context) -> JsError {
    let message = match error.as_trap_code() {
        Some(TrapCode::UnreachableCodeReached) => "unreachable".to_owned(),
        Some(TrapCode::MemoryOutOfBounds) => "memory access out of bounds".to_owned(),
        Some(TrapCode::TableOutOfBounds) => "table index is out of bounds".to_owned(),
        Some(TrapCode::IndirectCallToNull | TrapCode::BadSignature) => {
            "null function or function signature mismatch".to_owned()
        }
        Some(TrapCode::IntegerDivisionByZero) => "divide by zero".to_owned(),
        Some(TrapCode::IntegerOverflow) => "divide result unrepresentable".to_owned(),
        Some(TrapCode::BadConversionToInteger) => "float unrepresentable in integer range".to_owned(),
        Some(TrapCode::StackOverflow) => return range_error("Maximum call stack size exceeded"),
        _ => error.to_string(),
    };
    let class = machine.objects.borrow().runtime_error.clone();
    let made = class.map(|class| class.construct(&[JsString::from(message.as_str()).into()], None, context));
    match made {
        Some(Ok(error)) => JsError::from_opaque(error.into()),
        Some(Err(error)) => error,
        None => type_error(&message),
    }
}
