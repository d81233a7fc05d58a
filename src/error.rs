//! Everything that can go wrong, one variant for each thing that a caller can do something about.

use std::fmt;

use crate::value::{ConversionError, Value};

/// Why an execution gave no value. Plain data: it may cross threads.
#[non_exhaustive]
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Error {
    /// The script threw, rejected, or does not parse. Cure: in the script.
    #[error("{}", .0.told())]
    Script(Box<ScriptError>),
    /// The deadline passed. Cure: a longer `timeoutMs`, or less work.
    #[error("the script did not finish within {limit_ms} ms; raise timeoutMs or js_machine.default_timeout_ms")]
    Timeout {
        /// The limit, ms.
        limit_ms: u64,
    },
    /// The script used more memory than it may. Cure: a larger `memoryMb`, or less data.
    #[error(
        "the script used more than {} MB of memory; raise memoryMb or js_machine.max_memory_mb",
        .limit_bytes >> 20
    )]
    Memory {
        /// The limit, bytes.
        limit_bytes: u64,
    },
    /// Calls, source text or a value nested too deeply. Cure: in the script.
    #[error("{0}")]
    Recursion(String),
    /// No VM became free in time. Cure: a larger pool, shorter scripts, a longer wait.
    #[error(
        "no VM became free within {waited_ms} ms: all {pool_size} are busy; \
         raise js_machine.pool_size or js_machine.acquire_timeout_ms"
    )]
    PoolExhausted {
        /// How long the caller waited, ms.
        waited_ms: u64,
        /// VMs in the pool.
        pool_size: usize,
    },
    /// As many contexts are open as may be. Cure: close some.
    #[error("{most} contexts are open in this process, as many as may be; close some")]
    TooManyContexts {
        /// Contexts at the most.
        most: usize,
    },
    /// A host function asks for another VM, and all are held by the scripts that wait for it. Cure: a larger pool.
    #[error(
        "{depth} scripts wait for this call, and the pool has {pool_size} VMs: none is left for another script; \
         raise js_machine.pool_size, or do not run scripts inside of host functions"
    )]
    Nested {
        /// Scripts that wait.
        depth: usize,
        /// VMs in the pool.
        pool_size: usize,
    },
    /// A job asked its host for something, and nobody waited for the job. Cure: wait for it in time.
    #[error(
        "the job asked for {what}, and nobody waited for the job to serve that within its {limit_ms} ms; \
         call await(), result() or awaitAll() in time, or raise timeoutMs"
    )]
    Unserved {
        /// What the job asked for, as in `the host function db.find`.
        what: String,
        /// The limit of the job, ms.
        limit_ms: u64,
    },
    /// Too many jobs are not done yet. Cure: fewer at a time, or a larger bound.
    #[error("{max_jobs} jobs are not done yet, as many as there may be; raise js_machine.max_jobs")]
    TooManyJobs {
        /// The bound.
        max_jobs: usize,
    },
    /// The caller waited for a job, and not long enough; the job goes on. Cure: wait longer, or again.
    #[error("the job was not done within the {waited_ms} ms that were waited for it; it goes on")]
    NotDone {
        /// How long the caller wanted to wait, ms.
        waited_ms: u64,
    },
    /// The caller gave up, or the pool is shutting down.
    #[error("{0}")]
    Cancelled(String),
    /// A value cannot cross between the languages. Cure: return or pass something else.
    #[error("{0}")]
    Conversion(ConversionError),
    /// A fault of the engine, contained. Cure: report it.
    #[error("{0}")]
    Engine(String),
}

/// A value that a script threw, described in the words of JavaScript.
#[derive(Debug, Clone, PartialEq)]
pub struct ScriptError {
    /// True when the source does not parse: nothing ran.
    pub syntax: bool,
    /// `TypeError`, or what the thrown object calls itself; empty where it has no name.
    pub name: String,
    /// The message, without the name.
    pub message: String,
    /// Frames, one a line, innermost first, as `at name (file:line:column)`.
    pub stack: String,
    /// The position at which it was thrown.
    pub position: Option<Position>,
    /// The value that was thrown, as far as it can cross.
    pub value: Value,
    /// The host's number of the exception that the error stands for: a host function threw it.
    pub exception: Option<u64>,
    /// The error that the script named as the cause of this one.
    pub cause: Option<Box<ScriptError>>,
    /// The way out, for mistakes that are known; empty for all others.
    pub advice: String,
}

