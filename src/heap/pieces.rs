//! Where small blocks are cut from, and the way back: memory that a VM that is kept needs no more goes to the system.

use std::ops::Range;
use std::ptr;
use std::sync::atomic::Ordering::Relaxed;

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

impl Arena {
    /// Gives memory that no block needs any more back to the system, if the last script had much that is free now.
    /// Outside of [`Arena::scope`].
    pub fn trim(&mut self) {
        let used = self.used();
        let freed = self.counters.peak.load(Relaxed).saturating_sub(used);
        if freed < SPARE.max(used / 4) {
            return;
        }
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

    /// Gives pieces without a block in use back to dlmalloc, so that larger blocks can have them.
    fn release_pieces(&mut self) {
        let mut counts = self.count_free();
        counts.retain(Count::is_free);
        if counts.is_empty() {
            return;
        }
        let mut near = 0;
        for class in 0..self.free.len() {
            let mut link: *mut *mut FreeBlock = &raw mut self.free[class];
            // SAFETY: the list of a class links free blocks of this arena, and `link` is the head of the list or the
            // link of a block that stays in it.
            unsafe {
                while let Some(block) = (*link).as_mut() {
                    match find(&counts, &mut near, ptr::from_mut(block) as usize) {
                        Some(_) => *link = block.next,
                        None => link = &raw mut block.next,
                    }
                }
            }
        }
        let mut link: *mut *mut Piece = &raw mut self.pieces.first;
        // SAFETY: as above, for the list of pieces; a piece all of whose blocks are free, and in no list any more, is
        // used by nobody, and came from dlmalloc with this layout.
        unsafe {
            while let Some(piece) = (*link).as_mut() {
                let next = piece.next;
                if find(&counts, &mut near, ptr::from_mut(piece) as usize).is_some() {
                    *link = next;
                    self.large.free(ptr::from_mut(piece).cast(), PIECE, GRAIN);
                } else {
                    link = &raw mut piece.next;
                }
            }
        }
    }

    /// Counts the free bytes of each piece but the first, which is still cut from; by address.
    fn count_free(&self) -> Vec<Count> {
        let mut counts = Vec::new();
        // SAFETY: the list links pieces that live as long as they are in it.
        unsafe {
            let mut piece = self.pieces.first.as_ref().map_or(ptr::null_mut(), |first| first.next);
            while !piece.is_null() {
                counts.push(Count { piece, free: 0 });
                piece = (*piece).next;
            }
        }
        counts.sort_unstable_by_key(|count| count.piece as usize);
        let mut near = 0;
        for (class, first) in self.free.iter().enumerate() {
            let mut block = *first;
            while !block.is_null() {
                if let Some(place) = find(&counts, &mut near, block as usize) {
                    counts[place].free += size_of_class(class);
                }
                // SAFETY: the list of a class links free blocks of this arena.
                block = unsafe { (*block).next };
            }
        }
        counts
    }
}

/// The place of the piece that a block is in; `near` is that of the last one that was found, which it mostly is again.
fn find(counts: &[Count], near: &mut usize, block: usize) -> Option<usize> {
    if !counts.get(*near).is_some_and(|count| count.holds(block)) {
        *near = counts.partition_point(|count| count.piece as usize <= block).checked_sub(1)?;
    }
    counts.get(*near).filter(|count| count.holds(block)).map(|_| *near)
}
