//! How a caller gets a VM: an idle one, a new one, or, after a wait in the order of arrival, one that became free.

use std::collections::VecDeque;
use std::sync::atomic::Ordering::Relaxed;
use std::sync::{Arc, MutexGuard, PoisonError};
use std::time::Instant;

use super::lease::{Lease, PoolName};
use super::observer::tell_observer;
use super::vm::Vm;
use super::watchdog::{self, TICK};
use super::{NEXT_ID, Pool};
use crate::error::Error;
use crate::protocol::{Host, Limits};

/// The VMs of a pool, and those who wait for one.
#[derive(Default)]
pub(super) struct Slots {
    /// All that are built.
    pub vms: Vec<Arc<Vm>>,
    /// Those of them that nobody holds, the one that was given back last at the end: its memory is warm.
    pub idle: Vec<Arc<Vm>>,
    /// How many are being built.
    pub starting: usize,
    /// Those who wait, in the order in which they came.
    line: VecDeque<u64>,
    last_ticket: u64,
}

/// A place in the line, until it is dropped.
struct Place<'a> {
    pool: &'a Pool,
    ticket: u64,
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let mut slots = self.pool.slots();
        slots.line.retain(|ticket| *ticket != self.ticket);
        drop(slots);
        self.pool.freed.notify_all();
    }
}

/// The VM that a caller needs, if there is one; else any other does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wanted {
    /// Any.
    Any,
    /// One that has loaded a registered script, by its version.
    With(u64),
    /// One that has not loaded a registered script, by its version.
    Without(u64),
    /// One whose image has loaded a registered script, else one whose image has none.
    Image(u64),
    /// The same, to load it: the caller does not wait for another one to do so.
    Load(u64),
}

/// What a caller that needs a VM does next.
enum Next {
    Takes(Arc<Vm>),
    Builds,
    Waits,
}

impl Slots {
    /// Decides for a caller; `ahead` came before.
    fn next(&mut self, pool_size: usize, wanted: Wanted, ahead: usize, is_loading: bool) -> Next {
        let may_take = self.idle.len() > ahead;
        let place = match wanted {
            Wanted::Any => None,
            Wanted::Without(version) => self.idle.iter().rposition(|vm| !vm.loaded.holds(version)),
            Wanted::With(version) => self.idle.iter().position(|vm| vm.loaded.holds(version)),
            Wanted::Image(version) | Wanted::Load(version) => {
                let of = |image| self.idle.iter().position(|vm| vm.image_of() == image);
                of(Some(version)).or_else(|| of(None))
            }
        };
        if let (true, Some(place)) = (may_take, place) {
            return Next::Takes(self.idle.remove(place));
        }
        // Sooner there than in a VM that would begin only now.
        if is_loading {
            return Next::Waits;
        }
        let needs_image = matches!(wanted, Wanted::Image(_) | Wanted::Load(_));
        let needs_another = needs_image || matches!(wanted, Wanted::Without(_));
        let has_room = self.vms.len() + self.starting < pool_size;
        if may_take && !self.idle.is_empty() && !(has_room && needs_another) {
            // The image that was used last is the one that will be wanted again.
            let place = if needs_image { 0 } else { self.idle.len() - 1 };
            return Next::Takes(self.idle.remove(place));
        }
        let room = pool_size.saturating_sub(self.vms.len() + self.starting) + self.idle.len();
        if room > ahead && has_room {
            self.starting += 1;
            return Next::Builds;
        }
        Next::Waits
    }

    /// VMs that somebody holds.
    pub fn leased(&self) -> usize {
        self.vms.len() - self.idle.len()
    }

    /// Executions that go on though they were to be left.
    pub fn stuck(&self) -> usize {
        // Hardly any process ever has one.
        if watchdog::has_pressed() { self.vms.iter().filter(|vm| vm.is_condemned()).count() } else { 0 }
    }

    /// Forgets those who wait: in a forked child, whose threads do not include theirs.
    pub fn forget_line(&mut self) {
        self.line.clear();
        self.starting = 0;
    }
}

