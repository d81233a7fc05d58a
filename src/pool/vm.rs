//! One VM: what its own thread and the others share, and the life of that thread.

use std::cell::{Cell, UnsafeCell};
use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::NonNull;
use std::sync::Arc;
use std::sync::atomic::Ordering::{Acquire, Relaxed, Release};
use std::sync::atomic::{AtomicBool, AtomicU8, AtomicU64, AtomicUsize};
use std::time::{Duration, Instant};

use super::loaded::Loaded;
use super::quarantine::{self, Fault};
use super::state::{Phase, State};
use super::thread::{self, Thread};
use crate::error::Error;
use crate::heap::{Arena, Collector, Counters, Image, LimitHandler, Limits, Mapping, thread_block};
use crate::protocol::{
    Cause, Control, Engine, Factory, Host, HostCall, HostError, HostReply, Interrupt, Reader, Request,
};
use crate::value::Value;

/// Turns of a waiting spin: some tens of µs.
pub(super) const SPINS: u32 = 150;

/// The state of a VM that threads share. Its addresses are given away, so it never moves; see `Thread`.
///
/// Freeing it drops nothing that lies in the arena: that goes with the arena.
pub(super) struct Vm {
    pub id: u64,
    pub mapping: Mapping,
    pub state: State,
    factory: Factory,
    spins: u32,
    /// Written by the holder of the lease while idle, read by the VM while running; stays with a VM that was ended
    /// until its thread is gone.
    request: UnsafeCell<Option<Request>>,
    /// Written by the VM before `Done`, read by the holder of the lease until `Resetting`. It lies in the arena.
    outcome: UnsafeCell<ManuallyDrop<Option<Outcome>>>,
    /// Written by the VM before `Asking`, read by the holder of the lease while in it. It lies in the arena.
    question: UnsafeCell<ManuallyDrop<Option<HostCall>>>,
    /// Written by the holder of the lease while `Asking`, read by the VM after. It lies in the heap of that holder.
    answer: UnsafeCell<Option<HostReply>>,
    /// Whether the VM is one's own: to end its thread would end more than an execution.
    in_session: AtomicBool,
    /// For those who choose a VM.
    pub loaded: Loaded,
    /// The registered script that was called last, by its version; used by the VM's thread only.
    script: Cell<Option<u64>>,
    /// Bytes that calls of registered scripts have left behind.
    left_behind: AtomicUsize,
    /// How often VMs of the pool went back to their pristine state since calls had left too much behind.
    renewals: Arc<AtomicU64>,
    cause: AtomicU8,
    fault: AtomicU8,
    /// Set with the cause; what the engine has built reads it.
    interrupt: AtomicBool,
    /// The figures of the arena.
    counters: Counters,
    memory_limit: AtomicUsize,
    executions: AtomicU64,
    cpu_started: AtomicU64,
    cpu_used: AtomicU64,
    start_error: UnsafeCell<Option<String>>,
    /// Used by the VM's thread only; kept here so that it is freed also when that thread is ended.
    image: UnsafeCell<Option<Image>>,
    /// Static variables that held addresses of the arena before it was one.
    #[cfg(debug_assertions)]
    stale: Vec<usize>,
}

// SAFETY: `state` says at any time who may touch which cell: see the comments at the fields. All else is atomic, never
// changes, or is used by the VM's thread only.
unsafe impl Sync for Vm {}
// SAFETY: nothing in it belongs to a thread.
unsafe impl Send for Vm {}

/// The outcome of an execution, in the arena.
pub(super) struct Outcome {
    pub result: Result<Value, Error>,
    pub panicked: bool,
}

impl Vm {
    /// Starts the thread of a new VM.
    ///
    /// # Errors
    /// When there is no address space or no thread to be had.
    pub fn start(id: u64, factory: Factory, spins: u32, renewals: Arc<AtomicU64>) -> std::io::Result<Thread> {
        let vm = Self::new(id, factory, spins, renewals)?;
        // The first call asks the loader, which no VM's thread should.
        let _ = thread_block();
        #[cfg(debug_assertions)]
        let vm = Vm { stale: vm.pointers_from_outside(), ..vm };
        Thread::spawn(vm, Vm::live)
    }

