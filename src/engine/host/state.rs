//! The host side of one context: the host's exceptions, rejections, and the hooks of the engine.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, HashMap, VecDeque};
use std::rc::Rc;
use std::time::Duration;

use boa_engine::builtins::promise::{OperationType, Promise, PromiseState};
use boa_engine::context::HostHooks;
use boa_engine::error::RuntimeLimitError;
use boa_engine::job::JobCallback;
use boa_engine::object::JsObject;
use boa_engine::object::builtins::{JsFunction, JsPromise};
use boa_engine::realm::Realm;
use boa_engine::{Context, JsData, JsError, JsResult, JsString, JsValue};
use boa_gc::{Finalize, Trace};

use super::interrupt::{afford, look};
use super::live_objects::LiveObjects;
use super::logs::Logs;
use super::property_storage::PropertyStorage;
use super::time_zone::TimeZone;
use crate::error::{Error, Position};
use crate::protocol::{Control, DEFAULT_LOCALE, HostCall, HostError, MOST_EXCEPTIONS, Reader, Serve};
use crate::scan::nesting;
use crate::value::Value;

/// Calls a function of a script by its number.
type CallBack = fn(u64, &[Value], &Rc<HostState>, &mut Context) -> Result<Value, Error>;

/// The host of one context.
pub(in crate::engine) struct HostState {
    memory_limit: Cell<u64>,
    /// Set when the script asked for what could not fit.
    refused: Cell<bool>,
    /// Set when source text that a script compiled was nested too deeply.
    nested: Cell<Option<usize>>,
    /// Promises that were rejected while nobody listened.
    rejected: RefCell<Vec<JsObject<Promise>>>,
    /// The pool's side of the present execution. `None` between two executions.
    control: Cell<Option<*const dyn Control>>,
    /// Whether functions may leave: only those of a context that outlives the call can be called later.
    pub(super) exports_functions: Cell<bool>,
    /// Functions that left, by number, each with the object that it is called on.
    pub(super) functions: RefCell<HashMap<u64, (JsFunction, JsValue)>>,
    pub(super) last_function: Cell<u64>,
    /// Functions of the host that the script holds.
    pub(super) held: Cell<usize>,
    /// Those that it holds no longer, which the host has not heard of.
    pub(super) given_up: RefCell<Vec<u64>>,
    /// How many functions, held and left, were in use when that was looked at last.
    pub(super) in_use: Cell<(usize, usize)>,
    /// Host functions that are defined already: their paths, by the numbers of these.
    bindings: RefCell<BTreeMap<u64, String>>,
    /// The objects of dotted paths, by the paths of these.
    namespaces: RefCell<Vec<(String, JsObject)>>,
    /// Errors that stand for exceptions of the host, and the host's numbers of them.
    exceptions: RefCell<VecDeque<(JsObject, u64)>>,
    /// Errors without a stack whose place is known, and whether it is where source text does not parse.
    places: RefCell<Vec<(JsObject, Position, bool)>>,
    pub(super) logs: RefCell<Logs>,
    /// How the values of properties are reached at once, if they are.
    pub storage: Cell<Option<PropertyStorage>>,
    /// Calls a function that left, while its script waits for the host.
    pub call_back: Cell<CallBack>,
    printer: RefCell<Option<JsObject>>,
    /// Objects of the host that the script reaches.
    pub live_objects: LiveObjects,
    /// Globals that were made when they were first read, or set.
    lazies: RefCell<HashMap<JsString, JsValue>>,
    /// The zone of local times; UTC where there is none.
    time_zone: RefCell<Option<TimeZone>>,
    /// The locale of scripts that name none.
    locale: RefCell<String>,
    /// Whether `fetch` is a global.
    pub has_fetch: Cell<bool>,
    /// Whether `WebAssembly` is a global.
    pub has_webassembly: Cell<bool>,
    /// The value of `process.env.NODE_ENV`.
    node_env: RefCell<JsString>,
    /// The value that callbacks keep which are made now.
    frame: RefCell<JsValue>,
    /// Whether there ever was a frame.
    has_frames: Cell<bool>,
}

/// The frame of a callback.
#[derive(Trace, Finalize, JsData)]
struct Frame(JsValue);

