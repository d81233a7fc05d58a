//! Converts between JavaScript values and [`crate::value::Value`].

mod built_ins;
mod errors;
pub(in crate::engine) mod from_js;
pub(in crate::engine) mod host_functions;
pub(in crate::engine) mod live_objects;
pub(in crate::engine) mod own_keys;
pub(in crate::engine) mod primitives;
mod refusals;
pub(in crate::engine) mod shape_cache;
pub(in crate::engine) mod text;
pub(in crate::engine) mod to_js;
