//! Classes of PHP that ext-php-rs does not name, and properties of classes of our own.

use std::ffi::{c_char, c_int};
use std::ptr;

use ext_php_rs::boxed::ZBox;
use ext_php_rs::ffi::{
    ZEND_ACC_ENUM, zend_class_entry, zend_enum_get_case, zend_property_info, zend_read_property,
    zend_throw_exception_object, zend_type,
};
use ext_php_rs::types::{ZendHashTable, ZendObject, ZendStr, Zval};
use ext_php_rs::zend::ClassEntry;

use super::calls::guarded;
use super::failure::ZendFailure;

unsafe extern "C" {
    static spl_ce_RuntimeException: *mut zend_class_entry;
    static spl_ce_InvalidArgumentException: *mut zend_class_entry;
    static php_json_serializable_ce: *mut zend_class_entry;
    static zend_ce_closure: *mut zend_class_entry;
    fn php_date_get_immutable_ce() -> *mut zend_class_entry;
    fn php_date_get_date_ce() -> *mut zend_class_entry;
    fn php_date_get_timezone_ce() -> *mut zend_class_entry;
    fn object_init_ex(target: *mut Zval, class: *mut zend_class_entry) -> c_int;
    fn zend_declare_typed_property(
        class: *mut zend_class_entry,
        name: *mut ZendStr,
        default: *mut Zval,
        flags: c_int,
        doc_comment: *mut ZendStr,
        type_: zend_type,
    ) -> *mut zend_property_info;
    fn zend_update_property(
        scope: *mut zend_class_entry,
        object: *mut ZendObject,
        name: *const c_char,
        length: usize,
        value: *mut Zval,
    );
    fn zend_get_properties_for(object: *mut Zval, purpose: c_int) -> *mut ZendHashTable;
}

/// `ZEND_PROP_PURPOSE_JSON` of zend_object_handlers.h.
const PURPOSE_JSON: c_int = 4;

/// `ZEND_ACC_READONLY` of zend_compile.h.
pub const READONLY: u32 = 1 << 7;

