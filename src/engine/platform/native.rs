//! `performance`, `crypto`, `metrics`, and the other names of the global object.

use std::rc::Rc;
use std::time::{SystemTime, UNIX_EPOCH};

use boa_engine::builtins::typed_array::TypedArrayKind;
use boa_engine::object::builtins::{JsArrayBuffer, JsTypedArray};
use boa_engine::object::{FunctionObjectBuilder, JsObject, ObjectInitializer};
use boa_engine::property::{Attribute, PropertyDescriptor};
use boa_engine::{Context, JsError, JsNativeError, JsResult, JsString, JsSymbol, JsValue, NativeFunction, js_string};

use super::fault::{broken, dom_exception};
use super::preludes::{Lazy, PERFORMANCE, SUBTLE};
use crate::engine::convert::host_functions;
use crate::engine::convert::own_keys::own_keys;
use crate::engine::host::captured::Host;
use crate::engine::host::state::HostState;
use crate::protocol::{HostCall, Metric, MetricKind};

/// What `getRandomValues` gives at most in one call: <https://w3c.github.io/webcrypto/#Crypto-method-getRandomValues>
const MOST_RANDOM: usize = 65_536;

pub(super) fn install(host_state: &Rc<HostState>, context: &mut Context) -> JsResult<()> {
    let global = context.global_object();
    for name in ["self", "global"] {
        context.register_global_property(JsString::from(name), global.clone(), Attribute::all())?;
    }
    let hidden = Attribute::WRITABLE | Attribute::CONFIGURABLE;
    let host = Host::new(host_state);
    let now = NativeFunction::from_copy_closure_with_captures(
        |_, _, host: &Host, _| Ok((host.host_state.elapsed().as_secs_f64() * 1000.0).into()),
        host.clone(),
    );
    let origin = NativeFunction::from_copy_closure_with_captures(
        |_, _, host: &Host, _| {
            let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
            Ok((now.saturating_sub(host.host_state.elapsed()).as_secs_f64() * 1000.0).into())
        },
        host.clone(),
    );
    let origin = origin.to_js_function(context.realm());
    let performance = ObjectInitializer::new(context)
        .function(now, js_string!("now"), 0)
        .accessor(js_string!("timeOrigin"), Some(origin), None, Attribute::ENUMERABLE | Attribute::CONFIGURABLE)
        .build();
    for (name, length) in ENTRIES {
        let lazy = Lazy::new(name, &PERFORMANCE, host_state);
        let method = NativeFunction::from_copy_closure_with_captures(call_lazy, lazy);
        define_method(&performance, name, length, method, context)?;
    }
    context.register_global_property(js_string!("performance"), performance, hidden)?;
    let crypto = ObjectInitializer::new(context)
        .function(NativeFunction::from_fn_ptr(random_values), js_string!("getRandomValues"), 1)
        .function(NativeFunction::from_fn_ptr(random_uuid), js_string!("randomUUID"), 0)
        .property(JsSymbol::to_string_tag(), js_string!("Crypto"), Attribute::CONFIGURABLE)
        .build();
    let lazy = Lazy::new("subtle", &SUBTLE, host_state);
    let subtle = NativeFunction::from_copy_closure_with_captures(|_, _, lazy: &Lazy, context| lazy.get(context), lazy);
    let subtle = subtle.to_js_function(context.realm());
    let property = PropertyDescriptor::builder().get(subtle).enumerable(false).configurable(true);
    crypto.define_property_or_throw(js_string!("subtle"), property, context)?;
    context.register_global_property(js_string!("crypto"), crypto, hidden)?;
    let report = NativeFunction::from_fn_ptr(report_error).to_js_function(context.realm());
    context.register_global_property(js_string!("reportError"), report, hidden)?;
    install_metrics(&host, context)
}

/// The methods of `performance` that keep entries, with their number of parameters.
const ENTRIES: [(&str, usize); 7] = [
    ("mark", 1),
    ("measure", 1),
    ("clearMarks", 0),
    ("clearMeasures", 0),
    ("getEntries", 0),
    ("getEntriesByName", 1),
    ("getEntriesByType", 1),
];

fn define_method(
    object: &JsObject,
    name: &str,
    length: usize,
    method: NativeFunction,
    context: &mut Context,
) -> JsResult<()> {
    let name = JsString::from(name);
    let method = FunctionObjectBuilder::new(context.realm(), method).name(name.clone()).length(length).build();
    let property = PropertyDescriptor::builder().value(method).writable(true).enumerable(false).configurable(true);
    object.define_property_or_throw(name, property, context).map(drop)
}

fn call_lazy(this: &JsValue, args: &[JsValue], lazy: &Lazy, context: &mut Context) -> JsResult<JsValue> {
    let method = lazy.get(context)?.as_function().ok_or_else(broken)?;
    method.call(this, args, context)
}

/// <https://html.spec.whatwg.org/multipage/webappapis.html#dom-reporterror>: to the console.
fn report_error(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let error = args.first().ok_or_else(|| JsNativeError::typ().with_message("reportError needs an error"))?;
    let console = context.global_object().get(js_string!("console"), context)?;
    let Some(console) = console.as_object() else { return Ok(JsValue::undefined()) };
    match console.get(js_string!("error"), context)?.as_function() {
        Some(method) => method.call(&console.into(), &[js_string!("Uncaught").into(), error.clone()], context),
        None => Ok(JsValue::undefined()),
    }
}

