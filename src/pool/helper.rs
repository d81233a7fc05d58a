//! Threads of ordinary work beside the threads of PHP.

use std::io;
use std::mem::MaybeUninit;
use std::ptr;

/// Stack of a helper thread, bytes; scripts run on the stack of a VM.
const STACK: usize = 256 << 10;

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
    std::thread::Builder::new().name(name.to_owned()).stack_size(STACK).spawn(work).map(drop)
}
