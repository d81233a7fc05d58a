//! Source text to scripts and modules.
//!
//! The parser knows no interrupt flag, but stops where its text cannot be read.

use std::io::{self, Read};
use std::path::Path;

use boa_engine::ast::scope::Scope;
use boa_engine::parser::Parser;
use boa_engine::parser::source::UTF8Input;
use boa_engine::{Context, JsResult, JsValue, Module, Script, Source};

use crate::engine::host::interrupt::InterruptCheck;

/// Parses and compiles a script; `name` is what errors call it.
///
/// # Errors
/// The engine's syntax error.
pub(in crate::engine) fn script(code: &str, name: &str, context: &mut Context) -> JsResult<Script> {
    let script = Script::parse(source(code, Some(name), context), None, context)?;
    script.codeblock(context)?;
    Ok(script)
}

/// Parses a script and declares none of its names; `name` is what errors call it.
///
/// # Errors
/// The engine's syntax error.
pub(in crate::engine) fn check(code: &str, name: &str, context: &mut Context) -> JsResult<()> {
    let source = source(code, Some(name), context);
    Parser::new(source).parse_script(&Scope::new_global(), context.interner_mut())?;
    Ok(())
}

/// Runs source text that is our own, or made of names.
///
/// # Errors
/// The error that the script throws.
pub(in crate::engine) fn run(code: &str, context: &mut Context) -> JsResult<JsValue> {
    Script::parse(source(code, None, context), None, context)?.evaluate(context)
}

/// Parses a module; `name` is what errors call it, and where its imports start from.
///
/// # Errors
/// The engine's syntax error.
pub(in crate::engine) fn module(code: &str, name: &str, context: &mut Context) -> JsResult<Module> {
    Module::parse(source(code, Some(name), context), None, context)
}

/// The text as the parser reads it. One kind for all: the whole parser is compiled for each.
fn source<'a>(code: &'a str, name: Option<&'a str>, context: &Context) -> Source<'a, UTF8Input<Interruptible<'a>>> {
    let check = InterruptCheck::of(context);
    Source::from_reader(Interruptible { rest: code.as_bytes(), check }, name.map(Path::new))
}

/// A text that cannot be read any further once the script has to end.
struct Interruptible<'a> {
    rest: &'a [u8],
    check: InterruptCheck,
}

impl Read for Interruptible<'_> {
    #[inline]
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        /// Bytes between two checks of the interrupt flag: some hundred microseconds of parsing.
        const STEP: usize = 512;
        if self.rest.len().is_multiple_of(STEP) && self.check.is_set() {
            return Err(io::Error::other("the script was stopped"));
        }
        self.rest.read(buffer)
    }
}
