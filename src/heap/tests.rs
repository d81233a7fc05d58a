//! An arena on plain memory, without a VM: `make miri` runs this as well.

use std::alloc::{self, Layout};
use std::cell::Cell;

use super::{Arena, Collector, Counters, LimitHandler, Limits};

const ROOM: usize = 4 << 20;

struct Unlimited;

impl LimitHandler for Unlimited {
    fn over_limit(&self) {}

    fn leave(&self) -> ! {
        panic!("there is no limit")
    }
}

/// Runs `body` with an arena, on a thread of its own.
fn with_arena(body: impl FnOnce(&mut Arena, &Counters) + Send) {
    with_room(ROOM, body);
}

/// As [`with_arena`], with so many bytes.
fn with_room(room: usize, body: impl FnOnce(&mut Arena, &Counters) + Send) {
    let layout = Layout::from_size_align(room, 4096).unwrap();
    let counters = Counters::default();
    // SAFETY: the layout is no empty one.
    let memory = unsafe { alloc::alloc_zeroed(layout) } as usize;
    std::thread::scope(|scope| {
        scope.spawn(|| {
            // SAFETY: the range is unused, and freed when the thread has ended.
            let mut arena = unsafe { Arena::install(memory..memory + room, &Unlimited, &raw const counters) };
            // SAFETY: this thread's own, and nobody else has a reference to it.
            body(unsafe { arena.as_mut() }, &counters);
        });
    });
    // SAFETY: allocated above.
    unsafe { alloc::dealloc(memory as *mut u8, layout) };
}

/// A block and the byte that fills it.
struct Block {
    address: *mut u8,
    layout: Layout,
    byte: u8,
}

impl Block {
    fn new(arena: &mut Arena, size: usize, align: usize, byte: u8) -> Self {
        let layout = Layout::from_size_align(size, align).unwrap();
        // SAFETY: a valid layout; the block is as large as it says.
        let address = unsafe { arena.alloc(layout) };
        assert!((address as usize).is_multiple_of(align));
        // SAFETY: as above.
        unsafe { address.write_bytes(byte, size) };
        Self { address, layout, byte }
    }

    fn check(&self, len: usize) {
        // SAFETY: the block is this test's, and was filled.
        let bytes = unsafe { std::slice::from_raw_parts(self.address, len) };
        // One comparison of memory: Miri would take minutes for a loop.
        assert!(bytes == vec![self.byte; len], "{} bytes at {:?}", self.layout.size(), self.address);
    }

    fn resize(&mut self, arena: &mut Arena, size: usize) {
        let kept = self.layout.size().min(size);
        // SAFETY: the block came from this arena with this layout.
        self.address = unsafe { arena.realloc(self.address, self.layout, size) };
        self.layout = Layout::from_size_align(size, self.layout.align()).unwrap();
        self.check(kept);
        // SAFETY: the block is as large as its layout says.
        unsafe { self.address.write_bytes(self.byte, size) };
    }

    fn free(self, arena: &mut Arena) {
        self.check(self.layout.size());
        // SAFETY: the block came from this arena with this layout, and is forgotten.
        unsafe { arena.dealloc(self.address, self.layout) };
    }
}

#[test]
fn blocks_of_all_sizes_are_apart_and_counted() {
    const STEPS: usize = if cfg!(miri) { 300 } else { 20_000 };
    with_arena(|arena, counters| {
        arena.mark_pristine();
        arena.begin(Limits::new(2 << 20), 0, 0);
        let (mut blocks, mut random): (Vec<Block>, u64) = (Vec::new(), 1);
        let mut next = |below: usize| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            usize::try_from(random >> 33).unwrap() % below
        };
        for step in 0..STEPS {
            let most = [40, 600, 1200, 20_000][next(4)];
            let size = next(most) + 1;
            match next(3) {
                0 if blocks.len() > 30 => blocks.swap_remove(next(30)).free(arena),
                1 if !blocks.is_empty() => {
                    let place = next(blocks.len());
                    blocks[place].resize(arena, size);
                }
                _ if blocks.len() < 60 => {
                    let align = [1, 8, 16, 64, 4096][next(5)];
                    blocks.push(Block::new(arena, size, align, u8::try_from(step % 251).unwrap()));
                }
                _ => {}
            }
            let held: usize = blocks.iter().map(|block| block.layout.size()).sum();
            assert_eq!(counters.script_bytes(), held);
        }
        for block in blocks.drain(..) {
            block.free(arena);
        }
        assert_eq!((counters.script_bytes(), counters.used_bytes()), (0, 0));
        assert!(counters.peak_bytes() > 0);
        arena.trim();
        let block = Block::new(arena, 100_000, 16, 7);
        block.free(arena);
    });
}

