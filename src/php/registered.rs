//! `JsMachine::register()`, `unregister()` and `call()`: scripts that stay loaded.

use ext_php_rs::args::Arg;
use ext_php_rs::builders::{ClassBuilder, FunctionBuilder};
use ext_php_rs::flags::{DataType, MethodFlags};
use ext_php_rs::types::Zval;
use ext_php_rs::zend::ExecuteData;

use super::arguments::{nullable_int, positive, source, text, this};
use super::entry::php_method;
use super::failure::Failure;
use super::host::{Origin, Server};
use super::values;
use super::zend::args::Args;
use super::zend::globals;
use crate::error::Error;
use crate::runtime;
use crate::typescript::Language;

/// Adds the methods.
pub fn methods(class: ClassBuilder, flags: MethodFlags) -> ClassBuilder {
    let name = || Arg::new("name", DataType::String);
    let register = FunctionBuilder::new("register", php_method!(register))
        .arg(name())
        .arg(Arg::new("source", DataType::String))
        .not_required()
        .arg(Arg::new("isolated", DataType::Bool).default("false"))
        .returns(DataType::Void, false, false);
    let unregister =
        FunctionBuilder::new("unregister", php_method!(unregister)).arg(name()).returns(DataType::Bool, false, false);
    let call = FunctionBuilder::new("call", php_method!(call))
        .arg(name())
        .not_required()
        .arg(Arg::new("args", DataType::Array).default("[]"))
        .arg(nullable_int("timeoutMs"))
        .returns(DataType::Mixed, false, false);
    class.method(register, flags).method(unregister, flags).method(call, flags)
}

fn register(frame: &mut ExecuteData, _: &mut Zval) -> Result<(), Failure> {
    let machine = this(frame);
    let args = Args::new(frame, 2, 3)?;
    let isolated = args.bool_or(3, false)?;
    let name = text(args.string(1)?, "$name")?;
    let source = source(args.string(2)?, 2, "$source")?;
    let called = Language::strip_ending(name);
    if called.is_empty() || called.contains('.') {
        let reason = format!("must be a name without a dot, which separates it from a method, \"{name}\" given");
        return Err(Failure::Argument { number: 1, reason });
    }
    if globals::preloads_in_a_child() {
        let reason = format!(
            "what opcache.preload registers is lost, as PHP runs that in a process of its own when it changes the user \
             (opcache.preload_user); put the file of \"{called}\" into js_machine.preload"
        );
        return Err(Error::Engine(reason).into());
    }
    let limits = super::machine::machine(&machine)?.job_limits(None);
    let mut server = Server::new(machine, Origin::default());
    let checked_within = server.machine()?.limits(None);
    server.run(|host| runtime::check(name, source, &checked_within, host))??;
    Ok(runtime::register(name, source, isolated, || limits)?)
}

fn unregister(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let args = Args::new(frame, 1, 1)?;
    *result = values::boolean(runtime::unregister(text(args.string(1)?, "$name")?));
    Ok(())
}

fn call(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let machine = this(frame);
    let args = Args::new(frame, 1, 3)?;
    let name = text(args.string(1)?, "$name")?;
    let list = args.array(2)?;
    let timeout_ms = positive(args.nullable_int(3)?, 3)?;
    let mut server = Server::new(machine, Origin { script: Some(name.to_owned()), request_id: None });
    let limits = server.machine()?.limits(timeout_ms);
    let list = list.map_or_else(|| Ok(Vec::new()), |list| values::arguments(list, 2, Some(&server)))?;
    let bindings = server.bindings()?;
    let reply = server.run(|host| runtime::call(name, list, bindings, &limits, host))?;
    *result = server.value(&reply)?;
    Ok(())
}
