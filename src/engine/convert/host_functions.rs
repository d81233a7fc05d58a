//! Functions of a script that call the host.

use std::cell::RefCell;
use std::rc::Rc;

use boa_engine::object::FunctionObjectBuilder;
use boa_engine::object::builtins::JsFunction;
use boa_engine::property::PropertyDescriptor;
use boa_engine::{Context, JsError, JsNativeError, JsResult, JsString, JsValue, NativeFunction};
use boa_gc::{Finalize, Trace};

use super::{from_js, to_js};
use crate::engine::host::interrupt::stopped;
use crate::engine::host::state::HostState;
use crate::protocol::{HostCall, HostError, HostReply};
use crate::value::{Bounds, Budget, Value};

/// Arguments of one call: PHP keeps them on its stack.
const MOST_ARGUMENTS: usize = 10_000;

/// A host function, as a script sees it.
#[derive(Clone, Trace, Finalize)]
struct HostFunction {
    number: u64,
    // The host state holds no values that the collector could free while a function lives.
    #[unsafe_ignore_trace]
    host_state: Rc<HostState>,
    /// Of a function that the script was given; a bound one is there for good.
    #[unsafe_ignore_trace]
    _given: Option<Rc<Given>>,
}

/// A function of the host that a script was given: the host hears when the script holds it no longer.
pub(super) struct Given {
    number: u64,
    host_state: Rc<HostState>,
}

impl Given {
    pub fn new(number: u64, host_state: &Rc<HostState>) -> Self {
        host_state.hold();
        Self { number, host_state: Rc::clone(host_state) }
    }
}

impl Drop for Given {
    fn drop(&mut self) {
        self.host_state.give_up(self.number);
    }
}

/// The function that calls the host's bound function of this number.
pub(in crate::engine) fn bound_function(
    number: u64,
    name: &str,
    host_state: &Rc<HostState>,
    context: &mut Context,
) -> JsFunction {
    let captured = HostFunction { number, host_state: Rc::clone(host_state), _given: None };
    function(captured, name, context)
}

/// The function that calls a function of the host which the script was given.
pub(in crate::engine) fn given_function(number: u64, host_state: &Rc<HostState>, context: &mut Context) -> JsFunction {
    let given = Some(Rc::new(Given::new(number, host_state)));
    function(HostFunction { number, host_state: Rc::clone(host_state), _given: given }, "", context)
}

fn function(captured: HostFunction, name: &str, context: &mut Context) -> JsFunction {
    let function = NativeFunction::from_copy_closure_with_captures(call_host, captured);
    FunctionObjectBuilder::new(context.realm(), function).name(JsString::from(name)).constructor(false).build()
}

fn call_host(_: &JsValue, args: &[JsValue], function: &HostFunction, context: &mut Context) -> JsResult<JsValue> {
    let values = arguments(args, &function.host_state, context)?;
    ask(&HostCall::Call(function.number, values), &function.host_state, context)
}

/// Converts the arguments of a call of the host, which comes next.
///
/// # Errors
/// When one cannot cross, or there are too many.
pub(super) fn arguments(args: &[JsValue], host_state: &Rc<HostState>, context: &mut Context) -> JsResult<Vec<Value>> {
    if args.len() > MOST_ARGUMENTS {
        let message = format!(
            "a host function takes {MOST_ARGUMENTS} arguments at the most, {} given; pass an array",
            args.len()
        );
        return Err(JsNativeError::range().with_message(message).into());
    }
    host_state.tidy();
    let last_export = host_state.last_export();
    let mut budget = Budget::new(Bounds::DEFAULT, "$");
    let mut values = Vec::with_capacity(args.len());
    for arg in args {
        from_js::push_argument(arg, &mut values, &mut budget, host_state, context).map_err(|failure| {
            host_state.withdraw_exports(last_export);
            failure.into_js()
        })?;
    }
    host_state.flush_logs();
    Ok(values)
}

/// Asks the host, which may call functions of the script meanwhile, and makes a JavaScript value or error of what it says.
///
/// # Errors
/// The exception of the host, or the uncatchable error of a script that must end.
pub(in crate::engine) fn ask(
    question: &HostCall,
    host_state: &Rc<HostState>,
    context: &mut Context,
) -> JsResult<JsValue> {
    let (mut made, mut error) = (None, None);
    let context = RefCell::new(context);
    let call_back = host_state.call_back.get();
    let mut serve = |number, args: &[Value]| call_back(number, args, host_state, &mut context.borrow_mut());
    host_state.ask_and_serve(question, &mut serve, &mut |answer: &HostReply| {
        let context = &mut context.borrow_mut();
        match answer {
            Ok(value) => match to_js::convert(value, host_state, context) {
                Ok(value) => made = Some(value),
                Err(refused) => error = Some(refused),
            },
            Err(HostError::Stop | HostError::Late) => {}
            Err(HostError::Thrown { name, message, number }) => {
                error = Some(thrown(name, message, *number, host_state, context));
            }
        }
    });
    made.ok_or_else(|| error.unwrap_or_else(stopped))
}

/// An error that stands for an exception of the host.
pub(in crate::engine) fn thrown(
    name: &str,
    message: &str,
    number: u64,
    host_state: &Rc<HostState>,
    context: &mut Context,
) -> JsError {
    let error = JsNativeError::error().with_message(message.to_owned()).into_opaque(context);
    let property =
        PropertyDescriptor::builder().value(JsString::from(name)).writable(true).enumerable(false).configurable(true);
    let _ = error.define_property_or_throw(JsString::from("name"), property, context);
    host_state.remember_exception(&error, number);
    JsError::from_opaque(error.into())
}
