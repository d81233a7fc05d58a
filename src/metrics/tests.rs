//! The figures as a Prometheus server and PHP's `stats()` see them.

use std::sync::Barrier;
use std::thread;
use std::time::Duration;

use prometheus::{IntCounterVec, Opts, TextEncoder};

use super::exposition::{Distribution, Family, Labels, parse};
use super::{Metrics, Observation, RecycleReason};
use crate::error::Status;
use crate::protocol::Stats;

/// A request of 250 bytes that waited 3 ms, ran 20 ms and held 1 MiB.
pub(super) fn execution(status: Status) -> Observation {
    Observation {
        status,
        duration: Duration::from_millis(20),
        code_bytes: 250,
        memory_peak: 1 << 20,
        queue: Duration::from_millis(3),
    }
}

fn new() -> Metrics {
    Metrics::own(super::user::MOST_BYTES)
}

fn families(metrics: &Metrics) -> Vec<Family> {
    parse(&metrics.text(&Stats::default())).unwrap()
}

fn family(metrics: &Metrics, name: &str) -> Family {
    families(metrics).into_iter().find(|family| family.name == name).unwrap_or_else(|| panic!("no {name}"))
}

/// The series of a histogram without labels.
fn distribution(metrics: &Metrics, name: &str) -> Distribution {
    family(metrics, name).distributions().remove(&Labels::new()).unwrap()
}

fn of_status(metrics: &Metrics, status: &str) -> Option<Distribution> {
    let labels = Labels::from([("status".to_owned(), status.to_owned())]);
    family(metrics, "js_execution_duration_seconds").distributions().remove(&labels)
}

#[track_caller]
fn assert_value(actual: Option<f64>, expected: f64) {
    assert!(actual.is_some_and(|actual| (actual - expected).abs() < 1e-9), "{actual:?}, not {expected}");
}

