//! Reads source text without parsing it. Depends on nothing.

pub(crate) mod identifier;
pub(crate) mod nesting;
