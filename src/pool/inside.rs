//! The code that runs on the stack of a VM: it builds the engine, runs requests, and asks the host.

use std::mem::ManuallyDrop;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::{self, NonNull};
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::{Relaxed, SeqCst};
use std::time::{Duration, Instant};

use super::clock;
use super::coroutine::{Event, Input};
use super::fault::{Fault, panic_text};
use super::state::Phase;
use super::vm::{Outcome, Vm, current};
use crate::error::Error;
use crate::heap::{Arena, Collector, LimitHandler, Limits};
use crate::protocol::{Cause, Control, HostCall, HostError, Interrupt, Reader, Serve};

/// Whether the script ends whose VM's flag was set: else its host was asked to look around, which has happened then.
fn must_end(_flag: &'static AtomicBool) -> bool {
    current().is_none_or(Vm::give_attention)
}

impl Vm {
    /// Builds the engine in the arena.
    pub(super) fn build(&self) -> Result<(), String> {
        // SAFETY: the range belongs to this VM, and is mapped as long as it; nothing has used it.
        let arena = unsafe { Arena::install(self.arena_range(), ptr::from_ref(self), &raw const self.counters) };
        self.arena.set(Some(arena));
        let flag = &raw const self.interrupt;
        // SAFETY: nothing that the engine makes leaves the VM, which outlives it.
        let interrupt = Interrupt::new(unsafe { &*flag }, must_end);
        let make = self.factory.build;
        let build = || {
            let engine = catch_unwind(|| make(interrupt));
            Ok::<_, String>(ManuallyDrop::new(engine.map_err(|panic| panic_text(&*panic))??))
        };
        // SAFETY: the arena is this VM's; what is built in it stays in this VM.
        let outcome = unsafe { Arena::scope(arena, build) };
        let engine = outcome.map_err(|message| message.as_str().to_owned())?;
        let collector = Collector { request: self.factory.request_collection, collections: self.factory.collections };
        // SAFETY: the arena is this VM's, and so is the cell.
        unsafe {
            (*arena.as_ptr()).set_collector(collector);
            *self.engine.get() = Some(engine);
        }
        Ok(())
    }

    /// Runs the request that was handed over.
    pub(super) fn execute(&self) {
        // SAFETY: the phase is `Running`: the request is there, nobody changes it, and nobody else uses the engine.
        let parts = unsafe { ((*self.request.get()).as_ref(), (*self.engine.get()).as_mut(), self.arena.get()) };
        let (Some(request), Some(engine), Some(arena)) = parts else { return };
        let limits = Limits::new(self.memory_limit.load(Relaxed));
        let stretch = if self.is_in_session() { limits.soft } else { 0 };
        self.script.set(request.work.registered().map(|script| script.version));
        let apart = self.script.get().map_or(0, |version| engine.loaded_bytes(version).1);
        // SAFETY: the arena is this VM's own.
        let fits = unsafe { (*arena.as_ptr()).begin(limits, apart, stretch) };
        let run = || {
            let mut outcome = outcome_of(|| engine.run(request, self));
            outcome.panicked |= self.nested_panic.get();
            // SAFETY: the phase is `Running`: nobody reads it yet. What it replaces is `None`.
            unsafe { self.outcome.get().write(ManuallyDrop::new(Some(outcome))) };
        };
        #[cfg(debug_assertions)]
        let known = self.pointers_from_outside();
        if fits || request.work.lets_go() {
            // SAFETY: what the script allocates stays in the arena; the outcome is read by others, but freed by nobody.
            unsafe { Arena::scope(arena, run) };
        } else {
            self.trip(Cause::Memory);
        }
        #[cfg(debug_assertions)]
        self.expose_pointers(&known);
        self.state.pass(Phase::Running, Phase::Done);
        self.let_signals_come();
    }

    /// Collects garbage.
    pub(super) fn collect(&self, arena: NonNull<Arena>) {
        // SAFETY: the caller holds the VM, and no request runs; the arena is the VM's own.
        unsafe {
            if let Some(engine) = (*self.engine.get()).as_mut() {
                Arena::scope(arena, || engine.collect());
            }
        }
    }

