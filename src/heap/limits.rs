//! How much memory a script may hold, and what happens beyond.

/// Acts when a limit is passed. The arena calls it inside of an allocation: it must neither allocate nor unwind.
pub trait LimitHandler: Sync {
    /// Asks the script to stop at its next step: the soft limit was passed.
    fn over_limit(&self);
    /// Leaves the VM: it asked for memory beyond the hard limit, or was told to leave while it could not.
    fn leave(&self) -> !;
    /// Whether there is room on the stack for a call into the system's allocator: the VM must not be left inside of that.
    fn may_call_out(&self) -> bool {
        true
    }
}

/// How the garbage of an arena is collected. The arena calls these inside of an allocation: they must neither
/// allocate nor unwind.
#[derive(Debug, Clone, Copy)]
pub struct Collector {
    /// Has the next allocation of an object collect garbage.
    pub request: fn(),
    /// Returns the number of collections that are over.
    pub collections: fn() -> usize,
}

/// How much a script may hold, in bytes beyond the pristine state.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Passing it interrupts the script.
    pub soft: usize,
    /// No allocation goes beyond it: the VM is left instead.
    pub hard: usize,
}

impl Limits {
    /// Makes limits of a soft one. The hard one leaves room for what is allocated between the interrupt and the
    /// script's end: an eighth, at least 8 MiB.
    #[must_use]
    pub const fn new(soft: usize) -> Self {
        let room = if soft / 8 > 8 << 20 { soft / 8 } else { 8 << 20 };
        Self { soft, hard: soft.saturating_add(room) }
    }
}
