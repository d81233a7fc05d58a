//! `setTimeout`, `setInterval`, `setImmediate`, and what clears them: the ones of `boa_runtime` look at all timers whenever
//! one is set. `queueMicrotask`, which keeps for its callback what the hooks of the context keep.

use std::rc::Rc;
use std::time::Duration;

use boa_engine::job::PromiseJob;
use boa_engine::object::builtins::JsFunction;
use boa_engine::property::Attribute;
use boa_engine::{Context, JsNativeError, JsResult, JsString, JsValue, NativeFunction};
use boa_gc::{Finalize, Trace};

use crate::engine::host::job_executor::Executor;

/// The job queue, as timers capture it.
#[derive(Clone, Trace, Finalize)]
struct Queue {
    again: bool,
    // What it holds is held as from outside of the collector's heap: its jobs are roots.
    #[unsafe_ignore_trace]
    executor: Rc<Executor>,
}

pub(super) fn install(executor: &Rc<Executor>, context: &mut Context) -> JsResult<()> {
    let hidden = Attribute::WRITABLE | Attribute::CONFIGURABLE;
    for (name, again) in [("setTimeout", false), ("setInterval", true)] {
        let queue = Queue { again, executor: Rc::clone(executor) };
        define(name, NativeFunction::from_copy_closure_with_captures(set, queue), 1, hidden, context)?;
    }
    let queue = Queue { again: false, executor: Rc::clone(executor) };
    let immediate = NativeFunction::from_copy_closure_with_captures(set_immediate, queue);
    define("setImmediate", immediate, 1, hidden, context)?;
    let microtask = NativeFunction::from_fn_ptr(queue_microtask);
    define("queueMicrotask", microtask, 1, hidden, context)?;
    for name in ["clearTimeout", "clearInterval", "clearImmediate"] {
        let queue = Queue { again: false, executor: Rc::clone(executor) };
        define(name, NativeFunction::from_copy_closure_with_captures(clear, queue), 0, hidden, context)?;
    }
    Ok(())
}

fn define(
    name: &str,
    function: NativeFunction,
    length: usize,
    attribute: Attribute,
    context: &mut Context,
) -> JsResult<()> {
    let name = JsString::from(name);
    let function = boa_engine::object::FunctionObjectBuilder::new(context.realm(), function)
        .name(name.clone())
        .length(length)
        .build();
    context.register_global_property(name, function, attribute)
}

/// <https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#dom-settimeout>, for functions; a delay below
/// 1 ms is 1 ms, as in Node.
fn set(_: &JsValue, args: &[JsValue], queue: &Queue, context: &mut Context) -> JsResult<JsValue> {
    let function = function(args)?;
    let ms = args.get(1).map_or(Ok(0.0), |delay| delay.to_number(context))?;
    let ms = if ms >= 1.0 { ms.min(f64::from(i32::MAX)) } else { 1.0 };
    let args = args.get(2..).unwrap_or_default().to_vec();
    let delay = Duration::from_secs_f64(ms.trunc() / 1000.0);
    Ok(queue.executor.set_timer(function, args, delay, queue.again, context).into())
}

/// `setImmediate` of Node: before any timer, and behind the promise jobs that are waiting.
fn set_immediate(_: &JsValue, args: &[JsValue], queue: &Queue, context: &mut Context) -> JsResult<JsValue> {
    let function = function(args)?;
    let args = args.get(1..).unwrap_or_default().to_vec();
    Ok(queue.executor.set_timer(function, args, Duration::ZERO, false, context).into())
}

/// <https://html.spec.whatwg.org/multipage/timers-and-user-prompts.html#microtask-queuing>
fn queue_microtask(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let function = args.first().and_then(JsValue::as_function);
    let function = function.ok_or_else(|| JsNativeError::typ().with_message("queueMicrotask needs a function"))?;
    let callback = context.host_hooks().make_job_callback(function, context);
    let job = PromiseJob::new(move |context| {
        context.host_hooks().call_job_callback(&callback, &JsValue::undefined(), &[], context)
    });
    context.enqueue_job(job.into());
    Ok(JsValue::undefined())
}

fn function(args: &[JsValue]) -> JsResult<JsFunction> {
    let function = args.first().and_then(JsValue::as_function);
    function.ok_or_else(|| JsNativeError::typ().with_message("a timer needs a function").into())
}

fn clear(_: &JsValue, args: &[JsValue], queue: &Queue, context: &mut Context) -> JsResult<JsValue> {
    let id = args.first().map_or(Ok(0), |id| id.to_u32(context))?;
    queue.executor.clear_timer(id);
    Ok(JsValue::undefined())
}
