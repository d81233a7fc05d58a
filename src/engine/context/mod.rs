//! Builds contexts, and runs requests in them.

pub(in crate::engine) mod collector;
pub(in crate::engine) mod residents;
pub(in crate::engine) mod sandbox;
pub(in crate::engine) mod space;
