//! What a string points to, and how it is counted and freed.
//!
//! Heads are read and written through raw pointers alone, never through references: that of a static string lies in
//! memory that must not be written, and text behind a head is written while other strings of the same buffer are read.

use std::alloc::{Layout, alloc, dealloc, handle_alloc_error};
use std::ptr::NonNull;

use crate::buffer::{self, Buffer};
use crate::hash;

/// The text is UTF-16; else it is Latin-1.
pub(crate) const WIDE: u32 = 1;
/// The text is not behind the head: the head is that of an [`Apart`].
pub(crate) const APART: u32 = 2;
/// The owner of the text is a [`Buffer`]; else it is a flat or static string.
pub(crate) const IN_BUFFER: u32 = 4;
/// Made by joining a shorter text behind a longer one, so that more may follow.
pub(crate) const JOINED_BEHIND: u32 = 8;
/// Made by joining a shorter text before a longer one.
pub(crate) const JOINED_BEFORE: u32 = 16;
/// Where the hash begins.
const HASH_AT: u32 = 32 - hash::BITS;
const _: () = assert!(JOINED_BEFORE < 1 << HASH_AT);

/// The longest text, in units.
pub(crate) const LONGEST: usize = u32::MAX as usize;

/// What every string begins with.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Head {
    /// Pointers to this string. 0 for strings that are not counted: static ones, and those that once had more pointers
    /// than can be counted.
    pub count: u32,
    pub len: u32,
    /// The marks above, and the hash where it is known, else 0.
    pub mark: u32,
}

/// A string whose text is elsewhere.
#[repr(C)]
#[derive(Clone, Copy, Debug)]
pub(crate) struct Apart {
    pub head: Head,
    pub text: *const u8,
}

/// A string that shares the text of another allocation.
#[repr(C)]
struct Shared {
    apart: Apart,
    owner: Owner,
}

/// A pointer to the count of what holds a text: the beginning of a [`Head`] or of a [`Buffer`].
pub(crate) type Owner = NonNull<u32>;

const TEXT_OF_FLAT: usize = size_of::<Head>();

/// The marks of a head with a hash among them.
pub(crate) const fn with_hash(mark: u32, hash: u32) -> u32 {
    mark | hash << HASH_AT
}

/// The hash in the marks of a head, or 0.
pub(crate) const fn hash_in(mark: u32) -> u32 {
    mark >> HASH_AT
}

/// Bytes of a unit.
pub(crate) const fn width(mark: u32) -> usize {
    1 + (mark & WIDE) as usize
}

#[cold]
#[inline(never)]
pub(crate) fn too_long() -> ! {
    panic!("a string would have more than {LONGEST} units")
}

/// A length as heads have it.
///
/// # Panics
/// Where no string can be that long.
pub(crate) fn short(len: usize) -> u32 {
    u32::try_from(len).unwrap_or_else(|_| too_long())
}

/// Allocates.
///
/// # Safety
/// The layout has a size that is not 0.
pub(crate) unsafe fn allocate<T>(layout: Layout) -> NonNull<T> {
    // SAFETY: the caller's promise.
    let block = unsafe { alloc(layout) };
    NonNull::new(block.cast()).unwrap_or_else(|| handle_alloc_error(layout))
}

fn layout_of_flat(len: u32, mark: u32) -> Layout {
    // The length of a text fits into 33 bits with its bytes counted, so that this is far from the end of `isize`.
    Layout::from_size_align(TEXT_OF_FLAT + len as usize * width(mark), align_of::<Head>())
        .unwrap_or_else(|_| too_long())
}

/// A new flat string with one pointer to it, and where its text begins, which the caller has to fill.
pub(crate) fn new_flat(len: u32, mark: u32) -> (NonNull<Head>, *mut u8) {
    // SAFETY: the layout has the size of a head at least.
    let head: NonNull<Head> = unsafe { allocate(layout_of_flat(len, mark)) };
    // SAFETY: the block is new, and has room for a head and the text.
    unsafe {
        head.write(Head { count: 1, len, mark });
        (head, head.as_ptr().byte_add(TEXT_OF_FLAT).cast())
    }
}

