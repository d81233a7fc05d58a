//! Memories.

use boa_engine::{Context, JsArgs, JsResult, JsValue};
use wasmi::{Memory, MemoryType};

use super::errors::range_error;
use super::machine::{Function, Machine, handle};

pub(super) const FUNCTIONS: [(&str, Function); 3] =
    [("memory", memory), ("memoryGrow", grow), ("memoryBuffer", buffer)];

/// `memory(initial, maximum)`, in pages of 64 KiB; no maximum where that is undefined.
fn memory(_: &JsValue, args: &[JsValue], machine: &Machine, context: &mut Context) -> JsResult<JsValue> {
    let initial = args.get_or_undefined(0).to_u32(context)?;
    let maximum = optional(args.get_or_undefined(1), context)?;
    let ty = MemoryType::new(initial, maximum);
    let memory = Memory::new(&mut *machine.store.borrow_mut(), ty);
    let memory = memory.map_err(|error| range_error(&format!("WebAssembly.Memory(): {error}")))?;
    Ok(machine.memory_object(memory).into())
}

/// `memoryGrow(memory, pages)`: how many there were before; undefined when there is no room.
fn grow(_: &JsValue, args: &[JsValue], machine: &Machine, context: &mut Context) -> JsResult<JsValue> {
    let memory = handle::<Memory>(args.first(), "Memory")?;
    let pages = args.get_or_undefined(1).to_u32(context)?;
    let before = memory.grow(&mut *machine.store.borrow_mut(), u64::from(pages));
    // A buffer goes even where nothing was added: <https://webassembly.github.io/spec/js-api/#refresh-the-memory-buffer>.
    machine.detach_moved()?;
    Ok(before.map_or_else(|_| JsValue::undefined(), JsValue::from))
}

/// `memoryBuffer(memory)`: the buffer that shows it.
fn buffer(_: &JsValue, args: &[JsValue], machine: &Machine, context: &mut Context) -> JsResult<JsValue> {
    let memory = handle::<Memory>(args.first(), "Memory")?;
    Ok(machine.buffer(memory, context)?.into())
}

/// A number, where there is one.
///
/// # Errors
/// What the conversion throws.
pub(super) fn optional(value: &JsValue, context: &mut Context) -> JsResult<Option<u32>> {
    if value.is_undefined() { Ok(None) } else { value.to_u32(context).map(Some) }
}
