//! The unsafe edge: safe functions over the parts of the Zend API that ext-php-rs leaves out.
//!
//! Nothing here knows this extension; everything here runs on a PHP thread.

pub(super) mod args;
pub(super) mod calls;
pub(super) mod chains;
pub(super) mod classes;
pub(super) mod failure;
pub(super) mod fibers;
pub(super) mod files;
pub(super) mod glob;
pub(super) mod globals;
pub(super) mod heap;
pub(super) mod ini;
pub(super) mod iterators;
pub(super) mod log;
pub(super) mod members;
pub(super) mod objects;
pub(super) mod scalars;
pub(super) mod stack;
pub(super) mod streams;
pub(super) mod strings;
pub(super) mod tables;
pub(super) mod workers;
