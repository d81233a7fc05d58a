//! The calls that a running script makes to its host, and the trait of a host.

use std::time::Instant;

use super::Limits;
use crate::error::Error;
use crate::value::Value;

/// A call of a running script to its host; the script waits for the reply.
#[derive(Debug, Clone, PartialEq)]
pub enum HostCall {
    /// Calls a host function, by its number.
    Call(u64, Vec<Value>),
    /// Reaches an object of the host, by its number.
    Access(u64, Access),
    /// Has a request of the script's `fetch` answered, a [`Value::Map`] of `method`, `url`, `headers` (a map) and `body`
    /// (bytes, or null). The reply is a [`Value::List`] of the status, its text, the headers (a list of pairs), the bytes
    /// of the body and the URL that answered, empty when it is the one that was asked.
    Fetch(Value),
    /// Asks for a module.
    Import(Import),
    /// Asks for a source map that lies beside a module, after an error. The reply is a [`Value::String`], its JSON;
    /// anything else says that there is none.
    SourceMap(Import),
    /// Hands over log records; the reply says nothing.
    Log(Vec<LogRecord>),
    /// Counts something for the user's own metrics.
    Metric(Metric),
    /// Gives functions of the host up that the script holds no longer, once for each time that it was given one. The
    /// reply is a [`Value::List`] of the numbers of those functions of the script that the host holds no longer.
    GiveUp(Vec<u64>),
}

/// What a script does with an object of its host. The names are among the members that the host has named.
#[derive(Debug, Clone, PartialEq)]
pub enum Access {
    /// Reads a property.
    Get(String),
    /// Writes a property. The reply says nothing.
    Set(String, Value),
    /// Calls a method.
    Call(String, Vec<Value>),
    /// Asks for an iterator, which is an object of the host as well.
    Iterate,
    /// Goes to the first value of an iterator, or to the next one. The reply is a [`Value::List`] of that value, or null at
    /// the end.
    Next(bool),
}

/// Functions that one side may hold of the other at once: those of PHP that a script was given, or those of a context
/// that PHP was given.
pub const MOST_FUNCTIONS: usize = 10_000;
/// Exceptions that a host keeps for the errors that stand for them: the latest.
pub const MOST_EXCEPTIONS: usize = 1_000;

/// A module that is asked for. The answer is a [`Value::Map`] of `url`, `source` and `kind` (`module`, `commonjs`,
/// `json`, or `node` for one of Node's own, whose source the engine has), or a [`Value::String`]: why there is no such module.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Import {
    /// As the script wrote it.
    pub specifier: String,
    /// The URL of the importing module. `None` when the source text imports that the host passed.
    pub referrer: Option<String>,
    /// True for `require`.
    pub require: bool,
}

/// One line of a log.
#[derive(Debug, Clone, PartialEq)]
pub struct LogRecord {
    /// A level of PSR-3.
    pub level: &'static str,
    /// The text.
    pub message: String,
    /// Data beside the text, a [`Value::Map`].
    pub context: Value,
}

/// A sample of the user's own metrics.
#[derive(Debug, Clone, PartialEq)]
pub struct Metric {
    /// The kind of metric.
    pub kind: MetricKind,
    /// The name as the script gave it, without prefix.
    pub name: String,
    /// The number that is added, set or observed.
    pub value: f64,
    /// Label names and values.
    pub labels: Vec<(String, String)>,
}

impl Metric {
    /// Bytes of a name or of a label's value at the most. Whoever makes a sample keeps to it in UTF-16 units.
    pub const LONGEST: usize = 200;
    /// Labels of one metric at the most.
    pub const MOST_LABELS: usize = 16;
}

/// The kinds of the user's own metrics.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MetricKind {
    /// Only grows.
    Counter,
    /// Goes up and down.
    Gauge,
    /// Counts in buckets.
    Histogram,
}

/// Why a host gave no value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum HostError {
    /// The host function threw: the script sees an error of this name and message, and may catch it. The number tells
    /// the host which exception it was, should the error come back.
    Thrown {
        /// The name that the error gets.
        name: String,
        /// Its message.
        message: String,
        /// The host's number of the exception.
        number: u64,
    },
    /// The script must end.
    Stop,
    /// The script must end, as the time that it has does not suffice for what it asks.
    Late,
}

/// The reply of a host.
pub type HostReply = Result<Value, HostError>;

/// Serves a script while the calling thread waits for it.
pub trait Host {
    /// Returns true when the script is to be given up. The pool asks about every 10 ms.
    fn cancelled(&mut self) -> bool {
        false
    }

    /// Is called once, when a VM takes the script at `moment`: from there on the time of its `limits` counts.
    fn started(&mut self, _moment: Instant, _limits: &Limits) {}

    /// Answers a call. The script waits meanwhile, and can be called itself.
    ///
    /// # Errors
    /// The error that the script gets instead of a value.
    fn answer(&mut self, question: &HostCall, script: &dyn WaitingScript) -> HostReply;
}

/// A script that waits for an answer of its host.
pub trait WaitingScript {
    /// Calls a function that the script has handed over, by its number, and lets `read` have what it returns. The time and
    /// the memory that it takes are the script's. `host` serves what the function asks for.
    fn call(&self, number: u64, args: &[Value], host: &mut dyn Host, read: ReadOutcome<'_>);
}

/// Reads what a call has returned, or the error that ended it, while the script keeps it.
pub type ReadOutcome<'a> = &'a mut dyn FnMut(Result<&Value, &Error>);

/// A host that serves nothing: for scripts that get no surface.
#[derive(Debug, Clone, Copy)]
pub struct Nobody;

impl Host for Nobody {
    fn answer(&mut self, _question: &HostCall, _script: &dyn WaitingScript) -> HostReply {
        Err(HostError::Stop)
    }
}
