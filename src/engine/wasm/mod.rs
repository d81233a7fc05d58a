//! `WebAssembly`, by an interpreter, where the host allows it: <https://webassembly.github.io/spec/js-api/>.
//!
//! The interpreter runs in slices, so that it hears the interrupt flag, and comes out of its loop before JavaScript is
//! called. Its memory lies in the VM's arena, as all else, and is what `memory.buffer` shows: nothing is copied.

mod calls;
mod errors;
mod globals;
mod instances;
mod machine;
mod memories;
mod modules;
mod start;
mod tables;
mod values;

use std::rc::Rc;

use boa_engine::object::FunctionObjectBuilder;
use boa_engine::{Context, JsObject, JsResult, JsString, JsValue, NativeFunction};

use crate::engine::host::state::HostState;
use machine::{Function, Machine};

/// The JavaScript around the native functions: an expression, a function of the object that [`native`] makes.
pub(super) const SOURCE: &str = include_str!("webassembly.js");

/// Returns the native functions, with a machine of their own.
///
/// # Errors
/// When the engine refuses, which would be a fault of this folder.
pub(super) fn native(_: &Rc<HostState>, context: &mut Context) -> JsResult<JsValue> {
    let (machine, object) = (Machine::new(), JsObject::with_null_proto());
    let parts: [&[(&str, Function)]; 5] =
        [&modules::FUNCTIONS, &instances::FUNCTIONS, &memories::FUNCTIONS, &tables::FUNCTIONS, &globals::FUNCTIONS];
    for (name, function) in parts.concat() {
        let native = NativeFunction::from_copy_closure_with_captures(function, machine.clone());
        let native = FunctionObjectBuilder::new(context.realm(), native).name(JsString::from(name)).build();
        object.set(JsString::from(name), native, true, context)?;
    }
    Ok(object.into())
}
