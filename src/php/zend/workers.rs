//! The processes that serve requests, and the moment at which the first process makes one.

use std::ffi::{CStr, c_int};
use std::process;
use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

use ext_php_rs::ffi::sapi_module;
use once_cell::sync::OnceCell;

unsafe extern "C" {
    fn pthread_atfork(
        prepare: Option<unsafe extern "C" fn()>,
        parent: Option<unsafe extern "C" fn()>,
        child: Option<unsafe extern "C" fn()>,
    ) -> c_int;
}

/// The first process, and what its workers begin with.
static MASTER: OnceCell<(u32, fn())> = OnceCell::new();

/// Whether this process, or the one that it was forked from, has begun a request.
static HAS_SERVED: AtomicBool = AtomicBool::new(false);

/// How PHP-FPM calls its workers, before the name of their pool (`fpm_env_init_child` of fpm_env.c).
const TITLE: &str = "php-fpm: pool ";

fn sapi() -> &'static CStr {
    // SAFETY: PHP set the pointer before it started modules, to a name that lives as long as the process.
    unsafe { CStr::from_ptr(sapi_module.name) }
}

/// Whether the present process will fork those that serve requests. For MINIT.
pub fn will_fork() -> bool {
    [c"fpm-fcgi", c"apache2handler"].contains(&sapi())
}

/// Whether the first process serves requests itself, be it beside those that it forks, as of `php -S`. For MINIT.
pub fn first_process_serves() -> bool {
    sapi() == c"cli-server"
}

/// Whether the present process is the first one, and only forks those that serve requests.
pub fn is_master() -> bool {
    will_fork() && MASTER.get().is_some_and(|(master, _)| *master == process::id())
}

/// Whether a request that begins is one of many, and not a script that is all of its process. For RINIT.
pub fn serves_requests() -> bool {
    HAS_SERVED.store(true, Relaxed);
    // What opcache preloads is a request of the first process.
    !is_master() && ![c"cli", c"embed", c"phpdbg"].contains(&sapi())
}

/// Calls `begin` in each worker of PHP-FPM or `php -S` right after it was forked, so long before its first request. Does
/// nothing under any other SAPI, where a fork of the first process may be anything. For MINIT.
pub fn when_one_is_made(begin: fn()) {
    let is_new = MASTER.set((process::id(), begin)).is_ok();
    if is_new && [c"fpm-fcgi", c"cli-server"].contains(&sapi()) {
        // SAFETY: the handler lives in this module, which is never unloaded. Should there be no memory for the entry,
        // the first request begins with what the handler would have done.
        unsafe { pthread_atfork(None, None, Some(in_child)) };
    }
}

/// The pool of PHP-FPM that a process belongs to, by its command line; none while that does not tell. Elsewhere all
/// belong together.
pub fn pool_of(command_line: &str) -> Option<&str> {
    if sapi() != c"fpm-fcgi" {
        return Some("");
    }
    command_line.strip_prefix(TITLE).map(|name| name.trim_end_matches(['\0', ' ']))
}

unsafe extern "C" fn in_child() {
    // A process that a worker forks (for `exec()`, say) is no worker, nor is one that the first process forks while it
    // serves requests.
    if let Some((_, begin)) = MASTER.get().filter(|(master, _)| *master == std::os::unix::process::parent_id())
        && (will_fork() || !HAS_SERVED.load(Relaxed))
    {
        // A panic must not reach the C library.
        let _ = std::panic::catch_unwind(begin);
    }
}
