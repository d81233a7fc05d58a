//! What PHP's allocator takes for blocks of memory: it rounds up.

use std::ffi::{c_int, c_void};

unsafe extern "C" {
    fn zend_memory_usage(real: bool) -> usize;
    fn zend_set_memory_limit(limit: usize) -> c_int;
    fn zend_mm_get_heap() -> *mut c_void;
    fn zend_mm_gc(heap: *mut c_void) -> usize;
}

/// `FAILURE` of zend_types.h.
const FAILURE: c_int = -1;
/// What is allocated besides while blocks are, such as by a handler of a signal.
const SLACK: usize = 16 << 20;

/// The sizes of small blocks, how many of a size PHP takes at once, and how many pages that is: zend_alloc_sizes.h.
const BINS: [(usize, usize, usize); 29] = [
    (16, 256, 1),
    (24, 170, 1),
    (32, 128, 1),
    (40, 102, 1),
    (48, 85, 1),
    (56, 73, 1),
    (64, 64, 1),
    (80, 51, 1),
    (96, 42, 1),
    (112, 36, 1),
    (128, 32, 1),
    (160, 25, 1),
    (192, 21, 1),
    (224, 18, 1),
    (256, 16, 1),
    (320, 64, 5),
    (384, 32, 3),
    (448, 9, 1),
    (512, 8, 1),
    (640, 32, 5),
    (768, 16, 3),
    (896, 9, 2),
    (1024, 8, 2),
    (1280, 16, 5),
    (1536, 8, 3),
    (1792, 16, 7),
    (2048, 8, 4),
    (2560, 8, 5),
    (3072, 4, 3),
];
const PAGE: usize = 4096;
/// What PHP asks the system for, and the pages in it that it gives out.
const CHUNK: usize = 2 << 20;
const PAGES: usize = CHUNK / PAGE - 1;

/// Blocks to be allocated.
#[derive(Debug)]
pub struct Blocks {
    /// How many there are of each size of [`BINS`].
    small: [usize; BINS.len()],
    /// Pages of the blocks that have pages of their own.
    pages: usize,
    /// Bytes of the blocks that come from the system one by one.
    huge: usize,
}

impl Default for Blocks {
    fn default() -> Self {
        Self { small: [0; BINS.len()], pages: 0, huge: 0 }
    }
}

impl Blocks {
    /// Adds a block of `bytes`.
    pub fn add(&mut self, bytes: usize) {
        let bin = BINS.partition_point(|(size, ..)| *size < bytes);
        if let Some(count) = self.small.get_mut(bin) {
            *count += 1;
            return;
        }
        let pages = bytes.div_ceil(PAGE);
        if pages > PAGES {
            self.huge = self.huge.saturating_add(pages.saturating_mul(PAGE));
        } else {
            // What is left of a chunk when no other block of the size fits in counts as well.
            self.pages += PAGES / (PAGES / pages);
        }
    }

    /// Bytes that the blocks take of PHP's memory.
    pub fn bytes(&self) -> usize {
        (self.all_pages() * PAGE).saturating_add(self.huge)
    }

    fn all_pages(&self) -> usize {
        let small = self.small.iter().zip(BINS).map(|(count, (_, at_once, pages))| count.div_ceil(at_once) * pages);
        small.sum::<usize>() + self.pages
    }
}

/// PHP's memory under a `memory_limit`, bytes.
#[derive(Debug, Clone, Copy)]
pub struct Memory {
    /// The limit.
    pub limit: usize,
    /// The memory that it counts: all that PHP has from the system.
    pub real: usize,
    /// The part of that which is in use.
    pub used: usize,
}

impl Memory {
    /// What PHP code that goes on needs at the least.
    const RESERVE: usize = 64 << 10;

    /// Whether there may be room for the blocks: there is none where they do not even fit without any waste.
    pub fn may_hold(&self, blocks: &Blocks) -> bool {
        blocks.bytes() <= self.left()
    }

