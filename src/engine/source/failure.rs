//! What a script threw, told in plain data.

use std::fmt::{self, Write};

use boa_engine::ast::scope::Scope;
use boa_engine::error::{EngineError, RuntimeLimitError};
use boa_engine::interner::Interner;
use boa_engine::object::JsObject;
use boa_engine::parser::{self, Parser};
use boa_engine::{Context, JsError, JsString, JsValue, Source, js_string};

use super::compiled::{self, Prepared, Refused};
use crate::engine::convert::from_js;
use crate::engine::host::interrupt::CALL_DEPTH;
use crate::engine::host::state::HostState;
use crate::engine::modules::Modules;
use crate::error::{Error, Position, ScriptError};
use crate::protocol::SourceText;
use crate::scan::nesting;
use crate::typescript::{self, Fault, Language};
use crate::value::{Bounds, Budget, Value};

/// Text beyond this many bytes is cut: a message is for people.
const LONGEST_TEXT: usize = 64 << 10;

/// What source text is parsed as.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::engine) enum Goal {
    Script,
    Module,
}

/// The error of source text that does not parse.
pub(in crate::engine) fn of_parsing(
    error: JsError,
    source: &SourceText,
    goal: Goal,
    host_state: &HostState,
    context: &mut Context,
) -> Error {
    let mut error = of_running(error, host_state, context);
    if let Error::Script(script) = &mut error {
        script.syntax = true;
        let place = place_of_fault(&source.code, goal);
        script.position = place.map(|(line, column)| Position { file: source.name.clone(), line, column });
        script.stack.clear();
    }
    error
}

/// The error of source text that does not parse, in the text that the user wrote.
pub(in crate::engine) fn of_prepared(
    error: JsError,
    prepared: Prepared<'_>,
    goal: Goal,
    host_state: &HostState,
    context: &mut Context,
) -> Error {
    let source = SourceText { code: prepared.code.into_owned(), name: prepared.name.into_owned() };
    let mut error = of_parsing(error, &source, goal, host_state, context);
    if let (Error::Script(script), Ok(modules)) = (&mut error, Modules::of(context)) {
        modules.trace(script.position.as_mut_slice());
    }
    error
}

/// The error of source text that the compiler of TypeScript refuses.
pub(in crate::engine) fn of_compiling(refused: Refused, name: &str) -> Error {
    match refused {
        Refused::Nested(depth) => Error::Recursion(nesting::message(depth)),
        Refused::Fault(Fault { message, line, column }) => {
            let position = Some(Position { file: name.to_owned(), line, column });
            Error::Script(Box::new(ScriptError { syntax: true, position, ..plain("SyntaxError", &message) }))
        }
    }
}

/// The error of a script that ran.
pub(in crate::engine) fn of_running(error: JsError, host_state: &HostState, context: &mut Context) -> Error {
    match error.as_engine() {
        Some(EngineError::RuntimeLimit(RuntimeLimitError::Interrupted)) => {
            // Nobody sees this: whoever stopped the script says why.
            Error::Engine("the script was stopped".into())
        }
        Some(EngineError::RuntimeLimit(_)) => match (host_state.refused(), host_state.nested()) {
            (Some(limit_bytes), _) => Error::Memory { limit_bytes },
            (None, Some(depth)) => Error::Recursion(nesting::message(depth)),
            (None, None) => Error::Recursion(too_deep()),
        },
        Some(fault) if hit_depth(fault) => Error::Recursion(too_deep()),
        Some(fault) => Error::Engine(format!("the engine failed: {fault}")),
        None => of_thrown(error, host_state, context),
    }
}

fn too_deep() -> String {
    format!("calls are nested deeper than {CALL_DEPTH} levels")
}

/// Whether something failed that cannot fail by the standard: then it was the limit of calls in progress, as all else
/// that could end it has a cause that is told before this error.
fn hit_depth(fault: &EngineError) -> bool {
    matches!(fault, EngineError::Panic(panic) if panic.message() == "cannot fail per spec")
}

/// An error that no script threw.
pub(in crate::engine) fn plain(name: &str, message: &str) -> ScriptError {
    ScriptError {
        syntax: false,
        name: name.into(),
        message: message.into(),
        stack: String::new(),
        position: None,
        value: Value::Null,
        exception: None,
    }
}

