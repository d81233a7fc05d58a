//! Objects of PHP that hold Rust data, and zvals in it that PHP's cycle collector has to know about.

use std::ffi::{CStr, c_char, c_int};
use std::ptr;

use ext_php_rs::args::ArgInfoTables;
use ext_php_rs::class::RegisteredClass;
use ext_php_rs::convert::IntoZval;
use ext_php_rs::ffi::{MAY_BE_ANY, zend_function, zend_hash_str_find_ptr_lc};
use ext_php_rs::types::{ZendClassObject, ZendHashTable, ZendObject, Zval};
use ext_php_rs::zend::ClassEntry;

use super::calls::landed;
use super::failure::ZendFailure;

unsafe extern "C" {
    fn zend_throw_error(class: *mut ClassEntry, format: *const c_char, ...);
}

/// `MAY_BE_STRING` and `MAY_BE_ARRAY` of zend_type_info.h.
const STRING: u32 = 1 << 6;
const ARRAY: u32 = 1 << 7;

/// `MAY_BE_OBJECT` and `MAY_BE_STATIC` of zend_type_info.h.
const OBJECT: u32 = 1 << 8;
const STATIC: u32 = 1 << 15;

/// `ZEND_ACC_NOT_SERIALIZABLE` of zend_compile.h.
const NOT_SERIALIZABLE: u32 = 1 << 29;

/// The data that the objects of a class hold.
pub trait Data: RegisteredClass + Default {
    /// The method that makes such objects, for the message of `new`. `None` when `new` does.
    const MADE_BY: Option<&'static CStr>;

    /// The zvals that an object holds.
    fn held(&self) -> *const [Zval] {
        ptr::slice_from_raw_parts(ptr::null(), 0)
    }
}

/// Implements what ext-php-rs asks of a class that is made by us alone.
macro_rules! made_by_us {
    ($type:ty, $name:literal, $made_by:expr) => {
        impl ::ext_php_rs::class::RegisteredClass for $type {
            const CLASS_NAME: &'static str = $name;
            const BUILDER_MODIFIER: Option<
                fn(::ext_php_rs::builders::ClassBuilder) -> ::ext_php_rs::builders::ClassBuilder,
            > = None;
            const EXTENDS: Option<::ext_php_rs::class::ClassEntryInfo> = None;
            const IMPLEMENTS: &'static [::ext_php_rs::class::ClassEntryInfo] = &[];

            fn get_metadata() -> &'static ::ext_php_rs::class::ClassMetadata<Self> {
                static METADATA: ::ext_php_rs::class::ClassMetadata<$type> =
                    ::ext_php_rs::class::ClassMetadata::new(&[]);
                &METADATA
            }

            fn method_builders()
            -> Vec<(::ext_php_rs::builders::FunctionBuilder<'static>, ::ext_php_rs::flags::MethodFlags)> {
                Vec::new()
            }

            fn constructor() -> Option<::ext_php_rs::class::ConstructorMeta<Self>> {
                None
            }

            fn constants() -> &'static [(
                &'static str,
                &'static dyn ::ext_php_rs::convert::IntoZvalDyn,
                ::ext_php_rs::describe::DocComments,
                ::ext_php_rs::flags::ConstantFlags,
            )] {
                &[]
            }
        }

        impl $crate::php::zend::objects::Data for $type {
            const MADE_BY: Option<&'static std::ffi::CStr> = $made_by;

            fn held(&self) -> *const [::ext_php_rs::types::Zval] {
                self.held_zvals()
            }
        }
    };
}
pub(in crate::php) use made_by_us;

/// Completes the registration of a class whose objects hold `T`. Only at start-up.
pub fn complete<T: Data>(class: &'static mut ClassEntry, arg_info: ArgInfoTables) {
    class.ce_flags |= NOT_SERIALIZABLE;
    class.__bindgen_anon_2.create_object = Some(create::<T>);
    amend_handlers::<T>();
    T::get_metadata().set_ce(class);
    T::get_metadata().set_arg_info(arg_info);
}

