//! Finds this module's thread-local variables as one block of memory.

use std::ops::Range;
use std::sync::OnceLock;

thread_local! {
    /// A variable of the block, whose place in it is the same on every thread.
    static ANCHOR: u8 = const { 0 };
}

/// Where the anchor lies in the block, and how long the block is; bytes.
struct Layout {
    anchor: usize,
    length: usize,
}

/// The present thread's block of this module's thread-local variables; empty when the platform does not tell.
///
/// The garbage collector keeps its lists in such variables, so the block belongs to the state of a VM.
///
/// The first call in a process asks the loader, and must not come from a VM's thread: one that is ended while it holds
/// the loader's lock leaves it locked for ever.
#[must_use]
pub fn thread_block() -> Range<usize> {
    static LAYOUT: OnceLock<Layout> = OnceLock::new();
    let anchor = ANCHOR.with(std::ptr::from_ref).addr();
    let layout = LAYOUT.get_or_init(|| {
        let block = find();
        // Without a block nothing is found on any thread: its length is 0.
        Layout { anchor: if block.is_empty() { 0 } else { anchor - block.start }, length: block.len() }
    });
    let start = anchor - layout.anchor;
    start..start + layout.length
}

struct Search {
    inside: usize,
    /// The loader's number of the module, and the length of the block.
    found: Option<(usize, usize)>,
}

/// What names a thread-local variable to the loader: the module, and the place in its block.
#[repr(C)]
struct Index {
    module: libc::c_ulong,
    offset: libc::c_ulong,
}

unsafe extern "C" {
    /// The present thread's instance of a variable; makes the block if the thread has none yet. Part of the ABI: Ulrich
    /// Drepper, ELF Handling For Thread-Local Storage, <https://www.akkadia.org/drepper/tls.pdf>.
    fn __tls_get_addr(index: *mut Index) -> *mut libc::c_void;
}

/// The block as the loader knows it: `PT_TLS` of the ELF object that this code is in, see elf(5) and
/// `dl_iterate_phdr(3)`.
fn find() -> Range<usize> {
    let mut search = Search { inside: visit as *const () as usize, found: None };
    // SAFETY: `visit` has the signature that is asked for, and `search` outlives the call.
    unsafe { libc::dl_iterate_phdr(Some(visit), (&raw mut search).cast()) };
    let Some((module, length)) = search.found else { return 0..0 };
    // What the loader says to `visit`, `dlpi_tls_data`, is null where variables lie at fixed places from the thread
    // pointer (`-Ztls-model=initial-exec`).
    let mut first = Index { module: module as libc::c_ulong, offset: 0 };
    // SAFETY: the module has thread-local variables, and its number is the loader's.
    let start = unsafe { __tls_get_addr(&raw mut first) } as usize;
    start..start + length
}

#[expect(clippy::cast_possible_truncation, reason = "addresses of this process fit its own words")]
unsafe extern "C" fn visit(info: *mut libc::dl_phdr_info, _size: libc::size_t, data: *mut libc::c_void) -> i32 {
    // SAFETY: the loader passes a valid description, `data` is the `Search` of the caller above, and the program
    // headers stay mapped as long as their object is loaded.
    let (info, search, headers) = unsafe {
        let info = &*info;
        let headers = std::slice::from_raw_parts(info.dlpi_phdr, usize::from(info.dlpi_phnum));
        (info, &mut *data.cast::<Search>(), headers)
    };
    let object = info.dlpi_addr as usize;
    let ours = headers.iter().any(|header| {
        let start = object.wrapping_add(header.p_vaddr as usize);
        header.p_type == libc::PT_LOAD && (start..start + header.p_memsz as usize).contains(&search.inside)
    });
    if !ours {
        return 0;
    }
    let tls = headers.iter().find(|header| header.p_type == libc::PT_TLS);
    search.found = tls.map(|tls| (info.dlpi_tls_modid, tls.p_memsz as usize));
    1
}

#[cfg(test)]
mod tests {
    use super::{find, thread_block};

    #[test]
    fn every_thread_finds_its_own_block() {
        let mine = thread_block();
        assert!(!mine.is_empty());
        std::thread::scope(|scope| {
            scope.spawn(|| {
                assert_eq!(thread_block(), find());
                assert_ne!(thread_block(), mine);
            });
        });
        assert_eq!(thread_block(), mine);
    }
}
