//! The user's own metrics, which scripts write: `metrics.increment('orders', { country: 'de' })`.
//!
//! Names get the prefix `js_user_`. Everything that a script can make grow is bounded: metrics, label sets of each, the
//! text of a label's value, and, as these bounds multiply, the bytes of the text that all of them make. That text is
//! counted with the longest numbers that it may have before a series is taken, so its size is known before it is made.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::protocol::{Metric, MetricKind};

const PREFIX: &str = "js_user_";
const HELP: &str = "Written by scripts.";
/// Buckets of a user's histogram, and their texts.
const BUCKETS: [(f64, &str); 12] = [
    (0.001, "0.001"),
    (0.005, "0.005"),
    (0.01, "0.01"),
    (0.025, "0.025"),
    (0.05, "0.05"),
    (0.1, "0.1"),
    (0.25, "0.25"),
    (0.5, "0.5"),
    (1.0, "1"),
    (2.5, "2.5"),
    (5.0, "5"),
    (10.0, "10"),
];
/// Metrics at the most.
const MOST_METRICS: usize = 200;
/// Label sets of one metric; beyond it all further ones share the series whose labels are all `other`.
const MOST_SERIES: usize = 1_000;
const OTHER: &str = "other";
/// Bytes of the longest number: `-2.2250738585072014e-308`.
const LONGEST_NUMBER: usize = 24;
/// Bytes of text of all metrics, where nothing else is set.
pub(super) const MOST_BYTES: usize = 4 << 20;

/// The metrics that scripts write.
#[derive(Debug)]
pub(super) struct UserMetrics {
    state: Mutex<State>,
    /// Bytes that the text may have.
    limit: AtomicUsize,
}

#[derive(Debug, Default)]
struct State {
    families: BTreeMap<String, Family>,
    /// Bytes that the text may have with these families.
    bytes: usize,
}

/// A metric and its series, by the values of its labels.
#[derive(Debug)]
struct Family {
    kind: MetricKind,
    labels: Vec<String>,
    series: BTreeMap<Vec<String>, Sample>,
    /// Series beside the one whose labels are all `other`.
    counted: usize,
}

/// The numbers of one series.
#[derive(Debug, Default)]
struct Sample {
    /// The value of a counter or gauge, the sum of a histogram.
    value: f64,
    /// What each bucket of a histogram has, itself and those before it, and all observations.
    buckets: Option<Box<[u64; BUCKETS.len() + 1]>>,
}

impl UserMetrics {
    pub(super) fn new(limit: usize) -> Self {
        Self { state: Mutex::default(), limit: AtomicUsize::new(limit) }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Sets how many bytes the text may have.
    pub(super) fn set_limit(&self, bytes: usize) {
        self.limit.store(bytes, Ordering::Relaxed);
    }

    /// Returns how many bytes the text may have.
    pub(super) fn limit(&self) -> usize {
        self.limit.load(Ordering::Relaxed)
    }

    /// Returns the bytes that the text has at the most with what is there.
    pub(super) fn bytes(&self) -> usize {
        self.state().bytes
    }

    /// Counts a sample. False when there was no room for its labels and it went to the series `other`.
    ///
    /// # Errors
    /// A message for the script when the name, the labels or the kind are wrong, or there is no room for the metric.
    pub(super) fn record(&self, metric: &Metric) -> Result<bool, String> {
        let mut labels: Vec<_> = metric.labels.iter().map(|(name, value)| (name.as_str(), cut(value))).collect();
        labels.sort_unstable();
        let (names, values): (Vec<_>, Vec<_>) = labels.into_iter().unzip();
        let limit = self.limit();
        let mut state = self.state();
        let State { families, bytes } = &mut *state;
        if !families.contains_key(&metric.name) {
            let (family, cost) = Family::new(metric, &names, families)?;
            if *bytes + cost > limit {
                return Err(full(&metric.name, limit));
            }
            *bytes += cost;
            families.insert(metric.name.clone(), family);
        }
        let Some(family) = families.get_mut(&metric.name) else { return Ok(true) };
        family.check(metric, &names)?;
        Ok(family.record(metric, values, limit, bytes))
    }

    /// The text of all metrics, by their names and labels.
    pub(super) fn text(&self) -> String {
        let state = self.state();
        let mut text = String::with_capacity(state.bytes);
        for (name, family) in &state.families {
            family.write(name, &mut text);
        }
        text
    }
}

impl Family {
    /// Makes the metric of a first sample. The text of its head and of the series `other` counts at once.
    fn new(metric: &Metric, names: &[&str], others: &BTreeMap<String, Self>) -> Result<(Self, usize), String> {
        check_names(&metric.name, names)?;
        check_clash(metric, others)?;
        if others.len() >= MOST_METRICS {
            return Err(format!("there are {MOST_METRICS} metrics already: {} would be one more", metric.name));
        }
        let labels = names.iter().map(|name| (*name).to_owned()).collect();
        let family = Self { kind: metric.kind, labels, series: BTreeMap::new(), counted: 0 };
        let others = vec![OTHER; names.len()];
        let cost = head(&metric.name, metric.kind).len() + family.cost(&metric.name, &others);
        Ok((family, cost))
    }

