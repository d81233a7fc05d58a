//! `import`, static and dynamic: modules come from the host's loader, and each URL is loaded once in a context.

use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use boa_engine::module::{ModuleLoader, ModuleRequest, Referrer, SyntheticModuleInitializer};
use boa_engine::object::JsObject;
use boa_engine::object::builtins::JsPromise;
use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsNativeError, JsResult, JsString, JsValue, Module, js_string};

use crate::engine::convert::host_functions;
use crate::engine::convert::own_keys::own_keys;
use crate::engine::host::interrupt::stopped;
use crate::engine::host::state::HostState;
use crate::engine::source::compiled::{self, Owner};
use crate::engine::source::failure;
use crate::engine::source::goal::Goal;
use crate::engine::source::origins::Origins;
use crate::engine::source::{parsing, stacks};
use crate::error::Position;
use crate::protocol::{HostCall, HostError, HostReply, Import};
use crate::scan::imports::{self, Site};
use crate::scan::nesting;
use crate::value::{Map, Value};

mod commonjs;
mod faults;
mod node;
mod specifier;
#[cfg(test)]
mod tests;

use faults::{refusal, type_error};
use specifier::{check_length, shown};

/// The modules of one context.
pub(super) struct Modules {
    host_state: Rc<HostState>,
    /// Whether the present script has a loader.
    offered: Cell<bool>,
    /// Whether `require` is defined.
    has_require: Cell<bool>,
    loaded: RefCell<HashMap<String, Loaded>>,
    /// The URL that the host gave for what was asked before: the same import must mean the same module.
    resolved: RefCell<HashMap<Import, String>>,
    /// URLs of the CommonJS modules that were ever compiled: their first lines are not quite their own.
    wrapped: RefCell<HashSet<String>>,
    origins: Origins,
    /// Whether the stacks that scripts read are those of the user's source.
    watches_stacks: Cell<bool>,
    /// The imports of the texts of this context, by the names of these.
    sites: RefCell<HashMap<String, Vec<Site>>>,
    /// ES modules with a default export as `require` gives them, by their URLs.
    required: RefCell<HashMap<String, JsObject>>,
}

/// Texts whose imports a context knows at most.
const MOST_TEXTS: usize = 1000;

/// A module that is loaded.
#[derive(Clone)]
pub(super) enum Loaded {
    /// An ES module.
    Module(Module),
    /// A CommonJS module: its `module` object, whether it has run to its end, and what `import` makes of it.
    CommonJs { module: JsObject, finished: bool, synthetic: Option<Module> },
    /// A JSON file, and what `import` makes of it.
    Json { value: JsValue, synthetic: Module },
}

/// A module as the host gave it.
struct Found {
    url: String,
    kind: Kind,
    text: String,
}

#[derive(Clone, Copy)]
enum Kind {
    Module,
    CommonJs,
    Json,
    Node,
}

/// The script or module that imports.
pub(super) struct Importer {
    /// The URL of a module that came from the loader. `None` for source text that the host passed.
    pub url: Option<String>,
    /// The name in messages.
    pub name: String,
}

impl Modules {
    /// Modules of a new context.
    pub fn new(host_state: &Rc<HostState>) -> Self {
        Self {
            host_state: Rc::clone(host_state),
            offered: Cell::default(),
            has_require: Cell::default(),
            loaded: RefCell::default(),
            resolved: RefCell::default(),
            wrapped: RefCell::default(),
            origins: Origins::default(),
            watches_stacks: Cell::default(),
            sites: RefCell::default(),
            required: RefCell::default(),
        }
    }

    /// The modules of this context.
    ///
    /// # Errors
    /// When the context has another module loader.
    pub fn of(context: &Context) -> JsResult<Rc<Self>> {
        let modules = context.downcast_module_loader::<Self>();
        modules.ok_or_else(|| JsNativeError::typ().with_message("there is no module loader").into())
    }

    /// Returns the module that is loaded from a URL.
    pub fn loaded(&self, url: &str) -> Option<Loaded> {
        self.loaded.borrow().get(url).cloned()
    }

    /// Keeps the module that is loaded from a URL; `None` forgets it.
    pub fn keep(&self, url: &str, loaded: Option<Loaded>) {
        let mut modules = self.loaded.borrow_mut();
        match loaded {
            Some(loaded) => modules.insert(url.to_owned(), loaded),
            None => modules.remove(url),
        };
    }

    /// Returns what `require` gives for the ES module of a URL, once it has.
    pub fn required(&self, url: &str) -> Option<JsObject> {
        self.required.borrow().get(url).cloned()
    }

