//! The numbers that are counted, as words of a block: where each lies, and how blocks add up.

use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::Relaxed;

use crate::error::Status;

use super::observation::Observation;
use super::recycle::RecycleReason;

const STATUSES: usize = Status::ALL.len();
const REASONS: usize = RecycleReason::ALL.len();

/// ns on a VM. Dashboards and alert rules in the field rely on these very bounds.
const DURATION_BOUNDS: [u64; 13] = [
    1_000_000,
    5_000_000,
    10_000_000,
    25_000_000,
    50_000_000,
    100_000_000,
    250_000_000,
    500_000_000,
    1_000_000_000,
    2_500_000_000,
    5_000_000_000,
    10_000_000_000,
    30_000_000_000,
];
/// Bytes of source text; relied on as well.
const CODE_SIZE_BOUNDS: [u64; 8] = [100, 500, 1_000, 5_000, 10_000, 50_000, 100_000, 500_000];
/// ns of waiting: those of a duration, and one below, since a free VM is had within microseconds.
const WAIT_BOUNDS: [u64; 14] = {
    let mut bounds = [100_000; 14];
    let mut i = 0;
    while i < DURATION_BOUNDS.len() {
        bounds[i + 1] = DURATION_BOUNDS[i];
        i += 1;
    }
    bounds
};
/// Bytes held by a script: powers of 4 from 64 KiB to 1 GiB.
const MEMORY_BOUNDS: [u64; 8] = [1 << 16, 1 << 18, 1 << 20, 1 << 22, 1 << 24, 1 << 26, 1 << 28, 1 << 30];

/// A counter in a block.
#[derive(Debug, Clone, Copy)]
pub(super) struct Counter(usize);

/// A histogram in a block: how many observations each bucket has, the last one without a bound, and their sum.
#[derive(Debug, Clone, Copy)]
pub(super) struct Histogram {
    at: usize,
    /// In the unit of what is observed.
    pub(super) bounds: &'static [u64],
}

impl Histogram {
    const fn end(self) -> usize {
        self.at + self.bounds.len() + 2
    }

    fn observe(self, block: &[AtomicU64], value: u64) {
        let bucket = self.bounds.partition_point(|bound| *bound < value);
        block[self.at + bucket].fetch_add(1, Relaxed);
        block[self.end() - 1].fetch_add(value, Relaxed);
    }
}

const fn durations() -> [Histogram; STATUSES] {
    let mut all = [Histogram { at: STATUSES + REASONS + 3, bounds: &DURATION_BOUNDS }; STATUSES];
    let mut i = 1;
    while i < STATUSES {
        all[i].at = all[i - 1].end();
        i += 1;
    }
    all
}

pub(super) const WAIT_TIMEOUTS: Counter = Counter(STATUSES + REASONS);
pub(super) const PANICS: Counter = Counter(STATUSES + REASONS + 1);
pub(super) const OVERFLOWS: Counter = Counter(STATUSES + REASONS + 2);
const DURATIONS: [Histogram; STATUSES] = durations();
pub(super) const CODE_SIZE: Histogram = Histogram { at: DURATIONS[STATUSES - 1].end(), bounds: &CODE_SIZE_BOUNDS };
pub(super) const MEMORY_PEAK: Histogram = Histogram { at: CODE_SIZE.end(), bounds: &MEMORY_BOUNDS };
pub(super) const WAIT: Histogram = Histogram { at: MEMORY_PEAK.end(), bounds: &WAIT_BOUNDS };

/// Words of a block: whole lines of the cache.
pub(super) const WIDTH: usize = WAIT.end().next_multiple_of(8);

/// Returns the counter of executions that ended in a way.
pub(super) const fn executions(status: Status) -> Counter {
    Counter(status as usize)
}

/// Returns the counter of VMs that were replaced for a reason.
pub(super) const fn recycled(reason: RecycleReason) -> Counter {
    Counter(STATUSES + reason as usize)
}

/// Returns the histogram of the times of executions that ended in a way. None for `rejected`: what did not run has no
/// duration.
pub(super) fn duration(status: Status) -> Option<Histogram> {
    (status != Status::Rejected).then(|| DURATIONS[status as usize])
}

/// Counts one more.
pub(super) fn count(block: &[AtomicU64], counter: Counter) {
    block[counter.0].fetch_add(1, Relaxed);
}

/// Counts a request in all that shows it.
pub(super) fn observe(block: &[AtomicU64], observation: &Observation) {
    let nanos = |duration: std::time::Duration| u64::try_from(duration.as_nanos()).unwrap_or(u64::MAX);
    count(block, executions(observation.status));
    WAIT.observe(block, nanos(observation.queue));
    if observation.code_bytes > 0 {
        CODE_SIZE.observe(block, observation.code_bytes as u64);
    }
    if let Some(duration) = duration(observation.status) {
        duration.observe(block, nanos(observation.duration));
        MEMORY_PEAK.observe(block, observation.memory_peak);
    }
}

/// The sum of several blocks at one moment.
#[derive(Debug, Clone)]
pub(super) struct Totals([u64; WIDTH]);

impl Totals {
    /// Adds blocks up.
    pub(super) fn of<'a>(blocks: impl Iterator<Item = &'a [AtomicU64]>) -> Self {
        let mut totals = [0_u64; WIDTH];
        for block in blocks {
            for (total, word) in totals.iter_mut().zip(block) {
                *total = total.wrapping_add(word.load(Relaxed));
            }
        }
        Self(totals)
    }

    /// Returns what a counter has.
    pub(super) fn counter(&self, counter: Counter) -> u64 {
        self.0[counter.0]
    }

    /// Returns how many observations each bucket of a histogram has, without those before it.
    pub(super) fn buckets(&self, histogram: Histogram) -> &[u64] {
        &self.0[histogram.at..histogram.end() - 1]
    }

    /// Returns the sum of all observations of a histogram.
    pub(super) fn sum(&self, histogram: Histogram) -> u64 {
        self.0[histogram.end() - 1]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_numbers_share_a_word() {
        let mut words = vec![0; WIDTH];
        let mut take = |range: std::ops::Range<usize>| words[range].iter_mut().for_each(|taken| *taken += 1);
        let counters = Status::ALL.map(executions).into_iter().chain(RecycleReason::ALL.map(recycled));
        for counter in counters.chain([WAIT_TIMEOUTS, PANICS, OVERFLOWS]) {
            take(counter.0..counter.0 + 1);
        }
        for histogram in DURATIONS.into_iter().chain([CODE_SIZE, MEMORY_PEAK, WAIT]) {
            take(histogram.at..histogram.end());
        }
        assert!(words.iter().all(|taken| *taken <= 1), "{words:?}");
        assert!(words[..WAIT.end()].iter().all(|taken| *taken == 1), "{words:?}");
    }
}
