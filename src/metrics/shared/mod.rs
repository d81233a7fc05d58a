//! The memory that the numbers lie in: of one process, or of all that were forked from the one that made it.
//!
//! It is mapped before the first fork, and holds atomic words alone: a process that is killed at any moment leaves
//! nothing half done that another one would wait for, and no number is lost with it. Pages that nobody writes to take no
//! memory.
//!
//! ```text
//! processes: 1,024 entries | group 0 | group 1 | ...
//!   an entry: identity, group, gauges          a group: name, leader | 32 blocks of numbers | table of user metrics
//! ```
//!
//! A group is what one text shows: the workers of one pool of PHP-FPM, or all processes elsewhere. A process counts in
//! the block that its entry's number gives. Blocks belong to nobody and are never set back, so their sum never goes back
//! either, whichever processes come and go.

mod identity;
mod mapping;
mod processes;

use std::io;
use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::{AcqRel, Acquire};

pub(super) use self::identity::Identity;
use self::mapping::Mapping;
pub use self::processes::Gauges;
pub(super) use self::processes::{Entry, Processes};
use super::cells;

/// Groups of shared memory; further pools of PHP-FPM are counted with the last one.
const MOST_GROUPS: usize = 16;
/// Blocks of a group: processes beyond that many share them.
const BLOCKS: usize = 32;
/// Words before the blocks of a group.
const HEAD: usize = 8;
const NAME: usize = 0;
const LEADER: usize = 1;

/// All memory of the numbers.
#[derive(Debug)]
pub(super) struct Space {
    mapping: Mapping,
    groups: usize,
    /// Words of the table of user metrics, in each group.
    table: usize,
}

/// The memory of one group.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group {
    words: &'static [AtomicU64],
}

impl Space {
    /// Maps memory of which processes that are forked from now on see the same.
    ///
    /// # Errors
    /// When there is no room for it.
    pub(super) fn shared(table: usize) -> io::Result<Self> {
        Self::new(MOST_GROUPS, table, true)
    }

    /// Maps memory of the present process alone.
    ///
    /// # Errors
    /// When there is no room for it.
    pub(super) fn own(table: usize) -> io::Result<Self> {
        Self::new(1, table, false)
    }

    fn new(groups: usize, table: usize, is_shared: bool) -> io::Result<Self> {
        let table = table.next_multiple_of(HEAD);
        let words = processes::MOST * processes::WIDTH + groups * (HEAD + BLOCKS * cells::WIDTH + table);
        Ok(Self { mapping: Mapping::new(words, is_shared)?, groups, table })
    }

    /// Returns the table of processes.
    pub(super) fn processes(&'static self) -> Processes {
        Processes(&self.mapping.words()[..processes::MOST * processes::WIDTH])
    }

    /// Returns the group of a name, which is not 0: the one that has it, a free one, or the last one.
    pub(super) fn group(&'static self, name: u64) -> Group {
        let width = HEAD + BLOCKS * cells::WIDTH + self.table;
        let all = &self.mapping.words()[processes::MOST * processes::WIDTH..];
        let groups = all.chunks_exact(width).map(|words| Group { words });
        let mut last = Group { words: &all[..width] };
        for group in groups.take(self.groups) {
            last = group;
            match group.words[NAME].compare_exchange(0, name, AcqRel, Acquire) {
                Ok(_) => break,
                Err(taken) if taken == name => break,
                Err(_) => {}
            }
        }
        last
    }
}

impl Group {
    /// Returns the block that a process counts in.
    pub(super) fn block(self, number: usize) -> &'static [AtomicU64] {
        &self.words[HEAD + number % BLOCKS * cells::WIDTH..][..cells::WIDTH]
    }

    /// Adds up all blocks.
    pub(super) fn totals(self) -> cells::Totals {
        cells::Totals::of((0..BLOCKS).map(|number| self.block(number)))
    }

    /// Returns the table of user metrics.
    pub(super) fn table(self) -> &'static [AtomicU64] {
        &self.words[HEAD + BLOCKS * cells::WIDTH..]
    }

    /// Whether a process is the one that does what one process does for all. It becomes that where there is none, or
    /// none that lives.
    pub(super) fn leads(self, process: Identity) -> bool {
        let leader = self.words[LEADER].load(Acquire);
        if leader == process.word() {
            return true;
        }
        Identity::of(leader).is_none_or(|other| !other.is_alive())
            && self.words[LEADER].compare_exchange(leader, process.word(), AcqRel, Acquire).is_ok()
    }

    /// Lets another process lead, if this one does.
    pub(super) fn resign(self, process: Identity) {
        // Another value says that it does not.
        let _ = self.words[LEADER].compare_exchange(process.word(), 0, AcqRel, Acquire);
    }
}

#[cfg(test)]
mod tests;
