//! `JsMachine::submit()`, `submitCall()`, `job()` and `awaitAll()`.

use std::sync::Arc;

use ext_php_rs::args::Arg;
use ext_php_rs::builders::{ClassBuilder, FunctionBuilder};
use ext_php_rs::flags::{DataType, MethodFlags};
use ext_php_rs::types::Zval;
use ext_php_rs::zend::ExecuteData;

use super::{object, servers, waiting};
use crate::jobs::Job;
use crate::php::arguments::{nullable_int, positive, source, text, this};
use crate::php::entry::php_method;
use crate::php::failure::Failure;
use crate::php::host::{Origin, Server, variables};
use crate::php::values;
use crate::php::zend::args::Args;
use crate::php::zend::calls::guarded;
use crate::php::zend::tables::{self, Key};
use crate::protocol::Request;
use crate::runtime;

const JOB: DataType = DataType::object("JsMachine\\Job");

/// Adds the methods that start jobs.
pub fn methods(class: ClassBuilder, flags: MethodFlags) -> ClassBuilder {
    class.method(submit_signature(), flags).method(submit_call_signature(), flags)
}

/// Adds the static methods of jobs.
pub fn static_methods(class: ClassBuilder) -> ClassBuilder {
    let of_class = MethodFlags::Public | MethodFlags::Static;
    let job =
        FunctionBuilder::new("job", php_method!(job)).arg(Arg::new("id", DataType::String)).returns(JOB, false, true);
    let await_all = FunctionBuilder::new("awaitAll", php_method!(await_all))
        .arg(Arg::new("jobs", DataType::Array))
        .not_required()
        .arg(nullable_int("timeoutMs"))
        .returns(DataType::Array, false, false);
    class.method(job, of_class).method(await_all, of_class)
}

fn submit_signature() -> FunctionBuilder<'static> {
    FunctionBuilder::new("submit", php_method!(submit))
        .arg(Arg::new("code", DataType::String))
        .not_required()
        .arg(Arg::new("globals", DataType::Array).default("[]"))
        .arg(nullable_int("timeoutMs"))
        .arg(Arg::new("requestId", DataType::String).allow_null().default("null"))
        .returns(JOB, false, false)
}

fn submit_call_signature() -> FunctionBuilder<'static> {
    FunctionBuilder::new("submitCall", php_method!(submit_call))
        .arg(Arg::new("name", DataType::String))
        .not_required()
        .arg(Arg::new("args", DataType::Array).default("[]"))
        .arg(nullable_int("timeoutMs"))
        .returns(JOB, false, false)
}

fn submit(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let machine = this(frame);
    let args = Args::new(frame, 1, 4)?;
    let code = args.string(1)?;
    let globals = args.array(2)?;
    let timeout_ms = positive(args.nullable_int(3)?, 3)?;
    let request_id = args.nullable_string(4)?;
    let code = source(code, 1, "$code")?;
    let request_id = request_id.map(|id| text(id, "$requestId").map(str::to_owned)).transpose()?;
    let origin = Origin { script: Some("script.js".to_owned()), request_id: request_id.clone() };
    let server = Server::new(machine, origin);
    let request = Request {
        globals: variables(globals, 2, &server)?,
        bindings: server.bindings()?,
        ..Request::script(code, "script.js")
    };
    let limits = server.machine()?.job_limits(timeout_ms);
    *result = started(runtime::submit(request, limits, request_id)?, server)?;
    Ok(())
}

fn submit_call(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let machine = this(frame);
    let args = Args::new(frame, 1, 3)?;
    let name = args.string(1)?;
    let given = args.array(2)?;
    let timeout_ms = positive(args.nullable_int(3)?, 3)?;
    let name = text(name, "$name")?.to_owned();
    let server = Server::new(machine, Origin { script: Some(name.clone()), request_id: None });
    let given = given.map_or_else(|| Ok(Vec::new()), |given| values::arguments(given, 2, Some(&server)))?;
    let limits = server.machine()?.job_limits(timeout_ms);
    *result = started(runtime::submit_call(&name, given, server.bindings()?, limits)?, server)?;
    Ok(())
}

fn started(job: Arc<Job>, server: Server) -> Result<Zval, Failure> {
    let server = servers::add(&job, server);
    object::make((job, Some(server)))
}

fn job(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let id = Args::new(frame, 1, 1)?.string(1)?;
    if let Some(job) = id.as_str().ok().and_then(runtime::find_job) {
        let server = servers::find(&job);
        *result = object::make((job, server))?;
    }
    Ok(())
}

fn await_all(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let args = Args::new(frame, 1, 2)?;
    let table = args.array(1)?;
    let timeout_ms = positive(args.nullable_int(2)?, 2)?;
    // The array is kept as it is: what PHP code does meanwhile must not change it.
    let held = args.value(1);
    let Some(table) = table else { return Ok(()) };
    let mut served = Vec::with_capacity(table.len());
    for (_, value) in tables::entries(table) {
        let Some(one) = object::job_of(value.dereference()) else {
            let reason = "must hold nothing but objects of JsMachine\\Job".to_owned();
            return Err(Failure::Argument { number: 1, reason });
        };
        served.push(one);
    }
    waiting::wait(&served, timeout_ms)?;
    let values = served.iter().map(waiting::value).collect::<Result<Vec<_>, _>>()?;
    *result = guarded(|| keyed(table, values))?;
    drop(held);
    Ok(())
}

/// The values with the keys of the table.
fn keyed(table: &ext_php_rs::types::ZendHashTable, values: Vec<Zval>) -> Zval {
    let mut keyed = tables::with_capacity(values.len());
    for ((key, _), value) in tables::entries(table).zip(values) {
        match key {
            Key::Index(index) => tables::set_index(&mut keyed, index, value),
            Key::String(name) => tables::set_string(&mut keyed, name, value),
        }
    }
    tables::into_zval(keyed)
}
