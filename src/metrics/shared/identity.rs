//! Tells processes apart, also where a number is used again.

use std::fs;
use std::io;
use std::process;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};

/// Bits of a process's number: Linux has at most 2^22.
const PID_BITS: u32 = 22;
/// The place of the start time among the fields of `/proc/PID/stat` behind the name (proc(5): field 22, the state is 3).
const START_FIELD: usize = 19;

/// The identity of the present process, or of the one that it was forked from: then the number is another one.
static CURRENT: AtomicU64 = AtomicU64::new(0);

/// A process: its number, and the moment of its start where the system tells it. Never 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::metrics) struct Identity(pub(super) u64);

impl Identity {
    /// Returns the present process: the same from its start to its end, also when it has lost sight of `/proc` meanwhile,
    /// as by `chroot`.
    pub(in crate::metrics) fn current() -> Self {
        let pid = process::id();
        let known = Self(CURRENT.load(Relaxed));
        if known.pid() == pid {
            return known;
        }
        let current = match seen(pid) {
            Some(State::Runs(started)) => Self::new(pid, started),
            _ => Self::new(pid, 0),
        };
        CURRENT.store(current.0, Relaxed);
        current
    }

    fn new(pid: u32, started: u64) -> Self {
        Self(started << PID_BITS | u64::from(pid))
    }

    /// Returns the process of a word that [`Identity::word`] gave; none for 0.
    pub(super) fn of(word: u64) -> Option<Self> {
        (word != 0).then_some(Self(word))
    }

    pub(super) fn word(self) -> u64 {
        self.0
    }

    pub(super) fn pid(self) -> u32 {
        u32::try_from(self.0 & ((1 << PID_BITS) - 1)).unwrap_or(0)
    }

    /// Whether the process is there and can still run: one that has ended and waits for its parent is not.
    pub(in crate::metrics) fn is_alive(self) -> bool {
        let Ok(pid) = libc::pid_t::try_from(self.pid()) else { return false };
        // SAFETY: signal 0 is sent to nobody; the call only says whether it could be.
        let is_there = unsafe { libc::kill(pid, 0) } == 0;
        if !is_there && io::Error::last_os_error().raw_os_error() == Some(libc::ESRCH) {
            return false;
        }
        match seen(self.pid()) {
            Some(State::Runs(started)) => self.started() == 0 || started == self.started(),
            Some(State::HasEnded) => false,
            // The system hides the processes of others: one that is there is taken for the one that is meant.
            None => true,
        }
    }

    fn started(self) -> u64 {
        self.0 >> PID_BITS
    }
}

enum State {
    /// Since so many ticks after the start of the system.
    Runs(u64),
    /// Its parent has not asked for it yet.
    HasEnded,
}

/// How a process is; none when there is none, or the system does not tell.
fn seen(pid: u32) -> Option<State> {
    let stat = fs::read(format!("/proc/{pid}/stat")).ok()?;
    // The name, in parentheses, may hold anything.
    let end = stat.iter().rposition(|byte| *byte == b')')?;
    let mut fields = str::from_utf8(&stat[end + 1..]).ok()?.split_ascii_whitespace();
    if matches!(fields.clone().next()?, "Z" | "X") {
        return Some(State::HasEnded);
    }
    fields.nth(START_FIELD)?.parse().ok().map(State::Runs)
}

#[cfg(test)]
mod tests {
    use super::Identity;

    #[test]
    fn the_present_process_is_alive_and_one_of_another_start_is_not() {
        let own = Identity::current();
        assert!(own.is_alive());
        assert_eq!(Identity::of(own.word()), Some(own));
        assert_eq!(own.pid(), std::process::id());
        assert!(!Identity::new(own.pid(), 1).is_alive());
        assert_eq!(Identity::of(0), None);
    }

    #[test]
    fn a_process_that_has_ended_is_not_alive_even_before_its_parent_has_asked() {
        // SAFETY: the child leaves at once, by `_exit`.
        let child = unsafe { libc::fork() };
        if child == 0 {
            // SAFETY: ends this process.
            unsafe { libc::_exit(0) };
        }
        let pid = u32::try_from(child).unwrap();
        let identity = Identity::new(pid, 0);
        while identity.is_alive() {
            std::thread::yield_now();
        }
        // SAFETY: waits for the child of above.
        unsafe { libc::waitpid(child, std::ptr::null_mut(), 0) };
        assert!(!identity.is_alive());
    }
}
