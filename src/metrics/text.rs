//! The text that a Prometheus server reads.

use prometheus::TextEncoder;

use crate::protocol::Stats;

use super::Metrics;

impl Metrics {
    /// Writes every family in the [text format 0.0.4](https://prometheus.io/docs/instrumenting/exposition_formats/),
    /// families by name and series by label: of all processes that count together. The gauges of this one are those of
    /// `pool`. Empty while counting is [off](Self::set_enabled).
    #[must_use]
    pub fn text(&self, pool: &Stats) -> String {
        if !self.is_enabled() {
            return String::new();
        }
        // Names and labels are constants of this module: that they register is a property of the source, and encoding
        // refuses only families without a name or a series.
        let registry = self.moment(pool).registry();
        let families = registry.map(|registry| registry.gather()).unwrap_or_default();
        let mut text = TextEncoder::new().encode_to_string(&families).unwrap_or_default();
        text.push_str(&self.user.text());
        text
    }
}
