//! `JsMachine::bind()`, `fetch()`, `modules()` and `logger()`: what scripts can reach of PHP.

use ext_php_rs::args::Arg;
use ext_php_rs::builders::{ClassBuilder, FunctionBuilder};
use ext_php_rs::flags::{DataType, MethodFlags};
use ext_php_rs::types::{ZendHashTable, Zval};
use ext_php_rs::zend::{ClassEntry, ExecuteData};

use super::arguments::{text, this};
use super::entry::php_method;
use super::failure::Failure;
use super::machine::machine;
use super::values::string;
use super::zend::args::Args;
use super::zend::calls;
use super::zend::objects::{self, Typing};
use super::zend::tables::{self, into_zval, push};
use super::{fetch, modules};
use crate::scan::identifier::{is_identifier, is_variable};

/// Adds the methods.
pub fn methods(class: ClassBuilder, flags: MethodFlags) -> ClassBuilder {
    let bind = FunctionBuilder::new("bind", php_method!(bind))
        .arg(Arg::new("path", DataType::String))
        .arg(Arg::new("function", DataType::Callable))
        .returns(DataType::Mixed, false, false);
    let logger = FunctionBuilder::new("logger", php_method!(logger))
        .arg(Arg::new("logger", DataType::Callable).allow_null())
        .returns(DataType::Mixed, false, false);
    let loader = FunctionBuilder::new("modules", php_method!(modules::modules))
        .arg(Arg::new("loader", DataType::Callable))
        .returns(DataType::Mixed, false, false);
    let fetch = FunctionBuilder::new("fetch", php_method!(fetch::fetch))
        .arg(Arg::new("client", DataType::Callable).allow_null())
        .returns(DataType::Mixed, false, false);
    class.method(fetch, flags).method(bind, flags).method(logger, flags).method(loader, flags)
}

/// Corrects what the builder cannot say about the methods.
pub fn retype(class: &ClassEntry) {
    objects::retype(class, "bind", Typing::ReturnsStatic);
    objects::retype(class, "fetch", Typing::ReturnsStatic);
    objects::retype(class, "fetch", Typing::TakesObject);
    objects::retype(class, "logger", Typing::ReturnsStatic);
    objects::retype(class, "logger", Typing::TakesObject);
    objects::retype(class, "modules", Typing::ReturnsStatic);
    objects::retype(class, "modules", Typing::TakesStringOrArray);
}

/// Globals that nothing can replace.
const CONSTANTS: [&str; 3] = ["undefined", "NaN", "Infinity"];

fn bind(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let this = this(frame);
    let args = Args::new(frame, 2, 2)?;
    let path = text(args.string(1)?, "$path")?;
    let function = args.callable(2)?;
    let refuse = |reason: String| Err(Failure::Argument { number: 1, reason });
    if !path.split('.').all(is_identifier) {
        return refuse(format!("must be names joined by dots, as \"find\" or \"db.find\", \"{path}\" given"));
    }
    let first = path.split('.').next().unwrap_or_default();
    if !is_variable(first) || CONSTANTS.contains(&first) {
        return refuse(format!(
            "must not begin with \"{first}\", a word of the language that cannot be the name of a function"
        ));
    }
    let machine = machine(&this)?;
    if let Some(taken) = machine.bound().borrow().conflict(path) {
        return refuse(format!(
            "must not be \"{path}\": \"{taken}\" is bound, and cannot be function and object at once"
        ));
    }
    let replaced = machine.bound().borrow_mut().bind(path, function);
    // Dropped last, and outside of any borrow: PHP code may run.
    drop(replaced);
    *result = this;
    Ok(())
}

fn logger(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let this = this(frame);
    let args = Args::new(frame, 1, 1)?;
    let function = match args.value(1) {
        nothing if nothing.is_null() => None,
        logger => Some(log_function(&logger, &args)?),
    };
    let replaced = machine(&this)?.bound().borrow_mut().set_logger(function);
    drop(replaced);
    *result = this;
    Ok(())
}

/// The closure that takes level, message and context: the method `log` of a PSR-3 logger, or what is callable itself.
fn log_function(logger: &Zval, args: &Args<'_>) -> Result<Zval, Failure> {
    if logger.is_object() {
        let mut table: ext_php_rs::boxed::ZBox<ZendHashTable> = tables::with_capacity(2);
        push(&mut table, logger.shallow_clone());
        push(&mut table, string(b"log"));
        let method = into_zval(table);
        if calls::is_callable(&method)? {
            return Ok(calls::closure_of(&method)?);
        }
    }
    if calls::is_callable(logger)? {
        return Ok(calls::closure_of(logger)?);
    }
    Err(args.type_error(1, "a callable, an object with a method log() as in PSR-3, or null").into())
}
