//! Finds the threshold of Boa's garbage collector.
//!
//! The collector counts the boxes of objects, but not what hangs from them: strings, buffers and the elements of
//! arrays. A script that makes large dead objects would run into its memory limit long before a collection. The
//! threshold is a private thread-local variable, so it is looked for by its initial value, and used only if it then
//! behaves as it should.

use boa_gc::Gc;

use crate::heap::thread_block;

/// `GcConfig::default()` in boa_gc 0.22, bytes.
const THRESHOLD: usize = 1_048_576;

/// Finds the address of the present thread's threshold, before the first context. Returns `None` when it is not
/// certain.
pub(in crate::engine) fn find_threshold() -> Option<*mut usize> {
    // Large enough for the new threshold, a multiple of what is in use, not to be rounded to 0.
    let _first = Gc::new([0_u8; 4096]);
    let block = thread_block();
    let start = block.start as *mut usize;
    let words = block.len() / size_of::<usize>();
    // SAFETY: every word lies in the thread's own block, which is aligned for words at least.
    let candidates =
        (0..words).map(|i| unsafe { start.add(i) }).filter(|word| unsafe { word.read_volatile() } == THRESHOLD);
    let mut found = candidates.collect::<Vec<_>>().into_iter().filter(|word| behaves(*word));
    let threshold = found.next()?;
    found.next().is_none().then_some(threshold)
}

/// With a threshold of 0 the next allocation collects, and sets a new one.
fn behaves(threshold: *mut usize) -> bool {
    // SAFETY: a word of the thread's own block whose value is known to be an ordinary number.
    unsafe { threshold.write_volatile(0) };
    let _next = Gc::new(0_u8);
    // SAFETY: as above.
    let changed = unsafe { threshold.read_volatile() } != 0;
    // SAFETY: as above; what was there before is put back.
    unsafe { threshold.write_volatile(THRESHOLD) };
    changed
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_threshold_of_this_version_is_found() {
        std::thread::spawn(|| assert!(super::find_threshold().is_some())).join().unwrap();
    }
}
