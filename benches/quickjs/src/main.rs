//! QuickJS-NG as a process that measures itself: one JSON request a line, one JSON reply a line.
//!
//! A request has `op`, `code` (source text), `context` (a number that names a kept context), `operation` (what the function
//! `work` is called with), `runs` and `of_processor` (its time is measured, not the clock's). The reply has
//! `result`, the last result as text, and `nanoseconds`, one figure for each run; or `error`.

use std::collections::HashMap;
use std::io::{BufRead, Write};

use rquickjs::{CatchResultExt, Context, Ctx, FromJs, Function, Runtime, Value};
use rustix::time::{ClockId, clock_gettime};
use serde_json::{Value as Json, json};

/// What the host function answers: its argument.
fn host(number: i32) -> i32 {
    number
}

fn fresh() -> rquickjs::Result<(Runtime, Context)> {
    let runtime = Runtime::new()?;
    // The default of 256 KiB is less than some kernels need.
    runtime.set_max_stack_size(16 << 20);
    let context = Context::full(&runtime)?;
    context.with(|ctx| ctx.globals().set("host", Function::new(ctx.clone(), host)?))?;
    Ok((runtime, context))
}

/// The text of a value, as `String()` gives it.
fn text<'js>(ctx: &Ctx<'js>, value: Value<'js>) -> Result<String, String> {
    let convert = || -> rquickjs::Result<String> {
        let string: Function = ctx.globals().get("String")?;
        string.call((value,))
    };
    convert().catch(ctx).map_err(|error| error.to_string())
}

/// What a promise is settled with, any other value as it is.
fn settled<'js>(ctx: &Ctx<'js>, value: Value<'js>) -> Result<Value<'js>, String> {
    match value.as_promise() {
        Some(promise) => promise.finish().catch(ctx).map_err(|error| error.to_string()),
        None => Ok(value),
    }
}

fn eval<'js, T: FromJs<'js>>(ctx: &Ctx<'js>, code: &str) -> Result<T, String> {
    // Not strict, as a script is.
    let mut options = rquickjs::context::EvalOptions::default();
    options.strict = false;
    ctx.eval_with_options(code, options).catch(ctx).map_err(|error| error.to_string())
}

/// Nanoseconds on the clock, or of the processor.
fn nanoseconds(clock: ClockId) -> i64 {
    let time = clock_gettime(clock);
    time.tv_sec * 1_000_000_000 + time.tv_nsec
}

/// Runs `act` so many times; the last result and the time of each.
fn measure(runs: u64, clock: ClockId, mut act: impl FnMut() -> Result<String, String>) -> Result<Json, String> {
    let mut result = String::new();
    let mut times = Vec::new();
    for _ in 0..runs {
        let started = nanoseconds(clock);
        result = act()?;
        times.push(nanoseconds(clock) - started);
    }
    Ok(json!({ "result": result, "nanoseconds": times }))
}

fn answer(request: &Json, kept: &mut HashMap<u64, (Runtime, Context)>) -> Result<Json, String> {
    let code = request["code"].as_str().unwrap_or_default();
    let operation = request["operation"].as_str().unwrap_or_default();
    let name = request["context"].as_u64().unwrap_or_default();
    let runs = request["runs"].as_u64().unwrap_or(1);
    let of_processor = request["of_processor"].as_bool().unwrap_or_default();
    let clock = if of_processor { ClockId::ProcessCPUTime } else { ClockId::Monotonic };
    let op = request["op"].as_str().unwrap_or_default();
    if op == "isolated" {
        return measure(runs, clock, || {
            let (_runtime, context) = fresh().map_err(|error| error.to_string())?;
            context.with(|ctx| eval::<Value>(&ctx, code).and_then(|value| text(&ctx, value)))
        });
    }
    if op == "setup" {
        let made = fresh().map_err(|error| error.to_string())?;
        made.1.with(|ctx| eval::<Value>(&ctx, code).map(|_| ()))?;
        kept.insert(name, made);
        return Ok(json!({ "result": "", "nanoseconds": [] }));
    }
    let (_, context) = kept.get(&name).ok_or("no such context")?;
    context.with(|ctx| match op {
        "eval" => measure(runs, clock, || eval::<Value>(&ctx, code).and_then(|value| text(&ctx, value))),
        "call" => {
            let work: Function = ctx.globals().get("work").catch(&ctx).map_err(|error| error.to_string())?;
            measure(runs, clock, || {
                let value = work.call::<_, Value>((operation,)).catch(&ctx).map_err(|error| error.to_string())?;
                text(&ctx, settled(&ctx, value)?)
            })
        }
        _ => Err(format!("no operation {op:?}")),
    })
}

fn main() -> std::io::Result<()> {
    let mut kept = HashMap::new();
    let mut output = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let reply = serde_json::from_str(&line?)
            .map_err(|error| error.to_string())
            .and_then(|request| answer(&request, &mut kept))
            .unwrap_or_else(|error| json!({ "error": error }));
        writeln!(output, "{reply}")?;
        output.flush()?;
    }
    Ok(())
}
