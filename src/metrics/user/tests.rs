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

/// Runs `work` in a forked child, which then leaves; returns its number.
fn fork(work: impl FnOnce()) -> libc::pid_t {
    // SAFETY: the child uses what glibc keeps usable after a fork, and leaves by `_exit`.
    unsafe {
        let child = libc::fork();
        if child == 0 {
            libc::alarm(30);
            work();
            libc::_exit(0);
        }
        child
    }
}

fn wait_for(child: libc::pid_t) {
    // SAFETY: waits for a child of this process.
    unsafe { libc::waitpid(child, std::ptr::null_mut(), 0) };
}

/// Metrics in memory that children share.
fn shared_metrics() -> UserMetrics {
    let space: &'static Space = Box::leak(Box::new(Space::shared(words_for(MOST_BYTES)).unwrap()));
    UserMetrics::new(space.group(1).table())
}

/// One sample of many series of several metrics, the same for all processes.
fn nth(i: usize) -> Metric {
    let kind = [MetricKind::Counter, MetricKind::Histogram][i % 2];
    let (name, label) = (format!("m{}", i % 6), (i % 90).to_string());
    sample(kind, &name, 1.0, &[("id", &label), ("all", "same")])
}

fn counts(text: &str) -> f64 {
    let is_count = |line: &&str| line.contains("_count{") || !line.contains("_bucket{") && !line.contains("_sum{");
    let lines = text.lines().filter(|line| !line.starts_with('#')).filter(is_count);
    lines.map(|line| line.rsplit_once(' ').unwrap().1.parse::<f64>().unwrap()).sum()
}

#[test]
fn processes_that_make_the_same_series_at_once_end_with_one() {
    const EACH: usize = 2_000;
    let metrics = shared_metrics();
    let children: Vec<_> =
        (0..4).map(|_| fork(|| (0..EACH).for_each(|i| assert_eq!(metrics.record(&nth(i)), Ok(true))))).collect();
    children.into_iter().for_each(wait_for);
    let text = text(&metrics);
    crate::metrics::exposition::parse(&text).unwrap();
    assert!((counts(&text) - 4.0 * 2_000.0).abs() < f64::EPSILON, "{}", counts(&text));
    // What was reserved in vain was given back.
    let alone = user_metrics();
    (0..EACH).for_each(|i| assert_eq!(alone.record(&nth(i)), Ok(true)));
    assert_eq!(metrics.bytes(), alone.bytes());
}

#[test]
fn processes_that_are_killed_leave_a_table_that_all_others_go_on_with() {
    let metrics = shared_metrics();
    let mut before = 0.0;
    for round in 0..40 {
        let child = fork(|| (0..1_000_000).for_each(|i| drop(metrics.record(&nth(i + round)))));
        std::thread::sleep(std::time::Duration::from_micros(300 * (round as u64 % 9)));
        // SAFETY: ends a child of this process.
        unsafe { libc::kill(child, libc::SIGKILL) };
        wait_for(child);
        assert_eq!(metrics.record(&nth(round)), Ok(true));
        let text = metrics.text();
        if !text.is_empty() {
            crate::metrics::exposition::parse(&text).unwrap();
        }
        assert!(counts(&text) > before, "{} after {before}", counts(&text));
        before = counts(&text);
    }
}

#[test]
fn damaged_memory_neither_ends_the_process_nor_keeps_it() {
    for value in [1, 3, 100, u64::MAX, u64::MAX / 8] {
        let space: &'static Space = Box::leak(Box::new(Space::own(words_for(1 << 16)).unwrap()));
        let words = space.group(1).table();
        let metrics = UserMetrics::new(words);
        (0..50).for_each(|i| drop(metrics.record(&nth(i))));
        for word in words.iter().take(160) {
            let whole = word.swap(value, Relaxed);
            let _ = (metrics.text(), metrics.record(&nth(7)));
            word.store(whole, Relaxed);
        }
    }
}
