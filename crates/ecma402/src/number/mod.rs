//! Numbers (ECMA-402, `NumberFormat`).

mod affix;
mod compact;
mod data;
mod decimal;
mod format;
mod options;
mod parts;
mod range;
mod rounding;
mod unit;

pub use data::{currencies, currency_digits, numbering_system, numbering_systems, time_zones};
pub use decimal::{Decimal, Kind, ROUNDING_MODES, RoundingMode};
pub use format::NumberFormat;
pub use options::{CurrencyDisplay, Display, Grouping, Notation, Options, SignDisplay, Style};
pub use range::RangePart;
pub use rounding::{Precision, Rounding};
pub use unit::{SANCTIONED_UNITS, is_sanctioned};
