//! Source text as the engine takes it: TypeScript and JSX are compiled, here, so that the limits of the VM hold for that
//! as well. The compiler keeps nothing in static variables that could point into the VM's memory.

use std::borrow::Cow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use boa_engine::{Context, JsResult};

use super::goal::Goal;
use super::parsing;
use crate::engine::modules::Modules;
use crate::protocol::SourceText;
use crate::scan::nesting;
use crate::typescript::{self, Compiled, Fault, Language, jsx_runtime};

/// Source text for the engine, and what the engine is to call it.
pub(in crate::engine) struct Prepared<'a> {
    pub code: Cow<'a, str>,
    pub name: Cow<'a, str>,
}

impl Prepared<'_> {
    /// What was compiled; none where the engine takes the text as it was.
    pub(in crate::engine) fn into_compiled(self) -> Option<SourceText> {
        match self.code {
            Cow::Owned(code) => Some(SourceText { code, name: self.name.into_owned() }),
            Cow::Borrowed(_) => None,
        }
    }
}

/// Why a text cannot be compiled.
pub(in crate::engine) enum Refused {
    Fault(Fault),
    /// It is nested so deeply.
    Nested(usize),
}

/// Who has a source text.
#[derive(Clone, Copy)]
pub(in crate::engine) enum Owner<'a> {
    /// The host passed it, with the source map of a bundle if it has one.
    Host(Option<&'a str>),
    /// A module that came from the loader: there is one of the name.
    Loader,
}

/// Compiles a text whose name says that it is TypeScript or JSX, and notes its source map, or that of a bundle.
///
/// # Errors
/// The first syntax error.
pub(in crate::engine) fn prepare<'a>(
    code: &'a str,
    name: &'a str,
    goal: Goal,
    owner: Owner<'_>,
    context: &mut Context,
) -> Result<Prepared<'a>, Refused> {
    let modules = Modules::of(context).map_err(|_| internal())?;
    let origins = modules.origins();
    let Some(language) = Language::of_name(name) else {
        let (url, beside) = match owner {
            Owner::Host(map) => (None, map),
            Owner::Loader => (Some(name), None),
        };
        origins.add_plain(code, name, url, beside);
        modules.watch_stacks(context);
        return Ok(Prepared { code: Cow::Borrowed(code), name: Cow::Borrowed(name) });
    };
    nesting::check(code).map_err(Refused::Nested)?;
    let Compiled { code, map, needs_helpers } = compile(code, name, language, goal_of(goal, owner))?;
    nesting::check(&code).map_err(Refused::Nested)?;
    let name = origins.add_compiled(name, map, matches!(owner, Owner::Loader));
    modules.watch_stacks(context);
    if needs_helpers {
        define_helpers(context).map_err(|_| internal())?;
    }
    Ok(Prepared { code: Cow::Owned(code), name: Cow::Owned(name) })
}

/// Of what the loader gives, all that is no ES module is the body of a CommonJS module.
fn goal_of(goal: Goal, owner: Owner<'_>) -> typescript::Goal {
    match (goal, owner) {
        (Goal::Module, _) => typescript::Goal::Module,
        (Goal::Script, Owner::Loader) => typescript::Goal::CommonJs,
        (Goal::Script, Owner::Host(_)) => typescript::Goal::Script,
    }
}

/// Compiles a text without a context.
///
/// # Errors
/// The first syntax error.
pub(in crate::engine) fn compile(
    code: &str,
    name: &str,
    language: Language,
    goal: typescript::Goal,
) -> Result<Compiled, Refused> {
    let compiled = catch_unwind(AssertUnwindSafe(|| typescript::compile(code, name, language, goal, jsx_runtime())));
    compiled.unwrap_or_else(|_| Err(fault("the compiler of TypeScript failed"))).map_err(Refused::Fault)
}

fn internal() -> Refused {
    Refused::Fault(fault("the compiler of TypeScript cannot be used in this context"))
}

fn fault(message: &str) -> Fault {
    Fault { message: message.to_owned(), line: 1, column: 1 }
}

/// Makes the functions that apply decorators a global of the context.
fn define_helpers(context: &mut Context) -> JsResult<()> {
    parsing::run(include_str!("decorators.js"), context).map(drop)
}
