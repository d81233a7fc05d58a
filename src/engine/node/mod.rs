//! Node's own modules, as far as they are computation: their JavaScript, and the functions that are native where that
//! counts. The text is read when a script first imports a module; one that imports none pays nothing.

pub(super) mod bytes;
mod ciphers;
pub(super) mod compression;
mod encodings;
mod function;
mod hashing;
mod kinds;
mod missing;
mod ticks;

use std::rc::Rc;

use boa_engine::object::FunctionObjectBuilder;
use boa_engine::object::builtins::JsFunction;
use boa_engine::{Context, JsObject, JsResult, JsString, JsValue, NativeFunction};

use crate::engine::host::state::HostState;
use function::Function;

/// Returns the text of a module: the body of a function of `exports`, `require`, `module` and `native`. Names below
/// `internal/` are for other modules of Node alone.
pub(super) fn source(name: &str) -> Option<&'static str> {
    Some(match name {
        "assert" => include_str!("js/assert.js"),
        "assert/strict" => "module.exports = require('assert').strict;",
        "async_hooks" => include_str!("js/async_hooks.js"),
        "buffer" => include_str!("js/buffer.js"),
        "console" => "module.exports = globalThis.console;",
        "constants" => "Object.assign(exports, require('os').constants.signals, require('os').constants.errno);",
        "diagnostics_channel" => include_str!("js/diagnostics_channel.js"),
        "crypto" => include_str!("js/crypto.js"),
        "events" => include_str!("js/events.js"),
        "internal/call_sites" => include_str!("js/call_sites.js"),
        "internal/ciphers" => include_str!("js/ciphers.js"),
        "internal/equal" => include_str!("js/equal.js"),
        "internal/errors" => include_str!("js/errors.js"),
        "internal/format" => include_str!("js/format.js"),
        "internal/hashes" => include_str!("js/hashes.js"),
        "internal/inspect" => include_str!("js/inspect.js"),
        "internal/stream_base" => include_str!("js/stream_base.js"),
        "internal/stream_duplex" => include_str!("js/stream_duplex.js"),
        "internal/stream_ends" => include_str!("js/stream_ends.js"),
        "internal/stream_readable" => include_str!("js/stream_readable.js"),
        "internal/stream_web" => include_str!("js/stream_web_bridge.js"),
        "internal/stream_writable" => include_str!("js/stream_writable.js"),
        "module" => include_str!("js/module.js"),
        "os" => include_str!("js/os.js"),
        "path" => include_str!("js/path.js"),
        "path/posix" => "module.exports = require('path').posix;",
        "path/win32" => "module.exports = require('path').win32;",
        "perf_hooks" => include_str!("js/perf_hooks.js"),
        "process" => include_str!("js/process.js"),
        "punycode" => include_str!("js/punycode.js"),
        "querystring" => include_str!("js/querystring.js"),
        "stream" => include_str!("js/stream.js"),
        "stream/consumers" => include_str!("js/stream_consumers.js"),
        "stream/promises" => "module.exports = require('stream').promises;",
        "stream/web" => include_str!("js/stream_web.js"),
        "string_decoder" => include_str!("js/string_decoder.js"),
        "sys" => "module.exports = require('util');",
        "timers" => include_str!("js/timers.js"),
        "timers/promises" => include_str!("js/timers_promises.js"),
        "tty" => include_str!("js/tty.js"),
        "url" => include_str!("js/url.js"),
        "util" => include_str!("js/util.js"),
        "util/types" => "module.exports = require('util').types;",
        "v8" => include_str!("js/v8.js"),
        "zlib" => include_str!("js/zlib.js"),
        _ => return missing::source(name),
    })
}

/// Returns the native functions of a module, as an object.
///
/// # Errors
/// When the engine refuses, which would be a fault of this folder.
pub(super) fn native(name: &str, host_state: &Rc<HostState>, context: &mut Context) -> JsResult<JsValue> {
    let object = JsObject::with_null_proto();
    let functions: &[Function] = match name {
        "buffer" | "string_decoder" => &encodings::FUNCTIONS,
        "internal/ciphers" => &ciphers::FUNCTIONS,
        "internal/hashes" => &hashing::FUNCTIONS,
        "internal/equal" | "internal/format" | "internal/inspect" | "internal/kinds" | "util" => &kinds::FUNCTIONS,
        "zlib" => &compression::FUNCTIONS,
        "process" => {
            object.set(JsString::from("nodeEnv"), host_state.node_env(), true, context)?;
            &ticks::FUNCTIONS
        }
        "async_hooks" => {
            for (name, function) in [("frame", ticks::frame(host_state)), ("swapFrame", ticks::swap_frame(host_state))]
            {
                object.set(JsString::from(name), function.to_js_function(context.realm()), true, context)?;
            }
            &[]
        }
        _ => &[],
    };
    for (name, function) in functions {
        let function = function_of(name, *function, context);
        object.set(JsString::from(*name), function, true, context)?;
    }
    Ok(object.into())
}

fn function_of(
    name: &str,
    function: fn(&JsValue, &[JsValue], &mut Context) -> JsResult<JsValue>,
    context: &mut Context,
) -> JsFunction {
    let function = NativeFunction::from_fn_ptr(function);
    FunctionObjectBuilder::new(context.realm(), function).name(JsString::from(name)).build()
}
