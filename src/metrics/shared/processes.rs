//! The table of processes: which there are, and their gauges.
//!
//! A process owns the entry that has its identity. Nothing is waited for: an entry whose process has died is taken by the
//! next one that needs an entry, and left out of every sum.

use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::{AcqRel, Acquire, Relaxed};

use super::identity::Identity;

/// Processes that the table has room for. What further ones do is counted, but they have no gauges.
pub(super) const MOST: usize = 1024;
/// Words of an entry: two lines of the cache.
pub(super) const WIDTH: usize = 16;

const OWNER: usize = 0;
const GROUP: usize = 1;
const GAUGES: usize = 2;

/// How the pool of VMs of a process is, or those of several together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Gauges {
    /// Processes that these are the gauges of.
    pub processes: u64,
    /// VMs at the most.
    pub pool_size: u64,
    /// Executions that could start without waiting.
    pub available: u64,
    /// Executions in progress.
    pub active: u64,
    /// VMs whose scripts go on though they had to be left.
    pub quarantined: u64,
    /// Images of isolated scripts.
    pub images: u64,
    /// Bytes of their heaps.
    pub image_bytes: u64,
}

impl Gauges {
    const COUNT: usize = 7;

    fn words(self) -> [u64; Self::COUNT] {
        let Self { processes, pool_size, available, active, quarantined, images, image_bytes } = self;
        [processes, pool_size, available, active, quarantined, images, image_bytes]
    }

    fn of(words: [u64; Self::COUNT]) -> Self {
        let [processes, pool_size, available, active, quarantined, images, image_bytes] = words;
        Self { processes, pool_size, available, active, quarantined, images, image_bytes }
    }

    /// Adds the gauges of another process.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let (one, other) = (self.words(), other.words());
        Self::of(std::array::from_fn(|i| one[i].saturating_add(other[i])))
    }
}

/// The table.
#[derive(Debug, Clone, Copy)]
pub(in crate::metrics) struct Processes(pub(super) &'static [AtomicU64]);

/// The entry of a process.
#[derive(Debug, Clone, Copy)]
pub(in crate::metrics) struct Entry {
    words: &'static [AtomicU64],
    number: usize,
}

impl Processes {
    fn entries(self) -> impl Iterator<Item = Entry> {
        self.0.chunks_exact(WIDTH).enumerate().map(|(number, words)| Entry { words, number })
    }

    /// Returns the entry of a process, a new one where it has none yet. None when the table is full.
    pub(in crate::metrics) fn enter(self, process: Identity) -> Option<Entry> {
        let own = self.entries().find(|entry| entry.owner() == Some(process));
        let free = || self.entries().find(|entry| entry.owner().is_none() && entry.pass(None, Some(process)));
        let dead = || self.entries().find(|entry| entry.take_over(process));
        own.or_else(free).or_else(dead)
    }

    /// Adds up the gauges of the living processes of a group, but for those of one. Entries of the dead are freed.
    /// `group_of` finds the group of a process that did not know its own when it came; 0 where nobody knows.
    pub(in crate::metrics) fn sum(self, group: u64, except: Identity, group_of: impl Fn(u32) -> u64) -> Gauges {
        let mut sum = Gauges::default();
        for entry in self.entries() {
            let Some(owner) = entry.owner().filter(|owner| *owner != except) else { continue };
            if !owner.is_alive() {
                entry.pass(Some(owner), None);
                continue;
            }
            if entry.group() == 0 {
                entry.set_group(group_of(owner.pid()));
            }
            if entry.group() == group {
                sum = sum.plus(entry.gauges());
            }
        }
        sum
    }

    /// Frees the entry of a process.
    pub(in crate::metrics) fn leave(self, process: Identity) {
        if let Some(entry) = self.entries().find(|entry| entry.owner() == Some(process)) {
            entry.pass(Some(process), None);
        }
    }
}

impl Entry {
    /// The number of the entry in its table.
    pub(in crate::metrics) fn number(self) -> usize {
        self.number
    }

    fn owner(self) -> Option<Identity> {
        Identity::of(self.words[OWNER].load(Acquire))
    }

    /// Passes the entry on, if `from` has it.
    fn pass(self, from: Option<Identity>, to: Option<Identity>) -> bool {
        let word = |identity: Option<Identity>| identity.map_or(0, Identity::word);
        let is_passed = self.words[OWNER].compare_exchange(word(from), word(to), AcqRel, Acquire).is_ok();
        if is_passed && to.is_some() {
            self.words[GROUP].store(0, Relaxed);
            self.set(Gauges::default());
        }
        is_passed
    }

    fn take_over(self, process: Identity) -> bool {
        self.owner().is_some_and(|owner| !owner.is_alive() && self.pass(Some(owner), Some(process)))
    }

    fn group(self) -> u64 {
        self.words[GROUP].load(Relaxed)
    }

    /// Says to which group the process belongs.
    pub(in crate::metrics) fn set_group(self, group: u64) {
        self.words[GROUP].store(group, Relaxed);
    }

    /// Shows the gauges of a process to all, if the entry is still its own.
    pub(in crate::metrics) fn show(self, process: Identity, gauges: Gauges) {
        if self.owner() == Some(process) {
            self.set(gauges);
        }
    }

    fn set(self, gauges: Gauges) {
        for (word, value) in self.words[GAUGES..].iter().zip(gauges.words()) {
            word.store(value, Relaxed);
        }
    }

    pub(super) fn gauges(self) -> Gauges {
        Gauges::of(std::array::from_fn(|i| self.words[GAUGES + i].load(Relaxed)))
    }
}
