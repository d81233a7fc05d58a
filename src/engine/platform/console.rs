//! `console` and `log`: lines for the host's logger, with the levels of PSR-3.

use std::fmt;
use std::rc::Rc;

use boa_engine::object::ObjectInitializer;
use boa_engine::property::Attribute;
use boa_engine::{Context, JsResult, JsString, JsValue, NativeFunction, js_string};
use boa_gc::{Finalize, Trace};
use boa_runtime::{ConsoleState, Logger};

use crate::engine::from_js;
use crate::engine::hooks::Hooks;
use crate::pool::LogRecord;
use crate::value::{Bounds, Budget, Map, Value};

/// Passes on what `console` prints.
#[derive(Clone, Trace, Finalize)]
pub(super) struct HostLogger {
    // The hooks hold no values that the collector could free while a function lives.
    #[unsafe_ignore_trace]
    hooks: Rc<Hooks>,
}

impl HostLogger {
    pub fn new(hooks: &Rc<Hooks>) -> Self {
        Self { hooks: Rc::clone(hooks) }
    }

    fn write(&self, level: &'static str, message: &str, state: &ConsoleState) {
        let message = format!("{}{message}", "  ".repeat(state.groups().len()));
        self.hooks.log(LogRecord { level, message, context: Value::Map(Map::default()) });
    }
}

impl fmt::Debug for HostLogger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("HostLogger").finish_non_exhaustive()
    }
}

impl Logger for HostLogger {
    fn debug(&self, message: String, state: &ConsoleState, _: &mut Context) -> JsResult<()> {
        self.write("debug", &message, state);
        Ok(())
    }

    fn log(&self, message: String, state: &ConsoleState, _: &mut Context) -> JsResult<()> {
        self.write("info", &message, state);
        Ok(())
    }

    fn info(&self, message: String, state: &ConsoleState, _: &mut Context) -> JsResult<()> {
        self.write("info", &message, state);
        Ok(())
    }

    fn warn(&self, message: String, state: &ConsoleState, _: &mut Context) -> JsResult<()> {
        self.write("warning", &message, state);
        Ok(())
    }

    fn error(&self, message: String, state: &ConsoleState, _: &mut Context) -> JsResult<()> {
        self.write("error", &message, state);
        Ok(())
    }
}

/// The `log` object: `log.info(message, fields)` and so on.
pub(super) fn install_log(hooks: &Rc<Hooks>, context: &mut Context) -> JsResult<()> {
    const LEVELS: [(&str, &str); 4] = [("info", "info"), ("warn", "warning"), ("error", "error"), ("debug", "debug")];
    let logger = HostLogger::new(hooks);
    let mut log = ObjectInitializer::new(context);
    for (name, level) in LEVELS {
        let write = NativeFunction::from_copy_closure_with_captures(
            move |_, args, logger: &HostLogger, context| write_fields(level, args, logger, context),
            logger.clone(),
        );
        log.function(write, JsString::from(name), 2);
    }
    let log = log.build();
    context.register_global_property(js_string!("log"), log, Attribute::WRITABLE | Attribute::CONFIGURABLE)
}

fn write_fields(
    level: &'static str,
    args: &[JsValue],
    logger: &HostLogger,
    context: &mut Context,
) -> JsResult<JsValue> {
    if !logger.hooks.wants_logs() {
        return Ok(JsValue::undefined());
    }
    let message = args.first().cloned().unwrap_or_default().to_string(context)?.to_std_string_lossy();
    let mut budget = Budget::new(Bounds::DEFAULT, "$fields");
    let fields = match args.get(1) {
        Some(fields) => {
            from_js::convert(fields, &mut budget, &logger.hooks, context).map_err(from_js::Refusal::into_js)?
        }
        None => Value::Null,
    };
    let fields = match fields {
        Value::Map(_) => fields,
        Value::Null => Value::Map(Map::default()),
        other => Value::Map(Map::from_iter([("fields", other)])),
    };
    logger.hooks.log(LogRecord { level, message, context: fields });
    Ok(JsValue::undefined())
}
