//! Calls into PHP that may run user code, ask for memory, or end the request.

use std::panic::AssertUnwindSafe;
use std::ptr::{self, NonNull};

use ext_php_rs::ffi::{_call_user_function_impl, zend_call_known_function, zend_function, zend_hash_str_find_ptr_lc};
use ext_php_rs::types::{ZendObject, Zval};
use ext_php_rs::zend::{CatchError, ClassEntry, try_catch};

use super::failure::ZendFailure;
use super::{classes, globals};

/// Runs `body` so that a fatal error in it comes back as a value: the frames in between return as usual and free what
/// they own. `body` itself, and what it calls, must own nothing while PHP may end the request but what PHP has allocated
/// and frees with the request: the fatal error jumps over them.
///
/// # Errors
/// [`ZendFailure::Bailout`] after a fatal error, [`ZendFailure::Pending`] when an exception was thrown,
/// [`ZendFailure::Fault`] after a panic.
pub fn guarded<T>(body: impl FnOnce() -> T) -> Result<T, ZendFailure> {
    let value = landed(body)?;
    if globals::exception_pending() { Err(ZendFailure::Pending) } else { Ok(value) }
}

/// As [`guarded`], for what only asks for memory: an exception that is pending already does not matter.
///
/// # Errors
/// [`ZendFailure::Bailout`] after a fatal error, [`ZendFailure::Fault`] after a panic.
pub fn landed<T>(body: impl FnOnce() -> T) -> Result<T, ZendFailure> {
    try_catch(AssertUnwindSafe(body)).map_err(|error| match error {
        CatchError::Bailout => ZendFailure::Bailout,
        error => ZendFailure::Fault(error.to_string()),
    })
}

/// Calls a method as `class` defines it, whatever a subclass does.
///
/// # Errors
/// As [`guarded`]; [`ZendFailure::Fault`] when `class` has no such method.
pub fn call_method(object: &ZendObject, class: &ClassEntry, name: &str, args: &[Zval]) -> Result<Zval, ZendFailure> {
    let Some(function) = method(class, name) else {
        return Err(ZendFailure::Fault(format!("PHP has no method {name}() where one is required")));
    };
    // SAFETY: the function belongs to a class of the object.
    answer(args, |result, count, args| unsafe {
        let object = ptr::from_ref(object).cast_mut();
        zend_call_known_function(function.as_ptr(), object, (*object).ce, result, count, args, ptr::null_mut());
    })
}

/// Calls a closure.
///
/// # Errors
/// As [`guarded`].
pub fn call(closure: &Zval, args: &[Zval]) -> Result<Zval, ZendFailure> {
    // SAFETY: the closure outlives the call.
    answer(args, |result, count, args| unsafe {
        let closure = ptr::from_ref(closure).cast_mut();
        _call_user_function_impl(ptr::null_mut(), closure, result, count, args, ptr::null_mut());
    })
}

/// What a call gives that is made with a place for its result, and with arguments that outlive it and are copied by it.
fn answer(args: &[Zval], call: impl FnOnce(*mut Zval, u32, *mut Zval)) -> Result<Zval, ZendFailure> {
    let mut result = Zval::new();
    let count = u32::try_from(args.len()).unwrap_or(u32::MAX);
    guarded(|| call(&raw mut result, count, args.as_ptr().cast_mut()))?;
    Ok(result)
}

/// The closure of a callable: where it is called from later does not matter any more.
///
/// # Errors
/// As [`guarded`]: a `TypeError` of PHP for what cannot be called from here.
pub fn closure_of(callable: &Zval) -> Result<Zval, ZendFailure> {
    let class = classes::closure();
    if callable.object().is_some_and(|object| std::ptr::eq(object.get_class_entry(), class)) {
        return Ok(callable.shallow_clone());
    }
    let Some(function) = method(class, "fromCallable") else {
        return Err(ZendFailure::Fault("PHP has no Closure::fromCallable()".to_owned()));
    };
    // SAFETY: a static method of the class.
    answer(std::slice::from_ref(callable), |result, count, args| unsafe {
        let class = ptr::from_ref(class).cast_mut();
        zend_call_known_function(function.as_ptr(), ptr::null_mut(), class, result, count, args, ptr::null_mut());
    })
}

/// Whether a class has a method, of whatever visibility.
pub fn has_method(class: &ClassEntry, name: &str) -> bool {
    method(class, name).is_some()
}

fn method(class: &ClassEntry, name: &str) -> Option<NonNull<zend_function>> {
    // SAFETY: the table belongs to a live class; the name is read only.
    let function =
        unsafe { zend_hash_str_find_ptr_lc(&raw const class.function_table, name.as_ptr().cast(), name.len()) };
    NonNull::new(function.cast())
}

/// Whether PHP could call the value.
///
/// # Errors
/// As [`guarded`].
pub fn is_callable(value: &Zval) -> Result<bool, ZendFailure> {
    guarded(|| value.is_callable())
}
