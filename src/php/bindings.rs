//! What of PHP the scripts of a machine can reach: `JsMachine::bind()`, `modules()` and `logger()`.

use ext_php_rs::args::Arg;
use ext_php_rs::builders::{ClassBuilder, FunctionBuilder};
use ext_php_rs::flags::{DataType, MethodFlags};
use ext_php_rs::types::{ZendHashTable, Zval};
use ext_php_rs::zend::{ClassEntry, ExecuteData};

use super::callables::{Callables, fresh_number, number_of_path};
use super::entry::php_method;
use super::failure::Failure;
use super::machine::{Machine, text, this};
use super::modules::{self, Given, Modules};
use super::values::string;
use super::zend::args::Args;
use super::zend::calls;
use super::zend::objects::{self, Typing};
use super::zend::tables::{self, into_zval, push};
use crate::protocol::HostBindings;

/// What PHP code bound to one machine.
#[derive(Default)]
pub struct Bound {
    paths: Vec<(String, u64)>,
    callables: Callables,
    /// The number of the function that receives log records; null has the number after that is taken away.
    logger: Option<u64>,
    modules: Option<Modules>,
}

impl Bound {
    /// What scripts can reach.
    pub fn bindings(&self) -> HostBindings {
        HostBindings {
            functions: self.paths.clone(),
            logs: self.log_function().is_some(),
            imports: self.modules.is_some(),
            ..HostBindings::default()
        }
    }

    /// The function of a number.
    pub fn function(&self, number: u64) -> Option<Zval> {
        self.callables.get(number)
    }

    /// The function that receives log records.
    pub fn log_function(&self) -> Option<Zval> {
        self.logger.and_then(|number| self.callables.get(number)).filter(Zval::is_object)
    }

    /// Where modules come from.
    pub fn modules(&self) -> Option<Modules> {
        self.modules.clone()
    }

    /// Sets where modules come from. What it replaces comes back: dropping it may run PHP code.
    pub fn set_modules(&mut self, given: Given) -> Option<Zval> {
        let before = match self.modules {
            Some(Modules::Function(number)) => Some(number),
            _ => None,
        };
        match given {
            Given::Loader(loader) => {
                self.modules = Some(Modules::Loader(loader));
                before.and_then(|number| self.callables.put(number, Zval::null()))
            }
            Given::Function(function) => {
                let number = before.unwrap_or_else(fresh_number);
                self.modules = Some(Modules::Function(number));
                self.callables.put(number, function)
            }
        }
    }

    /// All zvals in here.
    pub fn held(&self) -> &[Zval] {
        self.callables.held()
    }

    /// A bound path that leaves no room for another: one of them would have to be function and object at once.
    fn conflict(&self, path: &str) -> Option<&str> {
        let is_inside = |inner: &str, outer: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('.'));
        let mut paths = self.paths.iter().map(|(known, _)| known.as_str());
        paths.find(|known| is_inside(path, known) || is_inside(known, path))
    }

    fn bind(&mut self, path: &str, function: Zval) -> Option<Zval> {
        let number = number_of_path(path);
        if !self.paths.iter().any(|(known, _)| known == path) {
            self.paths.push((path.to_owned(), number));
        }
        self.callables.put(number, function)
    }

    fn set_logger(&mut self, function: Option<Zval>) -> Option<Zval> {
        match function {
            Some(function) => self.callables.put(*self.logger.get_or_insert_with(fresh_number), function),
            None => self.logger.and_then(|number| self.callables.put(number, Zval::null())),
        }
    }
}

/// Adds the methods.
pub fn methods(class: ClassBuilder) -> ClassBuilder {
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
    class.method(bind, MethodFlags::Public).method(logger, MethodFlags::Public).method(loader, MethodFlags::Public)
}

/// Corrects what the builder cannot say about the methods.
pub fn retype(class: &ClassEntry) {
    objects::retype(class, "bind", Typing::ReturnsStatic);
    objects::retype(class, "logger", Typing::ReturnsStatic);
    objects::retype(class, "logger", Typing::TakesObject);
    objects::retype(class, "modules", Typing::ReturnsStatic);
    objects::retype(class, "modules", Typing::TakesStringOrArray);
}

fn bind(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let this = this(frame);
    let args = Args::new(frame, 2, 2)?;
    let path = text(args.string(1)?, "$path")?;
    let function = args.callable(2)?;
    let refuse = |reason: String| Err(Failure::Argument { number: 1, reason });
    if !path.split('.').all(is_identifier) {
        return refuse(format!("must be names joined by dots, as \"find\" or \"db.find\", \"{path}\" given"));
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
            return calls::closure_of(&method);
        }
    }
    if calls::is_callable(logger)? {
        return calls::closure_of(logger);
    }
    Err(args.type_error(1, "a callable, an object with a method log() as in PSR-3, or null"))
}

/// The machine that is the object in `this`.
///
/// # Errors
/// [`Failure::Fault`] when it is none.
pub fn machine(this: &Zval) -> Result<&Machine, Failure> {
    let machine = this.object().and_then(objects::data::<Machine>);
    machine.ok_or_else(|| Failure::Fault("a method of JsMachine was called on something else".to_owned()))
}

/// Whether a name can be written in JavaScript as it is.
fn is_identifier(name: &str) -> bool {
    let is_letter = |c: char| c == '_' || c == '$' || c.is_alphabetic();
    let mut chars = name.chars();
    chars.next().is_some_and(is_letter) && chars.all(|c| is_letter(c) || c.is_alphanumeric())
}
