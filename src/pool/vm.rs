//! One VM: an arena, a stack, and the state that says who may use them.

use std::cell::{Cell, UnsafeCell};
use std::mem::ManuallyDrop;
use std::ops::Range;
use std::ptr::{self, NonNull};
use std::sync::Arc;
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU32, AtomicU64, AtomicUsize};
use std::time::Instant;

use super::coroutine::{Coroutine, Event, Input, Step};
use super::fault::Fault;
use super::loaded::Loaded;
use super::meter::Meter;
use super::signals::{LIVING, LetThrough};
use super::state::{Phase, State};
use super::{clock, watchdog};
use crate::error::Error;
use crate::heap::{Arena, Counters, Image, Mapping, thread_block};
use crate::protocol::{Cause, Engine, Factory, Host, HostCall, HostError, HostReply, Request, WaitingScript};
use crate::value::Value;

/// A VM. Its addresses are given away, so it never moves; whoever has a lease on it holds it, and only the holder uses
/// its cells.
///
/// Freeing it drops nothing that lies in the arena: that goes with the arena.
pub(super) struct Vm {
    pub id: u64,
    pub(super) mapping: Mapping,
    pub(super) coroutine: Coroutine,
    pub state: State,
    pub(super) factory: Factory,
    /// In the arena.
    pub(super) arena: Cell<Option<NonNull<Arena>>>,
    /// In the arena; never dropped.
    pub(super) engine: UnsafeCell<Option<ManuallyDrop<Box<dyn Engine>>>>,
    pub(super) image: UnsafeCell<Option<Image>>,
    /// The image without a registered script, while `image` has one loaded.
    pub(super) base: UnsafeCell<Option<Image>>,
    /// The version of the registered script that the image has loaded; 0 for none.
    pub(super) image_of: AtomicU64,
    /// Bytes of its heap then.
    pub(super) image_bytes: AtomicUsize,
    pub(super) request: UnsafeCell<Option<Request>>,
    /// It lies in the arena.
    pub(super) outcome: UnsafeCell<ManuallyDrop<Option<Outcome>>>,
    /// On the stack of the VM, while the script waits for its answer.
    pub(super) question: Cell<*const HostCall>,
    /// How many questions wait for answers: while one is answered, the script may be called and ask another.
    pub(super) depth: Cell<u32>,
    /// Whether the thread came out only so that the host can look around: the script can be called in no other place.
    pub(super) attends: Cell<bool>,
    /// The function that the host wants to call, and its arguments, which the host keeps.
    pub(super) wanted: Cell<(u64, *const [Value])>,
    /// What that returned. It lies in the arena.
    pub(super) served: UnsafeCell<ManuallyDrop<Option<Result<Value, Error>>>>,
    /// Whether the engine panicked in such a call.
    pub(super) nested_panic: Cell<bool>,
    /// It lies in the heap of the thread that has answered.
    pub(super) answer: UnsafeCell<Option<HostReply>>,
    /// Whether the VM is one's own: to leave it would end more than an execution.
    pub(super) in_session: AtomicBool,
    /// For those who choose a VM.
    pub loaded: Loaded,
    /// The registered script that was called last, by its version.
    pub(super) script: Cell<Option<u64>>,
    /// Bytes that calls of registered scripts have left behind.
    pub(super) left_behind: AtomicUsize,
    pub(super) cause: AtomicU8,
    pub(super) fault: AtomicU8,
    /// Set with the cause, or to get the script's attention; what the engine has built reads it.
    pub(super) interrupt: AtomicBool,
    /// Signals that were sent so that the host can look around, and those that have come.
    pub(super) calls: AtomicU32,
    pub(super) answered: AtomicU32,
    /// The execution that the watchdog wants to be left; 0 for none.
    pub(super) condemned: AtomicU32,
    /// The execution whose host is to look around before the script goes on; 0 for none.
    pub(super) noticed: AtomicU32,
    /// When the script is to be stopped, ns of [`clock::nanos`].
    pub(super) deadline: AtomicU64,
    /// The thread that holds the VM.
    pub(super) holder: AtomicU64,
    /// The figures of the arena.
    pub(super) counters: Counters,
    pub(super) memory_limit: AtomicUsize,
    pub(super) executions: AtomicU64,
    pub(super) meter: Meter,
}