/// A new string with one pointer to it, whose text is in `owner`'s allocation, which is counted once more.
///
/// # Safety
/// `text` points to `len` units as `mark` says, in the allocation of `owner`, and they are never written again. The owner
/// is a buffer where `mark` says so, else a string whose text is not apart, or a static one.
pub(crate) unsafe fn new_shared(owner: Owner, text: *const u8, len: u32, mark: u32) -> NonNull<Head> {
    // SAFETY: the layout is not empty; the new block has room for what is written; the owner is alive as the caller has it.
    unsafe {
        let shared: NonNull<Shared> = allocate(Layout::new::<Shared>());
        shared.write(Shared { apart: Apart { head: Head { count: 1, len, mark: mark | APART }, text }, owner });
        retain(owner);
        shared.cast()
    }
}

/// Where the text begins.
///
/// # Safety
/// The string is alive.
#[inline]
pub(crate) unsafe fn text(head: NonNull<Head>) -> *const u8 {
    // SAFETY: the caller's promise; a mark says which form it is.
    unsafe {
        if (*head.as_ptr()).mark & APART == 0 {
            head.as_ptr().byte_add(TEXT_OF_FLAT).cast::<u8>().cast_const()
        } else {
            (*head.cast::<Apart>().as_ptr()).text
        }
    }
}

/// What keeps the text alive, and whether that is a buffer: of a flat or static string itself.
///
/// # Safety
/// The string is alive.
pub(crate) unsafe fn owner(head: NonNull<Head>) -> (Owner, bool) {
    // SAFETY: the caller's promise; a string that is apart and counted is a shared one. One that is not counted may be
    // static: it is its own owner then, which is right for a shared one that is never freed, too.
    unsafe {
        let mark = (*head.as_ptr()).mark;
        if mark & IN_BUFFER != 0 || mark & APART != 0 && (*head.as_ptr()).count != 0 {
            ((*head.cast::<Shared>().as_ptr()).owner, mark & IN_BUFFER != 0)
        } else {
            (head.cast(), false)
        }
    }
}

/// Counts one pointer more. A count that overflows becomes 0: the string lives for ever.
///
/// # Safety
/// The count is that of something alive.
#[inline]
pub(crate) unsafe fn retain(count: NonNull<u32>) {
    // SAFETY: the caller's promise; what is not counted is only read.
    unsafe {
        let pointers = count.read();
        if pointers != 0 {
            count.write(pointers.wrapping_add(1));
        }
    }
}

/// Counts one pointer less. Returns whether it was the last one.
///
/// # Safety
/// The count is that of something alive, and the caller has one of the pointers that are counted, which it does not use
/// any more but to free what it points to.
#[inline]
pub(crate) unsafe fn give_up(count: NonNull<u32>) -> bool {
    // SAFETY: the caller's promise; what is not counted is only read.
    unsafe {
        let pointers = count.read();
        if pointers > 1 {
            count.write(pointers - 1);
        }
        pointers == 1
    }
}

/// Counts one pointer less, and frees what had one alone.
///
/// # Safety
/// The string is alive, and the caller has one of the pointers that are counted, which it does not use any more.
#[inline]
pub(crate) unsafe fn release(head: NonNull<Head>) {
    // SAFETY: the caller's promise.
    unsafe {
        if give_up(head.cast()) {
            free(head);
        }
    }
}

/// # Safety
/// The string is counted, and nobody has a pointer to it any more.
#[inline(never)]
unsafe fn free(head: NonNull<Head>) {
    // SAFETY: the caller's promise; the layouts are those with which the blocks were allocated. A shared string has one
    // of the pointers to its owner, which is a flat string or a buffer.
    unsafe {
        let mark = (*head.as_ptr()).mark;
        if mark & APART == 0 {
            dealloc(head.as_ptr().cast(), layout_of_flat((*head.as_ptr()).len, mark));
            return;
        }
        let owner = (*head.cast::<Shared>().as_ptr()).owner;
        dealloc(head.as_ptr().cast(), Layout::new::<Shared>());
        if mark & IN_BUFFER != 0 {
            buffer::release(owner.cast::<Buffer>());
        } else {
            release(owner.cast());
        }
    }
}
