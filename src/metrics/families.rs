//! The metric families: names, help and labels, made from numbers for one text.

use prometheus::Registry;
use prometheus::core::{Collector, Desc};
use prometheus::proto::{self, Bucket, LabelPair, Metric, MetricFamily, MetricType};

use crate::error::Status;

use super::cells::{self, Histogram, Totals};
use super::recycle::RecycleReason;
use super::shared::Gauges;

/// ns of a second.
const SECOND: f64 = 1e9;

/// What one text shows.
#[derive(Debug)]
pub(super) struct Moment {
    pub(super) totals: Totals,
    pub(super) gauges: Gauges,
    /// Bytes of text that user metrics make at the most, and may make.
    pub(super) user_bytes: [usize; 2],
}

/// All families, for a registry that makes one text.
struct Families {
    descriptions: Vec<Desc>,
    families: Vec<MetricFamily>,
}

impl Collector for Families {
    fn desc(&self) -> Vec<&Desc> {
        self.descriptions.iter().collect()
    }

    fn collect(&self) -> Vec<MetricFamily> {
        self.families.clone()
    }
}

impl Moment {
    /// Makes a registry with every family, and every value of its label, so that rates start at 0 and not at "no data".
    ///
    /// # Errors
    /// When a name or a label is not valid, or a name is used twice.
    pub(super) fn registry(&self) -> prometheus::Result<Registry> {
        let mut all = Families { descriptions: Vec::new(), families: Vec::new() };
        self.add_counters(&mut all)?;
        self.add_histograms(&mut all)?;
        self.add_gauges(&mut all)?;
        let registry = Registry::new();
        registry.register(Box::new(all))?;
        Ok(registry)
    }

    fn add_counters(&self, all: &mut Families) -> prometheus::Result<()> {
        let of_status = |status: Status| labelled("status", status.as_str(), self.counter(cells::executions(status)));
        let of_reason =
            |reason: RecycleReason| labelled("reason", reason.as_str(), self.counter(cells::recycled(reason)));
        let mut add = |name: &str, help: &str, label: Option<&str>, metrics: Vec<Metric>| {
            all.add(name, help, MetricType::COUNTER, label, metrics)
        };
        let statuses = Status::ALL.map(of_status).to_vec();
        add("js_executions_total", "Requests, by how they ended.", Some("status"), statuses)?;
        let reasons = RecycleReason::ALL.map(of_reason).to_vec();
        add("js_vm_recycled_total", "VMs that were replaced, by reason.", Some("reason"), reasons)?;
        for (name, help, counter) in [
            ("js_pool_wait_timeouts_total", "Requests that gave up waiting for a VM.", cells::WAIT_TIMEOUTS),
            ("js_engine_panics_total", "Panics of the JavaScript engine that were caught.", cells::PANICS),
            (
                "js_user_metrics_overflows_total",
                "Samples of user metrics that went to the series `other`: too many label sets, or bytes.",
                cells::OVERFLOWS,
            ),
        ] {
            add(name, help, None, vec![self.counter(counter)])?;
        }
        Ok(())
    }

    fn add_histograms(&self, all: &mut Families) -> prometheus::Result<()> {
        let durations = Status::ALL.into_iter().filter_map(|status| {
            let histogram = cells::duration(status)?;
            Some(labelled("status", status.as_str(), self.histogram(histogram, SECOND)))
        });
        let name = "js_execution_duration_seconds";
        let help = "Time that a script ran, by how it ended.";
        all.add(name, help, MetricType::HISTOGRAM, Some("status"), durations.collect())?;
        for (name, help, histogram, unit) in [
            ("js_code_size_bytes", "Size of the source text of a request.", cells::CODE_SIZE, 1.0),
            ("js_execution_memory_peak_bytes", "The most memory that a script held at once.", cells::MEMORY_PEAK, 1.0),
            ("js_pool_wait_seconds", "Time that a request waited for a VM.", cells::WAIT, SECOND),
        ] {
            all.add(name, help, MetricType::HISTOGRAM, None, vec![self.histogram(histogram, unit)])?;
        }
        Ok(())
    }

    fn add_gauges(&self, all: &mut Families) -> prometheus::Result<()> {
        let Gauges { processes, pool_size, available, active, quarantined, images, image_bytes } = self.gauges;
        let [bytes, most] = self.user_bytes.map(|bytes| bytes as u64);
        for (name, help, value) in [
            ("js_processes", "Processes that these metrics are of.", processes),
            ("js_pool_size", "VMs that the pools may have.", pool_size),
            ("js_pool_available", "Executions that could start without waiting.", available),
            ("js_active_executions", "Executions in progress.", active),
            ("js_vm_quarantined", "VMs whose scripts go on though they had to be left.", quarantined),
            ("js_images", "Images of isolated scripts.", images),
            ("js_image_bytes", "Memory of the images of isolated scripts.", image_bytes),
            ("js_script_metrics_bytes", "Text that user metrics make, at the most.", bytes),
            ("js_script_metrics_max_bytes", "Text that user metrics may make.", most),
        ] {
            let mut gauge = proto::Gauge::default();
            gauge.set_value(number(value));
            all.add(name, help, MetricType::GAUGE, None, vec![Metric::from_gauge(gauge)])?;
        }
        Ok(())
    }

    fn counter(&self, counter: cells::Counter) -> Metric {
        let mut value = proto::Counter::default();
        value.set_value(number(self.totals.counter(counter)));
        let mut metric = Metric::default();
        metric.set_counter(value);
        metric
    }

    /// Reads a histogram whose numbers are multiples of `1 / unit`. Its count is that of its buckets, so that the two
    /// agree at any moment.
    fn histogram(&self, histogram: Histogram, unit: f64) -> Metric {
        let mut count = 0;
        let mut buckets = Vec::with_capacity(histogram.bounds.len());
        let mut bounds = histogram.bounds.iter();
        for in_bucket in self.totals.buckets(histogram) {
            count += in_bucket;
            if let Some(bound) = bounds.next() {
                let mut bucket = Bucket::default();
                bucket.set_upper_bound(number(*bound) / unit);
                bucket.set_cumulative_count(count);
                buckets.push(bucket);
            }
        }
        let mut value = proto::Histogram::default();
        value.set_bucket(buckets);
        value.set_sample_count(count);
        value.set_sample_sum(number(self.totals.sum(histogram)) / unit);
        let mut metric = Metric::default();
        metric.set_histogram(value);
        metric
    }
}

impl Families {
    fn add(
        &mut self,
        name: &str,
        help: &str,
        kind: MetricType,
        label: Option<&str>,
        metrics: Vec<Metric>,
    ) -> prometheus::Result<()> {
        let labels = label.map(str::to_owned).into_iter().collect();
        self.descriptions.push(Desc::new(name.to_owned(), help.to_owned(), labels, std::collections::HashMap::new())?);
        let mut family = MetricFamily::default();
        family.set_name(name.to_owned());
        family.set_help(help.to_owned());
        family.set_field_type(kind);
        family.set_metric(metrics);
        self.families.push(family);
        Ok(())
    }
}

fn labelled(name: &str, value: &str, mut metric: Metric) -> Metric {
    let mut label = LabelPair::default();
    label.set_name(name.to_owned());
    label.set_value(value.to_owned());
    metric.set_label(vec![label]);
    metric
}

#[expect(clippy::cast_precision_loss, reason = "exact up to 2^53: 8 PiB, 104 days in ns")]
fn number(count: u64) -> f64 {
    count as f64
}
