//! The pristine state of a VM, kept as bytes, and the way back to it.

use std::ops::Range;
use std::ptr::{self, NonNull};

use super::arena::Arena;
use super::mapping::{discard_in_slices, populate};
use super::pages::Pages;
use super::tls::ThreadBlocks;

/// What a script may have touched beyond the image and is cleared rather than given back to the system: returning
/// pages costs more than clearing a few of them, as the next script touches them again.
const KEEP: usize = 1 << 20;
const PAGE: usize = 4096;
/// The resets after which pages that stay as they are become read-only again.
const REVIEW: u32 = 32;

/// A copy of an arena and of its VM's thread-local variables at one moment.
///
/// Overwriting both with the copy undoes everything that was done since *to memory that only the VM can reach*: no
/// destructor runs, and none needs to, for every pointer into the arena is itself in the arena, in a thread-local
/// variable of the VM, or on its stack, which is empty between two executions.
pub struct Image {
    arena: NonNull<Arena>,
    heap: Vec<u8>,
    variables: Vec<u8>,
    pages: Pages,
    resets: u32,
}

// SAFETY: the arena belongs to the VM whose image this is, and is used by whoever has the VM.
unsafe impl Send for Image {}

impl Image {
    /// Takes the image of a VM.
    ///
    /// # Safety
    /// `arena` is the VM's own, `blocks` are its variables, and nobody is inside of it.
    #[must_use]
    pub unsafe fn take(arena: NonNull<Arena>, blocks: &mut ThreadBlocks) -> Self {
        // SAFETY: the caller's promise: nobody changes it meanwhile.
        let touched = unsafe { arena.as_ref() }.touched();
        let mut heap = Vec::with_capacity(touched.len());
        let room = heap.as_ptr() as usize..heap.as_ptr() as usize + touched.len();
        // SAFETY: whole pages within a block that is ours to write.
        unsafe { populate(room.start.next_multiple_of(PAGE)..room.end / PAGE * PAGE) };
        // SAFETY: the range is mapped and initialised, as anonymous memory is; the copy is as large as what is copied,
        // and apart from it.
        unsafe {
            ptr::copy_nonoverlapping(touched.start as *const u8, heap.as_mut_ptr(), touched.len());
            heap.set_len(touched.len());
        }
        let pages = Pages::new(touched.start..touched.start + touched.len() / PAGE * PAGE);
        Self { arena, heap, variables: blocks.of_vm().to_vec(), pages, resets: 0 }
    }

    /// Goes back to the moment of [`Image::take`].
    ///
    /// # Safety
    /// As for [`Image::take`]; nothing that was allocated in the arena since is used again, and the variables hold
    /// nothing that was lent or counted outside of the arena since. Writes to closed pages are reported to
    /// [`Image::open_at`].
    pub unsafe fn restore(&mut self, blocks: &mut ThreadBlocks) {
        // SAFETY: the arena is mapped, and larger than the image; by the caller's promise nobody relies on what is
        // overwritten.
        unsafe {
            let touched = self.arena.as_ref().touched();
            let kept = touched.start + self.heap.len();
            let end = touched.end.max(kept);
            if self.resets == 0 {
                js_machine_close_pages(ptr::from_ref(self), touched.start);
            }
            self.resets = (self.resets + 1) % REVIEW;
            for open in self.pages.open() {
                self.copy(touched.start, open);
            }
            // The rest of a page that the image ends in.
            self.copy(touched.start, kept / PAGE * PAGE..kept);
            blocks.of_vm().copy_from_slice(&self.variables);
            self.arena.as_ref().restore_counters();
            let clear_to = end.min(kept + KEEP);
            ptr::write_bytes(kept as *mut u8, 0, clear_to - kept);
            discard_in_slices(clear_to.next_multiple_of(PAGE)..end.next_multiple_of(PAGE));
        }
    }

    /// Makes the page of an address writable again, if it is one of the image's that is not. False when the fault has
    /// another reason. Async-signal-safe.
    #[must_use]
    pub fn open_at(&self, address: usize) -> bool {
        self.pages.open_at(address)
    }

    /// Notes that all pages are writable: another image of the same arena has made them so.
    pub fn are_all_open(&self) {
        self.pages.note_all_open();
    }

    /// Makes all pages writable: for a VM that is kept, which writes to most of them in the long run.
    pub fn open_all(&self) {
        self.pages.open_all();
    }

    /// Closes the pages of the arena, which begins at `start`, that are as in the image.
    ///
    /// # Safety
    /// As for [`Image::restore`].
    unsafe fn close_pages(&self, start: usize) {
        // SAFETY: the pages are those of the image; the caller's promise.
        unsafe { self.pages.close(|pages| self.is_as_in(start, pages)) };
    }

    /// Whether pages of the arena, which begins at `start`, have the content of the image.
    ///
    /// # Safety
    /// The pages are in the image, and nobody writes to them.
    unsafe fn is_as_in(&self, start: usize, pages: Range<usize>) -> bool {
        // SAFETY: the caller's promise; the pages are mapped.
        let content = unsafe { std::slice::from_raw_parts(pages.start as *const u8, pages.len()) };
        content == &self.heap[pages.start - start..pages.end - start]
    }

    /// Copies a part of the image to the arena, which begins at `start`.
    ///
    /// # Safety
    /// The part is in the image, and writable.
    unsafe fn copy(&self, start: usize, part: Range<usize>) {
        let from = &self.heap[part.start - start..part.end - start];
        // SAFETY: the caller's promise; the image is apart from the arena.
        unsafe { ptr::copy_nonoverlapping(from.as_ptr(), part.start as *mut u8, from.len()) };
    }

    /// Bytes of the pristine heap.
    #[must_use]
    pub fn heap_bytes(&self) -> usize {
        self.heap.len()
    }
}

/// Calls [`Image::close_pages`]. Its name stays in the module, for tests/valgrind/suppressions.txt: pages are compared with
/// whatever lies between the values on them.
///
/// # Safety
/// As for [`Image::close_pages`]; the image is alive.
#[unsafe(no_mangle)]
#[inline(never)]
unsafe extern "C" fn js_machine_close_pages(image: *const Image, start: usize) {
    // SAFETY: the caller's promise.
    unsafe { (*image).close_pages(start) };
}
