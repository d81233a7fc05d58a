//! `JsMachine::fetch()`: PHP answers the requests of scripts.

use ext_php_rs::types::{ZendHashTable, Zval};
use ext_php_rs::zend::ExecuteData;

use super::arguments::this;
use super::failure::Failure;
use super::machine::machine;
use super::values::{self, Pace, string};
use super::zend::args::{self, Args};
use super::zend::calls;
use super::zend::tables::{self, Key};
use crate::error::Error;
use crate::value::{ConversionError, Value};

/// The expression that makes a function of a PSR-18 client.
const PSR_CLIENT: &str = include_str!("psr_client.php");

/// `JsMachine::fetch()`
pub fn fetch(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let this = this(frame);
    let args = Args::new(frame, 1, 1)?;
    let function = match args.value(1) {
        nothing if nothing.is_null() => None,
        client => Some(function_of(&client, &args)?),
    };
    let replaced = machine(&this)?.bound().borrow_mut().set_fetch(function);
    // Dropped last, and outside of any borrow: PHP code may run.
    drop(replaced);
    *result = this;
    Ok(())
}

/// The closure that takes a request: of a PSR-18 client, or what is callable itself.
fn function_of(client: &Zval, args: &Args<'_>) -> Result<Zval, Failure> {
    let sends = client.object().is_some_and(|object| calls::has_method(object.get_class_entry(), "sendRequest"));
    if sends {
        let adapter = calls::evaluate(PSR_CLIENT, "JsMachine::fetch()")?;
        return Ok(calls::call(&adapter, std::slice::from_ref(client))?);
    }
    if calls::is_callable(client)? {
        return Ok(calls::closure_of(client)?);
    }
    Err(args.type_error(1, "a callable, an object with a method sendRequest() as in PSR-18, or null").into())
}

/// Has a function of PHP answer a request; the reply is that of [`crate::protocol::HostCall::Fetch`].
///
/// # Errors
/// What the function throws, and a [`ConversionError`] for an answer that is none.
pub fn answer(function: &Zval, request: &Value, pace: &Pace<'_>) -> Result<Value, Failure> {
    let mut request = values::to_zval(request, None, pace)?;
    calls::guarded(|| {
        if let Some(table) = request.array_mut()
            && table.get("body").is_none_or(Zval::is_null)
        {
            tables::set(table, "body", string(b""));
        }
    })?;
    let answer = calls::call(function, &[request])?;
    let answer = answer.dereference();
    let Some(table) = answer.array() else {
        let given = args::type_name(answer);
        return Err(wrong(
            "",
            &format!(
                "the function of JsMachine::fetch() returned {given}; it must return an array of \
                                       status, headers and body"
            ),
        ));
    };
    let member = |name: &str| table.get(name).map(Zval::dereference).filter(|value| !value.is_null());
    let status = member("status").map_or(Some(200), Zval::long).filter(|status| (200..=599).contains(status));
    let status = status.ok_or_else(|| wrong(".status", "the status of a response is an integer from 200 to 599"))?;
    let text = |name: &str| match member(name) {
        None => Ok(String::new()),
        Some(value) => value
            .zend_str()
            .map(|text| String::from_utf8_lossy(text.as_bytes()).into_owned())
            .ok_or_else(|| wrong(&format!(".{name}"), "this is a string")),
    };
    let body = match member("body") {
        None => Vec::new(),
        Some(value) => match value.zend_str() {
            Some(body) => body.as_bytes().to_vec(),
            None => return Err(wrong(".body", &format!("the body is a string, {} given", args::type_name(value)))),
        },
    };
    let headers = match member("headers") {
        None => Vec::new(),
        Some(value) => {
            headers(value.array().ok_or_else(|| wrong(".headers", "headers are an array of names to values"))?)?
        }
    };
    Ok(Value::List(vec![
        Value::Int(status),
        Value::String(text("status_text")?),
        Value::List(headers),
        Value::Bytes(body),
        Value::String(text("url")?),
    ]))
}

/// Pairs of names and values; a name may have a list of values.
fn headers(table: &ZendHashTable) -> Result<Vec<Value>, Failure> {
    let mut pairs = Vec::new();
    for (key, value) in tables::entries(table) {
        let name = match key {
            Key::String(name) => String::from_utf8_lossy(name.as_bytes()).into_owned(),
            Key::Index(index) => {
                return Err(wrong(".headers", &format!("headers have names for keys, {index} given")));
            }
        };
        let value = value.dereference();
        match value.array() {
            Some(list) => {
                for (_, value) in tables::entries(list) {
                    pairs.push(pair(&name, value.dereference())?);
                }
            }
            None => pairs.push(pair(&name, value)?),
        }
    }
    Ok(pairs)
}

fn pair(name: &str, value: &Zval) -> Result<Value, Failure> {
    let text = match (value.zend_str(), value.long()) {
        (Some(text), _) => String::from_utf8_lossy(text.as_bytes()).into_owned(),
        (None, Some(number)) => number.to_string(),
        (None, None) => return Err(wrong(&format!(".headers[\"{name}\"]"), "the value of a header is a string")),
    };
    Ok(Value::List(vec![Value::String(name.to_owned()), Value::String(text)]))
}

fn wrong(place: &str, reason: &str) -> Failure {
    Error::Conversion(ConversionError { path: format!("${place}"), reason: reason.to_owned() }).into()
}
