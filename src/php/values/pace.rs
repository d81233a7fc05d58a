//! How long a conversion may take, and what may interrupt it.

use std::cell::{Cell, RefCell};
use std::time::{Duration, Instant};

use crate::error::Error;
use crate::php::failure::Failure;
use crate::php::interrupt::Watch;

/// Units of work between two looks at the clock: some 50 µs.
const STRIDE: u64 = 1000;
/// Units of work that are done before the clock matters.
const SMALL: u64 = 30;
/// Bytes that take as long to copy as a small value takes to make, which is the unit of work.
const BYTES: usize = 128;

/// Looks up from a conversion every so often: at its deadline, and at what PHP wants meanwhile.
///
/// What is given up has to be freed, which takes up to half as long as making it took. So a conversion that cannot be
/// done in time ends when two thirds of its time are over.
pub struct Pace<'a> {
    time: Option<Time>,
    watch: Option<&'a RefCell<Watch>>,
    /// When the present piece of work began.
    began: Cell<Option<Instant>>,
    /// Its units of work in all; 0 while that is not known.
    total: Cell<u64>,
    done: Cell<u64>,
    /// Units of work since the last look, of whatever piece.
    since_look: Cell<u64>,
    was_interrupted: Cell<bool>,
}

/// The time of a script, as far as conversions have a share in it.
#[derive(Debug, Clone, Copy)]
pub struct Time {
    /// The moment at which a conversion must be over.
    pub until: Instant,
    /// The limit that the error names.
    pub limit: Duration,
}

impl Time {
    /// How long after the limit of a script its result may be converted, so that the caller has it 100 ms after the
    /// limit at the latest.
    const GRACE: Duration = Duration::from_millis(50);

    /// The time for the result of the script.
    pub fn of_result(self) -> Self {
        Self { until: self.until.checked_add(Self::GRACE).unwrap_or(self.until), ..self }
    }

    /// The time for the result of a job that has run so long already.
    pub fn of_job(limit: Duration, used: Duration) -> Option<Self> {
        let until = Instant::now().checked_add(limit.saturating_sub(used))?;
        Some(Self { until, limit }.of_result())
    }
}

impl<'a> Pace<'a> {
    /// A conversion that nothing interrupts: of what PHP code passes before a script runs.
    pub fn unhurried() -> Self {
        Self::new(None, None)
    }

    /// A conversion that is over at a moment, and that `watch` may interrupt.
    pub fn new(time: Option<Time>, watch: Option<&'a RefCell<Watch>>) -> Self {
        Self {
            time,
            watch,
            began: Cell::new(None),
            total: Cell::new(0),
            done: Cell::new(0),
            since_look: Cell::new(0),
            was_interrupted: Cell::new(false),
        }
    }

    /// Begins with a piece of work, of so many units in all.
    pub fn begin(&self, total: u64) {
        self.began.set(None);
        self.total.set(total);
        self.done.set(0);
    }

    /// Units of work for text or bytes of a length.
    pub fn units_of(len: usize) -> u64 {
        (len / BYTES) as u64
    }

    /// Whether something of PHP has interrupted the conversion, which the watch knows: an exception may be pending.
    pub fn was_interrupted(&self) -> bool {
        self.was_interrupted.get()
    }

    /// Notes work that is about to be done.
    ///
    /// # Errors
    /// [`Error::Timeout`] when the time is over, [`Failure::Interrupted`] when PHP wants something else.
    pub fn step(&self, units: u64) -> Result<(), Failure> {
        let since_look = self.since_look.get() + units;
        self.done.set(self.done.get() + units);
        self.since_look.set(since_look);
        if self.began.get().is_none() && since_look >= SMALL {
            self.began.set(Some(Instant::now()));
        }
        if since_look < STRIDE { Ok(()) } else { self.look() }
    }

    /// Looks at the clock and at PHP.
    ///
    /// # Errors
    /// As [`Pace::step`].
    pub fn look(&self) -> Result<(), Failure> {
        self.since_look.set(0);
        if let Some(time) = self.time.filter(|time| self.is_late(time.until)) {
            let limit_ms = u64::try_from(time.limit.as_millis()).unwrap_or(u64::MAX);
            return Err(Error::Timeout { limit_ms }.into());
        }
        if self.watch.is_some_and(|watch| watch.borrow_mut().is_interrupted()) {
            self.was_interrupted.set(true);
            return Err(Failure::Interrupted);
        }
        Ok(())
    }

    fn is_late(&self, until: Instant) -> bool {
        let now = Instant::now();
        let began = self.began.get().unwrap_or(now);
        let (elapsed, allowed) = (now - began, until.saturating_duration_since(began));
        let (done, total) = (self.done.get(), self.total.get());
        let cannot_end = || allowed.as_nanos() * u128::from(done) < elapsed.as_nanos() * u128::from(total);
        now >= until || (elapsed > allowed * 2 / 3 && cannot_end())
    }
}
