//! `js_machine.metrics_file`: one writer a process, started with its first script, which is after any fork.

use std::process;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use ext_php_rs::error::php_error;
use ext_php_rs::flags::ErrorType;

use super::ini;
use crate::metrics::FileWriter;
use crate::runtime;

const INTERVAL: Duration = Duration::from_secs(15);

/// The process that has looked at the directive. Its writer, if the directive names a file, is in [`WRITER`].
static KEPT_BY: AtomicU32 = AtomicU32::new(0);
static WRITER: Mutex<Option<FileWriter>> = Mutex::new(None);

/// Starts the writer unless this process has done so. A file that cannot be written is a warning, once.
pub fn keep() {
    if KEPT_BY.swap(process::id(), Ordering::AcqRel) == process::id() {
        return;
    }
    let Some(path) = ini::metrics_file().filter(|_| ini::metrics_enabled()) else { return };
    match FileWriter::start(&path, INTERVAL, runtime::metrics_text) {
        // What a forked child inherits is inert, and replaced here.
        Ok(writer) => *WRITER.lock().unwrap_or_else(PoisonError::into_inner) = Some(writer),
        Err(error) => php_error(&ErrorType::Warning, &format!("js_machine.metrics_file cannot be written: {error}")),
    }
}

/// Writes a last time and ends the writer.
pub fn stop() {
    let writer = WRITER.lock().unwrap_or_else(PoisonError::into_inner).take();
    if let Some(writer) = writer {
        writer.stop();
    }
    KEPT_BY.store(0, Ordering::Release);
}
