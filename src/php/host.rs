//! The PHP side of a running script: calls the functions that it asks for, and passes on what it logs.

use std::cell::RefCell;
use std::rc::Rc;

use ext_php_rs::types::{ZendHashTable, ZendObject, Zval};
use ext_php_rs::zend::ce;

use super::callables::{Callables, fresh_number};
use super::failure::Failure;
use super::interrupt::Watch;
use super::machine::Machine;
use super::values::{self, JsFunctions, string};
use super::zend::tables::{into_zval, set};
use super::zend::{calls, classes, globals, objects};
use super::{exceptions, modules, stats};
use crate::error::Error;
use crate::pool::Reply;
use crate::protocol::{Host, HostBindings, HostCall, HostError, HostReply, Import, LogRecord};
use crate::value::Value;

/// Serves one call of a machine.
pub struct Server {
    /// The `JsMachine` object, kept alive.
    machine: Zval,
    /// The context that is called, if it is one: then what it hears of PHP stays callable.
    context: Option<Rc<dyn ContextFunctions>>,
    /// Closures that came inside of values.
    closures: RefCell<Callables>,
    /// Exceptions that the script knows by number.
    exceptions: Vec<(u64, Zval)>,
    watch: Watch,
    /// The origin that log records name.
    origin: Origin,
}

/// The functions that a context keeps callable between calls.
pub trait ContextFunctions {
    /// Returns the PHP function of a number that went into the VM.
    fn function(&self, number: u64) -> Option<Zval>;

    /// Converts a PHP callable for the VM: a function of the same context is itself again.
    ///
    /// # Errors
    /// When the value is not callable.
    fn function_of(&self, callable: &Zval) -> Result<Value, Failure>;

    /// Makes the object for a JavaScript function that came out of the VM.
    fn callback(self: Rc<Self>, number: u64) -> Zval;
}

/// The origin of log records.
#[derive(Default)]
pub struct Origin {
    /// The name of the script.
    pub script: Option<String>,
    /// The id that the caller gave to `execute()`.
    pub request_id: Option<String>,
}

impl Server {
    /// Serves a call of the machine that is the object in `machine`.
    pub fn new(machine: Zval, origin: Origin) -> Self {
        let (closures, watch) = (RefCell::default(), Watch::default());
        Self { machine, context: None, closures, exceptions: Vec::new(), watch, origin }
    }

    /// Serves a call of a context of the machine.
    pub fn for_context(machine: Zval, origin: Origin, context: Rc<dyn ContextFunctions>) -> Self {
        Self { context: Some(context), ..Self::new(machine, origin) }
    }

    /// The machine.
    ///
    /// # Errors
    /// [`Failure::Fault`] when the object is none.
    pub fn machine(&self) -> Result<&Machine, Failure> {
        let machine = self.machine.object().and_then(objects::data::<Machine>);
        machine.ok_or_else(|| Failure::Fault("a machine is no JsMachine".to_owned()))
    }

    /// Returns what a script of this call can reach of PHP.
    ///
    /// # Errors
    /// As [`Server::machine`].
    pub fn bindings(&self) -> Result<HostBindings, Failure> {
        Ok(self.machine()?.bindings())
    }

    /// Converts a PHP callable for the script.
    ///
    /// # Errors
    /// When it is not callable after all.
    pub fn function_of(&self, callable: &Zval) -> Result<Value, Failure> {
        match &self.context {
            Some(context) => context.function_of(callable),
            None => Ok(Value::Function(self.closures.borrow_mut().add(calls::closure_of(callable)?))),
        }
    }

    /// Runs a script to its end.
    ///
    /// # Errors
    /// A failure that PHP has to handle before it looks at the outcome.
    pub fn run<T>(&mut self, script: impl FnOnce(&mut dyn Host) -> T) -> Result<T, Failure> {
        let outcome = script(self);
        self.watch.finish()?;
        stats::warn_of_metrics_file()?;
        Ok(outcome)
    }

    /// Whether something that was served has ended the script.
    pub fn is_over(&self) -> bool {
        self.watch.is_over()
    }

    /// Goes on with what has ended the script.
    ///
    /// # Errors
    /// A failure that PHP has to handle before it looks at the outcome.
    pub fn finish(&mut self) -> Result<(), Failure> {
        self.watch.finish()
    }

    /// The value of a reply.
    ///
    /// # Errors
    /// Whatever ended the script, with the exception of a host function that caused it.
    pub fn value(&self, reply: &Reply) -> Result<Zval, Failure> {
        match reply.result() {
            Ok(value) => self.with_callbacks(|callbacks| super::outcome::convert(value, callbacks)),
            Err(error) => Err(self.failure(error)),
        }
    }

