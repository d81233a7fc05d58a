//! The native functions of `structuredClone()`.

use std::rc::Rc;

use boa_engine::object::FunctionObjectBuilder;
use boa_engine::{Context, JsArgs, JsResult, JsString, JsValue, NativeFunction};

use crate::engine::host::captured::Host;
use crate::engine::host::state::HostState;

/// The name of the function of `fetch.js` that copies a `Blob`.
pub(super) const CLONE_BLOB: &str = "cloneBlob";

/// The function `isLive(value)`: whether it is an object of the host that the script reaches where it is.
pub(super) fn is_live_function(host_state: &Rc<HostState>, context: &mut Context) -> JsValue {
    let host = Host::new(host_state);
    let function = NativeFunction::from_copy_closure_with_captures(is_live, host);
    FunctionObjectBuilder::new(context.realm(), function).name(JsString::from("isLive")).length(1).build().into()
}

/// The function `cloneBlob(value)`: the copy of a `Blob`, undefined for what is none. While no script has touched that class,
/// which would have to be read first, there is none.
pub(super) fn clone_blob_function(host_state: &Rc<HostState>, context: &mut Context) -> JsValue {
    let host = Host::new(host_state);
    let function = NativeFunction::from_copy_closure_with_captures(clone_blob, host);
    FunctionObjectBuilder::new(context.realm(), function).name(JsString::from(CLONE_BLOB)).length(1).build().into()
}

fn clone_blob(this: &JsValue, args: &[JsValue], host: &Host, context: &mut Context) -> JsResult<JsValue> {
    let known = host.host_state.lazy(&JsString::from(CLONE_BLOB));
    match known.and_then(|known| known.as_function()) {
        Some(function) => function.call(this, args, context),
        None => Ok(JsValue::undefined()),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the type of native functions")]
fn is_live(_: &JsValue, args: &[JsValue], host: &Host, context: &mut Context) -> JsResult<JsValue> {
    let object = args.get_or_undefined(0).as_object();
    let number = object.and_then(|object| host.host_state.live_objects.number_of(&object, context));
    Ok(number.is_some().into())
}
