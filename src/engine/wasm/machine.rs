//! The interpreter of one context, and the JavaScript objects that stand for what is in it.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt;
use std::ptr::NonNull;
use std::rc::Rc;

use boa_engine::object::builtins::JsArrayBuffer;
use boa_engine::{Context, JsData, JsObject, JsResult, JsValue, js_string};
use boa_gc::{Finalize, Gc, GcRefCell, Trace};
use wasmi::{Config, CustomFuelCosts, Engine, ExternRef, Func, Global, Memory, ResourceLimiter, Store, Table, Val};
use wasmi_core::LimiterError;

use super::calls;
use super::errors::type_error;
use crate::heap;

/// Calls that may be in progress at once.
const CALL_DEPTH: usize = 10_000;
/// Bytes of the interpreter's stack at the most.
const STACK_BYTES: usize = 16 << 20;

/// Functions are compiled when they are called first, which must not fail for want of fuel: that cannot be resumed.
const COSTS: CustomFuelCosts =
    CustomFuelCosts { bytes_copied_per_fuel: 64, fuel_per_bytes_translated: 0, fuel_per_bytes_validated: 0 };

/// A native function, which is called with the machine.
pub(super) type Function = fn(&JsValue, &[JsValue], &Machine, &mut Context) -> JsResult<JsValue>;

/// The interpreter, as native functions capture it.
#[derive(Clone, Trace, Finalize)]
pub(super) struct Machine {
    // It holds no values of JavaScript.
    #[unsafe_ignore_trace]
    pub store: Rc<RefCell<Store<Data>>>,
    pub objects: Gc<GcRefCell<Objects>>,
}

/// What the interpreter keeps beside modules.
#[derive(Default)]
pub(super) struct Data {
    /// The imported function that code has called, by its place in [`Objects::imports`], and its arguments.
    pub asked: Option<(usize, Vec<Val>)>,
    limiter: Limiter,
}

#[derive(Default)]
struct Limiter;

/// Objects of JavaScript that stand for what is in the store: the same one for the same thing each time, found by its
/// [`key`].
#[derive(Default, Trace, Finalize)]
pub(super) struct Objects {
    functions: HashMap<String, FunctionObject>,
    memories: HashMap<String, MemoryObject>,
    tables: HashMap<String, JsObject>,
    globals: HashMap<String, JsObject>,
    /// Functions of JavaScript that modules import.
    pub imports: Vec<JsObject>,
    /// Values of JavaScript that code holds as `externref`.
    pub externs: Vec<Extern>,
    /// `WebAssembly.RuntimeError`.
    pub runtime_error: Option<JsObject>,
}

/// A value of JavaScript, and what stands for it in the store: its place in [`Objects::externs`].
#[derive(Trace, Finalize)]
pub(super) struct Extern {
    pub value: JsValue,
    #[unsafe_ignore_trace]
    pub reference: ExternRef,
}

/// A function, with the object that calls it.
#[derive(Trace, Finalize)]
struct FunctionObject {
    #[unsafe_ignore_trace]
    function: Func,
    object: JsObject,
}

#[derive(Trace, Finalize)]
struct MemoryObject {
    #[unsafe_ignore_trace]
    memory: Memory,
    object: JsObject,
    /// The buffer that shows it, and where that lies.
    buffer: Option<JsArrayBuffer>,
    shown: (usize, usize),
}

/// Tells things of the store apart, which have no other way to be compared.
fn key(thing: &impl fmt::Debug) -> String {
    format!("{thing:?}")
}

/// The data of an object that stands for something in the store, by its kind.
#[derive(Trace, Finalize, JsData)]
pub(super) struct Handle<T: Copy + 'static>(#[unsafe_ignore_trace] pub T);

impl Objects {
    fn memory(&mut self, memory: Memory) -> &mut MemoryObject {
        let new = || MemoryObject { memory, object: made(memory), buffer: None, shown: (0, 0) };
        self.memories.entry(key(&memory)).or_insert_with(new)
    }
}

impl Machine {
    /// Makes an empty one.
    pub fn new() -> Self {
        let mut config = Config::default();
        config.consume_fuel(true).fuel_cost(COSTS).wasm_multi_memory(false).set_max_cached_stacks(2);
        config.set_max_recursion_depth(CALL_DEPTH).set_max_stack_height(STACK_BYTES);
        let mut store = Store::new(&Engine::new(&config), Data::default());
        store.limiter(|data| &mut data.limiter);
        Self { store: Rc::new(RefCell::new(store)), objects: Gc::new(GcRefCell::default()) }
    }

    /// Returns the engine that compiles modules.
    pub fn engine(&self) -> Engine {
        self.store.borrow().engine().clone()
    }

