//! Threads on stacks of their own mappings, whose end can be forced, and noticed.

use std::mem::MaybeUninit;
use std::ops::Deref;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::{Acquire, Release};
use std::time::Duration;
use std::{io, ptr};

use super::quarantine;
use super::vm::Vm;

/// How much of the unused stack stays mapped between two executions, bytes.
pub(super) const STACK_KEPT: usize = 128 << 10;

/// A VM and its thread. Dropping it before [`Thread::join_within`] has said true leaves both alone for ever.
pub(super) struct Thread {
    shared: *mut Shared,
}

struct Shared {
    vm: Vm,
    live: fn(&Vm),
    handle: libc::pthread_t,
    joined: AtomicBool,
}

// SAFETY: `Vm` is Send and Sync, and the rest changes only through `&mut Thread`, or is atomic.
unsafe impl Send for Thread {}
// SAFETY: as above.
unsafe impl Sync for Thread {}

impl Deref for Thread {
    type Target = Vm;

    fn deref(&self) -> &Vm {
        // SAFETY: the shared part lives until `Thread` is dropped after its thread has ended.
        unsafe { &(*self.shared).vm }
    }
}

impl Thread {
    /// Starts `live` on a thread of the VM's own.
    ///
    /// # Errors
    /// When the system gives no thread.
    pub fn spawn(vm: Vm, live: fn(&Vm)) -> io::Result<Self> {
        let stack = vm.mapping.stack();
        let shared = Box::into_raw(Box::new(Shared { vm, live, handle: 0, joined: AtomicBool::new(false) }));
        let mut attributes = MaybeUninit::uninit();
        // SAFETY: the stack is mapped, page-aligned, and nobody else's; `shared` outlives the thread (see `Drop`).
        let code = unsafe {
            libc::pthread_attr_init(attributes.as_mut_ptr());
            let mut code = libc::pthread_attr_setstack(attributes.as_mut_ptr(), stack.start as *mut _, stack.len());
            if code == 0 {
                let blocked = AllSignalsBlocked::enter();
                let handle = &raw mut (*shared).handle;
                code = libc::pthread_create(handle, attributes.as_ptr(), enter, shared.cast());
                drop(blocked);
            }
            libc::pthread_attr_destroy(attributes.as_mut_ptr());
            code
        };
        if code == 0 {
            return Ok(Self { shared });
        }
        // SAFETY: no thread was started, so the box is still ours alone.
        drop(unsafe { Box::from_raw(shared) });
        Err(io::Error::from_raw_os_error(code))
    }

    /// Makes the thread run the handler of `signal`, if it still lives. False when the system has no room to note the
    /// signal.
    pub fn signal(&self, signal: i32) -> bool {
        // SAFETY: the thread was not joined, so its handle is valid.
        unsafe { libc::pthread_kill((*self.shared).handle, signal) != libc::EAGAIN }
    }

    /// CPU time that the thread has used.
    pub fn cpu_time(&self) -> Duration {
        let mut clock = 0;
        // SAFETY: the thread was not joined, so its handle is valid.
        let code = unsafe { libc::pthread_getcpuclockid((*self.shared).handle, &raw mut clock) };
        if code == 0 { read_clock(clock) } else { Duration::ZERO }
    }

    /// Waits for the thread to end, at most `timeout`; true when it has ended. One caller at a time.
    pub fn join_within(&self, timeout: Duration) -> bool {
        let mut until = libc::timespec { tv_sec: 0, tv_nsec: 0 };
        // SAFETY: `until` is writable.
        unsafe { libc::clock_gettime(libc::CLOCK_REALTIME, &raw mut until) };
        let nanos = until.tv_nsec + i64::from(timeout.subsec_nanos());
        until.tv_sec += timeout.as_secs().cast_signed() + nanos / 1_000_000_000;
        until.tv_nsec = nanos % 1_000_000_000;
        // SAFETY: the shared part lives as long as `Thread`; the handle is valid until it is joined, which happens
        // once.
        unsafe {
            let shared = &*self.shared;
            if !shared.joined.load(Acquire) {
                let code = libc::pthread_timedjoin_np(shared.handle, ptr::null_mut(), &raw const until);
                shared.joined.store(code == 0, Release);
            }
            shared.joined.load(Acquire)
        }
    }
}

impl Drop for Thread {
    fn drop(&mut self) {
        // SAFETY: the thread has ended, so nobody else looks at the box.
        unsafe {
            if (*self.shared).joined.load(Acquire) {
                drop(Box::from_raw(self.shared));
            }
        }
    }
}

extern "C" fn enter(shared: *mut libc::c_void) -> *mut libc::c_void {
    // SAFETY: `spawn` passes a valid box that outlives the thread.
    let shared = unsafe { &*shared.cast::<Shared>() };
    // Lets `ps -L` and debuggers tell the thread.
    // SAFETY: the name is shorter than 16 bytes.
    unsafe { libc::pthread_setname_np(libc::pthread_self(), c"js-vm".as_ptr()) };
    // The standard library makes its handle of a foreign thread at first use; that must not be inside of an arena.
    let _ = std::thread::current();
    if !quarantine::enter_thread(&shared.vm) {
        shared.vm.refuse("this process has as many threads of VMs as it can keep track of");
        return ptr::null_mut();
    }
    // A panic here is a fault of this extension, not of a script; it must not cross into C.
    let _ = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| (shared.live)(&shared.vm)));
    quarantine::leave_thread(&shared.vm);
    ptr::null_mut()
}

/// CPU time of the present thread, ns. Async-signal-safe.
pub(super) fn cpu_time() -> u64 {
    u64::try_from(read_clock(libc::CLOCK_THREAD_CPUTIME_ID).as_nanos()).unwrap_or(u64::MAX)
}

fn read_clock(clock: libc::clockid_t) -> Duration {
    let mut now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: `now` is writable.
    unsafe { libc::clock_gettime(clock, &raw mut now) };
    Duration::new(now.tv_sec.try_into().unwrap_or(0), now.tv_nsec.try_into().unwrap_or(0))
}

/// About where the stack of the present thread ends just now.
#[inline(never)]
pub(super) fn stack_pointer() -> usize {
    let here = 0u8;
    std::hint::black_box(&raw const here) as usize
}

/// Blocks every signal on the present thread, so that a thread started meanwhile inherits that; undone on drop.
struct AllSignalsBlocked(libc::sigset_t);

impl AllSignalsBlocked {
    fn enter() -> Self {
        let mut all = MaybeUninit::uninit();
        let mut before = MaybeUninit::uninit();
        // SAFETY: both sets are written before they are read.
        unsafe {
            libc::sigfillset(all.as_mut_ptr());
            libc::pthread_sigmask(libc::SIG_SETMASK, all.as_ptr(), before.as_mut_ptr());
            Self(before.assume_init())
        }
    }
}

impl Drop for AllSignalsBlocked {
    fn drop(&mut self) {
        // SAFETY: the set came from the call in `enter`.
        unsafe { libc::pthread_sigmask(libc::SIG_SETMASK, &raw const self.0, ptr::null_mut()) };
    }
}

/// Starts a thread of ordinary work that must not get the process's signals.
///
/// # Errors
/// When the system gives no thread.
pub(crate) fn helper(name: &str, work: impl FnOnce() + Send + 'static) -> io::Result<()> {
    let _blocked = AllSignalsBlocked::enter();
    std::thread::Builder::new().name(name.to_owned()).stack_size(256 << 10).spawn(work).map(drop)
}