    /// Bytes for which there is room at the most.
    pub fn left(&self) -> usize {
        self.limit.saturating_sub(self.used + Self::RESERVE)
    }

    /// Whether nothing has to come from the system for the blocks, however scattered what PHP has is.
    fn surely_holds(&self, blocks: &Blocks) -> bool {
        blocks.bytes() <= (self.real - self.used.min(self.real)) / 4
    }

    /// Whether PHP code can go on.
    fn lets_go_on(&self) -> bool {
        self.real <= self.limit && (self.limit - self.real >= CHUNK || self.real - self.used >= Self::RESERVE)
    }
}

/// A `memory_limit` that is raised for as long as blocks are allocated: one that is passed ends the request, while this
/// way it is found out afterwards.
pub struct RaisedLimit {
    limit: usize,
}

impl RaisedLimit {
    /// Raises the limit by what blocks can take at the most, where they may need it.
    pub fn for_blocks(blocks: &Blocks, memory: &Memory) -> Option<Self> {
        if memory.surely_holds(blocks) {
            return None;
        }
        if memory.real.saturating_add(blocks.bytes()) > memory.limit {
            collect();
        }
        let most = memory.real.max(memory.limit).saturating_add(blocks.bytes().saturating_mul(2)).saturating_add(SLACK);
        // SAFETY: sets a number of this thread's heap, which may be any above what PHP has.
        unsafe { zend_set_memory_limit(most) };
        Some(Self { limit: memory.limit })
    }

    /// Whether the limit holds with what was allocated meanwhile.
    pub fn holds(&self) -> bool {
        current(self.limit).lets_go_on() || {
            collect();
            current(self.limit).lets_go_on()
        }
    }
}

impl Drop for RaisedLimit {
    /// Sets the limit back. Where PHP has more from the system than that, which is not in use any more, it keeps this.
    fn drop(&mut self) {
        // SAFETY: as above.
        let set = |limit| unsafe { zend_set_memory_limit(limit) } != FAILURE;
        if !set(self.limit) {
            collect();
            if !set(self.limit) {
                set(current(self.limit).real);
            }
        }
    }
}

/// Gives memory that PHP keeps for blocks of some size back to where all blocks come from, as PHP does when it reaches
/// the limit.
fn collect() {
    // SAFETY: gives back what is free of this thread's heap.
    unsafe { zend_mm_gc(zend_mm_get_heap()) };
}

/// Returns how PHP's memory is used under a limit.
pub fn current(limit: usize) -> Memory {
    // SAFETY: figures of this thread's heap, read only.
    let (real, used) = unsafe { (zend_memory_usage(true), zend_memory_usage(false)) };
    Memory { limit, real, used }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_are_rounded_as_php_rounds_them() {
        let bytes = |sizes: &[usize]| {
            let mut blocks = Blocks::default();
            for size in sizes {
                blocks.add(*size);
            }
            blocks.bytes()
        };
        assert_eq!(bytes(&[1; 256]), PAGE);
        assert_eq!(bytes(&[17; 171]), 2 * PAGE);
        assert_eq!(bytes(&[3072; 4]), 3 * PAGE);
        assert_eq!(bytes(&[3073]), PAGE);
        assert_eq!(bytes(&vec![4114; 20_000]), 20_000 * 2 * PAGE);
        assert_eq!(bytes(&[CHUNK]), CHUNK);
        assert_eq!(bytes(&[256 * PAGE]), PAGES * PAGE);
    }

    #[test]
    fn blocks_fit_into_what_the_limit_leaves() {
        let memory = Memory { limit: 128 << 20, real: CHUNK, used: 400 << 10 };
        let mut blocks = Blocks::default();
        blocks.add(8);
        assert!(memory.surely_holds(&blocks) && memory.may_hold(&blocks));
        for _ in 0..15_000 {
            blocks.add(4114);
        }
        assert!(memory.may_hold(&blocks) && !memory.surely_holds(&blocks));
        for _ in 0..2_000 {
            blocks.add(4114);
        }
        assert!(!memory.may_hold(&blocks));
    }
}
