//! The exceptions in `JsMachine\Exception`, and how an [`Error`] becomes one.

use std::sync::atomic::{AtomicPtr, Ordering};
use std::time::{Duration, Instant};

use ext_php_rs::args::ArgInfo;
use ext_php_rs::builders::{ClassBuilder, FunctionBuilder};
use ext_php_rs::class::ClassEntryInfo;
use ext_php_rs::ffi::ZEND_ACC_PRIVATE;
use ext_php_rs::flags::{ClassFlags, DataType, MethodFlags};
use ext_php_rs::types::{ZendObject, Zval};
use ext_php_rs::zend::{ClassEntry, ExecuteData, ce};

use super::entry::php_method;
use super::failure::Failure;
use super::values::{self, Pace, Time};
use super::zend::calls::guarded;
use super::zend::classes::{self, Property};
use super::zend::globals;
use crate::error::{Error, ScriptError};

/// The classes, in the order in which they are registered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(usize)]
pub enum Class {
    /// `JsMachineException`, the interface of all.
    JsMachineException,
    /// `ScriptException`
    Script,
    /// `SyntaxException`
    Syntax,
    /// `LimitException`
    Limit,
    /// `TimeoutException`
    Timeout,
    /// `MemoryLimitException`
    MemoryLimit,
    /// `RecursionException`
    Recursion,
    /// `PoolExhaustedException`
    PoolExhausted,
    /// `CancelledException`
    Cancelled,
    /// `ConversionException`
    Conversion,
    /// `EngineException`
    Engine,
}

/// How long it may take to convert the values of an error and of its causes: they are left out where that does not suffice.
const TIME_OF_VALUE: Duration = Duration::from_millis(25);

const COUNT: usize = Class::Engine as usize + 1;

static ENTRIES: [AtomicPtr<ClassEntry>; COUNT] = [const { AtomicPtr::new(std::ptr::null_mut()) }; COUNT];

/// The class entry of a class, which start-up has registered.
fn entry(index: usize) -> &'static ClassEntry {
    // SAFETY: PHP keeps the entry until the module shuts down, and no code of ours runs before start-up.
    unsafe { &*ENTRIES[index].load(Ordering::Acquire) }
}

/// As [`entry`], in the shape that the class builder asks for.
fn parent<const INDEX: usize>() -> &'static ClassEntry {
    entry(INDEX)
}

fn store<const INDEX: usize>(class: &'static mut ClassEntry, arg_info: Box<[Box<[ArgInfo]>]>) {
    // PHP reads the tables for as long as the class lives, and there is one class a start-up.
    Box::leak(arg_info);
    ENTRIES[INDEX].store(class, Ordering::Release);
}

const INTERFACE: ClassEntryInfo =
    (parent::<{ Class::JsMachineException as usize }>, "\\JsMachine\\Exception\\JsMachineException");
const RUNTIME: ClassEntryInfo = (classes::runtime_exception, "\\RuntimeException");
const LIMIT: ClassEntryInfo = (parent::<{ Class::Limit as usize }>, "\\JsMachine\\Exception\\LimitException");
const SCRIPT: ClassEntryInfo = (parent::<{ Class::Script as usize }>, "\\JsMachine\\Exception\\ScriptException");
const INVALID: ClassEntryInfo = (classes::invalid_argument_exception, "\\InvalidArgumentException");

/// Registers the classes. Only at start-up.
///
/// # Errors
/// When PHP has a class of the same name.
pub fn register() -> ext_php_rs::error::Result<()> {
    const FINAL: ClassFlags = ClassFlags::Final;
    const OPEN: ClassFlags = ClassFlags::empty();
    interface().register()?;
    getters(class("ScriptException", RUNTIME, OPEN).implements(INTERFACE))
        .registration(store::<{ Class::Script as usize }>)
        .register()?;
    declare_script_properties();
    class("SyntaxException", SCRIPT, FINAL).registration(store::<{ Class::Syntax as usize }>).register()?;
    class("LimitException", RUNTIME, ClassFlags::Abstract)
        .implements(INTERFACE)
        .registration(store::<{ Class::Limit as usize }>)
        .register()?;
    class("TimeoutException", LIMIT, FINAL).registration(store::<{ Class::Timeout as usize }>).register()?;
    class("MemoryLimitException", LIMIT, FINAL).registration(store::<{ Class::MemoryLimit as usize }>).register()?;
    class("RecursionException", LIMIT, FINAL).registration(store::<{ Class::Recursion as usize }>).register()?;
    class("PoolExhaustedException", RUNTIME, FINAL)
        .implements(INTERFACE)
        .registration(store::<{ Class::PoolExhausted as usize }>)
        .register()?;
    class("CancelledException", RUNTIME, FINAL)
        .implements(INTERFACE)
        .registration(store::<{ Class::Cancelled as usize }>)
        .register()?;
    class("ConversionException", INVALID, FINAL)
        .implements(INTERFACE)
        .registration(store::<{ Class::Conversion as usize }>)
        .register()?;
    class("EngineException", RUNTIME, FINAL)
        .implements(INTERFACE)
        .registration(store::<{ Class::Engine as usize }>)
        .register()
}

