//! What scripts may write, and what the text shows of it.

use super::super::shared::Space;
use super::lines::{LONGEST_NUMBER, number};
use super::*;

/// Metrics in memory of their own.
fn user_metrics() -> UserMetrics {
    let space: &'static Space = Box::leak(Box::new(Space::own(words_for(MOST_BYTES)).unwrap()));
    UserMetrics::new(space.group(1).table())
}

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
    let metrics = user_metrics();
    let counter = |labels: &[(&str, &str)]| metrics.record(&sample(MetricKind::Counter, "orders", 1.0, labels));
    counter(&[("country", "de"), ("paid", "yes")]).unwrap();
    counter(&[("paid", "yes"), ("country", "de")]).unwrap();
    assert!(text(&metrics).contains("js_user_orders{country=\"de\",paid=\"yes\"} 2\n"), "{}", text(&metrics));
    assert!(counter(&[("country", "de")]).unwrap_err().contains("[country, paid]"));
}

#[test]
fn a_clash_of_kinds_and_bad_names_are_told() {
    let metrics = user_metrics();
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
    let metrics = user_metrics();
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
    let metrics = user_metrics();
    metrics.record(&sample(MetricKind::Histogram, "h", 0.3, &[])).unwrap();
    let text = text(&metrics);
    for bound in ["0.001", "0.25", "0.5", "10", "+Inf"] {
        assert!(text.contains(&format!("js_user_h_bucket{{le=\"{bound}\"}}")), "{bound}: {text}");
    }
    assert!(text.contains("js_user_h_bucket{le=\"0.25\"} 0\n") && text.contains("js_user_h_bucket{le=\"0.5\"} 1\n"));
}

#[test]
fn all_series_together_have_a_bound_in_bytes() {
    let metrics = user_metrics();
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
    let metrics = user_metrics();
    metrics.record(&sample(MetricKind::Histogram, "h", 0.3, &[])).unwrap();
    assert!(metrics.record(&sample(MetricKind::Counter, "h_sum", 1.0, &[])).is_err());
    metrics.record(&sample(MetricKind::Counter, "g_count", 1.0, &[])).unwrap();
    assert!(metrics.record(&sample(MetricKind::Histogram, "g", 1.0, &[])).is_err());
}
