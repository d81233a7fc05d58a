//! Requests to a VM, their limits, and the statistics of executions and pools.

use std::sync::Arc;
use std::sync::atomic::Ordering::{Relaxed, SeqCst};
use std::sync::atomic::{AtomicBool, AtomicU64};
use std::time::Duration;

use crate::value::{Members, Value};

/// Settings of a pool that are fixed for the life of the process.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Config {
    /// VMs at the most, 1 to 100.
    pub pool_size: usize,
    /// VMs whose scripts go on though they had to be left, 1 to 64: when there are so many, no new work is taken.
    pub max_quarantined: usize,
    /// What the images of registered scripts may take.
    pub images: ImageBounds,
}

/// Bounds on the images that have a registered script loaded, while nobody uses them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ImageBounds {
    /// Images, 1 to 128.
    pub number: usize,
    /// Bytes of their heaps.
    pub bytes: usize,
}

/// The limits of one execution.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Wall time from the moment a VM takes the script.
    pub timeout: Duration,
    /// Bytes that the script may hold at once, beyond a pristine VM.
    pub memory_bytes: u64,
    /// How long the caller waits for a VM.
    pub acquire: Duration,
}

/// Source text, and what errors and stacks call it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SourceText {
    /// The text.
    pub code: String,
    /// `script.js`.
    pub name: String,
}

/// The work of a request.
#[derive(Debug, Clone)]
pub enum Work {
    /// Runs a script: its completion value is the result.
    Script(SourceText),
    /// Runs an ES module: the result is what `default` exports when that is all, else its namespace.
    Module(SourceText),
    /// Parses a script for later: the result is its number, a [`Value::Int`].
    Compile(SourceText),
    /// Runs a script that was parsed before, by its number.
    Run(i64),
    /// Calls a global function by its name, which may be dotted.
    Call(String, Vec<Value>),
    /// Calls a function that left the VM earlier, by its number.
    CallFunction(u64, Vec<Value>),
    /// Gives up functions that left the VM earlier; the result is the numbers of those of the host that it gives up.
    Release(Vec<u64>),
    /// Reads a global variable; undefined is null.
    Get(String),
    /// Sets a global variable.
    Set(String, Value),
    /// Tells whether a global variable exists.
    Has(String),
    /// Collects garbage; the result is what the script holds, in bytes.
    Measure,
    /// Calls a registered script, which is loaded first where it is not.
    Registered(Arc<Registered>, Option<String>, Vec<Value>),
    /// Loads a registered script ahead of its first call.
    Load(Arc<Registered>),
    /// Gives up a registered script by its version.
    Unload(u64),
}

impl Work {
    /// Bytes of source text that the work brings along.
    #[must_use]
    pub fn code_bytes(&self) -> usize {
        match self {
            Self::Script(source) | Self::Module(source) | Self::Compile(source) => source.code.len(),
            _ => 0,
        }
    }

    /// Whether the work gives up memory, or only tells how much there is.
    #[must_use]
    pub fn lets_go(&self) -> bool {
        matches!(self, Self::Release(_) | Self::Measure | Self::Unload(_))
    }

    /// The registered script that is to be loaded for it, if any.
    #[must_use]
    pub fn registered(&self) -> Option<&Registered> {
        match self {
            Self::Registered(script, ..) | Self::Load(script) => Some(script),
            _ => None,
        }
    }
}

/// A script that is kept loaded under a name.
#[derive(Debug)]
pub struct Registered {
    /// The name, and the source that evaluates to a function or to an object of functions.
    pub source: SourceText,
    /// The source map that lies beside it, as JSON.
    pub map: Option<Arc<str>>,
    /// Whether each call begins in the state that loading has left.
    pub isolated: bool,
    /// Tells this registration from all others of the process, also of the same name.
    pub version: u64,
    /// CPU time that loading it took last, ns; 0 before.
    loading: AtomicU64,
    /// Whether nobody loads it ahead of its first call any more.
    is_settled: AtomicBool,
    /// Whether it was to take the place of another one, and will not.
    is_abandoned: AtomicBool,
}

impl Registered {
    /// Makes a script that nothing has loaded.
    #[must_use]
    pub fn new(source: SourceText, map: Option<Arc<str>>, isolated: bool, version: u64) -> Self {
        let no = || AtomicBool::new(false);
        let loading = AtomicU64::new(0);
        Self { source, map, isolated, version, loading, is_settled: no(), is_abandoned: no() }
    }