/// Every family with its type, the values of its one label, and its bounds: written out, since dashboards and alert
/// rules in the field rely on each.
type Expected = (&'static str, &'static str, Option<(&'static str, &'static [&'static str])>, &'static [f64]);
const RAN: &[&str] = &["cancelled", "error", "memory", "success", "timeout"];
const ENDED: &[&str] = &["cancelled", "error", "memory", "rejected", "success", "timeout"];
const REASONS: &[&str] = &["abort", "fork", "memory", "panic", "shutdown", "stack", "timeout"];
const FAMILIES: [Expected; 18] = [
    ("js_active_executions", "gauge", None, &[]),
    ("js_code_size_bytes", "histogram", None, &[100., 500., 1000., 5000., 10000., 50000., 100_000., 500_000.]),
    ("js_engine_panics_total", "counter", None, &[]),
    (
        "js_execution_duration_seconds",
        "histogram",
        Some(("status", RAN)),
        &[0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1., 2.5, 5., 10., 30.],
    ),
    (
        "js_execution_memory_peak_bytes",
        "histogram",
        None,
        &[65536., 262_144., 1_048_576., 4_194_304., 16_777_216., 67_108_864., 268_435_456., 1_073_741_824.],
    ),
    ("js_executions_total", "counter", Some(("status", ENDED)), &[]),
    ("js_image_bytes", "gauge", None, &[]),
    ("js_images", "gauge", None, &[]),
    ("js_pool_available", "gauge", None, &[]),
    ("js_pool_size", "gauge", None, &[]),
    (
        "js_pool_wait_seconds",
        "histogram",
        None,
        &[0.0001, 0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1., 2.5, 5., 10., 30.],
    ),
    ("js_pool_wait_timeouts_total", "counter", None, &[]),
    ("js_processes", "gauge", None, &[]),
    ("js_script_metrics_bytes", "gauge", None, &[]),
    ("js_script_metrics_max_bytes", "gauge", None, &[]),
    ("js_user_metrics_overflows_total", "counter", None, &[]),
    ("js_vm_quarantined", "gauge", None, &[]),
    ("js_vm_recycled_total", "counter", Some(("reason", REASONS)), &[]),
];

#[test]
fn names_types_labels_and_buckets_are_those_that_dashboards_rely_on() {
    let families = families(&new());
    let names: Vec<&str> = families.iter().map(|family| family.name.as_str()).collect();
    assert_eq!(names, FAMILIES.map(|family| family.0));
    for (family, (name, kind, label, bounds)) in families.iter().zip(FAMILIES) {
        assert_eq!(family.kind, kind, "{name}");
        assert!(family.help.ends_with('.'), "{name}: {}", family.help);
        assert_eq!(series(family), expected_series(label), "{name}");
        for distribution in family.distributions().values().filter(|_| kind == "histogram") {
            let actual: Vec<f64> = distribution.buckets.iter().map(|bucket| bucket.0).collect();
            assert_eq!(actual, [bounds, &[f64::INFINITY]].concat(), "{name}");
        }
    }
}

fn series(family: &Family) -> Vec<Labels> {
    family.distributions().into_keys().collect()
}

fn expected_series(label: Option<(&str, &[&str])>) -> Vec<Labels> {
    label.map_or_else(
        || vec![Labels::new()],
        |(name, values)| values.iter().map(|value| Labels::from([(name.into(), (*value).into())])).collect(),
    )
}

#[test]
fn statuses_are_numbered_as_they_are_listed() {
    for (index, status) in Status::ALL.into_iter().enumerate() {
        assert_eq!(status as usize, index, "{}", status.as_str());
    }
}

#[test]
fn everything_starts_at_zero() {
    let metrics = new();
    for family in families(&metrics) {
        // A setting, and this process.
        let expected = match family.name.as_str() {
            "js_script_metrics_max_bytes" => f64::from(4 << 20),
            "js_processes" => 1.0,
            _ => 0.0,
        };
        assert!(family.samples.iter().all(|sample| (sample.value - expected).abs() < f64::EPSILON), "{family:?}");
    }
    assert_eq!(metrics.snapshot().total(), 0);
}

#[test]
fn an_execution_is_in_every_figure_once() {
    for status in Status::ALL.into_iter().filter(|status| *status != Status::Rejected) {
        let metrics = new();
        metrics.observe_execution(&execution(status));
        for other in Status::ALL {
            let expected = if other == status { 1.0 } else { 0.0 };
            let name = other.as_str();
            assert_value(family(&metrics, "js_executions_total").value(&[("status", name)]), expected);
            if let Some(duration) = of_status(&metrics, name) {
                assert_value(duration.count, expected);
                assert_value(duration.sum, expected * 0.02);
            }
        }
        assert_value(distribution(&metrics, "js_pool_wait_seconds").sum, 0.003);
        assert_value(distribution(&metrics, "js_code_size_bytes").sum, 250.0);
        assert_value(distribution(&metrics, "js_execution_memory_peak_bytes").sum, 1_048_576.0);
    }
}

#[test]
fn a_bound_belongs_to_its_bucket() {
    let metrics = new();
    metrics.observe_execution(&execution(Status::Success));
    let memory = distribution(&metrics, "js_execution_memory_peak_bytes");
    let counts: Vec<bool> = memory.buckets.iter().map(|bucket| bucket.1 > 0.0).collect();
    assert_eq!(counts, [false, false, true, true, true, true, true, true, true]);
}

#[test]
fn a_rejected_request_has_a_wait_but_no_duration_and_no_memory() {
    let metrics = new();
    metrics.observe_execution(&execution(Status::Rejected));
    assert_value(family(&metrics, "js_executions_total").value(&[("status", "rejected")]), 1.0);
    assert_value(distribution(&metrics, "js_pool_wait_seconds").count, 1.0);
    assert_value(distribution(&metrics, "js_code_size_bytes").count, 1.0);
    assert_value(distribution(&metrics, "js_execution_memory_peak_bytes").count, 0.0);
    assert!(of_status(&metrics, "rejected").is_none());
    for ran in RAN {
        assert_value(of_status(&metrics, ran).unwrap().count, 0.0);
    }
}

#[test]
fn a_request_without_source_is_no_source_of_size_zero() {
    let metrics = new();
    metrics.observe_execution(&Observation { code_bytes: 0, ..execution(Status::Success) });
    assert_value(distribution(&metrics, "js_code_size_bytes").count, 0.0);
    assert_value(of_status(&metrics, "success").unwrap().count, 1.0);
}

#[test]
fn gauges_show_the_pool_of_the_moment() {
    let metrics = new();
    let busy = Stats { pool_size: 4, available: 1, active: 3, quarantined: 2, ..Stats::default() };
    let gauges = |pool: &Stats| {
        let families = parse(&metrics.text(pool)).unwrap();
        ["js_pool_size", "js_pool_available", "js_active_executions", "js_vm_quarantined"].map(|name| {
            families.iter().find(|family| family.name == name).and_then(|family| family.value(&[])).unwrap().to_string()
        })
    };
    assert_eq!(gauges(&busy), ["4", "1", "3", "2"]);
    assert_eq!(gauges(&Stats { pool_size: 4, available: 4, ..Stats::default() }), ["4", "4", "0", "0"]);
    let beyond = gauges(&Stats { active: usize::MAX, ..Stats::default() });
    assert!(!beyond[2].starts_with('-'), "wraps to {}", beyond[2]);
}

#[test]
fn the_snapshot_and_the_text_agree() {
    let metrics = new();
    for (times, status) in (1..).zip(Status::ALL) {
        (0..times).for_each(|_| metrics.observe_execution(&execution(status)));
    }
    for (times, reason) in (2..).zip(RecycleReason::ALL) {
        (0..times).for_each(|_| metrics.vm_recycled(reason));
    }
    (0..5).for_each(|_| metrics.wait_timed_out());
    (0..6).for_each(|_| metrics.panicked());

    let snapshot = metrics.snapshot();
    assert_eq!(snapshot.executions.map(|(_, count)| count), [1, 2, 3, 4, 5, 6]);
    assert_eq!(snapshot.executions.map(|(status, _)| status), Status::ALL);
    assert_eq!(snapshot.recycled.map(|(_, count)| count), [2, 3, 4, 5, 6, 7, 8]);
    assert_eq!(snapshot.recycled.map(|(reason, _)| reason), RecycleReason::ALL);
    assert_eq!((snapshot.wait_timeouts, snapshot.panics, snapshot.total()), (5, 6, 21));
    assert_eq!((snapshot.executions_of(Status::Timeout), snapshot.recycled_for(RecycleReason::Stack)), (3, 4));

    for (status, count) in snapshot.executions {
        let labels = [("status", status.as_str())];
        assert_value(family(&metrics, "js_executions_total").value(&labels), number(count));
    }
    for (reason, count) in snapshot.recycled {
        let labels = [("reason", reason.as_str())];
        assert_value(family(&metrics, "js_vm_recycled_total").value(&labels), number(count));
    }
    assert_value(family(&metrics, "js_pool_wait_timeouts_total").value(&[]), 5.0);
    assert_value(family(&metrics, "js_engine_panics_total").value(&[]), 6.0);
}

fn number(count: u64) -> f64 {
    f64::from(u32::try_from(count).unwrap())
}

#[test]
fn off_nothing_is_counted_and_there_is_no_text() {
    let metrics = new();
    assert!(metrics.is_enabled());
    metrics.observe_execution(&execution(Status::Error));
    let before = (metrics.snapshot(), metrics.text(&Stats::default()));
    metrics.set_enabled(false);
    assert!(!metrics.is_enabled());
    metrics.observe_execution(&execution(Status::Error));
    metrics.wait_timed_out();
    metrics.vm_recycled(RecycleReason::Panic);
    metrics.panicked();
    assert_eq!(metrics.text(&Stats::default()), "");
    assert_eq!(metrics.snapshot(), before.0, "what was counted before stays");
    metrics.set_enabled(true);
    assert_eq!((metrics.snapshot(), metrics.text(&Stats::default())), before);
}

#[test]
fn awkward_help_and_label_values_survive_the_text() {
    let metrics = new();
    let values = ["\"}", "a\\b", "two\nlines", "\\n", "{le=\"1\",x=\"", "ünï 𝄞", "", "\\"];
    let help = "back\\slash, new\nline, \"quotes\"";
    let awkward = IntCounterVec::new(Opts::new("js_awkward", help), &["value"]).unwrap();
    for value in values {
        awkward.with_label_values(&[value]).inc();
    }
    let registry = metrics.moment(&Stats::default()).registry().unwrap();
    registry.register(Box::new(awkward)).unwrap();
    let text = TextEncoder::new().encode_to_string(&registry.gather()).unwrap();
    let family = parse(&text).unwrap().into_iter().find(|family| family.name == "js_awkward").unwrap();
    assert_eq!(family.help, help);
    assert_eq!(family.samples.len(), values.len());
    for value in values {
        assert_value(family.value(&[("value", value)]), 1.0);
    }
}

#[test]
fn observations_from_many_threads_add_up_and_every_text_on_the_way_is_whole() {
    const THREADS: u16 = 8;
    const EACH: u16 = 2_000;
    let metrics = new();
    thread::scope(|scope| {
        for _ in 0..THREADS {
            scope.spawn(|| {
                for _ in 0..EACH {
                    metrics.observe_execution(&execution(Status::Success));
                    metrics.observe_execution(&execution(Status::Rejected));
                    metrics.vm_recycled(RecycleReason::Memory);
                    metrics.wait_timed_out();
                    metrics.panicked();
                }
            });
        }
        for _ in 0..20 {
            parse(&metrics.text(&Stats::default())).unwrap();
        }
    });
    let all = u64::from(THREADS) * u64::from(EACH);
    let snapshot = metrics.snapshot();
    assert_eq!(snapshot.executions.map(|(_, count)| count), [all, 0, 0, 0, 0, all]);
    assert_eq!(snapshot.recycled_for(RecycleReason::Memory), all);
    assert_eq!((snapshot.wait_timeouts, snapshot.panics), (all, all));
    let duration = of_status(&metrics, "success").unwrap();
    assert_value(duration.count, number(all));
    assert!((duration.sum.unwrap() - number(all) * 0.02).abs() < 1e-3, "{:?}", duration.sum);
    assert_value(distribution(&metrics, "js_pool_wait_seconds").count, number(2 * all));
}

#[test]
fn two_texts_at_once_each_show_one_pool() {
    let metrics = &new();
    let together = &Barrier::new(2);
    thread::scope(|scope| {
        for vms in [1, 50] {
            scope.spawn(move || {
                together.wait();
                let pool = Stats { pool_size: vms, available: vms, active: vms, quarantined: vms, ..Stats::default() };
                for _ in 0..3_000 {
                    let text = metrics.text(&pool);
                    for name in ["js_pool_size", "js_pool_available", "js_active_executions", "js_vm_quarantined"] {
                        assert!(text.contains(&format!("\n{name} {vms}\n")), "{name} is not {vms}: {text}");
                    }
                }
            });
        }
    });
}