    /// Makes what a VM and its thread will share.
    fn new(id: u64, factory: Factory, spins: u32, renewals: Arc<AtomicU64>) -> std::io::Result<Self> {
        Ok(Vm {
            id,
            mapping: Mapping::reserve()?,
            state: State::new(),
            factory,
            spins,
            request: UnsafeCell::new(None),
            outcome: UnsafeCell::default(),
            question: UnsafeCell::default(),
            answer: UnsafeCell::new(None),
            in_session: AtomicBool::new(false),
            loaded: Loaded::default(),
            script: Cell::new(None),
            left_behind: AtomicUsize::new(0),
            renewals,
            cause: AtomicU8::new(0),
            fault: AtomicU8::new(0),
            interrupt: AtomicBool::new(false),
            counters: Counters::default(),
            memory_limit: AtomicUsize::new(0),
            executions: AtomicU64::new(0),
            cpu_started: AtomicU64::new(0),
            cpu_used: AtomicU64::new(0),
            start_error: UnsafeCell::new(None),
            image: UnsafeCell::new(None),
            #[cfg(debug_assertions)]
            stale: Vec::new(),
        })
    }

    /// Ends a VM that was never built, for a reason. On its thread.
    pub fn refuse(&self, reason: &str) {
        // SAFETY: nobody reads it before the phase changes.
        unsafe { *self.start_error.get() = Some(reason.to_owned()) };
        self.state.pass(Phase::Starting, Phase::Ended);
    }

    /// Hands a request to the VM, which is leased to the caller. False when it is not idle: it serves that caller
    /// already, further up in the calls.
    pub fn begin(&self, request: Request, memory_limit: u64) -> bool {
        if self.state.phase() != Phase::Idle {
            return false;
        }
        // SAFETY: the VM is idle and leased to the caller, so nobody else looks at the request.
        unsafe { *self.request.get() = Some(request) };
        self.memory_limit.store(usize::try_from(memory_limit).unwrap_or(usize::MAX), Relaxed);
        self.cause.store(0, Relaxed);
        self.interrupt.store(false, Relaxed);
        self.state.start()
    }

    /// Lets `host` answer the question that the VM asks, which it does in the phase `Asking`. The script goes on,
    /// unless `stop` finds a reason against it, or the host does.
    pub fn answer(&self, host: &mut dyn Host, stop: impl FnOnce(&mut dyn Host) -> Option<Cause>) {
        // SAFETY: the VM sleeps in `Asking`, so the question stays as it is, and nobody reads the answer.
        let question = unsafe { (*self.question.get()).as_ref() };
        let answer = question.map_or(Err(HostError::Stop), |question| host.answer(question));
        let refused = match answer {
            Err(HostError::Stop) => Some(Cause::Cancelled),
            Err(HostError::Late) => Some(Cause::Timeout),
            Ok(_) | Err(HostError::Thrown { .. }) => None,
        };
        if let Some(cause) = stop(host).or(refused) {
            // The VM sleeps, so it need not be held.
            self.interrupt(cause);
        }
        // SAFETY: as above.
        unsafe { *self.answer.get() = Some(answer) };
        self.state.pass(Phase::Asking, Phase::Running);
    }

    /// Says whether the VM is one's own, whose end would end more than an execution.
    pub fn set_in_session(&self, in_session: bool) {
        self.in_session.store(in_session, Relaxed);
    }

    /// Bytes that calls of registered scripts have left behind.
    pub fn left_behind(&self) -> usize {
        self.left_behind.load(Relaxed)
    }

    /// The outcome, once the phase is `Done` and until the lease ends.
    pub fn outcome(&self) -> Option<&Outcome> {
        // SAFETY: in the phase `Done` the VM's thread waits and writes nothing, and only the holder of the lease calls.
        (self.state.phase() == Phase::Done).then(|| unsafe { (*self.outcome.get()).as_ref() }).flatten()
    }