/// Declares a function that names a class entry which PHP sets at start-up.
macro_rules! class_of_php {
    ($(#[$doc:meta])* $name:ident = $entry:expr) => {
        $(#[$doc])*
        pub fn $name() -> &'static ClassEntry {
            // SAFETY: PHP registers the class before any extension that depends on it, and keeps it.
            unsafe { &*$entry }
        }
    };
}

class_of_php!(
    /// `\RuntimeException`
    runtime_exception = spl_ce_RuntimeException
);
class_of_php!(
    /// `\InvalidArgumentException`
    invalid_argument_exception = spl_ce_InvalidArgumentException
);
class_of_php!(
    /// `\JsonSerializable`
    json_serializable = php_json_serializable_ce
);
class_of_php!(
    /// `\Closure`
    closure = zend_ce_closure
);
class_of_php!(
    /// `\DateTimeImmutable`
    date_time_immutable = php_date_get_immutable_ce()
);
class_of_php!(
    /// `\DateTime`
    date_time = php_date_get_date_ce()
);
class_of_php!(
    /// `\DateTimeZone`
    date_time_zone = php_date_get_timezone_ce()
);

/// A property to declare.
pub struct Property {
    /// Its name.
    pub name: &'static str,
    /// Its value in a new object; `None` leaves it uninitialised. Text must be interned.
    pub default: Option<Zval>,
    /// `ZEND_ACC_*`.
    pub flags: u32,
    /// Its types, `MAY_BE_*`.
    pub types: u32,
}

/// Declares a typed property. Only at start-up.
pub fn declare_property(class: &mut ClassEntry, property: Property) {
    let name = ZendStr::new_interned(property.name, true).into_raw();
    // PHP takes an undefined default as "uninitialised"; a new zval is null.
    let mut default = property.default.unwrap_or_else(|| {
        let mut undefined = Zval::new();
        undefined.u1.type_info = 0;
        undefined
    });
    let type_ = zend_type { ptr: ptr::null_mut(), type_mask: property.types };
    // SAFETY: the class is being registered; the name is interned, and the default is not reference-counted.
    unsafe {
        zend_declare_typed_property(
            class,
            name,
            &raw mut default,
            property.flags.cast_signed(),
            ptr::null_mut(),
            type_,
        );
    }
}

/// A new object whose constructor has not run; `None` when an exception is pending instead.
pub fn instantiate(class: &'static ClassEntry) -> Option<Zval> {
    let mut object = Zval::new();
    // SAFETY: writes an object, or null and an exception, into a zval of ours.
    let status = unsafe { object_init_ex(&raw mut object, ptr::from_ref(class).cast_mut()) };
    (status == 0).then_some(object)
}

/// Reads a property as code of `scope` sees it.
pub fn read_property(scope: &ClassEntry, object: &ZendObject, name: &str) -> Zval {
    let mut buffer = Zval::new();
    // SAFETY: scope and object are alive; the result is the property itself or `buffer`, and is copied at once.
    unsafe {
        let found = zend_read_property(
            ptr::from_ref(scope).cast_mut(),
            ptr::from_ref(object).cast_mut(),
            name.as_ptr().cast(),
            name.len(),
            true,
            &raw mut buffer,
        );
        found.as_ref().map_or_else(Zval::null, |value| value.dereference().shallow_clone())
    }
}

/// Writes a property as code of `scope` does. An exception may be pending afterwards (of a readonly one, say).
pub fn update_property(scope: &ClassEntry, object: &ZendObject, name: &str, mut value: Zval) {
    // SAFETY: scope and object are alive; PHP copies the value.
    unsafe {
        zend_update_property(
            ptr::from_ref(scope).cast_mut(),
            ptr::from_ref(object).cast_mut(),
            name.as_ptr().cast(),
            name.len(),
            &raw mut value,
        );
    }
}

/// Throws an exception object.
pub fn throw(exception: Zval) {
    let mut exception = std::mem::ManuallyDrop::new(exception);
    // SAFETY: the object is an exception; the engine takes over the reference.
    unsafe { zend_throw_exception_object(&raw mut *exception) };
}

/// The properties of an object as `json_encode` asks for them, in an array: those that are not public have a mangled
/// name.
///
/// # Errors
/// As [`guarded`].
pub fn properties(object: &Zval) -> Result<Zval, ZendFailure> {
    let object = ptr::from_ref(object).cast_mut();
    guarded(|| {
        // SAFETY: the handler of the object returns null, or a table with a reference for us that the zval takes over.
        unsafe {
            let table = zend_get_properties_for(object, PURPOSE_JSON);
            let mut holder = Zval::new();
            if !table.is_null() {
                holder.set_hashtable(ZBox::from_raw(table));
            }
            holder
        }
    })
}

/// Returns the value of an enum case when it is backed, else its name. `None` for any other object.
pub fn enum_case(object: &ZendObject) -> Option<Zval> {
    let class = object.get_class_entry();
    let is_backed = class.enum_backing_type != 0;
    let is_enum = class.ce_flags & ZEND_ACC_ENUM != 0;
    is_enum.then(|| read_property(class, object, if is_backed { "value" } else { "name" }))
}

/// The object of a case of an enum; null when there is no such case.
pub fn case_of_enum(class: &ClassEntry, case: &str) -> Zval {
    let mut zval = Zval::new();
    let mut name = ZendStr::new(case, false);
    // SAFETY: the class is an enum of ours, which keeps its cases; the zval takes a reference of its own.
    unsafe {
        if let Some(object) = zend_enum_get_case(ptr::from_ref(class).cast_mut(), &raw mut *name).as_mut() {
            zval.set_object(object);
        }
    }
    zval
}

/// The name of a class as messages show it: that of an anonymous one goes on with a path.
pub fn display_name(class: &ClassEntry) -> String {
    // SAFETY: every class has a name.
    let name = unsafe { class.name.as_ref() }.map_or(&[][..], ZendStr::as_bytes);
    let shown = name.split(|byte| *byte == 0).next().unwrap_or_default();
    String::from_utf8_lossy(shown).into_owned()
}

/// Types of properties, as PHP's `MAY_BE_*`.
pub mod types {
    use ext_php_rs::ffi::{IS_LONG, IS_NULL, IS_STRING, MAY_BE_ANY};

    /// `null`
    pub const NULL: u32 = 1 << IS_NULL;
    /// `int`
    pub const INT: u32 = 1 << IS_LONG;
    /// `string`
    pub const STRING: u32 = 1 << IS_STRING;
    /// `mixed`
    pub const MIXED: u32 = MAY_BE_ANY;
}
