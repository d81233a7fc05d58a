//! This module's thread-local variables as one block of memory, which a VM takes along from thread to thread.

use std::ops::Range;
use std::ptr;
use std::sync::OnceLock;
use std::sync::atomic::{Ordering::SeqCst, compiler_fence};

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
/// The first call in a process asks the loader, and must not come from inside of a VM: one that is left while it holds
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
    let Some(found) = object::find().and_then(|object| object.thread_local) else { return 0..0 };
    // What else the loader tells, `dlpi_tls_data`, is null where variables lie at fixed places from the thread
    // pointer (`-Ztls-model=initial-exec`).
    let mut first = Index { module: found.module as libc::c_ulong, offset: 0 };
    // SAFETY: the module has thread-local variables, and its number is the loader's.
    let start = unsafe { __tls_get_addr(&raw mut first) } as usize;
    start..start + found.length
}

/// The thread-local variables of a VM while no thread is inside of it, and those of the thread while one is.
///
/// The garbage collector, the allocator and the standard library keep state in such variables. Inside of a VM it is the
/// VM's, outside the thread's: neither ever sees that of the other.
pub struct ThreadBlocks {
    vm: Box<[u8]>,
    thread: Box<[u8]>,
    /// The block of the thread that has entered last.
    block: *mut u8,
}

impl ThreadBlocks {
    /// Makes the variables of a VM, with the values that a new thread finds. Returns `None` when the platform does not
    /// tell where they are.
    #[must_use]
    pub fn new() -> Option<Self> {
        static TEMPLATE: OnceLock<Option<Box<[u8]>>> = OnceLock::new();
        let template = TEMPLATE.get_or_init(|| {
            let found = object::find()?.thread_local?;
            let mut block = vec![0; found.length];
            // SAFETY: the loader keeps the first values mapped, they do not change, and the block is no shorter.
            unsafe {
                let values = found.template;
                ptr::copy_nonoverlapping(values.start as *const u8, block.as_mut_ptr(), values.len());
            }
            Some(block.into_boxed_slice())
        });
        let vm = template.clone().filter(|vm| !vm.is_empty() && vm.len() == thread_block().len())?;
        let thread = vm.clone();
        Some(Self { vm, thread, block: ptr::null_mut() })
    }

    /// Gives the present thread the variables of the VM, and keeps its own.
    ///
    /// # Safety
    /// No reference into the thread's variables is used until [`ThreadBlocks::leave`], and nobody is inside of the VM.
    #[inline(never)]
    pub unsafe fn enter(&mut self) {
        self.block = ptr::with_exposed_provenance_mut(thread_block().start);
        // SAFETY: the caller's promise.
        unsafe { self.enter_again() };
    }

    /// As [`ThreadBlocks::enter`], on the thread that has entered last: where its variables are is known.
    ///
    /// # Safety
    /// As for [`ThreadBlocks::enter`], and the thread is that one.
    #[inline(never)]
    pub unsafe fn enter_again(&mut self) {
        // SAFETY: the caller's promise; both are as long as the block, which is the present thread's.
        unsafe { exchange(self.block, &mut self.thread, &self.vm) };
    }

    /// Gives the present thread its own variables back, and keeps those of the VM.
    ///
    /// # Safety
    /// The thread is the one that has entered; no reference into the VM's variables is used until it enters again.
    #[inline(never)]
    pub unsafe fn leave(&mut self) {
        // SAFETY: the caller's promise; both are as long as the block, which is the present thread's.
        unsafe { exchange(self.block, &mut self.vm, &self.thread) };
    }

    /// The variables of the VM, while nobody is inside of it.
    pub(super) fn of_vm(&mut self) -> &mut [u8] {
        &mut self.vm
    }
}

/// Moves the variables in the present thread's block to `kept`, and others to their place.
///
/// # Safety
/// Both are as long as the block, and no reference into it is used meanwhile.
#[inline]
unsafe fn exchange(block: *mut u8, kept: &mut [u8], other: &[u8]) {
    // The variables are written by their addresses, behind the compiler's back.
    compiler_fence(SeqCst);
    // SAFETY: the block is the present thread's, and as long as both by the caller's promise.
    unsafe {
        ptr::copy_nonoverlapping(block.cast_const(), kept.as_mut_ptr(), kept.len());
        ptr::copy_nonoverlapping(other.as_ptr(), block, other.len());
    }
    compiler_fence(SeqCst);
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::{ThreadBlocks, find, thread_block};

    thread_local! {
        static NUMBER: Cell<u32> = const { Cell::new(7) };
    }

    #[test]
    fn each_side_has_variables_of_its_own() {
        let mut blocks = ThreadBlocks::new().unwrap();
        NUMBER.set(1);
        for (inside, outside) in [(7, 2), (20, 3), (21, 4)] {
            // SAFETY: nothing is held across the two calls.
            let seen = unsafe {
                blocks.enter();
                let seen = NUMBER.get();
                NUMBER.set(if seen == 7 { 20 } else { seen + 1 });
                blocks.leave();
                seen
            };
            assert_eq!((seen, NUMBER.get()), (inside, outside - 1));
            NUMBER.set(outside);
        }
    }

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
