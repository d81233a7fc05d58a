//! The compiled patterns that were used last.
//!
//! RegExp objects of one pattern share a matcher of the engine, by which the pattern is known.

use std::rc::Rc;

use regress::Regex;

use super::compiled::Compiled;

/// Patterns that are known at a time.
const PATTERNS: usize = 64;

#[derive(Default)]
pub(super) struct Known {
    /// Each has its matcher, so that its address is not given to another.
    patterns: Vec<Option<(Rc<Regex>, Rc<Compiled>)>>,
}

impl Known {
    /// What was compiled for the pattern of a matcher.
    pub fn of(&self, matcher: &Rc<Regex>) -> Option<Rc<Compiled>> {
        let (known, compiled) = self.patterns.get(place(matcher))?.as_ref()?;
        Rc::ptr_eq(known, matcher).then(|| Rc::clone(compiled))
    }

    /// Remembers what was compiled for the pattern of a matcher.
    pub fn remember(&mut self, matcher: Rc<Regex>, compiled: &Rc<Compiled>) {
        if self.patterns.is_empty() {
            self.patterns.resize(PATTERNS, None);
        }
        let place = place(&matcher);
        self.patterns[place] = Some((matcher, Rc::clone(compiled)));
    }
}

fn place(matcher: &Rc<Regex>) -> usize {
    let address = Rc::as_ptr(matcher).addr();
    // Addresses of blocks of one size differ in their middle bits.
    ((address >> 4) ^ (address >> 10)) % PATTERNS
}
