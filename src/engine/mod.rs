//! JavaScript: the only folder that knows Boa.
//!
//! Everything here runs on the thread of a VM, inside of that VM's arena; see [`crate::heap`].

mod builtins;
mod collector;
mod executor;
mod failure;
mod from_js;
mod hooks;
mod nesting;
mod sandbox;
mod switch;
#[cfg(test)]
mod tests;
mod to_js;

use std::rc::Rc;

use boa_engine::builtins::promise::PromiseState;
use boa_engine::object::builtins::JsPromise;
use boa_engine::property::Attribute;
use boa_engine::{Context, JsError, JsString, JsValue, Script, Source};

use crate::error::Error;
use crate::pool::{Cause, Control, Engine, Factory, Interrupt, Kind, Request};
use crate::value::{Bounds, Budget, Value};
use executor::Executor;
use hooks::Hooks;

/// The engine's name and version, as PHP shows it.
pub const VERSION: &str = "boa 0.22.0";

/// Makes Boa VMs.
pub const FACTORY: Factory = Factory { prepare: sandbox::touch_shared_state, build };

/// How many calls may be in progress at once.
pub const CALL_DEPTH: usize = 10_000;

struct Boa {
    /// Boxed, as the interrupt switch holds an address inside of it.
    context: Box<Context>,
    hooks: Rc<Hooks>,
    executor: Rc<Executor>,
    collector: Option<*mut usize>,
}

fn build() -> Result<Box<dyn Engine>, String> {
    let collector = collector::find_threshold();
    let (hooks, executor) = (Rc::new(Hooks::default()), Rc::new(Executor::default()));
    let context = sandbox::build(&hooks, &executor).map_err(|error| error.to_string())?;
    boa_gc::force_collect();
    Ok(Box::new(Boa { context: Box::new(context), hooks, executor, collector }))
}

impl Engine for Boa {
    fn interrupt(&mut self) -> Interrupt {
        switch::interrupt(&mut self.context)
    }

    fn collector(&self) -> Option<*mut usize> {
        self.collector
    }

    fn run(&mut self, request: &Request, control: &dyn Control) -> Result<Value, Error> {
        self.hooks.begin(control.memory_limit());
        self.define_globals(&request.globals)?;
        nesting::check(&request.code).map_err(|depth| Error::Recursion(nesting::message(depth)))?;
        match request.kind {
            Kind::Script => self.run_script(request, control),
            Kind::Module => Err(Error::Engine("modules are not supported yet".into())),
        }
    }
}

impl Boa {
    fn define_globals(&mut self, globals: &[(String, Value)]) -> Result<(), Error> {
        for (name, value) in globals {
            let js = to_js::convert(value, &mut self.context).map_err(|error| self.fail(error))?;
            self.context.register_global_property(JsString::from(name.as_str()), js, Attribute::all()).map_err(
                |_| {
                    let budget = Budget::new(Bounds::DEFAULT, &format!("$globals[\"{name}\"]"));
                    budget.error("this global variable is JavaScript's own and cannot be replaced")
                },
            )?;
        }
        Ok(())
    }

    fn run_script(&mut self, request: &Request, control: &dyn Control) -> Result<Value, Error> {
        let source = Source::from_bytes(&request.code).with_path(std::path::Path::new(&request.name));
        let script = Script::parse(source, None, &mut self.context)
            .and_then(|script| script.codeblock(&mut self.context).map(|_| script))
            .map_err(|error| failure::of_parsing(error, request, &self.hooks, &mut self.context))?;
        let completion = script.evaluate(&mut self.context).map_err(|error| self.fail(error))?;
        self.finish(completion, control)
    }

    /// Runs what is left to run, waits for a promise, and converts the result.
    fn finish(&mut self, completion: JsValue, control: &dyn Control) -> Result<Value, Error> {
        let drained = self.executor.run(&mut self.context, control);
        drained.map_err(|error| self.fail(error))?;
        let settled = self.settle(completion)?;
        if let Some(reason) = self.hooks.unhandled_rejection() {
            return Err(self.fail(JsError::from_opaque(reason)));
        }
        let mut budget = Budget::new(Bounds::DEFAULT, "$");
        from_js::convert(&settled, &mut budget, &mut self.context).map_err(|error| match error {
            from_js::Refusal::Conversion(error) => Error::Conversion(error),
            from_js::Refusal::Thrown(error) => self.fail(error),
        })
    }

    fn settle(&mut self, completion: JsValue) -> Result<JsValue, Error> {
        let Some(promise) = completion.as_object().and_then(|object| JsPromise::from_object(object.clone()).ok())
        else {
            return Ok(completion);
        };
        match promise.state() {
            PromiseState::Fulfilled(value) => Ok(value),
            PromiseState::Rejected(reason) => Err(self.fail(JsError::from_opaque(reason))),
            PromiseState::Pending => Err(Error::Script(Box::new(failure::plain(
                "Error",
                "the script returned a promise that nothing is left to settle",
            )))),
        }
    }

    fn fail(&mut self, error: JsError) -> Error {
        failure::of_running(error, &self.hooks, &mut self.context)
    }
}

/// What stops a script from within: the same uncatchable error that a tripped limit gives.
fn stopped(_cause: Cause) -> JsError {
    boa_engine::error::RuntimeLimitError::LoopIteration.into()
}
