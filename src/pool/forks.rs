//! Forks: a child inherits the VMs of its parent as they are, and has none of its other threads.

use std::cell::RefCell;
use std::sync::atomic::{AtomicU64, Ordering::SeqCst};
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError, Weak};

use super::Pool;
use super::acquire::Slots;
use super::watchdog::{self, Watched};

/// How often this process, and those before it, were forked.
static FORKS: AtomicU64 = AtomicU64::new(0);
/// The pools whose lists must be whole in a child.
static POOLS: Mutex<Vec<Weak<Pool>>> = Mutex::new(Vec::new());

thread_local! {
    /// What is locked while the present thread forks.
    static HELD: RefCell<Option<Held>> = const { RefCell::new(None) };
}

/// The locks of the pools and of the watchdog. They go before the pools that they are in.
struct Held {
    _watched: MutexGuard<'static, Vec<Watched>>,
    _slots: Vec<MutexGuard<'static, Slots>>,
    _expected: Vec<MutexGuard<'static, Vec<u64>>>,
    _pools: Vec<Arc<Pool>>,
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

/// Makes sure that a child finds the lists of a pool as they are between two changes.
pub(super) fn keep_whole(pool: &Arc<Pool>) {
    watch();
    let mut pools = pools();
    pools.retain(|pool| pool.strong_count() > 0);
    pools.push(Arc::downgrade(pool));
}

fn pools() -> MutexGuard<'static, Vec<Weak<Pool>>> {
    POOLS.lock().unwrap_or_else(PoisonError::into_inner)
}

extern "C" fn before() {
    let pools: Vec<_> = pools().iter().filter_map(Weak::upgrade).collect();
    let slots = pools.iter().map(|pool| outlive(pool.slots())).collect();
    let expected = pools.iter().map(|pool| outlive(pool.expected())).collect();
    let held = Held { _watched: watchdog::watched(), _slots: slots, _expected: expected, _pools: pools };
    HELD.with_borrow_mut(|place| *place = Some(held));
}

/// Lets a guard live as long as the pool that it is of.
fn outlive<T>(guard: MutexGuard<'_, T>) -> MutexGuard<'static, T> {
    // SAFETY: only the lifetime is changed; `Held` drops the guard before the pool.
    unsafe { std::mem::transmute(guard) }
}

extern "C" fn after_in_parent() {
    HELD.take();
}

extern "C" fn after_in_child() {
    FORKS.fetch_add(1, SeqCst);
    watchdog::forget();
    HELD.take();
}