/// Makes an object that holds `data`, which is dropped where PHP has no memory for the object.
///
/// # Errors
/// As [`landed`].
pub fn make<T: Data>(data: T) -> Result<Zval, ZendFailure> {
    // SAFETY: it gets its data before anybody else knows it.
    let mut object = landed(|| unsafe { ZendClassObject::<T>::new_uninit(None) })?;
    object.initialize(data);
    // The signature allows for failure; the function has none.
    Ok(object.into_zval(false).unwrap_or_else(|_| Zval::null()))
}

/// Returns the data of an object, if it is one of the class.
pub fn data<T: Data>(object: &ZendObject) -> Option<&T> {
    ZendClassObject::<T>::from_zend_obj(object).and_then(|object| object.obj.as_ref())
}

/// Sets what ext-php-rs leaves at its defaults. The table must stay where it is: objects are known by its address.
fn amend_handlers<T: Data>() {
    let handlers = ptr::from_ref(T::get_metadata().handlers()).cast_mut();
    // SAFETY: the table lies in a cell of a static variable. During start-up nobody else has a reference to it, and PHP
    // reads it no sooner than there is an object.
    unsafe {
        (*handlers).get_gc = Some(get_gc::<T>);
        (*handlers).clone_obj = None;
        if T::MADE_BY.is_some() {
            (*handlers).get_constructor = Some(refuse_new::<T>);
        }
    }
}

/// Makes an object for `new`.
unsafe extern "C" fn create<T: Data>(_class: *mut ClassEntry) -> *mut ZendObject {
    let object = ZendClassObject::<T>::new(T::default()).into_raw();
    // SAFETY: just made, and owned by whoever gets it. The class is final, so that it is the one that was asked for.
    unsafe { &raw mut (*object).std }
}

/// Gives the cycle collector the zvals, which it reads before anything else can run.
unsafe extern "C" fn get_gc<T: Data>(
    object: *mut ZendObject,
    table: *mut *mut Zval,
    count: *mut c_int,
) -> *mut ZendHashTable {
    // SAFETY: PHP passes a live object of the class, and places for the answer.
    unsafe {
        let held = data::<T>(&*object).map_or(ptr::slice_from_raw_parts(ptr::null(), 0), Data::held);
        *table = held.cast::<Zval>().cast_mut();
        *count = c_int::try_from(held.len()).unwrap_or(c_int::MAX);
    }
    ptr::null_mut()
}

unsafe extern "C" fn refuse_new<T: Data>(_object: *mut ZendObject) -> *mut zend_function {
    let format = c"Cannot directly construct %s, use %s instead";
    let (name, made_by) = (std::ffi::CString::new(T::CLASS_NAME).unwrap_or_default(), T::MADE_BY.unwrap_or(c""));
    // SAFETY: the format takes two strings; PHP looks for the exception.
    unsafe { zend_throw_error(ptr::null_mut(), format.as_ptr(), name.as_ptr(), made_by.as_ptr()) };
    ptr::null_mut()
}

/// Types that the builder of functions has no word for.
#[derive(Clone, Copy, Debug)]
pub enum Typing {
    /// The method returns `static`; it was built to return mixed.
    ReturnsStatic,
    /// The first argument may also be an object.
    TakesObject,
    /// The second argument is an object; it was built to be mixed.
    SecondIsObject,
    /// The first argument may also be a string or an array.
    TakesStringOrArray,
}

/// Corrects the types of a method. Only at start-up.
pub fn retype(class: &ClassEntry, method: &str, typing: Typing) {
    // SAFETY: the table belongs to a class that is being registered; the information about an internal function with
    // a return type is an array that we made, whose entry before the first argument is about the return value.
    unsafe {
        let table = &raw const class.function_table;
        let function = zend_hash_str_find_ptr_lc(table, method.as_ptr().cast(), method.len()).cast::<zend_function>();
        let Some(function) = function.as_mut() else { return };
        let first = function.internal_function.arg_info;
        match typing {
            Typing::ReturnsStatic => {
                let mask = &mut (*first.sub(1)).type_.type_mask;
                *mask = (*mask & !MAY_BE_ANY) | STATIC;
            }
            Typing::TakesStringOrArray => (*first).type_.type_mask |= STRING | ARRAY,
            Typing::SecondIsObject => {
                let mask = &mut (*first.add(1)).type_.type_mask;
                *mask = (*mask & !MAY_BE_ANY) | OBJECT;
            }
            Typing::TakesObject => (*first).type_.type_mask |= OBJECT,
        }
    }
}
