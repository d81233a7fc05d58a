//! The text that a Prometheus server reads.

use std::sync::PoisonError;

use prometheus::TextEncoder;

use crate::protocol::Stats;

use super::Metrics;

impl Metrics {
    /// Writes every family in the [text format 0.0.4](https://prometheus.io/docs/instrumenting/exposition_formats/),
    /// families by name and series by label; the gauges show `pool`. Empty while counting is
    /// [off](Self::set_enabled).
    #[must_use]
    pub fn text(&self, pool: &Stats) -> String {
        if !self.is_enabled() {
            return String::new();
        }
        let families = {
            let _one_moment = self.scrape.lock().unwrap_or_else(PoisonError::into_inner);
            self.families.set_gauges(pool, &self.user);
            self.families.registry.gather()
        };
        // Encoding refuses only families without a name or a series, and `gather` gives none.
        let mut text = TextEncoder::new().encode_to_string(&families).unwrap_or_default();
        text.push_str(&self.user.text());
        text
    }
}
