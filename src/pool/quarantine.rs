//! Taking a VM out of service whose script cannot be stopped from within: the one place where threads are ended.
//!
//! A thread is ended by a raw `exit` system call: nothing is unwound, no destructor runs. That is sound for the rest of
//! the process because a VM's thread holds nothing that others need: its memory is an arena of its own that is unmapped
//! as a whole, it takes no lock while a script runs but those of the system's allocator, and while it is inside of that
//! it is not ended (`Arena::may_end_now`).
//!
//! Three ways lead here: an allocation beyond the hard limit (called by the thread itself), a signal of ours to a
//! thread that does not answer after its deadline, and a fault on a VM's thread: a stack overflow or an abort.

use std::any::Any;
use std::mem::MaybeUninit;
use std::ptr;
use std::sync::Once;
use std::sync::atomic::AtomicI32;
use std::sync::atomic::Ordering::{Acquire, Release};

use super::living::{self, Living};
use super::state::Phase;
use super::vm::Vm;

/// All VMs of this process.
static LIVING: Living<Vm, { living::MOST }> = Living::new();

/// The fault that took a VM out of service.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Fault {
    /// Native code went on after the script was asked to stop.
    Stuck = 1,
    /// An allocation beyond the hard limit.
    Memory = 2,
    /// The stack overflowed.
    Stack = 3,
    /// The engine aborted.
    Abort = 4,
}

impl Fault {
    pub(super) const fn from_u8(number: u8) -> Option<Self> {
        match number {
            1 => Some(Self::Stuck),
            2 => Some(Self::Memory),
            3 => Some(Self::Stack),
            4 => Some(Self::Abort),
            _ => None,
        }
    }

    /// The name in metrics and `stats()`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Stuck => "timeout",
            Self::Memory => "memory",
            Self::Stack => "stack",
            Self::Abort => "abort",
        }
    }
}

/// Signals that the kernel sends to the thread that did something wrong.
const FAULTS: [i32; 5] = [libc::SIGSEGV, libc::SIGBUS, libc::SIGABRT, libc::SIGILL, libc::SIGFPE];

/// The earlier handler of each of `FAULTS`.
static mut PREVIOUS: [MaybeUninit<libc::sigaction>; FAULTS.len()] = [const { MaybeUninit::uninit() }; FAULTS.len()];

/// The one of `FAULTS` that ends a thread where the system refuses to send [`END_SIGNAL`].
const SPARE_END_SIGNAL: i32 = libc::SIGFPE;

/// The signal that ends a thread; 0 before it was chosen.
static END_SIGNAL: AtomicI32 = AtomicI32::new(0);

/// Installs the handlers, once in a process, and keeps panics on VM threads off stderr.
pub(super) fn install() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        silence_panics();
        for (i, signal) in FAULTS.into_iter().enumerate() {
            // SAFETY: runs once, before any VM thread; the handler reads `PREVIOUS` only after it was installed.
            unsafe {
                let previous: *mut libc::sigaction = (&raw mut PREVIOUS[i]).cast();
                replace_handler(signal, on_fault, previous);
                // The C library copies more of the mask than the kernel fills: the rest is what lay on the stack.
                // Nor does its own sigemptyset() clear all of it.
                (&raw mut (*previous).sa_mask).write_bytes(0, 1);
            }
        }
        let signal = free_signal();
        // SAFETY: nobody uses this signal.
        unsafe { replace_handler(signal, on_end, ptr::null_mut()) };
        END_SIGNAL.store(signal, Release);
        // SAFETY: the handler touches atomics alone, and this module stays mapped: it is linked with `-z nodelete`.
        unsafe { libc::pthread_atfork(None, None, Some(after_fork_in_child)) };
    });
}

/// Makes the thread of a retired VM end.
pub(super) fn end(thread: &super::thread::Thread) {
    if !thread.signal(END_SIGNAL.load(Acquire)) {
        // A user may have few real-time signals pending, or none (`RLIMIT_SIGPENDING`). Others arrive all the same.
        thread.signal(SPARE_END_SIGNAL);
    }
}

