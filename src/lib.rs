//! js-machine: JavaScript inside the PHP process.
//!
//! The module that PHP loads. What happens where: [`runtime`] joins the layers, `php` knows Zend, [`pool`] knows
//! threads, [`engine`] knows JavaScript, [`heap`] knows memory, [`metrics`] counts, and [`value`] and [`error`] are what
//! crosses between them.

pub mod engine;
pub mod error;
pub mod heap;
pub mod metrics;
pub mod pool;
pub mod runtime;
pub mod value;
