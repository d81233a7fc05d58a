//! The class `JsMachine`: checks what callers pass, runs it, and hands over the outcome.

use std::cell::RefCell;
use std::ffi::CStr;
use std::ptr;
use std::time::Duration;

use ext_php_rs::args::Arg;
use ext_php_rs::builders::{ClassBuilder, FunctionBuilder};
use ext_php_rs::class::{ClassMetadata, ConstructorMeta, ConstructorResult, RegisteredClass};
use ext_php_rs::convert::IntoZvalDyn;
use ext_php_rs::describe::DocComments;
use ext_php_rs::flags::{ClassFlags, ConstantFlags, DataType, MethodFlags};
use ext_php_rs::types::{ZendHashTable, ZendStr, Zval};
use ext_php_rs::zend::ExecuteData;

use super::bindings::{self, Bound};
use super::entry::{self, php_method};
use super::failure::Failure;
use super::host::{Origin, Server};
use super::zend::args::Args;
use super::zend::objects::{self, Data};
use super::{ENGINE_VERSION, VERSION, context, ini, jobs, outcome, registered, stats, values};
use crate::error::Error;
use crate::protocol::{HostBindings, Limits, Request, SourceText, Work};
use crate::runtime;
use crate::value::{ConversionError, Value};

/// Waits longer than this are the same to everybody, and keep clear of the end of the clock.
const LONGEST_MS: u64 = 365 * 24 * 60 * 60 * 1000;

/// The most that `memoryMb` may ask for, as `js_machine.max_memory_mb`.
const MOST_MEMORY_MB: i64 = 16_384;

/// The limits of one `JsMachine` object; `None` takes the directive's value at the time of the call.
#[derive(Clone, Copy, Debug, Default)]
pub struct OwnLimits {
    /// `timeoutMs`
    pub timeout_ms: Option<i64>,
    /// `memoryMb`
    pub memory_mb: Option<i64>,
    /// `acquireTimeoutMs`
    pub acquire_timeout_ms: Option<i64>,
}

/// What a `JsMachine` object keeps.
#[derive(Default)]
pub struct Machine {
    limits: OwnLimits,
    bound: RefCell<Bound>,
}

/// Registers the class. Only at start-up.
///
/// # Errors
/// When PHP has a class of the same name.
pub fn register() -> ext_php_rs::error::Result<()> {
    let class = ClassBuilder::new(Machine::CLASS_NAME)
        .flags(ClassFlags::Final | ClassFlags::NoDynamicProperties)
        .constant("VERSION", values::interned(VERSION), &[], ConstantFlags::Public)?
        .constant("ENGINE_VERSION", values::interned(ENGINE_VERSION), &[], ConstantFlags::Public)?
        .object_override::<Machine>();
    methods(class)
        .registration(|class, arg_info| {
            bindings::retype(class);
            objects::complete::<Machine>(class, arg_info);
        })
        .register()
}

fn methods(class: ClassBuilder) -> ClassBuilder {
    let of_class = MethodFlags::Public | MethodFlags::Static;
    let metrics = FunctionBuilder::new("metrics", php_method!(metrics));
    let stats = FunctionBuilder::new("stats", php_method!(stats));
    let warm_up = FunctionBuilder::new("warmUp", php_method!(warm_up)).not_required().arg(nullable_int("vms"));
    let shutdown = FunctionBuilder::new("shutdown", php_method!(shutdown))
        .not_required()
        .arg(Arg::new("graceMs", DataType::Long).default("5000"));
    context::factory(registered::methods(jobs::methods(bindings::methods(class))))
        .method(execute_signature(), MethodFlags::Public)
        .method(eval_signature("eval", php_method!(eval), "'script.js'"), MethodFlags::Public)
        .method(eval_signature("evalModule", php_method!(eval_module), "'module.js'"), MethodFlags::Public)
        .method(metrics.returns(DataType::String, false, false), of_class)
        .method(stats.returns(DataType::Array, false, false), of_class)
        .method(warm_up.returns(DataType::Long, false, false), of_class)
        .method(shutdown.returns(DataType::Bool, false, false), of_class)
}

fn constructor_signature(function: FunctionBuilder<'_>) -> FunctionBuilder<'_> {
    function
        .not_required()
        .arg(nullable_int("timeoutMs"))
        .arg(nullable_int("memoryMb"))
        .arg(nullable_int("acquireTimeoutMs"))
}

fn execute_signature() -> FunctionBuilder<'static> {
    FunctionBuilder::new("execute", php_method!(execute))
        .arg(Arg::new("code", DataType::String))
        .not_required()
        .arg(nullable_int("timeoutMs"))
        .arg(Arg::new("requestId", DataType::String).allow_null().default("null"))
        .arg(Arg::new("globals", DataType::Array).default("[]"))
        .returns(DataType::Array, false, false)
}

