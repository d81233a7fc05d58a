//! Text with room before and behind it, which any number of strings share.

use std::alloc::{Layout, dealloc};
use std::ptr::NonNull;

use crate::head::{LONGEST, WIDE, allocate, give_up, too_long, width};

/// Its text grew, or is expected to grow, at the front.
pub(crate) const GROWS_BEFORE: u32 = 2;
/// Its text grew, or is expected to grow, behind.
pub(crate) const GROWS_BEHIND: u32 = 4;

/// The head of a buffer; units follow. What is between `front` and `back` is text, and never written again.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Buffer {
    /// Strings that share it; 0 where they could not be counted once.
    pub count: u32,
    /// [`WIDE`] and the marks above.
    pub mark: u32,
    pub capacity: u32,
    pub front: u32,
    pub back: u32,
}

const TEXT: usize = size_of::<Buffer>();

/// Texts up to this length get half of it as room, at least [`LEAST_ROOM`]; longer ones get an eighth.
const SHORT: usize = 64 << 10;
const LEAST_ROOM: usize = 64;
/// Texts beyond this length get a sixteenth.
const LONG: usize = 4 << 20;

/// The room that a text of some length gets at one end. Growing by a share of the length makes the cost of copying
/// proportional to what is added; a small share keeps a text near the memory limit from passing it by room alone.
fn room(len: usize) -> usize {
    if len <= SHORT {
        (len / 2).max(LEAST_ROOM)
    } else if len <= LONG {
        (len / 8).max(SHORT / 2)
    } else {
        (len / 16).max(LONG / 8)
    }
}

/// Units before the text, and in all, that a new buffer gets.
fn sizes(len: u32, mark: u32) -> (u32, u32) {
    let length = len as usize;
    let before = if mark & GROWS_BEFORE == 0 { 0 } else { room(length).min(LONGEST - length) };
    let behind = if mark & GROWS_BEHIND == 0 { 0 } else { room(length).min(LONGEST - length - before) };
    #[expect(clippy::cast_possible_truncation, reason = "the sum is at most what a string can have")]
    (before as u32, (before + length + behind) as u32)
}

/// Bytes of a new buffer for a text of some length.
pub(crate) fn bytes(len: u32, mark: u32) -> usize {
    TEXT + sizes(len, mark).1 as usize * width(mark)
}

fn layout(capacity: u32, mark: u32) -> Layout {
    Layout::from_size_align(TEXT + capacity as usize * width(mark), align_of::<Buffer>()).unwrap_or_else(|_| too_long())
}

/// A new buffer for a text of some length, with room at the ends at which it grows. The text is not written yet; the
/// pointer that is returned is counted.
pub(crate) fn new(len: u32, mark: u32) -> NonNull<Buffer> {
    let (front, capacity) = sizes(len, mark);
    // SAFETY: the layout has at least the size of the head.
    let buffer: NonNull<Buffer> = unsafe { allocate(layout(capacity, mark)) };
    // SAFETY: the block is new and large enough.
    unsafe { buffer.write(Buffer { count: 1, mark, capacity, front, back: front + len }) };
    buffer
}

/// Where a unit is.
///
/// # Safety
/// The buffer is alive, and has such a unit, or one before it.
#[inline]
pub(crate) unsafe fn unit(buffer: NonNull<Buffer>, index: u32) -> *mut u8 {
    // SAFETY: the caller's promise.
    unsafe { buffer.as_ptr().byte_add(TEXT + index as usize * width((*buffer.as_ptr()).mark & WIDE)).cast() }
}

/// Counts one string less, and frees the buffer of the last.
///
/// # Safety
/// The buffer is alive, and the caller's was one of the strings that are counted.
pub(crate) unsafe fn release(buffer: NonNull<Buffer>) {
    // SAFETY: the caller's promise; the layout is that with which it was allocated.
    unsafe {
        if give_up(buffer.cast()) {
            dealloc(buffer.as_ptr().cast(), layout((*buffer.as_ptr()).capacity, (*buffer.as_ptr()).mark));
        }
    }
}
