//! `Intl.DateTimeFormat`: from options to patterns, from moments to texts and their parts.

mod calendar;
pub(crate) mod data;
mod day_period;
pub(crate) mod digits;
mod fields;
mod format;
mod generator;
mod hijri;
mod interval;
mod options;
mod pattern;
mod skeleton;
mod zone;

pub use data::Style;
pub use fields::DatePart;
pub use format::{DateTimeFormat, RangePart};
pub use options::{Components, HourCycle, Kept, Options, Text, TextWidth, ZoneName};
pub use zone::Zone;
