//! `JsMachine\Context`: a VM whose globals stay between calls.

mod callback;
mod script;
mod shared;

use std::rc::Rc;

use ext_php_rs::args::Arg;
use ext_php_rs::builders::{ClassBuilder, FunctionBuilder};
use ext_php_rs::flags::{ClassFlags, DataType, MethodFlags};
use ext_php_rs::types::{ZendStr, Zval};
use ext_php_rs::zend::ExecuteData;

use super::arguments::{memory, nullable_int, positive, source, text, this};
use super::entry::php_method;
use super::failure::Failure;
use super::host::{Origin, variables};
use super::own_limits::OwnLimits;
use super::values::{self, Pace};
use super::zend::args::Args;
use super::zend::objects::{self, Typing, made_by_us};
use crate::protocol::{SourceText, Work};
use crate::scan::identifier::is_variable;

pub use callback::Callback;
pub use shared::{Shared, close_all};

/// A context, as PHP holds it.
#[derive(Default)]
pub struct Context {
    shared: Rc<Shared>,
}

made_by_us!(Context, "JsMachine\\Context", Some(c"JsMachine::context()"));

impl Context {
    fn held_zvals(&self) -> *const [Zval] {
        self.shared.held_zvals()
    }
}

impl Drop for Context {
    fn drop(&mut self) {
        self.shared.close();
    }
}

/// Registers the classes. Only at start-up.
///
/// # Errors
/// When PHP has a class of one of the names.
pub fn register() -> ext_php_rs::error::Result<()> {
    script::register()?;
    callback::register()?;
    let class = ClassBuilder::new("JsMachine\\Context").flags(ClassFlags::Final | ClassFlags::NoDynamicProperties);
    methods(class)
        .registration(|class, arg_info| {
            objects::retype(class, "set", Typing::ReturnsStatic);
            objects::complete::<Context>(class, arg_info);
        })
        .register()
}

/// Adds `JsMachine::context()`.
pub fn factory(class: ClassBuilder, flags: MethodFlags) -> ClassBuilder {
    let context = FunctionBuilder::new("context", php_method!(open))
        .not_required()
        .arg(Arg::new("globals", DataType::Array).default("[]"))
        .arg(nullable_int("timeoutMs"))
        .arg(nullable_int("memoryMb"))
        .returns(DataType::object("JsMachine\\Context"), false, false);
    class.method(context, flags)
}

fn methods(class: ClassBuilder) -> ClassBuilder {
    let public = MethodFlags::Public;
    let name = |name| Arg::new(name, DataType::String);
    let script_name = || Arg::new("name", DataType::String).default("'script.js'");
    let eval = FunctionBuilder::new("eval", php_method!(eval))
        .arg(name("code"))
        .not_required()
        .arg(nullable_int("timeoutMs"))
        .arg(script_name());
    let compile = FunctionBuilder::new("compile", php_method!(compile)).arg(name("code")).not_required();
    let call = FunctionBuilder::new("call", php_method!(call))
        .arg(name("function"))
        .not_required()
        .arg(Arg::new("args", DataType::Array).default("[]"))
        .arg(nullable_int("timeoutMs"));
    let get = FunctionBuilder::new("get", php_method!(get)).arg(name("name"));
    let set = FunctionBuilder::new("set", php_method!(set)).arg(name("name")).arg(Arg::new("value", DataType::Mixed));
    let has = FunctionBuilder::new("has", php_method!(has)).arg(name("name"));
    let usage = FunctionBuilder::new("memoryUsage", php_method!(memory_usage));
    let close = FunctionBuilder::new("close", php_method!(close));
    class
        .method(eval.returns(DataType::Mixed, false, false), public)
        .method(compile.arg(script_name()).returns(DataType::object("JsMachine\\Script"), false, false), public)
        .method(call.returns(DataType::Mixed, false, false), public)
        .method(get.returns(DataType::Mixed, false, false), public)
        .method(set.returns(DataType::Mixed, false, false), public)
        .method(has.returns(DataType::Bool, false, false), public)
        .method(usage.returns(DataType::Long, false, false), public)
        .method(close.returns(DataType::Void, false, false), public)
}