impl Default for HostState {
    fn default() -> Self {
        Self {
            memory_limit: Cell::default(),
            refused: Cell::default(),
            nested: Cell::default(),
            rejected: RefCell::default(),
            control: Cell::default(),
            exports_functions: Cell::default(),
            functions: RefCell::default(),
            last_function: Cell::default(),
            held: Cell::default(),
            given_up: RefCell::default(),
            in_use: Cell::default(),
            bindings: RefCell::default(),
            namespaces: RefCell::default(),
            exceptions: RefCell::default(),
            places: RefCell::default(),
            logs: RefCell::default(),
            storage: Cell::default(),
            call_back: Cell::new(|_, _, _, _| Err(Error::Engine(String::new()))),
            printer: RefCell::default(),
            live_objects: LiveObjects::default(),
            lazies: RefCell::default(),
            time_zone: RefCell::default(),
            locale: RefCell::new(DEFAULT_LOCALE.to_owned()),
            has_fetch: Cell::default(),
            has_webassembly: Cell::default(),
            node_env: RefCell::default(),
            frame: RefCell::default(),
            has_frames: Cell::default(),
        }
    }
}

/// Errors without a stack whose places are known, the last ones: a context may live long.
const MOST_PLACES: usize = 64;
impl HostState {
    /// Runs `body` with `control` at hand for whatever the host has to do.
    pub fn serve_with<T>(&self, control: &dyn Control, body: impl FnOnce() -> T) -> T {
        struct Reset<'a>(&'a HostState, Option<*const dyn Control>);
        impl Drop for Reset<'_> {
            fn drop(&mut self) {
                self.0.control.set(self.1);
            }
        }
        self.memory_limit.set(control.memory_limit());
        self.refused.set(false);
        self.nested.set(None);
        // SAFETY: only the lifetime is changed; `ask` uses the reference no longer than until `Reset` takes it back.
        let control = unsafe { std::mem::transmute::<&dyn Control, &'static dyn Control>(control) };
        let outer = self.control.replace(Some(control));
        if outer.is_none() {
            // The host knows its exceptions until the end of a call.
            self.exceptions.borrow_mut().clear();
            self.places.borrow_mut().clear();
        }
        let _reset = Reset(self, outer);
        body()
    }

    /// Asks the host, which has no function of the script to call; nobody answers between two executions.
    pub fn ask(&self, question: &HostCall, read: Reader<'_>) {
        let refused = "the script cannot be called now: it waits for something other than a function of PHP";
        self.ask_and_serve(question, &mut |_, _| Err(Error::Engine(refused.to_owned())), read);
    }

    /// Asks the host, which may call functions of the script meanwhile.
    pub fn ask_and_serve(&self, question: &HostCall, serve: Serve<'_>, read: Reader<'_>) {
        match self.control.get() {
            // SAFETY: set by `serve_with` for as long as the control lives.
            Some(control) => unsafe { (*control).ask(question, serve, read) },
            None => read(&Err(HostError::Stop)),
        }
    }

    /// Whether the script has to end.
    pub fn is_stopped(&self) -> bool {
        // SAFETY: as in `ask`.
        self.control.get().is_some_and(|control| unsafe { (*control).cause() }.is_some())
    }

    /// Whether a host function is defined; from now on it is.
    pub fn has_binding(&self, path: &str, number: u64) -> bool {
        let mut bindings = self.bindings.borrow_mut();
        let known = bindings.contains_key(&number);
        if !known {
            bindings.insert(number, path.to_owned());
        }
        known
    }

    /// Whether a host function, or an object that holds some, has this name.
    pub fn is_bound(&self, name: &str) -> bool {
        self.bindings.borrow().values().any(|path| path.split('.').next() == Some(name))
    }

    /// The object that holds the host functions of a dotted path such as `db`.
    pub fn namespace(&self, path: &str) -> Option<JsObject> {
        self.namespaces.borrow().iter().find(|(known, _)| known == path).map(|(_, object)| object.clone())
    }

    /// Notes the object that holds the host functions of a dotted path.
    pub fn remember_namespace(&self, path: &str, object: &JsObject) {
        self.namespaces.borrow_mut().push((path.to_owned(), object.clone()));
    }

    /// A global that is made when it is first read, once it was.
    pub fn lazy(&self, name: &JsString) -> Option<JsValue> {
        self.lazies.borrow().get(name).cloned()
    }

    /// Sets a global that is made when it is first read.
    pub fn set_lazy(&self, name: &JsString, value: JsValue) {
        self.lazies.borrow_mut().insert(name.clone(), value);
    }

    /// Returns the function that makes text for `console`, once it was needed.
    pub fn printer(&self) -> Option<JsObject> {
        self.printer.borrow().clone()
    }

    /// Keeps what makes text for `console`.
    pub fn remember_printer(&self, printer: &JsObject) {
        *self.printer.borrow_mut() = Some(printer.clone());
    }

    /// Notes that an error stands for an exception of the host.
    pub fn remember_exception(&self, error: &JsObject, number: u64) {
        let mut exceptions = self.exceptions.borrow_mut();
        exceptions.push_back((error.clone(), number));
        if exceptions.len() > MOST_EXCEPTIONS {
            exceptions.pop_front();
        }
    }

    /// The host's number of the exception that an error stands for.
    pub fn exception(&self, error: &JsObject) -> Option<u64> {
        let exceptions = self.exceptions.borrow();
        exceptions.iter().find(|(known, _)| JsObject::equals(known, error)).map(|(_, number)| *number)
    }

    /// Notes the place of an error that has no stack, and whether it is where source text does not parse.
    pub fn remember_place(&self, error: &JsObject, position: Position, syntax: bool) {
        let mut places = self.places.borrow_mut();
        if places.len() >= MOST_PLACES {
            places.remove(0);
        }
        places.push((error.clone(), position, syntax));
    }

    /// Returns the place of an error that has no stack, and whether it is where source text does not parse.
    pub fn place(&self, error: &JsObject) -> Option<(Position, bool)> {
        let places = self.places.borrow();
        let place = places.iter().find(|(known, ..)| JsObject::equals(known, error));
        place.map(|(_, position, syntax)| (position.clone(), *syntax))
    }

    /// Sets the zone of local times, by its identifier; UTC for one that is unknown.
    pub fn set_time_zone(&self, name: Option<&str>) {
        let mut zone = self.time_zone.borrow_mut();
        if zone.as_ref().map(|zone| zone.name.as_str()) != name {
            *zone = name.and_then(TimeZone::find);
        }
    }

    /// Sets the locale of scripts that name none; [`DEFAULT_LOCALE`] where there is none.
    pub fn set_locale(&self, name: Option<&str>) {
        let (mut locale, name) = (self.locale.borrow_mut(), name.unwrap_or(DEFAULT_LOCALE));
        if *locale != name {
            name.clone_into(&mut locale);
        }
    }

    /// How long ago the present execution began.
    pub fn elapsed(&self) -> Duration {
        // SAFETY: as in `ask`.
        self.control.get().map_or(Duration::ZERO, |control| unsafe { (*control).elapsed() })
    }

    /// The value of `process.env.NODE_ENV`.
    pub fn node_env(&self) -> JsString {
        self.node_env.borrow().clone()
    }

    /// Sets the value of `process.env.NODE_ENV`.
    pub fn set_node_env(&self, value: &str) {
        *self.node_env.borrow_mut() = JsString::from(value);
    }

    /// The value that callbacks keep which are made now.
    pub fn frame(&self) -> JsValue {
        self.frame.borrow().clone()
    }

    /// Sets the value that callbacks keep from now on, and find again when they run: promise jobs, timers and ticks.
    /// Returns the one before.
    pub fn set_frame(&self, frame: JsValue) -> JsValue {
        self.has_frames.set(true);
        self.frame.replace(frame)
    }

    /// Forgets what belongs to an execution that is over, so that none of it is held by those that follow.
    pub fn forget_execution(&self) {
        self.forget_rejections();
        self.exceptions.borrow_mut().clear();
        *self.frame.borrow_mut() = JsValue::undefined();
        if !self.exports_functions.get() {
            self.functions.borrow_mut().clear();
        }
    }

    /// Forgets rejections: the error that is reported is one of them.
    pub fn forget_rejections(&self) {
        self.rejected.borrow_mut().clear();
    }

    /// Forgets the rejection of one promise: somebody has seen it.
    pub fn forget_rejection(&self, promise: &JsObject<Promise>) {
        self.rejected.borrow_mut().retain(|other| !JsObject::equals(other, promise));
    }

    /// Notes that source text is nested too deeply, and gives the uncatchable error that ends the script.
    pub fn refuse_nested(&self, depth: usize) -> JsError {
        self.nested.set(Some(depth));
        RuntimeLimitError::Recursion.into()
    }

    /// Refuses to make `elements` of anything when they cannot fit: one word each is the least.
    ///
    /// # Errors
    /// The uncatchable error that ends the script.
    pub fn admit(&self, elements: f64) -> JsResult<()> {
        #[expect(clippy::cast_precision_loss, reason = "an estimate")]
        let fits = elements * size_of::<JsValue>() as f64 <= self.memory_limit.get() as f64;
        if fits {
            return Ok(());
        }
        self.refused.set(true);
        Err(RuntimeLimitError::Recursion.into())
    }

    /// The memory limit, if something that could not fit ended the script.
    pub fn refused(&self) -> Option<u64> {
        self.refused.get().then(|| self.memory_limit.get())
    }

    /// How deeply the source text was nested that ended the script, if that is what ended it.
    pub fn nested(&self) -> Option<usize> {
        self.nested.get()
    }

    /// The reason of the first rejection that nobody handled; asked once, all are forgotten.
    pub fn unhandled_rejection(&self) -> Option<JsValue> {
        let rejected = self.rejected.take();
        let promise = JsPromise::from_object(rejected.first()?.clone().upcast()).ok()?;
        match promise.state() {
            PromiseState::Rejected(reason) => Some(reason),
            PromiseState::Fulfilled(_) | PromiseState::Pending => None,
        }
    }
}

