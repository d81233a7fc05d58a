//! The part of an arena that was never used, as a source of memory for dlmalloc.

use std::cell::Cell;
use std::ptr;

/// Hands dlmalloc the unused rest of the range.
pub(super) struct Frontier {
    pub next: Cell<usize>,
    pub end: Cell<usize>,
}

// SAFETY: it hands out each address once, aligned to dlmalloc's pages, inside of the arena's range.
unsafe impl dlmalloc::Allocator for Frontier {
    fn alloc(&self, size: usize) -> (*mut u8, usize, u32) {
        let start = self.next.get();
        match start.checked_add(size) {
            Some(end) if end <= self.end.get() => {
                self.next.set(end);
                (start as *mut u8, size, 0)
            }
            _ => (ptr::null_mut(), 0, 0),
        }
    }

    fn remap(&self, _block: *mut u8, _old: usize, _new: usize, _can_move: bool) -> *mut u8 {
        ptr::null_mut()
    }

    fn free_part(&self, _block: *mut u8, _old: usize, _new: usize) -> bool {
        false
    }

    fn free(&self, _block: *mut u8, _size: usize) -> bool {
        false
    }

    fn can_release_part(&self, _flags: u32) -> bool {
        false
    }

    fn allocates_zeros(&self) -> bool {
        false
    }

    fn page_size(&self) -> usize {
        4096
    }
}
