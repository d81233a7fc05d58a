//! Looks for what would make a reset unsafe: a static variable that points into an arena.
//!
//! Lazily made statics of a dependency are the one way in which memory of an arena could become known outside of it.
//! Those of today are made before the first VM (`engine::sandbox`); this finds those of tomorrow's versions. It runs
//! after every execution in builds with debug assertions.

use std::ops::Range;
use std::sync::OnceLock;

/// The writable segments of this module, and where it was loaded.
#[derive(Default)]
struct Statics {
    base: usize,
    segments: Vec<Range<usize>>,
}

/// The addresses of the static variables of this module that hold an address within `arena`. In a new arena they can only
/// be stale: of something else that was mapped there before.
///
/// The first call asks the loader, and must not come from a VM's thread: one that is ended while it holds the loader's
/// lock leaves it locked for ever.
#[must_use]
pub fn statics_pointing_into(arena: Range<usize>) -> Vec<usize> {
    static STATICS: OnceLock<Statics> = OnceLock::new();
    let statics = STATICS.get_or_init(find);
    let word = size_of::<usize>();
    let words = statics
        .segments
        .iter()
        .flat_map(|segment| (segment.start.next_multiple_of(word)..=segment.end - word).step_by(word));
    // SAFETY: the word lies in a loaded, readable segment; others may write it meanwhile, hence volatile.
    let pointing = words.filter(move |address| arena.contains(&unsafe { (*address as *const usize).read_volatile() }));
    pointing.map(|address| address - statics.base).collect()
}

fn find() -> Statics {
    let mut statics = Statics::default();
    // SAFETY: `visit` has the signature that is asked for, and `statics` outlives the call.
    unsafe { libc::dl_iterate_phdr(Some(visit), (&raw mut statics).cast()) };
    statics
}

#[expect(clippy::cast_possible_truncation, reason = "addresses of this process fit its own words")]
unsafe extern "C" fn visit(info: *mut libc::dl_phdr_info, _size: libc::size_t, data: *mut libc::c_void) -> i32 {
    // SAFETY: the loader passes a valid description, `data` is the `Statics` of the caller above, and the program headers
    // stay mapped as long as their object is loaded.
    let (info, statics, headers) = unsafe {
        let info = &*info;
        let headers = std::slice::from_raw_parts(info.dlpi_phdr, usize::from(info.dlpi_phnum));
        (info, &mut *data.cast::<Statics>(), headers)
    };
    let segment = |header: &libc::Elf64_Phdr| {
        let start = (info.dlpi_addr as usize).wrapping_add(header.p_vaddr as usize);
        start..start + header.p_memsz as usize
    };
    let loaded = headers.iter().filter(|header| header.p_type == libc::PT_LOAD);
    if !loaded.clone().any(|header| segment(header).contains(&(visit as *const () as usize))) {
        return 0;
    }
    statics.base = info.dlpi_addr as usize;
    statics.segments = loaded.filter(|header| header.p_flags & libc::PF_W != 0).map(segment).collect();
    1
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
