//! `process.nextTick`, and what `AsyncLocalStorage` keeps for callbacks.

use std::rc::Rc;

use boa_engine::{Context, JsArgs, JsError, JsNativeError, JsResult, JsValue, NativeFunction};

use super::function::Function;
use crate::engine::host::captured::Host;
use crate::engine::host::job_executor::Executor;
use crate::engine::host::state::HostState;

pub(super) const FUNCTIONS: [Function; 1] = [("nextTick", next_tick)];

/// `nextTick(function, ...args)`: calls it ahead of the promise jobs that wait.
fn next_tick(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let function = args.get_or_undefined(0).as_function().ok_or_else(|| wrong("nextTick needs a function"))?;
    let executor = context.downcast_job_executor::<Executor>().ok_or_else(|| wrong("there is no job queue"))?;
    executor.add_tick(function, args.get(1..).unwrap_or_default().to_vec(), context);
    Ok(JsValue::undefined())
}

/// `swapFrame(value)`: sets the value that callbacks keep which are made from now on, and returns the one before.
pub(super) fn swap_frame(host_state: &Rc<HostState>) -> NativeFunction {
    let host = Host::new(host_state);
    let swap = |_: &JsValue, args: &[JsValue], host: &Host, _: &mut Context| {
        Ok(host.host_state.set_frame(args.get_or_undefined(0).clone()))
    };
    NativeFunction::from_copy_closure_with_captures(swap, host)
}

/// `frame()`: the value that callbacks keep which are made now.
pub(super) fn frame(host_state: &Rc<HostState>) -> NativeFunction {
    let host = Host::new(host_state);
    NativeFunction::from_copy_closure_with_captures(|_, _, host: &Host, _| Ok(host.host_state.frame()), host)
}

fn wrong(message: &'static str) -> JsError {
    JsNativeError::typ().with_message(message).into()
}
