//! The metric families: names, help, labels and buckets, and the handles that counting goes through.

use std::time::Duration;

use prometheus::core::Collector;
use prometheus::{Histogram, HistogramOpts, HistogramVec, IntCounter, IntCounterVec, IntGauge, Opts, Registry};

use crate::error::Status;
use crate::protocol::Stats;

use super::user::UserMetrics;
use super::{Observation, RecycleReason};

/// Seconds on a VM. Dashboards and alert rules in the field rely on these very bounds.
const DURATION_BUCKETS: [f64; 13] = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];
/// Bytes of source text; relied on as well.
const CODE_SIZE_BUCKETS: [f64; 8] = [100.0, 500.0, 1e3, 5e3, 1e4, 5e4, 1e5, 5e5];
/// Seconds of waiting: those of a duration, and one below, since a free VM is had within microseconds.
const WAIT_BUCKETS: [f64; 14] = [0.0001, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0];
/// Bytes held by a script: powers of 4 from 64 KiB to 1 GiB.
const MEMORY_BUCKETS: [f64; 8] =
    [65_536.0, 262_144.0, 1_048_576.0, 4_194_304.0, 16_777_216.0, 67_108_864.0, 268_435_456.0, 1_073_741_824.0];

/// Handles to every series. The arrays are indexed by `Status as usize` and `RecycleReason as usize`, so that nothing
/// is looked up by its label.
#[derive(Debug)]
pub(super) struct Families {
    pub(super) registry: Registry,
    pub(super) executions: [IntCounter; Status::ALL.len()],
    /// None for `rejected`: what did not run has no duration.
    durations: [Option<Histogram>; Status::ALL.len()],
    code_size: Histogram,
    memory_peak: Histogram,
    wait: Histogram,
    pub(super) wait_timeouts: IntCounter,
    pub(super) recycled: [IntCounter; RecycleReason::ALL.len()],
    pub(super) panics: IntCounter,
    pub(super) overflows: IntCounter,
    gauges: Gauges,
}

/// The state of the pool and of the user's metrics, set just before the text is made.
#[derive(Debug)]
struct Gauges {
    pool_size: IntGauge,
    available: IntGauge,
    active: IntGauge,
    quarantined: IntGauge,
    user_bytes: IntGauge,
    user_max_bytes: IntGauge,
}

impl Families {
    /// Builds every family with every value of its label, so that rates start at 0 and not at "no data".
    ///
    /// # Errors
    /// When a name, a label or a bucket is not valid, or a name is used twice.
    pub(super) fn new() -> prometheus::Result<Self> {
        let registry = Registry::new();
        let (executions, durations) = by_status(&registry)?;
        let code_size = histogram("js_code_size_bytes", "Size of the source text of a request.", &CODE_SIZE_BUCKETS);
        let memory_help = "The most memory that a script held at once.";
        let memory_peak = histogram("js_execution_memory_peak_bytes", memory_help, &MEMORY_BUCKETS);
        let wait = histogram("js_pool_wait_seconds", "Time that a request waited for a VM.", &WAIT_BUCKETS);
        let timeouts = IntCounter::new("js_pool_wait_timeouts_total", "Requests that gave up waiting for a VM.");
        let overflows = IntCounter::new(
            "js_user_metrics_overflows_total",
            "Samples of user metrics that went to the series `other`: too many label sets, or bytes.",
        );
        let panics = IntCounter::new("js_engine_panics_total", "Panics of the JavaScript engine that were caught.");
        Ok(Self {
            executions,
            durations,
            code_size: registered(&registry, code_size)?,
            memory_peak: registered(&registry, memory_peak)?,
            wait: registered(&registry, wait)?,
            wait_timeouts: registered(&registry, timeouts)?,
            recycled: by_reason(&registry)?,
            panics: registered(&registry, panics)?,
            overflows: registered(&registry, overflows)?,
            gauges: Gauges::new(&registry)?,
            registry,
        })
    }

