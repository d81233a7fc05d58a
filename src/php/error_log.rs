//! What `console` and `log` write where no logger is set: lines of PHP's error log, from the level of
//! `js_machine.console` on.

use std::fmt::Write;

use serde_json::Value as Json;

use super::failure::Failure;
use super::ini;
use super::zend::log::{self, Severity};
use crate::protocol::LogRecord;
use crate::value::Value;

/// The severity of a level of PSR-3.
pub fn severity(level: &str) -> Severity {
    match level {
        "debug" => Severity::Debug,
        "info" => Severity::Info,
        "warning" => Severity::Warning,
        _ => Severity::Error,
    }
}

/// Writes records; `origin` is the name of the script.
///
/// # Errors
/// After a fatal error of PHP.
pub fn write(records: &[LogRecord], origin: Option<&str>) -> Result<(), Failure> {
    let Some(least) = ini::console() else { return Ok(()) };
    for record in records {
        let severity = severity(record.level);
        if severity > least {
            continue;
        }
        let mut line = format!("JavaScript {}: {}", record.level, record.message);
        if matches!(&record.context, Value::Map(fields) if !fields.values().is_empty()) {
            line.push(' ');
            line.push_str(&json(&record.context).to_string());
        }
        if let Some(origin) = origin {
            let _ = write!(line, " ({origin})");
        }
        log::write(&line, severity)?;
    }
    Ok(())
}

fn json(value: &Value) -> Json {
    match value {
        Value::Null | Value::Function(_) | Value::Returning(_) | Value::Live(..) | Value::Host(_) => Json::Null,
        Value::Bool(is) => Json::from(*is),
        Value::Int(number) => Json::from(*number),
        Value::Float(number) | Value::Date(number) => Json::from(*number),
        Value::String(text) => Json::from(text.as_str()),
        Value::Bytes(bytes) => Json::from(format!("{} bytes", bytes.len())),
        Value::List(items) => items.iter().map(json).collect(),
        Value::Map(map) => map.iter().map(|(key, value)| (key.to_owned(), json(value))).collect(),
    }
}