    /// Keeps what `require` gives for the ES module of a URL.
    pub fn keep_required(&self, url: &str, object: &JsObject) {
        self.required.borrow_mut().insert(url.to_owned(), object.clone());
    }

    /// Notes that a module is compiled with something around it.
    pub fn note_wrapped(&self, url: &str) {
        self.wrapped.borrow_mut().insert(url.to_owned());
    }

    /// Where the source texts of this context come from.
    pub fn origins(&self) -> &Origins {
        &self.origins
    }

    /// The places in the text that the user wrote, given those where the engine found them.
    pub fn trace(&self, positions: &mut [Position]) {
        for position in &mut *positions {
            if position.line == 1 && self.wrapped.borrow().contains(&position.file) {
                position.column = commonjs::unwrapped_column(position.column);
            }
        }
        self.origins.trace(positions, &self.host_state);
    }

    /// Whether scripts read stacks with places in the text that the user wrote.
    pub fn watches_stacks(&self) -> bool {
        self.watches_stacks.get()
    }

    /// From the first source map on, scripts read stacks with places in the text that the user wrote.
    pub fn watch_stacks(&self, context: &mut Context) {
        if !self.origins.is_empty() && !self.watches_stacks() {
            self.watches_stacks.set(stacks::watch(context).is_ok());
        }
    }

    /// The module or script whose code runs.
    pub fn running(&self, context: &Context) -> Importer {
        match context.get_active_script_or_module() {
            Some(running) => self.importer(&running.into()),
            None => Importer { url: None, name: "the script".into() },
        }
    }

    fn importer(&self, referrer: &Referrer) -> Importer {
        let name = referrer.path().map_or_else(|| "the script".into(), |path| path.to_string_lossy().into_owned());
        let is_loaded = match (referrer, self.loaded.borrow().get(&name)) {
            (Referrer::Module(module), Some(Loaded::Module(loaded))) => module == loaded,
            (Referrer::Script(_), Some(Loaded::CommonJs { .. })) => true,
            _ => false,
        };
        Importer { url: is_loaded.then(|| name.clone()), name }
    }

    /// Loads what an import means, if it is not loaded yet. The URL comes with it.
    ///
    /// # Errors
    /// When there is no such module, it does not parse, or, as CommonJS, throws.
    pub fn load(
        &self,
        specifier: &JsString,
        require: bool,
        importer: &Importer,
        context: &mut Context,
    ) -> JsResult<(String, Loaded)> {
        check_length(specifier, require)?;
        let specifier = specifier.to_std_string_lossy();
        if let Some(url) = node::url_without_loader(&specifier, importer, self.offered.get()) {
            let loaded = node::load(&url, self, context)?;
            return Ok((url, loaded));
        }
        let import = Import { specifier, referrer: importer.url.clone(), require };
        let known = self.resolved.borrow().get(&import).cloned();
        if let Some((url, loaded)) = known.and_then(|url| self.loaded(&url).map(|loaded| (url, loaded))) {
            return Ok((url, loaded));
        }
        let found = self.ask(&import, &importer.name, context)?;
        self.resolved.borrow_mut().insert(import, found.url.clone());
        if let Some(loaded) = self.loaded(&found.url) {
            return Ok((found.url, loaded));
        }
        let loaded = match found.kind {
            Kind::Module => Loaded::Module(self.parse(&found, context)?),
            Kind::Json => self.parse_json(&found, context)?,
            Kind::Node => node::load(&found.url, self, context)?,
            Kind::CommonJs => {
                let module = commonjs::run(&found.url, &found.text, self, context)?;
                Loaded::CommonJs { module, finished: true, synthetic: None }
            }
        };
        self.keep(&found.url, Some(loaded.clone()));
        Ok((found.url, loaded))
    }

    /// The URL of what `require` would load.
    ///
    /// # Errors
    /// When there is no such module.
    pub fn resolve(&self, specifier: &JsString, importer: &Importer, context: &mut Context) -> JsResult<String> {
        check_length(specifier, true)?;
        let specifier = specifier.to_std_string_lossy();
        if let Some(url) = node::url_without_loader(&specifier, importer, self.offered.get()) {
            return Ok(url);
        }
        let import = Import { specifier, referrer: importer.url.clone(), require: true };
        let known = self.resolved.borrow().get(&import).cloned();
        known.map_or_else(|| self.ask(&import, &importer.name, context).map(|found| found.url), Ok)
    }

