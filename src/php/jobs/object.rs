//! The class `JsMachine\Job`.

use std::ptr;
use std::sync::Arc;

use ext_php_rs::builders::{ClassBuilder, FunctionBuilder};
use ext_php_rs::flags::{ClassFlags, DataType, MethodFlags};
use ext_php_rs::types::Zval;
use ext_php_rs::zend::ExecuteData;

use super::servers::{Served, Shared};
use super::status;
use super::waiting;
use crate::error::Error;
use crate::jobs::Job;
use crate::php::arguments::{self, nullable_int, positive};
use crate::php::entry::php_method;
use crate::php::failure::Failure;
use crate::php::outcome;
use crate::php::values::{Pace, boolean, string};
use crate::php::zend::args::Args;
use crate::php::zend::calls::guarded;
use crate::php::zend::objects::{self, made_by_us};
use crate::php::zend::streams;

/// The data of a `JsMachine\Job`.
#[derive(Default)]
pub struct Handle {
    /// The job. `None` only in an object that never reaches PHP code.
    job: Option<Arc<Job>>,
    /// The server of its host calls. `None` for a job of an earlier request.
    server: Option<Shared>,
}

made_by_us!(Handle, "JsMachine\\Job", Some(c"JsMachine::submit()"));

impl Handle {
    /// What the cycle collector has to know: nothing, for what the server holds may be shared with other objects.
    #[expect(clippy::unused_self, reason = "the macro calls it as a method")]
    fn held_zvals(&self) -> *const [Zval] {
        ptr::slice_from_raw_parts(ptr::null(), 0)
    }
}

/// Registers the class. Only at start-up.
///
/// # Errors
/// When PHP has a class of the same name.
pub fn register() -> ext_php_rs::error::Result<()> {
    let public = MethodFlags::Public;
    let id = FunctionBuilder::new("id", php_method!(id)).returns(DataType::String, false, false);
    let request_id = FunctionBuilder::new("requestId", php_method!(request_id)).returns(DataType::String, false, true);
    let status = FunctionBuilder::new("status", php_method!(status_of));
    let is_done = FunctionBuilder::new("isDone", php_method!(is_done)).returns(DataType::Bool, false, false);
    let cancel = FunctionBuilder::new("cancel", php_method!(cancel)).returns(DataType::Bool, false, false);
    ClassBuilder::new("JsMachine\\Job")
        .flags(ClassFlags::Final | ClassFlags::NoDynamicProperties)
        .method(id, public)
        .method(request_id, public)
        .method(status.returns(DataType::object(status::NAME), false, false), public)
        .method(is_done, public)
        .method(
            with_timeout(FunctionBuilder::new("await", php_method!(wait))).returns(DataType::Mixed, false, false),
            public,
        )
        .method(
            with_timeout(FunctionBuilder::new("result", php_method!(result_of))).returns(DataType::Array, false, false),
            public,
        )
        .method(cancel, public)
        .method(FunctionBuilder::new("stream", php_method!(stream)), public)
        .registration(objects::complete::<Handle>)
        .register()
}

fn with_timeout(function: FunctionBuilder<'static>) -> FunctionBuilder<'static> {
    function.not_required().arg(nullable_int("timeoutMs"))
}

/// The object of a job.
///
/// # Errors
/// As [`guarded`].
pub fn make((job, server): Served) -> Result<Zval, Failure> {
    let handle = Handle { job: Some(job), server };
    Ok(objects::make(handle)?)
}

/// The job of an object, if it is a `JsMachine\Job`.
pub fn job_of(value: &Zval) -> Option<Served> {
    let handle = value.object().and_then(objects::data::<Handle>)?;
    handle.job.clone().map(|job| (job, handle.server.clone()))
}

/// The job of `$this`.
fn this(frame: &mut ExecuteData) -> Result<Arc<Job>, Failure> {
    served(frame).map(|(job, _)| job)
}

fn served(frame: &mut ExecuteData) -> Result<Served, Failure> {
    job_of(&arguments::this(frame)).ok_or_else(|| Failure::Fault("a job without its data".to_owned()))
}

fn id(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let job = this(frame)?;
    Args::new(frame, 0, 0)?;
    *result = guarded(|| string(job.id().as_bytes()))?;
    Ok(())
}

fn request_id(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let job = this(frame)?;
    Args::new(frame, 0, 0)?;
    *result = request_id_of(&job)?;
    Ok(())
}

fn request_id_of(job: &Job) -> Result<Zval, Failure> {
    Ok(guarded(|| job.request_id().map_or_else(Zval::null, |id| string(id.as_bytes())))?)
}

fn status_of(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let job = this(frame)?;
    Args::new(frame, 0, 0)?;
    *result = status::case_of(job.state())?;
    Ok(())
}

fn is_done(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let job = this(frame)?;
    Args::new(frame, 0, 0)?;
    *result = boolean(job.is_done());
    Ok(())
}

fn wait(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let served = wait_for_this(frame)?;
    *result = waiting::value(&served)?;
    Ok(())
}

fn result_of(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let (job, _) = wait_for_this(frame)?;
    if let Some((value, timing)) = job.outcome() {
        let array = |pace: &Pace<'_>| outcome::array(value.as_ref(), timing, request_id_of(&job)?, None, pace);
        *result = waiting::converted(&job, timing, array)?;
    }
    Ok(())
}

fn wait_for_this(frame: &mut ExecuteData) -> Result<Served, Failure> {
    let served = served(frame)?;
    let timeout_ms = positive(Args::new(frame, 0, 1)?.nullable_int(1)?, 1)?;
    waiting::wait(std::slice::from_ref(&served), timeout_ms)?;
    Ok(served)
}

fn cancel(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let job = this(frame)?;
    Args::new(frame, 0, 0)?;
    *result = boolean(job.cancel());
    Ok(())
}

fn stream(frame: &mut ExecuteData, result: &mut Zval) -> Result<(), Failure> {
    let job = this(frame)?;
    Args::new(frame, 0, 0)?;
    let descriptor = job.descriptor().map_err(|error| Error::Engine(format!("the job can give no stream: {error}")))?;
    *result = streams::readable(descriptor)?;
    Ok(())
}
