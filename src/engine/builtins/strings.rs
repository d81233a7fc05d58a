//! `indexOf`, `lastIndexOf`, `includes`, `split`, `replace` and `replaceAll` of strings by strings, linear over long
//! texts.
//!
//! Boa 0.22 begins each search at the start of the text and steps to where it should begin, so every loop over what is
//! found is quadratic; what it replaces in becomes UTF-16. Anything but strings is left to the original methods.

use boa_engine::object::JsObject;
use boa_engine::object::builtins::{JsArray, JsFunction};
use boa_engine::string::JsStrVariant;
use boa_engine::value::JsVariant;
use boa_engine::{Context, JsResult, JsString, JsValue, NativeFunction};

use super::define::{define, method};
use super::elements::InterruptTicker;
use super::find::Needle;
use super::output::Output;
use super::substitution::{Replaced, Substitution};

type Method = fn(&JsValue, &[JsValue], &JsFunction, &mut Context) -> JsResult<JsValue>;

pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let prototype = context.intrinsics().constructors().string().prototype();
    for (name, length, function) in [
        ("indexOf", 1, index_of as Method),
        ("lastIndexOf", 1, last_index_of),
        ("includes", 1, includes),
        ("split", 2, split),
        ("replace", 2, replace),
        ("replaceAll", 2, replace_all),
    ] {
        let original = method(&prototype, name, context)?;
        define(&prototype, name, length, NativeFunction::from_copy_closure_with_captures(function, original), context)?;
    }
    Ok(())
}

/// The text and what is looked for, where both are strings.
fn strings(this: &JsValue, args: &[JsValue]) -> Option<(JsString, Needle)> {
    Some((this.as_string()?, Needle::new(&args.first()?.as_string()?)))
}

/// An argument that is a position, or the default where there is none; nothing where it has to be converted.
fn position(args: &[JsValue], default: f64) -> Option<f64> {
    match args.get(1).map(JsValue::variant) {
        None | Some(JsVariant::Undefined) => Some(default),
        Some(JsVariant::Integer32(number)) => Some(f64::from(number)),
        Some(JsVariant::Float64(number)) => Some(number),
        Some(_) => None,
    }
}

/// A position within a text, as the methods of strings clamp it; not a number is its start.
fn clamp(position: f64, text: &JsString) -> usize {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates, as it should")]
    let position = position as usize;
    position.min(text.len())
}

fn found(place: Option<usize>) -> JsValue {
    place.map_or(JsValue::from(-1), JsValue::from)
}

/// <https://tc39.es/ecma262/#sec-string.prototype.indexof>
fn index_of(this: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    match (strings(this, args), position(args, 0.0)) {
        (Some((text, needle)), Some(from)) => Ok(found(needle.first_in(text.as_str(), clamp(from, &text)))),
        _ => original.call(this, args, context),
    }
}

/// <https://tc39.es/ecma262/#sec-string.prototype.lastindexof>
fn last_index_of(this: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    match (strings(this, args), position(args, f64::INFINITY)) {
        (Some((text, needle)), Some(from)) => {
            let from = if from.is_nan() { f64::INFINITY } else { from };
            Ok(found(needle.last_in(text.as_str(), clamp(from, &text))))
        }
        _ => original.call(this, args, context),
    }
}

/// <https://tc39.es/ecma262/#sec-string.prototype.includes>
fn includes(this: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    match (strings(this, args), position(args, 0.0)) {
        (Some((text, needle)), Some(from)) => Ok(needle.first_in(text.as_str(), clamp(from, &text)).is_some().into()),
        _ => original.call(this, args, context),
    }
}

/// <https://tc39.es/ecma262/#sec-string.prototype.split>
fn split(this: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    let (Some((text, separator)), Some(_)) = (strings(this, args), position(args, 0.0)) else {
        return original.call(this, args, context);
    };
    let limit = match args.get(1) {
        Some(limit) if !limit.is_undefined() => limit.to_u32(context)?,
        _ => u32::MAX,
    } as usize;
    let pieces =
        if separator.len() == 0 { units(&text, limit, context)? } else { pieces(&text, &separator, limit, context)? };
    Ok(JsArray::from_iter(pieces, context).into())
}

fn units(text: &JsString, limit: usize, context: &mut Context) -> JsResult<Vec<JsValue>> {
    let mut ticker = InterruptTicker::default();
    text.iter().take(limit).map(|unit| ticker.step(context).map(|()| JsString::from(&[unit]).into())).collect()
}

fn pieces(text: &JsString, separator: &Needle, limit: usize, context: &mut Context) -> JsResult<Vec<JsValue>> {
    let mut pieces = Vec::new();
    let mut start = 0;
    let mut ticker = InterruptTicker::default();
    while pieces.len() < limit {
        ticker.step(context)?;
        let Some(end) = separator.first_in(text.as_str(), start) else {
            pieces.push(text.slice(start, text.len()).into());
            break;
        };
        pieces.push(text.slice(start, end).into());
        start = end + separator.len();
    }
    Ok(pieces)
}

/// <https://tc39.es/ecma262/#sec-string.prototype.replace>
fn replace(this: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    let Some((text, needle)) = strings(this, args) else { return original.call(this, args, context) };
    let replacement = Replacement::of(args, context)?;
    let places = needle.first_in(text.as_str(), 0).into_iter();
    replacement.apply(&text, &needle, places, context)
}

