//! Calls of registered scripts that are isolated: VMs whose images have one loaded, and how many of those there may be.

use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Instant;

use super::acquire::{Slots, Wanted};
use super::lease::Lease;
use super::reply::Reply;
use super::{Pool, run};
use crate::error::Error;
use crate::protocol::{Host, Limits, Registered, Request, Timing, Work};

/// Images that go as soon as nobody uses them.
#[derive(Default)]
pub(super) struct Surplus {
    /// The versions of scripts that nobody calls any more.
    retired: Mutex<Vec<u64>>,
    /// Whether there may be any, or the others are beyond a bound.
    some: AtomicBool,
}

impl Pool {
    /// Calls a registered script in the state that loading it has left: in a VM whose image has it loaded, or gets it now.
    pub fn call_isolated(
        self: &Arc<Self>,
        script: &Arc<Registered>,
        request: Request,
        limits: &Limits,
        host: &mut dyn Host,
    ) -> Reply {
        let asked = Instant::now();
        match self.acquire(Wanted::Image(script.version), asked, limits, host) {
            Ok(lease) => {
                let load = || {
                    let work = Work::Load(Arc::clone(script));
                    Request { work, globals: Vec::new(), bindings: request.bindings.clone() }
                };
                match self.load_image(&lease, script.version, asked, load, limits, host) {
                    None => run(&lease, false, asked, request, limits, host),
                    Some(failed) => failed,
                }
            }
            Err(error) => Reply::refused(error, Timing { queue: asked.elapsed(), ..Timing::default() }),
        }
    }

    /// Loads a registered script into the image of a VM, ahead of its first call.
    ///
    /// # Errors
    /// Whatever ended the loading.
    pub fn load_isolated(
        self: &Arc<Self>,
        script: &Arc<Registered>,
        load: Request,
        limits: &Limits,
        host: &mut dyn Host,
    ) -> Result<(), Error> {
        let asked = Instant::now();
        let lease = self.acquire(Wanted::Load(script.version), asked, limits, host)?;
        let failed = self.load_image(&lease, script.version, asked, || load, limits, host);
        failed.map_or(Ok(()), |reply| reply.result().map(drop).map_err(Clone::clone))
    }

    /// Gives up the images that have a registered script loaded which nobody calls any more; those in use, afterwards.
    pub(super) fn unload_images(&self, version: u64) {
        self.retired().push(version);
        self.trim_images();
    }

    /// Gives up images after one was taken, or a VM came back: of scripts that nobody calls any more, and, beyond the
    /// bounds, those that were not used for longest.
    pub(super) fn trim_images(&self) {
        let slots = self.slots();
        let mut retired = self.retired();
        let idle_with = |slots: &Slots, is_it: &dyn Fn(u64) -> bool| {
            slots.idle.iter().find(|vm| vm.image_of().is_some_and(is_it)).map(Arc::clone)
        };
        while let Some(vm) = idle_with(&slots, &|version| retired.contains(&version)) {
            vm.unload_image();
        }
        let bounds = self.config.images;
        let are_too_many = |slots: &Slots| {
            let images = slots.vms.iter().filter(|vm| vm.image_of().is_some());
            let (number, bytes) = images.fold((0, 0), |(number, bytes), vm| (number + 1, bytes + vm.image_bytes()));
            number > bounds.number || bytes > bounds.bytes
        };
        while are_too_many(&slots)
            && let Some(vm) = idle_with(&slots, &|_| true)
        {
            vm.unload_image();
        }
        retired.retain(|version| slots.vms.iter().any(|vm| vm.image_of() == Some(*version)));
        self.surplus.some.store(!retired.is_empty() || are_too_many(&slots), Relaxed);
    }

    /// Whether an image may have to go, now that a VM came back.
    pub(super) fn has_surplus(&self) -> bool {
        self.surplus.some.load(Relaxed)
    }

    pub(super) fn retired(&self) -> MutexGuard<'_, Vec<u64>> {
        self.surplus.retired.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Makes sure that the image of a leased VM has a registered script loaded. Returns the reply of the execution that
    /// loads it when that fails.
    fn load_image(
        &self,
        lease: &Arc<Lease>,
        version: u64,
        asked: Instant,
        load: impl FnOnce() -> Request,
        limits: &Limits,
        host: &mut dyn Host,
    ) -> Option<Reply> {
        let vm = lease.vm();
        if vm.image_of() == Some(version) {
            return None;
        }
        if vm.image_of().is_some() {
            vm.unload_image();
        }
        let reply = run(lease, true, asked, load(), limits, host);
        if reply.result().is_err() {
            return Some(reply.ends_lease());
        }
        reply.let_go();
        let error = "the VM could not collect the garbage of what it has loaded";
        if !vm.keep_as_image(version) {
            return Some(Reply::refused(Error::Engine(error.to_owned()), Timing::default()));
        }
        self.trim_images();
        None
    }
}
