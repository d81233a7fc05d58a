//! The stack of a VM, and the switches between it and the stack of the thread that is inside of the VM.
//!
//! A thread enters a VM by switching to its stack, and takes the VM's thread-local variables along. It comes back when the
//! work is done, when the work asks for something that is outside, or when the stack is left as it is: by a switch like
//! any other where the code inside notices that itself, else by a signal handler, which has the interrupted code go on at
//! the end of the stack. Nothing is unwound then, and no destructor runs; see [`super::signals`].

use std::cell::{Cell, UnsafeCell};
use std::num::NonZeroUsize;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;

use corosensei::stack::Stack;
use corosensei::stack::valgrind::ValgrindStackRegistration;
use corosensei::trap::{CoroutineTrapHandler, TrapHandlerRegs};
use corosensei::{CoroutineResult, Yielder};

use super::fault::Fault;
use super::signal_stack;
use crate::heap::{Image, ThreadBlocks};

/// What the code inside of a VM goes on with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Input {
    /// It begins.
    Start,
    /// It has what it asked for.
    Answered,
    /// It is to do something else first, and is asked for that while it waits.
    Serve,
}

/// What the code inside of a VM wants, which goes on afterwards.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Event {
    /// An answer of its host.
    Asks,
    /// The host's attention, which it was asked to give.
    Attends,
    /// It has done what it was to do while it waits, and waits on.
    Served,
    /// Nothing more: it can't go on.
    Leaves(Fault),
}

/// How the code inside of a VM ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Exit {
    Done,
    Left(Fault),
}

/// Where the code inside of a VM is when the thread comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    /// It waits on the VM's stack.
    Waits(Event),
    /// It is done, and the stack is empty.
    Done,
    /// It was left for a reason, and the stack is empty.
    Left(Fault),
}

type Run = corosensei::Coroutine<Input, Event, Exit, VmStack>;

/// The stack of a VM, as corosensei wants it.
struct VmStack(Range<usize>);

// SAFETY: the range begins with a guard, as `Mapping` makes it, and is much longer than the least.
unsafe impl Stack for VmStack {
    fn base(&self) -> NonZeroUsize {
        NonZeroUsize::new(self.0.end).unwrap_or(NonZeroUsize::MAX)
    }

    fn limit(&self) -> NonZeroUsize {
        NonZeroUsize::new(self.0.start).unwrap_or(NonZeroUsize::MIN)
    }
}

/// The code inside of a VM. Used by the thread that holds the VM, and by signal handlers on that thread.
pub(super) struct Coroutine {
    /// The guard and the stack.
    stack: Range<usize>,
    blocks: UnsafeCell<ThreadBlocks>,
    run: UnsafeCell<Option<Run>>,
    yielder: Cell<*const Yielder<Input, Event>>,
    trap: Cell<Option<CoroutineTrapHandler<Exit>>>,
    _registration: ValgrindStackRegistration,
}

impl Coroutine {
    /// Makes a coroutine that has nothing to do. `stack` begins with the guard. Returns `None` when the platform does not
    /// tell where thread-local variables are.
    pub fn new(stack: Range<usize>) -> Option<Self> {
        let blocks = ThreadBlocks::new()?;
        let registration = ValgrindStackRegistration::new(ptr::with_exposed_provenance_mut(stack.start), stack.len());
        Some(Self {
            stack,
            blocks: UnsafeCell::new(blocks),
            run: UnsafeCell::new(None),
            yielder: Cell::new(ptr::null()),
            trap: Cell::new(None),
            _registration: registration,
        })
    }

    /// Runs `work` inside, until it is done or wants something. What an earlier work has left on the stack is given up.
    ///
    /// # Safety
    /// The caller holds the VM, and is outside of it. `work`, and what it borrows, lives until it is done, left, or given
    /// up; should it be left, nothing relies on its destructors.
    pub unsafe fn start<F: FnOnce()>(&self, work: F) -> Step {
        self.give_up();
        let body = |yielder: &Yielder<Input, Event>, _: Input| {
            self.yielder.set(ptr::from_ref(yielder));
            // A panic that gets so far is a fault of this extension, and must not be taken outside by the switch.
            match catch_unwind(AssertUnwindSafe(work)) {
                Ok(()) => Exit::Done,
                Err(panic) => {
                    std::mem::forget(panic);
                    Exit::Left(Fault::Abort)
                }
            }
        };
        // SAFETY: the caller's promise; the stack is empty.
        let run = unsafe { Run::with_stack_unchecked(VmStack(self.stack.clone()), body) };
        self.trap.set(Some(run.trap_handler()));
        // SAFETY: the caller holds the VM, and nobody is inside.
        unsafe {
            *self.run.get() = Some(run);
            self.resume(Input::Start)
        }
    }

