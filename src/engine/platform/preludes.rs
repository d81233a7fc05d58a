//! Globals that are written in JavaScript. Each brings its source in when a script first touches it: reading hundreds of
//! lines costs more than most scripts take.

use std::cell::Cell;
use std::rc::Rc;

use boa_engine::object::FunctionObjectBuilder;
use boa_engine::property::PropertyDescriptor;
use boa_engine::{Context, JsResult, JsString, JsValue, NativeFunction};
use boa_gc::{Finalize, Trace};

use super::fault::broken;
use super::{clone, fetch};
use crate::engine::host::state::HostState;
use crate::engine::source::parsing;
use crate::engine::{node, wasm};
use crate::protocol::HostBindings;

/// Makes the native functions that a prelude is called with.
type Natives = fn(&Rc<HostState>, &mut Context) -> JsResult<Vec<JsValue>>;

/// A source text: an expression that is a function, which returns an object.
pub(super) struct Prelude {
    source: &'static str,
    /// The globals in that object.
    makes: &'static [&'static str],
    /// What else is in it: what is reached by other ways.
    keeps: &'static [&'static str],
    /// Built-in globals that it is called with, ahead of the native functions.
    takes: &'static [&'static str],
    natives: Natives,
}

const PLAIN: Prelude = Prelude { source: "", makes: &[], keeps: &[], takes: &[], natives: |_, _| Ok(Vec::new()) };

/// The name of the function that gives the search parameters of a URL.
pub(super) const PARAMS_OF: &str = "paramsOf";

static EVENTS: Prelude = Prelude {
    source: include_str!("events.js"),
    makes: &[
        "AbortController",
        "AbortSignal",
        "CustomEvent",
        "DOMException",
        "Event",
        "EventTarget",
        "MessageChannel",
        "MessageEvent",
        "MessagePort",
    ],
    ..PLAIN
};

pub(super) static SEARCH_PARAMS: Prelude = Prelude {
    source: include_str!("search_params.js"),
    makes: &["URLSearchParams"],
    keeps: &[PARAMS_OF],
    natives: |_, context| Ok(vec![pairs(context)?]),
    ..PLAIN
};

static CLONE: Prelude = Prelude {
    source: include_str!("clone.js"),
    makes: &["structuredClone"],
    takes: &["structuredClone"],
    natives: |host_state, context| {
        let kinds = node::native("internal/kinds", host_state, context)?;
        let is_live = clone::is_live_function(host_state, context);
        Ok(vec![kinds, is_live, clone::clone_blob_function(host_state, context)])
    },
    ..PLAIN
};

static ENCODING: Prelude = Prelude {
    source: include_str!("encoding.js"),
    makes: &["TextDecoder", "TextEncoder"],
    takes: &["TextEncoder", "TextDecoder"],
    ..PLAIN
};

static READABLE_STREAMS: Prelude = Prelude {
    source: include_str!("readable_streams.js"),
    makes: &[
        "ByteLengthQueuingStrategy",
        "CountQueuingStrategy",
        "ReadableByteStreamController",
        "ReadableStream",
        "ReadableStreamBYOBReader",
        "ReadableStreamBYOBRequest",
        "ReadableStreamDefaultController",
        "ReadableStreamDefaultReader",
    ],
    natives: |_, context| Ok(vec![stream_parts(context)?]),
    ..PLAIN
};

static WRITABLE_STREAMS: Prelude = Prelude {
    source: include_str!("writable_streams.js"),
    makes: &[
        "CompressionStream",
        "DecompressionStream",
        "TextDecoderStream",
        "TextEncoderStream",
        "TransformStream",
        "TransformStreamDefaultController",
        "WritableStream",
        "WritableStreamDefaultController",
        "WritableStreamDefaultWriter",
    ],
    natives: |host_state, context| Ok(vec![node::native("zlib", host_state, context)?, stream_parts(context)?]),
    ..PLAIN
};

/// What both kinds of streams need.
fn stream_parts(context: &mut Context) -> JsResult<JsValue> {
    parsing::run(include_str!("stream_parts.js"), context)
}

/// What lists of names and values have in common.
fn pairs(context: &mut Context) -> JsResult<JsValue> {
    parsing::run(include_str!("pairs.js"), context)
}

static FETCH: Prelude = Prelude {
    source: include_str!("fetch.js"),
    makes: &["Blob", "File", "FormData", "Headers", "Request", "Response"],
    keeps: &["fetch", clone::CLONE_BLOB],
    natives: |host_state, context| Ok(vec![fetch::ask_function(host_state, context), pairs(context)?]),
    ..PLAIN
};

pub(super) static PERFORMANCE: Prelude = Prelude {
    source: include_str!("performance.js"),
    makes: &["PerformanceEntry", "PerformanceMark", "PerformanceMeasure"],
    keeps: &["mark", "measure", "clearMarks", "clearMeasures", "getEntries", "getEntriesByName", "getEntriesByType"],
    ..PLAIN
};

pub(super) static SUBTLE: Prelude = Prelude {
    source: include_str!("subtle.js"),
    makes: &["CryptoKey", "SubtleCrypto"],
    keeps: &["subtle"],
    natives: |host_state, context| {
        let names = ["internal/hashes", "internal/ciphers"];
        names.into_iter().map(|name| node::native(name, host_state, context)).collect()
    },
    ..PLAIN
};