fn eval_signature(
    method: &str,
    handler: extern "C" fn(&mut ExecuteData, &mut Zval),
    name: &str,
) -> FunctionBuilder<'static> {
    FunctionBuilder::new(method, handler)
        .arg(Arg::new("code", DataType::String))
        .not_required()
        .arg(Arg::new("globals", DataType::Array).default("[]"))
        .arg(nullable_int("timeoutMs"))
        .arg(Arg::new("name", DataType::String).default(name))
        .returns(DataType::Mixed, false, false)
}

pub fn nullable_int(name: &str) -> Arg<'static> {
    Arg::new(name, DataType::Long).allow_null().default("null")
}

impl RegisteredClass for Machine {
    const CLASS_NAME: &'static str = "JsMachine";
    const BUILDER_MODIFIER: Option<fn(ClassBuilder) -> ClassBuilder> = None;
    const EXTENDS: Option<ext_php_rs::class::ClassEntryInfo> = None;
    const IMPLEMENTS: &'static [ext_php_rs::class::ClassEntryInfo] = &[];

    fn get_metadata() -> &'static ClassMetadata<Self> {
        static METADATA: ClassMetadata<Machine> = ClassMetadata::new(&[]);
        &METADATA
    }

    fn method_builders() -> Vec<(FunctionBuilder<'static>, MethodFlags)> {
        Vec::new()
    }

    fn constructor() -> Option<ConstructorMeta<Self>> {
        Some(ConstructorMeta { constructor, build_fn: constructor_signature, flags: None })
    }

    fn constants() -> &'static [(&'static str, &'static dyn IntoZvalDyn, DocComments, ConstantFlags)] {
        &[]
    }

    fn default_init() -> Option<Self> {
        Some(Self::default())
    }
}

fn constructor(frame: &mut ExecuteData) -> ConstructorResult<Machine> {
    construct(frame).map_or_else(
        |failure| {
            entry::raise(failure);
            ConstructorResult::ArgError
        },
        ConstructorResult::Ok,
    )
}

fn construct(frame: &ExecuteData) -> Result<Machine, Failure> {
    let args = Args::new(frame, 0, 3)?;
    let limits = OwnLimits {
        timeout_ms: positive(args.nullable_int(1)?, 1)?,
        memory_mb: memory(args.nullable_int(2)?, 2)?,
        acquire_timeout_ms: positive(args.nullable_int(3)?, 3)?,
    };
    Ok(Machine { limits, bound: RefCell::default() })
}

fn execute(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let machine = this(frame);
    let args = Args::new(frame, 1, 4)?;
    let code = args.string(1)?;
    let timeout_ms = args.nullable_int(2)?;
    let request_id = args.nullable_string(3)?;
    let globals = args.array(4)?;
    let request_id = request_id.map(|id| String::from_utf8_lossy(id.as_bytes()).into_owned());
    let mut server = Server::new(machine, Origin { script: Some("script.js".to_owned()), request_id });
    let limits = server.machine()?.limits(positive(timeout_ms, 2)?);
    let request = Request {
        globals: variables(globals, 4, &server)?,
        bindings: server.bindings()?,
        ..Request::script(source(code, 1, "$code")?, "script.js")
    };
    let reply = server.run(|host| runtime::execute(request, &limits, host))?;
    *result = outcome::as_array(&reply, args.value(3))?;
    Ok(())
}

fn eval(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    evaluate(frame, result, "script.js", Work::Script)
}

fn eval_module(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    evaluate(frame, result, "module.js", Work::Module)
}

fn evaluate(
    frame: &mut ExecuteData,
    result: &mut Zval,
    default_name: &str,
    work: fn(SourceText) -> Work,
) -> Result<(), Failure> {
    let machine = this(frame);
    let args = Args::new(frame, 1, 4)?;
    let code = args.string(1)?;
    let globals = args.array(2)?;
    let timeout_ms = positive(args.nullable_int(3)?, 3)?;
    let name = args.string_or_null(4)?;
    let code = source(code, 1, "$code")?;
    let name = name.map_or_else(|| Ok(default_name), |name| text(name, "$name"))?;
    let mut server = Server::new(machine, Origin { script: Some(name.to_owned()), request_id: None });
    let limits = server.machine()?.limits(timeout_ms);
    let request = Request {
        work: work(SourceText { code: code.to_owned(), name: name.to_owned() }),
        globals: variables(globals, 2, &server)?,
        bindings: server.bindings()?,
    };
    let reply = server.run(|host| runtime::execute(request, &limits, host))?;
    *result = server.value(&reply)?;
    Ok(())
}

