//! How a caller gets a VM: an idle one, a new one, or, after a wait in the order of arrival, one that became free.

use std::sync::Arc;
use std::sync::atomic::Ordering::{AcqRel, Relaxed};
use std::time::{Duration, Instant};

use super::lease::{Lease, PoolName, TICK};
use super::state::Phase;
use super::thread::Thread;
use super::waiters::Place;
use super::{Pool, UNREAPED, start_error};
use crate::error::Error;
use crate::protocol::{Host, Limits};

/// How often a call looks whether its script, which is being loaded, is there.
const LOADING_TICK: Duration = Duration::from_millis(1);
/// How often a caller looks whether the quarantine has room again.
const QUARANTINE_TICK: Duration = Duration::from_millis(1);

/// What a caller that needs a VM does next.
enum Next {
    /// Uses this one.
    Vm(Arc<Thread>),
    /// Waits, at most so long, and looks again.
    Wait(Duration),
}

impl Pool {
    /// Takes a VM for a caller, who waits for it if need be; one that has loaded `script` before all others.
    ///
    /// # Errors
    /// When no VM becomes free in time, or none can be started.
    pub(super) fn acquire(
        self: &Arc<Self>,
        script: Option<u64>,
        asked: Instant,
        limits: &Limits,
        host: &mut dyn Host,
    ) -> Result<Arc<Lease>, Error> {
        let depth = PoolName::of(self).nesting();
        if depth >= self.config.pool_size {
            return Err(Error::Nested { depth, pool_size: self.config.pool_size });
        }
        let mut place = None;
        loop {
            if self.closing() {
                return Err(Error::Cancelled("the pool was shut down and takes no more work".into()));
            }
            let seen = place.as_ref().map(Place::look);
            let ahead = seen.map_or_else(|| self.waiters.count(), |seen| seen.ahead);
            let next = self.next(script, ahead, asked, limits)?;
            if let Next::Vm(thread) = next {
                self.active.fetch_add(1, AcqRel);
                match self.ready(&thread, asked.checked_add(limits.acquire), host) {
                    Ok(Phase::Idle) => return Ok(Lease::new(Arc::clone(self), thread)),
                    Ok(Phase::Clearing | Phase::Resetting) => {
                        self.give_back(thread);
                        if asked.elapsed() >= limits.acquire {
                            return Err(self.exhausted(asked));
                        }
                    }
                    Ok(_) => {
                        let error = start_error(&thread);
                        self.remove(thread);
                        return Err(error);
                    }
                    Err(error) => {
                        self.give_back(thread);
                        return Err(error);
                    }
                }
            } else if let Next::Wait(at_most) = next {
                match (&place, seen) {
                    (Some(place), Some(seen)) => place.wait(seen, at_most),
                    _ => place = Some(self.waiters.join()),
                }
            }
            if host.cancelled() {
                return Err(given_up());
            }
        }
    }

    /// Waits until a VM that starts, clears up or goes back to its pristine state is ready or has failed, at most
    /// until `until`; the start is waited for as long as it takes.
    ///
    /// # Errors
    /// When the host gave up.
    pub(super) fn ready(&self, thread: &Thread, until: Option<Instant>, host: &mut dyn Host) -> Result<Phase, Error> {
        let mut spins = self.spins;
        loop {
            let seen = thread.state.load();
            let waits = match seen.phase() {
                Phase::Starting => true,
                Phase::Clearing | Phase::Resetting => until.is_none_or(|until| Instant::now() < until),
                _ => false,
            };
            if !waits {
                return Ok(seen.phase());
            }
            if spins == 0 && host.cancelled() {
                return Err(given_up());
            }
            thread.state.wait(seen, spins, Some(TICK));
            spins = 0;
        }
    }

    fn exhausted(&self, asked: Instant) -> Error {
        Error::PoolExhausted {
            waited_ms: u64::try_from(asked.elapsed().as_millis()).unwrap_or(u64::MAX),
            pool_size: self.config.pool_size,
        }
    }

    /// Takes a VM that is idle or new; idle ones beyond those that the callers that are `ahead` will take.
    fn next(
        self: &Arc<Self>,
        script: Option<u64>,
        ahead: usize,
        asked: Instant,
        limits: &Limits,
    ) -> Result<Next, Error> {
        let left = limits.acquire.saturating_sub(asked.elapsed());
        // Before any VM is taken, idle ones too: each piece of work may bring one VM more into quarantine.
        let quarantined = self.members().quarantined().count();
        if quarantined >= self.config.max_quarantined {
            if left.is_zero() {
                return Err(Error::Engine(format!(
                    "{quarantined} VMs are in quarantine, as many as js_machine.max_quarantined allows, and this \
                     process takes no new work; end it, or raise the setting (JsMachine::stats() shows each VM)"
                )));
            }
            // Most are gone within a few milliseconds.
            return Ok(Next::Wait(left.min(QUARANTINE_TICK)));
        }
        let may_take = self.idle.1.len() > ahead;
        if let Some(version) = script {
            if may_take && let Some(thread) = self.idle_with(version) {
                return Ok(Next::Vm(thread));
            }
            // Sooner there than in a VM that would begin only now.
            if !left.is_zero() && self.is_loading(version) {
                return Ok(Next::Wait(left.min(LOADING_TICK)));
            }
        }
        if may_take && let Ok(thread) = self.idle.1.try_recv() {
            return Ok(Next::Vm(thread));
        }
        match self.grow() {
            Ok(Some(thread)) => Ok(Next::Vm(thread)),
            Ok(None) if left.is_zero() => Err(self.exhausted(asked)),
            Ok(None) => Ok(Next::Wait(left.min(TICK))),
            // There may be room once the memory of one that has ended is given back.
            Err(_) if !left.is_zero() && UNREAPED.load(Relaxed) > 0 => Ok(Next::Wait(left.min(QUARANTINE_TICK))),
            Err(error) => Err(error),
        }
    }

    /// An idle VM that has a registered script loaded.
    fn idle_with(&self, version: u64) -> Option<Arc<Thread>> {
        let mut others = Vec::new();
        let found = loop {
            match self.idle.1.try_recv() {
                Ok(thread) if thread.loaded.holds(version) => break Some(thread),
                Ok(thread) => others.push(thread),
                Err(_) => break None,
            }
        };
        for thread in others {
            self.offer(thread);
        }
        found
    }

    fn is_loading(&self, version: u64) -> bool {
        self.expected().contains(&version)
    }
}

fn given_up() -> Error {
    Error::Cancelled("the caller gave up while it waited for a VM".into())
}
