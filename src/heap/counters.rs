//! The figures of an arena that other threads and signal handlers read while somebody allocates from it.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};

/// Counted by the thread inside of a VM, read by any. They lie outside of the arena: nobody else ever has a reference to an
/// `Arena`, which that thread changes, nor sees the copy of an image.
#[derive(Debug, Default)]
pub struct Counters {
    /// Bytes of all blocks that are held.
    pub(super) used: AtomicUsize,
    /// The most that `used` was since the last execution began.
    pub(super) peak: AtomicUsize,
    /// The bytes that no script is charged for.
    pub(super) base: AtomicUsize,
    /// Set while the code inside of the VM is in the system's allocator: it must not be left while it holds that one's
    /// locks.
    pub(super) critical: AtomicBool,
    /// Set when the VM was to be left meanwhile.
    pub(super) leave_pending: AtomicBool,
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

    /// Whether the code inside of the VM is in the system's allocator.
    #[must_use]
    pub fn is_critical(&self) -> bool {
        self.critical.load(Relaxed)
    }

    /// For the signal handler: true when the VM may be left here and now; when false it is left on leaving the system's
    /// allocator.
    #[must_use]
    pub fn may_leave_now(&self) -> bool {
        if !self.critical.load(Relaxed) {
            return true;
        }
        self.leave_pending.store(true, Relaxed);
        false
    }

    /// Forgets that the VM was to be left: it was, or the execution is over.
    pub(super) fn forget_leaving(&self) {
        self.critical.store(false, Relaxed);
        self.leave_pending.store(false, Relaxed);
    }
}