fn open(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let machine = this(frame);
    let args = Args::new(frame, 0, 3)?;
    let globals = args.array(1)?;
    let limits = OwnLimits {
        timeout_ms: positive(args.nullable_int(2)?, 2)?,
        memory_mb: memory(args.nullable_int(3)?, 3)?,
        acquire_timeout_ms: None,
    };
    let shared = Shared::open(machine, limits, |server| variables(globals, 1, server))?;
    *result = objects::make(Context { shared })?;
    Ok(())
}

fn eval(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let shared = shared(frame)?;
    let args = Args::new(frame, 1, 3)?;
    let code = args.string(1)?;
    let timeout_ms = positive(args.nullable_int(2)?, 2)?;
    let source = source_text(code, args.string_or_null(3)?)?;
    let mut server = shared.server(Origin { script: Some(source.name.clone()), request_id: None })?;
    *result = shared.run(&mut server, Work::Script(source), Vec::new(), timeout_ms)?;
    Ok(())
}

fn compile(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let shared = shared(frame)?;
    let args = Args::new(frame, 1, 2)?;
    let source = source_text(args.string(1)?, args.string_or_null(2)?)?;
    let name = source.name.clone();
    let number = perform(&shared, Work::Compile(source), None)?.long().unwrap_or(-1);
    *result = objects::make(script::Script::new(shared, number, name))?;
    Ok(())
}

fn call(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let shared = shared(frame)?;
    let args = Args::new(frame, 1, 3)?;
    let function = text(args.string(1)?, "$function")?.to_owned();
    let list = args.array(2)?;
    let timeout_ms = positive(args.nullable_int(3)?, 3)?;
    let list = list.map_or_else(|| Ok(Vec::new()), |list| values::arguments(list, 2, Some(&*shared)))?;
    *result = perform(&shared, Work::Call(function, list), timeout_ms)?;
    Ok(())
}

fn get(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let shared = shared(frame)?;
    let name = text(Args::new(frame, 1, 1)?.string(1)?, "$name")?.to_owned();
    *result = perform(&shared, Work::Get(name), None)?;
    Ok(())
}

fn set(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let (shared, this) = (shared(frame)?, this(frame));
    let args = Args::new(frame, 2, 2)?;
    let name = text(args.string(1)?, "$name")?.to_owned();
    if !is_variable(&name) {
        let reason = format!("must be the name of a variable, \"{name}\" given, which a script cannot write as one");
        return Err(Failure::Argument { number: 1, reason });
    }
    let value = values::value(&args.value(2), "$value", Some(&*shared), &Pace::unhurried())?;
    perform(&shared, Work::Set(name, value), None)?;
    *result = this;
    Ok(())
}

fn has(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let shared = shared(frame)?;
    let name = text(Args::new(frame, 1, 1)?.string(1)?, "$name")?.to_owned();
    *result = perform(&shared, Work::Has(name), None)?;
    Ok(())
}

fn memory_usage(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let shared = shared(frame)?;
    Args::new(frame, 0, 0)?;
    *result = perform(&shared, Work::Measure, None)?;
    Ok(())
}

fn close(frame: &mut ExecuteData, _: &mut Zval) -> Result<(), Failure> {
    let shared = shared(frame)?;
    Args::new(frame, 0, 0)?;
    shared.close();
    Ok(())
}

fn perform(shared: &Rc<Shared>, work: Work, timeout_ms: Option<i64>) -> Result<Zval, Failure> {
    let mut server = shared.server(Origin::default())?;
    shared.run(&mut server, work, Vec::new(), timeout_ms)
}

fn shared(frame: &mut ExecuteData) -> Result<Rc<Shared>, Failure> {
    let context = frame.get_self().and_then(|this| objects::data::<Context>(this));
    context.map(|context| Rc::clone(&context.shared)).ok_or_else(callback::closed)
}

fn source_text(code: &ZendStr, name: Option<&ZendStr>) -> Result<SourceText, Failure> {
    let code = source(code, 1, "$code")?.to_owned();
    let name = name.map_or_else(|| Ok("script.js"), |name| text(name, "$name"))?;
    Ok(SourceText { code, name: name.to_owned() })
}
