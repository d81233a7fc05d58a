//! What becomes of a VM between two executions: it goes back to its image, or is kept as it is.

use std::cell::UnsafeCell;
use std::mem::ManuallyDrop;
use std::sync::atomic::Ordering::Relaxed;

use super::coroutine::Step;
use super::signals::LetThrough;
use super::state::Phase;
use super::vm::Vm;
use crate::heap::{Arena, Image, Limits};
use crate::protocol::Cause;

impl Vm {
    /// Makes the present state the pristine one.
    pub(super) fn take_image(&self) {
        let Some(arena) = self.arena.get() else { return };
        // SAFETY: the caller holds the VM, and is outside of it.
        unsafe {
            (*arena.as_ptr()).mark_pristine();
            *self.image.get() = Some(self.coroutine.with_blocks(|blocks| Image::take(arena, blocks)));
        }
    }

    /// The version of the registered script that the pristine state has loaded.
    pub fn image_of(&self) -> Option<u64> {
        Some(self.image_of.load(Relaxed)).filter(|version| *version != 0)
    }

    /// Bytes of the heap of an image that has a registered script loaded, and of the one without it.
    pub fn image_bytes(&self) -> usize {
        self.image_bytes.load(Relaxed)
    }

    /// Makes the state that loading a registered script has left the pristine one, after that execution. False when the
    /// VM was left while garbage was collected, and is as before.
    pub fn keep_as_image(&self, version: u64) -> bool {
        let Some(arena) = self.arena.get() else { return false };
        drop(self.take_request());
        self.state.pass(Phase::Done, Phase::Resetting);
        // SAFETY: the caller holds the VM, nobody is inside, and nobody reads the outcome any more.
        let collected = unsafe {
            (*arena.as_ptr()).lift_limits();
            Arena::visit(arena, || **self.outcome.get() = None);
            let _let_through = LetThrough::new();
            self.coroutine.start(|| self.collect(arena)) == Step::Done
        };
        if collected {
            // SAFETY: as above.
            unsafe {
                if (*self.base.get()).is_none() {
                    *self.base.get() = (*self.image.get()).take();
                }
                if let Some(base) = (*self.base.get()).as_ref() {
                    base.open_all();
                }
            }
            self.take_image();
            // SAFETY: as above.
            let bytes_of =
                |image: &UnsafeCell<Option<Image>>| unsafe { (*image.get()).as_ref() }.map_or(0, Image::heap_bytes);
            self.image_bytes.store(bytes_of(&self.image) + bytes_of(&self.base), Relaxed);
            self.image_of.store(version, Relaxed);
            self.loaded.clear();
            self.loaded.note(version);
            self.state.pass(Phase::Resetting, Phase::Idle);
        } else {
            self.reset();
        }
        collected
    }

    /// Goes back to the pristine state without a registered script.
    pub fn unload_image(&self) {
        // SAFETY: the caller holds the VM, and nobody is inside.
        unsafe {
            if let Some(base) = (*self.base.get()).take() {
                if let Some(image) = (*self.image.get()).as_ref() {
                    image.open_all();
                }
                base.are_all_open();
                *self.image.get() = Some(base);
            }
        }
        self.image_of.store(0, Relaxed);
        self.image_bytes.store(0, Relaxed);
        self.reset();
    }

    /// For the signal handler: opens the page of an address, if a reset has closed it.
    pub fn open_page(&self, address: usize) -> bool {
        // SAFETY: the image is replaced by the holder alone, who does not write to the arena meanwhile.
        unsafe { (*self.image.get()).as_ref() }.is_some_and(|image| image.open_at(address))
    }

    /// Ends an execution whose outcome was read, and keeps what it has left behind. Returns false when that was too much,
    /// and the VM went back to its pristine state.
    pub fn keep(&self) -> bool {
        drop(self.take_request());
        self.state.pass(Phase::Done, Phase::Resetting);
        let stays = self.clear();
        self.state.pass(Phase::Resetting, Phase::Idle);
        stays
    }

    /// Clears up after an execution in a VM that is kept.
    pub(super) fn clear(&self) -> bool {
        let Some(arena) = self.arena.get() else { return true };
        let limits = Limits::new(self.memory_limit.load(Relaxed));
        // SAFETY: the caller holds the VM, nobody is inside, nobody reads the outcome any more.
        unsafe {
            (*arena.as_ptr()).lift_limits();
            Arena::visit(arena, || {
                **self.outcome.get() = None;
                **self.served.get() = None;
            });
            self.mapping.release_stack();
        }
        let own = self.script.get().map(|version| self.loaded_bytes(version).0);
        // A script that is loaded anew gives what its calls have left behind a half of what its loading has not taken;
        // a context has no such bound, and is near its limit beyond three quarters.
        let most = own.map_or(limits.soft / 4 * 3, |own| own.saturating_add(limits.soft.saturating_sub(own) / 2));
        // SAFETY: as above; the engine is not in use.
        let held = unsafe {
            // The next call is not to fail for garbage as well.
            if self.cause() == Some(Cause::Memory) || (*arena.as_ptr()).should_collect(most, limits) {
                let _let_through = LetThrough::new();
                if self.coroutine.start(|| self.collect(arena)) != Step::Done {
                    self.reset();
                    return false;
                }
                (*arena.as_ptr()).note_collection();
            }
            (*arena.as_ptr()).trim();
            self.counters.script_bytes()
        };
        let Some(own) = own else { return true };
        self.left_behind.store(held.saturating_sub(own), Relaxed);
        if held > most {
            self.reset();
            return false;
        }
        true
    }

    /// Goes back to the pristine state, after whatever was done.
    pub fn reset(&self) {
        drop(self.take_request());
        self.left_behind.store(0, Relaxed);
        if self.image_of().is_none() {
            self.loaded.clear();
        }
        for phase in [Phase::Done, Phase::Asking, Phase::Idle] {
            self.state.pass(phase, Phase::Resetting);
        }
        // SAFETY: the caller holds the VM, nobody is inside or goes on inside, and nobody reads what the script has made.
        unsafe {
            self.outcome.get().write(ManuallyDrop::default());
            self.served.get().write(ManuallyDrop::default());
            *self.answer.get() = None;
            if let Some(image) = (*self.image.get()).as_mut() {
                self.coroutine.restore(image);
            }
            self.mapping.release_stack();
        }
        self.state.pass(Phase::Resetting, Phase::Idle);
    }

    /// Makes the VM of a thread that is not there pristine and idle: in a forked child.
    pub fn recover(&self) {
        // What the thread held is lost, and with it what the request refers to.
        // SAFETY: nobody is inside, as the thread that was is not in this process.
        unsafe { self.request.get().write(None) };
        self.state.force_idle();
        self.reset();
    }

    /// Prepares for executions that are kept: pages are not told apart any more, as most of them will change.
    pub fn open_all_pages(&self) {
        // SAFETY: the caller holds the VM.
        if let Some(image) = unsafe { (*self.image.get()).as_ref() } {
            image.open_all();
        }
    }
}
