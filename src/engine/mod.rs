//! JavaScript: the only folder that knows Boa.
//!
//! Everything here runs on the thread of a VM, inside of that VM's arena; see [`crate::heap`].

mod builtins;
mod context;
mod convert;
mod host;
mod intl;
mod modules;
mod node;
mod platform;
mod source;
#[cfg(test)]
mod tests;
mod wasm;

use crate::error::Error;
use crate::protocol::{Control, Engine, Factory, Interrupt, Request, SourceText, Work};
use crate::value::Value;
use context::loaded_scripts::LoadedScripts;
use context::script_context::ScriptContext;

/// Makes Boa VMs.
pub const FACTORY: Factory =
    Factory { build, request_collection: boa_gc::request_collection, collections: || boa_gc::statistics().collections };

/// One VM: a context for scripts, and those of the registered scripts that it has loaded.
struct Boa {
    script_context: ScriptContext,
    loaded_scripts: LoadedScripts,
}

fn build(interrupt: Interrupt) -> Result<Box<dyn Engine>, String> {
    let script_context = ScriptContext::build(interrupt).map_err(|error| error.to_string())?;
    boa_gc::force_collect();
    // The collector counts the nodes of objects, but not what hangs from them: strings, buffers and the elements of
    // arrays. The arena counts everything, and decides.
    boa_gc::set_threshold(usize::MAX);
    Ok(Box::new(Boa { script_context, loaded_scripts: LoadedScripts::new(interrupt) }))
}

impl Engine for Boa {
    fn collect(&mut self) {
        boa_gc::force_collect();
    }

    fn loaded_bytes(&self, version: u64) -> (usize, usize) {
        self.loaded_scripts.bytes(version)
    }

    fn run(&mut self, request: &Request, control: &dyn Control) -> Result<Value, Error> {
        match &request.work {
            Work::Registered(script, method, args) => {
                self.loaded_scripts.call(script, method.as_deref(), args, request, control)
            }
            Work::Load(script) => self.loaded_scripts.load(script, &request.bindings, control),
            Work::Unload(version) => Ok(self.loaded_scripts.unload(*version)),
            _ => self.script_context.run(request, control),
        }
    }
}

/// Returns the identifier of a time zone, spelled as the engine does. `None` when there is no such zone.
#[must_use]
pub fn time_zone(name: &str) -> Option<String> {
    self::host::time_zone::TimeZone::find(name).map(|zone| zone.name)
}

/// Returns the canonical form of a locale, such as `de-DE`. `None` when it is none, or there is no data for its language.
#[must_use]
pub fn locale(name: &str) -> Option<String> {
    ecma402::locale::canonical_tag(name).filter(|locale| ecma402::locale::is_supported(locale))
}

/// Parses a script and runs nothing. For any thread with a large stack: a VM is not needed.
///
/// # Errors
/// The syntax error with its place, or how deeply the source is nested.
pub fn check_syntax(source: &SourceText) -> Result<(), Error> {
    self::source::failure::check_syntax(source)
}
