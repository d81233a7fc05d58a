//! Builds contexts, and runs requests in them.

pub(in crate::engine) mod builder;
mod callbacks;
mod host_bindings;
pub(in crate::engine) mod loaded_scripts;
pub(in crate::engine) mod script_context;
