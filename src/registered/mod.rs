//! Scripts that are registered under a name for the whole process, and their loading ahead of the first call.

pub(crate) mod ahead;
pub(crate) mod registry;
