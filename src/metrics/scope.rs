//! Whose numbers are shown.

/// Whose numbers one process shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Scope {
    /// Those of all processes that were forked from one.
    Pool,
    /// Its own.
    Process,
}

impl Scope {
    /// The word for it in settings.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Pool => "pool",
            Self::Process => "process",
        }
    }
}
