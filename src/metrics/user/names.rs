//! Which names metrics and labels may have.

use crate::protocol::{Metric, MetricKind};

/// Refuses a metric whose lines could be taken for those of another one, as one of them is a histogram.
///
/// # Errors
/// A message for the script.
pub(super) fn check_clash(metric: &Metric, other: &str, other_kind: MetricKind) -> Result<(), String> {
    let name = metric.name.as_str();
    let is_line_of = |name: &str, histogram: &str| {
        let suffix = name.strip_prefix(histogram);
        suffix.is_some_and(|suffix| ["_bucket", "_sum", "_count"].contains(&suffix))
    };
    let clashes = (other_kind == MetricKind::Histogram && is_line_of(name, other))
        || (metric.kind == MetricKind::Histogram && is_line_of(other, name));
    if clashes {
        return Err(format!("the metric {name} clashes with {other}, as one of them is a histogram"));
    }
    Ok(())
}

/// Checks names by <https://prometheus.io/docs/concepts/data_model/#metric-names-and-labels>.
///
/// # Errors
/// A message for the script.
pub(super) fn check_names(name: &str, labels: &[&str]) -> Result<(), String> {
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
