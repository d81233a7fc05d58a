//! Jobs: `JsMachine::submit()` and its neighbours, `JsMachine\Job` and `JsMachine\JobStatus`.

mod object;
mod servers;
mod starting;
mod status;
mod waiting;

pub use servers::clear as end_request;
pub use starting::{methods, static_methods};

/// Registers the classes. Only at start-up.
///
/// # Errors
/// When PHP has a class of the same name.
pub fn register() -> ext_php_rs::error::Result<()> {
    status::register()?;
    object::register()
}
