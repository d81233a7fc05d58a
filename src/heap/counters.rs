//! The figures of an arena that other threads and signal handlers read while its own thread allocates.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};

/// Counted by the thread of an arena, read by any. They lie outside of the arena: nobody else ever has a reference to an
/// `Arena`, which its thread changes, nor sees the copy of an image.
#[derive(Debug, Default)]
pub struct Counters {
    /// Bytes of all blocks that are held.
    pub(super) used: AtomicUsize,
    /// The most that `used` was since the last execution began.
    pub(super) peak: AtomicUsize,
    /// The bytes that no script is charged for.
    pub(super) base: AtomicUsize,
    /// Set while the thread is inside of the system's allocator: it must not end while it holds that one's locks.
    pub(super) critical: AtomicBool,
    pub(super) end_pending: AtomicBool,
}

impl Counters {
    /// Bytes that the script holds now.
    #[must_use]
    pub fn script_bytes(&self) -> usize {
        self.used_bytes().saturating_sub(self.base.load(Relaxed))
    }

    /// Bytes in use, the pristine state included.
    #[must_use]
    pub fn used_bytes(&self) -> usize {
        self.used.load(Relaxed)
    }

    /// The most that the script held at once, bytes.
    #[must_use]
    pub fn peak_bytes(&self) -> usize {
        self.peak.load(Relaxed).saturating_sub(self.base.load(Relaxed))
    }

    /// For the handler of the signal that ends a VM thread: true when the thread may end here and now; when false it
    /// ends by itself on leaving the system's allocator.
    #[must_use]
    pub fn may_end_now(&self) -> bool {
        if !self.critical.load(Relaxed) {
            return true;
        }
        self.end_pending.store(true, Relaxed);
        false
    }
}
