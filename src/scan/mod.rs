//! Reads source text without parsing it. Depends on nothing.

pub(crate) mod nesting;