fn of_thrown(error: JsError, host_state: &HostState, context: &mut Context) -> Error {
    let frames = Frames::of(&error, context);
    let thrown = match error.into_opaque(context) {
        Ok(thrown) => thrown,
        Err(error) => return Error::Engine(format!("the engine failed: {error}")),
    };
    let told = match thrown.as_object() {
        Some(object) => tell_object(&object, context),
        None => Ok(tell_primitive(&thrown)),
    };
    match told {
        Ok(mut told) => {
            let of_object = std::mem::take(&mut told.stack);
            let stack =
                if of_object.is_empty() { in_modules(&frames.text, context) } else { traced(of_object, context) };
            let fault = thrown.as_object().and_then(|object| host_state.fault(&object));
            let syntax = fault.is_some();
            let position = fault.or_else(|| stack.lines().find_map(position_in_frame));
            let value = from_js::convert(&thrown, &mut Budget::new(Bounds::DEFAULT, "$"), host_state, context);
            let value = value.unwrap_or(Value::Null);
            let exception = thrown.as_object().and_then(|object| host_state.exception(&object));
            Error::Script(Box::new(ScriptError { syntax, stack, position, value, exception, ..told }))
        }
        // A getter or proxy that was asked threw in its turn, or the script was stopped inside of it.
        Err(again) if again.as_engine().is_some() => Error::Engine("the script was stopped".into()),
        Err(_) => {
            let position = frames.text.lines().find_map(position_in_frame);
            let told = plain("", "the script threw an object that cannot be read");
            Error::Script(Box::new(ScriptError { stack: frames.text, position, ..told }))
        }
    }
}

/// Name, message and stack of an object, as it presents itself.
fn tell_object(object: &JsObject, context: &mut Context) -> Result<ScriptError, JsError> {
    let mut text = |key: JsString| -> Result<Option<String>, JsError> {
        let value = object.get(key, context)?;
        Ok(value.as_string().map(|text| cut(&text)))
    };
    let (name, message, stack) = (text(js_string!("name"))?, text(js_string!("message"))?, text(js_string!("stack"))?);
    let (name, message) = (name.unwrap_or_default(), message.unwrap_or_default());
    // Who looks whether there is an error must see one.
    let message = match (message.is_empty() && name.is_empty(), object.is_callable()) {
        (false, _) => message,
        (true, true) => "the script threw a function".to_owned(),
        (true, false) => "the script threw an object without a message".to_owned(),
    };
    Ok(ScriptError { stack: frames_in(&stack.unwrap_or_default()), ..plain(&name, &message) })
}

fn tell_primitive(thrown: &JsValue) -> ScriptError {
    let message = match thrown.as_string() {
        Some(text) if text.is_empty() => "the script threw an empty string".to_owned(),
        Some(text) => cut(&text),
        None => thrown.display().to_string(),
    };
    plain("", &message)
}

/// The text of a string, cut where it gets unreadable.
fn cut(text: &JsString) -> String {
    if text.len() <= LONGEST_TEXT {
        return text.to_std_string_lossy();
    }
    let mut head = text.slice(0, LONGEST_TEXT).to_std_string_lossy();
    let _ = write!(head, "… ({} characters in all)", text.len());
    head
}

/// The stack frames of an error, innermost first.
struct Frames {
    text: String,
}

impl Frames {
    /// Boa shows frames only as the last lines of an error's text. That text may be long, or the frames cut off with
    /// it: then there are none.
    fn of(error: &JsError, context: &mut Context) -> Self {
        if error.as_opaque().is_some_and(|thrown| !is_small(thrown, DEEPEST_SHOWN, &mut { MOST_SHOWN }, context)) {
            return Self { text: String::new() };
        }
        let mut head = Head(String::new());
        if write!(head, "{error}").is_err() {
            return Self { text: String::new() };
        }
        Self { text: frames_in(&head.0) }
    }
}

/// The lines of a stack that are frames: they are the last ones, after the name and the message.
fn frames_in(stack: &str) -> String {
    let frames = stack.trim_end().lines().rev().take_while(|line| line.trim_start().starts_with("at "));
    frames.collect::<Vec<_>>().into_iter().rev().collect::<Vec<_>>().join("\n")
}

/// Values that what was thrown may consist of, for its text to be made: Boa makes all of it, nested ones indented.
const MOST_SHOWN: usize = 1000;
/// How deeply they may be nested.
const DEEPEST_SHOWN: usize = 8;

/// Whether a value consists of no more than `left` ordinary ones; found out without running anything.
fn is_small(value: &JsValue, depth: usize, left: &mut usize, context: &mut Context) -> bool {
    if let Some(text) = value.as_string() {
        return text.len() <= LONGEST_TEXT;
    }
    let Some(object) = value.as_object() else { return true };
    if depth == 0 || !(object.is_ordinary() || object.is_array()) {
        return false;
    }
    let Ok(keys) = object.own_property_keys(context) else { return false };
    let Some(rest) = left.checked_sub(keys.len()) else { return false };
    *left = rest;
    keys.iter().all(|key| {
        let property = object.borrow().properties().get(key);
        let value = property.and_then(|property| property.value().cloned()).unwrap_or_default();
        is_small(&value, depth - 1, left, context)
    })
}

