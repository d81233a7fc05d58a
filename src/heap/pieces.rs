//! Where small blocks are cut from, and the way back: memory that a VM that is kept needs no more goes to the system.

use std::ops::Range;
use std::sync::atomic::Ordering::Relaxed;
use std::{mem, ptr};

use super::arena::{Arena, FreeBlock, GRAIN, size_of_class};
use super::mapping::discard_in_slices;

/// Small blocks are cut from pieces of this size: what is left of the last one is in every image, and copied by every
/// reset.
pub(super) const PIECE: usize = 16 << 10;
/// Memory that is free again, and not worth the effort: the next script may need it.
const SPARE: usize = 4 << 20;
/// The smallest free block that is given back.
const LEAST_BLOCK: usize = 64 << 10;
const PAGE: usize = 4096;

/// The pieces of an arena: a list, whose first element is the one that blocks are cut from.
pub(super) struct Pieces {
    first: *mut Piece,
    /// What is left of the first one.
    rest: Range<usize>,
}

/// The head of a piece; blocks follow.
#[repr(C)]
pub(super) struct Piece {
    next: *mut Piece,
    /// Bytes that were cut, once it is not the first any more.
    cut: usize,
}

const _: () = assert!(size_of::<Piece>() == GRAIN);

impl Default for Pieces {
    fn default() -> Self {
        Self { first: ptr::null_mut(), rest: 0..0 }
    }
}

impl Pieces {
    /// Cuts a block from the first piece. Returns `None` when not enough is left of it.
    pub fn cut(&mut self, size: usize) -> Option<*mut u8> {
        if self.rest.len() < size {
            return None;
        }
        let block = self.rest.start;
        self.rest.start += size;
        Some(block as *mut u8)
    }

    /// Makes a new piece the first one.
    ///
    /// # Safety
    /// `piece` has [`PIECE`] bytes, aligned to `GRAIN`, and is nobody else's.
    pub unsafe fn add(&mut self, piece: *mut Piece) {
        // SAFETY: the caller's promise; the first piece of the list lives as long as the list.
        unsafe {
            if let Some(first) = self.first.as_mut() {
                first.cut = self.rest.start - blocks_of(first);
            }
            piece.write(Piece { next: self.first, cut: 0 });
        }
        self.first = piece;
        self.rest = blocks_of(piece)..piece as usize + PIECE;
    }
}

/// The address of the first block of a piece.
fn blocks_of(piece: *const Piece) -> usize {
    piece as usize + size_of::<Piece>()
}

/// A piece, and how much of it is free.
struct Count {
    piece: *mut Piece,
    free: usize,
}

impl Count {
    fn holds(&self, block: usize) -> bool {
        (self.piece as usize..self.piece as usize + PIECE).contains(&block)
    }

    fn is_free(&self) -> bool {
        // SAFETY: the pieces of a list live as long as they are in it.
        self.free == unsafe { (*self.piece).cut }
    }
}

/// Free blocks of one class in one piece, linked from the first to the last.
#[derive(Clone, Copy)]
struct Chain {
    first: *mut FreeBlock,
    last: *mut FreeBlock,
}

impl Chain {
    const EMPTY: Self = Self { first: ptr::null_mut(), last: ptr::null_mut() };

    /// Puts a block before the others.
    ///
    /// # Safety
    /// The block is free, and in no list.
    unsafe fn push(&mut self, block: *mut FreeBlock) {
        // SAFETY: the caller's promise.
        unsafe { (*block).next = self.first };
        self.first = block;
        if self.last.is_null() {
            self.last = block;
        }
    }
}

impl Arena {
    /// Gives memory that no block needs any more back to the system, if the last script had much that is free now and the
    /// next ones are not expected to need it. Outside of [`Arena::scope`].
    pub fn trim(&mut self) {
        let used = self.used();
        let freed = self.counters.peak.load(Relaxed).saturating_sub(used);
        if self.pace.is_due(freed >= SPARE.max(used / 4)) {
            self.give_back();
        }
    }

    /// Gives memory that no block needs any more back to the system.
    pub(super) fn give_back(&mut self) {
        let used = self.used();
        let (start, end) = (self.touched().start, self.large.allocator().next.get());
        self.release_pieces();
        // What dlmalloc has free, the largest first: none of it comes from the frontier now.
        let most = self.large.allocator().end.replace(end);
        let (mut size, mut blocks) = ((end - start).saturating_sub(used), Vec::new());
        while size >= LEAST_BLOCK {
            // SAFETY: a plain request. Nobody has the content of a new block, and whole pages within it hold nothing
            // else: what dlmalloc keeps about a block lies before its content, and after its end.
            unsafe {
                let block = self.large.malloc(size, GRAIN);
                if block.is_null() {
                    size -= size / 4;
                } else {
                    let start = (block as usize).next_multiple_of(PAGE);
                    discard_in_slices(start..((block as usize + size) / PAGE * PAGE).max(start));
                    blocks.push((block, size));
                }
            }
        }
        for (block, size) in blocks {
            // SAFETY: the block came from dlmalloc with this layout, a moment ago.
            unsafe { self.large.free(block, size, GRAIN) };
        }
        self.large.allocator().end.set(most);
    }

