//! Source text to scripts and modules, with what the engine's parser gets wrong put right.

use std::path::Path;

use boa_engine::{Context, JsResult, Module, Script, Source};

use super::builtins::regexp_statics;
use super::using;

/// Parses and compiles a script; `name` is what errors call it.
///
/// # Errors
/// The engine's syntax error.
pub(super) fn script(code: &str, name: &str, context: &mut Context) -> JsResult<Script> {
    regexp_statics::offer(code, context)?;
    leniently(code, |code| {
        let script = Script::parse(Source::from_bytes(code).with_path(Path::new(name)), None, context)?;
        script.codeblock(context)?;
        Ok(script)
    })
}

/// Parses a module; `name` is what errors call it, and where its imports start from.
///
/// # Errors
/// The engine's syntax error.
pub(super) fn module(code: &str, name: &str, context: &mut Context) -> JsResult<Module> {
    regexp_statics::offer(code, context)?;
    leniently(code, |code| Module::parse(Source::from_bytes(code).with_path(Path::new(name)), None, context))
}

/// Parses text, and once more with `using` respelt when that is what may be in the way.
fn leniently<T>(code: &str, mut parse: impl FnMut(&str) -> JsResult<T>) -> JsResult<T> {
    parse(code).or_else(|error| using::respell(code).and_then(|code| parse(&code).ok()).ok_or(error))
}
