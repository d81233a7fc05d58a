//! Looks for what would make a reset unsafe: a static variable that points into an arena.
//!
//! Lazily made statics of a dependency are the one way in which memory of an arena could become known outside of it.
//! Those of today are made outside of the arena (`engine::context::builder`); this finds those of tomorrow's versions.
//! It runs after every execution in builds with debug assertions.

use std::ops::Range;
use std::sync::OnceLock;

use super::object::{self, Object};

/// The addresses of the static variables of this module that hold the address of a block within `arena`. In a new arena
/// they can only be stale: of something else that was mapped there before. Blocks begin at multiples of 16: other words
/// are bytes with padding beside them, which is whatever lay on the stack before.
///
/// The first call asks the loader, and must not come from inside of a VM: one that is left while it holds the loader's
/// lock leaves it locked for ever.
#[must_use]
// tests/valgrind/suppressions.txt knows it by its name.
#[inline(never)]
pub fn statics_pointing_into(arena: Range<usize>) -> Vec<usize> {
    static OBJECT: OnceLock<Option<Object>> = OnceLock::new();
    let Some(object) = OBJECT.get_or_init(object::find) else { return Vec::new() };
    let word = size_of::<usize>();
    let words = object
        .writable
        .iter()
        .flat_map(|segment| (segment.start.next_multiple_of(word)..=segment.end - word).step_by(word));
    // SAFETY: the word lies in a loaded, readable segment.
    let pointing = words.filter(move |address| unsafe { holds_block(*address as *const usize, &arena) });
    pointing.map(|address| address - object.base).collect()
}

/// Whether a word is the address of a block. A function of its own, which tests/valgrind/suppressions.txt knows by the
/// name of this module: the word may be padding.
///
/// # Safety
/// The word can be read; others may write it meanwhile.
#[inline(never)]
unsafe fn holds_block(word: *const usize, arena: &Range<usize>) -> bool {
    // SAFETY: the caller's promise; volatile for what others write.
    let word = unsafe { word.read_volatile() };
    arena.contains(&word) && word.is_multiple_of(16)
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicPtr, Ordering::Relaxed};

    static LEAK: AtomicPtr<u8> = AtomicPtr::new(std::ptr::null_mut());

    #[test]
    fn a_static_that_points_into_the_range_is_found() {
        let mapping = crate::heap::Mapping::reserve().unwrap();
        let arena = mapping.arena();
        let stale = super::statics_pointing_into(arena.clone()).len();
        // A static that is only ever written to would be optimised away.
        std::hint::black_box(&LEAK).store((arena.start + 64) as *mut u8, Relaxed);
        assert_eq!(super::statics_pointing_into(arena).len(), stale + 1);
        LEAK.store(std::ptr::null_mut(), Relaxed);
    }
}
