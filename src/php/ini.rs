//! The directives `js_machine.*`: their ranges, and their values as parsed when PHP sets them.

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use ext_php_rs::flags::IniEntryPermission;
use ext_php_rs::zend::IniEntryDefs;

use super::zend::ini::{self, Directive};
use crate::metrics::Metrics;
use crate::pool::Config;
use crate::runtime;

/// The limits that php.ini or `ini_set()` sets for executions.
#[derive(Clone, Copy)]
pub struct Defaults {
    /// `js_machine.default_timeout_ms`
    pub timeout_ms: i64,
    /// `js_machine.max_memory_mb`
    pub memory_mb: i64,
    /// `js_machine.acquire_timeout_ms`
    pub acquire_timeout_ms: i64,
}

thread_local! {
    /// Under ZTS every thread has its own `ini_set()`, and PHP announces the values of each thread there.
    static DEFAULTS: Cell<Defaults> =
        const { Cell::new(Defaults { timeout_ms: 30_000, memory_mb: 512, acquire_timeout_ms: 5_000 }) };
}

/// VMs out of service whose memory is not given back yet, at the most.
const MAX_QUARANTINED: usize = 8;

/// The size that the pool was last configured with; 0 before start-up.
static POOL_SIZE: AtomicUsize = AtomicUsize::new(0);
static METRICS_FILE: Mutex<Option<PathBuf>> = Mutex::new(None);

static DIRECTIVES: [Directive; 6] = [
    Directive {
        name: c"js_machine.pool_size",
        default: c"4",
        permission: IniEntryPermission::System,
        is_switch: false,
        accept: set_pool_size,
    },
    Directive {
        name: c"js_machine.max_memory_mb",
        default: c"512",
        permission: IniEntryPermission::All,
        is_switch: false,
        accept: set_memory,
    },
    Directive {
        name: c"js_machine.default_timeout_ms",
        default: c"30000",
        permission: IniEntryPermission::All,
        is_switch: false,
        accept: set_timeout,
    },
    Directive {
        name: c"js_machine.acquire_timeout_ms",
        default: c"5000",
        permission: IniEntryPermission::All,
        is_switch: false,
        accept: set_acquire_timeout,
    },
    Directive {
        name: c"js_machine.metrics",
        default: c"1",
        permission: IniEntryPermission::System,
        is_switch: true,
        accept: set_metrics,
    },
    Directive {
        name: c"js_machine.metrics_file",
        default: c"",
        permission: IniEntryPermission::System,
        is_switch: false,
        accept: set_metrics_file,
    },
];

static TABLE: IniEntryDefs<7> = ini::table(&DIRECTIVES);

/// Registers the directives. Only at start-up.
pub fn register(module_number: i32) {
    // A module that starts a second time in one process must not go on with the pool that was shut down.
    POOL_SIZE.store(0, Ordering::Relaxed);
    ini::register(TABLE.as_slice(), module_number);
}

/// The limits of this thread as they are now.
pub fn defaults() -> Defaults {
    DEFAULTS.get()
}

/// Whether executions are counted.
pub fn metrics_enabled() -> bool {
    Metrics::global().is_enabled()
}

/// Where processes share their figures; `None` keeps them in the process.
pub fn metrics_file() -> Option<PathBuf> {
    METRICS_FILE.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

fn set_pool_size(value: &str) -> Result<(), &'static str> {
    let pool_size = integer(value, 1, 100, "an integer from 1 to 100")?;
    let pool_size = usize::try_from(pool_size).unwrap_or(1);
    // PHP announces the value again to every thread of a ZTS process, and that must not make a new pool.
    if POOL_SIZE.swap(pool_size, Ordering::Relaxed) != pool_size {
        runtime::configure(Config { pool_size, max_quarantined: MAX_QUARANTINED });
    }
    Ok(())
}

fn set_memory(value: &str) -> Result<(), &'static str> {
    let memory_mb = integer(value, 8, 16_384, "an integer from 8 to 16384 (MB)")?;
    DEFAULTS.set(Defaults { memory_mb, ..DEFAULTS.get() });
    Ok(())
}

fn set_timeout(value: &str) -> Result<(), &'static str> {
    let timeout_ms = integer(value, 1, i64::MAX, "an integer of at least 1 (ms)")?;
    DEFAULTS.set(Defaults { timeout_ms, ..DEFAULTS.get() });
    Ok(())
}

fn set_acquire_timeout(value: &str) -> Result<(), &'static str> {
    let acquire_timeout_ms = integer(value, 1, i64::MAX, "an integer of at least 1 (ms)")?;
    DEFAULTS.set(Defaults { acquire_timeout_ms, ..DEFAULTS.get() });
    Ok(())
}

fn set_metrics(value: &str) -> Result<(), &'static str> {
    let on = match value.to_ascii_lowercase().as_str() {
        "1" | "on" | "yes" | "true" => true,
        "" | "0" | "off" | "no" | "false" | "none" => false,
        _ => return Err("1 or 0 (On or Off)"),
    };
    Metrics::global().set_enabled(on);
    Ok(())
}

/// Any path will do here: a file that cannot be used says so when it is opened.
#[allow(clippy::unnecessary_wraps)]
fn set_metrics_file(value: &str) -> Result<(), &'static str> {
    let path = (!value.is_empty()).then(|| PathBuf::from(value));
    *METRICS_FILE.lock().unwrap_or_else(PoisonError::into_inner) = path;
    Ok(())
}

fn integer(value: &str, min: i64, max: i64, expected: &'static str) -> Result<i64, &'static str> {
    value.parse().ok().filter(|value| (min..=max).contains(value)).ok_or(expected)
}
