//! The signal handlers by which a VM is left whose code does not stop by itself.
//!
//! Leaving a VM drops what is on its stack without unwinding. That is sound for the rest of the process because code inside
//! of a VM holds nothing that others need: its memory is an arena of its own, its thread-local variables are its own, both
//! are put back to the image, and it takes no lock but those of the system's allocator, inside of which it is not left
//! (`Counters::may_leave_now`).
//!
//! Three ways lead here: a signal of the watchdog to a thread whose script goes on after it was asked to stop, a fault on
//! the stack of a VM (it overflowed, or the engine aborted), and the first write to a page that a reset has closed. Another
//! signal of the watchdog lets the host look around while native code runs that does not read the interrupt flag.

use std::mem::MaybeUninit;
use std::ops::BitOr;
use std::ptr;
use std::sync::Once;
use std::sync::atomic::Ordering::{Acquire, Release};
use std::sync::atomic::{AtomicI32, AtomicU64};

use super::fault::Fault;
use super::living::{self, Living};
use super::registers;
use super::vm::Vm;

/// All VMs of this process.
pub(super) static LIVING: Living<Vm, { living::MOST }> = Living::new();

/// Signals that the kernel sends to the thread that did something wrong.
const FAULTS: [i32; 5] = [libc::SIGSEGV, libc::SIGBUS, libc::SIGABRT, libc::SIGILL, libc::SIGFPE];

/// The code of SIGSEGV for an access that the page does not permit; see sigaction(2).
const SEGV_ACCERR: i32 = 2;

/// The earlier handler of each of `FAULTS`.
static mut PREVIOUS: [MaybeUninit<libc::sigaction>; FAULTS.len()] = [const { MaybeUninit::uninit() }; FAULTS.len()];

/// The one of `FAULTS` that stands for [`LEAVE_SIGNAL`] where the system refuses to send that.
const SPARE_SIGNAL: i32 = libc::SIGFPE;

/// The signal that makes a thread leave a VM; 0 before it was chosen.
static LEAVE_SIGNAL: AtomicI32 = AtomicI32::new(0);

/// The signal that makes a thread come out of a VM for a moment, whatever it does there; 0 before it was chosen.
static ATTEND_SIGNAL: AtomicI32 = AtomicI32::new(0);

/// All signals of this file, as a set of the kernel; 0 before the handlers were installed.
static OURS: AtomicU64 = AtomicU64::new(0);

/// Installs the handlers, once in a process, and keeps panics inside of VMs off stderr.
pub(super) fn install() {
    static INSTALLED: Once = Once::new();
    INSTALLED.call_once(|| {
        silence_panics();
        for (i, signal) in FAULTS.into_iter().enumerate() {
            // SAFETY: runs once, before any VM; the handler reads `PREVIOUS` only after it was installed.
            unsafe {
                let previous: *mut libc::sigaction = (&raw mut PREVIOUS[i]).cast();
                replace_handler(signal, on_fault, previous);
                // The C library copies more of the mask than the kernel fills: the rest is what lay on the stack.
                // Nor does its own sigemptyset() clear all of it.
                (&raw mut (*previous).sa_mask).write_bytes(0, 1);
            }
        }
        for (place, handler) in [(&LEAVE_SIGNAL, on_leave as Handler), (&ATTEND_SIGNAL, on_attend)] {
            let signal = free_signal();
            // SAFETY: nobody uses this signal.
            unsafe { replace_handler(signal, handler, ptr::null_mut()) };
            place.store(signal, Release);
            OURS.fetch_or(bit(signal), Release);
        }
        OURS.fetch_or(FAULTS.into_iter().map(bit).fold(0, BitOr::bitor), Release);
    });
}

/// Makes a thread come out of the VM that it is inside of for a moment. False when the system does not send the signal.
///
/// # Safety
/// The thread has not ended.
pub(super) unsafe fn send_attend(thread: libc::pthread_t) -> bool {
    // SAFETY: the caller's promise.
    unsafe { libc::pthread_kill(thread, ATTEND_SIGNAL.load(Acquire)) == 0 }
}

/// Makes a thread leave the VM that it is inside of.
///
/// # Safety
/// The thread has not ended.
pub(super) unsafe fn send_leave(thread: libc::pthread_t) {
    // SAFETY: the caller's promise.
    unsafe {
        if libc::pthread_kill(thread, LEAVE_SIGNAL.load(Acquire)) == libc::EAGAIN {
            // A user may have few real-time signals pending, or none (`RLIMIT_SIGPENDING`). Others arrive all the same.
            libc::pthread_kill(thread, SPARE_SIGNAL);
        }
    }
}

/// Lets the signals of this file reach the present thread until it is dropped: PHP blocks all of them while it handles one.
pub(super) struct LetThrough {
    /// The signals that were blocked before, if that included any of ours.
    before: Option<u64>,
}

impl LetThrough {
    /// Unblocks the signals.
    pub fn new() -> Self {
        let ours = OURS.load(Acquire);
        let before = change_mask(libc::SIG_UNBLOCK, ours);
        Self { before: (before & ours != 0).then_some(before) }
    }
}

impl Drop for LetThrough {
    fn drop(&mut self) {
        if let Some(before) = self.before {
            change_mask(libc::SIG_SETMASK, before);
        }
    }
}

