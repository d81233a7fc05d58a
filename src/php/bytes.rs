//! `JsMachine\Bytes`: binary data that crosses as a `Uint8Array`.

use std::sync::atomic::{AtomicPtr, Ordering};

use ext_php_rs::args::{Arg, ArgInfo};
use ext_php_rs::builders::{ClassBuilder, FunctionBuilder};
use ext_php_rs::ffi::ZEND_ACC_PUBLIC;
use ext_php_rs::flags::{ClassFlags, DataType, MethodFlags};
use ext_php_rs::types::{ZendObject, Zval};
use ext_php_rs::zend::{ClassEntry, ExecuteData};

use super::entry::php_method;
use super::failure::Failure;
use super::zend::args::Args;
use super::zend::classes::{self, Property, types};

static ENTRY: AtomicPtr<ClassEntry> = AtomicPtr::new(std::ptr::null_mut());

/// Registers the class. Only at start-up.
///
/// # Errors
/// When PHP has a class of the same name.
pub fn register() -> ext_php_rs::error::Result<()> {
    let constructor = FunctionBuilder::new("__construct", php_method!(construct))
        .arg(Arg::new("data", DataType::String))
        .docs(&[" Holds binary data; nothing is copied."]);
    ClassBuilder::new("JsMachine\\Bytes")
        .flags(ClassFlags::Final | ClassFlags::NoDynamicProperties)
        .method(constructor, MethodFlags::Public)
        .registration(store)
        .register()
}

fn store(class: &'static mut ClassEntry, arg_info: Box<[Box<[ArgInfo]>]>) {
    // PHP reads the tables for as long as the class lives, and there is one class a start-up.
    Box::leak(arg_info);
    let flags = ZEND_ACC_PUBLIC | classes::READONLY;
    classes::declare_property(class, Property { name: "data", default: None, flags, types: types::STRING });
    ENTRY.store(class, Ordering::Release);
}

fn construct(frame: &mut ExecuteData, _: &mut Zval) -> Result<(), Failure> {
    let args = Args::new(frame, 1, 1)?;
    args.string(1)?;
    let value = args.value(1);
    if let Some(this) = frame.get_self() {
        classes::update_property(entry(), this, "data", value);
    }
    Ok(())
}

fn entry() -> &'static ClassEntry {
    // SAFETY: PHP keeps the entry until the module shuts down, and no code of ours runs before start-up.
    unsafe { &*ENTRY.load(Ordering::Acquire) }
}

/// Whether an object is a `JsMachine\Bytes`.
pub fn is_bytes(object: &ZendObject) -> bool {
    std::ptr::eq(object.get_class_entry(), entry())
}

/// The data of a `JsMachine\Bytes`; null when its constructor has not run.
pub fn data(object: &ZendObject) -> Zval {
    classes::read_property(entry(), object, "data")
}
