//! Builds a pristine context: JavaScript's own library, what every host has, and nothing that leads outside.

use std::rc::Rc;

use boa_engine::builtins::object::OrdinaryObject;
use boa_engine::context::ContextBuilder;
use boa_engine::object::JsObject;
use boa_engine::{Context, JsError, JsNativeError, JsResult, JsValue, Source};

use once_cell::sync::OnceCell;

use super::executor::Executor;
use super::hooks::Hooks;
use super::modules::Modules;
use super::slots::Slots;
use super::{builtins, platform};
use crate::error::Error;

/// Builds a context.
///
/// # Errors
/// When the engine refuses, which would be a fault of this file.
pub(super) fn build(hooks: &Rc<Hooks>, executor: &Rc<Executor>) -> JsResult<Context> {
    let mut context = stock(hooks, executor)?;
    equip(hooks, executor, &mut context)?;
    Ok(context)
}

/// A context with the engine's own built-ins.
fn stock(hooks: &Rc<Hooks>, executor: &Rc<Executor>) -> JsResult<Context> {
    ContextBuilder::new()
        .host_hooks(Rc::clone(hooks))
        .job_executor(Rc::clone(executor))
        .module_loader(Rc::new(Modules::new(hooks)))
        .can_block(false)
        .build()
}

/// Puts ours into it.
fn equip(hooks: &Rc<Hooks>, executor: &Rc<Executor>, context: &mut Context) -> JsResult<()> {
    hooks.slots.set(Slots::find(context));
    builtins::install(hooks, context)?;
    platform::install(hooks, executor, context)
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
            let (hooks, executor) = (Rc::new(Hooks::default()), Rc::new(Executor::default()));
            let mut context = stock(&hooks, &executor)?;
            // Before ours take their places: what they fall back to has statics as well.
            context.eval(Source::from_bytes(EVERYTHING))?;
            equip(&hooks, &executor, &mut context)
        };
        let thread = std::thread::Builder::new().spawn(move || touch().map_err(|error: JsError| error.to_string()));
        let touched = thread
            .map_err(|error| error.to_string())
            .and_then(|thread| thread.join().unwrap_or_else(|_| Err("it panicked".to_owned())));
        touched.map_err(|error| Error::Engine(format!("the engine cannot be started: {error}")))
    })?;
    Ok(())
}

/// The names of an object's own enumerable properties, by `Object.keys` itself, whatever a script made of it.
pub(super) fn keys(object: &JsObject, context: &mut Context) -> JsResult<JsObject> {
    let keys = OrdinaryObject::keys(&JsValue::undefined(), &[object.clone().into()], context)?;
    keys.as_object().ok_or_else(|| JsNativeError::typ().with_message("Object.keys gave no array").into())
}