    /// Returns the function that calls a function of the store.
    pub fn function_object(&self, function: Func, name: &str, context: &mut Context) -> JsObject {
        let key = key(&function);
        let known = self.objects.borrow().functions.get(&key).map(|known| known.object.clone());
        known.unwrap_or_else(|| {
            let object: JsObject = calls::exported(function, name, self, context).into();
            let known = FunctionObject { function, object: object.clone() };
            self.objects.borrow_mut().functions.insert(key, known);
            object
        })
    }

    /// Returns the function of the store that an object calls, if it is such a function.
    pub fn function_of(&self, object: &JsObject) -> Option<Func> {
        let objects = self.objects.borrow();
        let known = objects.functions.values().find(|known| JsObject::equals(&known.object, object));
        known.map(|known| known.function)
    }

    /// Returns the object of a memory.
    pub fn memory_object(&self, memory: Memory) -> JsObject {
        self.objects.borrow_mut().memory(memory).object.clone()
    }

    /// Returns the object of a table.
    pub fn table_object(&self, table: Table) -> JsObject {
        self.objects.borrow_mut().tables.entry(key(&table)).or_insert_with(|| made(table)).clone()
    }

    /// Returns the object of a global.
    pub fn global_object(&self, global: Global) -> JsObject {
        self.objects.borrow_mut().globals.entry(key(&global)).or_insert_with(|| made(global)).clone()
    }

    /// Returns the buffer that shows a memory.
    ///
    /// # Errors
    /// When an earlier one cannot be detached, which would be a fault of this file.
    pub fn buffer(&self, memory: Memory, context: &Context) -> JsResult<JsArrayBuffer> {
        self.detach_moved()?;
        let (start, length) = self.place_of(memory);
        let mut objects = self.objects.borrow_mut();
        let known = objects.memory(memory);
        if let Some(buffer) = &known.buffer {
            return Ok(buffer.clone());
        }
        // SAFETY: the memory is the store's, which never frees it, and moves it only while its code runs or a memory grows:
        // both detach the buffer before a script runs again. Code of the store and a script never run at the same time.
        let buffer = unsafe { JsArrayBuffer::from_host_memory(start, length, detach_key(), context) };
        known.buffer = Some(buffer.clone());
        known.shown = (start.as_ptr().addr(), length);
        Ok(buffer)
    }

    /// Takes buffers away from scripts whose memories have moved or grown. Before any script runs again.
    ///
    /// # Errors
    /// As [`Machine::buffer`].
    pub fn detach_moved(&self) -> JsResult<()> {
        let mut objects = self.objects.borrow_mut();
        for known in objects.memories.values_mut().filter(|known| known.buffer.is_some()) {
            let (start, length) = self.place_of(known.memory);
            if known.shown != (start.as_ptr().addr(), length)
                && let Some(buffer) = known.buffer.take()
            {
                buffer.detach(&detach_key())?;
            }
        }
        Ok(())
    }

    /// The address of a memory's first byte, and its length.
    fn place_of(&self, memory: Memory) -> (NonNull<u8>, usize) {
        let store = self.store.borrow();
        let start = NonNull::new(memory.data_ptr(&*store)).unwrap_or(NonNull::dangling());
        (start, memory.data_size(&*store))
    }
}

/// The key without which nobody detaches the buffer of a memory.
fn detach_key() -> JsValue {
    js_string!("WebAssembly.Memory").into()
}

fn made<T: Copy + 'static>(thing: T) -> JsObject {
    JsObject::from_proto_and_data(None, Handle(thing))
}

/// Returns the thing of a kind that an argument stands for.
///
/// # Errors
/// A `TypeError` when it is none.
pub(super) fn handle<T: Copy + 'static>(value: Option<&JsValue>, kind: &str) -> JsResult<T> {
    let object = value.and_then(JsValue::as_object);
    let found = object.and_then(|object| object.downcast_ref::<Handle<T>>().map(|handle| handle.0));
    found.ok_or_else(|| type_error(&format!("this is no WebAssembly.{kind}")))
}

impl ResourceLimiter for Limiter {
    fn memory_growing(&mut self, _: usize, desired: usize, maximum: Option<usize>) -> Result<bool, LimiterError> {
        // The old memory is there until it was copied.
        Ok(maximum.is_none_or(|maximum| desired <= maximum) && heap::has_room(desired))
    }

    fn table_growing(&mut self, _: usize, desired: usize, maximum: Option<usize>) -> Result<bool, LimiterError> {
        let bytes = desired.saturating_mul(size_of::<u64>());
        Ok(maximum.is_none_or(|maximum| desired <= maximum) && heap::has_room(bytes))
    }

    fn instances(&self) -> usize {
        usize::MAX
    }

    fn tables(&self) -> usize {
        usize::MAX
    }

    fn memories(&self) -> usize {
        usize::MAX
    }
}
