//! Whoever is to know how the pools are.

use once_cell::sync::OnceCell;

/// Is told of changes; see [`when_one_changes`].
static OBSERVER: OnceCell<fn()> = OnceCell::new();

/// Calls `observer` when VMs of any pool were built, taken or given back: at the watchdog's next tick, so that a call pays
/// nothing for it, or at once, on a thread that holds no lock of a pool, where no execution keeps the watchdog awake. Only
/// the first call in a process sets one.
pub(crate) fn when_one_changes(observer: fn()) {
    // Another one stays.
    let _ = OBSERVER.set(observer);
}

/// Tells the observer, if there is one.
pub(super) fn tell_observer() {
    if let Some(observer) = OBSERVER.get() {
        observer();
    }
}