    /// Takes the request back: in the phase `Done`, or when the thread is gone.
    pub fn take_request(&self) -> Option<Request> {
        // SAFETY: in both cases the VM's thread does not look at it any more, and one caller holds the lease or reaps.
        unsafe { (*self.request.get()).take() }
    }

    /// Why the VM could not be built; read once the phase is `Ended` before any execution.
    pub fn start_error(&self) -> Option<&str> {
        // SAFETY: written before the phase became `Ended`, and never after.
        (self.state.phase() == Phase::Ended).then(|| unsafe { (*self.start_error.get()).as_deref() }).flatten()
    }

    /// Asks the running script to stop at its next step; only the first cause counts.
    pub fn trip(&self, cause: Cause) -> bool {
        let seen = self.state.load();
        self.state.hold(seen, || self.interrupt(cause))
    }

    fn interrupt(&self, cause: Cause) {
        // Only the first cause counts.
        let _ = self.cause.compare_exchange(0, cause as u8, Relaxed, Relaxed);
        self.interrupt.store(true, Relaxed);
    }

    /// Why the script was asked to stop.
    pub fn cause(&self) -> Option<Cause> {
        Cause::from_u8(self.cause.load(Relaxed))
    }

    /// Returns the fault that took the VM out of service.
    pub fn fault(&self) -> Option<Fault> {
        Fault::from_u8(self.fault.load(Acquire))
    }

    /// Takes the running VM out of service. Returns false when the execution was over already.
    pub fn retire(&self, fault: Fault) -> bool {
        self.fault.store(fault as u8, Release);
        self.state.pass(Phase::Running, Phase::Ended)
    }

    /// For the signal handler: whether the thread may end where it is.
    pub fn may_end_now(&self) -> bool {
        self.counters.may_end_now()
    }

    /// Notes the CPU time of the execution. On the VM's thread; async-signal-safe.
    pub fn note_cpu(&self) {
        let used = thread::cpu_time().saturating_sub(self.cpu_started.load(Relaxed));
        self.cpu_used.store(used, Relaxed);
    }

    /// CPU time of the last execution.
    pub fn cpu_used(&self) -> Duration {
        Duration::from_nanos(self.cpu_used.load(Relaxed))
    }

    /// CPU time of the running execution so far, when the thread's clock is `now`.
    pub fn cpu_since_start(&self, now: Duration) -> Duration {
        now.saturating_sub(Duration::from_nanos(self.cpu_started.load(Relaxed)))
    }

    /// Executions so far.
    pub fn executions(&self) -> u64 {
        self.executions.load(Relaxed)
    }

    /// Bytes in use in the heap, and the most that the last script held beyond the pristine state.
    pub fn heap_bytes(&self) -> (usize, usize) {
        (self.counters.used_bytes(), self.counters.peak_bytes())
    }

    /// The thread's whole life.
    fn live(&self) {
        // SAFETY: the range belongs to this thread, is mapped as long as the VM, and the VM outlives its thread.
        let arena = unsafe { Arena::install(self.mapping.arena(), std::ptr::from_ref(self), &raw const self.counters) };
        match self.build(arena) {
            Ok(mut engine) => self.serve(arena, &mut **engine),
            Err(message) => self.refuse(&message),
        }
    }

