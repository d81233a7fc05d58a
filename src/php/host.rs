//! The PHP side of a running script: calls the functions that it asks for, and passes on what it logs.

use std::cell::RefCell;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ext_php_rs::types::{ZendHashTable, ZendObject, Zval};
use ext_php_rs::zend::ce;

use super::answering::{self, Caller, Exceptions, ScriptFunctions, enter_level};
use super::callables::fresh_number;
use super::execution::Functions;
use super::failure::Failure;
use super::interrupt::Watch;
use super::live::{self, Carrier};
use super::machine::Machine;
use super::values::{self, Arguments, JsFunctions, Left, Pace, Receiver, Time, string};
use super::zend::tables::{into_zval, set};
use super::zend::{calls, classes, globals, objects};
use super::{error_log, exceptions, fetch, modules, outcome, stats};
use crate::error::Error;
use crate::pool::Reply;
use crate::protocol::{
    Access, Host, HostBindings, HostCall, HostError, HostReply, Import, Limits, LogRecord, MOST_EXCEPTIONS,
    WaitingScript,
};
use crate::value::{Members, Value};

/// Bytes of an exception's message that a script sees: the message may repeat what the script has sent.
const LONGEST_MESSAGE: usize = 64 << 10;

/// The error of a script that reaches an object which is not there any more.
const GONE: &str = "this object of PHP is gone: it could be reached as long as the call that brought it ran";

