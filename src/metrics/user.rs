//! The user's own metrics, which scripts write: `metrics.increment('orders', { country: 'de' })`.
//!
//! Names get the prefix `js_user_`. Everything that a script can make grow is bounded: metrics, label sets of each, and
//! the text of a label's value.

use std::collections::{HashMap, HashSet};
use std::sync::{Mutex, MutexGuard, PoisonError};

use prometheus::{CounterVec, GaugeVec, HistogramOpts, HistogramVec, Opts, Registry};

use crate::protocol::{Metric, MetricKind};

const PREFIX: &str = "js_user_";
/// Buckets of a user's histogram.
const BUCKETS: [f64; 12] = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0];
/// Metrics at the most.
const MOST_METRICS: usize = 200;
/// Label sets of one metric; beyond it all further ones share the series whose labels are all `other`.
const MOST_SERIES: usize = 1_000;
/// Labels of one metric.
const MOST_LABELS: usize = 16;
/// Bytes of a name or of a label's value.
const LONGEST: usize = 200;
const OTHER: &str = "other";

/// The metrics that scripts write.
#[derive(Debug)]
pub(super) struct UserMetrics {
    pub(super) registry: Registry,
    families: Mutex<HashMap<String, Family>>,
}

#[derive(Debug)]
struct Family {
    kind: MetricKind,
    labels: Vec<String>,
    series: HashSet<Vec<String>>,
    values: Values,
}

#[derive(Debug)]
enum Values {
    Counter(CounterVec),
    Gauge(GaugeVec),
    Histogram(HistogramVec),
}

impl UserMetrics {
    pub(super) fn new() -> Self {
        Self { registry: Registry::new(), families: Mutex::default() }
    }

    fn families(&self) -> MutexGuard<'_, HashMap<String, Family>> {
        self.families.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a sample. False when its labels were too many and it went to the series `other`.
    ///
    /// # Errors
    /// A message for the script when the name, the labels or the kind are wrong.
    pub(super) fn record(&self, metric: &Metric) -> Result<bool, String> {
        let mut labels = metric.labels.clone();
        labels.sort();
        let (names, values): (Vec<_>, Vec<_>) = labels.into_iter().unzip();
        let mut families = self.families();
        if !families.contains_key(&metric.name) {
            check_names(&metric.name, &names)?;
            if families.len() >= MOST_METRICS {
                return Err(format!("there are {MOST_METRICS} metrics already: {} would be one more", metric.name));
            }
            let family = Family::new(metric, &names, &self.registry)?;
            families.insert(metric.name.clone(), family);
        }
        families.get_mut(&metric.name).map_or(Ok(true), |family| family.record(metric, &names, values))
    }
}

impl Family {
    fn new(metric: &Metric, names: &[String], registry: &Registry) -> Result<Self, String> {
        let full = format!("{PREFIX}{}", metric.name);
        let help = "Written by scripts.";
        let label_names: Vec<&str> = names.iter().map(String::as_str).collect();
        let values = match metric.kind {
            MetricKind::Counter => CounterVec::new(Opts::new(full, help), &label_names)
                .and_then(|vec| registry.register(Box::new(vec.clone())).map(|()| Values::Counter(vec))),
            MetricKind::Gauge => GaugeVec::new(Opts::new(full, help), &label_names)
                .and_then(|vec| registry.register(Box::new(vec.clone())).map(|()| Values::Gauge(vec))),
            MetricKind::Histogram => {
                let options = HistogramOpts::new(full, help).buckets(BUCKETS.to_vec());
                HistogramVec::new(options, &label_names)
                    .and_then(|vec| registry.register(Box::new(vec.clone())).map(|()| Values::Histogram(vec)))
            }
        };
        let values = values.map_err(|error| format!("the metric {} cannot be made: {error}", metric.name))?;
        Ok(Self { kind: metric.kind, labels: names.to_vec(), series: HashSet::new(), values })
    }

    fn record(&mut self, metric: &Metric, names: &[String], mut values: Vec<String>) -> Result<bool, String> {
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
        for value in &mut values {
            if value.len() > LONGEST {
                value.truncate(value.floor_char_boundary(LONGEST));
            }
        }
        let fits = self.series.contains(&values) || self.series.len() < MOST_SERIES;
        if fits {
            self.series.insert(values.clone());
        } else {
            values = vec![OTHER.to_owned(); names.len()];
        }
        let values: Vec<&str> = values.iter().map(String::as_str).collect();
        match &self.values {
            Values::Counter(vec) => vec.with_label_values(&values).inc_by(metric.value),
            Values::Gauge(vec) => vec.with_label_values(&values).set(metric.value),
            Values::Histogram(vec) => vec.with_label_values(&values).observe(metric.value),
        }
        Ok(fits)
    }
}