/// Changes which signals are blocked in the present thread; returns those that were before. This is on the way of every
/// call, and the C library's sets of 128 bytes with their functions take longer than the kernel does.
fn change_mask(how: i32, signals: u64) -> u64 {
    let mut before = 0u64;
    // SAFETY: the kernel reads and writes sets of eight bytes, as it is told.
    unsafe {
        libc::syscall(libc::SYS_rt_sigprocmask, how, &raw const signals, &raw mut before, size_of::<u64>());
    }
    before
}

/// The bit of a signal in a set of the kernel.
fn bit(signal: i32) -> u64 {
    1 << (signal - 1)
}

/// The VM on whose stack the code was that a handler has interrupted.
///
/// # Safety
/// The context is the kernel's.
unsafe fn interrupted(context: *mut libc::c_void) -> Option<&'static Vm> {
    // SAFETY: the caller's promise. A VM lives as long as somebody is inside of it.
    unsafe { LIVING.find(registers::stack_pointer(context)).as_ref() }
}

unsafe extern "C" fn on_leave(_signal: i32, info: *mut libc::siginfo_t, context: *mut libc::c_void) {
    // SAFETY: the kernel passes a valid description and a valid context.
    unsafe {
        if let (true, Some(vm)) = (is_sent_here(&*info), interrupted(context)) {
            leave_if_asked(vm, context);
        }
    }
}

/// Comes out of the VM for a moment, on its own stack: the frame of the kernel keeps all registers, and the code that was
/// interrupted goes on as if nothing had been.
unsafe extern "C" fn on_attend(_signal: i32, info: *mut libc::siginfo_t, context: *mut libc::c_void) {
    // SAFETY: the kernel passes a valid description and a valid context; `errno` is this thread's.
    unsafe {
        if let (true, Some(vm)) = (is_sent_here(&*info), interrupted(context)) {
            let errno = libc::__errno_location();
            let before = errno.read();
            vm.attend_in_handler();
            errno.write(before);
        }
    }
}

/// Whether a signal was sent by this process. The kernel may have had no room to note by whom.
fn is_sent_here(info: &libc::siginfo_t) -> bool {
    // SAFETY: signals that are sent have a sender, and all others a positive code.
    info.si_code <= 0 && unsafe { info.si_pid() == 0 || info.si_pid() == libc::getpid() }
}

/// Leaves a VM that is to be left.
///
/// # Safety
/// The context is that of code which the handler has interrupted inside of the VM.
unsafe fn leave_if_asked(vm: &Vm, context: *mut libc::c_void) {
    if vm.has_to_leave() && vm.may_leave_now() && vm.begin_to_leave() {
        // SAFETY: the caller's promise.
        unsafe { leave(vm, Fault::Stuck, context) };
    }
}

/// Has the interrupted code leave its VM.
///
/// # Safety
/// As for [`leave_if_asked`].
unsafe fn leave(vm: &Vm, fault: Fault, context: *mut libc::c_void) -> bool {
    // SAFETY: the caller's promise.
    unsafe {
        let registers = vm.registers_to_leave(fault);
        if let Some(registers) = &registers {
            registers::set(context, registers);
        }
        registers.is_some()
    }
}

unsafe extern "C" fn on_fault(signal: i32, info: *mut libc::siginfo_t, context: *mut libc::c_void) {
    // SAFETY: the kernel passes a valid description, with an address for these signals, and a valid context.
    unsafe {
        let (code, address) = ((*info).si_code, (*info).si_addr() as usize);
        if signal == libc::SIGSEGV && code == SEGV_ACCERR && opens(address) {
            return;
        }
        let vm = interrupted(context);
        if signal == SPARE_SIGNAL && is_sent_here(&*info) {
            if let Some(vm) = vm {
                leave_if_asked(vm, context);
            }
            return;
        }
        if let Some(vm) = vm {
            let fault = match signal {
                libc::SIGSEGV | libc::SIGBUS if vm.guard().contains(&address) => Some(Fault::Stack),
                libc::SIGABRT | libc::SIGILL => Some(Fault::Abort),
                _ => None,
            };
            if let Some(fault) = fault
                && vm.begin_to_leave()
                && leave(vm, fault, context)
            {
                return;
            }
        }
        chain(signal, info, context);
    }
}

/// Opens the page of an address, if a reset has closed it.
fn opens(address: usize) -> bool {
    // SAFETY: whoever writes to the arena of a VM holds the VM, so it lives.
    unsafe { LIVING.find(address).as_ref() }.is_some_and(|vm| vm.open_page(address))
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
        action.sa_flags = libc::SA_SIGINFO | libc::SA_RESTART;
        if handler as *const () == on_attend as *const () {
            // It stays on the stack of the VM, and what it comes out to is no handler: nothing is blocked there.
            action.sa_flags |= libc::SA_NODEFER;
            libc::sigemptyset(&raw mut action.sa_mask);
        } else {
            action.sa_flags |= libc::SA_ONSTACK;
            // One after another: a stack for handlers has room for few of the kernel's frames.
            libc::sigfillset(&raw mut action.sa_mask);
        }
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

/// A panic inside of a VM is an outcome, not news for stderr, which may be the web server's log.
fn silence_panics() {
    let before = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if super::vm::current().is_none() {
            before(panic);
        }
    }));
}
