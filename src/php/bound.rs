//! What PHP code bound to a machine: functions, the logger, the module loader.

use std::sync::Arc;

use ext_php_rs::types::Zval;

use super::callables::{Callables, fresh_number, number_of_path};
use super::ini;
use crate::loader::Loader;
use crate::protocol::HostBindings;
use crate::value::Members;

/// The source of modules.
#[derive(Clone)]
pub enum Modules {
    /// A directory or a map.
    Loader(Loader),
    /// A function of PHP, by its number.
    Function(u64),
}

/// The argument of `JsMachine::modules()`, read.
pub enum Given {
    /// A directory or a map.
    Loader(Loader),
    /// A closure.
    Function(Zval),
}

/// What PHP code bound to one machine.
#[derive(Default)]
pub struct Bound {
    /// Shared with requests.
    paths: Arc<Vec<(String, u64)>>,
    objects: Arc<Vec<(String, u64, Arc<Members>)>>,
    callables: Callables,
    /// The function that receives log records.
    logger: OptionalFunction,
    modules: Option<Modules>,
    /// The function that answers requests.
    fetch: OptionalFunction,
}

/// The number of a function that PHP code may set and take away; null has the number after that.
#[derive(Default)]
struct OptionalFunction(Option<u64>);

impl OptionalFunction {
    fn get(&self, callables: &Callables) -> Option<Zval> {
        self.0.and_then(|number| callables.get(number)).filter(Zval::is_object)
    }

    /// Sets the function, or takes it away. What it replaces comes back.
    fn put(&mut self, function: Option<Zval>, callables: &mut Callables) -> Option<Zval> {
        match function {
            Some(function) => callables.put(*self.0.get_or_insert_with(fresh_number), function),
            None => self.0.and_then(|number| callables.put(number, Zval::null())),
        }
    }
}

impl Bound {
    /// Returns what scripts can reach of PHP.
    pub fn bindings(&self) -> HostBindings {
        HostBindings {
            functions: Arc::clone(&self.paths),
            objects: Arc::clone(&self.objects),
            logs: self.log_function().is_some() || ini::console().is_some(),
            fetches: self.fetch_function().is_some(),
            webassembly: ini::webassembly(),
            imports: self.modules.is_some(),
            node_env: if self.modules.is_some() { ini::node_env() } else { String::new() },
            time_zone: None,
            locale: None,
            exports_functions: false,
        }
    }

    /// The function of a number.
    pub fn function(&self, number: u64) -> Option<Zval> {
        self.callables.get(number)
    }

    /// The function that receives log records.
    pub fn log_function(&self) -> Option<Zval> {
        self.logger.get(&self.callables)
    }

    /// The function that answers requests.
    pub fn fetch_function(&self) -> Option<Zval> {
        self.fetch.get(&self.callables)
    }

    /// The source of modules.
    pub fn modules(&self) -> Option<Modules> {
        self.modules.clone()
    }

    /// Sets where modules come from. What it replaces comes back: dropping it may run PHP code.
    pub fn set_modules(&mut self, given: Given) -> Option<Zval> {
        let before = match self.modules {
            Some(Modules::Function(number)) => Some(number),
            _ => None,
        };
        match given {
            Given::Loader(loader) => {
                self.modules = Some(Modules::Loader(loader));
                before.and_then(|number| self.callables.put(number, Zval::null()))
            }
            Given::Function(function) => {
                let number = before.unwrap_or_else(fresh_number);
                self.modules = Some(Modules::Function(number));
                self.callables.put(number, function)
            }
        }
    }

    /// All zvals in here.
    pub fn held(&self) -> &[Zval] {
        self.callables.held()
    }

    /// A bound path that leaves no room for another: one of them would have to be function and object at once.
    pub fn conflict(&self, path: &str) -> Option<&str> {
        let is_inside = |inner: &str, outer: &str| inner.strip_prefix(outer).is_some_and(|rest| rest.starts_with('.'));
        if let Some((exposed, ..)) = self.objects.iter().find(|(known, ..)| known == path || is_inside(path, known)) {
            return Some(exposed);
        }
        let mut paths = self.paths.iter().map(|(known, _)| known.as_str());
        paths.find(|known| is_inside(path, known) || is_inside(known, path))
    }

    /// A bound path that begins with a name.
    pub fn taken_by_function(&self, name: &str) -> Option<&str> {
        self.paths.iter().map(|(known, _)| known.as_str()).find(|known| known.split('.').next() == Some(name))
    }

    /// Binds a function to a path. What it replaces comes back: dropping it may run PHP code.
    pub fn bind(&mut self, path: &str, function: Zval) -> Option<Zval> {
        let number = number_of_path(path);
        if !self.paths.iter().any(|(known, _)| known == path) {
            Arc::make_mut(&mut self.paths).push((path.to_owned(), number));
        }
        self.callables.put(number, function)
    }

    /// Exposes an object under a name, and returns its number: the same for every machine of the process, so that a script
    /// that stays loaded finds the object of whoever calls it. What it replaces comes back: dropping it may run PHP code.
    pub fn expose(&mut self, name: &str, object: Zval, members: Arc<Members>) -> (u64, Option<Zval>) {
        // No path of a function has a space.
        let number = number_of_path(&format!("object {name}"));
        let objects = Arc::make_mut(&mut self.objects);
        objects.retain(|(known, ..)| known != name);
        objects.push((name.to_owned(), number, members));
        (number, self.callables.put(number, object))
    }

    /// The members of an exposed object, by its number.
    pub fn members(&self, number: u64) -> Option<Arc<Members>> {
        self.objects.iter().find(|(_, known, _)| *known == number).map(|(.., members)| Arc::clone(members))
    }

    /// Sets the function that answers requests. What it replaces comes back: dropping it may run PHP code.
    pub fn set_fetch(&mut self, function: Option<Zval>) -> Option<Zval> {
        self.fetch.put(function, &mut self.callables)
    }

    /// Sets the function that receives log records. What it replaces comes back: dropping it may run PHP code.
    pub fn set_logger(&mut self, function: Option<Zval>) -> Option<Zval> {
        self.logger.put(function, &mut self.callables)
    }
}
