//! The one word that says what a VM is doing, and for which execution: every hand-over is a compare-and-swap on it.

use std::sync::atomic::AtomicU32;
use std::sync::atomic::Ordering::{Acquire, SeqCst};
use std::time::Duration;

use super::futex;

/// The phase of a VM.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Phase {
    /// Its thread builds the engine.
    Starting,
    /// It waits for a request.
    Idle,
    /// It runs one. Only in this phase may it be ended.
    Running,
    /// The script waits for an answer of its host: its thread sleeps, and the question can be read.
    Asking,
    /// Somebody asks the script to stop, which takes a few instructions; the VM waits for them before it goes on.
    Tripping,
    /// The outcome can be read.
    Done,
    /// It clears up after the execution, and keeps what that has left behind.
    Clearing,
    /// It goes back to its pristine state.
    Resetting,
    /// It was taken out of service; its thread ends, or has ended.
    Ended,
    /// It was asked to leave.
    Leaving,
}

impl Phase {
    const ALL: [Self; 10] = [
        Self::Starting,
        Self::Idle,
        Self::Running,
        Self::Asking,
        Self::Tripping,
        Self::Done,
        Self::Clearing,
        Self::Resetting,
        Self::Ended,
        Self::Leaving,
    ];

    /// The name in `stats()`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Starting => "starting",
            Self::Idle => "idle",
            Self::Running | Self::Asking | Self::Tripping => "running",
            Self::Done | Self::Clearing | Self::Resetting => "resetting",
            Self::Ended => "quarantined",
            Self::Leaving => "leaving",
        }
    }
}

/// Turns of a wait that keep the core.
const BUSY_TURNS: u32 = 50;

/// The phase in the low byte, the number of the execution in the others, so that whatever was meant for one execution
/// cannot hit the next.
///
/// Beside it, how many sleep until it changes: where nobody does, as when both sides spin, nobody is woken, which is a
/// call of the system for each step. One that was ended in its sleep counts for ever, and costs just that. Both are
/// accessed in one order (`SeqCst`): whoever changes the word sees those who count themselves before, and those who do
/// so after do not sleep, as the system looks at the word once more.
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
                Phase::Tripping => std::hint::spin_loop(),
                phase if phase != from => return false,
                _ if self.advance(seen, to) => return true,
                _ => {}
            }
        }
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

    /// Waits while the state is what was seen: a short spin, as most answers come within microseconds, then asleep.
    /// After the first turns each gives the core to whoever wants it, which may well be the one that is waited for.
    pub fn wait(&self, seen: Seen, spins: u32, timeout: Option<Duration>) -> Seen {
        for turn in 0..spins {
            let now = self.load();
            if now != seen {
                return now;
            }
            if turn < BUSY_TURNS { std::hint::spin_loop() } else { std::thread::yield_now() }
        }
        self.sleepers.fetch_add(1, SeqCst);
        futex::wait(&self.word, seen.0, timeout);
        self.sleepers.fetch_sub(1, SeqCst);
        self.load()
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
        const TURNS: usize = 20_000;
        const LIMIT: Duration = Duration::from_secs(20);
        let state = State::new();
        let turn = |from: Phase, to: Phase, spins: u32| {
            for _ in 0..TURNS {
                loop {
                    let seen = state.load();
                    if seen.phase() == from {
                        break;
                    }
                    let before = std::time::Instant::now();
                    state.wait(seen, spins, Some(LIMIT));
                    assert!(before.elapsed() < LIMIT, "a wake-up was missed");
                }
                assert!(state.pass(from, to));
            }
        };
        std::thread::scope(|scope| {
            scope.spawn(|| turn(Phase::Starting, Phase::Idle, 0));
            turn(Phase::Idle, Phase::Starting, 3);
        });
        assert_eq!(state.sleepers.load(SeqCst), 0);
    }
}
