//! Functions of a script that its host calls while the script waits for it.

use std::rc::Rc;

use boa_engine::builtins::promise::{Promise, PromiseState};
use boa_engine::object::builtins::JsPromise;
use boa_engine::{Context, JsError, JsNativeError, JsResult, JsValue};

use crate::engine::convert::{from_js, to_js};
use crate::engine::host::state::HostState;
use crate::engine::source::failure;
use crate::error::Error;
use crate::value::{Bounds, Budget, Value};

/// Calls a function that left, while its script waits for the host. A promise that it returns must be settled by what is
/// ready to run: nothing else of the script goes on meanwhile.
pub(super) fn call(
    number: u64,
    args: &[Value],
    host_state: &Rc<HostState>,
    context: &mut Context,
) -> Result<Value, Error> {
    let gone = "this JavaScript function is gone: it can be called until the call that handed it over has ended";
    let (function, this) = host_state.function(number).ok_or_else(|| Error::Engine(gone.to_owned()))?;
    let returned = args
        .iter()
        .map(|arg| to_js::convert(arg, host_state, context))
        .collect::<JsResult<Vec<_>>>()
        .and_then(|args| function.call(&this, &args, context))
        .and_then(|returned| settled(returned, host_state, context));
    let returned = returned.map_err(|error| failure::of_running(error, host_state, context))?;
    let mut budget = Budget::new(Bounds::DEFAULT, "$");
    from_js::convert_argument(&returned, &mut budget, host_state, context).map_err(|error| match error {
        from_js::Failure::Conversion(error) => Error::Conversion(error),
        from_js::Failure::Thrown(error) => failure::of_running(error, host_state, context),
    })
}

/// The value of a promise, or any other value as it is.
fn settled(value: JsValue, host_state: &HostState, context: &mut Context) -> JsResult<JsValue> {
    let Some(promise) = value.as_object().and_then(|object| JsPromise::from_object(object.clone()).ok()) else {
        return Ok(value);
    };
    if matches!(promise.state(), PromiseState::Pending) {
        context.run_jobs()?;
    }
    match promise.state() {
        PromiseState::Fulfilled(value) => Ok(value),
        PromiseState::Rejected(reason) => {
            if let Some(object) = value.as_object().and_then(|object| object.clone().downcast::<Promise>().ok()) {
                host_state.forget_rejection(&object);
            }
            Err(JsError::from_opaque(reason))
        }
        PromiseState::Pending => Err(JsNativeError::error()
            .with_message(
                "the function returned a promise that waits for something, but nothing else of the script goes on while \
                 PHP answers it; return a value, or await the promise in JavaScript",
            )
            .into()),
    }
}
