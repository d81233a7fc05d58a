//! VMs: threads that stand ready to run JavaScript, and the leases on them. Knows neither PHP nor Boa.

mod request;

pub use request::{Config, Kind, Limits, Reply, Request, Stats, Timing, VmStats};
