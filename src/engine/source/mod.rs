//! Parses source text, and makes errors of what goes wrong.

mod advice;
pub(in crate::engine) mod compiled;
pub(in crate::engine) mod failure;
mod frames;
pub(in crate::engine) mod goal;
pub(in crate::engine) mod origins;
pub(in crate::engine) mod parsing;
pub(in crate::engine) mod stacks;
mod thrown;
