//! Time zones: offsets at moments, and names.

mod names;
mod offsets;

pub(crate) use names::{NameStyle, ZoneNames};
pub use offsets::Zone;
