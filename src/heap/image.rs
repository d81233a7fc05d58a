//! The pristine state of a VM, kept as bytes, and the way back to it.

use std::ops::Range;
use std::ptr::{self, NonNull};

use super::arena::Arena;
use super::mapping::{discard, discard_in_slices, populate};
use super::tls::thread_block;

/// What a script may have touched beyond the image and is cleared rather than given back to the system: returning
/// pages costs more than clearing a few of them, as the next script touches them again.
const KEEP: usize = 1 << 20;
const PAGE: usize = 4096;

/// A copy of an arena and of its thread's thread-local variables at one moment.
///
/// Overwriting both with the copy undoes everything that the thread did since *to memory that only it can reach*: no
/// destructor runs, and none needs to, for every pointer into the arena is itself in the arena, in a thread-local
/// variable, or on the stack above the point where the image was taken.
pub struct Image {
    arena: NonNull<Arena>,
    heap: Vec<u8>,
    thread: Range<usize>,
    variables: Vec<u8>,
}

impl Image {
    /// Takes the image of the present thread's arena; outside of [`Arena::scope`], as the copy is kept elsewhere.
    ///
    /// Returns `None` when the thread-local variables cannot be found, so that there would be no way back.
    ///
    /// # Safety
    /// `arena` is the present thread's own.
    #[must_use]
    pub unsafe fn take(arena: NonNull<Arena>) -> Option<Self> {
        let thread = thread_block();
        if thread.is_empty() {
            return None;
        }
        // SAFETY: the arena is the present thread's, so nobody changes it meanwhile.
        let touched = unsafe { arena.as_ref() }.touched();
        let mut heap = Vec::with_capacity(touched.len());
        let room = heap.as_ptr() as usize..heap.as_ptr() as usize + touched.len();
        // SAFETY: whole pages within a block that is ours to write.
        unsafe { populate(room.start.next_multiple_of(PAGE)..room.end / PAGE * PAGE) };
        let mut variables = Vec::with_capacity(thread.len());
        // SAFETY: both ranges are mapped and initialised, as anonymous memory and thread-local blocks are; the copies
        // are as large as what is copied, and apart from it.
        unsafe {
            ptr::copy_nonoverlapping(touched.start as *const u8, heap.as_mut_ptr(), touched.len());
            heap.set_len(touched.len());
            ptr::copy_nonoverlapping(thread.start as *const u8, variables.as_mut_ptr(), thread.len());
            variables.set_len(thread.len());
        }
        Some(Self { arena, heap, thread, variables })
    }

    /// Goes back to the moment of [`Image::take`]; `stack` is the unused part of the thread's stack, which is given
    /// back to the system.
    ///
    /// # Safety
    /// Called by the thread that took the image, from the same place in its program: nothing allocated in the arena
    /// since is used again, by any thread, and the thread-local variables hold nothing that was lent or counted
    /// outside of the arena since.
    pub unsafe fn restore(&self, stack: Range<usize>) {
        // SAFETY: the arena is the present thread's, mapped, and larger than the image; by the caller's promise nobody
        // relies on what is overwritten.
        unsafe {
            let touched = self.arena.as_ref().touched();
            let kept = touched.start + self.heap.len();
            let end = touched.end.max(kept);
            ptr::copy_nonoverlapping(self.heap.as_ptr(), touched.start as *mut u8, self.heap.len());
            ptr::copy_nonoverlapping(self.variables.as_ptr(), self.thread.start as *mut u8, self.thread.len());
            self.arena.as_ref().restore_counters();
            let clear_to = end.min(kept + KEEP);
            ptr::write_bytes(kept as *mut u8, 0, clear_to - kept);
            discard_in_slices(clear_to.next_multiple_of(PAGE)..end.next_multiple_of(PAGE));
            discard(stack.start.next_multiple_of(PAGE)..stack.end / PAGE * PAGE);
        }
    }

    /// Bytes of the pristine heap.
    #[must_use]
    pub fn heap_bytes(&self) -> usize {
        self.heap.len()
    }
}