    /// Bytes of text of a series at the most.
    fn cost(&self, name: &str, values: &[impl AsRef<str>]) -> usize {
        // A space, a number and the end of the line.
        let line = PREFIX.len() + name.len() + 2 + LONGEST_NUMBER;
        let pairs = self.labels.iter().zip(values);
        let labels: usize = pairs.map(|(name, value)| name.len() + escaped_len(value.as_ref()) + r#"="","#.len()).sum();
        let braces = if self.labels.is_empty() { 0 } else { 2 };
        match self.kind {
            MetricKind::Counter | MetricKind::Gauge => line + labels + braces,
            MetricKind::Histogram => {
                let bounds = BUCKETS.iter().map(|(_, bound)| bound.len()).sum::<usize>() + "+Inf".len();
                let bucket = line + labels + r#"_bucket{le=""}"#.len();
                (BUCKETS.len() + 1) * bucket + bounds + 2 * (line + labels + braces) + "_sum_count".len()
            }
        }
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

    fn record(&mut self, metric: &Metric, values: Vec<String>, limit: usize, bytes: &mut usize) -> bool {
        if let Some(sample) = self.series.get_mut(&values) {
            sample.add(metric);
            return true;
        }
        let is_other = values.iter().all(|value| value == OTHER);
        let cost = if is_other { 0 } else { self.cost(&metric.name, &values) };
        let fits = is_other || (self.counted < MOST_SERIES && *bytes + cost <= limit);
        let values = if fits { values } else { vec![OTHER.to_owned(); self.labels.len()] };
        if fits && !is_other {
            *bytes += cost;
            self.counted += 1;
        }
        self.series.entry(values).or_default().add(metric);
        fits
    }

    fn write(&self, name: &str, text: &mut String) {
        text.push_str(&head(name, self.kind));
        for (values, sample) in &self.series {
            let mut labels = String::new();
            for (label, value) in self.labels.iter().zip(values) {
                if !labels.is_empty() {
                    labels.push(',');
                }
                labels.push_str(label);
                labels.push_str("=\"");
                escape(value, &mut labels);
                labels.push('"');
            }
            sample.write(name, &labels, text);
        }
    }
}

impl Sample {
    fn add(&mut self, metric: &Metric) {
        match metric.kind {
            MetricKind::Counter => self.value += metric.value,
            MetricKind::Gauge => self.value = metric.value,
            MetricKind::Histogram => {
                self.value += metric.value;
                let buckets = self.buckets.get_or_insert_default();
                let first = BUCKETS.partition_point(|(bound, _)| *bound < metric.value);
                buckets[first..].iter_mut().for_each(|count| *count += 1);
            }
        }
    }

    fn write(&self, name: &str, labels: &str, text: &mut String) {
        let braced = if labels.is_empty() { String::new() } else { format!("{{{labels}}}") };
        // Writing to a string cannot fail.
        let _ = match &self.buckets {
            None => writeln!(text, "{PREFIX}{name}{braced} {}", number(self.value)),
            Some(buckets) => {
                let comma = if labels.is_empty() { "" } else { "," };
                let bounds = BUCKETS.iter().map(|(_, bound)| *bound).chain(["+Inf"]);
                for (bound, count) in bounds.zip(buckets.iter()) {
                    let _ = writeln!(text, "{PREFIX}{name}_bucket{{{labels}{comma}le=\"{bound}\"}} {count}");
                }
                let (sum, count) = (number(self.value), buckets[BUCKETS.len()]);
                writeln!(text, "{PREFIX}{name}_sum{braced} {sum}\n{PREFIX}{name}_count{braced} {count}")
            }
        };
    }
}

fn head(name: &str, kind: MetricKind) -> String {
    format!("# HELP {PREFIX}{name} {HELP}\n# TYPE {PREFIX}{name} {}\n", word(kind))
}

/// The text of a number, at most [`LONGEST_NUMBER`] bytes.
fn number(value: f64) -> String {
    let size = value.abs();
    if value.is_infinite() {
        (if value > 0.0 { "+Inf" } else { "-Inf" }).to_owned()
    } else if value != 0.0 && !(1e-4..1e16).contains(&size) {
        format!("{value:e}")
    } else {
        value.to_string()
    }
}

/// A label's value, cut where it is too long.
fn cut(value: &str) -> String {
    value[..value.floor_char_boundary(Metric::LONGEST)].to_owned()
}

fn escaped_len(value: &str) -> usize {
    value.len() + value.bytes().filter(|byte| matches!(byte, b'"' | b'\\' | b'\n')).count()
}

/// <https://prometheus.io/docs/instrumenting/exposition_formats/#comments-help-text-and-type-information>
fn escape(value: &str, text: &mut String) {
    for char in value.chars() {
        match char {
            '"' => text.push_str("\\\""),
            '\\' => text.push_str("\\\\"),
            '\n' => text.push_str("\\n"),
            char => text.push(char),
        }
    }
}

fn full(name: &str, limit: usize) -> String {
    let limit = limit >> 20;
    format!(
        "the metrics of scripts fill the {limit} MB that js_machine.max_user_metrics_mb allows, so there is no room for \
         {name}"
    )
}

const fn word(kind: MetricKind) -> &'static str {
    match kind {
        MetricKind::Counter => "counter",
        MetricKind::Gauge => "gauge",
        MetricKind::Histogram => "histogram",
    }
}

/// Refuses a metric whose lines could be taken for those of a histogram, or the other way round.
fn check_clash(metric: &Metric, others: &BTreeMap<String, Family>) -> Result<(), String> {
    let name = &metric.name;
    let suffixes = ["_bucket", "_sum", "_count"];
    let is_histogram = |name: &str| others.get(name).is_some_and(|family| family.kind == MetricKind::Histogram);
    let clash = suffixes.iter().find_map(|suffix| {
        let of_other = name.strip_suffix(suffix).filter(|base| is_histogram(base)).map(str::to_owned);
        let own = (metric.kind == MetricKind::Histogram).then(|| format!("{name}{suffix}"));
        of_other.or_else(|| own.filter(|own| others.contains_key(own)))
    });
    clash.map_or(Ok(()), |other| Err(format!("the metric {name} clashes with {other}, as one of them is a histogram")))
}

/// <https://prometheus.io/docs/concepts/data_model/#metric-names-and-labels>
fn check_names(name: &str, labels: &[&str]) -> Result<(), String> {
    let valid = |text: &str, colon: bool| {
        !text.is_empty()
            && text.len() <= Metric::LONGEST
            && !text.starts_with(|c: char| c.is_ascii_digit())
            && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '_' || (colon && c == ':'))
    };
    if !valid(name, true) {
        return Err(format!("{name:?} is no name of a metric: letters, digits, _ and : are allowed"));
    }
    if let Some(label) = labels.iter().find(|label| !valid(label, false) || label.starts_with("__") || **label == "le")
    {
        return Err(format!(
            "{label:?} is no name of a label: letters, digits and _ are allowed, but not le or __ in front"
        ));
    }
    if labels.len() > Metric::MOST_LABELS {
        return Err(format!("the metric {name} has {} labels; {} are allowed", labels.len(), Metric::MOST_LABELS));
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
        let text = metrics.text();
        assert!(text.len() <= metrics.bytes(), "{} of {}", text.len(), metrics.bytes());
        text
    }

