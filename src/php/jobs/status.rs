//! The enum `JsMachine\JobStatus`.

use std::sync::atomic::{AtomicPtr, Ordering};

use ext_php_rs::args::ArgInfo;
use ext_php_rs::builders::EnumBuilder;
use ext_php_rs::enum_::{Discriminant, EnumCase};
use ext_php_rs::ffi::ZEND_ACC_FINAL;
use ext_php_rs::types::Zval;
use ext_php_rs::zend::ClassEntry;

use crate::error::Status;
use crate::jobs::JobState;
use crate::php::failure::Failure;
use crate::php::zend::calls::guarded;
use crate::php::zend::classes;

/// The name of the enum.
pub const NAME: &str = "JsMachine\\JobStatus";

static ENTRY: AtomicPtr<ClassEntry> = AtomicPtr::new(std::ptr::null_mut());

static CASES: [EnumCase; 8] = [
    case("Queued", "queued"),
    case("Running", "running"),
    case("Success", Status::Success.as_str()),
    case("Error", Status::Error.as_str()),
    case("Timeout", Status::Timeout.as_str()),
    case("Memory", Status::Memory.as_str()),
    case("Cancelled", Status::Cancelled.as_str()),
    case("Rejected", Status::Rejected.as_str()),
];

const fn case(name: &'static str, value: &'static str) -> EnumCase {
    EnumCase { name, discriminant: Some(Discriminant::String(value)), docs: &[] }
}

/// Registers the enum. Only at start-up.
///
/// # Errors
/// When PHP has a class of the same name.
pub fn register() -> ext_php_rs::error::Result<()> {
    CASES.iter().fold(EnumBuilder::new(NAME), EnumBuilder::case).registration(store).register()
}

fn store(class: &'static mut ClassEntry, arg_info: Box<[Box<[ArgInfo]>]>) {
    // PHP 8.2 forgets it for enums of extensions.
    class.ce_flags |= ZEND_ACC_FINAL;
    // PHP reads the tables for as long as the class lives, and there is one class a start-up.
    Box::leak(arg_info);
    ENTRY.store(class, Ordering::Release);
}

/// The case of a state.
///
/// # Errors
/// As [`guarded`].
pub fn case_of(state: JobState) -> Result<Zval, Failure> {
    let name = match state {
        JobState::Queued => "Queued",
        JobState::Running => "Running",
        JobState::Ended(Status::Success) => "Success",
        JobState::Ended(Status::Error) => "Error",
        JobState::Ended(Status::Timeout) => "Timeout",
        JobState::Ended(Status::Memory) => "Memory",
        JobState::Ended(Status::Cancelled) => "Cancelled",
        JobState::Ended(Status::Rejected) => "Rejected",
    };
    // SAFETY: PHP keeps the entry until the module shuts down, and no code of ours runs before start-up.
    let class = unsafe { &*ENTRY.load(Ordering::Acquire) };
    Ok(guarded(|| classes::case_of_enum(class, name))?)
}
