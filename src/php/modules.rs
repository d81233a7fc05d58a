//! `JsMachine::modules()`: the loader of modules.

use std::ffi::{CString, OsStr};
use std::os::unix::ffi::OsStrExt;
use std::path::Path;

use ext_php_rs::types::{ZendHashTable, ZendStr, Zval};
use ext_php_rs::zend::ExecuteData;

use super::arguments::{text, this};
use super::bound::{Given, Modules};
use super::failure::Failure;
use super::machine::{Machine, machine};
use super::values::string;
use super::zend::args::{self, Args};
use super::zend::tables::{self, Key};
use super::zend::{calls, files};
use crate::loader::{Directory, Kind, Loader, Map, Resolved};
use crate::protocol::Import;
use crate::value::Value;

/// `JsMachine::modules()`
pub fn modules(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let this = this(frame);
    let args = Args::new(frame, 1, 1)?;
    let given = read(&args.value(1), &args)?;
    let replaced = machine(&this)?.bound().borrow_mut().set_modules(given);
    // Dropped last, and outside of any borrow: PHP code may run.
    drop(replaced);
    *result = this;
    Ok(())
}

/// Finds a module for a script of this machine.
///
/// # Errors
/// The exception of a function of PHP.
pub fn find(machine: &Machine, import: &Import) -> Result<Value, Failure> {
    let modules = machine.bound().borrow().modules();
    let found = match modules {
        Some(Modules::Loader(loader)) => loader.resolve(import),
        Some(Modules::Function(number)) => match machine.function(number) {
            Some(function) => ask(&function, import)?.or_else(|reason| match Resolved::of_node(&import.specifier) {
                Some(module) if reason == UNKNOWN => Ok(module),
                _ => Err(reason),
            }),
            None => Err("the function that loads modules is gone".to_owned()),
        },
        None => Err("no module loader is set".to_owned()),
    };
    Ok(found.map_or_else(Value::String, Resolved::into_value))
}

/// Finds a source map for a script of this machine; null where there is none. A function of PHP is not asked.
pub fn source_map(machine: &Machine, import: &Import) -> Value {
    match machine.bound().borrow().modules() {
        Some(Modules::Loader(loader)) => loader.source_map(import).map_or(Value::Null, Value::String),
        _ => Value::Null,
    }
}

fn read(given: &Zval, args: &Args<'_>) -> Result<Given, Failure> {
    if let Some(path) = given.zend_str() {
        return directory(path).map(Given::Loader).map_err(|reason| Failure::Argument { number: 1, reason });
    }
    if calls::is_callable(given)? {
        return Ok(Given::Function(calls::closure_of(given)?));
    }
    match given.array() {
        Some(table) => map(table).map(Given::Loader),
        None => Err(args.type_error(1, "of type callable|array|string").into()),
    }
}

fn directory(path: &ZendStr) -> Result<Loader, String> {
    let shown = String::from_utf8_lossy(path.as_bytes()).replace('\0', "\\0");
    let refused = |why: &str| format!("must be a directory that exists, \"{shown}\" given: {why}");
    let checked = CString::new(path.as_bytes()).map_err(|_| refused("it has a NUL byte in it"))?;
    let directory = Directory::new(Path::new(OsStr::from_bytes(path.as_bytes()))).map_err(|error| refused(&error))?;
    if !files::is_allowed(&checked) {
        return Err(refused("open_basedir does not allow it"));
    }
    Ok(Loader::Directory(directory))
}

fn map(table: &ZendHashTable) -> Result<Loader, Failure> {
    let refuse = |reason: String| Failure::Argument { number: 1, reason };
    let mut entries = Vec::with_capacity(table.len());
    for (key, value) in tables::entries(table) {
        let name = match key {
            Key::String(name) => text(name, "$loader")?,
            Key::Index(index) => {
                return Err(refuse(format!("must be a map with specifiers as its keys, {index} given")));
            }
        };
        let value = value.dereference();
        let Some(source) = value.zend_str() else {
            let given = args::type_name(value);
            return Err(refuse(format!("must be a map with source text as its values, {given} given for \"{name}\"")));
        };
        let source = text(source, &format!("$loader[\"{name}\"]"))?;
        entries.push((name.to_owned(), source.to_owned()));
    }
    Map::new(entries).map(Loader::Map).map_err(refuse)
}

/// The refusal for a module that a function of PHP does not know.
const UNKNOWN: &str = "the loader knows no such module";

/// Asks a function of PHP.
fn ask(function: &Zval, import: &Import) -> Result<Result<Resolved, String>, Failure> {
    let args = calls::guarded(|| {
        let referrer = import.referrer.as_ref();
        [string(import.specifier.as_bytes()), referrer.map_or_else(Zval::null, |url| string(url.as_bytes()))]
    })?;
    let answer = calls::call(function, &args)?;
    Ok(understand(answer.dereference(), import))
}

/// Source text, or an array of `source`, `url` and `kind`.
fn understand(answer: &Zval, import: &Import) -> Result<Resolved, String> {
    let Some(table) = answer.array() else {
        if answer.is_null() {
            return Err(UNKNOWN.to_owned());
        }
        return Resolved::given(owned(answer, "source text")?, None, None, import);
    };
    let member = |name: &str| table.get(name).map(Zval::dereference).filter(|value| !value.is_null());
    let source = member("source").ok_or("the loader returned an array without \"source\"")?;
    let url = member("url").map(|url| owned(url, "\"url\"")).transpose()?;
    let kind = match member("kind").map(|kind| owned(kind, "\"kind\"")).transpose()? {
        Some(name) => Some(Kind::from_name(&name).ok_or_else(|| {
            format!("the loader returned the kind \"{name}\"; there are \"module\", \"commonjs\" and \"json\"")
        })?),
        None => None,
    };
    Resolved::given(owned(source, "\"source\"")?, url, kind, import)
}

fn owned(value: &Zval, what: &str) -> Result<String, String> {
    let Some(text) = value.zend_str() else {
        let given = args::type_name(value);
        return Err(format!("the loader returned {given} for {what}; it must return a string, an array or null"));
    };
    text.as_str().map(str::to_owned).map_err(|_| format!("the loader returned {what} that is not valid UTF-8"))
}
