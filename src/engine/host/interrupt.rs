//! The interrupt flag, as the scripts of a VM see it: they stop at their next loop iteration or call.
//!
//! The flag is an atomic of the VM, which outlives every context in it. All contexts of a VM read the same one
//! (`ContextBuilder::interrupt_flag`, a patch), so that whoever sets it needs to know none of them, and none of them has
//! to be there. Once it is set, the VM decides whether the script ends, or only lets its host look around.

use boa_engine::error::RuntimeLimitError;
use boa_engine::vm::RuntimeLimits;
use boa_engine::{Context, JsError, JsResult};

use crate::heap;
use crate::protocol::Interrupt;

/// How many calls may be in progress at once.
pub(in crate::engine) const CALL_DEPTH: usize = 10_000;
/// Values that the stack of calls may hold, arguments and variables: 16 bytes each.
const STACK_VALUES: usize = 4 << 20;
/// Frames that a stack trace shows.
const BACKTRACE: usize = 50;

/// Lets native code notice that its script has to end.
#[derive(Clone, Copy)]
pub(in crate::engine) struct InterruptCheck(Interrupt);

impl InterruptCheck {
    /// Checks the interrupt of a context.
    pub fn of(context: &Context) -> Self {
        Self(Interrupt::new(context.interrupt_flag(), context.interrupt_decision()))
    }

    /// Whether the script has to end. The host may look around meanwhile.
    pub fn is_set(self) -> bool {
        self.0.ends_script()
    }
}

/// Looks at the interrupt flag, in loops that scripts can make long.
///
/// # Errors
/// What ends a script that was stopped.
pub(in crate::engine) fn look(context: &Context) -> JsResult<()> {
    if InterruptCheck::of(context).is_set() { Err(stopped()) } else { Ok(()) }
}

/// Returns the error that ends a script from within: uncatchable, the same as that of the flag.
pub(in crate::engine) fn stopped() -> JsError {
    RuntimeLimitError::Interrupted.into()
}

/// Asks for memory before much of it is taken, as filling a block beyond the limit would find the script busy with that,
/// and end the VM. What is in the way may be garbage, and is collected first.
///
/// # Errors
/// What ends the script, when the limit is in the way.
pub(in crate::engine) fn afford(bytes: usize) -> JsResult<()> {
    if heap::has_room(bytes) {
        return Ok(());
    }
    boa_gc::force_collect();
    if heap::admits(bytes) { Ok(()) } else { Err(stopped()) }
}

/// Sets the limits of a context that hold whether or not anybody stops its scripts.
pub(in crate::engine) fn limit(context: &mut Context) {
    let mut limits = RuntimeLimits::default();
    limits.set_recursion_limit(CALL_DEPTH);
    limits.set_stack_size_limit(STACK_VALUES);
    limits.set_backtrace_limit(BACKTRACE);
    context.set_runtime_limits(limits);
}