    fn ask(&self, import: &Import, importer: &str, context: &mut Context) -> JsResult<Found> {
        if !self.offered.get() {
            let reason = "no module loader is set; set one with JsMachine::modules()";
            let error = refusal(import, None, reason, context);
            return Err(self.placed(error, import, importer));
        }
        self.host_state.flush_logs();
        let mut outcome = Err(stopped());
        self.host_state.ask(&HostCall::Import(import.clone()), &mut |answer: &HostReply| {
            outcome = match answer {
                Ok(Value::Map(entries)) => read(entries)
                    .ok_or_else(|| refusal(import, Some(importer), "the loader's answer is no module", context)),
                Ok(Value::String(reason)) => Err(refusal(import, Some(importer), reason, context)),
                Ok(_) => Err(refusal(import, Some(importer), "there is no such module", context)),
                Err(HostError::Stop | HostError::Late) => Err(stopped()),
                Err(HostError::Thrown { name, message, number }) => {
                    Err(host_functions::thrown(name, message, *number, &self.host_state, context))
                }
            };
        });
        outcome.map_err(|error| self.placed(error, import, importer))
    }

    /// The place of an import of `specifier`, in whatever text.
    pub fn site_of(&self, specifier: &str) -> Option<Position> {
        let sites = self.sites.borrow();
        let mut found = sites.iter().flat_map(|(file, sites)| sites.iter().map(move |site| (file, site)));
        let (file, site) = found.find(|(_, site)| *site.specifier == *specifier)?;
        let mut places = [Position { file: file.clone(), line: site.line, column: site.column }];
        self.trace(&mut places);
        let [place] = places;
        Some(place)
    }

    /// Notes where a text that is about to run imports.
    pub fn note_imports(&self, name: &str, code: &str) {
        let found = imports::sites(code);
        let mut sites = self.sites.borrow_mut();
        if found.is_empty() {
            sites.remove(name);
            return;
        }
        if sites.len() >= MOST_TEXTS {
            sites.clear();
        }
        sites.insert(name.to_owned(), found);
    }

    fn parse(&self, found: &Found, context: &mut Context) -> JsResult<Module> {
        self.admit(&found.text)?;
        let prepared = compiled::prepare(&found.text, &found.url, Goal::Module, Owner::Loader, context);
        let prepared = prepared.map_err(|refused| self.refuse(refused, &found.url, context))?;
        self.note_imports(&found.url, &prepared.code);
        parsing::module(&prepared.code, &found.url, context).map_err(|error| {
            let place = failure::place_of_fault(&prepared.code, Goal::Module);
            self.traced_fault(error, &found.url, place, context)
        })
    }

    fn parse_json(&self, found: &Found, context: &mut Context) -> JsResult<Loaded> {
        let json = serde_json::from_str(&found.text).map_err(|error| {
            let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
            let place = Some((number(error.line()), number(error.column())));
            let text = error.to_string();
            let text = text.split(" at line ").next().unwrap_or_default();
            let native = JsNativeError::syntax().with_message(format!("this is not JSON: {text}"));
            self.fault(native.into(), &found.url, place, context)
        })?;
        let value = JsValue::from_json(&json, context)?;
        let synthetic = synthetic_module(vec![(js_string!("default"), value.clone())], context);
        Ok(Loaded::Json { value, synthetic })
    }

    /// Refuses source text that is nested too deeply.
    ///
    /// # Errors
    /// The uncatchable error that ends the script.
    pub fn admit(&self, text: &str) -> JsResult<()> {
        nesting::check(text).map_err(|depth| self.host_state.refuse_nested(depth))
    }

    /// Notes that a rejection is dealt with.
    pub fn forget_rejection(&self, promise: &JsPromise) {
        self.host_state.forget_rejection(promise);
    }

    /// A module as `import` sees it: a CommonJS module exports its `module.exports` as `default`, and the members of
    /// that by their names.
    fn synthetic(&self, url: &str, loaded: Loaded, context: &mut Context) -> JsResult<Module> {
        let (module, finished) = match loaded {
            Loaded::Module(synthetic)
            | Loaded::Json { synthetic, .. }
            | Loaded::CommonJs { synthetic: Some(synthetic), .. } => {
                return Ok(synthetic);
            }
            Loaded::CommonJs { module, finished, synthetic: None } => (module, finished),
        };
        if !finished {
            return Err(type_error(format!(
                "cannot import {url} while it runs: it is a CommonJS module that waits for its importer"
            )));
        }
        let exports = module.get(js_string!("exports"), context)?;
        let mut members = vec![(js_string!("default"), exports.clone())];
        if let Some(object) = exports.as_object() {
            let names = own_keys(&object, context)?;
            let count = names.get(js_string!("length"), context)?.to_length(context)?;
            for i in 0..count {
                let name = names.get(i, context)?.to_string(context)?;
                if name != js_string!("default") {
                    let value = object.get(PropertyKey::from(name.clone()), context)?;
                    members.push((name, value));
                }
            }
        }
        let synthetic = synthetic_module(members, context);
        self.keep(url, Some(Loaded::CommonJs { module, finished, synthetic: Some(synthetic.clone()) }));
        Ok(synthetic)
    }
}