    #[test]
    fn labels_go_by_their_names_whatever_their_order() {
        let metrics = UserMetrics::new(MOST_BYTES);
        let counter = |labels: &[(&str, &str)]| metrics.record(&sample(MetricKind::Counter, "orders", 1.0, labels));
        counter(&[("country", "de"), ("paid", "yes")]).unwrap();
        counter(&[("paid", "yes"), ("country", "de")]).unwrap();
        assert!(text(&metrics).contains("js_user_orders{country=\"de\",paid=\"yes\"} 2\n"), "{}", text(&metrics));
        assert!(counter(&[("country", "de")]).unwrap_err().contains("[country, paid]"));
    }

    #[test]
    fn a_clash_of_kinds_and_bad_names_are_told() {
        let metrics = UserMetrics::new(MOST_BYTES);
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
        let metrics = UserMetrics::new(MOST_BYTES);
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
        let metrics = UserMetrics::new(MOST_BYTES);
        metrics.record(&sample(MetricKind::Histogram, "h", 0.3, &[])).unwrap();
        let text = text(&metrics);
        for bound in ["0.001", "0.25", "0.5", "10", "+Inf"] {
            assert!(text.contains(&format!("js_user_h_bucket{{le=\"{bound}\"}}")), "{bound}: {text}");
        }
        assert!(
            text.contains("js_user_h_bucket{le=\"0.25\"} 0\n") && text.contains("js_user_h_bucket{le=\"0.5\"} 1\n")
        );
    }

