//! Ranges of numbers (ECMA-402, "PartitionNumberRangePattern").

use super::decimal::{Decimal, Kind};
use super::format::{NumberFormat, Written};
use super::parts;
use crate::Part;

/// A part of a range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RangePart {
    /// What it is.
    pub kind: &'static str,
    /// Its text.
    pub text: String,
    /// Whose part it is: `startRange`, `endRange` or `shared`.
    pub source: &'static str,
}

fn of_source(parts: Vec<Part>, source: &'static str) -> impl Iterator<Item = RangePart> {
    parts.into_iter().map(move |part| RangePart { kind: part.kind, text: part.text, source })
}

/// Returns what is not a space between a currency and digits.
fn unspaced(parts: &(Vec<Part>, Vec<Part>)) -> [Vec<&Part>; 2] {
    let is_kept = |part: &&Part| part.kind != "literal" || part.text != "\u{a0}";
    [parts.0.iter().filter(is_kept).collect(), parts.1.iter().filter(is_kept).collect()]
}

fn length(parts: &(Vec<Part>, Vec<Part>)) -> usize {
    parts.0.iter().chain(&parts.1).map(|part| part.text.chars().count()).sum()
}

impl NumberFormat {
    /// Writes a range of two numbers. `None` where one of them is not a number.
    #[must_use]
    pub fn format_range(&self, start: &Decimal, end: &Decimal) -> Option<Vec<RangePart>> {
        if start.kind == Kind::Nan || end.kind == Kind::Nan {
            return None;
        }
        let [one, other] = [self.write(start, false), self.write(end, false)];
        if self.rounded(start) == self.rounded(end) {
            let about = self.whole(self.write(start, true));
            return Some(of_source(about, "shared").collect());
        }
        Some(self.joined(one, other))
    }

    fn joined(&self, one: Written, other: Written) -> Vec<RangePart> {
        let outer = [self.outer(one.category), self.outer(other.category)];
        let is_unit = length(&outer[0]) > 0;
        let shares_outer = is_unit || outer[0] == outer[1];
        let same_middle = shares_outer && unspaced(&one.middle) == unspaced(&other.middle);
        let shares_middle = same_middle && length(&one.middle) > 1;
        let category = self.rules().select_range(one.category, other.category);
        let spaced = !shares_middle && length(&one.middle) > 0 || !one.inner.is_empty() || !shares_outer;
        let pattern = self.data().pattern("range").unwrap_or("{0}–{1}");
        let between = pattern.trim_start_matches("{0}").trim_end_matches("{1}");
        let mut between = between.to_owned();
        if spaced {
            if !between.starts_with(char::is_whitespace) {
                between.insert(0, ' ');
            }
            if !between.ends_with(char::is_whitespace) {
                between.push(' ');
            }
        }
        let (outer_before, outer_after) = self.outer(category);
        let middle = one.middle.clone();
        let side = |written: Written| {
            let (before, after) = if shares_middle { (Vec::new(), Vec::new()) } else { written.middle };
            let mut all = before;
            all.extend(written.number);
            all.extend(written.inner);
            all.extend(after);
            parts::finish(all)
        };
        let shared = |mut outside: Vec<Part>, inside: Vec<Part>, is_before: bool| {
            let inside = if shares_middle { inside } else { Vec::new() };
            if is_before {
                outside.extend(inside);
                return parts::finish(outside);
            }
            let mut all = inside;
            all.extend(outside);
            parts::finish(all)
        };
        let mut all = of_source(shared(outer_before, middle.0, true), "shared").collect::<Vec<_>>();
        all.extend(of_source(side(one), "startRange"));
        all.push(RangePart { kind: "literal", text: between, source: "shared" });
        all.extend(of_source(side(other), "endRange"));
        all.extend(of_source(shared(outer_after, middle.1, false), "shared"));
        all
    }
}