impl ModuleLoader for Modules {
    async fn load_imported_module(
        self: Rc<Self>,
        referrer: Referrer,
        request: ModuleRequest,
        context: &RefCell<&mut Context>,
    ) -> JsResult<Module> {
        let context = &mut context.borrow_mut();
        let wants_json = wants_json(&request)?;
        let importer = self.importer(&referrer);
        let (url, loaded) = self.load(request.specifier(), false, &importer, context)?;
        if wants_json && !matches!(loaded, Loaded::Json { .. }) {
            let specifier = request.specifier().to_std_string_lossy();
            let (specifier, name) = (shown(&specifier), importer.name);
            return Err(type_error(format!("cannot import '{specifier}' from {name} as JSON: {url} is JavaScript")));
        }
        self.synthetic(&url, loaded, context)
    }

    fn init_import_meta(self: Rc<Self>, import_meta: &JsObject, module: &Module, context: &mut Context) {
        let url = module.path().map(|path| path.to_string_lossy().into_owned()).unwrap_or_default();
        // A fresh object takes any property.
        let _ = import_meta.create_data_property_or_throw(js_string!("url"), JsString::from(url), context);
    }
}

/// Tells the context whether the present script has a loader; `require`, `process` and `Buffer` exist from the first one
/// that has.
///
/// # Errors
/// When a script that ran here before has taken a name for good.
pub(super) fn offer(imports: bool, context: &mut Context) -> JsResult<()> {
    let modules = Modules::of(context)?;
    modules.offered.set(imports);
    if imports && !modules.has_require.replace(true) {
        commonjs::define_require(context)?;
        node::define_globals(context)?;
    }
    Ok(())
}

/// Returns the result of a module: the value of `default` when that is its only export, else its namespace.
///
/// # Errors
/// When an export was never initialised.
pub(super) fn exported(module: &Module, context: &mut Context) -> JsResult<JsValue> {
    let namespace = module.namespace(context);
    let default = PropertyKey::from(js_string!("default"));
    let mut names = namespace.own_property_keys(context)?;
    names.retain(|name| !matches!(name, PropertyKey::Symbol(_)));
    if names == [default.clone()] { namespace.get(default, context) } else { Ok(namespace.into()) }
}

/// A module with these exports.
fn synthetic_module(members: Vec<(JsString, JsValue)>, context: &mut Context) -> Module {
    let names: Vec<_> = members.iter().map(|(name, _)| name.clone()).collect();
    let fill = SyntheticModuleInitializer::from_copy_closure_with_captures(
        |module, members: &Vec<(JsString, JsValue)>, _| {
            members.iter().try_for_each(|(name, value)| module.set_export(name, value.clone()))
        },
        members,
    );
    Module::synthetic(&names, fill, None, None, context)
}

fn wants_json(request: &ModuleRequest) -> JsResult<bool> {
    let mut wants_json = false;
    for attribute in request.attributes() {
        let (key, value) = (attribute.key().to_std_string_lossy(), attribute.value().to_std_string_lossy());
        if (key.as_str(), value.as_str()) != ("type", "json") {
            check_length(request.specifier(), false)?;
            let specifier = request.specifier().to_std_string_lossy();
            let specifier = shown(&specifier);
            return Err(type_error(format!(
                "cannot import '{specifier}' with {{ {key}: '{value}' }}: only {{ type: 'json' }} is known"
            )));
        }
        wants_json = true;
    }
    Ok(wants_json)
}

/// Reads the host's reply. Returns `None` when a part of it is missing.
fn read(module: &Map) -> Option<Found> {
    let text = |name: &str| match module.get(name) {
        Some(Value::String(text)) => Some(text),
        _ => None,
    };
    let kind = match text("kind")?.as_str() {
        "module" => Kind::Module,
        "commonjs" => Kind::CommonJs,
        "json" => Kind::Json,
        "node" => Kind::Node,
        _ => return None,
    };
    Some(Found { url: text("url")?.clone(), kind, text: text("source")?.clone() })
}
