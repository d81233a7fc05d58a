//! A context and the requests that run in it.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::rc::Rc;

use boa_engine::builtins::promise::PromiseState;
use boa_engine::object::builtins::{JsFunction, JsPromise};
use boa_engine::property::{Attribute, PropertyKey};
use boa_engine::{Context, JsError, JsNativeError, JsResult, JsString, JsValue, Script};

use super::{builder, host_bindings};
use crate::engine::convert::{from_js, primitives, to_js};
use crate::engine::host::job_executor::Executor;
use crate::engine::host::state::HostState;
use crate::engine::modules::{self, Modules};
use crate::engine::source::compiled::{self, Owner};
use crate::engine::source::goal::Goal;
use crate::engine::source::{failure, parsing};
use crate::error::{Error, ScriptError};
use crate::protocol::{Control, HostBindings, Interrupt, Registered, Request, SourceText, Work};
use crate::scan::nesting;
use crate::value::{Bounds, Budget, ConversionError, Value};

/// A script that was compiled: it declares its names when it runs first.
struct CompiledScript {
    source: SourceText,
    /// What TypeScript or JSX has become.
    compiled: Option<SourceText>,
    /// Once it has run.
    script: OnceCell<Script>,
}

/// A context, its host, its job queue, and the scripts that were parsed in it.
pub(in crate::engine) struct ScriptContext {
    pub context: Context,
    pub host_state: Rc<HostState>,
    executor: Rc<Executor>,
    scripts: Vec<Rc<CompiledScript>>,
}

impl ScriptContext {
    /// Builds a pristine context, whose scripts end when `interrupt` is set.
    ///
    /// # Errors
    /// When the engine refuses, which would be a fault of this folder.
    pub fn build(interrupt: Interrupt) -> JsResult<Self> {
        let (host_state, executor) = (Rc::new(HostState::default()), Rc::new(Executor::default()));
        let context = builder::build(&host_state, &executor, interrupt)?;
        Ok(Self { context, host_state, executor, scripts: Vec::new() })
    }

    /// Does what is asked for, with `control` at hand for as long as it takes.
    ///
    /// # Errors
    /// Whatever ended the script.
    pub fn run(&mut self, request: &Request, control: &dyn Control) -> Result<Value, Error> {
        let host_state = Rc::clone(&self.host_state);
        host_state.serve_with(control, || {
            let result = self.define(request).and_then(|()| self.dispatch(&request.work, control));
            self.host_state.finish_logs();
            self.end();
            result
        })
    }

    /// Ends an execution: whatever it left to run or on the stacks, and whatever it rejected, goes with it.
    pub fn end(&mut self) {
        self.executor.clear();
        self.host_state.forget_execution();
        self.context.clear_stacks();
    }

    /// Defines what the script can reach of its host.
    fn define(&mut self, request: &Request) -> Result<(), Error> {
        host_bindings::define(&request.bindings, &self.host_state, &mut self.context)
            .map_err(|error| self.fail(error))?;
        request.globals.iter().try_for_each(|(name, value)| self.define_global(name, value))
    }

    fn dispatch(&mut self, work: &Work, control: &dyn Control) -> Result<Value, Error> {
        match work {
            Work::Script(source) => {
                let script = self.parse(source)?;
                self.evaluate_declaring(&script, source, control).0
            }
            Work::Module(source) => self.run_module(source, control),
            Work::Compile(source) => {
                let compiled = self.compile(source)?;
                self.scripts.push(Rc::new(compiled));
                Ok(Value::Int(i64::try_from(self.scripts.len() - 1).unwrap_or(i64::MAX)))
            }
            Work::Run(number) => {
                let script = usize::try_from(*number).ok().and_then(|number| self.scripts.get(number)).cloned();
                let script = script.ok_or_else(|| Error::Engine(format!("there is no compiled script {number}")))?;
                self.run_compiled(&script, control)
            }
            Work::Call(path, args) => {
                let (this, function) = self.function(path)?;
                self.call(&function, &this, args, control)
            }
            Work::CallFunction(number, args) => {
                let (function, this) = self
                    .host_state
                    .function(*number)
                    .ok_or_else(|| Error::Engine("this JavaScript function is gone: its context was closed".into()))?;
                self.call(&function, &this, args, control)
            }
            Work::Release(numbers) => {
                self.host_state.release(numbers);
                Ok(Value::list_of(self.host_state.take_given_up()))
            }
            Work::Get(name) => {
                let value = self.global(name)?;
                self.convert(&value.unwrap_or_default())
            }
            Work::Set(name, value) => {
                self.define_global(name, value)?;
                Ok(Value::Null)
            }
            Work::Has(name) => Ok(Value::Bool(self.global(name)?.is_some())),
            Work::Measure => {
                boa_gc::force_collect();
                Ok(Value::Int(i64::try_from(control.memory_used()).unwrap_or(i64::MAX)))
            }
            Work::Registered(..) | Work::Load(_) | Work::Unload(_) => {
                Err(Error::Engine("a registered script has a context of its own".into()))
            }
        }
    }

