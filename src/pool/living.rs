//! The VMs whose threads live, where a signal handler can find them.
//!
//! A handler finds the VM of its thread by the stack that it runs on. Thread-local variables may not be touched in a
//! handler: on a foreign thread the first touch allocates.

use std::ptr;
use std::sync::atomic::Ordering::{AcqRel, Acquire, Relaxed, Release};
use std::sync::atomic::{AtomicPtr, AtomicUsize};

/// Places for VMs: more than the three pools of a process, at most 100, 100 and 64 VMs, and their quarantines, at most 64
/// each, can have.
pub(super) const MOST: usize = 512;

/// A table of VMs and of the ranges that their stacks lie in.
pub(super) struct Living<Vm, const N: usize>([Place<Vm>; N]);

struct Place<Vm> {
    vm: AtomicPtr<Vm>,
    /// The ordinary stack and that of signal handlers, side by side.
    stacks_start: AtomicUsize,
    stacks_end: AtomicUsize,
}

impl<Vm> Place<Vm> {
    const fn new() -> Self {
        let (stacks_start, stacks_end) = (AtomicUsize::new(0), AtomicUsize::new(0));
        Self { vm: AtomicPtr::new(ptr::null_mut()), stacks_start, stacks_end }
    }

    fn clear(&self) {
        self.stacks_end.store(0, Release);
        self.vm.store(ptr::null_mut(), Release);
    }
}

impl<Vm, const N: usize> Living<Vm, N> {
    /// Makes an empty table.
    pub const fn new() -> Self {
        Self([const { Place::new() }; N])
    }

    /// Adds a VM, whose stacks lie between two addresses. Returns false when the table is full.
    #[must_use = "a VM that is not in the table cannot be ended"]
    pub fn add(&self, vm: &Vm, stacks_start: usize, stacks_end: usize) -> bool {
        let own = ptr::from_ref(vm).cast_mut();
        let is_free = |place: &&Place<Vm>| place.vm.compare_exchange(ptr::null_mut(), own, AcqRel, Relaxed).is_ok();
        let Some(place) = self.0.iter().find(is_free) else { return false };
        place.stacks_start.store(stacks_start, Release);
        place.stacks_end.store(stacks_end, Release);
        true
    }

    /// Removes a VM, if it is there.
    pub fn remove(&self, vm: &Vm) {
        let is_own = |place: &&Place<Vm>| ptr::eq(place.vm.load(Acquire), vm);
        self.0.iter().filter(is_own).for_each(Place::clear);
    }

    /// Finds the VM in whose stacks an address lies; null when there is none. Async-signal-safe.
    pub fn find(&self, address: usize) -> *mut Vm {
        let is_within =
            |place: &&Place<Vm>| (place.stacks_start.load(Acquire)..place.stacks_end.load(Acquire)).contains(&address);
        self.0.iter().find(is_within).map_or(ptr::null_mut(), |place| place.vm.load(Acquire))
    }

    /// Removes all VMs: in a forked child, which has none of the threads. Async-signal-safe.
    pub fn clear(&self) {
        self.0.iter().for_each(Place::clear);
    }
}

#[cfg(test)]
mod tests {
    use super::Living;

    #[test]
    fn a_full_table_says_so_and_a_place_can_be_used_again() {
        let table = Living::<_, 2>::new();
        let vms = [0_u8; 3];
        assert!(table.add(&vms[0], 100, 200) && table.add(&vms[1], 200, 300));
        assert!(!table.add(&vms[2], 300, 400), "full");
        assert!(std::ptr::eq(table.find(200), &raw const vms[1]));
        assert!(table.find(300).is_null() && table.find(99).is_null());
        table.remove(&vms[0]);
        assert!(table.find(150).is_null());
        assert!(table.add(&vms[2], 300, 400));
        assert!(std::ptr::eq(table.find(399), &raw const vms[2]));
        table.clear();
        assert!(table.find(250).is_null() && table.find(350).is_null());
        assert!(table.add(&vms[0], 100, 200) && table.add(&vms[1], 200, 300), "both places are free again");
    }
}