/// Ends the present thread, which is `vm`'s, for a reason found by itself.
pub(super) fn end_current(vm: &Vm, fault: Fault) -> ! {
    vm.note_cpu();
    if !vm.retire(fault) {
        // Not in an execution, or retired already: either way nobody may think that this VM is still there.
        for phase in [Phase::Starting, Phase::Clearing, Phase::Resetting] {
            vm.state.pass(phase, Phase::Ended);
        }
    }
    leave()
}

/// Ends the present thread without any clean-up. Async-signal-safe.
pub(super) fn leave() -> ! {
    loop {
        // SAFETY: see the head of this file; the kernel clears the thread's number, which is what joining waits for.
        unsafe { libc::syscall(libc::SYS_exit, 0) };
    }
}

/// Makes a VM's thread known, gives it a stack for handlers, and lets nothing but the signals of this file reach it.
/// Returns false when there are too many: one that no handler knows could not be ended.
#[must_use = "a thread that is not known must not run scripts"]
pub(super) fn enter_thread(vm: &Vm) -> bool {
    if !LIVING.add(vm, vm.mapping.stack().start, vm.mapping.signal_stack().end) {
        return false;
    }
    let range = vm.mapping.signal_stack();
    let stack = libc::stack_t { ss_sp: range.start as *mut _, ss_flags: 0, ss_size: range.len() };
    let mut open = MaybeUninit::uninit();
    // SAFETY: the range belongs to this thread and outlives it; the set is initialised before it is used.
    unsafe {
        libc::sigaltstack(&raw const stack, ptr::null_mut());
        libc::sigemptyset(open.as_mut_ptr());
        for signal in FAULTS.into_iter().chain([END_SIGNAL.load(Acquire)]) {
            libc::sigaddset(open.as_mut_ptr(), signal);
        }
        libc::pthread_sigmask(libc::SIG_UNBLOCK, open.as_ptr(), ptr::null_mut());
    }
    true
}

/// Undoes [`enter_thread`], and is called for an ended thread by whoever joins it.
pub(super) fn leave_thread(vm: &Vm) {
    LIVING.remove(vm);
}

/// The VM whose thread is the present one.
fn current() -> Option<&'static Vm> {
    let vm = LIVING.find(super::thread::stack_pointer());
    // SAFETY: we run on this VM's stack, so its thread lives, and with it the VM.
    unsafe { vm.as_ref() }
}

/// In a forked child: the threads are the parent's, and others may get their addresses.
extern "C" fn after_fork_in_child() {
    LIVING.clear();
}

unsafe extern "C" fn on_end(_signal: i32, info: *mut libc::siginfo_t, _context: *mut libc::c_void) {
    // SAFETY: the kernel passes a valid description.
    let ours = unsafe { (*info).si_code == libc::SI_TKILL && (*info).si_pid() == libc::getpid() };
    if let (true, Some(vm)) = (ours, current()) {
        end_if_retired(vm);
    }
}

/// Ends the present thread, which is `vm`'s, if it was asked to end, and can here and now. False when it was not asked.
fn end_if_retired(vm: &Vm) -> bool {
    let retired = vm.state.phase() == Phase::Ended;
    if retired && vm.may_end_now() {
        vm.note_cpu();
        leave();
    }
    retired
}

unsafe extern "C" fn on_fault(signal: i32, info: *mut libc::siginfo_t, context: *mut libc::c_void) {
    if let Some(vm) = current() {
        // SAFETY: the kernel passes a valid description. What was sent has no positive code, whoever has sent it: the
        // kernel may have had no room to note that.
        if signal == SPARE_END_SIGNAL && unsafe { (*info).si_code } <= 0 && end_if_retired(vm) {
            return;
        }
        // SAFETY: the kernel passes a valid description, with an address for these signals.
        let address = unsafe { (*info).si_addr() } as usize;
        let fault = match signal {
            libc::SIGSEGV | libc::SIGBUS if vm.mapping.guard().contains(&address) => Some(Fault::Stack),
            libc::SIGABRT | libc::SIGILL => Some(Fault::Abort),
            _ => None,
        };
        if let Some(fault) = fault {
            end_current(vm, fault);
        }
    }
    // SAFETY: the arguments are the kernel's, passed on unchanged.
    unsafe { chain(signal, info, context) };
}