    /// Lets the host look around, if it was asked to; true when the script has to end.
    pub(super) fn give_attention(&self) -> bool {
        if self.cause().is_none() && self.state.pass(Phase::Running, Phase::Asking) {
            self.interrupt.store(false, SeqCst);
            self.attends.set(true);
            self.suspend(Event::Attends);
            self.attends.set(false);
            self.state.go_on();
        }
        let ends = self.cause().is_some();
        if ends {
            // Whoever set it may have done so before it was reset above.
            self.interrupt.store(true, Relaxed);
        }
        ends
    }
}

impl Vm {
    /// Calls the function that the host wants to be called while it answers.
    fn serve(&self, serve: Serve<'_>) {
        let (number, args) = self.wanted.get();
        // SAFETY: the host keeps the arguments until it has the outcome.
        let outcome = outcome_of(|| serve(number, unsafe { &*args }));
        if outcome.panicked {
            self.nested_panic.set(true);
        }
        // SAFETY: nobody reads it before the thread goes outside.
        unsafe { **self.served.get() = Some(outcome.result) };
    }
}

/// Runs a part of a script, and takes what it panics with.
fn outcome_of(run: impl FnOnce() -> Result<crate::value::Value, Error>) -> Outcome {
    match catch_unwind(AssertUnwindSafe(run)) {
        Ok(result) => Outcome { result, panicked: false },
        Err(panic) => {
            let text = panic_text(&*panic);
            std::mem::forget(panic);
            Outcome { result: Err(Error::Engine(format!("the engine panicked ({text})"))), panicked: true }
        }
    }
}

impl LimitHandler for Vm {
    fn over_limit(&self) {
        // The watchdog may have had no core yet to say that the time is over.
        let is_late = clock::nanos(Instant::now()) >= self.deadline();
        self.trip(if is_late { Cause::Timeout } else { Cause::Memory });
    }

    fn leave(&self) -> ! {
        // Either an allocation beyond the hard limit, or the end of a critical section in an execution that is to be left.
        let fault = if self.is_condemned() { Fault::Stuck } else { Fault::Memory };
        self.begin_to_leave();
        self.coroutine.leave(fault)
    }

    fn may_call_out(&self) -> bool {
        self.has_room_for_a_call()
    }
}

impl Control for Vm {
    fn cause(&self) -> Option<Cause> {
        Vm::cause(self)
    }

    fn sleep_until(&self, moment: Option<Instant>) {
        loop {
            if self.interrupt.load(Relaxed) && self.give_attention() {
                return;
            }
            let seen = self.state.load();
            let before = Instant::now();
            let left = moment.map(|moment| moment.saturating_duration_since(before));
            if self.cause().is_some() || left == Some(Duration::ZERO) {
                return;
            }
            self.state.wait(seen, left);
            self.meter.pause(before.elapsed());
        }
    }

    fn memory_limit(&self) -> u64 {
        self.memory_limit.load(Relaxed) as u64
    }

    fn memory_used(&self) -> u64 {
        self.counters.script_bytes() as u64
    }

    fn elapsed(&self) -> Duration {
        self.meter.so_far(clock::nanos(Instant::now()))
    }

    fn cpu_time(&self) -> Duration {
        Duration::from_nanos(clock::cpu_time())
    }

    fn ask(&self, question: &HostCall, serve: Serve<'_>, read: Reader<'_>) {
        // It stays where it is until it was answered: while the host answers, the script may ask something else.
        let outer = self.question.replace(ptr::from_ref(question));
        self.depth.set(self.depth.get() + 1);
        self.state.pass(Phase::Running, Phase::Asking);
        let mut wish = Event::Asks;
        while self.suspend(wish) == Input::Serve {
            self.state.go_on();
            self.serve(serve);
            self.state.pass(Phase::Running, Phase::Asking);
            wish = Event::Served;
        }
        self.state.go_on();
        self.depth.set(self.depth.get() - 1);
        self.question.set(outer);
        // SAFETY: the answer was written before the thread came back, and stays until the next question.
        match unsafe { (*self.answer.get()).as_ref() } {
            Some(answer) => read(answer),
            None => read(&Err(HostError::Stop)),
        }
    }
}
