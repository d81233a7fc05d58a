//! Strings that are made part by part.

use std::ptr;

use ext_php_rs::boxed::ZBox;
use ext_php_rs::ffi::zend_string;
use ext_php_rs::types::ZendStr;

/// Bytes that are copied at once: some 50 µs.
const PART: usize = 256 << 10;

/// `smart_str` of zend_smart_str_public.h.
#[repr(C)]
struct SmartStr {
    string: *mut zend_string,
    capacity: usize,
}

unsafe extern "C" {
    fn smart_str_erealloc(target: *mut SmartStr, len: usize);
}

/// Makes a string of bytes; `before` is told how many are copied next.
///
/// # Errors
/// The first error of `before`.
pub fn copy<E>(bytes: &[u8], mut before: impl FnMut(usize) -> Result<(), E>) -> Result<ZBox<ZendStr>, E> {
    if bytes.len() <= PART {
        before(bytes.len())?;
        return Ok(ZendStr::new(bytes, false));
    }
    let mut target = SmartStr { string: ptr::null_mut(), capacity: 0 };
    // SAFETY: the structure is as PHP leaves an empty one; the call makes a string of length 0 with room for `len` bytes
    // and the NUL byte behind them.
    let string = unsafe {
        smart_str_erealloc(&raw mut target, bytes.len());
        ZBox::from_raw(target.string)
    };
    for part in bytes.chunks(PART) {
        before(part.len())?;
        // SAFETY: the string has room for all parts, of which `len` bytes are written. The box only frees it meanwhile.
        unsafe {
            let end = (&raw mut (*target.string).val).cast::<u8>().add((*target.string).len);
            ptr::copy_nonoverlapping(part.as_ptr(), end, part.len());
            (*target.string).len += part.len();
            end.add(part.len()).write(0);
        }
    }
    Ok(string)
}
