//! One reservation of address space for a VM: guard, stack and arena side by side.

use std::io;
use std::ops::Range;

/// Stack of a VM. Virtual: only what is touched is held. Boa's parser needs up to 62 KB per nesting level, of which
/// `scan::nesting` allows 2,000; what recurses without end is noticed the sooner the smaller it is.
const STACK: usize = 160 << 20;
/// Never accessible, below the stack: larger than any frame, so that no overflow can step over it.
const GUARD: usize = 1 << 20;
/// How much of the unused stack stays mapped between two executions, bytes.
const STACK_KEPT: usize = 128 << 10;
/// What is given back to the system at once where it may be much: well below a millisecond.
const SLICE: usize = 32 << 20;
/// Words at the end of the unused stack that tell whether it was used.
const PROBED: usize = 64;
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
        let len = GUARD + STACK + arena;
        let flags = libc::MAP_PRIVATE | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
        // SAFETY: a new anonymous mapping at an address of the kernel's choice disturbs nothing.
        let base = unsafe { libc::mmap(std::ptr::null_mut(), len, libc::PROT_READ | libc::PROT_WRITE, flags, -1, 0) };
        if base == libc::MAP_FAILED {
            return Err(io::Error::last_os_error());
        }
        let mapping = Self { base: base as usize, arena };
        // SAFETY: both ranges lie in the mapping made above, which nobody uses yet.
        let guarded = unsafe {
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

    /// The stack; it grows down from the end.
    #[must_use]
    pub fn stack(&self) -> Range<usize> {
        self.guard().end..self.guard().end + STACK
    }

    /// The heap.
    #[must_use]
    pub fn arena(&self) -> Range<usize> {
        self.stack().end..self.stack().end + self.arena
    }
}

impl Mapping {
    /// Gives what was used of the stack back to the system, but for what most executions use again.
    ///
    /// # Safety
    /// Nothing on the stack is in use.
    pub unsafe fn release_stack(&self) {
        let stack = self.stack();
        let unused = stack.start..stack.end - STACK_KEPT;
        // SAFETY: the end of the unused part of a stack that is mapped. No frame is so large that it leaves all of it out.
        let is_used = unsafe { (unused.end as *const [u64; PROBED]).sub(1).read() } != [0; PROBED];
        if is_used {
            // SAFETY: whole pages of the stack, of which by the caller's promise nothing is in use.
            unsafe { discard(unused) };
        }
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        let len = self.arena().end - self.base;
        // SAFETY: the arena is a part of the mapping, which nobody uses any more.
        unsafe { discard_in_slices(self.arena()) };
        // SAFETY: the mapping is ours as a whole, and nobody is inside of a VM that is dropped.
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
