//! Those who wait for a VM, served in the order in which they came: a caller that needs one VM after another does not keep
//! those who came meanwhile waiting.

use std::collections::VecDeque;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// The line of a pool.
#[derive(Default)]
pub(super) struct Waiters {
    line: Mutex<Line>,
    changed: Condvar,
    /// The length of the line, so that nobody takes the lock where nobody waits.
    count: AtomicUsize,
}

#[derive(Default)]
struct Line {
    tickets: VecDeque<u64>,
    last: u64,
    /// How often VMs became free.
    news: u64,
}

/// A place in the line, until it is dropped.
pub(super) struct Place<'a> {
    waiters: &'a Waiters,
    ticket: u64,
}

/// A moment in the life of the line.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    news: u64,
    /// How many came before.
    pub ahead: usize,
}

impl Waiters {
    /// How many wait.
    pub fn count(&self) -> usize {
        self.count.load(SeqCst)
    }

    /// Takes the last place.
    pub fn join(&self) -> Place<'_> {
        let mut line = self.line();
        line.last += 1;
        let ticket = line.last;
        line.tickets.push_back(ticket);
        self.count.store(line.tickets.len(), SeqCst);
        Place { waiters: self, ticket }
    }

    /// Wakes those who wait: a VM may be free.
    pub fn notify(&self) {
        if self.count() > 0 {
            self.line().news += 1;
            self.changed.notify_all();
        }
    }

    fn line(&self) -> MutexGuard<'_, Line> {
        self.line.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Place<'_> {
    /// How many came before, as of this moment.
    pub fn look(&self) -> Seen {
        let line = self.waiters.line();
        Seen { news: line.news, ahead: line.tickets.iter().take_while(|ticket| **ticket != self.ticket).count() }
    }

    /// Waits for something to happen after the moment that was seen, at most `timeout`.
    pub fn wait(&self, seen: Seen, timeout: Duration) {
        let line = self.waiters.line();
        drop(self.waiters.changed.wait_timeout_while(line, timeout, |line| line.news == seen.news));
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        let mut line = self.waiters.line();
        line.tickets.retain(|ticket| *ticket != self.ticket);
        line.news += 1;
        self.waiters.count.store(line.tickets.len(), SeqCst);
        drop(line);
        self.waiters.changed.notify_all();
    }
}

#[cfg(test)]
mod tests {
    use super::Waiters;
    use std::time::{Duration, Instant};

    #[test]
    fn those_who_came_first_are_ahead() {
        let waiters = Waiters::default();
        let (first, second) = (waiters.join(), waiters.join());
        assert_eq!((first.look().ahead, second.look().ahead, waiters.count()), (0, 1, 2));
        drop(first);
        assert_eq!((second.look().ahead, waiters.count()), (0, 1));
    }

    #[test]
    fn news_after_the_look_are_not_slept_through() {
        let waiters = Waiters::default();
        let place = waiters.join();
        let seen = place.look();
        waiters.notify();
        let started = Instant::now();
        place.wait(seen, Duration::from_secs(20));
        assert!(started.elapsed() < Duration::from_secs(20));
    }
}
