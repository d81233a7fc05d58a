//! Builds a pristine context: JavaScript's own library, what every host has, and nothing that leads outside.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use boa_engine::builtins::object::OrdinaryObject;
use boa_engine::context::ContextBuilder;
use boa_engine::module::{ModuleLoader, ModuleRequest, Referrer};
use boa_engine::object::builtins::JsTypedArray;
use boa_engine::object::{FunctionObjectBuilder, JsObject};
use boa_engine::property::PropertyDescriptor;
use boa_engine::{
    Context, JsError, JsNativeError, JsResult, JsString, JsSymbol, JsValue, Module, NativeFunction, Source, js_string,
};
use boa_gc::{Finalize, Gc, GcRefCell, Trace};
use boa_runtime::NullLogger;
use boa_runtime::extensions::ConsoleExtension;

use once_cell::sync::OnceCell;

use super::executor::Executor;
use super::hooks::Hooks;
use crate::error::Error;

/// Builds a context.
///
/// # Errors
/// When the engine refuses, which would be a fault of this file.
pub(super) fn build(hooks: &Rc<Hooks>, executor: &Rc<Executor>) -> JsResult<Context> {
    let mut context = ContextBuilder::new()
        .host_hooks(Rc::clone(hooks))
        .job_executor(Rc::clone(executor))
        .module_loader(Rc::new(NoModules))
        .can_block(false)
        .build()?;
    boa_runtime::register(ConsoleExtension(NullLogger), None, &mut context)?;
    replace_symbol_registry(&mut context)?;
    replace_atomics(&mut context)?;
    Ok(context)
}

/// Makes the engine create what it shares between threads, outside of any arena, and once in a process.
///
/// The statics of Boa 0.22 and of its dependencies that are filled at first use: bigint constants, the table of static
/// strings, the symbol registry, time zone data.
///
/// # Errors
/// When the engine cannot be built or does not run as it should.
pub(super) fn touch_shared_state() -> Result<(), Error> {
    const EVERYTHING: &str = "
        Symbol.keyFor(Symbol.for('x'));
        BigInt.asIntN(64, 2n ** 65n); BigInt.asUintN(64, -1n); new BigInt64Array([1n]); 2n ** 64n > 1.5;
        Temporal.Now.zonedDateTimeISO('UTC').toString();
        new Date().toLocaleString(); 'ß'.normalize('NFD').localeCompare('s'); /\\p{L}/u.test('é'); Math.random();
    ";
    static TOUCHED: OnceCell<()> = OnceCell::new();
    TOUCHED.get_or_try_init(|| {
        // On a thread of its own, which takes the thread-local part of all this away with it.
        let touch = || {
            let mut stock = ContextBuilder::new().can_block(false).build()?;
            stock.eval(Source::from_bytes(EVERYTHING))?;
            build(&Rc::new(Hooks::default()), &Rc::new(Executor::default())).map(drop)
        };
        let thread = std::thread::Builder::new().spawn(move || touch().map_err(|error: JsError| error.to_string()));
        let touched = thread
            .map_err(|error| error.to_string())
            .and_then(|thread| thread.join().unwrap_or_else(|_| Err("it panicked".to_owned())));
        touched.map_err(|error| Error::Engine(format!("the engine cannot be started: {error}")))
    })?;
    Ok(())
}

/// There is nothing to import from.
struct NoModules;

impl ModuleLoader for NoModules {
    async fn load_imported_module(
        self: Rc<Self>,
        _referrer: Referrer,
        request: ModuleRequest,
        _context: &RefCell<&mut Context>,
    ) -> JsResult<Module> {
        let specifier = request.specifier().to_std_string_lossy();
        Err(JsNativeError::typ().with_message(format!("cannot import '{specifier}': no module loader is set")).into())
    }
}

/// The symbols of `Symbol.for`, by key.
#[derive(Trace, Finalize)]
struct SymbolRegistry {
    // Symbols and strings hold nothing that the collector manages.
    #[unsafe_ignore_trace]
    symbols: GcRefCell<HashMap<JsString, JsSymbol>>,
}

/// Boa keeps the registry of `Symbol.for` in a process-wide table that never shrinks: a way from one execution into
/// the next, and out of the memory limit. This one belongs to its context.
fn replace_symbol_registry(context: &mut Context) -> JsResult<()> {
    let registry = Gc::new(SymbolRegistry { symbols: GcRefCell::default() });
    let symbol = context.intrinsics().constructors().symbol().constructor();
    let for_key = NativeFunction::from_copy_closure_with_captures(
        |_, args, registry: &Gc<SymbolRegistry>, context| {
            let key = args.first().unwrap_or(&JsValue::undefined()).to_string(context)?;
            if let Some(symbol) = registry.symbols.borrow().get(&key) {
                return Ok(symbol.clone().into());
            }
            let symbol = JsSymbol::new(Some(key.clone()))
                .ok_or_else(|| JsNativeError::range().with_message("too many symbols"))?;
            registry.symbols.borrow_mut().insert(key, symbol.clone());
            Ok(symbol.into())
        },
        registry.clone(),
    );
    let key_for = NativeFunction::from_copy_closure_with_captures(
        |_, args, registry: &Gc<SymbolRegistry>, _| {
            let symbol = args
                .first()
                .and_then(JsValue::as_symbol)
                .ok_or_else(|| JsNativeError::typ().with_message("Symbol.keyFor: the argument is not a symbol"))?;
            let key = symbol.description().unwrap_or_default();
            let registered = registry.symbols.borrow().get(&key) == Some(&symbol);
            Ok(if registered { key.into() } else { JsValue::undefined() })
        },
        registry,
    );
    define_method(&symbol, "for", 1, for_key, context)?;
    define_method(&symbol, "keyFor", 1, key_for, context)
}

/// Boa keeps those who wait in `Atomics.wait` in a process-wide list behind a lock. A VM is an agent of its own, which
/// shares memory with nobody: waiting is refused (`can_block`), and there is nobody to notify.
fn replace_atomics(context: &mut Context) -> JsResult<()> {
    let atomics = context.intrinsics().objects().atomics();
    atomics.delete_property_or_throw(js_string!("waitAsync"), context)?;
    let notify = NativeFunction::from_fn_ptr(|_, args, _| {
        let array = args.first().and_then(JsValue::as_object).and_then(|object| JsTypedArray::from_object(object).ok());
        match array {
            Some(_) => Ok(0.into()),
            None => Err(JsNativeError::typ().with_message("Atomics.notify: the argument is not a typed array").into()),
        }
    });
    define_method(&atomics, "notify", 3, notify, context)
}

fn define_method(
    object: &JsObject,
    name: &'static str,
    length: usize,
    function: NativeFunction,
    context: &mut Context,
) -> JsResult<()> {
    let name = JsString::from(name);
    let function = FunctionObjectBuilder::new(context.realm(), function)
        .name(name.clone())
        .length(length)
        .constructor(false)
        .build();
    let property =
        PropertyDescriptor::builder().value(function).writable(true).enumerable(false).configurable(true).build();
    object.define_property_or_throw(name, property, context).map(drop)
}

/// The names of an object's own enumerable properties, by `Object.keys` itself, whatever a script made of it.
pub(super) fn keys(object: &JsObject, context: &mut Context) -> JsResult<JsObject> {
    let keys = OrdinaryObject::keys(&JsValue::undefined(), &[object.clone().into()], context)?;
    keys.as_object().ok_or_else(|| JsNativeError::typ().with_message("Object.keys gave no array").into())
}
