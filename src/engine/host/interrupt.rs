//! The interrupt switch: makes a running script stop at its next loop iteration or call.
//!
//! Boa has no interrupt of its own, but reads its runtime limits before every loop iteration and every call, and the
//! error of a passed limit cannot be caught by the script. So a limit of zero is a switch.

use std::marker::PhantomData;
use std::ptr;
use std::sync::atomic::AtomicPtr;
use std::sync::atomic::Ordering::{Acquire, Release};

use boa_engine::error::RuntimeLimitError;
use boa_engine::vm::RuntimeLimits;
use boa_engine::{Context, JsError};

use crate::protocol::Interrupt;

/// How many calls may be in progress at once.
pub(in crate::engine) const CALL_DEPTH: usize = 10_000;
/// Values that the stack of calls may hold, arguments and variables: 16 bytes each.
const STACK_VALUES: usize = 4 << 20;
/// Frames that a stack trace shows.
const BACKTRACE: usize = 50;

/// The switch of a VM: it acts on the context that it was connected to last. Boxed, as others hold its address.
#[derive(Default)]
pub(in crate::engine) struct InterruptFlag(Box<AtomicPtr<RuntimeLimits>>);

impl InterruptFlag {
    /// Returns what other threads need to set the flag.
    pub fn interrupt(&self) -> Interrupt {
        Interrupt { trip, rearm, data: ptr::from_ref(&*self.0).cast_mut().cast() }
    }

    /// Makes a context the one that is stopped. The context must not move until another is connected; the limits that
    /// it may have hit before are opened.
    pub fn connect(&self, context: &mut Context) {
        context.set_runtime_limits(open());
        self.0.store(context.runtime_limits_mut(), Release);
    }
}

/// Lets native code notice that the flag of its context was set.
pub(in crate::engine) struct InterruptCheck<'a>(*const RuntimeLimits, PhantomData<&'a Context>);

impl<'a> InterruptCheck<'a> {
    /// Checks the flag of a context.
    pub fn of(context: &'a mut Context) -> Self {
        Self(context.runtime_limits_mut(), PhantomData)
    }

    /// As [`InterruptCheck::of`], for what a context reads from while it parses.
    ///
    /// # Safety
    /// The context lives, and stays where it is, for as long as this is used.
    pub unsafe fn while_parsing(context: &mut Context) -> InterruptCheck<'static> {
        InterruptCheck(context.runtime_limits_mut(), PhantomData)
    }

    /// Whether the script has to end.
    pub fn is_set(&self) -> bool {
        // SAFETY: the context is borrowed for as long as this lives, or lives by `while_parsing`'s promise. The switch
        // may be thrown at the same time: plain words, of which one is looked at.
        unsafe { self.0.read_volatile() }.recursion_limit() == 0
    }
}

/// Returns the error that ends a script from within: uncatchable, the same as that of a passed limit.
pub(in crate::engine) fn stopped() -> JsError {
    RuntimeLimitError::LoopIteration.into()
}

/// The limits of a script that nobody has stopped.
fn open() -> RuntimeLimits {
    let mut limits = RuntimeLimits::default();
    limits.set_recursion_limit(CALL_DEPTH);
    limits.set_stack_size_limit(STACK_VALUES);
    limits.set_backtrace_limit(BACKTRACE);
    limits
}

/// # Safety
/// `data` came from [`InterruptFlag::interrupt`], and the context that is connected has not moved since.
unsafe fn trip(data: *mut ()) {
    let mut closed = open();
    closed.set_loop_iteration_limit(0);
    closed.set_recursion_limit(0);
    // SAFETY: the caller's promise.
    unsafe { set(data, closed) };
}

/// # Safety
/// As for [`trip`], and no script runs.
unsafe fn rearm(data: *mut ()) {
    // SAFETY: the caller's promise.
    unsafe { set(data, open()) };
}

unsafe fn set(data: *mut (), limits: RuntimeLimits) {
    // SAFETY: both addresses are valid by the callers' promise. The engine may read the limits at the same time; they
    // are plain words, each of which is written at once on every platform that we build for, so it sees the old or the
    // new one. Volatile, as the compiler of the reading side knows nothing of this.
    unsafe {
        let connected = (*data.cast::<AtomicPtr<RuntimeLimits>>()).load(Acquire);
        if !connected.is_null() {
            connected.write_volatile(limits);
        }
    }
}
