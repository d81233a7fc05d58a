//! The contract between the layers: requests and limits, calls of the host, and the engine that runs them. Depends on
//! [`crate::value`] and [`crate::error`] only.

mod engine;
mod host;
pub mod node_modules;
mod request;

pub use engine::{Cause, Control, Engine, Factory, Interrupt, Reader, Serve};
pub use host::{
    Access, Host, HostCall, HostError, HostReply, Import, LogRecord, MOST_EXCEPTIONS, MOST_FUNCTIONS, Metric,
    MetricKind, Nobody, ReadOutcome, WaitingScript,
};
pub use request::{
    Config, DEFAULT_LOCALE, HostBindings, ImageBounds, Limits, Registered, Request, SourceText, Stats, Timing, VmStats,
    Work,
};
