//! Refuses at once what can be seen not to fit: native loops over a huge length, which no interrupt reaches.
//!
//! `new Array(1e9).fill(0)` would take minutes to fill the memory that it may have, and be ended by the clock. The
//! estimate is one word an element, the least that Boa can need.

use std::rc::Rc;

use boa_engine::object::builtins::JsFunction;
use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsResult, JsSymbol, JsValue, NativeFunction};
use boa_gc::{Finalize, Trace};

use super::define::{define, method, own_data, own_length};
use crate::engine::host::state::HostState;

/// An original method and the limit that it must keep.
#[derive(Clone, Trace, Finalize)]
struct Admission {
    original: JsFunction,
    // The host state holds no values of the collector while a script runs that it could free.
    #[unsafe_ignore_trace]
    host_state: Rc<HostState>,
}

pub(super) fn install(host_state: &Rc<HostState>, context: &mut Context) -> JsResult<()> {
    let array = context.intrinsics().constructors().array();
    let (constructor, prototype) = (array.constructor(), array.prototype());
    let admission = Admission { original: method(&prototype, "fill", context)?, host_state: Rc::clone(host_state) };
    define(&prototype, "fill", 1, NativeFunction::from_copy_closure_with_captures(fill, admission), context)?;
    let admission = Admission { original: method(&constructor, "from", context)?, host_state: Rc::clone(host_state) };
    define(&constructor, "from", 1, NativeFunction::from_copy_closure_with_captures(from, admission), context)
}

fn fill(this: &JsValue, args: &[JsValue], admission: &Admission, context: &mut Context) -> JsResult<JsValue> {
    let all = args.len() < 2;
    if let Some(array) = this.as_object().filter(|object| all && object.is_array()) {
        admission.host_state.admit(own_length(&array).unwrap_or(0.0))?;
    }
    admission.original.call(this, args, context)
}

fn from(this: &JsValue, args: &[JsValue], admission: &Admission, context: &mut Context) -> JsResult<JsValue> {
    let array_like = args
        .first()
        .and_then(JsValue::as_object)
        .filter(|object| object.is_ordinary() && own_data(object, &PropertyKey::from(JsSymbol::iterator())).is_none());
    if let Some(object) = array_like {
        admission.host_state.admit(own_length(&object).unwrap_or(0.0))?;
    }
    admission.original.call(this, args, context)
}