    /// Builds the engine in the arena. It is never dropped: the arena goes as a whole.
    fn build(&self, arena: NonNull<Arena>) -> Result<ManuallyDrop<Box<dyn Engine>>, String> {
        let flag = &raw const self.interrupt;
        // SAFETY: the VM outlives its thread, and nothing that the engine makes leaves that thread.
        let interrupt = Interrupt::new(unsafe { &*flag });
        let make = self.factory.build;
        let build = || {
            let engine = catch_unwind(|| make(interrupt));
            let engine = engine.map_err(|panic| quarantine::panic_text(&*panic))??;
            Ok::<_, String>(ManuallyDrop::new(engine))
        };
        // SAFETY: the arena is this thread's; what is built in it stays with this thread.
        let outcome = unsafe { Arena::scope(arena, build) };
        let engine = outcome.map_err(|message| message.as_str().to_owned())?;
        let collector = Collector { request: self.factory.request_collection, collections: self.factory.collections };
        // SAFETY: the arena is this thread's, and so is the cell.
        unsafe {
            (*arena.as_ptr()).set_collector(collector);
            (*arena.as_ptr()).mark_pristine();
            let image = Image::take(arena).ok_or("thread-local variables cannot be found on this platform")?;
            *self.image.get() = Some(image);
        }
        Ok(engine)
    }

    fn serve(&self, arena: NonNull<Arena>, engine: &mut dyn Engine) {
        self.state.pass(Phase::Starting, Phase::Idle);
        loop {
            let seen = self.state.load();
            match seen.phase() {
                Phase::Running => self.execute(arena, engine),
                Phase::Clearing => {
                    self.clear(arena, engine);
                    // Unless somebody has no more use for what is kept.
                    self.state.advance(seen, Phase::Idle);
                }
                Phase::Resetting => {
                    self.reset();
                    self.state.pass(Phase::Resetting, Phase::Idle);
                }
                Phase::Leaving | Phase::Ended => return,
                Phase::Idle | Phase::Done | Phase::Starting | Phase::Tripping | Phase::Asking => {
                    self.state.wait(seen, self.spins, None);
                }
            }
        }
    }

    /// Static variables that hold an address of the arena. Its first address is the end of the signal stack as well.
    #[cfg(debug_assertions)]
    fn pointers_from_outside(&self) -> Vec<usize> {
        crate::heap::statics_pointing_into(self.mapping.arena().start + 1..self.mapping.arena().end)
    }

    /// Clears up after an execution in a VM that is kept.
    fn clear(&self, arena: NonNull<Arena>, engine: &mut dyn Engine) {
        let limits = Limits::new(self.memory_limit.load(Relaxed));
        // SAFETY: the arena is this thread's, nobody reads the outcome any more. What the
        // stack held below this frame is gone.
        unsafe {
            (*arena.as_ptr()).lift_limits();
            Arena::scope(arena, || **self.outcome.get() = None);
            self.mapping.release_stack(thread::stack_pointer() - thread::STACK_KEPT);
        }
        let own = self.script.get().map(|version| engine.loaded_bytes(version).0);
        // A script that is loaded anew gives what its calls have left behind a half of what its loading has not taken;
        // a context has no such bound, and is near its limit beyond three quarters.
        let most = own.map_or(limits.soft / 4 * 3, |own| own.saturating_add(limits.soft.saturating_sub(own) / 2));
        // SAFETY: the arena is this thread's, and in use by nobody while the engine does not run.
        let held = unsafe {
            // The next call is not to fail for garbage as well.
            if self.cause() == Some(Cause::Memory) || (*arena.as_ptr()).should_collect(most, limits) {
                Arena::scope(arena, || engine.collect());
                (*arena.as_ptr()).note_collection();
            }
            (*arena.as_ptr()).trim();
            self.counters.script_bytes()
        };
        let Some(own) = own else { return };
        self.left_behind.store(held.saturating_sub(own), Relaxed);
        if held > most {
            self.reset();
            self.loaded.clear();
            self.renewals.fetch_add(1, Relaxed);
        }
    }

    fn reset(&self) {
        self.left_behind.store(0, Relaxed);
        // SAFETY: the outcome was read and the request taken back; what the script made in the arena is known to
        // nobody, this thread is where it was when the image was taken, and holds nothing of it either.
        unsafe {
            self.outcome.get().write(ManuallyDrop::default());
            self.question.get().write(ManuallyDrop::default());
            if let Some(image) = (*self.image.get()).as_ref() {
                image.restore(self.mapping.stack().start..thread::stack_pointer() - thread::STACK_KEPT);
            }
        }
    }

