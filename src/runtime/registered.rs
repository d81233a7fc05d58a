//! Scripts that are registered under a name, in the pools that keep them loaded.

use std::sync::Arc;
use std::sync::atomic::AtomicBool;
use std::sync::atomic::Ordering::{Acquire, Release};

use super::{Metered, count, generation, pool, refuse};
use crate::engine::FACTORY;
use crate::error::Error;
use crate::metrics::{Metrics, RecycleReason};
use crate::pool::{Pool, Reply};
use crate::protocol::{Config, Host, HostBindings, Limits, Registered, Request, SourceText, Work};
use crate::registered::preloader;
use crate::registered::registry::{self, Found};
use crate::value::Value;

/// Whether what was registered then was loaded by [`load_before_fork`], in this process or the one that it was forked from.
static LOADED_BEFORE_FORK: AtomicBool = AtomicBool::new(false);

/// Registers a script under a name for the whole process; the same source again changes nothing. Another source for a
/// script that a VM has loaded is loaded at once as well, within `limits` and on another thread: the caller waits for
/// it no sooner than in the next call of it, or in [`warm_up`](super::warm_up). Where loading the script before took long, calls run that
/// one until the other is loaded, and do not wait.
///
/// # Errors
/// When the name, without an ending of TypeScript or JSX, is empty or has a dot, which separates it from a method's.
pub fn register(name: &str, code: &str, isolated: bool, limits: impl FnOnce() -> Limits) -> Result<(), Error> {
    let change = registry::register(name, code, None, isolated, can_load_beside(isolated))?;
    if let Some(script) = change.abandoned {
        script.abandon();
        if script.is_settled() {
            unload(&script);
        }
    }
    let Some(swap) = change.swap else { return Ok(()) };
    let holds_old = pool_that_runs(&swap.old).is_some_and(|pool| pool.holds(swap.old.version));
    if holds_old || swap.is_later {
        let beside = swap.is_later.then_some(swap.old.version);
        generation().preloader.add(Arc::clone(&swap.new), beside, pool_of(&swap.new), &limits());
    }
    if !swap.is_later {
        unload(&swap.old);
    }
    Ok(())
}

/// Gives up the memory of a script that nobody calls any more, where a VM has it loaded.
fn unload(script: &Registered) {
    if let Some(pool) = pool_that_runs(script).filter(|pool| pool.holds(script.version)) {
        pool.unload(script);
    }
}

/// Whether there is room for a VM that loads a script while another one runs the script before.
fn can_load_beside(isolated: bool) -> bool {
    let Config { pool_size, images, .. } = generation().settings.pool;
    if isolated { images.number > 1 } else { pool_size > 1 }
}

/// Parses a script that is to be registered in a VM of the pool, and runs nothing; at once where this very source is
/// registered already.
///
/// # Errors
/// When the source does not parse. What keeps it from being parsed, as a limit, is told by its first call.
pub fn check(name: &str, code: &str, limits: &Limits, host: &mut dyn Host) -> Result<(), Error> {
    if registry::has(name, code) {
        return Ok(());
    }
    let source = SourceText { code: code.to_owned(), name: name.to_owned() };
    let request = Request { work: Work::Compile(source), globals: Vec::new(), bindings: HostBindings::default() };
    match pool().execute(request, limits, host).result() {
        Err(error @ (Error::Script(_) | Error::Recursion(_))) => Err(error.clone()),
        _ => Ok(()),
    }
}

/// Registers a script when the process starts, with the source map that lies beside it, if any.
///
/// # Errors
/// As [`register`].
pub fn preload(name: &str, code: &str, map: Option<String>, isolated: bool) -> Result<(), Error> {
    registry::register(name, code, map, isolated, false).map(drop)
}

/// Forgets a registered script. False when there is none of the name.
#[must_use = "false says that there was none"]
pub fn unregister(name: &str) -> bool {
    registry::unregister(name).inspect(|script| unload(script)).is_some()
}

