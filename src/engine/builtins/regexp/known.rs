//! The compiled patterns that were used last.
//!
//! RegExp objects of one pattern share a matcher of the engine, by which the pattern is known.

use std::collections::BTreeMap;
use std::mem;
use std::rc::Rc;

use regress::Regex;

use super::compiled::Compiled;

/// Patterns of a generation.
const PATTERNS: usize = 128;

/// Patterns by the addresses of their matchers. Each has its matcher, so that its address is not given to another.
type Generation = BTreeMap<usize, (Rc<Regex>, Rc<Compiled>)>;

/// Two generations of patterns: those that were used lately, and those that were used before them. When the first is full, the
/// second is forgotten. So a pattern stays known until 128 others were used after it, wherever its matcher lies.
#[derive(Default)]
pub(super) struct Known {
    used: Generation,
    before: Generation,
}

impl Known {
    /// The compiled pattern of a matcher.
    pub fn of(&mut self, matcher: &Rc<Regex>) -> Option<Rc<Compiled>> {
        let address = Rc::as_ptr(matcher).addr();
        if let Some((_, compiled)) = self.used.get(&address) {
            return Some(Rc::clone(compiled));
        }
        let (matcher, compiled) = self.before.remove(&address)?;
        self.remember(matcher, &compiled);
        Some(compiled)
    }

    /// Remembers the compiled pattern of a matcher.
    pub fn remember(&mut self, matcher: Rc<Regex>, compiled: &Rc<Compiled>) {
        if self.used.len() == PATTERNS {
            self.before = mem::take(&mut self.used);
        }
        self.used.insert(Rc::as_ptr(&matcher).addr(), (matcher, Rc::clone(compiled)));
    }
}

#[cfg(test)]
mod tests {
    use super::super::compiled::Flags;
    use super::*;

    fn matchers(count: usize) -> Vec<Rc<Regex>> {
        (0..count).map(|number| Rc::new(Regex::new(&format!("a{number}")).unwrap())).collect()
    }

    fn compiled() -> Rc<Compiled> {
        Rc::new(Compiled::new(Vec::new(), Flags::default(), None).unwrap())
    }

    #[test]
    fn as_many_patterns_as_a_generation_has_are_known_wherever_their_matchers_lie() {
        let mut known = Known::default();
        let matchers = matchers(PATTERNS);
        for matcher in &matchers {
            known.remember(Rc::clone(matcher), &compiled());
        }
        assert!(matchers.iter().all(|matcher| known.of(matcher).is_some()));
    }

    #[test]
    fn a_pattern_that_is_used_stays_and_others_are_forgotten() {
        let mut known = Known::default();
        let matchers = matchers(4 * PATTERNS);
        for matcher in &matchers {
            known.remember(Rc::clone(matcher), &compiled());
            assert!(known.of(&matchers[0]).is_some());
        }
        assert!(known.of(&matchers[1]).is_none());
        assert!(known.used.len() + known.before.len() <= 2 * PATTERNS);
    }
}
