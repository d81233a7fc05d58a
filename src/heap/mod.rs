//! Memory: a private heap for every VM, limited, and put back to its pristine state after every execution.
//!
//! A thread that is inside of a VM allocates from the VM's [`Arena`], a reserved range of addresses; every other thread,
//! and code within [`Arena::outside`], uses the system's allocator. That gives three things that no allocator shared
//! between threads can give:
//!
//! - **Limits** are exact and cost two comparisons ([`Limits`]).
//! - **Reset**: after an execution the range is overwritten with a copy that was taken when the VM was ready
//!   ([`Image`]), so the next script finds the very bytes that the first one found.
//! - **Release**: what a VM that had to be ended leaves behind is unmapped as a whole.

mod accounting;
mod arena;
mod audit;
mod counters;
mod destructors;
mod frontier;
mod image;
mod limits;
mod mapping;
mod object;
mod pace;
mod pages;
mod pieces;
mod prefetch;
#[cfg(test)]
mod tests;
mod thread_owned;
mod tls;

pub use arena::Arena;
pub use audit::statics_pointing_into;
pub use counters::Counters;
pub use image::Image;
pub use limits::{Collector, LimitHandler, Limits};
pub use mapping::Mapping;
pub use thread_owned::ThreadOwned;
pub use tls::{ThreadBlocks, thread_block};

/// Gives memory that the process has freed back to the system. The C library's `malloc` keeps that of threads that have
/// ended; worth it after one that took much.
pub fn trim() {
    // SAFETY: the function may be called at any time.
    unsafe {
        libc::malloc_trim(0);
    }
}

/// Whether a block of so many bytes is within the memory limit of the script that the present thread runs; when it is
/// not, the script is interrupted at once.
///
/// For native code that is about to take much: passing the limit on the way would find it busy with filling the block,
/// and end the thread.
#[must_use]
pub fn admits(bytes: usize) -> bool {
    // SAFETY: `in_use` gives the present thread's own arena, which nobody else has a reference to.
    arena::in_use().is_none_or(|arena| unsafe { (*arena).admits(bytes) })
}

/// Whether a block of so many bytes is within the memory limit of the script that the present thread runs.
#[must_use]
pub fn has_room(bytes: usize) -> bool {
    // SAFETY: as in `admits`.
    arena::in_use().is_none_or(|arena| unsafe { (*arena).has_room(bytes) })
}

use std::alloc::{GlobalAlloc, Layout, System};

/// Sends each request to the arena of the present thread, if one is in use, else to the system.
struct DispatchAllocator;

#[global_allocator]
static ALLOCATOR: DispatchAllocator = DispatchAllocator;

// SAFETY: every block is served and taken back by the same allocator: the address tells an arena block from a system
// block, and only the thread that owns an arena ever holds blocks of it for longer than a lease.
unsafe impl GlobalAlloc for DispatchAllocator {
    #[inline]
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        match arena::in_use() {
            // SAFETY: `in_use` gives the present thread's own arena, and the layout is the caller's promise.
            Some(arena) => unsafe { (*arena).alloc(layout) },
            // SAFETY: the layout is the caller's promise.
            None => unsafe { System.alloc(layout) },
        }
    }

    #[inline]
    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        match arena::in_use() {
            // SAFETY: as in `alloc`.
            Some(arena) => unsafe { (*arena).alloc_zeroed(layout) },
            // SAFETY: the layout is the caller's promise.
            None => unsafe { System.alloc_zeroed(layout) },
        }
    }

    #[inline]
    unsafe fn dealloc(&self, block: *mut u8, layout: Layout) {
        match arena::owner_of(block) {
            // SAFETY: the block lies in the present thread's arena, and came from it with this layout.
            Some(arena) => unsafe { (*arena).dealloc(block, layout) },
            // SAFETY: a block outside of the arena came from the system with this layout.
            None => arena::undisturbed(|| unsafe { System.dealloc(block, layout) }),
        }
    }

    #[inline]
    unsafe fn realloc(&self, block: *mut u8, layout: Layout, new_size: usize) -> *mut u8 {
        match arena::owner_of(block) {
            // SAFETY: as in `dealloc`.
            Some(arena) => unsafe { (*arena).realloc(block, layout, new_size) },
            // SAFETY: a block outside of the arena came from the system with this layout.
            None => arena::undisturbed(|| unsafe { System.realloc(block, layout, new_size) }),
        }
    }
}
