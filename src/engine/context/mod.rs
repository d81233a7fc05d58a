//! Builds contexts, and runs requests in them.

pub(in crate::engine) mod builder;
pub(in crate::engine) mod collector;
mod host_bindings;
pub(in crate::engine) mod loaded_scripts;
pub(in crate::engine) mod script_context;
