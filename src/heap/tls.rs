//! Finds this module's thread-local variables as one block of memory.

use std::ops::Range;
use std::sync::OnceLock;

use super::object;

thread_local! {
    /// A variable of the block, whose place in it is the same on every thread.
    static ANCHOR: u8 = const { 0 };
}

/// The place of the anchor in the block, and the length of the block; bytes.
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

/// The block as the loader knows it.
fn find() -> Range<usize> {
    let Some((module, length)) = object::find().and_then(|object| object.thread_local) else { return 0..0 };
    // What else the loader tells, `dlpi_tls_data`, is null where variables lie at fixed places from the thread
    // pointer (`-Ztls-model=initial-exec`).
    let mut first = Index { module: module as libc::c_ulong, offset: 0 };
    // SAFETY: the module has thread-local variables, and its number is the loader's.
    let start = unsafe { __tls_get_addr(&raw mut first) } as usize;
    start..start + length
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
