//! Registered scripts that this VM has loaded, each in a context of its own, kept warm between calls.

use boa_engine::{JsString, JsValue};

use super::space::{Space, as_function};
use crate::engine::host::switch::Switch;
use crate::engine::source::failure;
use crate::error::Error;
use crate::protocol::{Control, Registered, Request, Surface};
use crate::typescript::Language;
use crate::value::Value;

/// Scripts that a VM keeps loaded at most: beyond it the one that was not used for longest goes.
const MOST: usize = 16;

/// The scripts that a VM has loaded, the one that was used last at the end.
#[derive(Default)]
pub(in crate::engine) struct Residents(Vec<Resident>);

struct Resident {
    version: u64,
    name: String,
    space: Space,
    /// What the source evaluated to.
    target: JsValue,
}

impl Residents {
    /// Calls a registered script, or a function of it; loads it before where that was not done.
    ///
    /// # Errors
    /// What loading or calling gives.
    pub fn call(
        &mut self,
        switch: &Switch,
        script: &Registered,
        method: Option<&str>,
        args: &[Value],
        request: &Request,
        control: &dyn Control,
    ) -> Result<Value, Error> {
        self.bring_up(switch, script, &request.surface, control)?;
        let Some(resident) = self.0.last_mut() else { return Err(Error::Engine("nothing was loaded".into())) };
        let (target, space) = (&resident.target, &mut resident.space);
        switch.connect(&mut space.context);
        let hooks = std::rc::Rc::clone(&space.hooks);
        hooks.serve_with(control, || {
            crate::engine::convert::bridge::define_surface(&request.surface, &hooks, &mut space.context)
                .map_err(|error| space.fail(error))?;
            let (this, callee) = match method {
                None => (JsValue::undefined(), target.clone()),
                Some(method) => {
                    let object = target.as_object().ok_or_else(|| not_callable(&script.source.name, Some(method)))?;
                    let callee = object.get(JsString::from(method), &mut space.context);
                    (target.clone(), callee.map_err(|error| space.fail(error))?)
                }
            };
            let function = callee.as_object().and_then(as_function);
            let function = function.ok_or_else(|| not_callable(&script.source.name, method))?;
            let result = space.call(&function, &this, args, control);
            hooks.finish_logs();
            space.end();
            result
        })
    }

    /// Loads a registered script where that was not done.
    ///
    /// # Errors
    /// What loading gives.
    pub fn load(
        &mut self,
        switch: &Switch,
        script: &Registered,
        surface: &Surface,
        control: &dyn Control,
    ) -> Result<Value, Error> {
        self.bring_up(switch, script, surface, control).map(|()| Value::Null)
    }

    /// Puts the script at the end of the list, loaded.
    fn bring_up(
        &mut self,
        switch: &Switch,
        script: &Registered,
        surface: &Surface,
        control: &dyn Control,
    ) -> Result<(), Error> {
        if let Some(i) = self.0.iter().position(|resident| resident.version == script.version) {
            let resident = self.0.remove(i);
            self.0.push(resident);
            return Ok(());
        }
        // An older registration of the name is of no more use.
        let name = Language::strip_ending(&script.source.name);
        self.0.retain(|resident| resident.name != name);
        while self.0.len() >= MOST {
            self.0.remove(0);
        }
        let mut space = Space::build().map_err(|error| Error::Engine(error.to_string()))?;
        switch.connect(&mut space.context);
        let target = space.load(script, surface, control)?;
        let name = name.to_owned();
        self.0.push(Resident { version: script.version, name, space, target });
        Ok(())
    }
}

fn not_callable(name: &str, method: Option<&str>) -> Error {
    let message = match method {
        None => format!("the registered script {name} is no function; call one of its functions as \"{name}.method\""),
        Some(method) => format!("the registered script {name} has no function {method}"),
    };
    Error::Script(Box::new(failure::plain("TypeError", &message)))
}
