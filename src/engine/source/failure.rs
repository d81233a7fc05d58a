//! Errors of source text that does not parse, and of scripts that ran, in plain data.

use boa_engine::ast::scope::Scope;
use boa_engine::error::{EngineError, RuntimeLimitError};
use boa_engine::interner::Interner;
use boa_engine::parser::{self, Parser};
use boa_engine::{Context, JsError, Source};

use super::compiled::{self, Prepared, Refused};
use super::goal::Goal;
use super::{advice, thrown};
use crate::engine::host::interrupt::CALL_DEPTH;
use crate::engine::host::state::HostState;
use crate::engine::modules::Modules;
use crate::error::{Error, Position, ScriptError};
use crate::protocol::SourceText;
use crate::scan::declarations::{Declared, declared, last_word};
use crate::scan::nesting;
use crate::typescript::{self, Fault, Language};

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
        let mut place = place_of_fault(&source.code, goal);
        script.advice = advice::on_source(&script.message, &source.code, goal, place);
        if place.is_none() && goal == Goal::Script && script.message.ends_with("has already been declared") {
            place = place_of_redeclaration(&source.code, context.realm().scope());
            advice::DECLARED_BEFORE.clone_into(&mut script.advice);
        }
        let place = place.or_else(|| place_of_name(&source.code, &script.message));
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
    if let Error::Script(script) = &mut error {
        trace(script.position.as_mut_slice(), context);
    }
    error
}

/// The error of source text that the compiler of TypeScript refuses.
pub(in crate::engine) fn of_compiling(refused: Refused, name: &str) -> Error {
    match refused {
        Refused::Nested(depth) => Error::Recursion(nesting::message(depth)),
        Refused::Fault(Fault { message, line, column }) => {
            let position = Some(Position { file: name.to_owned(), line, column });
            Error::Script(Box::new(ScriptError {
                syntax: true,
                position,
                ..ScriptError::plain("SyntaxError", &message)
            }))
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
        None => thrown::tell(error, host_state, context),
    }
}

fn too_deep() -> String {
    format!("calls are nested deeper than {CALL_DEPTH} levels")
}

/// Finds the places in the text that the user wrote, given those that the engine tells.
pub(super) fn trace(positions: &mut [Position], context: &Context) {
    if let Ok(modules) = Modules::of(context) {
        modules.trace(positions);
    }
}

/// Whether the stacks that scripts read have such places already.
pub(super) fn watches_stacks(context: &Context) -> bool {
    Modules::of(context).is_ok_and(|modules| modules.watches_stacks())
}

/// The place of an import of `specifier`.
pub(super) fn place_of_import(specifier: &str, context: &Context) -> Option<Position> {
    Modules::of(context).ok()?.site_of(specifier)
}

/// Whether something failed that cannot fail by the standard: then it was the limit of calls in progress, as all else
/// that could end it has a cause that is told before this error.
fn hit_depth(fault: &EngineError) -> bool {
    matches!(fault, EngineError::Panic(panic) if panic.message() == "cannot fail per spec")
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

/// Where the name stands that a message has in quotes, for the last time: the syntax tree has no places of exports.
fn place_of_name(code: &str, message: &str) -> Option<(u32, u32)> {
    let (_, rest) = message.split_once('\'')?;
    let (name, _) = rest.split_once('\'')?;
    last_word(code, name.trim_matches('*'))
}

/// Makes the error of a script that was refused before it ran, as it declares a global that cannot be replaced, one of
/// source text that does not parse. False for any other error.
pub(in crate::engine) fn place_redeclaration(
    error: &mut ScriptError,
    source: &SourceText,
    host_state: &HostState,
) -> bool {
    let name =
        error.message.strip_prefix("Identifier '").and_then(|rest| rest.strip_suffix("' has already been declared"));
    let Some(name) = name.filter(|_| error.position.is_none() && error.stack.is_empty()) else { return false };
    let is_bound = host_state.is_bound(name);
    let declared = declared(&source.code, usize::MAX).into_iter().find(|declared| declared.name == name);
    error.position = declared.map(|Declared { line, column, .. }| Position { file: source.name.clone(), line, column });
    error.advice = match name {
        _ if is_bound => advice::BOUND.to_owned(),
        "undefined" | "NaN" | "Infinity" => String::new(),
        _ => advice::DECLARED_BEFORE.to_owned(),
    };
    error.syntax = error.name == "SyntaxError";
    true
}

/// Where a script declares a name that a script before it has declared. It does not parse, so nothing is added to the
/// names of that scope.
fn place_of_redeclaration(code: &str, scope: &Scope) -> Option<(u32, u32)> {
    let parsed = Parser::new(Source::from_bytes(code)).parse_script(scope, &mut Interner::default());
    let position = parsed.err()?.position()?;
    Some((position.line_number(), position.column_number()))
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
            let told = ScriptError::plain("SyntaxError", &error.to_string());
            let advice = advice::on_source(&told.message, &source.code, Goal::Script, place);
            Err(Error::Script(Box::new(ScriptError { syntax: true, position, advice, ..told })))
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
