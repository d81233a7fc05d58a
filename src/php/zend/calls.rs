//! Calls into PHP that may run user code, ask for memory, or end the request.

use std::ffi::{CString, c_char, c_int};
use std::panic::AssertUnwindSafe;
use std::ptr::{self, NonNull};

use ext_php_rs::ffi::{
    _call_user_function_impl, _zend_function__bindgen_ty_1, ZEND_ACC_PUBLIC, ZEND_ACC_VARIADIC, ZEND_INTERNAL_FUNCTION,
    ZEND_RESULT_CODE_SUCCESS, zend_call_known_function, zend_function, zend_hash_str_find_ptr_lc, zend_object,
};
use ext_php_rs::types::{ZendObject, Zval};
use ext_php_rs::zend::{CatchError, ClassEntry, try_catch};

use super::failure::ZendFailure;
use super::{classes, globals};

unsafe extern "C" {
    fn zend_eval_string(code: *const c_char, result: *mut Zval, name: *const c_char) -> c_int;
}

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

unsafe extern "C" {
    /// Of zend_gc.h: the collector that is in use.
    static gc_collect_cycles: Option<unsafe extern "C" fn() -> c_int>;
}

/// Collects cycles of PHP objects that nobody can reach. Runs destructors.
///
/// # Errors
/// As [`guarded`].
pub fn collect_cycles() -> Result<(), ZendFailure> {
    guarded(|| {
        // SAFETY: PHP sets the variable when it starts, and calls the function from wherever objects are made.
        if let Some(collect) = unsafe { gc_collect_cycles } {
            // SAFETY: as above.
            unsafe { collect() };
        }
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

/// Calls a closure, with as many of the arguments as it takes: PHP code leaves the rest unread, and PHP's own functions
/// would refuse it.
///
/// # Errors
/// As [`guarded`].
pub fn call(closure: &Zval, args: &[Zval]) -> Result<Zval, ZendFailure> {
    let mut result = Zval::new();
    call_into(&mut result, closure, args)?;
    Ok(result)
}

/// As [`call`], with a place for the result: that is worth it where calls are frequent.
///
/// # Errors
/// As [`guarded`].
pub fn call_into(result: &mut Zval, closure: &Zval, args: &[Zval]) -> Result<(), ZendFailure> {
    let mut target = Target { function: ptr::null_mut(), object: ptr::null_mut(), class: ptr::null_mut() };
    if !target.find(closure) {
        // SAFETY: the callable outlives the call.
        return answer_into(result, args, |result, count, args| unsafe {
            let callable = ptr::from_ref(closure).cast_mut();
            _call_user_function_impl(ptr::null_mut(), callable, result, count, args, ptr::null_mut());
        });
    }
    // SAFETY: the closure holds its function. The fields that are read lie at the same places in functions of both kinds.
    let most = most_of(unsafe { &(*target.function).common });
    let args = &args[..most.unwrap_or(args.len()).min(args.len())];
    // SAFETY: the closure outlives the call, and what it calls is its own.
    answer_into(result, args, |result, count, args| unsafe {
        let Target { function, object, class } = target;
        zend_call_known_function(function, object, class, result, count, args, ptr::null_mut());
    })
}

/// What a closure calls.
struct Target {
    function: *mut zend_function,
    /// Its `$this`; null for none.
    object: *mut zend_object,
    /// The class that is `static` in it; null for none.
    class: *mut ClassEntry,
}

impl Target {
    /// Finds what a closure calls. False for all that is no closure.
    fn find(&mut self, closure: &Zval) -> bool {
        let Some(object) = closure.object().filter(|object| ptr::eq(object.get_class_entry(), classes::closure()))
        else {
            return false;
        };
        let Self { function, object: this, class } = self;
        // SAFETY: every object has handlers, and closures this one, which writes to the three places.
        let found = unsafe {
            (*object.handlers)
                .get_closure
                .map(|find| find(ptr::from_ref(object).cast_mut(), class, function, this, true))
        };
        found == Some(ZEND_RESULT_CODE_SUCCESS) && !self.function.is_null()
    }
}

/// How many arguments a function takes at the most that is one of PHP's own. Returns `None` for all others.
fn most_of(function: &_zend_function__bindgen_ty_1) -> Option<usize> {
    let is_internal = u32::from(function.type_) == ZEND_INTERNAL_FUNCTION;
    // What stands for `__call()` says nothing about its arguments.
    let is_bounded = function.fn_flags & ZEND_ACC_VARIADIC == 0 && !function.arg_info.is_null();
    (is_internal && is_bounded).then(|| usize::try_from(function.num_args).unwrap_or(usize::MAX))
}

/// What a call gives that is made with a place for its result, and with arguments that outlive it and are copied by it.
fn answer(args: &[Zval], call: impl FnOnce(*mut Zval, u32, *mut Zval)) -> Result<Zval, ZendFailure> {
    let mut result = Zval::new();
    answer_into(&mut result, args, call)?;
    Ok(result)
}

/// As [`answer`], with a place for the result.
fn answer_into(
    result: &mut Zval,
    args: &[Zval],
    call: impl FnOnce(*mut Zval, u32, *mut Zval),
) -> Result<(), ZendFailure> {
    let count = u32::try_from(args.len()).unwrap_or(u32::MAX);
    guarded(|| call(ptr::from_mut(result), count, args.as_ptr().cast_mut()))
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

/// Calls a public method of an object, with as many of the arguments as it takes.
///
/// # Errors
/// As [`guarded`]; [`ZendFailure::Fault`] when the object has no such method.
pub fn call_public(object: &ZendObject, name: &str, args: &[Zval]) -> Result<Zval, ZendFailure> {
    let function = method(object.get_class_entry(), &name.to_ascii_lowercase());
    // SAFETY: the function belongs to a live class. The fields that are read lie at the same places in functions of both kinds.
    let common = function.map(|function| unsafe { (*function.as_ptr()).common });
    let Some((function, common)) = function.zip(common).filter(|(_, common)| common.fn_flags & ZEND_ACC_PUBLIC != 0)
    else {
        return Err(ZendFailure::Fault(format!("PHP has no public method {name}() where one was")));
    };
    let args = &args[..most_of(&common).unwrap_or(args.len()).min(args.len())];
    // SAFETY: the function belongs to the class of the object.
    answer(args, |result, count, args| unsafe {
        let object = ptr::from_ref(object).cast_mut();
        zend_call_known_function(function.as_ptr(), object, (*object).ce, result, count, args, ptr::null_mut());
    })
}

/// The value of an expression of PHP; `name` is what traces call it.
///
/// # Errors
/// As [`guarded`].
pub fn evaluate(expression: &str, name: &str) -> Result<Zval, ZendFailure> {
    let fault = |_| ZendFailure::Fault("an expression has a NUL byte in it".to_owned());
    let (code, name) = (CString::new(expression).map_err(fault)?, CString::new(name).map_err(fault)?);
    let mut result = Zval::new();
    // SAFETY: both texts outlive the call, and the result has room for a value.
    guarded(|| unsafe { zend_eval_string(code.as_ptr(), &raw mut result, name.as_ptr()) })?;
    Ok(result)
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