// SAFETY: a VM has one holder at a time, who alone uses its cells, and passes it on through a lock. All else is atomic or
// never changes.
unsafe impl Sync for Vm {}
// SAFETY: nothing in it belongs to a thread but code that waits on its stack, which goes on on its own thread only: a
// lease stays on the thread that took it.
unsafe impl Send for Vm {}

/// The outcome of an execution, in the arena.
pub(super) struct Outcome {
    pub result: Result<Value, Error>,
    pub panicked: bool,
}

/// The VM on whose stack the present code runs.
pub(super) fn current() -> Option<&'static Vm> {
    // SAFETY: we are inside, so it lives.
    unsafe { LIVING.find(stack_pointer()).as_ref() }
}

/// About where the stack ends just now.
#[inline(never)]
fn stack_pointer() -> usize {
    let here = 0u8;
    std::hint::black_box(&raw const here) as usize
}

impl Vm {
    /// Makes a VM, builds its engine, and takes its image.
    ///
    /// # Errors
    /// When there is no address space to be had, or the engine cannot be built.
    pub fn start(id: u64, factory: Factory) -> Result<Arc<Self>, Error> {
        let vm =
            Self::reserve(id, factory).map_err(|error| Error::Engine(format!("a VM cannot be started: {error}")))?;
        if !LIVING.add(Arc::as_ptr(&vm), vm.addresses()) {
            return Err(broken("this process has as many VMs as it can keep track of"));
        }
        let _let_through = LetThrough::new();
        // SAFETY: nobody else knows the VM. What is borrowed lives until the coroutine is done or was left.
        let built = unsafe {
            let mut built = Err("it was left");
            let step = vm.coroutine.start(|| built = Ok(vm.build()));
            if step == Step::Done { built } else { Err("its stack was left while it was built") }
        };
        match built {
            Ok(Ok(())) => vm.take_image(),
            Ok(Err(message)) => return Err(broken(&message)),
            Err(reason) => return Err(broken(reason)),
        }
        vm.state.pass(Phase::Starting, Phase::Idle);
        watchdog::watch(&vm);
        Ok(vm)
    }

    fn reserve(id: u64, factory: Factory) -> std::io::Result<Arc<Self>> {
        // The first call asks the loader, which nobody inside of a VM should.
        let _ = thread_block();
        let mapping = Mapping::reserve()?;
        let stack = mapping.guard().start..mapping.stack().end;
        let coroutine = Coroutine::new(stack)
            .ok_or_else(|| std::io::Error::other("thread-local variables cannot be found on this platform"))?;
        let vm = Vm {
            id,
            mapping,
            coroutine,
            state: State::new(),
            factory,
            arena: Cell::new(None),
            engine: UnsafeCell::new(None),
            image: UnsafeCell::new(None),
            base: UnsafeCell::new(None),
            image_of: AtomicU64::new(0),
            image_bytes: AtomicUsize::new(0),
            request: UnsafeCell::new(None),
            outcome: UnsafeCell::default(),
            question: Cell::new(ptr::null()),
            depth: Cell::new(0),
            attends: Cell::new(false),
            wanted: Cell::new((0, ptr::slice_from_raw_parts(ptr::null(), 0))),
            served: UnsafeCell::default(),
            nested_panic: Cell::new(false),
            answer: UnsafeCell::new(None),
            in_session: AtomicBool::new(false),
            loaded: Loaded::default(),
            script: Cell::new(None),
            left_behind: AtomicUsize::new(0),
            cause: AtomicU8::new(0),
            fault: AtomicU8::new(0),
            interrupt: AtomicBool::new(false),
            calls: AtomicU32::new(0),
            answered: AtomicU32::new(0),
            condemned: AtomicU32::new(0),
            noticed: AtomicU32::new(0),
            deadline: AtomicU64::new(u64::MAX),
            holder: AtomicU64::new(0),
            counters: Counters::default(),
            memory_limit: AtomicUsize::new(0),
            executions: AtomicU64::new(0),
            meter: Meter::default(),
        };
        Ok(Arc::new(vm))
    }

