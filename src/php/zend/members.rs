//! The members that a class of PHP has, and the attributes that they carry.

use std::ffi::{c_char, c_void};
use std::ptr;

use ext_php_rs::ffi::{_zend_property_info, ZEND_ACC_PUBLIC, ZEND_ACC_STATIC, zend_function};
use ext_php_rs::types::{ZendHashTable, ZendStr};
use ext_php_rs::zend::ClassEntry;

use super::tables;

unsafe extern "C" {
    fn zend_get_attribute_str(attributes: *mut ZendHashTable, name: *const c_char, len: usize) -> *mut c_void;
    fn zend_internal_attribute_register(class: *mut ClassEntry, flags: u32) -> *mut c_void;
}

/// `ZEND_ATTRIBUTE_TARGET_CLASS`, `_METHOD` and `_PROPERTY` of zend_attributes.h.
const TARGETS: u32 = 1 | (1 << 2) | (1 << 3);

/// A public member of the objects of a class.
pub struct Member {
    /// The name, as it was declared.
    pub name: String,
    /// Whether it carries the attribute.
    pub is_marked: bool,
    /// Whether the class that declares it does.
    pub is_of_marked_class: bool,
}

/// Makes a class an attribute of classes, methods and properties. Only at start-up.
pub fn register_attribute(class: &mut ClassEntry) {
    // SAFETY: the class is being registered, and stays until the module shuts down.
    unsafe { zend_internal_attribute_register(class, TARGETS) };
}

/// The public methods of the objects of a class. `attribute` is in lower case.
pub fn methods(class: &ClassEntry, attribute: &str) -> Vec<Member> {
    let found = pointers(&class.function_table).filter_map(|function| {
        // SAFETY: the table holds functions. The fields that are read lie at the same places in functions of both kinds.
        let function = unsafe { &(*function.cast::<zend_function>()).common };
        is_reachable(function.fn_flags).then(|| {
            // SAFETY: functions in a table have a name and a class.
            let (name, scope) = unsafe { (name_of(function.function_name), function.scope.as_ref()) };
            member(name, function.attributes, scope, attribute)
        })
    });
    found.collect()
}

/// The public properties that the objects of a class have by its declaration. `attribute` is in lower case.
pub fn properties(class: &ClassEntry, attribute: &str) -> Vec<Member> {
    let found = tables::entries(&class.properties_info).filter_map(|(key, value)| {
        // SAFETY: the table holds descriptions of properties.
        let property = unsafe { pointer(value).cast::<_zend_property_info>().as_ref() }?;
        let tables::Key::String(name) = key else { return None };
        is_reachable(property.flags).then(|| {
            let name = String::from_utf8_lossy(name.as_bytes()).into_owned();
            // SAFETY: the class that declares it lives as long as those that inherit it.
            member(name, property.attributes, unsafe { property.ce.as_ref() }, attribute)
        })
    });
    found.collect()
}

fn member(name: String, attributes: *mut ZendHashTable, scope: Option<&ClassEntry>, attribute: &str) -> Member {
    let is_marked = has(attributes, attribute);
    let is_of_marked_class = scope.is_some_and(|scope| has(scope.attributes, attribute));
    Member { name, is_marked, is_of_marked_class }
}

fn has(attributes: *mut ZendHashTable, name: &str) -> bool {
    // SAFETY: PHP reads the table, which belongs to a live class.
    !attributes.is_null() && !unsafe { zend_get_attribute_str(attributes, name.as_ptr().cast(), name.len()) }.is_null()
}

fn is_reachable(flags: u32) -> bool {
    flags & ZEND_ACC_PUBLIC != 0 && flags & ZEND_ACC_STATIC == 0
}

/// The pointers in a table.
fn pointers(table: &ZendHashTable) -> impl Iterator<Item = *mut c_void> {
    tables::entries(table).map(|(_, value)| pointer(value)).filter(|pointer| !pointer.is_null())
}

fn pointer(value: &ext_php_rs::types::Zval) -> *mut c_void {
    // SAFETY: the tables of a class hold pointers.
    unsafe { value.value.ptr }
}

/// # Safety
/// The string is null, or alive.
unsafe fn name_of(name: *const ZendStr) -> String {
    // SAFETY: the caller's promise.
    unsafe { name.as_ref() }.map(|name| String::from_utf8_lossy(name.as_bytes()).into_owned()).unwrap_or_default()
}

/// The address of a class, by which a request knows it.
pub fn address(class: &ClassEntry) -> usize {
    ptr::from_ref(class).addr()
}
