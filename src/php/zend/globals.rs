//! The state of PHP's executor: interrupts, time limits, pending exceptions, the connection.

use std::cell::Cell;
use std::ffi::c_int;
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicPtr, Ordering};

use ext_php_rs::ffi::{
    ext_php_rs_compiler_globals, ext_php_rs_executor_globals, ext_php_rs_process_globals, zend_execute_data,
    zend_interrupt_function, zend_object,
};
use ext_php_rs::types::Zval;

use super::heap::{self, Memory};

unsafe extern "C" {
    fn zend_timeout() -> !;
    fn zend_clear_exception();
    fn zend_is_unwind_exit(exception: *const zend_object) -> bool;
    fn zend_is_graceful_exit(exception: *const zend_object) -> bool;
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

thread_local! {
    /// The exception that a handler left which ran at an interrupt: compared, never used.
    static OF_INTERRUPT: Cell<*const zend_object> = const { Cell::new(ptr::null()) };
}

/// What PHP runs at an interrupt.
type Handler = unsafe extern "C" fn(*mut zend_execute_data);

/// The handler that stood in the place of ours; null for none.
static BEFORE: AtomicPtr<()> = AtomicPtr::new(ptr::null_mut());
/// Whether ours is in its place.
static IS_NOTING: AtomicBool = AtomicBool::new(false);

/// Forgets what [`note_interrupts`] did in a PHP that has ended since. Only at start-up.
pub fn forget_interrupts() {
    IS_NOTING.store(false, Ordering::Release);
}

/// Notes from now on which exceptions come from handlers that run at an interrupt, as those of signals do: also those
/// that run while a function is called. Forgets which did so far.
pub fn note_interrupts() {
    OF_INTERRUPT.set(ptr::null());
    if IS_NOTING.load(Ordering::Acquire) || IS_NOTING.swap(true, Ordering::AcqRel) {
        return;
    }
    // SAFETY: PHP and its extensions set the variable when they start, which is over; it is read as one word.
    unsafe {
        let place = &raw mut zend_interrupt_function;
        let before = place.read().map_or(ptr::null_mut(), |handler: Handler| handler as *mut ());
        BEFORE.store(before, Ordering::Release);
        place.write(Some(interrupt));
    }
}

/// Whether the pending exception comes from a handler that ran at an interrupt.
pub fn is_of_interrupt() -> bool {
    // SAFETY: the executor globals of this thread, read only.
    let pending = unsafe { (*ext_php_rs_executor_globals()).exception };
    !pending.is_null() && ptr::eq(pending, OF_INTERRUPT.get())
}

unsafe extern "C" fn interrupt(frame: *mut zend_execute_data) {
    // SAFETY: called by PHP with what the function is to have that stood here before; the exception is only compared.
    unsafe {
        let before = (*ext_php_rs_executor_globals()).exception;
        let handler = BEFORE.load(Ordering::Acquire);
        if !handler.is_null() {
            std::mem::transmute::<*mut (), Handler>(handler)(frame);
        }
        let after = (*ext_php_rs_executor_globals()).exception;
        if !ptr::eq(before, after) {
            OF_INTERRUPT.set(after);
        }
    }
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

/// Returns how PHP's memory is used under its `memory_limit`; `None` without a limit.
pub fn memory() -> Option<Memory> {
    // SAFETY: the core globals of this thread, read only.
    let limit = unsafe { (*ext_php_rs_process_globals()).memory_limit };
    usize::try_from(limit).ok().map(heap::current)
}

/// `ZEND_COMPILE_PRELOAD_IN_CHILD` of zend_compile.h.
const PRELOAD_IN_CHILD: u32 = 1 << 17;

/// Whether the code that runs is that of `opcache.preload`, in a process of its own that is gone afterwards.
pub fn preloads_in_a_child() -> bool {
    // SAFETY: the compiler globals of this thread, read only.
    unsafe { (*ext_php_rs_compiler_globals()).compiler_options & PRELOAD_IN_CHILD != 0 }
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
