//! `fetch`, where the host answers requests.

use std::rc::Rc;

use boa_engine::object::FunctionObjectBuilder;
use boa_engine::{Context, JsArgs, JsResult, JsString, JsValue, NativeFunction};

use crate::engine::convert::{from_js, host_functions};
use crate::engine::host::captured::Host;
use crate::engine::host::state::HostState;
use crate::protocol::HostCall;
use crate::value::{Bounds, Budget};

/// The function that has the host answer a request: an object of method, url, headers and body. It returns a list of
/// status, its text, pairs of headers, the body's bytes and the URL that answered.
pub(super) fn ask_function(host_state: &Rc<HostState>, context: &mut Context) -> JsValue {
    let host = Host::new(host_state);
    let function = NativeFunction::from_copy_closure_with_captures(ask, host);
    FunctionObjectBuilder::new(context.realm(), function).name(JsString::from("ask")).build().into()
}

fn ask(_: &JsValue, args: &[JsValue], host: &Host, context: &mut Context) -> JsResult<JsValue> {
    let mut budget = Budget::new(Bounds::DEFAULT, "$");
    let request = from_js::convert_argument(args.get_or_undefined(0), &mut budget, &host.host_state, context);
    let request = request.map_err(from_js::Failure::into_js)?;
    host.host_state.flush_logs();
    host_functions::ask(&HostCall::Fetch(request), &host.host_state, context)
}
