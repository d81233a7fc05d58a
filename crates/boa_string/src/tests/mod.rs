//! Tests of the crate: of single operations with known answers, and of all of them against a model.

mod answers;
mod memory;
mod model;