    fn addresses(&self) -> Range<usize> {
        self.mapping.guard().start..self.mapping.arena().end
    }

    /// The addresses of the heap.
    pub(super) fn arena_range(&self) -> Range<usize> {
        self.mapping.arena()
    }

    /// Hands a request to the VM, which is leased to the caller, at a moment, and says until when it may run, both in ns.
    /// False when it is not idle: it serves that caller already, further up in the calls.
    pub fn begin(&self, request: Request, memory_limit: u64, now: u64, deadline: u64) -> bool {
        if self.state.phase() != Phase::Idle {
            return false;
        }
        // SAFETY: the VM is idle and leased to the caller, so nobody else looks at the request.
        unsafe { *self.request.get() = Some(request) };
        self.memory_limit.store(usize::try_from(memory_limit).unwrap_or(usize::MAX), Relaxed);
        self.cause.store(0, Relaxed);
        self.fault.store(0, Relaxed);
        self.interrupt.store(false, Relaxed);
        self.condemned.store(0, Relaxed);
        self.noticed.store(0, Relaxed);
        self.depth.set(0);
        self.attends.set(false);
        self.nested_panic.set(false);
        self.calls.store(0, Relaxed);
        self.answered.store(0, Relaxed);
        self.deadline.store(deadline, Relaxed);
        self.executions.fetch_add(1, Relaxed);
        self.meter.start(now);
        let started = self.state.start();
        watchdog::arm(deadline);
        started
    }

    /// Enters the VM, and runs the request until the script is done, left, or wants something.
    ///
    /// # Safety
    /// The caller has [begun](Vm::begin) the execution.
    pub unsafe fn enter(&self) -> Step {
        // SAFETY: the caller holds the VM, which outlives the lease. Nothing relies on what is on its stack.
        let step = unsafe { self.coroutine.start(|| self.execute()) };
        self.come_out(step)
    }

    /// Goes on with a script that waits.
    ///
    /// # Safety
    /// The caller holds the VM, whose script waits on this thread.
    #[expect(clippy::inline_always, reason = "see `Coroutine::resume`")]
    #[inline(always)]
    pub unsafe fn go_on(&self, input: Input) -> Step {
        self.meter.enter();
        // SAFETY: the caller's promise.
        let step = unsafe { self.coroutine.resume(input) };
        self.come_out(step)
    }

    #[expect(clippy::inline_always, reason = "see `Coroutine::resume`")]
    #[inline(always)]
    fn come_out(&self, step: Step) -> Step {
        self.meter.leave();
        if !matches!(step, Step::Waits(_)) {
            self.end(step);
        }
        step
    }

    fn end(&self, step: Step) {
        self.meter.stop(clock::nanos(Instant::now()));
        if let Step::Left(fault) = step {
            self.fault.store(fault as u8, Release);
            for phase in [Phase::Running, Phase::Asking] {
                self.state.pass(phase, Phase::Done);
            }
        }
    }

    /// Lets `host` answer the question that the script has asked, which waits for it. `stop` may find a reason against
    /// going on, and so may the host.
    pub fn answer(
        &self,
        host: &mut dyn Host,
        script: &dyn WaitingScript,
        stop: impl FnOnce(&mut dyn Host) -> Option<Cause>,
    ) {
        // SAFETY: the script waits, so the question stays where it is.
        let question = unsafe { self.question.get().as_ref() };
        let answer = question.map_or(Err(HostError::Stop), |question| host.answer(question, script));
        let refused = match answer {
            Err(HostError::Stop) => Some(Cause::Cancelled),
            Err(HostError::Late) => Some(Cause::Timeout),
            Ok(_) | Err(HostError::Thrown { .. }) => None,
        };
        if let Some(cause) = stop(host).or(refused) {
            self.stop(cause);
        }
        // SAFETY: nobody reads the answer before the script goes on.
        unsafe { *self.answer.get() = Some(answer) };
    }

    /// What the function returned that was called last while the script waits.
    pub fn served(&self) -> Option<Result<&Value, &Error>> {
        // SAFETY: the script waits, and only the holder of the lease calls.
        unsafe { (*self.served.get()).as_ref() }.map(Result::as_ref)
    }

