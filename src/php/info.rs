//! The section in `phpinfo()` and `php --ri js_machine`.

use ext_php_rs::zend::ModuleEntry;
use ext_php_rs::{PHP_ZTS, info_table_end, info_table_header, info_table_row, info_table_start};

use super::version::{ENGINE_VERSION, VERSION};
use super::zend::ini;
use crate::runtime;

/// The information function of the module.
pub unsafe extern "C" fn show(module: *mut ModuleEntry) {
    // A panic here must not reach PHP; what was printed so far is all there is then.
    let _ = std::panic::catch_unwind(table);
    // SAFETY: PHP passes the entry of this module.
    unsafe { ini::display(module) };
}

fn table() {
    info_table_start!();
    info_table_header!("js_machine support", "enabled");
    info_table_row!("Version", VERSION);
    info_table_row!("Engine", ENGINE_VERSION);
    info_table_row!("PHP thread safety", if PHP_ZTS { "enabled" } else { "disabled" });
    info_table_row!("Pool", pool());
    info_table_end!();
}

fn pool() -> String {
    let stats = runtime::stats();
    if stats.vms.is_empty() {
        return "not started".to_owned();
    }
    format!(
        "{} of {} VMs started, {} active, {} quarantined",
        stats.vms.len(),
        stats.pool_size,
        stats.active,
        stats.quarantined
    )
}
