//! Registered scripts that this VM has loaded, each in a context of its own, kept warm between calls.

use boa_engine::object::JsObject;
use boa_engine::object::builtins::JsFunction;
use boa_engine::property::PropertyKey;
use boa_engine::{JsString, JsValue};

use super::host_bindings;
use super::script_context::ScriptContext;
use crate::error::{Error, ScriptError};
use crate::protocol::{Control, HostBindings, Interrupt, Registered, Request};
use crate::scan::declarations::declared;
use crate::typescript::Language;
use crate::value::Value;

/// Scripts that a VM keeps loaded at most: beyond it the one that was not used for longest goes.
const MOST: usize = 16;

/// Names that a message lists at most.
const MOST_LISTED: usize = 20;

/// The scripts that a VM has loaded, the one that was used last at the end.
pub(in crate::engine) struct LoadedScripts {
    scripts: Vec<LoadedScript>,
    /// The flag of the VM, which every context reads.
    interrupt: Interrupt,
}

struct LoadedScript {
    version: u64,
    name: String,
    script_context: ScriptContext,
    /// The value that the source evaluated to.
    target: JsValue,
    /// Bytes that it held once it was loaded.
    bytes: usize,
}

impl LoadedScripts {
    /// Makes an empty list of scripts, which will end when `interrupt` is set.
    pub fn new(interrupt: Interrupt) -> Self {
        Self { scripts: Vec::new(), interrupt }
    }

    /// Calls a registered script, or a function of it; loads it before where that was not done.
    ///
    /// # Errors
    /// The error of loading or of the call.
    pub fn call(
        &mut self,
        script: &Registered,
        method: Option<&str>,
        args: &[Value],
        request: &Request,
        control: &dyn Control,
    ) -> Result<Value, Error> {
        self.bring_up(script, &request.bindings, control)?;
        let Some(loaded) = self.scripts.last_mut() else { return Err(Error::Engine("nothing was loaded".into())) };
        let (target, script_context) = (&loaded.target, &mut loaded.script_context);
        let host_state = std::rc::Rc::clone(&script_context.host_state);
        host_state.serve_with(control, || {
            let callee = host_bindings::define(&request.bindings, &host_state, &mut script_context.context)
                .map_err(|error| script_context.fail(error))
                .and_then(|()| script_context.member(script, target, method));
            let result = callee.and_then(|(this, function)| script_context.call(&function, &this, args, control));
            host_state.finish_logs();
            script_context.end();
            result
        })
    }

    /// Bytes that loading has left: those of the script of this version, and those of all others.
    pub fn bytes(&self, version: u64) -> (usize, usize) {
        self.scripts.iter().fold((0, 0), |(own, others), loaded| {
            if loaded.version == version { (own + loaded.bytes, others) } else { (own, others + loaded.bytes) }
        })
    }

    /// Loads a registered script where that was not done.
    ///
    /// # Errors
    /// The error of loading.
    pub fn load(
        &mut self,
        script: &Registered,
        bindings: &HostBindings,
        control: &dyn Control,
    ) -> Result<Value, Error> {
        self.bring_up(script, bindings, control).map(|()| Value::Null)
    }

    /// Gives up the script of a version.
    pub fn unload(&mut self, version: u64) -> Value {
        self.scripts.retain(|loaded| loaded.version != version);
        Value::Null
    }

    /// Puts the script at the end of the list, loaded.
    fn bring_up(&mut self, script: &Registered, bindings: &HostBindings, control: &dyn Control) -> Result<(), Error> {
        if let Some(i) = self.scripts.iter().rposition(|loaded| loaded.version == script.version) {
            self.scripts[i..].rotate_left(1);
            return Ok(());
        }
        // An older registration of the name is of no more use.
        let name = Language::strip_ending(&script.source.name);
        self.scripts.retain(|loaded| loaded.name != name);
        while self.scripts.len() >= MOST {
            self.scripts.remove(0);
        }
        // What other scripts have left for the collector, and what loading leaves, is not what this one holds.
        boa_gc::force_collect();
        let before = control.memory_used();
        let mut script_context =
            ScriptContext::build(self.interrupt).map_err(|error| Error::Engine(error.to_string()))?;
        let started = control.cpu_time();
        let target = script_context.load(script, bindings, control)?;
        script.note_loading(control.cpu_time().saturating_sub(started));
        boa_gc::force_collect();
        let bytes = usize::try_from(control.memory_used().saturating_sub(before)).unwrap_or(usize::MAX);
        let name = name.to_owned();
        self.scripts.push(LoadedScript { version: script.version, name, script_context, target, bytes });
        Ok(())
    }
}

impl ScriptContext {
    /// The function that a call of a registered script runs, and the object that it is called on.
    fn member(
        &mut self,
        script: &Registered,
        target: &JsValue,
        method: Option<&str>,
    ) -> Result<(JsValue, JsFunction), Error> {
        let (this, callee) = match method {
            None => (JsValue::undefined(), target.clone()),
            Some(method) => {
                let object = target.as_object().ok_or_else(|| not_callable(script, target, Some(method)))?;
                let callee = object.get(JsString::from(method), &mut self.context);
                (target.clone(), callee.map_err(|error| self.fail(error))?)
            }
        };
        let function = callee.as_object().and_then(JsFunction::from_object);
        function.map(|function| (this, function)).ok_or_else(|| not_callable(script, target, method))
    }
}

/// The error of a call that finds no function, with the functions that there are.
fn not_callable(script: &Registered, target: &JsValue, method: Option<&str>) -> Error {
    let name = Language::strip_ending(&script.source.name);
    let message = match (method, target.as_object()) {
        _ if target.is_undefined() => {
            let ending = match declared(&script.source.code, MOST_LISTED).as_slice() {
                [] => "name".to_owned(),
                [only] => only.name.clone(),
                several => {
                    let names = several.iter().map(|declared| declared.name.as_str()).collect::<Vec<_>>();
                    format!("({{ {} }})", names.join(", "))
                }
            };
            format!(
                "the registered script {name} is no function: its source evaluates to undefined, as declarations have \
                 no value; end it with `; {ending}`"
            )
        }
        (None, Some(object)) => {
            let functions = functions_of(&object);
            let first = functions.first().map_or("method", String::as_str);
            let has = listed(&functions);
            format!(
                "the registered script {name} is no function; call one of its functions, as in \"{name}.{first}\" \
                 (it has {has})"
            )
        }
        (Some(method), Some(object)) => {
            let has = listed(&functions_of(&object));
            format!("the registered script {name} has no function {method}; it has {has}")
        }
        (_, None) => format!(
            "the registered script {name} is no function: its source evaluates to {}; end it with a function or an \
             object of functions",
            if target.is_null() { "null" } else { target.type_of() }
        ),
    };
    Error::Script(Box::new(ScriptError::plain("TypeError", &message)))
}

/// The names of an object's own functions. Runs nothing of the script.
fn functions_of(object: &JsObject) -> Vec<String> {
    let object = object.borrow();
    let names = object.shape().keys().into_iter().filter_map(|key| match &key {
        PropertyKey::String(name) => {
            let property = object.properties().get(&key);
            let is_function = property.and_then(|property| property.value().map(JsValue::is_callable));
            is_function.unwrap_or_default().then(|| name.to_std_string_lossy())
        }
        _ => None,
    });
    names.collect()
}

fn listed(names: &[String]) -> String {
    match names.len() {
        0 => "none".to_owned(),
        count if count > MOST_LISTED => {
            format!("{} and {} more", names[..MOST_LISTED].join(", "), count - MOST_LISTED)
        }
        _ => names.join(", "),
    }
}