impl HostHooks for HostState {
    fn promise_rejection_tracker(&self, promise: &JsObject<Promise>, operation: OperationType, _context: &mut Context) {
        let mut rejected = self.rejected.borrow_mut();
        match operation {
            OperationType::Reject => rejected.push(promise.clone()),
            OperationType::Handle => rejected.retain(|other| !JsObject::equals(other, promise)),
        }
    }

    fn make_job_callback(&self, callback: JsFunction, _context: &mut Context) -> JobCallback {
        let frame = self.frame.borrow();
        if frame.is_undefined() {
            JobCallback::new(callback, ())
        } else {
            JobCallback::new(callback, Frame(frame.clone()))
        }
    }

    fn call_job_callback(
        &self,
        job: &JobCallback,
        this: &JsValue,
        args: &[JsValue],
        context: &mut Context,
    ) -> JsResult<JsValue> {
        if !self.has_frames.get() {
            return job.callback().call(this, args, context);
        }
        let frame = job.host_defined().downcast_ref::<Frame>().map(|frame| frame.0.clone());
        let outer = self.frame.replace(frame.unwrap_or_default());
        let result = job.callback().call(this, args, context);
        *self.frame.borrow_mut() = outer;
        result
    }

    fn ensure_can_compile_strings(
        &self,
        _realm: Realm,
        parameters: &[JsString],
        body: &JsString,
        _direct: bool,
        _context: &mut Context,
    ) -> JsResult<()> {
        for text in parameters.iter().chain([body]) {
            if let Err(depth) = nesting::check(&text.to_std_string_lossy()) {
                return Err(self.refuse_nested(depth));
            }
        }
        Ok(())
    }