static WEBASSEMBLY: Prelude = Prelude {
    source: wasm::SOURCE,
    makes: &["WebAssembly"],
    natives: |host_state, context| Ok(vec![wasm::native(host_state, context)?]),
    ..PLAIN
};

/// Makes `fetch` and `WebAssembly` globals where the host offers them, and takes them away where it does not any more.
///
/// # Errors
/// When a script that ran here before has taken a name for good.
pub(in crate::engine) fn offer(
    bindings: &HostBindings,
    host_state: &Rc<HostState>,
    context: &mut Context,
) -> JsResult<()> {
    offer_one("fetch", &FETCH, bindings.fetches, &host_state.has_fetch, host_state, context)?;
    let has_webassembly = &host_state.has_webassembly;
    offer_one("WebAssembly", &WEBASSEMBLY, bindings.webassembly, has_webassembly, host_state, context)
}

/// Makes one of them a global, or takes it away; `known` is whether it is one.
fn offer_one(
    name: &str,
    prelude: &'static Prelude,
    offered: bool,
    known: &Cell<bool>,
    host_state: &Rc<HostState>,
    context: &mut Context,
) -> JsResult<()> {
    if known.get() == offered || host_state.is_bound(name) {
        return Ok(());
    }
    known.set(offered);
    if offered {
        return define_global(Lazy::new(name, prelude, host_state), context);
    }
    context.global_object().delete_property_or_throw(JsString::from(name), context).map(drop)
}

/// Defines the globals of all preludes.
///
/// # Errors
/// When the engine refuses, which would be a fault of this file.
pub(super) fn install(host_state: &Rc<HostState>, context: &mut Context) -> JsResult<()> {
    let all = [
        &EVENTS,
        &SEARCH_PARAMS,
        &CLONE,
        &ENCODING,
        &READABLE_STREAMS,
        &WRITABLE_STREAMS,
        &FETCH,
        &PERFORMANCE,
        &SUBTLE,
    ];
    for prelude in all {
        let takes = prelude.takes.iter().map(|name| context.global_object().get(JsString::from(*name), context));
        let takes = takes.collect::<JsResult<Vec<_>>>()?;
        for name in prelude.makes {
            let mut lazy = Lazy::new(name, prelude, host_state);
            lazy.takes.clone_from(&takes);
            define_global(lazy, context)?;
        }
    }
    Ok(())
}

/// A global that brings its source in when it is first read. It stays an accessor: Boa 0.22 remembers where a property
/// lay before its getter ran, and a getter that moves properties leads the next read of the same place astray.
///
/// # Errors
/// When a script has taken the name for good.
fn define_global(lazy: Lazy, context: &mut Context) -> JsResult<()> {
    let key = lazy.name.clone();
    let set = NativeFunction::from_copy_closure_with_captures(
        |_, args, lazy: &Lazy, _| {
            lazy.host_state.set_lazy(&lazy.name, args.first().cloned().unwrap_or_default());
            Ok(JsValue::undefined())
        },
        lazy.clone(),
    );
    let get = NativeFunction::from_copy_closure_with_captures(|_, _, lazy: &Lazy, context| lazy.get(context), lazy);
    let get = FunctionObjectBuilder::new(context.realm(), get).name(key.clone()).build();
    let set = FunctionObjectBuilder::new(context.realm(), set).name(key.clone()).build();
    let property = PropertyDescriptor::builder().get(get).set(set).enumerable(false).configurable(true);
    context.global_object().define_property_or_throw(key, property, context).map(drop)
}

/// Something of a prelude, as functions capture it.
#[derive(Clone, Trace, Finalize)]
pub(super) struct Lazy {
    name: JsString,
    /// The built-in globals that the prelude is called with.
    takes: Vec<JsValue>,
    #[unsafe_ignore_trace]
    prelude: &'static Prelude,
    // The host state holds its values as from outside of the collector's heap.
    #[unsafe_ignore_trace]
    host_state: Rc<HostState>,
}

impl Lazy {
    /// What a prelude makes under a name.
    pub fn new(name: &str, prelude: &'static Prelude, host_state: &Rc<HostState>) -> Self {
        Self { name: JsString::from(name), takes: Vec::new(), prelude, host_state: Rc::clone(host_state) }
    }

    /// The value; what a script has set meanwhile is that.
    ///
    /// # Errors
    /// What ends the script while the prelude runs.
    pub fn get(&self, context: &mut Context) -> JsResult<JsValue> {
        if let Some(known) = self.host_state.lazy(&self.name) {
            return Ok(known);
        }
        let function = parsing::run(self.prelude.source, context)?.as_function().ok_or_else(broken)?;
        let mut args = self.takes.clone();
        args.extend((self.prelude.natives)(&self.host_state, context)?);
        let made = function.call(&JsValue::undefined(), &args, context)?.as_object().ok_or_else(broken)?;
        for name in self.prelude.makes.iter().chain(self.prelude.keeps) {
            let name = JsString::from(*name);
            let value = made.get(name.clone(), context)?;
            if self.host_state.lazy(&name).is_none() {
                self.host_state.set_lazy(&name, value);
            }
        }
        self.host_state.lazy(&self.name).ok_or_else(broken)
    }
}