/// <https://tc39.es/ecma262/#sec-string.prototype.replaceall>
fn replace_all(this: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    let Some((text, needle)) = strings(this, args) else { return original.call(this, args, context) };
    let replacement = Replacement::of(args, context)?;
    let step = needle.len().max(1);
    let next = |last: &usize| needle.first_in(text.as_str(), last + step);
    let places = std::iter::successors(needle.first_in(text.as_str(), 0), next);
    replacement.apply(&text, &needle, places, context)
}

/// What stands in the place of what was found.
enum Replacement {
    Function(JsObject),
    Text(Substitution),
}

impl Replacement {
    fn of(args: &[JsValue], context: &mut Context) -> JsResult<Self> {
        let undefined = JsValue::undefined();
        let value = args.get(1).unwrap_or(&undefined);
        match value.as_callable() {
            Some(function) => Ok(Self::Function(function)),
            None => Ok(Self::Text(Substitution::new(value.to_string(context)?, 0, false))),
        }
    }

    fn apply(
        &self,
        text: &JsString,
        needle: &Needle,
        places: impl Iterator<Item = usize>,
        context: &mut Context,
    ) -> JsResult<JsValue> {
        let mut places = places.peekable();
        if places.peek().is_none() {
            return Ok(text.clone().into());
        }
        let mut output = Output::with_capacity(match text.variant() {
            JsStrVariant::Latin1(units) => units.len(),
            JsStrVariant::Utf16(_) => 0,
        });
        let mut rest = 0;
        for place in places {
            let end = place + needle.len();
            output.part(text, rest, place);
            match self {
                Self::Function(function) => {
                    let args = [text.slice(place, end).into(), place.into(), text.clone().into()];
                    let replacement = function.call(&JsValue::undefined(), &args, context)?.to_string(context)?;
                    output.text(replacement.as_str());
                }
                Self::Text(substitution) => {
                    let replaced = Replaced { text, matched: place..end, group: &|_| None, named: &|_| None };
                    substitution.write(&replaced, &mut output, context)?;
                }
            }
            rest = end;
        }
        output.part(text, rest, text.len());
        output.into_string().map(JsValue::from)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use crate::engine::builtins::against_original::{Pair, quote};

    const ALL: &str = "
        const all = (s, n, i) => {
            const out = [];
            for (const step of [
                () => s.indexOf(n), () => s.indexOf(n, i), () => s.lastIndexOf(n), () => s.lastIndexOf(n, i),
                () => s.includes(n), () => s.includes(n, i), () => s.split(n), () => s.split(n, i),
                () => s.replace(n, \"[$&$`$'$$$1$<n>]\"), () => s.replaceAll(n, \"[$&$`$'$$$1$<n>]\"),
                () => s.replace(n, (...a) => a.join()), () => s.replaceAll(n, (...a) => a.join()),
                () => s.replace(n), () => s.replaceAll(n, '一'), () => s.replaceAll(n, null),
            ]) try { out.push(step()) } catch (e) { out.push(e.name) }
            return JSON.stringify(out);
        };
    ";

    #[test]
    fn picked_texts_give_what_the_stock_methods_give() {
        let pair = Pair::new(ALL);
        let texts = ["", "a", "aaa", "abcabcab", "one two", "é à é", "一二一", "a一a", "\u{1f600}\u{1f600}"];
        let numbers = ["undefined", "0", "1", "-1", "2.9", "NaN", "Infinity", "-Infinity", "1e10", "'1'", "null", "-0"];
        for text in texts {
            for needle in ["", "a", "aa", "ab", "cab", "é", "一", "\u{1f600}", "aaaa", " "] {
                for number in numbers {
                    pair.check(&format!("all({}, {}, {number})", quote(text), quote(needle)));
                }
            }
        }
        for call in [
            "''.split.call(undefined, 'a')",
            "''.indexOf.call({ toString: () => 'xab' }, 'a')",
            "'nullundefined'.indexOf()",
            "'nullundefined'.includes(null)",
            "'aXb'.split({ [Symbol.split]: (s, l) => [s, l] }, 1).join()",
            "'a1b'.split(1).join()",
            "'aXb'.replace({ [Symbol.replace]: (s, r) => s + r }, 1)",
            "'a'.replaceAll(/a/, 'b')",
            "'a'.includes(/a/)",
            "'ab'.lastIndexOf('b', { valueOf: () => 0 })",
            "'a'.replace('a', { toString: () => '$&$&' })",
            "[''.split, ''.replaceAll, ''.lastIndexOf].map(f => f.name + f.length).join()",
        ] {
            pair.check(&format!("(() => {{ try {{ return String({call}) }} catch (e) {{ return e.name }} }})()"));
        }
    }

    #[test]
    fn random_texts_give_what_the_stock_methods_give() {
        let pair = Pair::new(ALL);
        let config = ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() };
        proptest!(config, |(text in "[ab一é]{0,12}", needle in "[ab一é]{0,3}", at in -2_i32..14)| {
            pair.check(&format!("all({}, {}, {at})", quote(&text), quote(&needle)));
        });
    }
}
