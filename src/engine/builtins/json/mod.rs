//! `JSON.parse` and `JSON.stringify` that are made for data.
//!
//! Boa 0.22 checks the text with serde_json, then runs it as a script: every name and string stays in the context for
//! ever, nothing nests deeper than 128, and the megabyte takes as long as a megabyte of source. Its `stringify` makes a
//! string of each value and copies it once for each level above.
//!
//! serde_json is not used here: it reads UTF-8, which can hold neither lone surrogates nor, without a copy, the Latin-1
//! and UTF-16 that the engine's strings are.

mod circle;
mod fault;
mod keys;
mod names;
mod original;
mod parse;
mod record;
mod revive;
mod scan;
mod stringify;
#[cfg(test)]
mod tests;

use boa_engine::{Context, JsResult, NativeFunction};

use super::define::define;
use original::Original;

pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let json = context.intrinsics().objects().json();
    let original = Original::of(context)?;
    let parse = NativeFunction::from_copy_closure_with_captures(parse::parse, original.clone());
    define(&json, "parse", 2, parse, context)?;
    let stringify = NativeFunction::from_copy_closure_with_captures(stringify::stringify, original);
    define(&json, "stringify", 3, stringify, context)
}
