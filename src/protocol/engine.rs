//! The trait of a JavaScript engine, and how the pool controls it.

use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::Relaxed;
use std::time::{Duration, Instant};

use super::{HostCall, HostReply, Request};
use crate::error::Error;
use crate::value::Value;

/// A pristine JavaScript VM. It is built and used inside of a VM of the pool, and every byte that it allocates lies in that
/// VM's arena.
pub trait Engine {
    /// Collects garbage; between two executions.
    fn collect(&mut self);

    /// Returns how many bytes loading has left of the registered script of this version, and of all others.
    fn loaded_bytes(&self, version: u64) -> (usize, usize);

    /// Runs a request to its end. Between two resets it is called once, or, in a VM that is kept, any number of times.
    ///
    /// # Errors
    /// Whatever ended the script. A panic is allowed: it is contained, and the VM reset.
    fn run(&mut self, request: &Request, control: &dyn Control) -> Result<Value, Error>;
}

/// Makes engines.
#[derive(Debug, Clone, Copy)]
pub struct Factory {
    /// Builds an engine inside of a VM of the pool, whose scripts end when the interrupt says so. What engines
    /// share and create lazily must not lie there: see `heap::Arena::outside`.
    pub build: fn(Interrupt) -> Result<Box<dyn Engine>, String>,
    /// Has the next allocation of an object inside of the present VM collect garbage. Both of these are called inside of an
    /// allocation: they must neither allocate nor unwind. Engines never collect garbage of their own accord.
    pub request_collection: fn(),
    /// Returns the number of collections inside of the present VM that are over.
    pub collections: fn() -> usize,
}

/// Interrupts the script of a VM at its next step. Whatever the engine builds reads the flag, and any thread may set it at
/// any time, also inside of an allocation; it lives longer than the engine. Once it is set, the script asks whether it has
/// to end: its host may just want to look around.
#[derive(Debug, Clone, Copy)]
pub struct Interrupt {
    flag: &'static AtomicBool,
    must_end: fn(&'static AtomicBool) -> bool,
}

impl Interrupt {
    /// Returns the interrupt of engines that nobody interrupts.
    #[must_use]
    pub const fn never() -> Self {
        static FLAG: AtomicBool = AtomicBool::new(false);
        Self::new(&FLAG, |_| true)
    }

    /// Makes an engine read a flag, and call `must_end` when it is set.
    #[must_use]
    pub const fn new(flag: &'static AtomicBool, must_end: fn(&'static AtomicBool) -> bool) -> Self {
        Self { flag, must_end }
    }

    /// Returns the flag.
    #[must_use]
    pub const fn flag(self) -> &'static AtomicBool {
        self.flag
    }

    /// Whether the flag is set, and the script has to end.
    #[must_use]
    pub fn ends_script(self) -> bool {
        self.flag.load(Relaxed) && (self.must_end)(self.flag)
    }

    /// Returns the function that decides once the flag is set: true ends the script.
    #[must_use]
    pub const fn decision(self) -> fn(&'static AtomicBool) -> bool {
        self.must_end
    }
}

/// Why a script is asked to stop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Cause {
    /// The deadline passed.
    Timeout = 1,
    /// The memory limit was passed.
    Memory = 2,
    /// The caller gave up.
    Cancelled = 3,
}

impl Cause {
    /// Returns the cause with this number.
    #[must_use]
    pub(crate) const fn from_u8(number: u8) -> Option<Self> {
        match number {
            1 => Some(Self::Timeout),
            2 => Some(Self::Memory),
            3 => Some(Self::Cancelled),
            _ => None,
        }
    }
}

/// Reads an answer while the host keeps it.
pub type Reader<'a> = &'a mut dyn FnMut(&HostReply);

/// Calls a function that was handed over to the host, by its number.
pub type Serve<'a> = &'a mut dyn FnMut(u64, &[Value]) -> Result<Value, Error>;

/// The pool's side of an execution, for the engine that runs it.
pub trait Control {
    /// Returns the cause as soon as the script is asked to stop.
    fn cause(&self) -> Option<Cause>;

    /// Sleeps without using CPU until a moment (for ever when none), or until the script is asked to stop.
    fn sleep_until(&self, moment: Option<Instant>);

    /// Returns how many bytes the script may hold.
    fn memory_limit(&self) -> u64;

    /// Returns how many bytes the script holds now.
    fn memory_used(&self) -> u64;

    /// Returns the CPU time that the present thread has used; zero where nobody measures it.
    fn cpu_time(&self) -> Duration {
        Duration::ZERO
    }

    /// Returns how long ago the execution began; zero where nobody measures it.
    fn elapsed(&self) -> Duration {
        Duration::ZERO
    }

    /// Asks the host, and waits for its answer as long as it takes. Meanwhile the host may call functions of the script,
    /// which `serve` does.
    fn ask(&self, question: &HostCall, serve: Serve<'_>, read: Reader<'_>);
}