    pub(super) fn observe(&self, observation: &Observation) {
        let status = observation.status as usize;
        self.executions[status].inc();
        self.wait.observe(seconds(observation.queue));
        if observation.code_bytes > 0 {
            self.code_size.observe(bytes(observation.code_bytes as u64));
        }
        if let Some(duration) = &self.durations[status] {
            duration.observe(seconds(observation.duration));
            self.memory_peak.observe(bytes(observation.memory_peak));
        }
    }

    pub(super) fn set_gauges(&self, pool: &Stats, user: &UserMetrics) {
        set(&self.gauges.user_bytes, user.bytes());
        set(&self.gauges.user_max_bytes, user.limit());
        set(&self.gauges.pool_size, pool.pool_size);
        set(&self.gauges.available, pool.available);
        set(&self.gauges.active, pool.active);
        set(&self.gauges.quarantined, pool.quarantined);
    }
}

impl Gauges {
    fn new(registry: &Registry) -> prometheus::Result<Self> {
        let gauge = |name, help| registered(registry, IntGauge::new(name, help));
        Ok(Self {
            pool_size: gauge("js_pool_size", "VMs that the pool may have.")?,
            available: gauge("js_pool_available", "Executions that could start without waiting.")?,
            active: gauge("js_active_executions", "Executions in progress.")?,
            quarantined: gauge("js_vm_quarantined", "VMs whose scripts go on though they had to be left.")?,
            user_bytes: gauge("js_script_metrics_bytes", "Text that user metrics make, at the most.")?,
            user_max_bytes: gauge("js_script_metrics_max_bytes", "Text that user metrics may make.")?,
        })
    }
}

type ByStatus<T> = [T; Status::ALL.len()];

fn by_status(registry: &Registry) -> prometheus::Result<(ByStatus<IntCounter>, ByStatus<Option<Histogram>>)> {
    let opts = Opts::new("js_executions_total", "Requests, by how they ended.");
    let executions = registered(registry, IntCounterVec::new(opts, &["status"]))?;
    let opts = HistogramOpts::new("js_execution_duration_seconds", "Time that a script ran, by how it ended.")
        .buckets(DURATION_BUCKETS.to_vec());
    let durations = registered(registry, HistogramVec::new(opts, &["status"]))?;
    Ok((
        Status::ALL.map(|status| executions.with_label_values(&[status.as_str()])),
        Status::ALL.map(|status| (status != Status::Rejected).then(|| durations.with_label_values(&[status.as_str()]))),
    ))
}

fn by_reason(registry: &Registry) -> prometheus::Result<[IntCounter; RecycleReason::ALL.len()]> {
    let opts = Opts::new("js_vm_recycled_total", "VMs that were replaced, by reason.");
    let recycled = registered(registry, IntCounterVec::new(opts, &["reason"]))?;
    Ok(RecycleReason::ALL.map(|reason| recycled.with_label_values(&[reason.as_str()])))
}

fn histogram(name: &str, help: &str, buckets: &[f64]) -> prometheus::Result<Histogram> {
    Histogram::with_opts(HistogramOpts::new(name, help).buckets(buckets.to_vec()))
}

/// Puts a new family into the registry and hands it back: a clone is another handle to the same numbers.
fn registered<C: Collector + Clone + 'static>(
    registry: &Registry,
    family: prometheus::Result<C>,
) -> prometheus::Result<C> {
    let family = family?;
    registry.register(Box::new(family.clone()))?;
    Ok(family)
}

fn set(gauge: &IntGauge, value: usize) {
    gauge.set(i64::try_from(value).unwrap_or(i64::MAX));
}

fn seconds(duration: Duration) -> f64 {
    duration.as_secs_f64()
}

#[expect(clippy::cast_precision_loss, reason = "exact up to 2^53 bytes, 8 PiB")]
fn bytes(count: u64) -> f64 {
    count as f64
}