    #[test]
    fn all_series_together_have_a_bound_in_bytes() {
        let metrics = UserMetrics::new(MOST_BYTES);
        let value = "\"".repeat(Metric::LONGEST);
        let labels: Vec<_> = (0..Metric::MOST_LABELS).map(|i| format!("{}{i}", "l".repeat(190))).collect();
        let mut refused = 0;
        for m in 0..20 {
            for i in 0..100 {
                let values: Vec<_> = labels.iter().map(|label| (label.clone(), format!("{i}{value}"))).collect();
                let sample = Metric { kind: MetricKind::Histogram, name: format!("m{m}"), value: 1.0, labels: values };
                match metrics.record(&sample) {
                    Ok(_) => {}
                    Err(error) => {
                        assert!(error.contains("js_machine.max_user_metrics_mb"), "{error}");
                        refused += 1;
                    }
                }
            }
        }
        assert!(refused > 0 && metrics.bytes() <= MOST_BYTES);
        assert!(text(&metrics).contains("=\"other\""));
    }

    #[test]
    fn numbers_are_short_and_read_back() {
        for value in [
            0.0,
            1.0,
            -2.5,
            1e15,
            123_456_789.123_456_79,
            1e16,
            5e-324,
            f64::MAX,
            f64::MIN_POSITIVE,
            -1.234_567_890_123_456_7e-5,
        ] {
            let text = number(value);
            assert!(text.len() <= LONGEST_NUMBER, "{text}");
            assert_eq!(text.parse(), Ok(value));
        }
        assert_eq!((number(f64::INFINITY).as_str(), number(2.0).as_str()), ("+Inf", "2"));
    }

    #[test]
    fn lines_of_histograms_are_theirs_alone() {
        let metrics = UserMetrics::new(MOST_BYTES);
        metrics.record(&sample(MetricKind::Histogram, "h", 0.3, &[])).unwrap();
        assert!(metrics.record(&sample(MetricKind::Counter, "h_sum", 1.0, &[])).is_err());
        metrics.record(&sample(MetricKind::Counter, "g_count", 1.0, &[])).unwrap();
        assert!(metrics.record(&sample(MetricKind::Histogram, "g", 1.0, &[])).is_err());
    }
}