    /// Lets `read` make objects of JavaScript functions, where they may leave.
    fn with_callbacks<T>(&self, read: impl FnOnce(JsFunctions<'_>) -> T) -> T {
        match &self.context {
            Some(context) => read(Some(&|number| Rc::clone(context).callback(number))),
            None => read(None),
        }
    }

    /// Makes the failure that PHP throws for an error, with the exception of the host function that caused it.
    pub fn failure(&self, error: &Error) -> Failure {
        let number = if let Error::Script(script) = error { script.exception } else { None };
        let cause = self.exceptions.iter().find(|(known, _)| Some(*known) == number);
        match cause {
            Some((_, exception)) => Failure::Caused(error.clone(), exception.shallow_clone()),
            None => Failure::Error(error.clone()),
        }
    }

    fn function(&self, number: u64) -> Option<Zval> {
        let own = match &self.context {
            Some(context) => context.function(number),
            None => self.closures.borrow().get(number),
        };
        own.or_else(|| self.machine().ok()?.function(number))
    }

    fn call(&mut self, number: u64, args: &[Value]) -> HostReply {
        let Some(function) = self.function(number) else {
            let message = "this function of PHP is gone: it could be called as long as the call that brought it ran";
            return Err(HostError::Thrown { name: "Error".to_owned(), message: message.to_owned(), number: 0 });
        };
        self.call_function(&function, args).map_err(|failure| self.refuse(failure))
    }

    fn call_function(&self, function: &Zval, args: &[Value]) -> Result<Value, Failure> {
        let args = self.with_callbacks(|callbacks| {
            args.iter().map(|arg| values::to_zval(arg, callbacks)).collect::<Result<Vec<_>, _>>()
        })?;
        let result = calls::call(function, &args)?;
        values::value(&result, "$", Some(&|callable| self.function_of(callable)))
    }

    fn import(&mut self, import: &Import) -> HostReply {
        let found = self.machine().and_then(|machine| modules::find(machine, import));
        found.map_err(|failure| self.refuse(failure))
    }

    /// Makes the reply for a failure: an exception is an error that the script may catch, all else ends it.
    fn refuse(&mut self, failure: Failure) -> HostError {
        let exception = match failure {
            Failure::Pending => globals::take_exception().ok_or(Failure::Pending),
            Failure::Error(error) => exceptions::make(&error),
            failure => Err(failure),
        };
        match exception {
            Ok(exception) => self.throw(exception),
            Err(failure) => {
                self.watch.stop(failure);
                HostError::Stop
            }
        }
    }

    fn throw(&mut self, exception: Zval) -> HostError {
        let (name, message) = exception.object().map_or_else(Default::default, describe);
        let number = fresh_number();
        self.exceptions.push((number, exception));
        HostError::Thrown { name, message, number }
    }

    /// Passes records on. What a logger throws ends the call.
    fn log(&mut self, records: &[LogRecord]) -> HostReply {
        let Some(logger) = self.machine().ok().and_then(Machine::log_function) else { return Ok(Value::Null) };
        for record in records {
            let outcome = self.log_arguments(record).and_then(|args| Ok(calls::call(&logger, &args)?));
            if let Err(failure) = outcome {
                self.watch.stop(failure);
                return Err(HostError::Stop);
            }
        }
        Ok(Value::Null)
    }

    fn log_arguments(&self, record: &LogRecord) -> Result<[Zval; 3], Failure> {
        let mut context = self.with_callbacks(|callbacks| values::to_zval(&record.context, callbacks))?;
        let args = calls::guarded(|| {
            if !context.is_array() {
                context = into_zval(super::zend::tables::with_capacity(2));
            }
            if let Some(table) = context.array_mut() {
                let known = [("script", &self.origin.script), ("request_id", &self.origin.request_id)];
                for (key, text) in known {
                    if let Some(text) = text {
                        set(table, key, string(text.as_bytes()));
                    }
                }
            }
            [string(record.level.as_bytes()), string(record.message.as_bytes()), context]
        })?;
        Ok(args)
    }
}

impl Host for Server {
    fn cancelled(&mut self) -> bool {
        self.watch.cancelled()
    }

    fn answer(&mut self, question: &HostCall) -> HostReply {
        if self.watch.is_over() {
            return Err(HostError::Stop);
        }
        match question {
            HostCall::Call(number, args) => self.call(*number, args),
            HostCall::Log(records) => self.log(records),
            HostCall::Metric(_) => Ok(Value::Null),
            HostCall::Import(import) => self.import(import),
            HostCall::SourceMap(import) => {
                Ok(self.machine().map_or(Value::Null, |machine| modules::source_map(machine, import)))
            }
        }
    }
}

/// Class and message of an exception: neither trace nor path is for scripts.
fn describe(exception: &ZendObject) -> (String, String) {
    let base = if exception.instance_of(ce::exception()) { ce::exception() } else { ce::error() };
    let message = classes::read_property(base, exception, "message");
    let message = message.zend_str().map(|text| String::from_utf8_lossy(text.as_bytes()).into_owned());
    (classes::display_name(exception.get_class_entry()), message.unwrap_or_default())
}

/// Copies an array of global variables.
///
/// # Errors
/// A conversion error, or what PHP code threw.
pub fn variables(
    globals: Option<&ZendHashTable>,
    argument: u32,
    server: &Server,
) -> Result<Vec<(String, Value)>, Failure> {
    let function = |callable: &Zval| server.function_of(callable);
    globals.map_or_else(|| Ok(Vec::new()), |globals| values::globals(globals, argument, Some(&function)))
}
