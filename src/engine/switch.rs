//! The interrupt switch: makes a running script stop at its next loop iteration or call.
//!
//! Boa has no interrupt of its own, but reads its runtime limits before every loop iteration and every call, and the
//! error of a passed limit cannot be caught by the script. So a limit of zero is a switch.

use boa_engine::Context;
use boa_engine::vm::RuntimeLimits;

use super::CALL_DEPTH;
use crate::pool::Interrupt;

/// Values that the stack of calls may hold, arguments and variables: 16 bytes each.
const STACK_VALUES: usize = 4 << 20;
/// Frames that a stack trace shows.
const BACKTRACE: usize = 50;

/// The limits of a script that nobody has stopped.
fn open() -> RuntimeLimits {
    let mut limits = RuntimeLimits::default();
    limits.set_recursion_limit(CALL_DEPTH);
    limits.set_stack_size_limit(STACK_VALUES);
    limits.set_backtrace_limit(BACKTRACE);
    limits
}

/// Sets the limits of a context, and makes the switch that closes them.
pub(super) fn interrupt(context: &mut Context) -> Interrupt {
    context.set_runtime_limits(open());
    let limits: *mut RuntimeLimits = context.runtime_limits_mut();
    Interrupt { trip, data: limits.cast() }
}

/// # Safety
/// `limits` came from [`interrupt`], and its context has not moved since.
unsafe fn trip(limits: *mut ()) {
    let mut closed = open();
    closed.set_loop_iteration_limit(0);
    closed.set_recursion_limit(0);
    // SAFETY: the address is valid by the caller's promise. The engine may read it at the same time; the limits are
    // plain words, each of which is written at once on every platform that we build for, so it sees the old or the new
    // one. Volatile, as the compiler of the reading side knows nothing of this.
    unsafe { limits.cast::<RuntimeLimits>().write_volatile(closed) };
}
