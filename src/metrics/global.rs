//! The one instance of the process, what becomes of it in a forked child, and the memory that both share.

use std::fs;
use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicPtr, AtomicUsize, Ordering};

use once_cell::sync::OnceCell;

use super::Metrics;
use super::hash::hash;
use super::scope::Scope;
use super::shared::{Identity, Space};
use super::user::{self, MOST_BYTES};
use crate::protocol::Stats;

/// Null until the first use, and again in a forked child. Not a `OnceCell`, because a child must be able to start anew:
/// it has an identity of its own.
static CURRENT: AtomicPtr<Metrics> = AtomicPtr::new(ptr::null_mut());

/// The memory that this process shares with its children and its parent. Null where none was made.
static SHARED: AtomicPtr<Space> = AtomicPtr::new(ptr::null_mut());

/// What an instance starts with: the directive, or what a forked child takes over from its parent.
static ENABLED: AtomicBool = AtomicBool::new(true);

/// Whether the numbers are those of the process alone.
static OWN: AtomicBool = AtomicBool::new(false);

/// Bytes of text that the user's own metrics may make in an instance.
static USER_LIMIT: AtomicUsize = AtomicUsize::new(MOST_BYTES);

static HOOKED: AtomicBool = AtomicBool::new(false);

/// Tells which group of processes one belongs to, by its number; see [`Metrics::share`].
static GROUP_OF: OnceCell<GroupOf> = OnceCell::new();

/// The name of the group of processes that one belongs to, from its command line; none while that is not known.
pub type GroupOf = fn(command_line: &str) -> Option<&str>;

/// The group of processes that have no name for it.
const UNNAMED: &str = "";

impl Metrics {
    /// The instance of this process. The first call builds it, which allocates: make it on no VM's thread. A forked
    /// child gets one of its own, with counting on or off as it was in the parent.
    #[must_use]
    pub fn global() -> &'static Self {
        let current = CURRENT.load(Ordering::Acquire);
        if current.is_null() {
            return install();
        }
        // SAFETY: what CURRENT points to came from a Box in `install`, was complete when it was stored (Release), and
        // is never freed.
        unsafe { &*current }
    }

    /// Makes the memory that this process and those that are forked from it count in together, with room for as much
    /// text of user metrics as may be made now. Where `group_of` tells groups apart, each has numbers of its own. For the
    /// start of the first process; without it, or without memory, each process counts for itself.
    pub fn share(group_of: GroupOf) {
        hook();
        // A second start in one process, as of Apache's, changes nothing.
        let _ = GROUP_OF.set(group_of);
        let table = user::words_for(USER_LIMIT.load(Ordering::Relaxed));
        let space = Space::shared(table).map_or(ptr::null_mut(), |space| Box::into_raw(Box::new(space)));
        // Earlier memory stays mapped, as threads may use it.
        SHARED.store(space, Ordering::Release);
        CURRENT.store(ptr::null_mut(), Ordering::Release);
    }

    /// Chooses whether the numbers are those of all processes that share memory, or of this one. What was counted in one
    /// way is not shown in the other.
    pub fn scope_global(scope: Scope) {
        let is_own = scope == Scope::Process;
        if OWN.swap(is_own, Ordering::AcqRel) != is_own {
            leave_shared();
            // The instance stays, as threads may use it.
            CURRENT.store(ptr::null_mut(), Ordering::Release);
        }
    }

    /// Sets how many bytes of text the user's own metrics may make in this process and its children.
    pub fn limit_user_global(bytes: usize) {
        USER_LIMIT.store(bytes, Ordering::Relaxed);
        // SAFETY: null, or as in `global`.
        if let Some(current) = unsafe { CURRENT.load(Ordering::Acquire).as_ref() } {
            current.set_user_limit(bytes);
        }
    }

    /// Switches counting on or off in this process and its children, without building an instance that may never be
    /// used.
    pub fn enable_global(enabled: bool) {
        ENABLED.store(enabled, Ordering::Relaxed);
        // SAFETY: null, or as in `global`.
        if let Some(current) = unsafe { CURRENT.load(Ordering::Acquire).as_ref() } {
            current.set_enabled(enabled);
        }
    }

    /// Shows the gauges of this process to those that it shares memory with, before it counts anything: its pool is there
    /// for its requests from the start. Nothing where nothing is shared.
    pub fn announce(pool: &Stats) {
        // SAFETY: null, or from a Box in `share` that is never freed.
        let space = unsafe { SHARED.load(Ordering::Acquire).as_ref() };
        if let Some(space) = space.filter(|_| !OWN.load(Ordering::Acquire) && ENABLED.load(Ordering::Relaxed))
            && let Some(entry) = space.processes().enter(Identity::current())
        {
            entry.show(Identity::current(), pool.into());
        }
    }

    /// Takes the gauges of this process out of the sums, and lets another one lead: for its end.
    pub fn leave() {
        // SAFETY: null, or as in `global`.
        if let Some(current) = unsafe { CURRENT.load(Ordering::Acquire).as_ref() } {
            current.resign();
        }
        leave_shared();
    }
}

