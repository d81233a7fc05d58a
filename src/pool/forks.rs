//! Forks: a child inherits the VMs of its parent as they are, and has none of its other threads.

use std::sync::atomic::{AtomicU64, Ordering::SeqCst};
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError, Weak};

use super::watchdog::{self, Watched};
use crate::heap::ThreadOwned;

/// How often this process, and those before it, were forked.
static FORKS: AtomicU64 = AtomicU64::new(0);
/// What must be whole in a child.
static SHARED: Mutex<Vec<Weak<dyn Shared>>> = Mutex::new(Vec::new());

/// Lists that several threads change, behind locks.
pub(super) trait Shared: Send + Sync {
    /// Locks all of them, until what this returns is dropped.
    fn lock(&self) -> Box<dyn Locked + '_>;
}

/// Locks that are held.
pub(super) trait Locked {}

impl<T> Locked for T {}

/// What is locked while the present thread forks.
static HELD: ThreadOwned<Option<Held>> = ThreadOwned::new();

/// The locks of all lists and of the watchdog. They go before what they are in.
struct Held {
    _watched: MutexGuard<'static, Vec<Watched>>,
    _locks: Vec<Box<dyn Locked>>,
    _shared: Vec<Arc<dyn Shared>>,
}

/// Returns a number that is another one in a child, from the first [`watch`] on.
#[inline]
pub(crate) fn count() -> u64 {
    FORKS.load(SeqCst)
}

/// Counts forks from now on.
pub(crate) fn watch() {
    static INSTALLED: Once = Once::new();
    // SAFETY: the handlers live in this module, which stays mapped: it is linked with `-z nodelete`.
    INSTALLED.call_once(|| unsafe {
        libc::pthread_atfork(Some(before), Some(after_in_parent), Some(after_in_child));
    });
}

/// Makes sure that a child finds lists as they are between two changes.
pub(super) fn keep_whole(lists: Weak<dyn Shared>) {
    watch();
    let mut shared = shared();
    shared.retain(|other| other.strong_count() > 0);
    shared.push(lists);
}

fn shared() -> MutexGuard<'static, Vec<Weak<dyn Shared>>> {
    SHARED.lock().unwrap_or_else(PoisonError::into_inner)
}

extern "C" fn before() {
    let shared: Vec<_> = shared().iter().filter_map(Weak::upgrade).collect();
    let locks = shared.iter().map(|lists| outlive(lists.lock())).collect();
    let held = Held { _watched: watchdog::watched(), _locks: locks, _shared: shared };
    HELD.set(Some(held));
}

/// Lets locks be held as long as what they are in.
fn outlive(locks: Box<dyn Locked + '_>) -> Box<dyn Locked> {
    // SAFETY: only the lifetime is changed; `Held` drops the locks before what they are in.
    unsafe { std::mem::transmute(locks) }
}

extern "C" fn after_in_parent() {
    HELD.take();
}

extern "C" fn after_in_child() {
    FORKS.fetch_add(1, SeqCst);
    watchdog::forget();
    HELD.take();
}
