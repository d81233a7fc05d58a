//! The state of PHP's executor: interrupts, time limits, pending exceptions, the connection.

use std::ffi::c_int;
use std::sync::atomic::{AtomicBool, Ordering};

use ext_php_rs::ffi::{
    ext_php_rs_executor_globals, ext_php_rs_process_globals, zend_execute_data, zend_interrupt_function, zend_object,
};
use ext_php_rs::types::Zval;

unsafe extern "C" {
    fn zend_timeout() -> !;
    fn zend_clear_exception();
    fn zend_is_unwind_exit(exception: *const zend_object) -> bool;
    fn zend_is_graceful_exit(exception: *const zend_object) -> bool;
    fn zend_memory_usage(real: bool) -> usize;
}

/// `PHP_CONNECTION_ABORTED` of main.h.
const CONNECTION_ABORTED: c_int = 1;

/// Whether PHP was asked to look up from its work (by a timer or a signal); the question is then answered.
pub fn take_interrupt() -> bool {
    flag(|globals| {
        // SAFETY: `globals` points to the live executor globals of this thread.
        unsafe { (&raw mut (*globals).vm_interrupt).cast() }
    })
    .swap(false, Ordering::AcqRel)
}

/// Asks PHP to look up from its work at the next opportunity.
pub fn request_interrupt() {
    flag(|globals| {
        // SAFETY: as above.
        unsafe { (&raw mut (*globals).vm_interrupt).cast() }
    })
    .store(true, Ordering::Release);
}

/// Whether `max_execution_time` has passed.
pub fn timed_out() -> bool {
    flag(|globals| {
        // SAFETY: as above.
        unsafe { (&raw mut (*globals).timed_out).cast() }
    })
    .load(Ordering::Acquire)
}

/// Ends the request as `max_execution_time` does. No frame above may own anything: it leaves by `longjmp`.
pub fn raise_timeout() -> ! {
    // SAFETY: PHP calls it from the same thread at any opcode once `timed_out` is set.
    unsafe { zend_timeout() }
}

/// Runs what PHP runs at an interrupt, such as handlers of asynchronous signals. May leave an exception pending.
pub fn run_interrupt_handlers() {
    // SAFETY: read on the PHP thread; the variable is set at start-up. The frame is that of the running function,
    // which is what the engine itself passes after an internal function.
    unsafe {
        if let Some(handler) = zend_interrupt_function {
            handler((*ext_php_rs_executor_globals()).current_execute_data.cast::<zend_execute_data>());
        }
    }
}

/// Whether an exception is on its way.
pub fn exception_pending() -> bool {
    // SAFETY: the executor globals of this thread, read only.
    unsafe { !(*ext_php_rs_executor_globals()).exception.is_null() }
}

/// Takes the pending exception, if it is one that code may catch: `exit()` is none.
pub fn take_exception() -> Option<Zval> {
    // SAFETY: the executor globals of this thread; a pending exception is a live object, and the zval takes a reference
    // of its own before the executor gives up its one.
    unsafe {
        let exception = (*ext_php_rs_executor_globals()).exception;
        if exception.is_null() || zend_is_unwind_exit(exception) || zend_is_graceful_exit(exception) {
            return None;
        }
        let mut taken = Zval::new();
        taken.set_object(&mut *exception);
        zend_clear_exception();
        Some(taken)
    }
}

/// Takes the pending exception away.
pub fn clear_exception() {
    // SAFETY: does nothing when no exception is pending.
    unsafe { zend_clear_exception() };
}

/// Bytes that `memory_limit` leaves; `None` without a limit.
pub fn memory_left() -> Option<usize> {
    // SAFETY: the core globals of this thread, and the figures of its heap, read only.
    let (limit, used) = unsafe { ((*ext_php_rs_process_globals()).memory_limit, zend_memory_usage(false)) };
    usize::try_from(limit).ok().map(|limit| limit.saturating_sub(used))
}

/// Whether the client is known to be gone and the request should end with it.
pub fn connection_aborted() -> bool {
    // SAFETY: the core globals of this thread, read only.
    let core = unsafe { &*ext_php_rs_process_globals() };
    c_int::from(core.connection_status) & CONNECTION_ABORTED != 0 && !core.ignore_user_abort
}

/// A flag of the executor that signal handlers set.
fn flag(field: impl FnOnce(*mut ext_php_rs::ffi::zend_executor_globals) -> *mut bool) -> &'static AtomicBool {
    // SAFETY: the globals live as long as the thread; the field is one byte wide, and PHP itself uses it atomically.
    unsafe { AtomicBool::from_ptr(field(ext_php_rs_executor_globals())) }
}