    /// Gives pieces without a block in use back to dlmalloc, so that larger blocks can have them. The free blocks of the
    /// others are in the order of their pieces afterwards.
    ///
    /// Free blocks lie anywhere, so that to look at one takes longer than all else: each is looked at once.
    fn release_pieces(&mut self) {
        let mut places = self.closed_pieces();
        let chains: Vec<_> = (0..self.free.len()).map(|class| self.split(class, &mut places)).collect();
        for (class, chains) in chains.into_iter().enumerate() {
            for (chain, count) in chains.into_iter().zip(&places.counts).rev() {
                if !chain.first.is_null() && !count.is_free() {
                    // SAFETY: the last block of a chain is free, and the chain is in no list.
                    unsafe { (*chain.last).next = self.free[class] };
                    self.free[class] = chain.first;
                }
            }
        }
        let mut link: *mut *mut Piece = &raw mut self.pieces.first;
        // SAFETY: the list links pieces that live as long as they are in it, and `link` is its head or the link of a piece
        // that stays; a piece all of whose blocks are free, and in no list any more, is used by nobody, and came from
        // dlmalloc with this layout.
        unsafe {
            while let Some(piece) = (*link).as_mut() {
                let next = piece.next;
                let place = places.find(ptr::from_mut(piece) as usize);
                if place.is_some_and(|place| places.counts[place].is_free()) {
                    *link = next;
                    self.large.free(ptr::from_mut(piece).cast(), PIECE, GRAIN);
                } else {
                    link = &raw mut piece.next;
                }
            }
        }
    }

    /// Takes the free blocks of a class out of their list, counts them, and returns those of each piece. Those of the piece
    /// that is still cut from stay in the list.
    fn split(&mut self, class: usize, places: &mut Places) -> Vec<Chain> {
        let mut block = mem::replace(&mut self.free[class], ptr::null_mut());
        if block.is_null() {
            return Vec::new();
        }
        let (mut chains, mut rest) = (vec![Chain::EMPTY; places.counts.len()], Chain::EMPTY);
        while !block.is_null() {
            // SAFETY: the list of a class links free blocks of this arena, and this one is in no list once the next is
            // known.
            unsafe {
                let next = (*block).next;
                match places.find(block as usize) {
                    Some(place) => {
                        places.counts[place].free += size_of_class(class);
                        chains[place].push(block);
                    }
                    None => rest.push(block),
                }
                block = next;
            }
        }
        self.free[class] = rest.first;
        chains
    }

    /// The pieces but the first, which is still cut from.
    fn closed_pieces(&self) -> Places {
        let mut counts = Vec::new();
        // SAFETY: the list links pieces that live as long as they are in it.
        unsafe {
            let mut piece = self.pieces.first.as_ref().map_or(ptr::null_mut(), |first| first.next);
            while !piece.is_null() {
                counts.push(Count { piece, free: 0 });
                piece = (*piece).next;
            }
        }
        Places::new(counts)
    }
}

/// Pieces by address, and where to look for the one that a block is in.
struct Places {
    counts: Vec<Count>,
    /// How many pieces start before each multiple of [`PIECE`] from the first one on. At most one starts between two.
    before: Vec<u32>,
}

impl Places {
    fn new(mut counts: Vec<Count>) -> Self {
        counts.sort_unstable_by_key(|count| count.piece as usize);
        let start = counts.first().map_or(0, |count| count.piece as usize);
        let mut before = Vec::new();
        for (place, count) in (0..).zip(&counts) {
            before.resize((count.piece as usize - start) / PIECE + 1, place);
        }
        Self { counts, before }
    }

    /// The place of the piece that an address is in.
    #[inline]
    fn find(&self, address: usize) -> Option<usize> {
        let offset = address.checked_sub(self.counts.first()?.piece as usize)?;
        let last = self.before.last()?;
        let before = *self.before.get(offset / PIECE).unwrap_or(&(last + 1)) as usize;
        // The piece that starts between the two multiples, or the one before.
        let holds = |place: &usize| self.counts.get(*place).is_some_and(|count| count.holds(address));
        Some(before).filter(holds).or_else(|| before.checked_sub(1).filter(holds))
    }
}
