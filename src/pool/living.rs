//! The VMs of the process, where a signal handler can find them.
//!
//! A handler finds a VM by an address: of the stack that it has interrupted, or of a page that was written to. Thread-local
//! variables may not be touched in a handler: on a foreign thread the first touch allocates.

use std::ops::Range;
use std::ptr;
use std::sync::atomic::Ordering::{AcqRel, Acquire, Relaxed, Release};
use std::sync::atomic::{AtomicPtr, AtomicUsize};

/// Places for VMs: more than the pools of a process, at most 100, 100, 100 and 64 VMs, can have.
pub(super) const MOST: usize = 512;

/// A table of VMs and of the ranges of addresses that are theirs.
pub(super) struct Living<Vm, const N: usize>([Place<Vm>; N]);

struct Place<Vm> {
    vm: AtomicPtr<Vm>,
    start: AtomicUsize,
    end: AtomicUsize,
}

impl<Vm> Place<Vm> {
    const fn new() -> Self {
        Self { vm: AtomicPtr::new(ptr::null_mut()), start: AtomicUsize::new(0), end: AtomicUsize::new(0) }
    }

    fn clear(&self) {
        self.end.store(0, Release);
        self.vm.store(ptr::null_mut(), Release);
    }
}

impl<Vm, const N: usize> Living<Vm, N> {
    /// Makes an empty table.
    pub const fn new() -> Self {
        Self([const { Place::new() }; N])
    }

    /// Adds a VM and its addresses. Returns false when the table is full.
    #[must_use = "a VM that is not in the table cannot be left"]
    pub fn add(&self, vm: *const Vm, addresses: Range<usize>) -> bool {
        let own = vm.cast_mut();
        let is_free = |place: &&Place<Vm>| place.vm.compare_exchange(ptr::null_mut(), own, AcqRel, Relaxed).is_ok();
        let Some(place) = self.0.iter().find(is_free) else { return false };
        place.start.store(addresses.start, Release);
        place.end.store(addresses.end, Release);
        true
    }

    /// Removes a VM, if it is there.
    pub fn remove(&self, vm: *const Vm) {
        let is_own = |place: &&Place<Vm>| ptr::eq(place.vm.load(Acquire), vm);
        self.0.iter().filter(is_own).for_each(Place::clear);
    }

    /// Finds the VM that an address belongs to; null when there is none. Async-signal-safe.
    pub fn find(&self, address: usize) -> *mut Vm {
        let is_within = |place: &&Place<Vm>| (place.start.load(Acquire)..place.end.load(Acquire)).contains(&address);
        self.0.iter().find(is_within).map_or(ptr::null_mut(), |place| place.vm.load(Acquire))
    }
}

#[cfg(test)]
mod tests {
    use super::Living;

    #[test]
    fn a_full_table_says_so_and_a_place_can_be_used_again() {
        let table = Living::<_, 2>::new();
        let vms = [0_u8; 3];
        assert!(table.add(&raw const vms[0], 100..200) && table.add(&raw const vms[1], 200..300));
        assert!(!table.add(&raw const vms[2], 300..400), "full");
        assert!(std::ptr::eq(table.find(200), &raw const vms[1]));
        assert!(table.find(300).is_null() && table.find(99).is_null());
        table.remove(&raw const vms[0]);
        assert!(table.find(150).is_null());
        assert!(table.add(&raw const vms[2], 300..400));
        assert!(std::ptr::eq(table.find(399), &raw const vms[2]));
    }
}