impl Pool {
    /// Takes a VM for a caller, who waits for it if need be.
    ///
    /// # Errors
    /// When no VM becomes free in time, or none can be started.
    pub(super) fn acquire(
        self: &Arc<Self>,
        wanted: Wanted,
        asked: Instant,
        limits: &Limits,
        host: &mut dyn Host,
    ) -> Result<Arc<Lease>, Error> {
        let depth = PoolName::of(self).nesting();
        if depth >= self.config.pool_size {
            return Err(Error::Nested { depth, pool_size: self.config.pool_size });
        }
        let mut slots = self.slots();
        let mut place: Option<Place<'_>> = None;
        loop {
            if self.closing() {
                drop(slots);
                return Err(closed());
            }
            let ticket = place.as_ref().map(|place| place.ticket);
            let ahead = slots.line.iter().take_while(|other| Some(**other) != ticket).count();
            let is_loading = match wanted {
                Wanted::Any | Wanted::Without(_) | Wanted::Load(_) => false,
                Wanted::With(version) | Wanted::Image(version) => self.is_loading(version),
            };
            let is_loading = is_loading && asked.elapsed() < limits.acquire;
            let stuck = slots.stuck();
            let next = if stuck < self.config.max_quarantined {
                slots.next(self.config.pool_size, wanted, ahead, is_loading)
            } else {
                Next::Waits
            };
            match next {
                Next::Takes(vm) => {
                    drop(slots);
                    return Ok(Lease::new(Arc::clone(self), vm, place.is_some()));
                }
                Next::Builds => {
                    drop(slots);
                    let vm = self.build()?;
                    tell_observer();
                    return Ok(Lease::new(Arc::clone(self), vm, true));
                }
                Next::Waits => {}
            }
            let left = limits.acquire.saturating_sub(asked.elapsed());
            if left.is_zero() {
                drop(slots);
                return Err(if stuck < self.config.max_quarantined { self.exhausted(asked) } else { refused(stuck) });
            }
            if place.is_none() {
                slots.last_ticket += 1;
                let ticket = slots.last_ticket;
                slots.line.push_back(ticket);
                place = Some(Place { pool: self, ticket });
            }
            slots = self.wait(slots, left.min(TICK));
            // The host may run code of PHP, which may need a VM.
            drop(slots);
            if host.cancelled() {
                return Err(Error::Cancelled("the caller gave up while it waited for a VM".into()));
            }
            slots = self.slots();
        }
    }

    fn wait<'a>(&self, slots: MutexGuard<'a, Slots>, at_most: std::time::Duration) -> MutexGuard<'a, Slots> {
        self.freed.wait_timeout(slots, at_most).unwrap_or_else(PoisonError::into_inner).0
    }

    /// Builds the VM for which a place was reserved, and takes it.
    fn build(&self) -> Result<Arc<Vm>, Error> {
        let built = Vm::start(NEXT_ID.fetch_add(1, Relaxed), self.factory);
        let mut slots = self.slots();
        slots.starting = slots.starting.saturating_sub(1);
        if let Ok(vm) = &built {
            slots.vms.push(Arc::clone(vm));
        }
        drop(slots);
        if built.is_err() {
            self.freed.notify_all();
        }
        built
    }

    /// Builds VMs until there are `wanted`, at most as many as the pool may have; returns how many there are.
    ///
    /// # Errors
    /// When one cannot be built.
    pub(super) fn grow_to(&self, wanted: usize) -> Result<usize, Error> {
        loop {
            let mut slots = self.slots();
            if slots.vms.len() + slots.starting >= wanted.min(self.config.pool_size) || self.closing() {
                return Ok(slots.vms.len());
            }
            slots.starting += 1;
            drop(slots);
            let vm = self.build()?;
            self.give_back(&vm);
            tell_observer();
        }
    }

    /// Takes a VM back, which is idle.
    pub(super) fn give_back(&self, vm: &Arc<Vm>) {
        let mut slots = self.slots();
        if self.closing() {
            slots.vms.retain(|other| !Arc::ptr_eq(other, vm));
        } else {
            slots.idle.push(Arc::clone(vm));
        }
        let is_awaited = !slots.line.is_empty();
        drop(slots);
        if is_awaited {
            self.freed.notify_all();
        }
        if self.surplus.is_some() {
            self.trim_images();
        }
    }

    fn exhausted(&self, asked: Instant) -> Error {
        Error::PoolExhausted {
            waited_ms: u64::try_from(asked.elapsed().as_millis()).unwrap_or(u64::MAX),
            pool_size: self.config.pool_size,
        }
    }
}

/// The error while so many executions go on that were to be left as `max_quarantined` allows.
fn refused(stuck: usize) -> Error {
    Error::Engine(format!(
        "{stuck} VMs are in quarantine, as many as js_machine.max_quarantined allows, and this process takes no new work; \
         end it, or raise the setting (JsMachine::stats() shows each VM)"
    ))
}

/// The error of a pool that takes no more work.
fn closed() -> Error {
    Error::Cancelled("the pool was shut down and takes no more work".into())
}
