//! How a running script is stopped: by whoever asks it to, by the watchdog, and by the signal handlers.

use std::ops::Range;
use std::sync::atomic::Ordering::Relaxed;

use corosensei::trap::TrapHandlerRegs;

use super::fault::Fault;
use super::state::{Phase, Seen};
use super::vm::Vm;
use super::{clock, signals};
use crate::protocol::Cause;

impl Vm {
    /// Asks the running script to stop at its next step; only the first cause counts.
    pub fn trip(&self, cause: Cause) -> bool {
        let seen = self.state.load();
        self.state.hold(seen, || self.stop(cause))
    }

    /// Asks the script to stop, whose VM cannot go on to another meanwhile.
    pub fn stop(&self, cause: Cause) {
        // Only the first cause counts.
        let _ = self.cause.compare_exchange(0, cause as u8, Relaxed, Relaxed);
        self.interrupt.store(true, Relaxed);
    }

    /// Why the script was asked to stop.
    pub fn cause(&self) -> Option<Cause> {
        Cause::from_u8(self.cause.load(Relaxed))
    }

    /// When the script is to be stopped, ns.
    pub fn deadline(&self) -> u64 {
        self.deadline.load(Relaxed)
    }

    /// Whether an execution that was to be left goes on: it is in a part of the C library that must not be left.
    pub fn is_condemned(&self) -> bool {
        let condemned = self.condemned.load(Relaxed);
        condemned != 0
            && condemned == self.state.load().execution()
            && matches!(self.state.phase(), Phase::Running | Phase::Tripping)
    }

    /// Has the thread inside leave the VM. From the watchdog.
    pub fn press(&self, seen: Seen) {
        self.state.hold(seen, || {
            self.condemned.store(seen.execution(), Relaxed);
            // SAFETY: the execution cannot end meanwhile, and the thread is inside.
            unsafe { signals::send_leave(self.holder.load(Relaxed)) };
        });
    }

    /// Has the thread inside come out for a moment, wherever it is. From the watchdog.
    pub fn call_out(&self, seen: Seen) {
        self.state.hold(seen, || {
            self.calls.fetch_add(1, Relaxed);
            // SAFETY: as in `press`.
            if unsafe { !signals::send_attend(self.holder.load(Relaxed)) } {
                self.calls.fetch_sub(1, Relaxed);
            }
        });
    }

    /// CPU time of the thread inside, ns. From the watchdog. `None` when the execution is over, or just ends.
    pub fn cpu_of_holder(&self, seen: Seen) -> Option<u64> {
        let mut used = 0;
        // SAFETY: the execution cannot end meanwhile, and the thread is inside.
        let read = || used = unsafe { clock::cpu_time_of(self.holder.load(Relaxed)) };
        self.state.hold(seen, read).then_some(used)
    }

    /// Notes for the meter that the execution is seen at a moment, ns. From the watchdog.
    pub fn see(&self, seen: Seen, now: u64) {
        // SAFETY: as in `cpu_of_holder`.
        let note = || self.meter.see(now, unsafe { clock::cpu_time_of(self.holder.load(Relaxed)) });
        self.state.hold(seen, note);
    }

    /// Asks the script to let its host look around. From the watchdog. Returns false when it has not yet done so since
    /// it was asked last.
    pub fn ask_for_attention(&self, seen: Seen) -> bool {
        let mut heard = true;
        self.state.hold(seen, || heard = !self.interrupt.swap(true, Relaxed));
        heard
    }

    /// Has the host look around once it has answered, and before the script goes on. From the watchdog.
    pub fn notice(&self, seen: Seen) {
        self.noticed.store(seen.execution(), Relaxed);
    }

    /// Whether the host is to look around. Not again until the watchdog says so once more.
    pub fn takes_notice(&self) -> bool {
        let noticed = self.noticed.load(Relaxed);
        let is_due = noticed != 0 && noticed == self.state.load().execution();
        if is_due {
            self.noticed.store(0, Relaxed);
        }
        is_due
    }

    /// For the signal handler: whether the thread inside must leave.
    pub fn has_to_leave(&self) -> bool {
        self.condemned.load(Relaxed) == self.state.load().execution()
    }

    /// In the signal handler, inside: lets the host look around, if the code that was interrupted may wait for that.
    pub fn attend_in_handler(&self) {
        self.answered.fetch_add(1, Relaxed);
        if !self.counters.is_critical() && self.has_room_for_a_call() && self.state.phase() != Phase::Asking {
            self.give_attention();
        }
    }

    /// Inside, at the end of an execution: lets a signal come that is on its way. Its handler would run on whichever stack the
    /// thread is on later. Any call of the system lets it come, as it was sent while the execution could not end. It may also
    /// have come before the thread was inside, where no handler counts it.
    pub fn let_signals_come(&self) {
        if self.answered.load(Relaxed) != self.calls.load(Relaxed) {
            std::thread::yield_now();
        }
    }

    /// For the signal handler: whether the thread may leave where it is. When not, it leaves by itself as soon as it may.
    pub fn may_leave_now(&self) -> bool {
        self.counters.may_leave_now()
    }

    /// For the signal handler: takes the execution to its end. False when it is not one that can be left.
    pub fn begin_to_leave(&self) -> bool {
        let phase = self.state.phase();
        matches!(phase, Phase::Starting | Phase::Resetting) || self.state.pass(Phase::Running, Phase::Asking)
    }

    /// For the signal handler: where the interrupted code goes on.
    ///
    /// # Safety
    /// As for `Coroutine::registers_to_leave`.
    pub unsafe fn registers_to_leave(&self, fault: Fault) -> Option<TrapHandlerRegs> {
        // SAFETY: the caller's promise.
        unsafe { self.coroutine.registers_to_leave(fault) }
    }

    /// The addresses below the stack.
    pub fn guard(&self) -> Range<usize> {
        self.mapping.guard()
    }
}
