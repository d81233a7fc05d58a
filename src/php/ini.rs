//! The directives `js_machine.*`: their ranges, and their values as parsed when PHP sets them.

use std::cell::Cell;
use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use ext_php_rs::error::php_error;
use ext_php_rs::flags::{ErrorType, IniEntryPermission};
use ext_php_rs::zend::IniEntryDefs;

use super::zend::ini::{self, Directive};
use super::zend::log::Severity;
use super::{error_log, locale, time_zone};
use crate::heap::ThreadOwned;
use crate::runtime::{self, MetricsScope, Settings};
use crate::typescript::{JsxRuntime, set_jsx_runtime};

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

thread_local! {
    /// `js_machine.console`: the least severe lines that go to PHP's error log.
    static CONSOLE: Cell<Option<Severity>> = const { Cell::new(None) };
    /// `js_machine.webassembly`
    static WEBASSEMBLY: Cell<bool> = const { Cell::new(false) };
}

/// `js_machine.node_env`, of each thread as well.
static NODE_ENV: ThreadOwned<String> = ThreadOwned::new();

/// Reads the directives of the process.
static SETTINGS: Mutex<Settings> = Mutex::new(Settings::DEFAULT);

/// The scripts to register at start-up.
static PRELOAD: Mutex<String> = Mutex::new(String::new());

/// Whether the runtime has the settings: from then on a change must be told.
static TOLD: AtomicBool = AtomicBool::new(false);

static DIRECTIVES: [Directive; 19] = [
    Directive {
        name: c"js_machine.pool_size",
        default: c"4",
        permission: IniEntryPermission::System,
        is_switch: false,
        accept: set_pool_size,
    },
    Directive {
        name: c"js_machine.max_jobs",
        default: c"1000",
        permission: IniEntryPermission::System,
        is_switch: false,
        accept: set_max_jobs,
    },
    Directive {
        name: c"js_machine.max_quarantined",
        default: c"8",
        permission: IniEntryPermission::System,
        is_switch: false,
        accept: set_max_quarantined,
    },
    Directive {
        name: c"js_machine.max_images",
        default: c"16",
        permission: IniEntryPermission::System,
        is_switch: false,
        accept: set_images,
    },
    Directive {
        name: c"js_machine.max_images_mb",
        default: c"512",
        permission: IniEntryPermission::System,
        is_switch: false,
        accept: set_images_mb,
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
        name: c"js_machine.metrics_scope",
        default: c"pool",
        permission: IniEntryPermission::System,
        is_switch: false,
        accept: set_metrics_scope,
    },
    Directive {
        name: c"js_machine.max_user_metrics_mb",
        default: c"4",
        permission: IniEntryPermission::System,
        is_switch: false,
        accept: set_user_metrics,
    },
    Directive {
        name: c"js_machine.metrics_file",
        default: c"",
        permission: IniEntryPermission::System,
        is_switch: false,
        accept: set_metrics_file,
    },
    Directive {
        name: c"js_machine.preload",
        default: c"",
        permission: IniEntryPermission::System,
        is_switch: false,
        accept: set_preload,
    },
    Directive {
        name: c"js_machine.jsx",
        default: c"classic",
        permission: IniEntryPermission::System,
        is_switch: false,
        accept: set_jsx,
    },
    Directive {
        name: c"js_machine.timezone",
        default: c"UTC",
        permission: IniEntryPermission::All,
        is_switch: false,
        accept: set_time_zone,
    },
    Directive {
        name: c"js_machine.locale",
        default: c"en-US",
        permission: IniEntryPermission::All,
        is_switch: false,
        accept: set_locale,
    },
    Directive {
        name: c"js_machine.console",
        default: c"off",
        permission: IniEntryPermission::All,
        is_switch: false,
        accept: set_console,
    },
    Directive {
        name: c"js_machine.node_env",
        default: c"production",
        permission: IniEntryPermission::All,
        is_switch: false,
        accept: set_node_env,
    },
    Directive {
        name: c"js_machine.webassembly",
        default: c"0",
        permission: IniEntryPermission::All,
        is_switch: true,
        accept: set_webassembly,
    },
];

static TABLE: IniEntryDefs<20> = ini::table(&DIRECTIVES);

/// Registers the directives and tells the runtime what they say. Only at start-up.
pub fn register(module_number: i32) {
    TOLD.store(false, Ordering::Relaxed);
    ini::register(TABLE.as_slice(), module_number);
    let refusal = settings().metrics_file.as_deref().and_then(runtime::refusal_of_metrics_file);
    if let Some(reason) = refusal {
        settings().metrics_file = None;
        let message = format!("js_machine.metrics_file: {reason}: the metrics go to no file");
        php_error(&ErrorType::CoreWarning, &message.replace('\0', "\\0"));
    }
    runtime::configure(settings().clone());
    TOLD.store(true, Ordering::Relaxed);
}

/// The limits of this thread as they are now.
pub fn defaults() -> Defaults {
    DEFAULTS.get()
}

/// The value of `process.env.NODE_ENV` for scripts that this thread starts.
pub fn node_env() -> String {
    NODE_ENV.with_borrow(String::clone)
}

/// Whether scripts that this thread starts have `WebAssembly`.
pub fn webassembly() -> bool {
    WEBASSEMBLY.get()
}

/// The least severe lines that go to PHP's error log where no logger is set; none when that is off.
pub fn console() -> Option<Severity> {
    CONSOLE.get()
}

/// Whether executions are counted.
pub fn metrics_enabled() -> bool {
    settings().metrics
}

/// Whether the metrics go to a file.
pub fn has_metrics_file() -> bool {
    settings().metrics_file.is_some()
}