/// A place in the user's source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Position {
    /// The name given with the source.
    pub file: String,
    /// Counted from 1.
    pub line: u32,
    /// Counted from 1, in UTF-16 code units.
    pub column: u32,
}

impl fmt::Display for Position {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

impl ScriptError {
    /// Makes an error that no script threw.
    #[must_use]
    pub fn plain(name: &str, message: &str) -> Self {
        Self {
            syntax: false,
            name: name.into(),
            message: message.into(),
            stack: String::new(),
            position: None,
            value: Value::Null,
            exception: None,
            cause: None,
            advice: String::new(),
        }
    }

    /// One line for a log: name, message, the way out where one is known, and the place, as in
    /// `TypeError: x is not a function (pricing.js:3:10)`.
    #[must_use]
    pub fn told(&self) -> String {
        let Some(place) = self.position.as_ref().map(|place| format!(" ({place})")) else { return self.advised() };
        // The errors of modules that do not parse name the place themselves.
        match self.summary().strip_suffix(place.as_str()) {
            Some(short) if !self.advice.is_empty() => format!("{short}; {}{place}", self.advice),
            Some(short) => format!("{short}{place}"),
            None => self.advised() + &place,
        }
    }

    /// As [`ScriptError::told`], without the place.
    #[must_use]
    pub fn advised(&self) -> String {
        let summary = self.summary();
        if self.advice.is_empty() { summary } else { format!("{summary}; {}", self.advice) }
    }

    /// The error, its cause, the cause of that, and so on.
    pub fn chain(&self) -> impl Iterator<Item = &Self> {
        std::iter::successors(Some(self), |error| error.cause.as_deref())
    }

    /// One line: `TypeError: x is not a function`.
    #[must_use]
    pub fn summary(&self) -> String {
        match (self.name.as_str(), self.message.as_str()) {
            ("", message) => message.to_owned(),
            (name, "") => name.to_owned(),
            (name, message) => format!("{name}: {message}"),
        }
    }
}

impl From<ConversionError> for Error {
    fn from(error: ConversionError) -> Self {
        Self::Conversion(error)
    }
}

/// How an execution ended, as metrics and `execute()` name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Status {
    /// A value came back.
    Success,
    /// The script, a value or the engine failed.
    Error,
    /// The deadline passed.
    Timeout,
    /// The memory limit was passed.
    Memory,
    /// The caller gave up.
    Cancelled,
    /// Nothing ran: no VM became free.
    Rejected,
}

impl Status {
    /// Every status, in the order in which metrics list them.
    pub const ALL: [Self; 6] =
        [Self::Success, Self::Error, Self::Timeout, Self::Memory, Self::Cancelled, Self::Rejected];

    /// The name in metrics and in `execute()['status']`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Success => "success",
            Self::Error => "error",
            Self::Timeout => "timeout",
            Self::Memory => "memory",
            Self::Cancelled => "cancelled",
            Self::Rejected => "rejected",
        }
    }

    /// The status that belongs to an error.
    #[must_use]
    pub const fn of_error(error: &Error) -> Self {
        match error {
            Error::Timeout { .. } | Error::Unserved { .. } | Error::NotDone { .. } => Self::Timeout,
            Error::Memory { .. } => Self::Memory,
            Error::Cancelled(_) => Self::Cancelled,
            Error::PoolExhausted { .. }
            | Error::TooManyContexts { .. }
            | Error::Nested { .. }
            | Error::TooManyJobs { .. } => Self::Rejected,
            Error::Script(_) | Error::Recursion(_) | Error::Conversion(_) | Error::Engine(_) => Self::Error,
        }
    }
}
