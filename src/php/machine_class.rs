//! The methods of the class `JsMachine` that run scripts, and those of the whole process.

use std::sync::atomic::{AtomicPtr, Ordering};

use ext_php_rs::args::Arg;
use ext_php_rs::builders::{ClassBuilder, FunctionBuilder};
use ext_php_rs::class::RegisteredClass;
use ext_php_rs::flags::{ClassFlags, ConstantFlags, DataType, MethodFlags};
use ext_php_rs::types::Zval;
use ext_php_rs::zend::{ClassEntry, ExecuteData};

use super::arguments::{milliseconds, nullable_int, positive, source, text, this};
use super::entry::php_method;
use super::failure::Failure;
use super::host::{Origin, Server, variables};
use super::machine::Machine;
use super::own_limits::OwnLimits;
use super::version::{ENGINE_VERSION, VERSION};
use super::zend::args::Args;
use super::zend::objects;
use super::{bindings, context, jobs, live, registered, stats, values};
use crate::protocol::{Request, SourceText, Work};
use crate::runtime;

/// The entry of the interface `JsMachine\JsMachineInterface`.
static INTERFACE: AtomicPtr<ClassEntry> = AtomicPtr::new(std::ptr::null_mut());

/// Registers the class and its interface. Only at start-up.
///
/// # Errors
/// When PHP has a class of the same name.
pub fn register() -> ext_php_rs::error::Result<()> {
    let contract = ClassBuilder::new("JsMachine\\JsMachineInterface").flags(ClassFlags::Interface);
    instance_methods(contract, MethodFlags::Public | MethodFlags::Abstract)
        .registration(|class, arg_info| {
            // PHP reads the tables for as long as the class lives, and there is one class a start-up.
            Box::leak(arg_info);
            INTERFACE.store(class, Ordering::Release);
        })
        .register()?;
    let class = ClassBuilder::new(Machine::CLASS_NAME)
        .flags(ClassFlags::Final | ClassFlags::NoDynamicProperties)
        .constant("VERSION", values::interned(VERSION), &[], ConstantFlags::Public)?
        .constant("ENGINE_VERSION", values::interned(ENGINE_VERSION), &[], ConstantFlags::Public)?
        .implements((interface, "\\JsMachine\\JsMachineInterface"))
        .object_override::<Machine>();
    static_methods(instance_methods(class, MethodFlags::Public))
        .registration(|class, arg_info| {
            bindings::retype(class);
            live::retype(class);
            // No sooner: PHP has compared the methods of both as the builder had written them.
            bindings::retype(interface());
            live::retype(interface());
            objects::complete::<Machine>(class, arg_info);
        })
        .register()
}

/// The entry of the interface, which start-up has registered.
fn interface() -> &'static ClassEntry {
    // SAFETY: PHP keeps the entry until the module shuts down, and no code of ours asks before start-up.
    unsafe { &*INTERFACE.load(Ordering::Acquire) }
}

/// Adds what can be asked of a machine: to the class, or, abstract, to the interface.
fn instance_methods(class: ClassBuilder, flags: MethodFlags) -> ClassBuilder {
    let class = jobs::methods(live::methods(bindings::methods(class, flags), flags), flags);
    context::factory(registered::methods(class, flags), flags)
        .method(execute_signature(), flags)
        .method(eval_signature("eval", php_method!(eval), "'script.js'"), flags)
        .method(eval_signature("evalModule", php_method!(eval_module), "'module.js'"), flags)
}

fn static_methods(class: ClassBuilder) -> ClassBuilder {
    let of_class = MethodFlags::Public | MethodFlags::Static;
    let metrics = FunctionBuilder::new("metrics", php_method!(metrics));
    let stats = FunctionBuilder::new("stats", php_method!(stats));
    let warm_up = FunctionBuilder::new("warmUp", php_method!(warm_up)).not_required().arg(nullable_int("vms"));
    let shutdown = FunctionBuilder::new("shutdown", php_method!(shutdown))
        .not_required()
        .arg(Arg::new("graceMs", DataType::Long).default("5000"));
    jobs::static_methods(class)
        .method(metrics.returns(DataType::String, false, false), of_class)
        .method(stats.returns(DataType::Array, false, false), of_class)
        .method(warm_up.returns(DataType::Long, false, false), of_class)
        .method(shutdown.returns(DataType::Bool, false, false), of_class)
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
    *result = server.array(&reply, args.value(3))?;
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