    fn execute(&self, arena: NonNull<Arena>, engine: &mut dyn Engine) {
        self.executions.fetch_add(1, Relaxed);
        self.cpu_started.store(thread::cpu_time(), Relaxed);
        // SAFETY: the phase is `Running`, so the request is there and nobody changes it.
        let Some(request) = (unsafe { (*self.request.get()).as_ref() }) else { return };
        let limits = Limits::new(self.memory_limit.load(Relaxed));
        let stretch = if self.in_session.load(Relaxed) { limits.soft } else { 0 };
        self.script.set(request.work.registered().map(|script| script.version));
        let apart = self.script.get().map_or(0, |version| engine.loaded_bytes(version).1);
        // SAFETY: the arena is this thread's own.
        let fits = unsafe { (*arena.as_ptr()).begin(limits, apart, stretch) };
        let run = || {
            let result = catch_unwind(AssertUnwindSafe(|| engine.run(request, self)));
            let outcome = match result {
                Ok(result) => Outcome { result, panicked: false },
                Err(panic) => {
                    let text = quarantine::panic_text(&*panic);
                    std::mem::forget(panic);
                    let message = format!("the engine panicked ({text})");
                    Outcome { result: Err(Error::Engine(message)), panicked: true }
                }
            };
            // SAFETY: the phase is `Running`: nobody reads it yet. What it replaces is `None`.
            unsafe { self.outcome.get().write(ManuallyDrop::new(Some(outcome))) };
        };
        if fits || request.work.lets_go() {
            // SAFETY: what the script allocates stays in the arena; the outcome is read by others, but freed by nobody.
            unsafe { Arena::scope(arena, run) };
        } else {
            self.trip(Cause::Memory);
        }
        self.note_cpu();
        #[cfg(debug_assertions)]
        if let Some(address) = self.pointers_from_outside().into_iter().find(|address| !self.stale.contains(address)) {
            quarantine::expose(address);
        }
        if !self.state.pass(Phase::Running, Phase::Done) {
            // Condemned at the last moment: the caller has its answer already.
            quarantine::leave();
        }
    }
}

impl LimitHandler for Vm {
    fn over_limit(&self) {
        self.trip(Cause::Memory);
    }

    fn end_thread(&self) -> ! {
        // Either an allocation beyond the hard limit, or the end of a critical section in a retired thread.
        quarantine::end_current(self, Fault::Memory)
    }
}

impl Control for Vm {
    fn cause(&self) -> Option<Cause> {
        Vm::cause(self)
    }

    fn sleep_until(&self, moment: Option<Instant>) {
        loop {
            let seen = self.state.load();
            if self.cause().is_some() || !matches!(seen.phase(), Phase::Running | Phase::Tripping) {
                return;
            }
            let left = moment.map(|moment| moment.saturating_duration_since(Instant::now()));
            if left == Some(Duration::ZERO) {
                return;
            }
            self.state.wait(seen, 0, left);
        }
    }

    fn memory_limit(&self) -> u64 {
        self.memory_limit.load(Relaxed) as u64
    }

    fn memory_used(&self) -> u64 {
        self.counters.script_bytes() as u64
    }

    fn ask(&self, question: HostCall, read: Reader<'_>) {
        // SAFETY: the phase is `Running`: nobody else looks at the question.
        unsafe { **self.question.get() = Some(question) };
        if !self.state.pass(Phase::Running, Phase::Asking) {
            // Condemned meanwhile: the caller has its answer already.
            quarantine::leave();
        }
        loop {
            let seen = self.state.load();
            if seen.phase() != Phase::Asking {
                break;
            }
            self.state.wait(seen, self.spins, None);
        }
        // SAFETY: the answer was written before the phase changed, and stays until the next question.
        match unsafe { (*self.answer.get()).as_ref() } {
            Some(answer) => read(answer),
            None => read(&Err(HostError::Stop)),
        }
    }
}
