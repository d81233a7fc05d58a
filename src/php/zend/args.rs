//! The arguments of the running call, read by PHP's own rules: `strict_types`, coercions, deprecations and messages.

use std::ffi::{CStr, CString, c_char, c_int};
use std::mem::MaybeUninit;
use std::ptr;

use ext_php_rs::ffi::{zend_fcall_info, zend_fcall_info_cache, zend_wrong_parameters_count_error};
use ext_php_rs::types::{ZendHashTable, ZendStr, Zval};
use ext_php_rs::zend::ExecuteData;

use super::calls;
use super::failure::ZendFailure;
use super::tables::{self, Key};

unsafe extern "C" {
    fn zend_parse_parameter(flags: c_int, arg_num: u32, arg: *mut Zval, spec: *const c_char, ...) -> c_int;
    fn zend_argument_type_error(number: u32, format: *const c_char, ...);
    fn zend_zval_type_name(value: *const Zval) -> *const c_char;
    fn zend_release_fcall_info_cache(cache: *mut zend_fcall_info_cache);
}

/// The arguments of one call of a method, whose count was checked. Numbers count from 1, as in PHP's messages.
pub struct Args<'a> {
    frame: &'a ExecuteData,
    given: u32,
}

impl<'a> Args<'a> {
    /// Checks the number of arguments.
    ///
    /// # Errors
    /// An `ArgumentCountError` is pending when there are fewer than `min` or more than `max`.
    pub fn new(frame: &'a ExecuteData, min: u32, max: u32) -> Result<Self, ZendFailure> {
        // SAFETY: in a call frame, `This.u2` holds the number of arguments.
        let given = unsafe { frame.This.u2.num_args };
        if given < min || given > max {
            // SAFETY: called from within the function that the message is about.
            unsafe { zend_wrong_parameters_count_error(min, max) };
            return Err(ZendFailure::Pending);
        }
        Ok(Self { frame, given })
    }

