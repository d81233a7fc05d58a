//! The host side of a context: its state, its job queue, and its interrupt switch.

pub(in crate::engine) mod executor;
pub(in crate::engine) mod hooks;
pub(in crate::engine) mod switch;