fn class(name: &str, parent: ClassEntryInfo, flags: ClassFlags) -> ClassBuilder {
    ClassBuilder::new(format!("JsMachine\\Exception\\{name}")).extends(parent).flags(flags)
}

fn interface() -> ClassBuilder {
    ClassBuilder::new("JsMachine\\Exception\\JsMachineException")
        .flags(ClassFlags::Interface)
        .implements((ce::throwable, "\\Throwable"))
        .registration(store::<{ Class::JsMachineException as usize }>)
}

/// What a script threw lives in private properties of `ScriptException`, so that its subclasses, serialisation and
/// `var_dump` work as with any PHP exception.
fn declare_script_properties() {
    use super::zend::classes::types::{INT, MIXED, NULL, STRING};
    let class = ENTRIES[Class::Script as usize].load(Ordering::Acquire);
    // SAFETY: just registered, and no other code runs during start-up.
    let class = unsafe { &mut *class };
    let properties = [
        ("jsName", Some(values::interned("")), STRING),
        ("jsStack", Some(values::interned("")), STRING),
        ("jsFile", Some(Zval::null()), STRING | NULL),
        ("jsLine", Some(Zval::null()), INT | NULL),
        ("jsColumn", Some(Zval::null()), INT | NULL),
        ("jsValue", Some(Zval::null()), MIXED),
    ];
    for (name, default, types) in properties {
        classes::declare_property(class, Property { name, default, flags: ZEND_ACC_PRIVATE, types });
    }
}

fn getters(class: ClassBuilder) -> ClassBuilder {
    let public = MethodFlags::Public;
    let getter = FunctionBuilder::new;
    class
        .method(getter("getJsName", php_method!(get_name)).returns(DataType::String, false, false), public)
        .method(getter("getJsStack", php_method!(get_stack)).returns(DataType::String, false, false), public)
        .method(getter("getJsFile", php_method!(get_file)).returns(DataType::String, false, true), public)
        .method(getter("getJsLine", php_method!(get_line)).returns(DataType::Long, false, true), public)
        .method(getter("getJsColumn", php_method!(get_column)).returns(DataType::Long, false, true), public)
        .method(getter("getJsValue", php_method!(get_value)).returns(DataType::Mixed, false, false), public)
}

fn get_name(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    get(frame, "jsName", result)
}

fn get_stack(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    get(frame, "jsStack", result)
}

fn get_file(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    get(frame, "jsFile", result)
}

fn get_line(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    get(frame, "jsLine", result)
}

fn get_column(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    get(frame, "jsColumn", result)
}

fn get_value(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    get(frame, "jsValue", result)
}

fn get(frame: &mut ExecuteData, property: &str, result: &mut Zval) -> Result<(), Failure> {
    super::zend::args::Args::new(frame, 0, 0)?;
    if let Some(this) = frame.get_self() {
        *result = classes::read_property(entry(Class::Script as usize), this, property);
    }
    Ok(())
}

/// Exceptions of PHP, by the numbers that scripts know them by.
type Known = [(u64, Zval)];

/// Makes the exception that stands for `error`.
///
/// # Errors
/// As [`guarded`].
pub fn make(error: &Error) -> Result<Zval, Failure> {
    let materials = Materials::new(error, &[]);
    guarded(|| build(error, &materials))?
}

/// Throws the exception that stands for `error`. Its previous one is the exception of PHP that it stands for, one of
/// `known`, or that of its cause.
///
/// # Errors
/// [`Failure::Bailout`] when PHP ran out of memory, [`Failure::Fault`] after a mistake of ours: nothing is thrown then.
pub fn throw(error: &Error, known: &Known) -> Result<(), Failure> {
    let materials = Materials::new(error, known);
    let thrown = guarded(|| {
        classes::throw(build(error, &materials)?);
        Ok(())
    });
    match thrown.map_err(Failure::from) {
        // An exception that is pending now is what was asked for.
        Ok(Ok(()) | Err(Failure::Pending)) | Err(Failure::Pending) => Ok(()),
        Ok(Err(failure)) | Err(failure) => Err(failure),
    }
}

