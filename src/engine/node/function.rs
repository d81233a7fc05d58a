//! Native functions of Node's modules.

use boa_engine::{Context, JsResult, JsValue};

/// A native function: its name and itself.
pub(super) type Function = (&'static str, fn(&JsValue, &[JsValue], &mut Context) -> JsResult<JsValue>);
