//! The one word that says what a VM is doing, and for which execution: every hand-over is a compare-and-swap on it.

use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::{Acquire, Release, SeqCst};
use std::time::Duration;

use super::futex;

/// The phase of a VM.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Phase {
    /// The engine is being built.
    Starting,
    /// It waits for a request.
    Idle,
    /// A thread is inside and runs one. Only in this phase may it be left.
    Running,
    /// The script waits for its host, which the thread has gone back to.
    Asking,
    /// Somebody asks the script to stop, which takes a few instructions; the VM waits for them before it goes on.
    Tripping,
    /// The outcome can be read.
    Done,
    /// It goes back to its pristine state, or clears up.
    Resetting,
}

impl Phase {
    const ALL: [Self; 7] =
        [Self::Starting, Self::Idle, Self::Running, Self::Asking, Self::Tripping, Self::Done, Self::Resetting];

    /// The name in `stats()`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Starting => "starting",
            Self::Idle => "idle",
            Self::Running | Self::Asking | Self::Tripping => "running",
            Self::Done | Self::Resetting => "resetting",
        }
    }
}

/// The phase in the low byte, the number of the execution in the others, so that whatever was meant for one execution
/// cannot hit the next.
///
/// Beside it, how many sleep until it changes: where nobody does, nobody is woken, which is a call of the system. One that
/// was left in its sleep counts for ever, and costs just that. Both are accessed in one order (`SeqCst`): whoever changes
/// the word sees those who count themselves before, and those who do so after do not sleep, as the system looks at the
/// word once more.
#[derive(Debug)]
pub(super) struct State {
    word: AtomicU32,
    sleepers: AtomicU32,
}

/// A state as it was at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Seen(u32);

impl Seen {
    pub fn phase(self) -> Phase {
        Phase::ALL[(self.0 & 15) as usize]
    }

    /// The number of the execution.
    pub fn execution(self) -> u32 {
        self.0 >> 8
    }

    fn with(self, phase: Phase) -> u32 {
        self.0 & !0xff | phase as u32
    }
}

impl State {
    pub const fn new() -> Self {
        Self { word: AtomicU32::new(Phase::Starting as u32), sleepers: AtomicU32::new(0) }
    }

    pub fn load(&self) -> Seen {
        Seen(self.word.load(Acquire))
    }

    pub fn phase(&self) -> Phase {
        self.load().phase()
    }

    /// Goes on to `to` and wakes whoever waits, if the state is still what was seen.
    pub fn advance(&self, seen: Seen, to: Phase) -> bool {
        let moved = self.word.compare_exchange(seen.0, seen.with(to), SeqCst, Acquire).is_ok();
        if moved {
            self.wake();
        }
        moved
    }

    /// Goes on from one phase to another, waiting out the moment of a trip. False when the VM is in any other phase.
    pub fn pass(&self, from: Phase, to: Phase) -> bool {
        loop {
            let seen = self.load();
            match seen.phase() {
                // Whoever holds it may wait for a core.
                Phase::Tripping => std::thread::yield_now(),
                phase if phase != from => return false,
                _ if self.advance(seen, to) => return true,
                _ => {}
            }
        }
    }

    /// Goes on to run what has asked. Only the thread that holds the VM does that, and nobody else changes the word while
    /// it asks, nor sleeps until it changes: a store is enough. False when it does not ask.
    pub fn go_on(&self) -> bool {
        let seen = self.load();
        let asks = seen.phase() == Phase::Asking;
        if asks {
            self.word.store(seen.with(Phase::Running), Release);
        }
        asks
    }

    /// Starts the next execution. False when the VM is not idle.
    pub fn start(&self) -> bool {
        let seen = self.load();
        let next = Seen(seen.0.wrapping_add(0x100));
        let moved = seen.phase() == Phase::Idle
            && self.word.compare_exchange(seen.0, next.with(Phase::Running), SeqCst, Acquire).is_ok();
        if moved {
            self.wake();
        }
        moved
    }

    /// Runs `act` while the execution that was seen cannot end. False when it was over already.
    pub fn hold(&self, seen: Seen, act: impl FnOnce()) -> bool {
        if seen.phase() != Phase::Running
            || self.word.compare_exchange(seen.0, seen.with(Phase::Tripping), SeqCst, Acquire).is_err()
        {
            return false;
        }
        act();
        self.word.store(seen.0, SeqCst);
        self.wake();
        true
    }

    /// Sleeps while the state is what was seen, at most so long; may also return for no reason.
    pub fn wait(&self, seen: Seen, timeout: Option<Duration>) -> Seen {
        self.sleepers.fetch_add(1, SeqCst);
        futex::wait(&self.word, seen.0, timeout);
        self.sleepers.fetch_sub(1, SeqCst);
        self.load()
    }

    /// Makes the VM idle, whatever it was doing: in a forked child, whose threads do not include the one inside.
    pub fn force_idle(&self) {
        self.word.store(Seen(self.load().0.wrapping_add(0x100)).with(Phase::Idle), SeqCst);
        self.sleepers.store(0, SeqCst);
    }

    fn wake(&self) {
        if self.sleepers.load(SeqCst) > 0 {
            futex::wake(&self.word);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Two threads pass the word to and fro, sleeping without a spin: a wake-up that is missed would be the time
    /// limit's.
    #[test]
    fn nobody_sleeps_through_a_change() {
        const TURNS: usize = if cfg!(miri) { 50 } else { 20_000 };
        const LIMIT: Duration = Duration::from_secs(20);
        let state = State::new();
        let turn = |from: Phase, to: Phase| {
            for _ in 0..TURNS {
                loop {
                    let seen = state.load();
                    if seen.phase() == from {
                        break;
                    }
                    let before = std::time::Instant::now();
                    state.wait(seen, Some(LIMIT));
                    assert!(before.elapsed() < LIMIT, "a wake-up was missed");
                }
                assert!(state.pass(from, to));
            }
        };
        std::thread::scope(|scope| {
            scope.spawn(|| turn(Phase::Starting, Phase::Idle));
            turn(Phase::Idle, Phase::Starting);
        });
        assert_eq!(state.sleepers.load(SeqCst), 0);
    }
}