/// What the exceptions of an error and of its causes are made of. Made before anything that a fatal error could jump over.
struct Materials<'a> {
    /// The messages of the error, of its cause, of the cause of that, and so on.
    texts: Vec<String>,
    known: &'a Known,
    /// Until when the values of all of them may be converted.
    time: Option<Time>,
}

impl<'a> Materials<'a> {
    fn new(error: &Error, known: &'a Known) -> Self {
        let texts = match error {
            Error::Script(script) => script.chain().map(ScriptError::told).collect(),
            error => vec![error.to_string()],
        };
        let until = Instant::now().checked_add(TIME_OF_VALUE);
        Self { texts, known, time: until.map(|until| Time { until, limit: TIME_OF_VALUE }) }
    }
}

fn build(error: &Error, materials: &Materials<'_>) -> Result<Zval, Failure> {
    match error {
        Error::Script(script) => build_script(script, 0, materials),
        error => build_plain(class_of(error), 0, materials),
    }
}

/// An exception with the message of the error itself, 0, or of a cause.
fn build_plain(class: Class, depth: usize, materials: &Materials<'_>) -> Result<Zval, Failure> {
    let object = classes::instantiate(entry(class as usize)).ok_or(Failure::Pending)?;
    let exception = object.object().ok_or(Failure::Pending)?;
    let message = materials.texts.get(depth).map(String::as_bytes).unwrap_or_default();
    classes::update_property(ce::exception(), exception, "message", values::string(message));
    Ok(object)
}

fn build_script(script: &ScriptError, depth: usize, materials: &Materials<'_>) -> Result<Zval, Failure> {
    let object = build_plain(if script.syntax { Class::Syntax } else { Class::Script }, depth, materials)?;
    let exception = object.object().ok_or(Failure::Pending)?;
    describe(exception, script, materials)?;
    if let Some(previous) = previous(script, depth, materials)? {
        classes::update_property(ce::exception(), exception, "previous", previous);
    }
    Ok(object)
}

/// The exception of PHP that an error stands for, or that of its cause.
fn previous(script: &ScriptError, depth: usize, materials: &Materials<'_>) -> Result<Option<Zval>, Failure> {
    if let Some(exception) = of_host(script, materials.known) {
        return Ok(Some(exception));
    }
    let Some(cause) = &script.cause else { return Ok(None) };
    // The exception itself tells more than the error that stood for it.
    match of_host(cause, materials.known) {
        Some(exception) => Ok(Some(exception)),
        None => build_script(cause, depth + 1, materials).map(Some),
    }
}

fn of_host(script: &ScriptError, known: &Known) -> Option<Zval> {
    let number = script.exception?;
    known.iter().find(|(known, _)| *known == number).map(|(_, exception)| exception.shallow_clone())
}

/// Fills in what JavaScript says about an error. A value that PHP has no place for is left out.
fn describe(exception: &ZendObject, script: &ScriptError, materials: &Materials<'_>) -> Result<(), Failure> {
    let scope = entry(Class::Script as usize);
    let set = |name, value| classes::update_property(scope, exception, name, value);
    set("jsName", values::string(script.name.as_bytes()));
    set("jsStack", values::string(script.stack.as_bytes()));
    if let Some(position) = &script.position {
        set("jsFile", values::string(position.file.as_bytes()));
        set("jsLine", values::int(i64::from(position.line)));
        set("jsColumn", values::int(i64::from(position.column)));
    }
    match values::to_zval(&script.value, None, &Pace::new(materials.time, None)) {
        Ok(value) => set("jsValue", value),
        Err(Failure::Pending) => globals::clear_exception(),
        Err(Failure::Error(_)) => {}
        Err(failure) => return Err(failure),
    }
    Ok(())
}

const fn class_of(error: &Error) -> Class {
    match error {
        Error::Script(script) if script.syntax => Class::Syntax,
        Error::Script(_) => Class::Script,
        Error::Timeout { .. } | Error::Unserved { .. } | Error::NotDone { .. } => Class::Timeout,
        Error::Memory { .. } => Class::MemoryLimit,
        Error::Recursion(_) => Class::Recursion,
        Error::PoolExhausted { .. }
        | Error::TooManyContexts { .. }
        | Error::Nested { .. }
        | Error::TooManyJobs { .. } => Class::PoolExhausted,
        Error::Cancelled(_) => Class::Cancelled,
        Error::Conversion(_) => Class::Conversion,
        Error::Engine(_) => Class::Engine,
    }
}