/// Does what would have happened without us.
unsafe fn chain(signal: i32, info: *mut libc::siginfo_t, context: *mut libc::c_void) {
    let Some(i) = FAULTS.iter().position(|known| *known == signal) else { return };
    // SAFETY: `install` filled the entry before our handler could run, and nobody writes it again.
    let previous = unsafe { PREVIOUS[i].assume_init() };
    match previous.sa_sigaction {
        libc::SIG_IGN => {}
        libc::SIG_DFL => {
            // On return the instruction runs again, and the default applies.
            // SAFETY: restores what was there before.
            unsafe { libc::sigaction(signal, &raw const previous, ptr::null_mut()) };
            if signal == libc::SIGABRT {
                // SAFETY: the handler of SIGABRT is the default by now.
                unsafe { libc::raise(signal) };
            }
        }
        handler if previous.sa_flags & libc::SA_SIGINFO != 0 => {
            // SAFETY: SA_SIGINFO says that the handler has this signature.
            let handler: unsafe extern "C" fn(i32, *mut libc::siginfo_t, *mut libc::c_void) =
                unsafe { std::mem::transmute(handler) };
            // SAFETY: the arguments are the kernel's.
            unsafe { handler(signal, info, context) };
        }
        handler => {
            // SAFETY: without SA_SIGINFO the handler takes the number alone.
            let handler: unsafe extern "C" fn(i32) = unsafe { std::mem::transmute(handler) };
            // SAFETY: as above.
            unsafe { handler(signal) };
        }
    }
}

type Handler = unsafe extern "C" fn(i32, *mut libc::siginfo_t, *mut libc::c_void);

/// # Safety
/// `handler` is async-signal-safe, and `previous` is null or writable.
unsafe fn replace_handler(signal: i32, handler: Handler, previous: *mut libc::sigaction) {
    // SAFETY: all zeros is a valid action, and the caller vouches for the rest.
    unsafe {
        let mut action: libc::sigaction = std::mem::zeroed();
        action.sa_sigaction = handler as *const () as usize;
        action.sa_flags = libc::SA_SIGINFO | libc::SA_ONSTACK | libc::SA_NODEFER;
        libc::sigemptyset(&raw mut action.sa_mask);
        libc::sigaction(signal, &raw const action, previous);
    }
}

/// A real-time signal that nobody handles, from the top, as others take them from the bottom.
fn free_signal() -> i32 {
    let (lowest, highest) = (libc::SIGRTMIN(), libc::SIGRTMAX());
    (lowest..highest)
        .rev()
        .find(|signal| {
            let mut present = MaybeUninit::<libc::sigaction>::zeroed();
            // SAFETY: only asks; the answer is written before it is read.
            unsafe {
                libc::sigaction(*signal, ptr::null(), present.as_mut_ptr());
                present.assume_init().sa_sigaction == libc::SIG_DFL
            }
        })
        .unwrap_or(highest - 1)
}

/// A panic on a VM's thread is an outcome, not news for stderr, which may be the web server's log.
fn silence_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if current().is_none() {
            before(panic);
        }
    }));
}

/// Ends the process of a test that found what must never be.
#[cfg(debug_assertions)]
#[expect(clippy::print_stderr, reason = "the last words of a debug build")]
pub(super) fn expose(address: usize) -> ! {
    eprintln!("the static variable at {address:#x} points into the arena of a VM");
    std::process::abort()
}

/// Returns the message of a panic.
pub(super) fn panic_text(panic: &(dyn Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "no message".to_owned())
}
