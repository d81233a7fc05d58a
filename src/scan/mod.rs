//! Reads source text without parsing it: one scanner, [`tokens`], and its users. Depends on nothing.

pub(crate) mod identifier;
pub(crate) mod modules;
pub(crate) mod nesting;
mod tokens;
