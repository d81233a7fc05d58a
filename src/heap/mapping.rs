//! One reservation of address space for a VM: guard, stack, signal stack and arena side by side.

use std::io;
use std::ops::Range;

/// Stack of a VM thread. Virtual: only what is touched is held. Boa's parser needs up to 62 KB per nesting level, of
/// which
/// `engine::nesting` allows 2,000; what recurses without end is noticed the sooner the smaller it is.
const STACK: usize = 160 << 20;
/// Never accessible, below the stack: larger than any frame, so that no overflow can step over it.
const GUARD: usize = 1 << 20;
/// The stack of the handler of a stack overflow.
const SIGNAL_STACK: usize = 64 << 10;
/// What is given back to the system at once where it may be much: well below a millisecond.
const SLICE: usize = 32 << 20;
const PAGE: usize = 4096;
/// Arena sizes that are tried: address space may be limited (`ulimit -v`, strict overcommit).
const ARENAS: [usize; 4] = [36 << 30, 8 << 30, 2 << 30, 640 << 20];

/// The address space of one VM; unmapped on drop.
#[derive(Debug)]
pub struct Mapping {
    base: usize,
    arena: usize,
}

impl Mapping {
    /// Reserves the space; nothing is touched yet.
    ///
    /// # Errors
    /// When not even the smallest arena fits into the process's address space.
    pub fn reserve() -> io::Result<Self> {
        let mut last = io::Error::from_raw_os_error(libc::ENOMEM);
        for arena in ARENAS {
            match Self::map(arena) {
                Ok(mapping) => return Ok(mapping),
                Err(error) => last = error,
            }
        }
        Err(last)
    }

    fn map(arena: usize) -> io::Result<Self> {
        let len = GUARD + STACK + SIGNAL_STACK + arena;
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
        // SAFETY: a new anonymous mapping at an address of the kernel's choice disturbs nothing.
        let base = unsafe { libc::mmap(std::ptr::null_mut(), len, libc::PROT_READ | libc::PROT_WRITE, flags, -1, 0) };
        if base == libc::MAP_FAILED {
            return Err(io::Error::last_os_error());
        }
        let mapping = Self { base: base as usize, arena };
        // SAFETY: both ranges lie in the mapping made above, which nobody uses yet.
        let guarded = unsafe {
            // A forked child has no VM thread; it must not inherit what the parent's hold.
            libc::madvise(mapping.arena().start as *mut _, arena, libc::MADV_DONTFORK);
            libc::madvise(mapping.arena().start as *mut _, arena, libc::MADV_DONTDUMP);
            libc::mprotect(base, GUARD, libc::PROT_NONE)
        };
        if guarded == 0 { Ok(mapping) } else { Err(io::Error::last_os_error()) }
    }

    /// Addresses that only a stack overflow reaches.
    #[must_use]
    pub fn guard(&self) -> Range<usize> {
        self.base..self.base + GUARD
    }

    /// The thread's stack; it grows down from the end.
    #[must_use]
    pub fn stack(&self) -> Range<usize> {
        self.guard().end..self.guard().end + STACK
    }

    /// The stack of signal handlers.
    #[must_use]
    pub fn signal_stack(&self) -> Range<usize> {
        self.stack().end..self.stack().end + SIGNAL_STACK
    }

    /// The heap.
    #[must_use]
    pub fn arena(&self) -> Range<usize> {
        self.signal_stack().end..self.signal_stack().end + self.arena
    }
}

impl Mapping {
    /// Gives the stack below an address back to the system, as far as the thread has used it.
    ///
    /// # Safety
    /// Called on the thread whose stack it is, with an address that lies below all of its frames.
    pub unsafe fn release_stack(&self, below: usize) {
        let stack = self.stack();
        // SAFETY: whole pages of the stack, of which by the caller's promise nothing is in use.
        unsafe { discard(stack.start..(below / PAGE * PAGE).clamp(stack.start, stack.end)) };
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        let len = self.arena().end - self.base;
        // SAFETY: the arena is a part of the mapping, which nobody uses any more.
        unsafe { discard_in_slices(self.arena()) };
        // SAFETY: the mapping is ours as a whole, and whoever drops it has seen its thread end.
        unsafe { libc::munmap(self.base as *mut _, len) };
    }
}

/// Brings the pages of a range in at once: much cheaper than one page fault each. Where the system cannot (Linux before
/// 5.14), they come in when they are touched.
///
/// # Safety
/// The range is page-aligned, and mapped readable and writable.
pub(super) unsafe fn populate(range: Range<usize>) {
    // Miri knows no such call; nor does anything depend on it.
    if cfg!(miri) {
        return;
    }
    // SAFETY: the caller's promise; the content stays as it is.
    unsafe { libc::madvise(range.start as *mut _, range.len(), libc::MADV_POPULATE_WRITE) };
}

/// As [`discard`], for ranges that may hold much: the system keeps other threads from mapping memory, and some from
/// touching new pages, for as long as one call takes.
///
/// # Safety
/// As for [`discard`].
pub(super) unsafe fn discard_in_slices(range: Range<usize>) {
    let end = range.end;
    for start in range.step_by(SLICE) {
        // SAFETY: a part of the caller's range.
        unsafe { discard(start..end.min(start + SLICE)) };
    }
}

/// Gives the pages of a range back to the system; they read as zeros afterwards.
///
/// # Safety
/// The range is page-aligned, lies in a [`Mapping`], and nobody relies on its content.
pub(super) unsafe fn discard(range: Range<usize>) {
    if !range.is_empty() {
        // SAFETY: the caller's promise.
        unsafe { libc::madvise(range.start as *mut _, range.len(), libc::MADV_DONTNEED) };
    }
}
