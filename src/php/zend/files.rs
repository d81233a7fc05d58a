//! The files that PHP's settings allow to be opened.

use std::ffi::{CStr, c_char, c_int};

unsafe extern "C" {
    fn php_check_open_basedir_ex(path: *const c_char, warn: c_int) -> c_int;
}

/// Whether `open_basedir` allows a path.
pub fn is_allowed(path: &CStr) -> bool {
    // SAFETY: reads the path; without warnings it does nothing else.
    unsafe { php_check_open_basedir_ex(path.as_ptr(), 0) == 0 }
}
