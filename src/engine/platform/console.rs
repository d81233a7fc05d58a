//! `console` and `log`: lines for the host's logger, with the levels of PSR-3.

use std::rc::Rc;

use boa_engine::object::builtins::JsFunction;
use boa_engine::object::{FunctionObjectBuilder, JsObject, ObjectInitializer};
use boa_engine::property::Attribute;
use boa_engine::value::JsVariant;
use boa_engine::{Context, JsArgs, JsResult, JsString, JsSymbol, JsValue, NativeFunction, js_string};
use boa_gc::{Finalize, Trace};

use super::fault::broken;
use super::plain;
use crate::engine::convert::from_js;
use crate::engine::host::state::HostState;
use crate::engine::source::parsing;
use crate::protocol::LogRecord;
use crate::value::{Bounds, Budget, Map, Value};

/// Makes text of what `console` is given: JavaScript, brought in when somebody receives it.
const PRINTER: &str = include_str!("console.js");

const METHODS: [&str; 21] = [
    "assert",
    "clear",
    "count",
    "countReset",
    "debug",
    "dir",
    "dirxml",
    "error",
    "exception",
    "group",
    "groupCollapsed",
    "groupEnd",
    "info",
    "log",
    "table",
    "time",
    "timeEnd",
    "timeLog",
    "trace",
    "warn",
    "timeStamp",
];

/// Passes on what scripts write.
#[derive(Clone, Trace, Finalize)]
struct HostLogger {
    // The host state holds its values as from outside of the collector's heap.
    #[unsafe_ignore_trace]
    host_state: Rc<HostState>,
}

/// The `console` object. Without a receiver a method costs next to nothing.
pub(super) fn install_console(host_state: &Rc<HostState>, context: &mut Context) -> JsResult<()> {
    let logger = HostLogger { host_state: Rc::clone(host_state) };
    let mut console = ObjectInitializer::new(context);
    for name in METHODS {
        let name = JsString::from(name);
        let method = NativeFunction::from_copy_closure_with_captures(print, (logger.clone(), name.clone()));
        console.function(method, name, 0);
    }
    console.property(JsSymbol::to_string_tag(), js_string!("console"), Attribute::CONFIGURABLE);
    let console = console.build();
    context.register_global_property(js_string!("console"), console, Attribute::WRITABLE | Attribute::CONFIGURABLE)
}

fn print(
    _: &JsValue,
    args: &[JsValue],
    (logger, name): &(HostLogger, JsString),
    context: &mut Context,
) -> JsResult<JsValue> {
    if !logger.host_state.wants_logs() {
        return Ok(JsValue::undefined());
    }
    if logger.host_state.printer().is_none()
        && let Some((level, message)) = line(&name.to_std_string_lossy(), args, context)
    {
        logger.host_state.log(LogRecord { level, message, context: Value::Map(Map::default()) });
        return Ok(JsValue::undefined());
    }
    let printer = printer(logger, context)?;
    match printer.get(name.clone(), context)?.as_function() {
        Some(method) => method.call(&printer.into(), args, context),
        None => Ok(JsValue::undefined()),
    }
}

/// Level and text of a line that needs no printer, as most do: text without format specifiers, and plain data.
fn line(name: &str, args: &[JsValue], context: &Context) -> Option<(&'static str, String)> {
    let level = match name {
        "log" | "info" => "info",
        "warn" => "warning",
        "error" => "error",
        "debug" => "debug",
        _ => return None,
    };
    let mut words = Vec::with_capacity(args.len());
    for arg in args {
        words.push(match arg.variant() {
            JsVariant::String(text) => text.to_std_string_lossy(),
            _ => plain::inspect(arg, context)?,
        });
    }
    let has_specifiers = args.len() > 1 && args[0].is_string() && words[0].contains('%');
    (!has_specifiers).then(|| (level, words.join(" ")))
}

/// The methods that make text, with the groups, counts and clocks of this context.
fn printer(logger: &HostLogger, context: &mut Context) -> JsResult<JsObject> {
    if let Some(known) = logger.host_state.printer() {
        return Ok(known);
    }
    let write = NativeFunction::from_copy_closure_with_captures(write, logger.clone());
    let write: JsFunction = FunctionObjectBuilder::new(context.realm(), write).build();
    let printer = parsing::run(PRINTER, context)?.as_function().ok_or_else(broken)?;
    let methods = printer.call(&JsValue::undefined(), &[write.into()], context)?.as_object().ok_or_else(broken)?;
    logger.host_state.remember_printer(&methods);
    Ok(methods)
}

fn write(_: &JsValue, args: &[JsValue], logger: &HostLogger, context: &mut Context) -> JsResult<JsValue> {
    let level = args.get_or_undefined(0).to_string(context)?.to_std_string_lossy();
    let level = ["debug", "info", "warning", "error"].into_iter().find(|known| *known == level).unwrap_or("info");
    let message = args.get_or_undefined(1).to_string(context)?.to_std_string_lossy();
    logger.host_state.log(LogRecord { level, message, context: Value::Map(Map::default()) });
    Ok(JsValue::undefined())
}

/// The `log` object: `log.info(message, fields)` and so on.
pub(super) fn install_log(host_state: &Rc<HostState>, context: &mut Context) -> JsResult<()> {
    const LEVELS: [(&str, &str); 4] = [("info", "info"), ("warn", "warning"), ("error", "error"), ("debug", "debug")];
    let logger = HostLogger { host_state: Rc::clone(host_state) };
    let mut log = ObjectInitializer::new(context);
    for (name, level) in LEVELS {
        let write = NativeFunction::from_copy_closure_with_captures(
            move |_, args, logger: &HostLogger, context| write_fields(level, args, logger, context),
            logger.clone(),
        );
        log.function(write, JsString::from(name), 2);
    }
    log.property(JsSymbol::to_string_tag(), js_string!("log"), Attribute::CONFIGURABLE);
    let log = log.build();
    context.register_global_property(js_string!("log"), log, Attribute::WRITABLE | Attribute::CONFIGURABLE)
}

fn write_fields(
    level: &'static str,
    args: &[JsValue],
    logger: &HostLogger,
    context: &mut Context,
) -> JsResult<JsValue> {
    if !logger.host_state.wants_logs() {
        return Ok(JsValue::undefined());
    }
    let message = args.first().cloned().unwrap_or_default().to_string(context)?.to_std_string_lossy();
    let mut budget = Budget::new(Bounds::ASIDE, "$fields");
    let fields = match args.get(1).map(|fields| from_js::convert(fields, &mut budget, &logger.host_state, context)) {
        Some(Ok(fields)) => fields,
        // More than an execution may write.
        Some(Err(from_js::Failure::Conversion(_))) if budget.is_exhausted() => {
            logger.host_state.drop_log();
            return Ok(JsValue::undefined());
        }
        Some(Err(failure)) => return Err(failure.into_js()),
        None => Value::Null,
    };
    let fields = match fields {
        Value::Map(_) => fields,
        Value::Null => Value::Map(Map::default()),
        other => Value::Map(Map::from_iter([("fields", other)])),
    };
    logger.host_state.log(LogRecord { level, message, context: fields });
    Ok(JsValue::undefined())
}
