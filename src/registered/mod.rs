//! Scripts that are registered under a name for the whole process, and their loading ahead of the first call.

pub(crate) mod preloader;
pub(crate) mod registry;
