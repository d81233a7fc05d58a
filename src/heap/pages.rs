//! The pages of a VM that a script may have changed since the image was taken.
//!
//! The pages that the image holds are read-only until something writes to them. The handler of the fault opens the page,
//! and it stays open: a reset copies the open pages alone. After some resets those that were not changed are closed again,
//! so that the open ones are those which nearly every script writes to, and most scripts see no fault at all.

use std::ops::Range;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

const PAGE: usize = 4096;
/// Pages that are opened together: neighbours are often written together, and each fault costs as much as copying some
/// pages.
const GROUP: usize = 4;

/// The open pages of a range.
#[derive(Debug)]
pub(super) struct Pages {
    range: Range<usize>,
    /// One bit a group; 1 is open.
    open: Box<[AtomicU64]>,
}

impl Pages {
    /// Makes the pages of a range; all are open.
    pub fn new(range: Range<usize>) -> Self {
        let groups = range.len().div_ceil(PAGE * GROUP);
        Self { range, open: (0..groups.div_ceil(64)).map(|_| AtomicU64::new(u64::MAX)).collect() }
    }

    /// Opens the page of an address, if it is closed. Async-signal-safe: for the handler of the fault.
    pub fn open_at(&self, address: usize) -> bool {
        if !self.range.contains(&address) {
            return false;
        }
        let group = (address - self.range.start) / (PAGE * GROUP);
        if self.is_open(group) {
            return false;
        }
        // SAFETY: the group lies in the range, which is a mapped arena.
        if unsafe { protect(self.of_group(group), true) } {
            self.open[group / 64].fetch_or(1 << (group % 64), Relaxed);
        } else {
            // The system has no room to keep the pages of a range apart (`vm.max_map_count`).
            self.open_all();
        }
        true
    }

    /// Opens all pages. Async-signal-safe.
    pub fn open_all(&self) {
        if self.open.iter().all(|word| word.load(Relaxed) == u64::MAX) {
            return;
        }
        // SAFETY: the range is a mapped arena.
        unsafe { protect(self.range.clone(), true) };
        self.note_all_open();
    }

    /// Notes that all pages are open.
    pub fn note_all_open(&self) {
        self.open.iter().for_each(|word| word.store(u64::MAX, Relaxed));
    }

    /// Returns the ranges of addresses that are open.
    pub fn open(&self) -> impl Iterator<Item = Range<usize>> + '_ {
        let mut next = 0;
        let count = self.groups().len();
        std::iter::from_fn(move || {
            let start = (next..count).find(|group| self.is_open(*group))?;
            let end = (start..count).find(|group| !self.is_open(*group)).unwrap_or(count);
            next = end;
            Some(self.of_group(start).start..self.of_group(end - 1).end)
        })
    }

    /// Closes the open pages that `is_unchanged`, asked with their addresses.
    ///
    /// # Safety
    /// Nobody writes to the range meanwhile, and whoever does afterwards is told apart by the handler of the fault.
    pub unsafe fn close(&self, is_unchanged: impl Fn(Range<usize>) -> bool) {
        let closes = |group: &usize| self.is_open(*group) && is_unchanged(self.of_group(*group));
        let mut groups = self.groups().filter(closes).peekable();
        while let Some(first) = groups.next() {
            let mut last = first;
            while groups.next_if_eq(&(last + 1)).is_some() {
                last += 1;
            }
            // SAFETY: the groups lie in the range, which is a mapped arena; the caller's promise.
            if unsafe { protect(self.of_group(first).start..self.of_group(last).end, false) } {
                for group in first..=last {
                    self.open[group / 64].fetch_and(!(1 << (group % 64)), Relaxed);
                }
            }
        }
    }

    fn groups(&self) -> Range<usize> {
        0..self.range.len().div_ceil(PAGE * GROUP)
    }

    fn of_group(&self, group: usize) -> Range<usize> {
        let start = self.range.start + group * PAGE * GROUP;
        start..(start + PAGE * GROUP).min(self.range.end)
    }

    fn is_open(&self, group: usize) -> bool {
        self.open[group / 64].load(Relaxed) & 1 << (group % 64) != 0
    }
}

/// Makes pages writable, or read-only. Async-signal-safe.
///
/// # Safety
/// The range is page-aligned, and mapped.
unsafe fn protect(range: Range<usize>, writable: bool) -> bool {
    let access = if writable { libc::PROT_READ | libc::PROT_WRITE } else { libc::PROT_READ };
    // SAFETY: the caller's promise; the content stays as it is.
    unsafe { libc::mprotect(range.start as *mut _, range.len(), access) == 0 }
}

#[cfg(test)]
mod tests {
    use super::{GROUP, PAGE, Pages};
    use crate::heap::Mapping;

    #[test]
    fn what_is_closed_opens_one_group_at_a_time() {
        const SPAN: usize = PAGE * GROUP;
        let mapping = Mapping::reserve().unwrap();
        let start = mapping.arena().start;
        let pages = Pages::new(start..start + 100 * SPAN - PAGE);
        assert!(pages.open().eq(std::iter::once(start..start + 100 * SPAN - PAGE)), "all are open at first");
        // SAFETY: the arena is this test's, and nobody writes to it.
        unsafe { pages.close(|_| true) };
        assert_eq!(pages.open().count(), 0);
        assert!(!pages.open_at(start - 1) && !pages.open_at(start + 100 * SPAN), "those of others stay as they are");
        for group in [0, 1, 70, 99] {
            assert!(pages.open_at(start + group * SPAN));
            assert!(!pages.open_at(start + group * SPAN), "it is open already");
            // SAFETY: the page is mapped, and was made writable.
            unsafe { ((start + group * SPAN) as *mut u8).write_volatile(1) };
        }
        let open = [0..2, 70..71].map(|groups| start + groups.start * SPAN..start + groups.end * SPAN);
        let last = start + 99 * SPAN..start + 100 * SPAN - PAGE;
        assert_eq!(pages.open().collect::<Vec<_>>(), [open[0].clone(), open[1].clone(), last.clone()]);
        // SAFETY: as above.
        unsafe { pages.close(|range| range.start == start) };
        assert_eq!(pages.open().next(), Some(start + SPAN..start + 2 * SPAN));
        pages.open_all();
        assert!(pages.open().eq(std::iter::once(start..last.end)));
    }
}
