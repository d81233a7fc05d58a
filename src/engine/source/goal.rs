//! What source text is parsed as.

/// A script or a module.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) enum Goal {
    Script,
    Module,
}