/// Serves one call of a machine.
pub struct Server {
    caller: Caller,
    watch: RefCell<Watch>,
    /// The origin that log records name.
    origin: Origin,
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
        let exposed = machine.object().and_then(objects::data::<Machine>).map(|machine| machine.exposed().clone());
        Self::for_context(machine, origin, Rc::new(Functions::new(exposed.unwrap_or_default())))
    }

    /// Serves a call of a context of the machine.
    pub fn for_context(machine: Zval, origin: Origin, functions: Rc<dyn ScriptFunctions>) -> Self {
        let caller = Caller { machine, functions, exceptions: Exceptions::default(), time: None };
        Self { caller, watch: RefCell::default(), origin }
    }

    /// Serves a call of a script that waits for an answer of `caller`, within the time that it has.
    pub fn nested(caller: Caller) -> Self {
        Self { caller, watch: RefCell::default(), origin: Origin::default() }
    }

    /// The machine.
    ///
    /// # Errors
    /// [`Failure::Fault`] when the object is none.
    pub fn machine(&self) -> Result<&Machine, Failure> {
        let machine = self.caller.machine.object().and_then(objects::data::<Machine>);
        machine.ok_or_else(|| Failure::Fault("a machine is no JsMachine".to_owned()))
    }

    /// Returns what a script of this call can reach of PHP.
    ///
    /// # Errors
    /// As [`Server::machine`].
    pub fn bindings(&self) -> Result<HostBindings, Failure> {
        self.machine()?.bindings()
    }

    /// Runs a script to its end.
    ///
    /// # Errors
    /// A failure that PHP has to handle before it looks at the outcome.
    pub fn run<T>(&mut self, script: impl FnOnce(&mut dyn Host) -> T) -> Result<T, Failure> {
        let outcome = script(self);
        self.finish()?;
        stats::warn_of_metrics_file()?;
        Ok(outcome)
    }

    /// Whether something that was served has ended the script.
    pub fn is_over(&self) -> bool {
        self.watch.borrow().is_over()
    }

    /// Goes on with what has ended the script.
    ///
    /// # Errors
    /// A failure that PHP has to handle before it looks at the outcome.
    pub fn finish(&self) -> Result<(), Failure> {
        self.watch.borrow_mut().finish()
    }

    /// Serves a script whose time is over at a moment.
    pub fn serve_until(&mut self, until: Option<Instant>, limit: Duration) {
        self.caller.time = until.map(|until| Time { until, limit });
    }

    /// The pace at which a value that the script sends is converted.
    fn pace(&self) -> Pace<'_> {
        Pace::new(self.caller.time, Some(&self.watch))
    }

    /// The pace at which the result of the script is converted.
    fn pace_of_result(&self) -> Pace<'_> {
        Pace::new(self.caller.time.map(Time::of_result), Some(&self.watch))
    }

    /// The value of a reply.
    ///
    /// # Errors
    /// Whatever ended the script, with the exception of a host function that caused it.
    pub fn value(&self, reply: &Reply) -> Result<Zval, Failure> {
        self.read(reply.result())
    }

    /// The value of an outcome.
    ///
    /// # Errors
    /// As [`Server::value`].
    pub fn read(&self, outcome: Result<&Value, &Error>) -> Result<Zval, Failure> {
        match outcome {
            Ok(value) => {
                let pace = self.pace_of_result();
                let converted = self.with_callbacks(|callbacks| outcome::convert(value, callbacks, &pace));
                self.unless_interrupted(converted.inspect_err(|_| self.abandon(value)))
            }
            Err(error) => Err(self.failure(error)),
        }
    }

    /// The array that `execute()` returns for a reply.
    ///
    /// # Errors
    /// A failure that PHP has to handle before it looks at the outcome.
    pub fn array(&self, reply: &Reply, request_id: Zval) -> Result<Zval, Failure> {
        let array = self.with_callbacks(|left| outcome::as_array(reply, request_id, left, &self.pace_of_result()));
        self.unless_interrupted(array)
    }

    /// What was converted, unless PHP has a reason to give that up, which then comes out.
    fn unless_interrupted(&self, converted: Result<Zval, Failure>) -> Result<Zval, Failure> {
        self.finish()?;
        converted
    }

    /// Gives up the JavaScript functions in a value that was not converted to its end.
    fn abandon(&self, value: &Value) {
        value.each_function(&mut |number| self.caller.functions.give_up(number));
    }

    /// Lets `read` make objects of JavaScript functions.
    fn with_callbacks<T>(&self, read: impl FnOnce(JsFunctions<'_>) -> T) -> T {
        read(Some(&|left| match left {
            Left::Function(number) => Rc::clone(&self.caller.functions).callback(number),
            Left::Object(number) => self.function(number).ok_or_else(|| Error::Engine(GONE.to_owned()).into()),
        }))
    }

    /// Makes the failure that PHP throws for an error, with the exceptions of host functions that it and its causes
    /// stand for.
    pub fn failure(&self, error: &Error) -> Failure {
        let Error::Script(script) = error else { return Failure::Error(error.clone()) };
        let numbers = script.chain().filter_map(|script| script.exception);
        let known = numbers.filter_map(|number| {
            let exceptions = self.caller.exceptions.list().borrow();
            let known = exceptions.iter().find(|(known, _)| *known == number);
            known.map(|(number, exception)| (*number, exception.shallow_clone()))
        });
        Failure::Caused(error.clone(), known.collect())
    }

    fn function(&self, number: u64) -> Option<Zval> {
        self.machine().ok()?.function(number).or_else(|| self.caller.functions.function(number))
    }

    fn call(&self, number: u64, args: &[Value]) -> HostReply {
        // Read where it is: see `push_made` of `crate::value`.
        let Some(function) = &self.function(number) else {
            let message = "this function of PHP is gone: it could be called as long as the call that brought it ran";
            return Err(HostError::Thrown { name: "Error".to_owned(), message: message.to_owned(), number: 0 });
        };
        self.call_function(function, args).map_err(|failure| self.refuse(failure))
    }

    fn call_function(&self, function: &Zval, args: &[Value]) -> Result<Value, Failure> {
        let mut zvals = Arguments::new();
        self.to_php(args, &mut zvals)?;
        let mut result = Zval::new();
        calls::call_into(&mut result, function, &zvals)?;
        values::value(&result, "$", Some(self), &self.pace())
    }

    fn access(&self, number: u64, access: &Access) -> HostReply {
        let Some(object) = self.function(number) else {
            return Err(HostError::Thrown { name: "Error".to_owned(), message: GONE.to_owned(), number: 0 });
        };
        self.allow(number, &object, access)?;
        live::perform(&object, access, self).map_err(|failure| self.refuse(failure))
    }

    /// Makes sure that a script which stays loaded reaches no more of an object than its present caller allows.
    fn allow(&self, number: u64, object: &Zval, access: &Access) -> Result<(), HostError> {
        let machine = self.machine().ok();
        let bound = machine.and_then(|machine| machine.bound().borrow().members(number));
        let of_class = || object.object().and_then(|object| machine?.exposed().of(object.get_class_entry()));
        live::allow(bound.or_else(of_class).as_deref(), access)
    }

    fn fetch(&self, request: &Value) -> HostReply {
        let Some(function) = self.machine().ok().and_then(Machine::fetch_function) else {
            let message = "there is no network here; JsMachine::fetch() gives scripts a function of PHP, or a PSR-18 client, \
                           that makes requests";
            return Err(HostError::Thrown { name: "TypeError".to_owned(), message: message.to_owned(), number: 0 });
        };
        let answered = fetch::answer(&function, request, &self.pace());
        answered.map_err(|failure| self.refuse(failure))
    }

    fn import(&self, import: &Import) -> HostReply {
        let found = self.machine().and_then(|machine| modules::find(machine, import));
        found.map_err(|failure| self.refuse(failure))
    }

    /// Makes the reply for a failure: an exception is an error that the script may catch, all else ends it.
    fn refuse(&self, failure: Failure) -> HostError {
        let exception = match failure {
            // A signal is no affair of the script, whatever was called when it came.
            Failure::Pending if globals::is_of_interrupt() => Err(Failure::Pending),
            Failure::Pending => globals::take_exception().ok_or(Failure::Pending),
            // The watch knows more.
            Failure::Interrupted => return HostError::Stop,
            Failure::Error(Error::Timeout { .. }) => return HostError::Late,
            Failure::Error(error) => exceptions::make(&error),
            failure => Err(failure),
        };
        match exception {
            Ok(exception) => self.throw(exception),
            Err(failure) => {
                self.watch.borrow_mut().stop(failure);
                HostError::Stop
            }
        }
    }

    /// Makes the reply for the exception of a destructor, which ran when what a function has returned, or was given, was
    /// let go.
    fn refuse_pending(&self, question: &HostCall) -> HostError {
        if let HostCall::Log(_) = question {
            self.watch.borrow_mut().stop(Failure::Pending);
            return HostError::Stop;
        }
        self.refuse(Failure::Pending)
    }

    fn throw(&self, exception: Zval) -> HostError {
        let (name, message) = exception.object().map_or_else(Default::default, describe);
        let number = fresh_number();
        self.caller.exceptions.list().borrow_mut().push_back((number, exception));
        let is_too_much = |known: usize| known > 1 && (known > MOST_EXCEPTIONS || is_memory_short());
        while is_too_much(self.caller.exceptions.list().borrow().len()) {
            let oldest = self.caller.exceptions.list().borrow_mut().pop_front();
            self.let_go(oldest);
        }
        HostError::Thrown { name, message, number }
    }

    /// Drops what a script holds no longer. Destructors of PHP may run, and end the script by what they throw.
    fn let_go<T>(&self, what: T) {
        if let Err(failure) = calls::guarded(|| drop(what)) {
            self.watch.borrow_mut().stop(failure.into());
        }
    }

    fn give_up(&self, numbers: &[u64]) -> Value {
        let functions: Vec<_> = numbers.iter().filter_map(|number| self.caller.functions.take_back(*number)).collect();
        self.let_go(functions);
        Value::list_of(self.caller.functions.released())
    }

    /// Passes records on. What a logger throws ends the call.
    fn log(&self, records: &[LogRecord]) -> HostReply {
        let Some(logger) = self.machine().ok().and_then(Machine::log_function) else {
            let written = error_log::write(records, self.origin.script.as_deref());
            return written.map(|()| Value::Null).map_err(|failure| self.refuse(failure));
        };
        for record in records {
            let outcome = self.log_arguments(record).and_then(|args| Ok(calls::call(&logger, &args)?));
            match outcome {
                Ok(_) => {}
                Err(Failure::Interrupted) => return Err(HostError::Stop),
                Err(Failure::Error(Error::Timeout { .. })) => return Err(HostError::Late),
                Err(failure) => {
                    self.watch.borrow_mut().stop(failure);
                    return Err(HostError::Stop);
                }
            }
        }
        Ok(Value::Null)
    }

    fn log_arguments(&self, record: &LogRecord) -> Result<[Zval; 3], Failure> {
        let mut context = self.with_callbacks(|callbacks| values::to_zval(&record.context, callbacks, &self.pace()))?;
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

/// Calls a function that a script has handed over, by its number. Returns `None` when the script does not wait for PHP.
pub fn call_waiting(functions: &Rc<dyn ScriptFunctions>, number: u64, args: &[Value]) -> Option<Result<Zval, Failure>> {
    let (script, caller) = answering::latest(functions)?;
    let _level = match enter_level() {
        Ok(level) => level,
        Err(failure) => return Some(Err(failure)),
    };
    let mut server = Server::nested(caller);
    let mut returned = Err(Error::Engine("the script gave no answer".to_owned()));
    let run = server.run(|host| {
        script.call(number, args, host, &mut |outcome| returned = outcome.cloned().map_err(Clone::clone));
    });
    Some(run.and_then(|()| server.read(returned.as_ref())))
}

impl Receiver for Server {
    fn function_of(&self, callable: &Zval) -> Result<Value, Failure> {
        self.caller.functions.function_of(callable)
    }

    fn live(&self, object: &Zval) -> Result<Option<Value>, Failure> {
        self.caller.functions.live(object)
    }
}

impl Carrier for Server {
    fn to_php(&self, values: &[Value], args: &mut Arguments) -> Result<(), Failure> {
        let before = args.len();
        // Not one by one: see `push_made` of `crate::value`.
        args.extend(values.iter().map_while(values::scalar));
        let mut pace = None;
        for value in &values[args.len() - before..] {
            let pace = pace.get_or_insert_with(|| self.pace());
            let converted = self.with_callbacks(|callbacks| values::to_zval(value, callbacks, pace));
            args.push(converted.inspect_err(|_| values.iter().for_each(|value| self.abandon(value)))?);
        }
        Ok(())
    }

    fn to_script(&self, value: &Zval) -> Result<Value, Failure> {
        values::value(value, "$", Some(self), &self.pace())
    }

    fn hold(&self, object: Zval, members: Arc<Members>) -> Result<Value, Failure> {
        self.caller.functions.hold(object, members)
    }
}

impl Host for Server {
    fn cancelled(&mut self) -> bool {
        self.watch.get_mut().cancelled()
    }

    fn started(&mut self, moment: Instant, limits: &Limits) {
        self.serve_until(moment.checked_add(limits.timeout), limits.timeout);
    }

    fn answer(&mut self, question: &HostCall, script: &dyn WaitingScript) -> HostReply {
        let server = &*self;
        if server.is_over() {
            return Err(HostError::Stop);
        }
        globals::note_interrupts();
        let _answer = answering::enter(script, &server.caller);
        let reply = match question {
            HostCall::Call(number, args) => server.call(*number, args),
            HostCall::Access(number, access) => server.access(*number, access),
            HostCall::Fetch(request) => server.fetch(request),
            HostCall::Log(records) => server.log(records),
            HostCall::Metric(_) => Ok(Value::Null),
            HostCall::GiveUp(numbers) => Ok(server.give_up(numbers)),
            HostCall::Import(import) => server.import(import),
            HostCall::SourceMap(import) => {
                Ok(server.machine().map_or(Value::Null, |machine| modules::source_map(machine, import)))
            }
        };
        if reply.is_ok() && globals::exception_pending() { Err(server.refuse_pending(question)) } else { reply }
    }
}

/// Class and message of an exception: neither trace nor path is for scripts.
fn describe(exception: &ZendObject) -> (String, String) {
    let base = if exception.instance_of(ce::exception()) { ce::exception() } else { ce::error() };
    let message = classes::read_property(base, exception, "message");
    let message = message.zend_str().map(|text| head(text.as_bytes()));
    (classes::display_name(exception.get_class_entry()), message.unwrap_or_default())
}

/// Whether so little is left of `memory_limit` that nothing should be kept which can be done without.
fn is_memory_short() -> bool {
    globals::memory().is_some_and(|memory| memory.limit.saturating_sub(memory.used) < memory.limit / 4)
}

/// Text for a script, cut where it gets unreadable.
fn head(text: &[u8]) -> String {
    let shown = String::from_utf8_lossy(&text[..text.len().min(LONGEST_MESSAGE)]);
    if text.len() <= LONGEST_MESSAGE {
        return shown.into_owned();
    }
    format!("{}… ({} bytes in all)", shown.trim_end_matches('\u{fffd}'), text.len())
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
    globals.map_or_else(|| Ok(Vec::new()), |globals| values::globals(globals, argument, Some(server)))
}
