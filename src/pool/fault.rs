//! Why an execution was left before its end.

/// The reason why the stack of a VM was left as it was, and the VM put back to its image.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Fault {
    /// Native code went on after the script was asked to stop.
    Stuck = 1,
    /// An allocation beyond the hard limit.
    Memory = 2,
    /// The stack overflowed.
    Stack = 3,
    /// The engine aborted.
    Abort = 4,
}

impl Fault {
    pub(super) const fn from_u8(number: u8) -> Option<Self> {
        match number {
            1 => Some(Self::Stuck),
            2 => Some(Self::Memory),
            3 => Some(Self::Stack),
            4 => Some(Self::Abort),
            _ => None,
        }
    }

    /// The name in metrics and `stats()`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Stuck => "timeout",
            Self::Memory => "memory",
            Self::Stack => "stack",
            Self::Abort => "abort",
        }
    }
}

/// Returns the message of a panic.
pub(super) fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "no message".to_owned())
}
