//! JavaScript: the only folder that knows Boa.
//!
//! Everything here runs on the thread of a VM, inside of that VM's arena; see [`crate::heap`].

mod bridge;
mod builtins;
mod collector;
mod commonjs;
mod culprit;
mod executor;
mod failure;
mod from_js;
mod hooks;
mod modules;
mod nesting;
mod parsing;
mod platform;
mod residents;
mod sandbox;
mod shapes;
mod slots;
mod space;
mod switch;
#[cfg(test)]
mod tests;
mod text;
mod to_js;

use boa_engine::JsError;

use crate::error::Error;
use crate::pool::{Control, Engine, Factory, Interrupt, Request, SourceText, Work};
use crate::value::Value;
use residents::Residents;
use space::Space;
use switch::Switch;

/// Makes Boa VMs.
pub const FACTORY: Factory = Factory { build };

/// How many calls may be in progress at once.
pub const CALL_DEPTH: usize = 10_000;

/// One VM: a context for scripts, and those of the registered scripts that it has loaded.
struct Boa {
    switch: Switch,
    space: Space,
    residents: Residents,
    collector: Option<*mut usize>,
}

fn build() -> Result<Box<dyn Engine>, String> {
    let collector = collector::find_threshold();
    let space = Space::build().map_err(|error| error.to_string())?;
    boa_gc::force_collect();
    Ok(Box::new(Boa { switch: Switch::default(), space, residents: Residents::default(), collector }))
}

impl Engine for Boa {
    fn interrupt(&mut self) -> Interrupt {
        self.switch.interrupt()
    }

    fn collector(&self) -> Option<*mut usize> {
        self.collector
    }

    fn run(&mut self, request: &Request, control: &dyn Control) -> Result<Value, Error> {
        match &request.work {
            Work::Registered(script, method, args) => {
                self.residents.call(&self.switch, script, method.as_deref(), args, request, control)
            }
            Work::Load(script) => self.residents.load(&self.switch, script, &request.surface, control),
            _ => {
                self.switch.connect(&mut self.space.context);
                self.space.run(request, control)
            }
        }
    }
}

/// Parses a script and runs nothing. For any thread with a large stack: a VM is not needed.
///
/// # Errors
/// The syntax error with its place, or how deeply the source is nested.
pub fn check_syntax(source: &SourceText) -> Result<(), Error> {
    failure::check_syntax(source)
}

/// What stops a script from within: the same uncatchable error that a tripped limit gives.
fn stopped() -> JsError {
    boa_engine::error::RuntimeLimitError::LoopIteration.into()
}
