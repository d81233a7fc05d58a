//! `test`, and the methods behind `match`, `search` and `split` of strings.

use std::ops::ControlFlow;
use std::rc::Rc;

use boa_engine::object::JsObject;
use boa_engine::object::builtins::{JsArray, JsFunction};
use boa_engine::string::JsStrVariant;
use boa_engine::{Context, JsResult, JsString, JsValue};
use boa_gc::Gc;

use super::compiled::{Compiled, is_pair};
use super::exec::{groups, last_index};
use super::shared::{Shared, Uses};

/// What a method works with that found everything as it was made.
struct Opened {
    regexp: JsObject,
    compiled: Rc<Compiled>,
    text: JsString,
}

/// What the methods of one text have in common: the text, and a RegExp on which a script has changed nothing that they
/// use; else what the original method gives.
fn open(
    this: &JsValue,
    args: &[JsValue],
    uses: Uses,
    shared: &Gc<Shared>,
    original: &JsFunction,
    context: &mut Context,
) -> JsResult<ControlFlow<JsValue, Opened>> {
    if !this.is_object() {
        return original.call(this, args, context).map(ControlFlow::Break);
    }
    let text = args.first().unwrap_or(&JsValue::undefined()).to_string(context)?;
    match shared.pristine(this, uses, context) {
        Some((regexp, compiled)) if last_index(&regexp).is_some() => {
            Ok(ControlFlow::Continue(Opened { regexp, compiled, text }))
        }
        _ => original.call(this, &[text.into()], context).map(ControlFlow::Break),
    }
}

/// <https://tc39.es/ecma262/#sec-regexp.prototype.test>
pub(super) fn test(this: &JsValue, args: &[JsValue], shared: &Gc<Shared>, context: &mut Context) -> JsResult<JsValue> {
    match open(this, args, Uses::Exec, shared, &shared.original.test, context)? {
        ControlFlow::Break(answer) => Ok(answer),
        ControlFlow::Continue(Opened { regexp, compiled, text }) => {
            Ok(shared.advance(&regexp, &compiled, &text, context)?.is_some().into())
        }
    }
}

/// <https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.match%>
pub(super) fn matches(
    this: &JsValue,
    args: &[JsValue],
    shared: &Gc<Shared>,
    context: &mut Context,
) -> JsResult<JsValue> {
    let Opened { regexp, compiled, text } =
        match open(this, args, Uses::Flags, shared, &shared.original.matches, context)? {
            ControlFlow::Break(answer) => return Ok(answer),
            ControlFlow::Continue(opened) => opened,
        };
    if !compiled.flags.global {
        return shared.exec(&regexp, &compiled, &text, context);
    }
    let mut all: Vec<JsValue> = Vec::new();
    shared.each(&regexp, &compiled, &text, context, |found| all.push(text.slice(found.start, found.end).into()))?;
    Ok(if all.is_empty() { JsValue::null() } else { JsArray::from_iter(all, context).into() })
}

/// <https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.search%>, which leaves `lastIndex` as it was.
pub(super) fn search(
    this: &JsValue,
    args: &[JsValue],
    shared: &Gc<Shared>,
    context: &mut Context,
) -> JsResult<JsValue> {
    match open(this, args, Uses::Exec, shared, &shared.original.search, context)? {
        ControlFlow::Break(answer) => Ok(answer),
        ControlFlow::Continue(Opened { compiled, text, .. }) => {
            let found = shared.find(&compiled, &text, 0, context)?;
            Ok(found.map_or(JsValue::from(-1), |found| found.start.into()))
        }
    }
}

/// <https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.split%>
pub(super) fn split(this: &JsValue, args: &[JsValue], shared: &Gc<Shared>, context: &mut Context) -> JsResult<JsValue> {
    if !this.is_object() {
        return shared.original.split.call(this, args, context);
    }
    let text = args.first().unwrap_or(&JsValue::undefined()).to_string(context)?;
    let limit = match args.get(1) {
        None => Some(u32::MAX),
        Some(limit) if limit.is_undefined() => Some(u32::MAX),
        Some(limit) if limit.is_number() => Some(limit.to_u32(context)?),
        Some(_) => None,
    };
    let pristine = shared.pristine(this, Uses::Species, context);
    // At each place in turn is what the specification asks for, which for `y` means another search.
    let (Some((_, compiled)), Some(limit)) = (pristine.filter(|(_, compiled)| !compiled.flags.sticky), limit) else {
        let limit = args.get(1).cloned().unwrap_or_default();
        return shared.original.split.call(this, &[text.into(), limit], context);
    };
    let mut pieces: Vec<JsValue> = Vec::new();
    let done = |pieces: Vec<JsValue>, context: &mut Context| Ok(JsArray::from_iter(pieces, context).into());
    if limit == 0 {
        return done(pieces, context);
    }
    if text.is_empty() {
        let matches = shared.find(&compiled, &text, 0, context)?.is_some();
        return done(if matches { Vec::new() } else { vec![text.into()] }, context);
    }
    let (mut start, mut at) = (0, 0);
    while at < text.len() {
        let Some(found) = shared.find(&compiled, &text, at, context)? else { break };
        if found.start >= text.len() {
            break;
        }
        if found.end == start {
            at = next(&text, found.start, compiled.flags.full_unicode());
            continue;
        }
        pieces.push(text.slice(start, found.start).into());
        pieces.extend(groups(&found, &text));
        if pieces.len() >= limit as usize {
            pieces.truncate(limit as usize);
            return done(pieces, context);
        }
        start = found.end;
        at = start;
    }
    pieces.push(text.slice(start, text.len()).into());
    done(pieces, context)
}

/// Where to look for the next match.
pub(super) fn after(text: &JsString, start: usize, end: usize, full_unicode: bool) -> usize {
    if end > start { end } else { next(text, end, full_unicode) }
}

/// <https://tc39.es/ecma262/#sec-advancestringindex>
fn next(text: &JsString, at: usize, full_unicode: bool) -> usize {
    match text.variant() {
        JsStrVariant::Utf16(units) if full_unicode => at + 1 + usize::from(is_pair(units, at)),
        _ => at + 1,
    }
}
