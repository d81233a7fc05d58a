//! What a caller hands to a VM, and what comes back.

use std::time::Duration;

use crate::value::Value;

/// What is fixed for the life of the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Config {
    /// VMs at the most, 1 to 100.
    pub pool_size: usize,
    /// VMs out of service whose memory is not yet given back, at the most; beyond it no new work is taken.
    pub max_quarantined: usize,
}

/// What one execution may use.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Wall time from the moment a VM takes the script.
    pub timeout: Duration,
    /// Bytes that the script may hold at once, beyond a pristine VM.
    pub memory_bytes: u64,
    /// How long the caller waits for a VM.
    pub acquire: Duration,
}

/// How source text is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A script: its completion value is the result.
    Script,
    /// An ES module: its namespace is the result.
    Module,
}

/// One piece of work.
#[derive(Debug, Clone, PartialEq)]
pub struct Request {
    /// Source text.
    pub code: String,
    /// What errors and stacks call the source.
    pub name: String,
    /// How it is read.
    pub kind: Kind,
    /// Values that the script sees as global variables, in order.
    pub globals: Vec<(String, Value)>,
}

/// What one execution took.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Timing {
    /// Waiting for a VM.
    pub queue: Duration,
    /// On the VM, wall time; waiting is not in it.
    pub duration: Duration,
    /// On the VM, CPU time.
    pub cpu: Duration,
    /// The most that the script held at once, bytes.
    pub memory_peak: u64,
}

/// The pool at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stats {
    /// VMs at the most.
    pub pool_size: usize,
    /// Executions that could start without waiting: idle VMs, and those not started yet.
    pub available: usize,
    /// Executions in progress.
    pub active: usize,
    /// VMs taken out of service whose memory is not yet given back.
    pub quarantined: usize,
    /// False when a health check should recycle the process.
    pub healthy: bool,
    /// Every VM that was started and not yet given up.
    pub vms: Vec<VmStats>,
}

/// One VM at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VmStats {
    /// Unique in the process.
    pub id: u64,
    /// `starting`, `idle`, `running`, `resetting`, `quarantined`.
    pub state: &'static str,
    /// Why it is quarantined: `timeout`, `memory`, `stack`, `abort`; empty elsewhere.
    pub reason: &'static str,
    /// Executions so far.
    pub executions: u64,
    /// Bytes in use in its heap.
    pub heap_bytes: u64,
}