fn leave_shared() {
    // SAFETY: null, or from a Box in `share` that is never freed.
    if let Some(space) = unsafe { SHARED.load(Ordering::Acquire).as_ref() } {
        space.processes().leave(Identity::current());
    }
}

/// The number of the group of a process; 0 while it is not known.
pub(super) fn group_of(pid: u32) -> u64 {
    let Some(group_of) = GROUP_OF.get() else { return hash(UNNAMED.as_bytes()) };
    let command_line = fs::read(format!("/proc/{pid}/cmdline")).unwrap_or_default();
    group_of(&String::from_utf8_lossy(&command_line)).map_or(0, |name| hash(name.as_bytes()))
}

/// Sees to it that forked children begin anew.
fn hook() {
    if !HOOKED.swap(true, Ordering::AcqRel) {
        // SAFETY: `in_child` is a function of this module, which stays loaded to the end of the process, and does what
        // is allowed after a fork. Failure (no memory) means that a child goes on with its parent's identity.
        unsafe { libc::pthread_atfork(None, None, Some(in_child)) };
    }
}

#[cold]
fn install() -> &'static Metrics {
    hook();
    // SAFETY: null, or from a Box in `share` that is never freed.
    let shared = unsafe { SHARED.load(Ordering::Acquire).as_ref() };
    let metrics = match shared.filter(|_| !OWN.load(Ordering::Acquire)) {
        Some(space) => Metrics::shared(space),
        None => Metrics::own(USER_LIMIT.load(Ordering::Relaxed)),
    };
    metrics.set_enabled(ENABLED.load(Ordering::Relaxed));
    metrics.set_user_limit(USER_LIMIT.load(Ordering::Relaxed));
    let fresh = Box::into_raw(Box::new(metrics));
    match CURRENT.compare_exchange(ptr::null_mut(), fresh, Ordering::AcqRel, Ordering::Acquire) {
        // SAFETY: from the Box above; never freed, as it is in CURRENT now.
        Ok(_) => unsafe { &*fresh },
        Err(theirs) => {
            // SAFETY: from the Box above, and no one else has seen it.
            drop(unsafe { Box::from_raw(fresh) });
            // SAFETY: as in `global`: another thread was faster.
            unsafe { &*theirs }
        }
    }
}

/// Runs in a forked child, between the fork and whatever PHP does next: atomic operations and nothing else.
unsafe extern "C" fn in_child() {
    let parents = CURRENT.swap(ptr::null_mut(), Ordering::AcqRel);
    // SAFETY: null, or as in `global`. The parent's instance is left as it is: a few KiB that the processes share.
    if let Some(parents) = unsafe { parents.as_ref() } {
        ENABLED.store(parents.is_enabled(), Ordering::Relaxed);
    }
}

#[cfg(test)]
mod tests;
