//! The user's own metrics, which scripts write: `metrics.increment('orders', { country: 'de' })`.
//!
//! Names get the prefix `js_user_`. Everything that a script can make grow is bounded: metrics, label sets of each, the
//! text of a label's value, and, as these bounds multiply, the bytes of the text that all of them make. That text is
//! counted with the longest numbers that it may have before a series is taken, so its size is known before it is made.
//!
//! Processes that share memory write to one table: counters and histograms add up, a gauge has the value that was set last,
//! by whichever process.

mod lines;
mod names;
mod table;

use std::sync::atomic::Ordering::Relaxed;
use std::sync::atomic::{AtomicU64, AtomicUsize};

use crate::protocol::{Metric, MetricKind};

use self::lines::{BUCKETS, word};
use self::table::{Key, Record, Table};

/// Metrics at the most.
const MOST_METRICS: usize = 200;
/// Label sets of one metric; beyond it all further ones share the series whose labels are all `other`.
const MOST_SERIES: usize = 1_000;
const OTHER: &str = "other";
/// Bytes of text of all metrics, where nothing else is set.
pub(super) const MOST_BYTES: usize = 4 << 20;

/// The metrics that scripts write.
#[derive(Debug)]
pub(super) struct UserMetrics {
    table: Table,
    /// Bytes that the text may have.
    limit: AtomicUsize,
}

/// A metric that the table has.
struct Family {
    record: Record,
    name: String,
    labels: Vec<String>,
    kind: MetricKind,
}

/// Words of memory for metrics whose text may have so many bytes. A record of a series takes less than its text; some are
/// lost when two processes make the same one.
pub(super) const fn words_for(bytes: usize) -> usize {
    (bytes + bytes / 4 + MOST_METRICS * table::FAMILY_BYTES) / size_of::<u64>() + 1024
}

impl UserMetrics {
    /// The metrics in memory that was all 0 when the first process used it.
    pub(super) fn new(words: &'static [AtomicU64]) -> Self {
        let table = Table::new(words);
        Self { table, limit: AtomicUsize::new(MOST_BYTES.min(table.capacity())) }
    }

    /// Sets how many bytes the text may have, at most as many as there is memory for.
    pub(super) fn set_limit(&self, bytes: usize) {
        self.limit.store(bytes.min(self.table.capacity()), Relaxed);
    }

    /// Returns how many bytes the text may have.
    pub(super) fn limit(&self) -> usize {
        self.limit.load(Relaxed)
    }

    /// Returns the bytes that the text has at the most with what is there.
    pub(super) fn bytes(&self) -> usize {
        self.table.bytes()
    }

    /// Counts a sample. False when there was no room for its labels and it went to the series `other`.
    ///
    /// # Errors
    /// A message for the script when the name, the labels or the kind are wrong, or there is no room for the metric.
    pub(super) fn record(&self, metric: &Metric) -> Result<bool, String> {
        let mut labels: Vec<_> = metric.labels.iter().map(|(name, value)| (name.as_str(), cut(value))).collect();
        labels.sort_unstable();
        let (names, values): (Vec<_>, Vec<_>) = labels.into_iter().unzip();
        let family = self.family(metric, &names)?;
        family.check(metric, &names)?;
        if let Ok(series) = self.series(&family, &values) {
            add(series, metric);
            return Ok(true);
        }
        // Without room for that one either, only the overflow shows.
        if let Ok(series) = self.series(&family, &vec![OTHER; names.len()]) {
            add(series, metric);
        }
        Ok(false)
    }

    /// Finds the metric of a sample, or makes it. The text of its head and of the series `other` counts at once.
    fn family(&self, metric: &Metric, names: &[&str]) -> Result<Family, String> {
        let name = metric.name.as_str();
        let key = Key::new([name]);
        let limit = self.limit();
        let others = names.iter().map(|name| (*name, OTHER));
        let cost = lines::head(name, metric.kind).len() + lines::cost(metric.kind, name, others);
        let count = std::cell::Cell::new(0);
        let record = self.table.families().find_or_add(
            &key,
            |other| {
                count.set(count.get() + 1);
                let other = Family::of(other);
                names::check_clash(metric, &other.name, other.kind)
            },
            || {
                names::check_names(name, names)?;
                if count.get() >= MOST_METRICS {
                    return Err(format!("there are {MOST_METRICS} metrics already: {name} would be one more"));
                }
                if !self.table.reserve(cost, limit) {
                    return Err(full(name, limit));
                }
                Record::family(self.table, &key, &Key::new(names.iter().copied()), metric.kind as u64).ok_or_else(
                    || {
                        self.table.release(cost);
                        full(name, limit)
                    },
                )
            },
            || self.table.release(cost),
        )?;
        Ok(Family::of(record))
    }

