//! Which images of registered scripts go, and when: those that nobody calls any more, and those beyond the bounds.

use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::vm::Vm;
use crate::protocol::ImageBounds;

/// Images that go as soon as nobody uses them.
#[derive(Default)]
pub(super) struct Surplus {
    /// The versions of scripts that nobody calls any more.
    retired: Mutex<Vec<u64>>,
    /// Whether there may be any, or the others are beyond a bound.
    some: AtomicBool,
}

impl Surplus {
    /// Notes that nobody calls a script any more.
    pub fn retire(&self, version: u64) {
        self.lock().push(version);
    }

    /// Whether an image may have to go, now that a VM came back.
    pub fn is_some(&self) -> bool {
        self.some.load(Relaxed)
    }

    /// Locks the list: while the process forks, so that the child finds it whole.
    pub fn lock(&self) -> MutexGuard<'_, Vec<u64>> {
        self.retired.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Gives up images of idle VMs, which the caller has locked; those of other VMs go when they come back.
    pub fn trim(&self, vms: &[Arc<Vm>], idle: &[Arc<Vm>], bounds: ImageBounds) {
        let mut retired = self.lock();
        for vm in idle.iter().filter(|vm| vm.image_of().is_some_and(|version| retired.contains(&version))) {
            vm.unload_image();
        }
        // The one that was used last is at the end.
        let mut oldest = idle.iter().filter(|vm| vm.image_of().is_some());
        while are_beyond(vms, bounds)
            && let Some(vm) = oldest.next()
        {
            vm.unload_image();
        }
        retired.retain(|version| vms.iter().any(|vm| vm.image_of() == Some(*version)));
        self.some.store(!retired.is_empty() || are_beyond(vms, bounds), Relaxed);
    }
}

fn are_beyond(vms: &[Arc<Vm>], bounds: ImageBounds) -> bool {
    let images = vms.iter().filter(|vm| vm.image_of().is_some());
    let (number, bytes) = images.fold((0, 0), |(number, bytes), vm| (number + 1, bytes + vm.image_bytes()));
    number > bounds.number || bytes > bounds.bytes
}