const fn word(kind: MetricKind) -> &'static str {
    match kind {
        MetricKind::Counter => "counter",
        MetricKind::Gauge => "gauge",
        MetricKind::Histogram => "histogram",
    }
}

/// <https://prometheus.io/docs/concepts/data_model/#metric-names-and-labels>
fn check_names(name: &str, labels: &[String]) -> Result<(), String> {
    let valid = |text: &str, colon: bool| {
        !text.is_empty()
            && text.len() <= LONGEST
            && !text.starts_with(|c: char| c.is_ascii_digit())
            && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || (colon && c == ':'))
    };
    if !valid(name, true) {
        return Err(format!("{name:?} is no name of a metric: letters, digits, _ and : are allowed"));
    }
    if let Some(label) = labels.iter().find(|label| !valid(label, false) || label.starts_with("__") || *label == "le") {
        return Err(format!(
            "{label:?} is no name of a label: letters, digits and _ are allowed, but not le or __ in front"
        ));
    }
    if labels.len() > MOST_LABELS {
        return Err(format!("the metric {name} has {} labels; {MOST_LABELS} are allowed", labels.len()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sample(kind: MetricKind, name: &str, value: f64, labels: &[(&str, &str)]) -> Metric {
        let labels = labels.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        Metric { kind, name: name.to_owned(), value, labels }
    }

    fn text(metrics: &UserMetrics) -> String {
        prometheus::TextEncoder::new().encode_to_string(&metrics.registry.gather()).unwrap()
    }

    #[test]
    fn labels_go_by_their_names_whatever_their_order() {
        let metrics = UserMetrics::new();
        let counter = |labels: &[(&str, &str)]| metrics.record(&sample(MetricKind::Counter, "orders", 1.0, labels));
        counter(&[("country", "de"), ("paid", "yes")]).unwrap();
        counter(&[("paid", "yes"), ("country", "de")]).unwrap();
        assert!(text(&metrics).contains("js_user_orders{country=\"de\",paid=\"yes\"} 2\n"), "{}", text(&metrics));
        assert!(counter(&[("country", "de")]).unwrap_err().contains("[country, paid]"));
    }

    #[test]
    fn a_clash_of_kinds_and_bad_names_are_told() {
        let metrics = UserMetrics::new();
        metrics.record(&sample(MetricKind::Gauge, "depth", 2.5, &[])).unwrap();
        let error = metrics.record(&sample(MetricKind::Counter, "depth", 1.0, &[])).unwrap_err();
        assert_eq!(error, "the metric depth is a gauge, not a counter");
        for name in ["", "1a", "a b", "ä"] {
            assert!(metrics.record(&sample(MetricKind::Counter, name, 1.0, &[])).is_err(), "{name}");
        }
        for label in ["", "__x", "le", "a-b"] {
            assert!(metrics.record(&sample(MetricKind::Counter, "ok", 1.0, &[(label, "v")])).is_err(), "{label}");
        }
    }

    #[test]
    fn label_sets_beyond_the_bound_share_one_series() {
        let metrics = UserMetrics::new();
        for i in 0..MOST_SERIES + 5 {
            let fits = metrics.record(&sample(MetricKind::Counter, "c", 1.0, &[("id", &i.to_string())])).unwrap();
            assert_eq!(fits, i < MOST_SERIES);
        }
        assert!(text(&metrics).contains("js_user_c{id=\"other\"} 5\n"));
        for i in 0..MOST_METRICS - 1 {
            metrics.record(&sample(MetricKind::Gauge, &format!("g{i}"), 1.0, &[])).unwrap();
        }
        assert!(metrics.record(&sample(MetricKind::Gauge, "more", 1.0, &[])).is_err());
    }

    #[test]
    fn a_histogram_has_the_buckets_of_the_guide() {
        let metrics = UserMetrics::new();
        metrics.record(&sample(MetricKind::Histogram, "h", 0.3, &[])).unwrap();
        let text = text(&metrics);
        for bound in ["0.001", "0.25", "0.5", "10", "+Inf"] {
            assert!(text.contains(&format!("js_user_h_bucket{{le=\"{bound}\"}}")), "{bound}: {text}");
        }
        assert!(
            text.contains("js_user_h_bucket{le=\"0.25\"} 0\n") && text.contains("js_user_h_bucket{le=\"0.5\"} 1\n")
        );
    }
}
