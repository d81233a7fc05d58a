//! Source text to scripts and modules, with what the engine's parser gets wrong put right.
//!
//! The parser knows no interrupt switch, but stops where its text cannot be read.

use std::io::{self, Read};
use std::path::Path;

use boa_engine::parser::source::UTF8Input;
use boa_engine::{Context, JsResult, JsValue, Module, Script, Source};

use super::switch::Watch;
use super::using;

/// Parses and compiles a script; `name` is what errors call it.
///
/// # Errors
/// The engine's syntax error.
pub(super) fn script(code: &str, name: &str, context: &mut Context) -> JsResult<Script> {
    leniently(code, |code| {
        let script = Script::parse(source(code, Some(name), context), None, context)?;
        script.codeblock(context)?;
        Ok(script)
    })
}

/// Runs source text that is our own, or made of names.
///
/// # Errors
/// What the script throws.
pub(super) fn run(code: &str, context: &mut Context) -> JsResult<JsValue> {
    Script::parse(source(code, None, context), None, context)?.evaluate(context)
}

/// Parses a module; `name` is what errors call it, and where its imports start from.
///
/// # Errors
/// The engine's syntax error.
pub(super) fn module(code: &str, name: &str, context: &mut Context) -> JsResult<Module> {
    leniently(code, |code| Module::parse(source(code, Some(name), context), None, context))
}

/// Parses text, and once more with `using` respelt when that is what may be in the way.
fn leniently<T>(code: &str, mut parse: impl FnMut(&str) -> JsResult<T>) -> JsResult<T> {
    parse(code).or_else(|error| using::respell(code).and_then(|code| parse(&code).ok()).ok_or(error))
}

/// The text as the parser reads it. One kind for all: the whole parser is compiled for each.
fn source<'a>(code: &'a str, name: Option<&'a str>, context: &mut Context) -> Source<'a, UTF8Input<Interruptible<'a>>> {
    // SAFETY: the text is read while this context parses it, and dropped with the parser.
    let watch = unsafe { Watch::beside(context) };
    Source::from_reader(Interruptible { rest: code.as_bytes(), watch }, name.map(Path::new))
}

/// A text that cannot be read any further once the script has to end.
struct Interruptible<'a> {
    rest: &'a [u8],
    watch: Watch<'static>,
}

impl Read for Interruptible<'_> {
    #[inline]
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        /// Bytes between two looks at the switch: some hundred microseconds of parsing.
        const STEP: usize = 512;
        if self.rest.len().is_multiple_of(STEP) && self.watch.is_thrown() {
            return Err(io::Error::other("the script was stopped"));
        }
        self.rest.read(buffer)
    }
}
