//! Which registered scripts a VM has loaded, as far as those know who choose a VM for a call.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// Versions of registered scripts. Only advice: the VM itself knows for sure, and loads what it lacks.
#[derive(Default)]
pub(super) struct Loaded(Mutex<State>);

#[derive(Default)]
struct State {
    versions: Vec<u64>,
}

impl Loaded {
    /// Whether a script is there.
    pub fn holds(&self, version: u64) -> bool {
        self.state().versions.contains(&version)
    }

    /// Notes what a request brings in.
    pub fn note(&self, version: u64) {
        let mut state = self.state();
        if !state.versions.contains(&version) {
            state.versions.push(version);
        }
    }

    /// Notes that a script is not loaded any more.
    pub fn remove(&self, version: u64) {
        self.state().versions.retain(|other| *other != version);
    }

    /// Notes that nothing is loaded any more.
    pub fn clear(&self) {
        self.state().versions.clear();
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