    /// Gives up a script that waits, and cannot go on: whoever answers has not done so in the right order.
    pub fn give_up(&self) -> Step {
        self.stop(Cause::Cancelled);
        self.coroutine.give_up();
        self.come_out(Step::Left(Fault::Stuck))
    }

    /// Says whether the VM is one's own, which to leave would end more than an execution.
    pub fn set_in_session(&self, in_session: bool) {
        self.in_session.store(in_session, Relaxed);
    }

    /// Whether the VM is one's own.
    pub fn is_in_session(&self) -> bool {
        self.in_session.load(Relaxed)
    }

    /// Bytes that calls of registered scripts have left behind.
    pub fn left_behind(&self) -> usize {
        self.left_behind.load(Relaxed)
    }

    /// The outcome, once the phase is `Done` and until the lease ends.
    pub fn outcome(&self) -> Option<&Outcome> {
        // SAFETY: in the phase `Done` nobody is inside, and only the holder of the lease calls.
        (self.state.phase() == Phase::Done).then(|| unsafe { (*self.outcome.get()).as_ref() }).flatten()
    }

    /// Takes the request back, after an execution.
    pub fn take_request(&self) -> Option<Request> {
        // SAFETY: nobody is inside, and only the holder of the lease calls.
        unsafe { (*self.request.get()).take() }
    }

    /// Returns the reason for which the last execution was left.
    pub fn fault(&self) -> Option<Fault> {
        Fault::from_u8(self.fault.load(Acquire))
    }

    /// Notes that the present thread holds the VM from now on.
    pub fn set_holder(&self) {
        // SAFETY: the function may be called at any time.
        self.holder.store(unsafe { libc::pthread_self() }, Relaxed);
    }

    /// Whether the present thread holds the VM, or held it last.
    pub fn is_held_here(&self) -> bool {
        // SAFETY: as above.
        self.holder.load(Relaxed) == unsafe { libc::pthread_self() }
    }

    /// Executions so far.
    pub fn executions(&self) -> u64 {
        self.executions.load(Relaxed)
    }

    /// Bytes in use in the heap, and the most that the last script held beyond the pristine state.
    pub fn heap_bytes(&self) -> (usize, usize) {
        (self.counters.used_bytes(), self.counters.peak_bytes())
    }

    /// Returns how many bytes loading has left of a registered script, and of all others.
    pub(super) fn loaded_bytes(&self, version: u64) -> (usize, usize) {
        // SAFETY: the caller holds the VM; asking changes nothing.
        unsafe { (*self.engine.get()).as_ref() }.map_or((0, 0), |engine| engine.loaded_bytes(version))
    }

    /// Static variables that hold an address of the arena.
    #[cfg(debug_assertions)]
    pub(super) fn pointers_from_outside(&self) -> Vec<usize> {
        crate::heap::statics_pointing_into(self.mapping.arena().start + 1..self.mapping.arena().end)
    }

    /// Ends the process of a test in which the execution has made a static variable point into the arena: none of those
    /// that did before. What is outside may leave such words as well, in the padding of values that were on its stack.
    #[cfg(debug_assertions)]
    #[expect(clippy::print_stderr, reason = "the last words of a debug build")]
    pub(super) fn expose_pointers(&self, known: &[usize]) {
        if let Some(address) = self.pointers_from_outside().into_iter().find(|address| !known.contains(address)) {
            eprintln!("the static variable at {address:#x} points into the arena of a VM");
            std::process::abort()
        }
    }

    /// Inside: whether there is room on the stack for a call into the system's allocator, which must not be left.
    pub(super) fn has_room_for_a_call(&self) -> bool {
        /// The frames of an allocation, generously.
        const ROOM: usize = 64 << 10;
        self.coroutine.has_room(stack_pointer(), ROOM)
    }

    /// Inside: goes outside with a wish, and comes back with what is to be done.
    pub(super) fn suspend(&self, event: Event) -> Input {
        self.coroutine.suspend(event)
    }
}

impl Drop for Vm {
    fn drop(&mut self) {
        self.coroutine.give_up();
        LIVING.remove(ptr::from_ref(self));
    }
}

fn broken(reason: &str) -> Error {
    Error::Engine(format!("a VM cannot be built: {reason}"))
}
