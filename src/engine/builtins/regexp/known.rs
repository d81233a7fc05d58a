//! The compiled patterns of the RegExp objects that were used last.
//!
//! An object is known by its address, which is its own until the next collection. A canary that nobody holds tells
//! whether there was one.

use std::rc::Rc;

use boa_engine::object::JsObject;
use boa_gc::{Gc, WeakGc};

use super::compiled::{Compiled, Flags};

/// Objects that are known at a time.
const OBJECTS: usize = 64;
/// Patterns that are known at a time, for objects that are made again and again.
const PATTERNS: usize = 32;
/// Longer patterns are not kept for other objects.
const LONGEST: usize = 1 << 10;

#[derive(Default)]
pub(super) struct Known {
    canary: Option<WeakGc<()>>,
    objects: Vec<Option<(usize, Rc<Compiled>)>>,
    patterns: Vec<Rc<Compiled>>,
    /// The pattern that is replaced next.
    oldest: usize,
}

impl Known {
    /// What was compiled for an object.
    pub fn of(&mut self, object: &JsObject) -> Option<Rc<Compiled>> {
        if !self.canary.as_ref().is_some_and(WeakGc::is_upgradable) {
            self.objects.clear();
            return None;
        }
        let address = address(object);
        let (known, compiled) = self.objects.get(place(address))?.as_ref()?;
        (*known == address).then(|| Rc::clone(compiled))
    }

    /// What was compiled for another object with the same pattern.
    pub fn like(&self, source: &[u16], flags: Flags) -> Option<Rc<Compiled>> {
        self.patterns.iter().find(|known| known.flags == flags && known.source == source).map(Rc::clone)
    }

    /// Remembers what was compiled for an object.
    pub fn remember(&mut self, object: &JsObject, compiled: &Rc<Compiled>) {
        if self.objects.is_empty() {
            // May collect, which changes nothing: no address is known yet.
            self.canary = Some(WeakGc::new(&Gc::new(())));
            self.objects.resize(OBJECTS, None);
        }
        let address = address(object);
        self.objects[place(address)] = Some((address, Rc::clone(compiled)));
    }

    /// Remembers what was compiled for a pattern.
    pub fn remember_pattern(&mut self, compiled: &Rc<Compiled>) {
        if compiled.source.len() > LONGEST {
            return;
        }
        let pattern = Rc::clone(compiled);
        if self.patterns.len() < PATTERNS {
            self.patterns.push(pattern);
        } else {
            self.patterns[self.oldest] = pattern;
            self.oldest = (self.oldest + 1) % PATTERNS;
        }
    }

    /// Forgets an object, whose pattern may change.
    pub fn forget(&mut self, object: &JsObject) {
        let address = address(object);
        if let Some(known) = self.objects.get_mut(place(address)) {
            *known = None;
        }
    }
}

fn address(object: &JsObject) -> usize {
    std::ptr::from_ref(&*object.borrow()).cast::<()>().addr()
}

fn place(address: usize) -> usize {
    // Addresses of objects of one size differ in their middle bits.
    ((address >> 4) ^ (address >> 10)) % OBJECTS
}