    /// Goes on with the code that waits inside.
    ///
    /// In one piece with its callers: the processor foretells where functions return to, and a switch of stacks leaves it
    /// wrong for those on the way.
    ///
    /// # Safety
    /// The caller holds the VM, is outside of it, and is the thread on which the code began.
    #[expect(clippy::inline_always, reason = "as above")]
    #[inline(always)]
    pub unsafe fn resume(&self, input: Input) -> Step {
        // SAFETY: the caller's promise: nobody is inside, so nobody else uses either cell until the switch back. No
        // reference to a thread-local variable is held here.
        let result = unsafe {
            let Some(run) = (*self.run.get()).as_mut() else { return Step::Left(Fault::Abort) };
            if input == Input::Start {
                signal_stack::provide();
                (*self.blocks.get()).enter();
            } else {
                (*self.blocks.get()).enter_again();
            }
            let result = run.resume(input);
            (*self.blocks.get()).leave();
            result
        };
        let step = match result {
            CoroutineResult::Yield(Event::Leaves(fault)) | CoroutineResult::Return(Exit::Left(fault)) => {
                Step::Left(fault)
            }
            CoroutineResult::Yield(event) => return Step::Waits(event),
            CoroutineResult::Return(Exit::Done) => Step::Done,
        };
        self.give_up();
        step
    }

    /// Gives up the code that waits inside, if any: nothing of it runs any more.
    pub fn give_up(&self) {
        // SAFETY: called by the holder of the VM, outside of it. No destructor on the stack is relied on, as whoever
        // starts something has promised.
        unsafe {
            if let Some(mut run) = (*self.run.get()).take() {
                run.force_reset();
            }
        }
    }

    /// Inside: switches to the outside with a wish, and goes on with what comes back.
    pub fn suspend(&self, event: Event) -> Input {
        // SAFETY: set when the code began which is running now, and valid as long as it runs.
        unsafe { (*self.yielder.get()).suspend(event) }
    }

    /// Inside: leaves for good, without destructors.
    pub fn leave(&self, fault: Fault) -> ! {
        loop {
            self.suspend(Event::Leaves(fault));
        }
    }

    /// Returns where interrupted code goes on so that the VM is left. Async-signal-safe.
    ///
    /// # Safety
    /// Called by a signal handler that has interrupted code on this stack, and that makes it go on there.
    pub unsafe fn registers_to_leave(&self, fault: Fault) -> Option<TrapHandlerRegs> {
        // SAFETY: the caller's promise.
        self.trap.get().map(|trap| unsafe { trap.setup_trap_handler(move || Exit::Left(fault)) })
    }

    /// Whether so many bytes of the stack are left to the code that runs at an address of it.
    pub fn has_room(&self, here: usize, bytes: usize) -> bool {
        here.saturating_sub(bytes) > self.stack.start + GUARDED
    }

    /// Puts the VM back to an image.
    ///
    /// # Safety
    /// As for [`Image::restore`].
    pub unsafe fn restore(&self, image: &mut Image) {
        self.give_up();
        // SAFETY: nobody is inside; the caller's promise.
        unsafe { image.restore(&mut *self.blocks.get()) };
    }

    /// Lends the thread-local variables of the VM.
    ///
    /// # Safety
    /// The caller holds the VM, and is outside of it.
    pub unsafe fn with_blocks<T>(&self, read: impl FnOnce(&mut ThreadBlocks) -> T) -> T {
        // SAFETY: the caller's promise: nobody else uses them.
        read(unsafe { &mut *self.blocks.get() })
    }
}

/// Bytes of the guard at the start of the stack.
const GUARDED: usize = 1 << 20;
