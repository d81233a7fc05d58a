//! Keeps the destructors of thread-local variables of a VM away from the C library.
//!
//! The standard library registers the destructor of a thread-local variable when it is first used. The C library then
//! takes the lock of its loader and a block from its `malloc`: in the middle of a script, which may be ended there, and
//! anew after each reset, which forgets that the variable was ever used. No such destructor is needed inside of a VM:
//! what it would free lies in the arena, which goes as a whole. So none is registered there.
//!
//! The linker sends the calls of `__cxa_thread_atexit_impl` here (`--wrap`, see `build.rs`).

use std::ffi::{c_int, c_void};
use std::sync::OnceLock;

use super::arena;

/// The function of the C library, see "C++ ABI" in the manual of glibc.
type Register = unsafe extern "C" fn(Destructor, *mut c_void, *mut c_void) -> c_int;
type Destructor = unsafe extern "C" fn(*mut c_void);

/// # Safety
/// As for the function that it stands for: the destructor may be called with `object` when the thread ends.
#[unsafe(no_mangle)]
unsafe extern "C" fn __wrap___cxa_thread_atexit_impl(
    destructor: Destructor,
    object: *mut c_void,
    module: *mut c_void,
) -> c_int {
    if arena::has_own() {
        return 0;
    }
    // SAFETY: the caller's promise.
    registered_by_libc().map_or(-1, |register| unsafe { register(destructor, object, module) })
}

/// Asks the loader for the function, not the linker: that one would give the function above.
fn registered_by_libc() -> Option<Register> {
    static REGISTER: OnceLock<Option<Register>> = OnceLock::new();
    *REGISTER.get_or_init(|| {
        // SAFETY: the name ends in NUL.
        let found = unsafe { libc::dlsym(libc::RTLD_DEFAULT, c"__cxa_thread_atexit_impl".as_ptr()) };
        // SAFETY: the function of this name has this signature, or is null, which is `None`.
        unsafe { std::mem::transmute::<*mut c_void, Option<Register>>(found) }
    })
}

/// Makes the linker take this file along wherever an arena is used: the standard library's reference is a weak one.
pub(super) fn hold_back() {
    std::hint::black_box(__wrap___cxa_thread_atexit_impl as *const ());
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};

    use crate::heap::{Arena, Counters, LimitHandler, Mapping};

    static DROPPED: AtomicUsize = AtomicUsize::new(0);

    struct Counting(Cell<u8>);

    impl Drop for Counting {
        fn drop(&mut self) {
            DROPPED.fetch_add(1, Relaxed);
        }
    }

    thread_local! {
        static COUNTING: Counting = const { Counting(Cell::new(0)) };
    }

    struct Unlimited;

    impl LimitHandler for Unlimited {
        fn over_limit(&self) {}

        fn leave(&self) -> ! {
            unreachable!("there is no limit")
        }
    }

    #[test]
    fn a_thread_with_an_arena_registers_none() {
        let use_it = || COUNTING.with(|counting| counting.0.set(1));
        std::thread::spawn(use_it).join().unwrap();
        assert_eq!(DROPPED.load(Relaxed), 1, "other threads do");
        let (mapping, counters) = (Mapping::reserve().unwrap(), Counters::default());
        std::thread::scope(|scope| {
            scope.spawn(|| {
                // SAFETY: the range is unused, and lives longer than the thread.
                let arena = unsafe { Arena::install(mapping.arena(), &Unlimited, &raw const counters) };
                // SAFETY: the arena is this thread's, and nothing is allocated.
                unsafe { Arena::scope(arena, use_it) };
            });
        });
        assert_eq!(DROPPED.load(Relaxed), 1);
    }
}
