//! The versions that PHP code can read.

/// `JsMachine::VERSION`
pub const VERSION: &str = env!("CARGO_PKG_VERSION");

/// `JsMachine::ENGINE_VERSION`
pub const ENGINE_VERSION: &str = env!("JS_MACHINE_ENGINE");