/// The files of scripts to register at start-up, separated by commas.
pub fn preload() -> String {
    PRELOAD.lock().unwrap_or_else(PoisonError::into_inner).clone()
}

fn settings() -> MutexGuard<'static, Settings> {
    SETTINGS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Changes what the directives of the process say. PHP announces every value again to each thread of a ZTS process,
/// and only a change may cost the pool.
fn set<T: PartialEq>(field: impl FnOnce(&mut Settings) -> &mut T, value: T) {
    let changed = {
        let mut settings = settings();
        let field = field(&mut settings);
        let is_new = *field != value;
        *field = value;
        (is_new && TOLD.load(Ordering::Relaxed)).then(|| settings.clone())
    };
    if let Some(settings) = changed {
        runtime::stop(Duration::ZERO);
        runtime::configure(settings);
    }
}

fn set_pool_size(value: &str) -> Result<(), &'static str> {
    let pool_size = integer(value, 1, 100, "an integer from 1 to 100")?;
    set(|settings| &mut settings.pool.pool_size, usize::try_from(pool_size).unwrap_or(1));
    Ok(())
}

fn set_max_jobs(value: &str) -> Result<(), &'static str> {
    let max_jobs = integer(value, 1, 1_000_000, "an integer from 1 to 1000000")?;
    set(|settings| &mut settings.max_jobs, usize::try_from(max_jobs).unwrap_or(1));
    Ok(())
}

fn set_max_quarantined(value: &str) -> Result<(), &'static str> {
    let max_quarantined = integer(value, 1, 64, "an integer from 1 to 64")?;
    set(|settings| &mut settings.pool.max_quarantined, usize::try_from(max_quarantined).unwrap_or(1));
    Ok(())
}

fn set_images(value: &str) -> Result<(), &'static str> {
    let images = integer(value, 1, 128, "an integer from 1 to 128")?;
    set(|settings| &mut settings.pool.images.number, usize::try_from(images).unwrap_or(1));
    Ok(())
}

fn set_images_mb(value: &str) -> Result<(), &'static str> {
    let images_mb = integer(value, 1, 65_536, "an integer from 1 to 65536 (MB)")?;
    set(|settings| &mut settings.pool.images.bytes, usize::try_from(images_mb).unwrap_or(1) << 20);
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
    let on = switch(value)?;
    set(|settings| &mut settings.metrics, on);
    Ok(())
}

fn set_webassembly(value: &str) -> Result<(), &'static str> {
    WEBASSEMBLY.set(switch(value)?);
    Ok(())
}

/// Reads what PHP takes for on or off.
fn switch(value: &str) -> Result<bool, &'static str> {
    match value.to_ascii_lowercase().as_str() {
        "1" | "on" | "yes" | "true" => Ok(true),
        "" | "0" | "off" | "no" | "false" | "none" => Ok(false),
        _ => Err("1 or 0 (On or Off)"),
    }
}

fn set_metrics_scope(value: &str) -> Result<(), &'static str> {
    let scopes = [MetricsScope::Pool, MetricsScope::Process];
    let scope = scopes.into_iter().find(|scope| scope.as_str() == value).ok_or("pool or process")?;
    set(|settings| &mut settings.metrics_scope, scope);
    Ok(())
}

fn set_user_metrics(value: &str) -> Result<(), &'static str> {
    let user_metrics_mb = integer(value, 1, 1024, "an integer from 1 to 1024 (MB)")?;
    set(|settings| &mut settings.user_metrics_mb, usize::try_from(user_metrics_mb).unwrap_or(1));
    Ok(())
}

/// Any path will do here: a file that cannot be used says so when it is opened.
#[allow(clippy::unnecessary_wraps)]
fn set_metrics_file(value: &str) -> Result<(), &'static str> {
    let path = (!value.is_empty()).then(|| PathBuf::from(value));
    set(|settings| &mut settings.metrics_file, path);
    Ok(())
}

/// Any text will do here: a file that cannot be used says so when it is read.
#[allow(clippy::unnecessary_wraps)]
fn set_preload(value: &str) -> Result<(), &'static str> {
    value.clone_into(&mut PRELOAD.lock().unwrap_or_else(PoisonError::into_inner));
    Ok(())
}

fn set_console(value: &str) -> Result<(), &'static str> {
    CONSOLE.set(match value.to_ascii_lowercase().as_str() {
        level @ ("debug" | "info" | "warning" | "error") => Some(error_log::severity(level)),
        "" | "0" | "off" | "no" | "false" | "none" => None,
        _ => return Err("off, debug, info, warning or error"),
    });
    Ok(())
}

fn set_node_env(value: &str) -> Result<(), &'static str> {
    const LONGEST: usize = 100;
    if value.len() > LONGEST {
        return Err("a word such as production or development, of 100 bytes at the most");
    }
    NODE_ENV.with_borrow_mut(|node_env| value.clone_into(node_env));
    Ok(())
}

fn set_jsx(value: &str) -> Result<(), &'static str> {
    set_jsx_runtime(match value {
        "classic" => JsxRuntime::Classic,
        "automatic" => JsxRuntime::Automatic,
        _ => return Err("classic or automatic"),
    });
    Ok(())
}

fn set_time_zone(value: &str) -> Result<(), &'static str> {
    time_zone::set_directive(value).then_some(()).ok_or(time_zone::EXPECTED)
}

fn set_locale(value: &str) -> Result<(), &'static str> {
    locale::set_directive(value).then_some(()).ok_or(locale::EXPECTED)
}

fn integer(value: &str, min: i64, max: i64, expected: &'static str) -> Result<i64, &'static str> {
    value.parse().ok().filter(|value| (min..=max).contains(value)).ok_or(expected)
}