/// Takes text up to a length, and refuses more, which also ends the formatting of endless values.
struct Head(String);

impl Write for Head {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if self.0.len() + text.len() > LONGEST_TEXT {
            return Err(fmt::Error);
        }
        self.0.push_str(text);
        Ok(())
    }
}

/// The place in `    at name (file:line:column)` or `    at file:line:column`; none in a native frame.
fn position_in_frame(frame: &str) -> Option<Position> {
    let frame = frame.trim().strip_prefix("at ")?;
    let place = match frame.strip_suffix(')') {
        Some(named) => named.split_once(" (")?.1,
        None => frame,
    };
    let mut parts = place.rsplitn(3, ':');
    let (column, line, file) = (parts.next()?, parts.next()?, parts.next()?);
    if file == "<anonymous>" {
        // Code that a script made has no place in its own text.
        return None;
    }
    Some(Position { file: file.to_owned(), line: line.parse().ok()?, column: column.parse().ok()? })
}

/// The stack that an object tells: with source maps, what tells it has traced the frames already.
fn traced(stack: String, context: &Context) -> String {
    match Modules::of(context) {
        Ok(modules) if modules.watches_stacks() => stack,
        _ => in_modules(&stack, context),
    }
}

/// Frames with their places in the text that the user wrote.
pub(in crate::engine) fn in_modules(stack: &str, context: &Context) -> String {
    let Ok(modules) = Modules::of(context) else { return stack.to_owned() };
    let found = stack.lines().map(position_in_frame).collect::<Vec<_>>();
    let mut traced = found.iter().flatten().cloned().collect::<Vec<_>>();
    modules.trace(&mut traced);
    let mut traced = traced.into_iter();
    let lines =
        stack.lines().zip(found).map(|(frame, found)| match found.and_then(|found| Some((found, traced.next()?))) {
            Some((found, Position { file, line, column })) => {
                let theirs = format!("{}:{}:{}", found.file, found.line, found.column);
                frame.replace(&theirs, &format!("{file}:{line}:{column}"))
            }
            None => frame.to_owned(),
        });
    lines.collect::<Vec<_>>().join("\n")
}

/// Where source text does not parse: the error of a script or module no longer tells, so the parser is asked once more.
/// Errors without a position in the syntax tree, as of exported names, have no place.
pub(in crate::engine) fn place_of_fault(code: &str, goal: Goal) -> Option<(u32, u32)> {
    let mut parser = Parser::new(Source::from_bytes(code));
    let (scope, interner) = (Scope::new_global(), &mut Interner::default());
    let error = match goal {
        Goal::Script => parser.parse_script(&scope, interner).err()?,
        Goal::Module => parser.parse_module(&scope, interner).err()?,
    };
    match error.position() {
        Some(position) => Some((position.line_number(), position.column_number())),
        None if matches!(error, parser::Error::AbruptEnd) => Some(end_of(code)),
        None => None,
    }
}

/// Parses source text without a context.
///
/// # Errors
/// The syntax error with its place, or how deeply the source is nested.
pub(in crate::engine) fn check_syntax(source: &SourceText) -> Result<(), Error> {
    nesting::check(&source.code).map_err(|depth| Error::Recursion(nesting::message(depth)))?;
    if let Some(language) = Language::of_name(&source.name) {
        let compiled = compiled::compile(&source.code, &source.name, language, typescript::Goal::Script);
        return compiled.map(drop).map_err(|refused| of_compiling(refused, &source.name));
    }
    let mut parser = Parser::new(Source::from_bytes(&source.code));
    match parser.parse_script(&Scope::new_global(), &mut Interner::default()) {
        Ok(_) => Ok(()),
        Err(error) => {
            let place = place_of_fault(&source.code, Goal::Script);
            let position = place.map(|(line, column)| Position { file: source.name.clone(), line, column });
            Err(Error::Script(Box::new(ScriptError {
                syntax: true,
                position,
                ..plain("SyntaxError", &error.to_string())
            })))
        }
    }
}

/// The place behind the last character that is not space.
pub(in crate::engine) fn end_of(source: &str) -> (u32, u32) {
    let source = source.trim_end();
    let last = source.rsplit('\n').next().unwrap_or_default();
    let count = |number: usize| u32::try_from(number + 1).unwrap_or(u32::MAX);
    (count(source.matches('\n').count()), count(last.encode_utf16().count()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_position_is_read_from_a_frame() {
        let position = position_in_frame("    at f (a (b):c.js:12:7)").unwrap();
        assert_eq!((position.line, position.column), (12, 7));
        let position = position_in_frame("    at a (b).js:12:7").unwrap();
        assert_eq!((position.file.as_str(), position.line, position.column), ("a (b).js", 12, 7));
        assert!(position_in_frame("    at map (native)").is_none());
    }
}
