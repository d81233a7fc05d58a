//! A stack for signal handlers: that of a VM may be full when one is needed.

use std::cell::Cell;
use std::mem::MaybeUninit;
use std::ptr;

/// Bytes of a stack of ours: frames of the kernel with all registers, some 4 KB each, and our handlers, which are small.
const SIZE: usize = 64 << 10;
/// Bytes that a stack must have to be left in its place. That of Go's runtime has so many; the standard library's is
/// smaller.
const ENOUGH: usize = 32 << 10;

thread_local! {
    static PROVIDED: Cell<bool> = const { Cell::new(false) };
    static OWN: Cell<Option<OwnStack>> = const { Cell::new(None) };
}

/// A mapping that is the present thread's stack for signal handlers, until the thread ends.
struct OwnStack(*mut libc::c_void);

impl Drop for OwnStack {
    fn drop(&mut self) {
        let mut present = MaybeUninit::<libc::stack_t>::zeroed();
        let none = libc::stack_t { ss_sp: ptr::null_mut(), ss_flags: libc::SS_DISABLE, ss_size: 0 };
        // SAFETY: reads and writes the setting of this thread; the mapping is unmapped once it is not in use.
        unsafe {
            libc::sigaltstack(ptr::null(), present.as_mut_ptr());
            if present.assume_init().ss_sp == self.0 {
                libc::sigaltstack(&raw const none, ptr::null_mut());
            }
            libc::munmap(self.0, SIZE);
        }
    }
}

/// Gives the present thread a stack for signal handlers, unless it has one that is large enough.
#[inline]
pub(super) fn provide() {
    if !PROVIDED.get() {
        make();
        PROVIDED.set(true);
    }
}

#[cold]
fn make() {
    let mut present = MaybeUninit::<libc::stack_t>::zeroed();
    // SAFETY: asks for the setting of this thread, which is written before it is read.
    let present = unsafe {
        libc::sigaltstack(ptr::null(), present.as_mut_ptr());
        present.assume_init()
    };
    if present.ss_flags & libc::SS_DISABLE == 0 && present.ss_size >= ENOUGH {
        return;
    }
    let (access, flags) = (libc::PROT_READ | libc::PROT_WRITE, libc::MAP_PRIVATE | libc::MAP_ANONYMOUS);
    // SAFETY: a new anonymous mapping at an address of the kernel's choice disturbs nothing; it becomes the stack of this
    // thread's handlers, and is unmapped by `OwnStack` alone.
    unsafe {
        let start = libc::mmap(ptr::null_mut(), SIZE, access, flags, -1, 0);
        if start == libc::MAP_FAILED {
            return;
        }
        let stack = libc::stack_t { ss_sp: start, ss_flags: 0, ss_size: SIZE };
        libc::sigaltstack(&raw const stack, ptr::null_mut());
        OWN.set(Some(OwnStack(start)));
    }
}

#[cfg(test)]
mod tests {
    use std::mem::MaybeUninit;
    use std::ptr;

    fn present() -> libc::stack_t {
        let mut present = MaybeUninit::<libc::stack_t>::zeroed();
        // SAFETY: as in `make`.
        unsafe {
            libc::sigaltstack(ptr::null(), present.as_mut_ptr());
            present.assume_init()
        }
    }

    #[test]
    fn a_stack_that_is_large_enough_stays_and_others_are_replaced() {
        super::provide();
        let own = present();
        assert!(own.ss_size >= super::ENOUGH);
        let mut larger = vec![0_u8; 128 << 10];
        let stack = libc::stack_t { ss_sp: larger.as_mut_ptr().cast(), ss_flags: 0, ss_size: larger.len() };
        // SAFETY: the buffer outlives the setting.
        unsafe { libc::sigaltstack(&raw const stack, ptr::null_mut()) };
        super::make();
        assert_eq!(present().ss_sp, stack.ss_sp);
        // SAFETY: the stack of before is mapped until the thread ends.
        unsafe { libc::sigaltstack(&raw const own, ptr::null_mut()) };
    }
}
