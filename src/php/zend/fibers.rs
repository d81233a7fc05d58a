//! Fibers of PHP: which one runs, and which ones wait.

use std::ptr;

use ext_php_rs::ffi::ext_php_rs_executor_globals;
use ext_php_rs::types::{ZendObject, Zval};

use super::calls;

/// The fiber that runs, or the main program. Equal to another as long as that lives.
#[derive(Clone, Copy)]
pub struct Running {
    /// The Fiber object; null in the main program.
    object: *const ZendObject,
}

impl PartialEq for Running {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self.object, other.object)
    }
}

impl Eq for Running {}

/// Gives the fiber that runs now, or the main program.
pub fn running() -> Running {
    // SAFETY: the executor globals of this thread, read only. A fiber begins with its object.
    Running { object: unsafe { (*ext_php_rs_executor_globals()).active_fiber.cast_const().cast() } }
}

impl Running {
    /// Whether it gave way with `Fiber::suspend()`: others have started what runs now. The main program never gives way,
    /// nor does a fiber that waits for one that it has started or resumed.
    ///
    /// # Safety
    /// It has not ended: a frame of its stack is still to return.
    pub unsafe fn is_suspended(self) -> bool {
        // SAFETY: the caller's promise: the stack of a fiber lives as long as its object.
        let Some(fiber) = (unsafe { self.object.as_ref() }) else { return false };
        calls::call_method(fiber, fiber.get_class_entry(), "isSuspended", &[]).as_ref().is_ok_and(Zval::is_true)
    }
}
