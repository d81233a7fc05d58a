//! Periods of the day (UTS 35, part 4, "Day Period Rules").

use cldr::Node;

use super::data;

/// The rules of a language.
#[derive(Debug, Clone, Copy)]
pub(crate) struct DayPeriods(Node);

impl DayPeriods {
    /// Returns the rules of a locale's language.
    pub(crate) fn of(locale: &str) -> Option<Self> {
        let rules = data::supplemental("dayPeriods")?;
        let mut name = locale;
        loop {
            if let Some(rules) = rules.get(name) {
                return Some(Self(rules));
            }
            name = &name[..name.rfind('-')?];
        }
    }

    /// Whether this time is exactly noon, and the language has a word for that.
    pub(crate) fn is_noon(self, hour: i32, minute: i32, second: i32) -> bool {
        (hour, minute, second) == (12, 0, 0) && self.0.get("noon").is_some()
    }

    /// Returns the period that an hour lies in.
    pub(crate) fn of_hour(self, hour: i32) -> Option<&'static str> {
        let (name, _) = self.0.entries().find(|(name, rule)| {
            let mut limits = rule.items().filter_map(|limit| limit.text()?.split(':').next()?.parse::<i32>().ok());
            let (Some(from), Some(to)) = (limits.next(), limits.next()) else { return false };
            let is_within = if from < to { (from..to).contains(&hour) } else { hour >= from || hour < to };
            is_within && !matches!(*name, "noon" | "midnight")
        })?;
        Some(name)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn periods_of_languages() {
        let english = DayPeriods::of("en-US").unwrap();
        assert!(english.is_noon(12, 0, 0) && !english.is_noon(12, 1, 0));
        assert_eq!(english.of_hour(15), Some("afternoon1"));
        assert_eq!(english.of_hour(23), Some("night1"));
        assert_eq!(english.of_hour(3), Some("morning1"));
        assert!(DayPeriods::of("xx").is_none());
    }
}