/// Returns pages to the system, which Miri cannot.
#[test]
#[cfg(not(miri))]
fn what_is_left_is_kept_and_what_is_free_is_used_again_after_a_trim() {
    const COUNT: usize = 40_000;
    with_room(32 << 20, |arena, counters| {
        arena.mark_pristine();
        arena.begin(Limits::new(30 << 20), 0, 0);
        let make = |arena: &mut Arena, i: usize| {
            let size = [16, 48, 100, 700][i % 4];
            Block::new(arena, size, 8, u8::try_from(i % 251).unwrap())
        };
        let mut blocks: Vec<_> = (0..COUNT).map(|i| make(arena, i)).collect();
        for round in 0..3 {
            // Whole pieces become free, and others keep a block here and there. What is free is linked in no order.
            let mut dead = Vec::new();
            let mut left = Vec::new();
            for (i, block) in blocks.drain(..).enumerate() {
                if i > COUNT / 2 && i % 500 != round { dead.push(block) } else { left.push(block) }
            }
            while !dead.is_empty() {
                dead.swap_remove(dead.len() * 7 / 11).free(arena);
            }
            let used = counters.used_bytes();
            arena.give_back();
            assert_eq!(counters.used_bytes(), used);
            // Pieces that were given back are one room for a large block.
            let large = Block::new(arena, 2 << 20, 16, 7);
            blocks = left;
            blocks.extend((blocks.len()..COUNT).map(|i| make(arena, i)));
            large.free(arena);
            for block in &blocks {
                block.check(block.layout.size());
            }
        }
        for block in blocks {
            block.free(arena);
        }
        assert_eq!(counters.used_bytes(), 0);
        arena.trim();
    });
}

#[test]
fn garbage_is_collected_when_all_of_the_memory_says_so() {
    thread_local! {
        static REQUESTS: Cell<usize> = const { Cell::new(0) };
        static COLLECTIONS: Cell<usize> = const { Cell::new(0) };
    }
    with_arena(|arena, _| {
        arena.set_collector(Collector {
            request: || REQUESTS.set(REQUESTS.get() + 1),
            collections: || COLLECTIONS.get(),
        });
        arena.mark_pristine();
        assert!(arena.begin(Limits { soft: 2 << 20, hard: 3 << 20 }, 0, 0));
        let blocks: Vec<_> = (0..12).map(|_| Block::new(arena, 64 << 10, 16, 1)).collect();
        assert_eq!(REQUESTS.get(), 0);
        let more: Vec<_> = (0..8).map(|_| Block::new(arena, 64 << 10, 16, 2)).collect();
        assert_eq!(REQUESTS.get(), 1, "a request that is not served yet is not repeated");
        blocks.into_iter().chain(more).for_each(|block| block.free(arena));
        COLLECTIONS.set(1);
        let one = Block::new(arena, 64, 16, 3);
        let next: Vec<_> = (0..12).map(|_| Block::new(arena, 64 << 10, 16, 4)).collect();
        assert_eq!(REQUESTS.get(), 1, "little is held after the collection");
        let last: Vec<_> = (0..8).map(|_| Block::new(arena, 64 << 10, 16, 5)).collect();
        assert_eq!(REQUESTS.get(), 2);
        next.into_iter().chain(last).chain([one]).for_each(|block| block.free(arena));
    });
}
