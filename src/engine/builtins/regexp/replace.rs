//! What `replace` and `replaceAll` do with a regular expression.

use std::ops::Range;

use boa_engine::object::JsObject;
use boa_engine::{Context, JsResult, JsString, JsValue};
use boa_gc::Gc;

use super::compiled::{Compiled, Found};
use super::exec::{groups, last_index, named_texts};
use super::matcher::NOWHERE;
use super::shared::{Shared, Uses};
use crate::engine::builtins::output::Output;
use crate::engine::builtins::substitution::{Replaced, Substitution};

/// <https://tc39.es/ecma262/#sec-regexp.prototype-%symbol.replace%>
pub(super) fn replace(
    this: &JsValue,
    args: &[JsValue],
    shared: &Gc<Shared>,
    context: &mut Context,
) -> JsResult<JsValue> {
    if !this.is_object() {
        return shared.original.replace.call(this, args, context);
    }
    let undefined = JsValue::undefined();
    let text = args.first().unwrap_or(&undefined).to_string(context)?;
    let replacement = args.get(1).unwrap_or(&undefined);
    let function = replacement.as_callable();
    let replacement: JsValue = match &function {
        Some(function) => function.clone().into(),
        None => replacement.to_string(context)?.into(),
    };
    let pristine = shared.pristine(this, Uses::Flags, context).filter(|(regexp, _)| last_index(regexp).is_some());
    let Some((regexp, compiled)) = pristine else {
        return shared.original.replace.call(this, &[text.into(), replacement], context);
    };
    let all = shared.all(&regexp, &compiled, &text, context)?;
    if all.is_empty() {
        return Ok(text.into());
    }
    let replaced = match (function, replacement.as_string()) {
        (Some(function), _) => by_function(&function, &compiled, &all, &text, context)?,
        (None, Some(replacement)) => by_text(replacement, &compiled, &all, &text, context)?,
        (None, None) => text,
    };
    Ok(replaced.into())
}

impl Shared {
    /// All matches, or without the flag `g` the one that `exec` finds.
    fn all(
        &self,
        regexp: &JsObject,
        compiled: &Compiled,
        text: &JsString,
        context: &mut Context,
    ) -> JsResult<Vec<Found>> {
        if !compiled.flags.global {
            return Ok(self.advance(regexp, compiled, text, context)?.into_iter().collect());
        }
        let mut all = Vec::new();
        self.each(regexp, compiled, text, context, |found| all.push(found))?;
        Ok(all)
    }
}

fn by_text(
    replacement: JsString,
    compiled: &Compiled,
    all: &[Found],
    text: &JsString,
    context: &mut Context,
) -> JsResult<JsString> {
    let groups = all.first().map_or(0, |found| found.groups.len());
    let substitution = Substitution::new(replacement, groups, !compiled.names.is_empty());
    let mut output = Output::with_capacity(text.len());
    let mut rest = 0;
    for found in all {
        output.part(text, rest, found.start);
        let group = |group: usize| found.groups.get(group).copied().and_then(range);
        let named = |name: &JsString| {
            let (_, groups) = compiled.names.iter().find(|(known, _)| known == name)?;
            groups.iter().find_map(|&number| group(number))
        };
        let replaced = Replaced { text, matched: found.start..found.end, group: &group, named: &named };
        substitution.write(&replaced, &mut output, context)?;
        rest = found.end;
    }
    output.part(text, rest, text.len());
    output.into_string()
}

fn range((start, end): (u32, u32)) -> Option<Range<usize>> {
    (end != NOWHERE).then_some(start as usize..end as usize)
}

fn by_function(
    function: &JsObject,
    compiled: &Compiled,
    all: &[Found],
    text: &JsString,
    context: &mut Context,
) -> JsResult<JsString> {
    let mut output = Output::with_capacity(text.len());
    let mut rest = 0;
    let mut args = Vec::new();
    for found in all {
        args.clear();
        args.push(text.slice(found.start, found.end).into());
        args.extend(groups(found, text));
        args.push(found.start.into());
        args.push(text.clone().into());
        if !compiled.names.is_empty() {
            args.push(named_texts(compiled, found, text));
        }
        let replacement = function.call(&JsValue::undefined(), &args, context)?.to_string(context)?;
        output.part(text, rest, found.start);
        output.text(replacement.as_str());
        rest = found.end;
    }
    output.part(text, rest, text.len());
    output.into_string()
}
