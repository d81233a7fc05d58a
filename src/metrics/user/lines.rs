//! The lines of the text, and how long they may become.

use std::fmt::Write as _;

use crate::protocol::MetricKind;

const PREFIX: &str = "js_user_";
const HELP: &str = "Written by scripts.";
/// Bytes of the longest number: `-2.2250738585072014e-308`.
pub(super) const LONGEST_NUMBER: usize = 24;

/// Buckets of a user's histogram, and their texts.
pub(super) const BUCKETS: [(f64, &str); 12] = [
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

/// Writes the lines before the series of a metric.
pub(super) fn head(name: &str, kind: MetricKind) -> String {
    format!("# HELP {PREFIX}{name} {HELP}\n# TYPE {PREFIX}{name} {}\n", word(kind))
}

/// Bytes of text of a series at the most.
pub(super) fn cost<'a>(
    kind: MetricKind,
    name: &str,
    labels: impl ExactSizeIterator<Item = (&'a str, &'a str)>,
) -> usize {
    // A space, a number and the end of the line.
    let line = PREFIX.len() + name.len() + 2 + LONGEST_NUMBER;
    let braces = if labels.len() == 0 { 0 } else { 2 };
    let labels: usize = labels.map(|(name, value)| name.len() + escaped_len(value) + r#"="","#.len()).sum();
    match kind {
        MetricKind::Counter | MetricKind::Gauge => line + labels + braces,
        MetricKind::Histogram => {
            let bounds = BUCKETS.iter().map(|(_, bound)| bound.len()).sum::<usize>() + "+Inf".len();
            let bucket = line + labels + r#"_bucket{le=""}"#.len();
            (BUCKETS.len() + 1) * bucket + bounds + 2 * (line + labels + braces) + "_sum_count".len()
        }
    }
}

/// Writes labels as they stand between braces.
pub(super) fn labels<'a>(pairs: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut labels = String::new();
    for (label, value) in pairs {
        if !labels.is_empty() {
            labels.push(',');
        }
        labels.push_str(label);
        labels.push_str("=\"");
        escape(value, &mut labels);
        labels.push('"');
    }
    labels
}

/// Writes the line of a counter or gauge.
pub(super) fn value(name: &str, labels: &str, value: f64, text: &mut String) {
    // Writing to a string cannot fail.
    let _ = writeln!(text, "{PREFIX}{name}{} {}", braced(labels), number(value));
}

/// Writes the lines of a histogram from what each of its buckets has, without those before it.
pub(super) fn histogram(name: &str, labels: &str, sum: f64, buckets: &[u64], text: &mut String) {
    let comma = if labels.is_empty() { "" } else { "," };
    let bounds = BUCKETS.iter().map(|(_, bound)| *bound).chain(["+Inf"]);
    let mut count = 0_u64;
    for (bound, in_bucket) in bounds.zip(buckets) {
        count = count.saturating_add(*in_bucket);
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{PREFIX}{name}_bucket{{{labels}{comma}le=\"{bound}\"}} {count}");
    }
    let (braced, sum) = (braced(labels), number(sum));
    let _ = writeln!(text, "{PREFIX}{name}_sum{braced} {sum}\n{PREFIX}{name}_count{braced} {count}");
}

fn braced(labels: &str) -> String {
    if labels.is_empty() { String::new() } else { format!("{{{labels}}}") }
}

/// The text of a number, at most [`LONGEST_NUMBER`] bytes.
pub(super) fn number(value: f64) -> String {
    let size = value.abs();
    if value.is_infinite() {
        (if value > 0.0 { "+Inf" } else { "-Inf" }).to_owned()
    } else if value != 0.0 && !(1e-4..1e16).contains(&size) {
        format!("{value:e}")
    } else {
        value.to_string()
    }
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

/// The name of a kind.
pub(super) const fn word(kind: MetricKind) -> &'static str {
    match kind {
        MetricKind::Counter => "counter",
        MetricKind::Gauge => "gauge",
        MetricKind::Histogram => "histogram",
    }
}
