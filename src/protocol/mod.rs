//! The contract between the layers: requests and limits, calls of the host, and the engine that runs them. Depends on
//! [`crate::value`] and [`crate::error`] only.

mod engine;
mod host;
mod request;

pub use engine::{Cause, Control, Engine, Factory, Interrupt, Reader};
pub use host::{Answer, Host, Import, LogRecord, Metric, MetricKind, Nobody, Question, Refusal};
pub use request::{Config, Limits, Registered, Request, SourceText, Stats, Surface, Timing, VmStats, Work};