    /// A sandbox has no place, and so no time zone but UTC. The stock hook would also take a lock of the C library.
    fn local_timezone_offset_seconds(&self, unix_time_seconds: i64) -> i32 {
        self.time_zone.borrow().as_ref().map_or(0, |zone| zone.offset_at(unix_time_seconds))
    }

    fn local_timezone_offset_seconds_of_local_time(&self, local_time_seconds: i64) -> i32 {
        self.time_zone.borrow().as_ref().map_or(0, |zone| zone.offset_of_local(local_time_seconds))
    }

    fn local_timezone_identifier(&self) -> Option<String> {
        self.time_zone.borrow().as_ref().map(|zone| zone.name.clone())
    }

    /// In English, whatever the locale, as in V8.
    fn local_timezone_name(&self, utc_time_seconds: i64) -> Option<String> {
        self.time_zone.borrow().as_ref().map(|zone| zone.name_at(utc_time_seconds))
    }

    /// Never that of the process's environment.
    fn default_locale(&self) -> Option<String> {
        Some(self.locale.borrow().clone())
    }

    /// A buffer that cannot fit is a RangeError, as everywhere, rather than the end of the script.
    fn max_buffer_size(&self, _context: &mut Context) -> u64 {
        // Before any script there is no limit.
        if self.control.get().is_some() { self.memory_limit.get() } else { u64::MAX }
    }

    /// What is to be filled takes its time: a script that has to end does not begin with it.
    fn ensure_can_allocate(&self, bytes: usize, context: &mut Context) -> JsResult<()> {
        look(context)?;
        afford(bytes)
    }
}
