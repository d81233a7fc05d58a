//! js-machine: JavaScript inside the PHP process.
//!
//! The module that PHP loads. What happens where: [`runtime`] joins the layers, `php` knows Zend, [`pool`] knows
//! threads, [`engine`] knows JavaScript, [`heap`] knows memory, [`metrics`] counts, and [`value`] and [`error`] are
//! what crosses between them.

#[cfg(not(all(target_os = "linux", target_env = "gnu", any(target_arch = "x86_64", target_arch = "aarch64"))))]
compile_error!(
    "js-machine runs on Linux with glibc, on x86_64 and aarch64: it relies on how that system ends threads, keeps \
     thread-local variables and reserves address space. musl (Alpine) and macOS are not supported; build in a container \
     of Debian or Ubuntu there"
);

pub mod engine;
pub mod error;
pub mod heap;
pub mod jobs;
pub mod loader;
pub mod metrics;
#[cfg(feature = "php")]
mod php;
pub mod pool;
pub mod protocol;
mod registered;
pub mod runtime;
mod scan;
pub mod source_map;
pub mod typescript;
pub mod value;
