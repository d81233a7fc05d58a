//! Converts between JavaScript values and [`crate::value::Value`].

pub(in crate::engine) mod bridge;
pub(in crate::engine) mod from_js;
pub(in crate::engine) mod shapes;
pub(in crate::engine) mod slots;
pub(in crate::engine) mod text;
pub(in crate::engine) mod to_js;
