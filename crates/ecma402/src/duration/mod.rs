//! Durations (ECMA-402, `DurationFormat`).

mod format;
mod options;
mod value;

pub use format::DurationFormat;
pub use options::{Options, Style, UNITS, UnitDefault, UnitOptions, UnitStyle, styles_of};
pub use value::Duration;

/// A piece of the text of a duration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DurationPart {
    /// What it is: `integer`, `unit`, `literal` …
    pub kind: &'static str,
    /// Its text.
    pub text: String,
    /// The unit that it belongs to: `hour`. `None` for what stands between units.
    pub unit: Option<&'static str>,
}
