//! js-machine: JavaScript inside the PHP process.
//!
//! The module that PHP loads. What happens where: [`runtime`] joins the layers, `php` knows Zend, [`pool`] knows
//! threads, [`engine`] knows JavaScript, [`heap`] knows memory, [`metrics`] counts, and [`value`] and [`error`] are
//! what crosses between them.

#[cfg(not(all(target_os = "linux", target_pointer_width = "64")))]
compile_error!("js-machine needs 64-bit Linux: each VM reserves gigabytes of address space");

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
