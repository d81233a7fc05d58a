//! The PHP layer: the only folder that knows Zend.
//!
//! `entry` is where calls come in, `machine_class` and its neighbours are the classes, `values` copies data, `zend`
//! holds the unsafe edge. Everything here runs on a PHP thread.

mod answering;
mod arguments;
mod bindings;
mod bound;
mod bytes;
mod callables;
mod context;
mod entry;
mod error_log;
mod exceptions;
mod execution;
mod failure;
mod fetch;
mod host;
mod info;
mod ini;
mod interrupt;
mod jobs;
mod live;
mod locale;
mod machine;
mod machine_class;
mod modules;
mod outcome;
mod own_limits;
mod preload;
mod registered;
mod stats;
mod time_zone;
mod values;
mod version;
mod zend;

use std::time::Duration;

use ext_php_rs::builders::ModuleBuilder;
use ext_php_rs::internal::startup_guard;
use ext_php_rs::zend::{ModuleEntry, StaticModuleEntry};

use crate::{pool, runtime};

/// How long the end of the process waits for scripts that still run.
const GRACE: Duration = Duration::from_secs(5);

/// Describes the module to PHP, which calls this when it loads the file.
#[unsafe(no_mangle)]
extern "C" fn get_module() -> *mut ModuleEntry {
    static MODULE: StaticModuleEntry = StaticModuleEntry::new();
    MODULE.get_or_init(|| {
        let built = ModuleBuilder::new("js_machine", version::VERSION)
            .startup_function(startup)
            .shutdown_function(shutdown)
            .request_startup_function(begin_request)
            .request_shutdown_function(end_request)
            .info_function(info::show)
            .try_into();
        let (entry, _, allocations) = match built {
            Ok(built) => built,
            Err(error) => unreachable!("a module without functions always builds: {error}"),
        };
        (entry, allocations)
    })
}

/// MINIT: registers directives and classes, and starts no thread: FPM forks after it.
unsafe extern "C" fn startup(_kind: i32, module_number: i32) -> i32 {
    startup_guard(|| {
        zend::globals::forget_interrupts();
        ini::register(module_number);
        exceptions::register()?;
        bytes::register()?;
        live::register()?;
        context::register()?;
        jobs::register()?;
        machine_class::register()?;
        preload::run();
        if zend::workers::will_fork() {
            preload::load_before_fork();
        }
        // No sooner: the pool of one that only forks is for nobody's requests.
        runtime::share_metrics(zend::workers::pool_of);
        if zend::workers::first_process_serves() {
            runtime::announce();
        }
        zend::workers::when_one_is_made(begin_worker);
        Ok(())
    })
}

/// What a worker begins with, long before its first request.
fn begin_worker() {
    runtime::announce();
    preload::load_ahead();
}

/// RINIT: the first one starts to load what is preloaded, unless that began when the process did.
unsafe extern "C" fn begin_request(_kind: i32, _module_number: i32) -> i32 {
    // A panic must not reach PHP.
    let _ = std::panic::catch_unwind(|| {
        if zend::workers::serves_requests() {
            runtime::announce();
        }
        preload::load_ahead();
    });
    0
}

/// RSHUTDOWN: what the next request finds holds nothing of this one, whoever still holds it.
unsafe extern "C" fn end_request(_kind: i32, _module_number: i32) -> i32 {
    // A panic must not reach PHP.
    let _ = std::panic::catch_unwind(|| {
        answering::clear();
        jobs::end_request();
        context::close_all();
        // SAFETY: the request is over, so no PHP code runs, and nothing that it has called.
        unsafe { pool::end_abandoned() };
        live::end_request();
        if zend::workers::is_master() {
            // What opcache preloads may have run scripts here.
            runtime::leave();
        }
    });
    0
}

/// MSHUTDOWN: no thread of ours may run when PHP unloads what it uses.
unsafe extern "C" fn shutdown(_kind: i32, module_number: i32) -> i32 {
    // A panic must not reach PHP, which is about to end.
    let _ = std::panic::catch_unwind(|| {
        runtime::stop(GRACE);
        runtime::leave();
    });
    zend::ini::unregister(module_number);
    0
}
