//! `repeat`, `padStart` and `padEnd` that need no more memory than their result and a copy.
//!
//! Boa makes a list of as many slices as there are repetitions first: `'x'.repeat(1e6)` takes 16 MB for 1 MB.

use boa_engine::object::JsObject;
use boa_engine::object::builtins::JsFunction;
use boa_engine::string::{JsStr, JsStrVariant};
use boa_engine::{Context, JsResult, JsString, JsValue, NativeFunction};

use super::define::{define, method};
use super::output::afford;

/// Fewer repetitions are the original method's.
const MANY: usize = 32;
/// `String::MAX_STRING_LENGTH` of Boa 0.22; the original methods refuse what is longer.
const LONGEST: usize = u32::MAX as usize;

pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let prototype = context.intrinsics().constructors().string().prototype();
    replace(&prototype, "repeat", 1, repeat, context)?;
    replace(&prototype, "padStart", 1, pad_start, context)?;
    replace(&prototype, "padEnd", 1, pad_end, context)
}

type Method = fn(&JsValue, &[JsValue], &JsFunction, &mut Context) -> JsResult<JsValue>;

fn replace(
    prototype: &JsObject,
    name: &'static str,
    length: usize,
    function: Method,
    context: &mut Context,
) -> JsResult<()> {
    let original = method(prototype, name, context)?;
    define(prototype, name, length, NativeFunction::from_copy_closure_with_captures(function, original), context)
}

/// <https://tc39.es/ecma262/#sec-string.prototype.repeat>
fn repeat(this: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    match (this.as_string(), args.first().and_then(whole)) {
        (Some(text), Some(count)) => match repeated(&text, count)? {
            Some(text) => Ok(text.into()),
            None => original.call(this, args, context),
        },
        _ => original.call(this, args, context),
    }
}

/// <https://tc39.es/ecma262/#sec-string.prototype.padstart>
fn pad_start(this: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    match padding(this, args)? {
        Some((text, padding)) => Ok(JsString::concat(padding.as_str(), text.as_str()).into()),
        None => original.call(this, args, context),
    }
}

/// <https://tc39.es/ecma262/#sec-string.prototype.padend>
fn pad_end(this: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    match padding(this, args)? {
        Some((text, padding)) => Ok(JsString::concat(text.as_str(), padding.as_str()).into()),
        None => original.call(this, args, context),
    }
}

/// A string over and over; none where the original methods have little to do, or more to check.
///
/// # Errors
/// What ends the script, when there is no memory for it.
pub(super) fn repeated(text: &JsString, count: usize) -> JsResult<Option<JsString>> {
    let worth_it = count >= MANY && fits(text.len(), count);
    worth_it.then(|| cycle(text, text.len() * count)).transpose()
}

/// A string and its padding; none where the original method has little to do, or more to check.
///
/// # Errors
/// What ends the script, when there is no memory for it.
fn padding(this: &JsValue, args: &[JsValue]) -> JsResult<Option<(JsString, JsString)>> {
    let Some((text, filler, missing)) = padded(this, args) else { return Ok(None) };
    Ok(Some((text, cycle(&filler, missing)?)))
}

/// A string, what it is padded with, and how many units are missing.
fn padded(this: &JsValue, args: &[JsValue]) -> Option<(JsString, JsString, usize)> {
    let text = this.as_string()?;
    let length = args.first().and_then(whole)?;
    let filler = match args.get(1) {
        None => JsString::from(" "),
        Some(filler) => filler.as_string()?,
    };
    let missing = length.checked_sub(text.len())?;
    let worth_it = length <= LONGEST && !filler.is_empty() && missing >= MANY * filler.len();
    worth_it.then_some((text, filler, missing))
}

/// A number that is whole, not negative, and small enough to be a length.
fn whole(value: &JsValue) -> Option<usize> {
    let number = value.as_number()?;
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked to be whole and in range")]
    (number.fract() == 0.0 && (0.0..4e9).contains(&number)).then_some(number as usize)
}

fn fits(length: usize, count: usize) -> bool {
    length > 0 && length.checked_mul(count).is_some_and(|total| total <= LONGEST)
}

/// The text over and over, up to a length.
fn cycle(text: &JsString, length: usize) -> JsResult<JsString> {
    Ok(match text.as_str().variant() {
        JsStrVariant::Latin1(units) => JsString::from(JsStr::latin1(&cycle_units(units, length)?)),
        JsStrVariant::Utf16(units) => JsString::from(JsStr::utf16(&cycle_units(units, length)?)),
    })
}

fn cycle_units<T: Copy>(units: &[T], length: usize) -> JsResult<Vec<T>> {
    // The units, and the string that is made of them.
    let bytes = 2 * length * size_of::<T>();
    afford(bytes)?;
    let mut all = Vec::with_capacity(length);
    all.extend_from_slice(&units[..units.len().min(length)]);
    while all.len() < length {
        let more = all.len().min(length - all.len());
        all.extend_from_within(..more);
    }
    Ok(all)
}
