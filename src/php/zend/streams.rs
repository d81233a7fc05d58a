//! A PHP stream over a descriptor that is only ever waited for.

use std::ffi::{c_char, c_int, c_void};
use std::os::fd::{AsRawFd, RawFd};
use std::ptr;

use ext_php_rs::ffi::{IS_RESOURCE_EX, php_stream, php_stream_ops};
use ext_php_rs::types::Zval;

use super::calls::guarded;
use super::failure::ZendFailure;

unsafe extern "C" {
    fn _php_stream_alloc(
        ops: *const php_stream_ops,
        data: *mut c_void,
        persistent_id: *const c_char,
        mode: *const c_char,
        ...
    ) -> *mut php_stream;
}

/// `PHP_STREAM_AS_FD` and `PHP_STREAM_AS_FD_FOR_SELECT` of php_streams.h.
const AS_FD: [c_int; 2] = [1, 3];
/// `PHP_STREAM_OPTION_BLOCKING`, `PHP_STREAM_OPTION_CHECK_LIVENESS`, and `PHP_STREAM_OPTION_RETURN_*` there.
const BLOCKING: c_int = 1;
const CHECK_LIVENESS: c_int = 12;
const RETURN_OK: c_int = 0;
const RETURN_ERR: c_int = -1;
const RETURN_NOT_IMPLEMENTED: c_int = -2;

/// What a stream owns: whatever holds its descriptor open.
struct Owned(Box<dyn AsRawFd>);

/// The table has a pointer to text, and is never written to.
struct Ops(php_stream_ops);

// SAFETY: see above.
unsafe impl Sync for Ops {}

static OPS: Ops = Ops(php_stream_ops {
    write: Some(write),
    read: Some(read),
    close: Some(close),
    flush: Some(flush),
    label: c"js_machine job".as_ptr(),
    seek: None,
    cast: Some(cast),
    stat: None,
    set_option: Some(set_option),
});

/// A stream for `stream_select()` and event loops. It owns the descriptor. Reading never blocks and
/// gives nothing: there is the end of the file once the descriptor is readable.
///
/// # Errors
/// As [`guarded`].
pub fn readable(descriptor: impl AsRawFd + 'static) -> Result<Zval, ZendFailure> {
    let data = Box::into_raw(Box::new(Owned(Box::new(descriptor))));
    // SAFETY: the table lives for ever, and the stream takes over `data`, which it gives back in `close`. The variable
    // arguments are where a debug build of PHP expects a call depth and the place of the call, and nothing to others.
    let made = guarded(|| unsafe {
        let (file, line) = (c"js_machine".as_ptr(), 0_u32);
        _php_stream_alloc(&raw const OPS.0, data.cast(), ptr::null(), c"r".as_ptr(), 0, file, line, file, line)
    });
    match made {
        Ok(stream) if !stream.is_null() => Ok(expose(stream)),
        other => {
            // SAFETY: there is no stream that has it.
            drop(unsafe { Box::from_raw(data) });
            other.and(Err(ZendFailure::Fault("PHP made no stream".to_owned())))
        }
    }
}

/// The resource of a new stream.
fn expose(stream: *mut php_stream) -> Zval {
    let mut zval = Zval::new();
    // SAFETY: the stream is alive, and the zval takes over the one reference to its resource.
    unsafe {
        (*stream).set___exposed(1);
        zval.value.res = (*stream).res;
    }
    zval.u1.type_info = IS_RESOURCE_EX;
    zval
}

/// The descriptor of a stream.
///
/// # Safety
/// `stream` must be one of [`OPS`] that was not closed.
unsafe fn descriptor_of(stream: *mut php_stream) -> RawFd {
    // SAFETY: as promised, so that the pointer is the one of `readable`.
    unsafe { (*(*stream).abstract_.cast::<Owned>()).0.as_raw_fd() }
}

/// Whether the descriptor is readable.
fn is_readable(descriptor: RawFd) -> bool {
    let mut entry = libc::pollfd { fd: descriptor, events: libc::POLLIN, revents: 0 };
    // SAFETY: one entry.
    unsafe { libc::poll(&raw mut entry, 1, 0) == 1 }
}

unsafe extern "C" fn write(_stream: *mut php_stream, _buffer: *const c_char, _count: usize) -> isize {
    -1
}

/// Gives nothing, and takes nothing: once readable, the descriptor is to stay that.
unsafe extern "C" fn read(stream: *mut php_stream, _buffer: *mut c_char, _count: usize) -> isize {
    // SAFETY: PHP passes a stream of ours.
    unsafe {
        if is_readable(descriptor_of(stream)) {
            (*stream).set_eof(1);
        }
    }
    0
}

unsafe extern "C" fn close(stream: *mut php_stream, _close_handle: c_int) -> c_int {
    // SAFETY: PHP closes a stream once; the box came from `readable`.
    drop(unsafe { Box::from_raw((*stream).abstract_.cast::<Owned>()) });
    0
}

unsafe extern "C" fn flush(_stream: *mut php_stream) -> c_int {
    0
}

unsafe extern "C" fn cast(stream: *mut php_stream, as_what: c_int, place: *mut *mut c_void) -> c_int {
    if !AS_FD.contains(&as_what) {
        return -1;
    }
    // SAFETY: a stream of ours; for these kinds the place is that of an int, or null.
    unsafe {
        if let Some(place) = place.cast::<c_int>().as_mut() {
            *place = descriptor_of(stream);
        }
    }
    0
}

unsafe extern "C" fn set_option(stream: *mut php_stream, option: c_int, _value: c_int, _data: *mut c_void) -> c_int {
    match option {
        // It never blocks, whatever is asked for.
        BLOCKING => RETURN_OK,
        CHECK_LIVENESS => {
            // SAFETY: a stream of ours.
            if is_readable(unsafe { descriptor_of(stream) }) { RETURN_ERR } else { RETURN_OK }
        }
        _ => RETURN_NOT_IMPLEMENTED,
    }
}
