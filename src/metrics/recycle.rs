//! Why a VM was replaced.

/// Why a VM was taken out of service and replaced by a new one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RecycleReason {
    /// Native code went on after the deadline.
    Timeout,
    /// It asked for more memory than its hard cap.
    Memory,
    /// It ran out of stack.
    Stack,
    /// It aborted.
    Abort,
    /// The engine panicked.
    Panic,
    /// The pool was shut down around it.
    Shutdown,
    /// It belongs to the parent of this process.
    Fork,
}

impl RecycleReason {
    /// Every reason, in the order of their declaration.
    pub const ALL: [Self; 7] =
        [Self::Timeout, Self::Memory, Self::Stack, Self::Abort, Self::Panic, Self::Shutdown, Self::Fork];

    /// The value of the label `reason`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Timeout => "timeout",
            Self::Memory => "memory",
            Self::Stack => "stack",
            Self::Abort => "abort",
            Self::Panic => "panic",
            Self::Shutdown => "shutdown",
            Self::Fork => "fork",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::RecycleReason;

    #[test]
    fn all_lists_every_reason_where_its_number_says() {
        for (index, reason) in RecycleReason::ALL.into_iter().enumerate() {
            assert_eq!(reason as usize, index, "{}", reason.as_str());
        }
        // The last one declared: a reason added after it and not listed would go unnoticed above.
        assert_eq!(RecycleReason::Fork as usize + 1, RecycleReason::ALL.len());
    }
}
