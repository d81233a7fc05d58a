//! How much of the stack is left on which PHP runs.

use std::cell::Cell;
use std::mem::MaybeUninit;
use std::ops::Range;

thread_local! {
    /// The stack of the present thread, once it was asked for.
    static STACK: Cell<Option<(usize, usize)>> = const { Cell::new(None) };
}

/// Returns how many bytes of the thread's stack are left; `None` on another stack, such as that of a fiber.
#[inline(never)]
pub fn left() -> Option<usize> {
    let here = 0_u8;
    let address = std::hint::black_box(&raw const here) as usize;
    let (start, end) = STACK.get().unwrap_or_else(|| {
        let found = bounds();
        STACK.set(Some((found.start, found.end)));
        (found.start, found.end)
    });
    (start..end).contains(&address).then(|| address - start)
}

/// The stack of the present thread; empty when the system does not tell.
fn bounds() -> Range<usize> {
    let mut attributes = MaybeUninit::uninit();
    let (mut start, mut length) = (std::ptr::null_mut(), 0);
    // SAFETY: the attributes are initialised before they are read, and destroyed once; the places are writable.
    unsafe {
        if libc::pthread_getattr_np(libc::pthread_self(), attributes.as_mut_ptr()) != 0 {
            return 0..0;
        }
        libc::pthread_attr_getstack(attributes.as_ptr(), &raw mut start, &raw mut length);
        libc::pthread_attr_destroy(attributes.as_mut_ptr());
    }
    start as usize..start as usize + length
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_thread_knows_what_is_left_of_its_stack() {
        let left = std::thread::Builder::new().stack_size(1 << 20).spawn(super::left).unwrap().join().unwrap();
        assert!(left.is_some_and(|left| (500_000..2 << 20).contains(&left)), "{left:?}");
    }
}
