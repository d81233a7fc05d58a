//! The moment at which PHP-FPM makes a worker.

use std::ffi::{CStr, c_int};
use std::process;

use ext_php_rs::ffi::sapi_module;
use once_cell::sync::OnceCell;

unsafe extern "C" {
    fn pthread_atfork(
        prepare: Option<unsafe extern "C" fn()>,
        parent: Option<unsafe extern "C" fn()>,
        child: Option<unsafe extern "C" fn()>,
    ) -> c_int;
}

/// The master process, and what its workers begin with.
static MASTER: OnceCell<(u32, fn())> = OnceCell::new();

/// Whether the present process will fork those that serve requests. For MINIT.
pub fn will_fork() -> bool {
    // SAFETY: PHP set the pointer before it started modules, to a name that lives as long as the process.
    let name = unsafe { CStr::from_ptr(sapi_module.name) };
    [c"fpm-fcgi", c"apache2handler"].contains(&name)
}

/// Calls `begin` in each worker of PHP-FPM right after it was forked, so long before its first request. Does nothing
/// under any other SAPI, where a fork of the first process may be anything. For MINIT.
pub fn when_fpm_makes_one(begin: fn()) {
    // SAFETY: PHP set the pointer before it started modules, to a name that lives as long as the process.
    let name = unsafe { CStr::from_ptr(sapi_module.name) };
    if name == c"fpm-fcgi" && MASTER.set((process::id(), begin)).is_ok() {
        // SAFETY: the handler lives in this module, which is never unloaded. Should there be no memory for the entry,
        // the first request begins with what the handler would have done.
        unsafe { pthread_atfork(None, None, Some(in_child)) };
    }
}

unsafe extern "C" fn in_child() {
    // A worker that forks (for `exec()`, say) makes no worker.
    if let Some((_, begin)) = MASTER.get().filter(|(master, _)| *master == std::os::unix::process::parent_id()) {
        // A panic must not reach the C library.
        let _ = std::panic::catch_unwind(begin);
    }
}
