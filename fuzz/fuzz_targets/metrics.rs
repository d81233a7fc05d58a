//! Any name, labels and value of a user's metric: it is refused, or the text stays one that Prometheus can read.
#![no_main]

use js_machine::metrics::Metrics;
use js_machine::protocol::{Metric, MetricKind};
use js_machine::runtime;
use libfuzzer_sys::arbitrary::{self, Arbitrary};
use libfuzzer_sys::fuzz_target;

#[derive(Arbitrary, Debug)]
struct Sample<'a> {
    kind: u8,
    name: &'a str,
    value: f64,
    labels: Vec<(&'a str, &'a str)>,
}

/// Whether a line is a comment, or a name, perhaps labels in braces, and a number.
fn is_readable(line: &str) -> bool {
    if line.starts_with("# HELP ") || line.starts_with("# TYPE ") {
        return true;
    }
    let Some((series, number)) = line.rsplit_once(' ') else { return false };
    let name = series.split('{').next().unwrap_or_default();
    let named =
        !name.is_empty() && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b':');
    named
        && (series.len() == name.len() || series.ends_with('}'))
        && (number.parse::<f64>().is_ok() || matches!(number, "+Inf" | "-Inf" | "NaN"))
}

fuzz_target!(|samples: Vec<Sample<'_>>| {
    let metrics = Metrics::global();
    for sample in samples {
        let kind = [MetricKind::Counter, MetricKind::Gauge, MetricKind::Histogram][usize::from(sample.kind % 3)];
        let labels = sample.labels.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect();
        let _ = metrics.record_user(&Metric { kind, name: sample.name.to_owned(), value: sample.value, labels });
    }
    let text = runtime::metrics_text();
    assert!(text.is_empty() || text.ends_with('\n'));
    for line in text.lines() {
        assert!(is_readable(line), "{line:?}");
    }
});