    /// Gives a global variable a value, under which scripts find it: one that scripts have declared is assigned, any other
    /// is defined anew.
    fn define_global(&mut self, name: &str, value: &Value) -> Result<(), Error> {
        let js = to_js::convert(value, &self.host_state, &mut self.context).map_err(|error| self.fail(error))?;
        let key = JsString::from(name);
        let scope = self.context.realm().scope().clone();
        let refused = |reason: &str| {
            let path = format!("$globals[\"{name}\"]");
            Error::Conversion(ConversionError { path, reason: reason.to_owned() })
        };
        if scope.has_lex_binding(&key) {
            if scope.is_binding_mutable(&key) == Some(false) {
                return Err(refused(
                    "this global variable is a constant that a script has declared; declare it with let",
                ));
            }
            return self.assign(name, js);
        }
        // `var` and functions make properties that keep their attributes.
        let global = self.context.global_object();
        let own = global.borrow().properties().get(&key.clone().into());
        let is_fixed = own.is_some_and(|own| own.configurable() == Some(false) && own.writable() == Some(true));
        let defined = if is_fixed {
            global.set(key, js, true, &mut self.context).map(|_| ())
        } else {
            self.context.register_global_property(key, js, Attribute::all())
        };
        defined.map_err(|_| {
            refused("this global variable cannot be replaced: it is JavaScript's own, or bound by JsMachine::bind()")
        })
    }

    /// Assigns a variable that only source text can name.
    fn assign(&mut self, name: &str, value: JsValue) -> Result<(), Error> {
        let parameter = if name == "value" { "other" } else { "value" };
        let source = format!("({parameter}) => {{ {name} = {parameter} }}");
        let assigned = parsing::run(&source, &mut self.context).and_then(|function| {
            let function = function.as_callable().ok_or_else(|| JsNativeError::typ().with_message("no function"))?;
            function.call(&JsValue::undefined(), &[value], &mut self.context)
        });
        assigned.map(|_| ()).map_err(|error| self.fail(error))
    }

    fn parse(&mut self, source: &SourceText) -> Result<Script, Error> {
        self.parse_with(source, None)
    }

    /// Parses a script that comes with a source map, if it has one.
    fn parse_with(&mut self, source: &SourceText, map: Option<&str>) -> Result<Script, Error> {
        nesting::check(&source.code).map_err(|depth| Error::Recursion(nesting::message(depth)))?;
        let prepared = self.prepare(source, Goal::Script, map)?;
        self.note_imports(&prepared);
        parsing::script(&prepared.code, &prepared.name, &mut self.context)
            .map_err(|error| failure::of_prepared(error, prepared, Goal::Script, &self.host_state, &mut self.context))
    }

    /// Parses a script that is to run later, any number of times.
    fn compile(&mut self, source: &SourceText) -> Result<CompiledScript, Error> {
        nesting::check(&source.code).map_err(|depth| Error::Recursion(nesting::message(depth)))?;
        let prepared = self.prepare(source, Goal::Script, None)?;
        self.note_imports(&prepared);
        if let Err(error) = parsing::check(&prepared.code, &prepared.name, &mut self.context) {
            let (state, context) = (&self.host_state, &mut self.context);
            return Err(failure::of_prepared(error, prepared, Goal::Script, state, context));
        }
        let compiled = prepared.into_compiled();
        Ok(CompiledScript { source: source.clone(), compiled, script: OnceCell::new() })
    }

    /// Runs a compiled script. The first run parses it again, with the names that scripts have declared by then.
    fn run_compiled(&mut self, compiled: &CompiledScript, control: &dyn Control) -> Result<Value, Error> {
        if let Some(script) = compiled.script.get() {
            return self.evaluate(script, control);
        }
        let SourceText { code, name } = compiled.compiled.as_ref().unwrap_or(&compiled.source);
        let script = parsing::script(code, name, &mut self.context).map_err(|error| {
            let prepared = compiled::Prepared { code: Cow::Borrowed(code), name: Cow::Borrowed(name) };
            failure::of_prepared(error, prepared, Goal::Script, &self.host_state, &mut self.context)
        })?;
        let (evaluated, has_run) = self.evaluate_declaring(&script, &compiled.source, control);
        if has_run {
            // Empty until now: this is the first run, or it runs inside of itself.
            let _ = compiled.script.set(script);
        }
        evaluated
    }