/// The array of global variables, copied.
pub fn variables(
    globals: Option<&ZendHashTable>,
    argument: u32,
    server: &Server,
) -> Result<Vec<(String, Value)>, Failure> {
    let function = |callable: &Zval| server.function_of(callable);
    globals.map_or_else(|| Ok(Vec::new()), |globals| values::globals(globals, argument, Some(&function)))
}

fn metrics(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    Args::new(frame, 0, 0)?;
    *result = stats::metrics()?;
    Ok(())
}

fn stats(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    Args::new(frame, 0, 0)?;
    *result = stats::stats()?;
    Ok(())
}

fn warm_up(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let vms = positive(Args::new(frame, 0, 1)?.nullable_int(1)?, 1)?;
    let vms = vms.map(|vms| usize::try_from(vms).unwrap_or(usize::MAX));
    let ready = runtime::warm_up(vms, OwnLimits::default().of_call(None).timeout)?;
    *result = values::int(i64::try_from(ready).unwrap_or(i64::MAX));
    Ok(())
}

fn shutdown(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let grace_ms = Args::new(frame, 0, 1)?.int_or(1, 5000)?;
    if grace_ms < 0 {
        let reason = format!("must be greater than or equal to 0, {grace_ms} given");
        return Err(Failure::Argument { number: 1, reason });
    }
    *result = values::boolean(runtime::shutdown(milliseconds(grace_ms)));
    Ok(())
}

impl Machine {
    /// The limits of one call, its own timeout first.
    pub fn limits(&self, timeout_ms: Option<i64>) -> Limits {
        self.limits.of_call(timeout_ms)
    }

    /// The limits that were given to the constructor.
    pub fn own_limits(&self) -> OwnLimits {
        self.limits
    }

    /// What PHP code bound to the machine.
    pub fn bound(&self) -> &RefCell<Bound> {
        &self.bound
    }

    /// What its scripts can reach.
    pub fn bindings(&self) -> HostBindings {
        self.bound.borrow().bindings()
    }

    /// A bound function.
    pub fn function(&self, number: u64) -> Option<Zval> {
        self.bound.borrow().function(number)
    }

    /// The function that receives log records.
    pub fn log_function(&self) -> Option<Zval> {
        self.bound.borrow().log_function()
    }
}

impl Data for Machine {
    const MADE_BY: Option<&'static CStr> = None;

    fn held(&self) -> *const [Zval] {
        let nothing = ptr::slice_from_raw_parts(ptr::null(), 0);
        self.bound.try_borrow().map_or(nothing, |bound| ptr::from_ref(bound.held()))
    }
}

impl OwnLimits {
    /// The limits of one call, its own timeout first.
    pub fn of_call(self, timeout_ms: Option<i64>) -> Limits {
        let defaults = ini::defaults();
        let memory_mb = self.memory_mb.unwrap_or(defaults.memory_mb);
        Limits {
            timeout: milliseconds(timeout_ms.or(self.timeout_ms).unwrap_or(defaults.timeout_ms)),
            memory_bytes: memory_mb.unsigned_abs() << 20,
            acquire: milliseconds(self.acquire_timeout_ms.unwrap_or(defaults.acquire_timeout_ms)),
        }
    }
}

/// `$this`, with a reference of its own.
pub fn this(frame: &mut ExecuteData) -> Zval {
    let mut this = Zval::new();
    if let Some(object) = frame.get_self() {
        this.set_object(object);
    }
    this
}

pub fn milliseconds(ms: i64) -> Duration {
    Duration::from_millis(ms.unsigned_abs().min(LONGEST_MS))
}

pub fn positive(value: Option<i64>, number: u32) -> Result<Option<i64>, Failure> {
    match value {
        Some(value) if value <= 0 => {
            Err(Failure::Argument { number, reason: format!("must be greater than 0, {value} given") })
        }
        value => Ok(value),
    }
}

pub fn memory(value: Option<i64>, number: u32) -> Result<Option<i64>, Failure> {
    match value {
        Some(value) if !(1..=MOST_MEMORY_MB).contains(&value) => {
            let reason = format!("must be between 1 and {MOST_MEMORY_MB} (MB), {value} given");
            Err(Failure::Argument { number, reason })
        }
        value => Ok(value),
    }
}

pub fn source<'a>(code: &'a ZendStr, number: u32, path: &str) -> Result<&'a str, Failure> {
    if code.is_empty() {
        return Err(Failure::Argument { number, reason: "cannot be empty".to_owned() });
    }
    text(code, path)
}

/// Text that must be UTF-8; `path` names it in the message.
pub fn text<'a>(text: &'a ZendStr, path: &str) -> Result<&'a str, Failure> {
    text.as_str().map_err(|_| {
        let reason = "text that is not valid UTF-8 cannot cross".to_owned();
        Error::Conversion(ConversionError { path: path.to_owned(), reason }).into()
    })
}
