//! The host side of a context: its state, its job queue, and its interrupt switch.

pub(in crate::engine) mod captured;
mod exchanged_functions;
pub(in crate::engine) mod interrupt;
pub(in crate::engine) mod job_executor;
pub(in crate::engine) mod live_objects;
mod logs;
pub(in crate::engine) mod property_storage;
pub(in crate::engine) mod state;
#[cfg(test)]
pub(in crate::engine) mod stock_context;
pub(in crate::engine) mod time_zone;
