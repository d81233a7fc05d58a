//! `JsMachine::stats()` and `JsMachine::metrics()`: how the pool and its executions do.

use std::sync::atomic::{AtomicBool, Ordering};

use ext_php_rs::error::php_error;
use ext_php_rs::flags::ErrorType;
use ext_php_rs::types::{ZendHashTable, Zval};

use super::failure::Failure;
use super::ini;
use super::values::{self, Pace, boolean, int, string};
use super::zend::calls::guarded;
use super::zend::tables::{self, into_zval, push, set, with_capacity};
use crate::protocol::{Stats, VmStats};
use crate::runtime;
use crate::value::Value;

/// The figures as an array.
///
/// # Errors
/// [`Failure::Bailout`] when `memory_limit` does not allow for it.
pub fn stats() -> Result<Zval, Failure> {
    let stats = runtime::stats();
    Ok(guarded(|| build(&stats))?)
}

fn build(stats: &Stats) -> Zval {
    let Stats { pool_size, available, active, quarantined, healthy, images, image_bytes, ref vms } = *stats;
    let mut table = with_capacity(10);
    set(&mut table, "pool_size", count(pool_size));
    set(&mut table, "available", count(available));
    set(&mut table, "active", count(active));
    set(&mut table, "quarantined", count(quarantined));
    set(&mut table, "healthy", boolean(healthy));
    set(&mut table, "images", count(images));
    set(&mut table, "image_bytes", count(image_bytes));
    set(&mut table, "executions", executions());
    set(&mut table, "metrics_scope", string(runtime::metrics_scope().as_str().as_bytes()));
    set(&mut table, "vms", list(vms));
    into_zval(table)
}

/// How many executions of this process ended in which way, by the names of the statuses.
fn executions() -> Zval {
    let executions = runtime::executions();
    let mut table = with_capacity(executions.len());
    for (status, count) in executions {
        set(&mut table, status.as_str(), big(count));
    }
    into_zval(table)
}

fn list(vms: &[VmStats]) -> Zval {
    let mut table = tables::with_capacity(vms.len());
    for vm in vms {
        push(&mut table, describe(vm));
    }
    into_zval(table)
}

fn describe(vm: &VmStats) -> Zval {
    let mut table = with_capacity(5);
    let target: &mut ZendHashTable = &mut table;
    set(target, "id", big(vm.id));
    set(target, "state", string(vm.state.as_bytes()));
    set(target, "reason", string(vm.reason.as_bytes()));
    set(target, "executions", big(vm.executions));
    set(target, "heap_bytes", big(vm.heap_bytes));
    into_zval(table)
}

/// The figures in the text format of Prometheus.
///
/// # Errors
/// A conversion error when `memory_limit` does not allow for it.
pub fn metrics() -> Result<Zval, Failure> {
    let text = if ini::metrics_enabled() {
        runtime::metrics_text()
    } else {
        "# js_machine.metrics is off: nothing is counted\n".to_owned()
    };
    values::to_zval(&Value::String(text), None, &Pace::unhurried())
}

/// Raises a warning, once in a process, when the file of `js_machine.metrics_file` cannot be written.
///
/// # Errors
/// What an error handler of PHP did about it: it may throw, or end the request.
pub fn warn_of_metrics_file() -> Result<(), Failure> {
    static WARNED: AtomicBool = AtomicBool::new(false);
    if ini::has_metrics_file()
        && !WARNED.load(Ordering::Relaxed)
        && let Some(error) = runtime::metrics_file_error()
        && !WARNED.swap(true, Ordering::Relaxed)
    {
        let message = format!("js_machine.metrics_file is not written: {error}");
        guarded(|| php_error(&ErrorType::Warning, &message))?;
    }
    Ok(())
}

fn count(value: usize) -> Zval {
    int(i64::try_from(value).unwrap_or(i64::MAX))
}

/// A counter; beyond 63 bits it stays at the greatest integer of PHP.
pub fn big(value: u64) -> Zval {
    int(i64::try_from(value).unwrap_or(i64::MAX))
}