fn random_values(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let wrong = || JsError::from(JsNativeError::typ().with_message("getRandomValues needs an integer typed array"));
    let target = args.first().cloned().unwrap_or_default();
    let array = JsTypedArray::from_object(target.as_object().ok_or_else(wrong)?).map_err(|_| wrong())?;
    if matches!(array.kind(), Some(TypedArrayKind::Float16 | TypedArrayKind::Float32 | TypedArrayKind::Float64)) {
        return Err(dom_exception("TypeMismatchError", "getRandomValues needs integers", context));
    }
    let (start, length) = (array.byte_offset(context)?, array.byte_length(context)?);
    if length > MOST_RANDOM {
        let message = format!("getRandomValues gives at most {MOST_RANDOM} bytes at once, {length} were asked for");
        return Err(dom_exception("QuotaExceededError", &message, context));
    }
    let buffer = array.buffer(context)?.as_object().ok_or_else(wrong)?;
    let buffer = JsArrayBuffer::from_object(buffer).map_err(|_| wrong())?;
    if let Some(bytes) = buffer.data_mut().as_deref_mut().and_then(|data| data.get_mut(start..start + length)) {
        fill(bytes)?;
    }
    Ok(target)
}

/// <https://www.rfc-editor.org/rfc/rfc9562#name-uuid-version-4>
fn random_uuid(_: &JsValue, _: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    let mut bytes = [0_u8; 16];
    fill(&mut bytes)?;
    bytes[6] = bytes[6] & 0x0f | 0x40;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex = format!("{:032x}", u128::from_be_bytes(bytes));
    let uuid = format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..]);
    Ok(JsString::from(uuid.as_str()).into())
}

fn fill(bytes: &mut [u8]) -> JsResult<()> {
    let failed = |error| JsNativeError::error().with_message(format!("there is no randomness to be had: {error}"));
    getrandom::fill(bytes).map_err(|error| failed(error).into())
}

/// The `metrics` object of the user's own metrics.
fn install_metrics(host: &Host, context: &mut Context) -> JsResult<()> {
    let method = |kind: fn(&[JsValue], &mut Context) -> JsResult<Metric>| {
        NativeFunction::from_copy_closure_with_captures(
            move |_, args, host: &Host, context| {
                let metric = kind(args, context)?;
                host_functions::ask(&HostCall::Metric(metric), &host.host_state, context)
            },
            host.clone(),
        )
    };
    let (increment, gauge) = (method(increment), method(gauge));
    let histogram = method(histogram);
    let metrics = ObjectInitializer::new(context)
        .function(increment, js_string!("increment"), 1)
        .function(gauge, js_string!("gauge"), 2)
        .function(histogram, js_string!("histogram"), 2)
        .property(JsSymbol::to_string_tag(), js_string!("metrics"), Attribute::CONFIGURABLE)
        .build();
    context.register_global_property(js_string!("metrics"), metrics, Attribute::WRITABLE | Attribute::CONFIGURABLE)
}

fn increment(args: &[JsValue], context: &mut Context) -> JsResult<Metric> {
    metric(MetricKind::Counter, args.first(), 1.0, args.get(1), context)
}

fn gauge(args: &[JsValue], context: &mut Context) -> JsResult<Metric> {
    let value = args.get(1).cloned().unwrap_or_default().to_number(context)?;
    metric(MetricKind::Gauge, args.first(), value, args.get(2), context)
}

fn histogram(args: &[JsValue], context: &mut Context) -> JsResult<Metric> {
    let value = args.get(1).cloned().unwrap_or_default().to_number(context)?;
    metric(MetricKind::Histogram, args.first(), value, args.get(2), context)
}

/// The text of a name, if it is as short as one may be.
fn short(name: &JsString, what: &str) -> JsResult<String> {
    let (len, longest) = (name.len(), Metric::LONGEST);
    if len > longest {
        let head = name.slice(0, longest).to_std_string_lossy();
        let message = format!("{head:?}… is no name of a {what}: it has {len} characters; {longest} are allowed");
        return Err(JsNativeError::typ().with_message(message).into());
    }
    Ok(name.to_std_string_lossy())
}

fn metric(
    kind: MetricKind,
    name: Option<&JsValue>,
    value: f64,
    labels: Option<&JsValue>,
    context: &mut Context,
) -> JsResult<Metric> {
    let name = name.and_then(JsValue::as_string);
    let name = name.ok_or_else(|| JsNativeError::typ().with_message("the name of a metric is a string"))?;
    let name = short(&name, "metric")?;
    if value.is_nan() {
        return Err(JsNativeError::typ()
            .with_message(format!("the value of the metric {name} is not a number"))
            .into());
    }
    let mut pairs = Vec::new();
    if let Some(labels) = labels.filter(|labels| !labels.is_null_or_undefined()) {
        let wrong = || JsNativeError::typ().with_message(format!("the labels of the metric {name} are no object"));
        let labels = labels.as_object().ok_or_else(wrong)?;
        let keys = own_keys(&labels, context)?;
        let count = keys.get(js_string!("length"), context)?.to_length(context)?;
        if count > Metric::MOST_LABELS as u64 {
            let most = Metric::MOST_LABELS;
            let message = format!("the metric {name} has {count} labels; {most} are allowed");
            return Err(JsNativeError::typ().with_message(message).into());
        }
        for i in 0..count {
            let key = keys.get(i, context)?.to_string(context)?;
            let value = labels.get(key.clone(), context)?.to_string(context)?;
            // The registry cuts values, by bytes.
            let value = value.slice(0, value.len().min(Metric::LONGEST)).to_std_string_lossy();
            pairs.push((short(&key, "label")?, value));
        }
    }
    Ok(Metric { kind, name, value, labels: pairs })
}
