//! The attribute `JsMachine\Expose`.

use ext_php_rs::args::ArgInfo;
use ext_php_rs::builders::ClassBuilder;
use ext_php_rs::flags::ClassFlags;
use ext_php_rs::zend::ClassEntry;

use crate::php::zend::members;

/// Its name in lower case, as PHP looks for it.
pub const LOWER: &str = "jsmachine\\expose";

/// Registers the class. Only at start-up.
///
/// # Errors
/// When PHP has a class of the same name.
pub fn register() -> ext_php_rs::error::Result<()> {
    ClassBuilder::new("JsMachine\\Expose")
        .flags(ClassFlags::Final | ClassFlags::NoDynamicProperties)
        .registration(complete)
        .register()
}

fn complete(class: &'static mut ClassEntry, arg_info: Box<[Box<[ArgInfo]>]>) {
    // PHP reads the tables for as long as the class lives, and there is one class a start-up.
    Box::leak(arg_info);
    members::register_attribute(class);
}