    /// Notes the CPU time that loading it took.
    pub fn note_loading(&self, took: Duration) {
        self.loading.store(u64::try_from(took.as_nanos()).unwrap_or(u64::MAX), Relaxed);
    }

    /// The CPU time that loading it took last; zero before.
    #[must_use]
    pub fn loading(&self) -> Duration {
        Duration::from_nanos(self.loading.load(Relaxed))
    }

    /// Notes that loading it ahead of its first call is over, however it ended.
    pub fn settle(&self) {
        self.is_settled.store(true, SeqCst);
    }

    /// Whether loading it ahead of its first call is over.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.is_settled.load(SeqCst)
    }

    /// Notes that it will not take the place of another one: what is loaded of it goes, by whoever is the last to settle or
    /// abandon it.
    pub fn abandon(&self) {
        self.is_abandoned.store(true, SeqCst);
    }

    /// Whether it will not take the place of another one.
    #[must_use]
    pub fn is_abandoned(&self) -> bool {
        self.is_abandoned.load(SeqCst)
    }
}

impl PartialEq for Registered {
    fn eq(&self, other: &Self) -> bool {
        self.version == other.version
    }
}

impl Eq for Registered {}

/// The locale of scripts that name none, where their host names none either.
pub const DEFAULT_LOCALE: &str = "en-US";

/// What a script can reach of its host: functions, the log, modules.
#[expect(clippy::struct_excessive_bools, reason = "each says what there is")]
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct HostBindings {
    /// Host functions: the path of each, which may be dotted, and its number, which no other path has.
    pub functions: Arc<Vec<(String, u64)>>,
    /// Objects that are reached live: the global name of each, its number, which no other name has, and its members.
    pub objects: Arc<Vec<(String, u64, Arc<Members>)>>,
    /// The identifier of the zone of local times, spelled as the engine does; UTC where there is none.
    pub time_zone: Option<Arc<str>>,
    /// The locale of scripts that name none, in its canonical form; [`DEFAULT_LOCALE`] where there is none.
    pub locale: Option<Arc<str>>,
    /// Whether anybody receives log records.
    pub logs: bool,
    /// Whether anybody answers requests of `fetch`.
    pub fetches: bool,
    /// Whether `WebAssembly` is a global.
    pub webassembly: bool,
    /// Whether `import` and `require` have a loader.
    pub imports: bool,
    /// The value of `process.env.NODE_ENV` where they have one.
    pub node_env: String,
    /// Whether JavaScript functions may leave, to be called later: only where the VM outlives the call.
    pub exports_functions: bool,
}

/// One piece of work.
#[derive(Debug, Clone)]
pub struct Request {
    /// The work to do.
    pub work: Work,
    /// Values that the script sees as global variables, in order.
    pub globals: Vec<(String, Value)>,
    /// What the script can reach of its host.
    pub bindings: HostBindings,
}

impl Request {
    /// A script that sees nothing but JavaScript.
    #[must_use]
    pub fn script(code: &str, name: &str) -> Self {
        let source = SourceText { code: code.to_owned(), name: name.to_owned() };
        Self { work: Work::Script(source), globals: Vec::new(), bindings: HostBindings::default() }
    }
}

/// The time and memory of one execution.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Timing {
    /// Waiting for a VM.
    pub queue: Duration,
    /// On the VM, wall time; waiting is not in it.
    pub duration: Duration,
    /// On the VM, CPU time.
    pub cpu: Duration,
    /// The most that the script held at once, bytes.
    pub memory_peak: u64,
}

/// The pool at one moment.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Stats {
    /// VMs at the most.
    pub pool_size: usize,
    /// Executions that could start without waiting: idle VMs, and those not started yet.
    pub available: usize,
    /// Executions in progress.
    pub active: usize,
    /// VMs whose scripts go on though they had to be left.
    pub quarantined: usize,
    /// False when a health check should recycle the process.
    pub healthy: bool,
    /// Images that have a registered script loaded.
    pub images: usize,
    /// Bytes of their heaps.
    pub image_bytes: usize,
    /// Every VM that was started and not yet given up.
    pub vms: Vec<VmStats>,
}

/// One VM at one moment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VmStats {
    /// Unique in the process.
    pub id: u64,
    /// `starting`, `idle`, `running`, `resetting`, `quarantined`.
    pub state: &'static str,
    /// Why it is quarantined: `timeout`; empty elsewhere.
    pub reason: &'static str,
    /// Executions so far.
    pub executions: u64,
    /// Bytes in use in its heap.
    pub heap_bytes: u64,
}
