//! Memory that processes share with those that are forked from them, as words that are read and written atomically.

use std::fmt;
use std::io;
use std::ptr::{self, NonNull};
use std::slice;
use std::sync::atomic::AtomicU64;

/// Words of memory, all 0 at first. A page takes memory from its first write on.
pub(super) struct Mapping {
    start: NonNull<AtomicU64>,
    words: usize,
}

// SAFETY: the memory belongs to the mapping and consists of atomics.
unsafe impl Send for Mapping {}
// SAFETY: as above.
unsafe impl Sync for Mapping {}

impl Mapping {
    /// Maps memory. With `is_shared`, a process that is forked from now on sees the same memory; else it has a copy.
    ///
    /// # Errors
    /// When there is no room for it.
    pub(super) fn new(words: usize, is_shared: bool) -> io::Result<Self> {
        let sharing = if is_shared { libc::MAP_SHARED } else { libc::MAP_PRIVATE };
        let flags = sharing | libc::MAP_ANONYMOUS | libc::MAP_NORESERVE;
        let access = libc::PROT_READ | libc::PROT_WRITE;
        // SAFETY: new memory, at an address that the system chooses.
        let start = unsafe { libc::mmap(ptr::null_mut(), words * size_of::<u64>(), access, flags, -1, 0) };
        if start == libc::MAP_FAILED {
            return Err(io::Error::last_os_error());
        }
        let start = NonNull::new(start.cast()).ok_or_else(|| io::Error::from(io::ErrorKind::OutOfMemory))?;
        Ok(Self { start, words })
    }

    /// Returns the memory.
    pub(super) fn words(&self) -> &[AtomicU64] {
        // SAFETY: so many words lie there until `self` is dropped; they are aligned to a page, and each value is valid.
        // Processes that share them use atomic operations alone.
        unsafe { slice::from_raw_parts(self.start.as_ptr(), self.words) }
    }
}

impl Drop for Mapping {
    fn drop(&mut self) {
        // SAFETY: mapped in `new`; nothing borrows it any more.
        unsafe { libc::munmap(self.start.as_ptr().cast(), self.words * size_of::<u64>()) };
    }
}

impl fmt::Debug for Mapping {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mapping").field("words", &self.words).finish_non_exhaustive()
    }
}