/// Calls a registered script by `name` or `name.method`, in a VM that keeps it loaded.
pub fn call(name: &str, args: Vec<Value>, bindings: HostBindings, limits: &Limits, host: &mut dyn Host) -> Reply {
    match call_request(name, args, bindings) {
        Ok(request) => execute_warm(request, limits, host),
        Err(error) => refuse(error),
    }
}

/// Makes the request that calls a registered script.
///
/// # Errors
/// When none is registered under the name.
pub(crate) fn call_request(name: &str, args: Vec<Value>, bindings: HostBindings) -> Result<Request, Error> {
    // A forked child runs what its parent was loading.
    generation();
    let Found { script, method, replaced } = registry::find(name)?;
    if let Some(old) = replaced {
        unload(&old);
    }
    Ok(Request { work: Work::Registered(script, method, args), globals: Vec::new(), bindings })
}

/// Runs a call of a registered script in a VM that keeps it loaded.
pub(super) fn execute_warm(request: Request, limits: &Limits, host: &mut dyn Host) -> Reply {
    let reply = match &request.work {
        Work::Registered(script, ..) if script.isolated => {
            let script = Arc::clone(script);
            pool_of(&script).call_isolated(&script, request, limits, &mut Metered(host))
        }
        _ => registered_pool().call(request, limits, &mut Metered(host)),
    };
    count(&reply, 0);
    count_renewals();
    reply
}

/// Counts the VMs in which registered scripts are loaded anew because of the memory that they held.
pub(super) fn count_renewals() {
    let renewals = generation().registered.get().map_or(0, |pool| pool.take_renewals());
    (0..renewals).for_each(|_| Metrics::global().vm_recycled(RecycleReason::Memory));
}

/// Starts to load what is registered into VMs, on other threads. Only the first call in a process does anything: what
/// is registered later under new names is loaded by its first call.
pub fn load_ahead(limits: &Limits) {
    let preloader = &generation().preloader;
    if LOADED_BEFORE_FORK.load(Acquire) || !preloader.claim() {
        return;
    }
    for script in registry::all() {
        preloader.add(Arc::clone(&script), None, pool_of(&script), limits);
    }
}

/// Loads what is registered on the present thread, for the processes that are forked from this one: they inherit the VMs.
/// Returns the names of scripts that could not be loaded, each with the reason; their first calls load them. No thread is
/// left.
#[must_use]
pub fn load_before_fork(limits: &Limits) -> Vec<(String, Error)> {
    LOADED_BEFORE_FORK.store(true, Release);
    let mut failed = Vec::new();
    let mut loaded = registry::all();
    loaded.sort_unstable_by_key(|script| script.version);
    loaded.retain(|script| match preloader::load(script, pool_of(script), limits) {
        Ok(()) => true,
        Err(error) => {
            failed.push((script.source.name.clone(), error));
            false
        }
    });
    // One that was ended by a limit has taken along those that were loaded before into the same VM.
    for script in loaded.iter().filter(|script| !pool_of(script).holds(script.version)) {
        if let Err(error) = preloader::load(script, pool_of(script), limits) {
            failed.push((script.source.name.clone(), error));
        }
    }
    pool::stop_watchdog();
    failed
}

/// The pool of the VMs that run a registered script.
fn pool_of(script: &Registered) -> &'static Arc<Pool> {
    let generation = generation();
    if script.isolated {
        generation.isolated.get_or_init(|| {
            let Config { pool_size, images, .. } = generation.settings.pool;
            Pool::new(Config { pool_size: pool_size.max(images.number), ..generation.settings.pool }, FACTORY)
        })
    } else {
        registered_pool()
    }
}

/// The same, where there is one yet.
fn pool_that_runs(script: &Registered) -> Option<&'static Arc<Pool>> {
    let generation = generation();
    if script.isolated { &generation.isolated } else { &generation.registered }.get()
}

fn registered_pool() -> &'static Arc<Pool> {
    let generation = generation();
    generation.registered.get_or_init(|| Pool::new(generation.settings.pool, FACTORY))
}