    /// Evaluates a script that declares its names now. False when it was refused, as there is a global of such a name that
    /// cannot be replaced.
    fn evaluate_declaring(
        &mut self,
        script: &Script,
        source: &SourceText,
        control: &dyn Control,
    ) -> (Result<Value, Error>, bool) {
        let mut evaluated = self.evaluate(script, control);
        let is_refused = match &mut evaluated {
            Err(Error::Script(error)) => failure::place_redeclaration(error, source, &self.host_state),
            _ => false,
        };
        (evaluated, !is_refused)
    }

    fn prepare<'a>(
        &mut self,
        source: &'a SourceText,
        goal: Goal,
        map: Option<&'a str>,
    ) -> Result<compiled::Prepared<'a>, Error> {
        compiled::prepare(&source.code, &source.name, goal, Owner::Host(map), &mut self.context)
            .map_err(|refused| failure::of_compiling(refused, &source.name))
    }

    fn note_imports(&self, prepared: &compiled::Prepared<'_>) {
        if let Ok(modules) = Modules::of(&self.context) {
            modules.note_imports(&prepared.name, &prepared.code);
        }
    }

    fn run_module(&mut self, source: &SourceText, control: &dyn Control) -> Result<Value, Error> {
        nesting::check(&source.code).map_err(|depth| Error::Recursion(nesting::message(depth)))?;
        let prepared = self.prepare(source, Goal::Module, None)?;
        self.note_imports(&prepared);
        let module = parsing::module(&prepared.code, &prepared.name, &mut self.context).map_err(|error| {
            failure::of_prepared(error, prepared, Goal::Module, &self.host_state, &mut self.context)
        })?;
        let evaluated = module.load_link_evaluate(&mut self.context);
        self.settle(evaluated.into(), control)?;
        let exported = modules::exported(&module, &mut self.context).map_err(|error| self.fail(error))?;
        self.finish(exported, control)
    }

    fn evaluate(&mut self, script: &Script, control: &dyn Control) -> Result<Value, Error> {
        let completion = script.evaluate(&mut self.context).map_err(|error| self.fail(error))?;
        self.finish(completion, control)
    }

    /// Runs a script for what it evaluates to, promises awaited, without converting it.
    ///
    /// # Errors
    /// As [`ScriptContext::run`].
    pub fn load(
        &mut self,
        script: &Registered,
        bindings: &HostBindings,
        control: &dyn Control,
    ) -> Result<JsValue, Error> {
        let host_state = Rc::clone(&self.host_state);
        host_state.serve_with(control, || {
            host_bindings::define(bindings, &self.host_state, &mut self.context).map_err(|error| self.fail(error))?;
            let script = self.parse_with(&script.source, script.map.as_deref())?;
            let completion = script.evaluate(&mut self.context).map_err(|error| self.fail(error))?;
            let loaded = self.settle_loaded(completion, control);
            self.end();
            loaded
        })
    }

    /// Calls a function of this context.
    ///
    /// # Errors
    /// As [`ScriptContext::run`].
    pub fn call(
        &mut self,
        function: &JsFunction,
        this: &JsValue,
        args: &[Value],
        control: &dyn Control,
    ) -> Result<Value, Error> {
        let args = args
            .iter()
            .map(|arg| to_js::convert(arg, &self.host_state, &mut self.context))
            .collect::<JsResult<Vec<_>>>();
        let args = args.map_err(|error| self.fail(error))?;
        let completion = function.call(this, &args, &mut self.context).map_err(|error| self.fail(error))?;
        self.finish(completion, control)
    }

    /// Runs what is left to run, waits for a promise, and converts the result.
    fn finish(&mut self, completion: JsValue, control: &dyn Control) -> Result<Value, Error> {
        let settled = self.settle(completion, control)?;
        self.convert(&settled)
    }

    fn settle(&mut self, completion: JsValue, control: &dyn Control) -> Result<JsValue, Error> {
        let drained = self.executor.run(&mut self.context, &self.host_state, control);
        drained.map_err(|error| self.fail(error))?;
        self.outcome(completion)
    }

    /// As [`ScriptContext::settle`], but waits for no timer that the completion value does not depend on: a library may
    /// leave one of an hour.
    fn settle_loaded(&mut self, completion: JsValue, control: &dyn Control) -> Result<JsValue, Error> {
        let promise = as_promise(&completion);
        let is_settled = || promise.as_ref().is_none_or(|promise| !matches!(promise.state(), PromiseState::Pending));
        let drained = self.executor.run_until(is_settled, &mut self.context, &self.host_state, control);
        drained.map_err(|error| self.fail(error))?;
        self.outcome(completion)
    }

    /// The settled completion value, or the first error that nobody handled.
    fn outcome(&mut self, completion: JsValue) -> Result<JsValue, Error> {
        let settled = self.settled(completion)?;
        match self.host_state.unhandled_rejection() {
            Some(reason) => Err(self.fail(JsError::from_opaque(reason))),
            None => Ok(settled),
        }
    }

    fn settled(&mut self, completion: JsValue) -> Result<JsValue, Error> {
        match as_promise(&completion).map(|promise| promise.state()) {
            None => Ok(completion),
            Some(PromiseState::Fulfilled(value)) => Ok(value),
            Some(PromiseState::Rejected(reason)) => {
                self.host_state.forget_rejections();
                Err(self.fail(JsError::from_opaque(reason)))
            }
            // A promise that waits for ever mostly does so because another one was rejected: that one tells more.
            Some(PromiseState::Pending) => match self.host_state.unhandled_rejection() {
                Some(reason) => Err(self.fail(JsError::from_opaque(reason))),
                None => Err(Error::Script(Box::new(ScriptError::plain(
                    "Error",
                    "the script returned a promise that nothing is left to settle",
                )))),
            },
        }
    }

    fn convert(&mut self, value: &JsValue) -> Result<Value, Error> {
        if let Some(value) = primitives::convert_scalar(value) {
            return Ok(value);
        }
        let mut budget = Budget::new(Bounds::DEFAULT, "$");
        from_js::convert(value, &mut budget, &self.host_state, &mut self.context).map_err(|error| match error {
            from_js::Failure::Conversion(error) => Error::Conversion(error),
            from_js::Failure::Thrown(error) => self.fail(error),
        })
    }

    /// Returns a global variable, declared with `var`, `function`, `let`, `const` or `class`.
    fn global(&mut self, name: &str) -> Result<Option<JsValue>, Error> {
        let name = JsString::from(name);
        // `let`, `const` and `class` make no properties, and hide one of their name; only source text can name them.
        if self.context.realm().scope().has_lex_binding(&name) {
            return match parsing::run(&name.to_std_string_lossy(), &mut self.context) {
                Ok(value) => Ok(Some(value)),
                Err(error) if error.as_engine().is_some() => Err(self.fail(error)),
                Err(_) => Ok(None),
            };
        }
        let key = PropertyKey::from(name);
        let global = self.context.global_object();
        if global.has_property(key.clone(), &mut self.context).map_err(|error| self.fail(error))? {
            return global.get(key, &mut self.context).map(Some).map_err(|error| self.fail(error));
        }
        Ok(None)
    }

    /// The function at a dotted path, and the object that it is called on.
    fn function(&mut self, path: &str) -> Result<(JsValue, JsFunction), Error> {
        let mut parts = path.split('.');
        let first = parts.next().unwrap_or_default();
        let missing = |what: &str| {
            let message = format!("{path} is not a function: {what}");
            Error::Script(Box::new(ScriptError::plain("TypeError", &message)))
        };
        let mut this = JsValue::undefined();
        let mut value = self.global(first)?.ok_or_else(|| missing(&format!("there is no global {first}")))?;
        for part in parts {
            let object = value.as_object().ok_or_else(|| missing(&format!("nothing has a member {part}")))?;
            let next = object.get(JsString::from(part), &mut self.context).map_err(|error| self.fail(error))?;
            this = std::mem::replace(&mut value, next);
        }
        let function =
            value.as_object().and_then(JsFunction::from_object).ok_or_else(|| missing("it is something else"))?;
        Ok((this, function))
    }

    /// Makes the error that callers get of one that the engine gives.
    pub fn fail(&mut self, error: JsError) -> Error {
        failure::of_running(error, &self.host_state, &mut self.context)
    }
}

/// A promise, where the value is one.
fn as_promise(value: &JsValue) -> Option<JsPromise> {
    value.as_object().and_then(|object| JsPromise::from_object(object.clone()).ok())
}
