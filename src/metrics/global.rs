//! The one instance of the process, and what becomes of it in a forked child.

use std::ptr;
use std::sync::atomic::{AtomicBool, AtomicPtr, AtomicUsize, Ordering};

use super::Metrics;
use super::user::MOST_BYTES;

/// Null until the first use, and again in a forked child. Not a `OnceCell`, because a child must be able to start anew:
/// it would count its parent's figures a second time, and a histogram that another thread was using at the moment of
/// the fork would keep the child waiting for that thread, which it does not have.
static CURRENT: AtomicPtr<Metrics> = AtomicPtr::new(ptr::null_mut());

/// What an instance starts with: the directive, or what a forked child takes over from its parent.
static ENABLED: AtomicBool = AtomicBool::new(true);

/// Bytes of text that the user's own metrics may make in an instance.
static USER_LIMIT: AtomicUsize = AtomicUsize::new(MOST_BYTES);

static HOOKED: AtomicBool = AtomicBool::new(false);

impl Metrics {
    /// The instance of this process. The first call builds it, which allocates: make it on no VM's thread. A forked
    /// child gets one of its own, all zero, with counting on or off as it was in the parent.
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
}

#[cold]
fn install() -> &'static Metrics {
    if !HOOKED.swap(true, Ordering::AcqRel) {
        // SAFETY: `in_child` is a function of this module, which stays loaded to the end of the process, and does what
        // is allowed after a fork. Failure (no memory) means that a child goes on with its parent's figures.
        unsafe { libc::pthread_atfork(None, None, Some(in_child)) };
    }
    let metrics = Metrics::new();
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
mod tests {
    use std::sync::atomic::Ordering;

    use super::{CURRENT, Metrics};
    use crate::error::Status;
    use crate::metrics::file::tests::in_fork;
    use crate::metrics::tests::execution;
    use crate::protocol::Stats;

    #[test]
    fn every_thread_gets_the_same_instance() {
        let addresses: Vec<usize> = std::thread::scope(|scope| {
            let threads: Vec<_> =
                (0..4).map(|_| scope.spawn(|| std::ptr::from_ref(Metrics::global()).addr())).collect();
            threads.into_iter().map(|thread| thread.join().unwrap()).collect()
        });
        assert!(addresses.iter().all(|address| *address == addresses[0]), "{addresses:?}");
    }

    #[test]
    fn a_forked_child_starts_at_zero_and_leaves_its_parent_alone() {
        let parent = Metrics::global();
        parent.observe_execution(&execution(Status::Memory));
        // Held over the fork, as by a thread that makes a text at that moment: the child must not wait for it.
        let scrape = parent.scrape.lock().unwrap();
        let child_ok = in_fork(|| {
            let child = Metrics::global();
            let zero = child.snapshot().total() == 0;
            child.set_enabled(true);
            child.observe_execution(&execution(Status::Memory));
            zero && child.snapshot().executions_of(Status::Memory) == 1
                && child.text(&Stats::default()).contains("js_executions_total{status=\"memory\"} 1\n")
        });
        drop(scrape);
        assert!(child_ok);
        assert!(std::ptr::eq(Metrics::global(), parent));
    }

    #[test]
    fn the_switch_of_the_process_needs_no_instance() {
        assert!(in_fork(|| {
            let none = CURRENT.load(Ordering::Acquire).is_null();
            Metrics::enable_global(false);
            let still_none = CURRENT.load(Ordering::Acquire).is_null();
            none && still_none && !Metrics::global().is_enabled() && {
                Metrics::enable_global(true);
                Metrics::global().is_enabled()
            }
        }));
    }

    #[test]
    fn a_forked_child_keeps_the_switch_of_its_parent() {
        // One generation further down, so that the other tests of this process go on counting.
        assert!(in_fork(|| {
            Metrics::global().set_enabled(false);
            in_fork(|| !Metrics::global().is_enabled())
        }));
    }
}