    /// A `string`.
    ///
    /// # Errors
    /// A `TypeError` is pending.
    pub fn string(&self, number: u32) -> Result<&'a ZendStr, ZendFailure> {
        self.optional_string(number, c"S")?.ok_or(ZendFailure::Pending)
    }

    /// A `string` with a default: `None`.
    ///
    /// # Errors
    /// A `TypeError` is pending.
    pub fn string_or_null(&self, number: u32) -> Result<Option<&'a ZendStr>, ZendFailure> {
        self.optional_string(number, c"S")
    }

    /// A `?string` whose default is null.
    ///
    /// # Errors
    /// A `TypeError` is pending.
    pub fn nullable_string(&self, number: u32) -> Result<Option<&'a ZendStr>, ZendFailure> {
        self.optional_string(number, c"S!")
    }

    /// A `?int` whose default is null.
    ///
    /// # Errors
    /// A `TypeError` is pending.
    pub fn nullable_int(&self, number: u32) -> Result<Option<i64>, ZendFailure> {
        let Some(arg) = self.zval(number) else { return Ok(None) };
        let (mut value, mut is_null) = (0_i64, false);
        // SAFETY: the specification "l!" writes one zend_long and one bool.
        let status = unsafe { zend_parse_parameter(0, number, arg, c"l!".as_ptr(), &raw mut value, &raw mut is_null) };
        success(status)?;
        Ok((!is_null).then_some(value))
    }

    /// An `int` with a default.
    ///
    /// # Errors
    /// A `TypeError` is pending.
    pub fn int_or(&self, number: u32, default: i64) -> Result<i64, ZendFailure> {
        let Some(arg) = self.zval(number) else { return Ok(default) };
        let mut value = 0_i64;
        // SAFETY: the specification "l" writes one zend_long.
        success(unsafe { zend_parse_parameter(0, number, arg, c"l".as_ptr(), &raw mut value) })?;
        Ok(value)
    }

    /// A `bool` with a default.
    ///
    /// # Errors
    /// A `TypeError` is pending.
    pub fn bool_or(&self, number: u32, default: bool) -> Result<bool, ZendFailure> {
        let Some(arg) = self.zval(number) else { return Ok(default) };
        let mut value = default;
        // SAFETY: the specification "b" writes one bool.
        success(unsafe { zend_parse_parameter(0, number, arg, c"b".as_ptr(), &raw mut value) })?;
        Ok(value)
    }

    /// An `array` whose default is empty: `None`.
    ///
    /// # Errors
    /// A `TypeError` is pending.
    pub fn array(&self, number: u32) -> Result<Option<&'a ZendHashTable>, ZendFailure> {
        let Some(arg) = self.zval(number) else { return Ok(None) };
        let mut table: *mut ZendHashTable = ptr::null_mut();
        // SAFETY: the specification "h" writes one HashTable pointer, owned by the argument.
        success(unsafe { zend_parse_parameter(0, number, arg, c"h".as_ptr(), &raw mut table) })?;
        // SAFETY: the argument lives as long as the frame.
        Ok(unsafe { table.as_ref() })
    }

    /// A `callable`, as a closure.
    ///
    /// # Errors
    /// A `TypeError` is pending.
    pub fn callable(&self, number: u32) -> Result<Zval, ZendFailure> {
        let Some(arg) = self.zval(number) else { return Err(ZendFailure::Pending) };
        let mut info = MaybeUninit::<zend_fcall_info>::uninit();
        let mut cache = MaybeUninit::<zend_fcall_info_cache>::uninit();
        // SAFETY: the specification "f" writes both structures, whose cache is released as PHP asks for.
        unsafe {
            let status = zend_parse_parameter(0, number, arg, c"f".as_ptr(), info.as_mut_ptr(), cache.as_mut_ptr());
            success(status)?;
            zend_release_fcall_info_cache(cache.as_mut_ptr());
        }
        calls::closure_of(&self.value(number))
    }

    /// The `TypeError` for an argument that is none of what it may be, which is pending then.
    pub fn type_error(&self, number: u32, expected: &str) -> ZendFailure {
        let expected = CString::new(expected).unwrap_or_default();
        let given = CString::new(type_name(&self.value(number))).unwrap_or_default();
        // SAFETY: called from within the function that the message is about; the format takes two strings.
        unsafe {
            zend_argument_type_error(number, c"must be %s, %s given".as_ptr(), expected.as_ptr(), given.as_ptr());
        }
        ZendFailure::Pending
    }

    /// The first argument that was given by a name which the function, a variadic one, does not have.
    pub fn first_named(&self) -> Option<String> {
        /// `ZEND_CALL_HAS_EXTRA_NAMED_PARAMS` of zend_compile.h.
        const HAS_EXTRA_NAMED: u32 = 1 << 27;
        // SAFETY: in a call frame, `This.u1` holds information about the call; with this flag the table is there.
        let table = unsafe {
            let info = self.frame.This.u1.type_info;
            if info & HAS_EXTRA_NAMED == 0 { None } else { self.frame.extra_named_params.as_ref() }
        };
        let (key, _) = tables::entries(table?).next()?;
        Some(match key {
            Key::String(name) => String::from_utf8_lossy(name.as_bytes()).into_owned(),
            Key::Index(index) => index.to_string(),
        })
    }

    /// How many arguments were given.
    pub fn count(&self) -> u32 {
        self.given
    }

    /// An argument as it is, after it was read as the type it must have; null when it was not given.
    pub fn value(&self, number: u32) -> Zval {
        // SAFETY: the place holds an argument of the frame.
        self.zval(number).map_or_else(Zval::null, |arg| unsafe { (*arg).dereference().shallow_clone() })
    }

    fn optional_string(&self, number: u32, spec: &CStr) -> Result<Option<&'a ZendStr>, ZendFailure> {
        let Some(arg) = self.zval(number) else { return Ok(None) };
        let mut string: *mut ZendStr = ptr::null_mut();
        // SAFETY: the specifications "S" and "S!" write one zend_string pointer, owned by the argument.
        success(unsafe { zend_parse_parameter(0, number, arg, spec.as_ptr(), &raw mut string) })?;
        // SAFETY: the argument lives as long as the frame; null stands for PHP's null.
        Ok(unsafe { string.as_ref() })
    }

    /// The place of an argument in the frame, where PHP also leaves the outcome of a coercion.
    fn zval(&self, number: u32) -> Option<*mut Zval> {
        if number > self.given {
            return None;
        }
        let index = usize::try_from(number - 1).ok()?;
        // SAFETY: the frame has `given` arguments, and this is one of them.
        unsafe { self.frame.zend_call_arg(index) }.map(ptr::from_mut)
    }
}

/// The type of a value as PHP's messages name it.
pub fn type_name(value: &Zval) -> String {
    // SAFETY: the name belongs to PHP or to the class of the value.
    unsafe { CStr::from_ptr(zend_zval_type_name(ptr::from_ref(value))) }.to_string_lossy().into_owned()
}

fn success(status: c_int) -> Result<(), ZendFailure> {
    if status == 0 { Ok(()) } else { Err(ZendFailure::Pending) }
}