    /// Finds the series with these values of the labels, or makes it.
    ///
    /// # Errors
    /// When there is no room for it.
    fn series(&self, family: &Family, values: &[&str]) -> Result<Record, ()> {
        let key = Key::new(values.iter().copied());
        let is_other = values.iter().all(|value| *value == OTHER);
        let labels = family.labels.iter().map(String::as_str).zip(values.iter().copied());
        let cost = lines::cost(family.kind, &family.name, labels);
        let release = || {
            if !is_other {
                self.table.release(cost);
                family.record.release_series();
            }
        };
        let make = || {
            if !is_other {
                if !family.record.reserve_series(MOST_SERIES) {
                    return Err(());
                }
                if !self.table.reserve(cost, self.limit()) {
                    family.record.release_series();
                    return Err(());
                }
            }
            Record::series(self.table, &key, family.buckets()).ok_or_else(release)
        };
        family.record.list_of(&key, family.buckets()).find_or_add(&key, |_| Ok(()), make, release)
    }

    /// The text of all metrics, by their names and labels.
    pub(super) fn text(&self) -> String {
        let mut families: Vec<_> = self.table.families().records(MOST_METRICS).map(Family::of).collect();
        families.sort_unstable_by(|one, other| one.name.cmp(&other.name));
        let mut text = String::with_capacity(self.bytes().min(self.limit()));
        for family in &families {
            family.write(&mut text);
        }
        text
    }
}

impl Family {
    fn of(record: Record) -> Self {
        let (name, labels) = record.family_texts();
        let kind = match record.value().load(Relaxed) {
            kind if kind == MetricKind::Counter as u64 => MetricKind::Counter,
            kind if kind == MetricKind::Gauge as u64 => MetricKind::Gauge,
            _ => MetricKind::Histogram,
        };
        Self { record, name, labels, kind }
    }

    /// Words that its series have for buckets.
    fn buckets(&self) -> usize {
        if self.kind == MetricKind::Histogram { BUCKETS.len() + 1 } else { 0 }
    }

    /// Checks a further sample.
    fn check(&self, metric: &Metric, names: &[&str]) -> Result<(), String> {
        let name = &metric.name;
        if self.kind != metric.kind {
            return Err(format!("the metric {name} is a {}, not a {}", word(self.kind), word(metric.kind)));
        }
        if self.labels != names {
            let (known, given) = (self.labels.join(", "), names.join(", "));
            return Err(format!("the metric {name} has the labels [{known}], not [{given}]"));
        }
        if metric.kind == MetricKind::Counter && metric.value < 0.0 {
            return Err(format!("the counter {name} cannot go down by {}", -metric.value));
        }
        Ok(())
    }

    fn write(&self, text: &mut String) {
        let buckets = self.buckets();
        let series = self.record.all_series(buckets, MOST_SERIES + 1);
        let mut series: Vec<_> = series.map(|series| (series.series_texts(buckets), series)).collect();
        if series.is_empty() {
            // The process that made it has not come to its first sample.
            return;
        }
        series.sort_unstable_by(|one, other| one.0.cmp(&other.0));
        text.push_str(&lines::head(&self.name, self.kind));
        for (values, series) in &series {
            let pairs = self.labels.iter().map(String::as_str).zip(values.iter().map(String::as_str));
            let labels = lines::labels(pairs);
            let value = f64::from_bits(series.value().load(Relaxed));
            if buckets == 0 {
                lines::value(&self.name, &labels, value, text);
            } else {
                let buckets: Vec<_> = (0..buckets).map(|number| series.bucket(number).load(Relaxed)).collect();
                lines::histogram(&self.name, &labels, value, &buckets, text);
            }
        }
    }
}

/// Adds a sample to its series.
fn add(series: Record, metric: &Metric) {
    if metric.kind == MetricKind::Gauge {
        return series.value().store(metric.value.to_bits(), Relaxed);
    }
    if metric.kind == MetricKind::Histogram {
        let first = BUCKETS.partition_point(|(bound, _)| *bound < metric.value);
        series.bucket(first).fetch_add(1, Relaxed);
    }
    let sum = |bits: u64| Some((f64::from_bits(bits) + metric.value).to_bits());
    // Always Some.
    let _ = series.value().fetch_update(Relaxed, Relaxed, sum);
}

/// A label's value, cut where it is too long.
fn cut(value: &str) -> &str {
    &value[..value.floor_char_boundary(Metric::LONGEST)]
}

fn full(name: &str, limit: usize) -> String {
    let limit = limit >> 20;
    format!(
        "the metrics of scripts fill the {limit} MB that js_machine.max_user_metrics_mb allows, so there is no room for \
         {name}"
    )
}

#[cfg(test)]
mod tests;
