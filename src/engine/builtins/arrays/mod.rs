//! Methods of arrays that cost what their work costs, and can be stopped.
//!
//! The engine makes a descriptor and defines it again for each element that these methods copy or move, in native loops
//! that no interrupt reaches. These ones read and write the storage of plain arrays as a whole, look at the interrupt
//! flag now and then, and leave everything else to the original methods.

mod changes;
mod copies;
mod from;
mod join;
mod original;
#[cfg(test)]
mod tests;
mod typed;

use boa_engine::object::JsObject;
use boa_engine::{Context, JsResult, JsValue, NativeFunction};
use boa_gc::Gc;

use self::original::{Original, PristineCheck};
use super::define::{define, method};

type Method = fn(&JsValue, &[JsValue], &Original, &mut Context) -> JsResult<JsValue>;

pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let array = context.intrinsics().constructors().array();
    let (constructor, prototype) = (array.constructor(), array.prototype());
    let pristine = Gc::new(PristineCheck::find(&constructor, &prototype, context)?);
    let methods: [(&'static str, usize, Method); 6] = [
        ("flat", 0, copies::flat),
        ("toReversed", 0, copies::to_reversed),
        ("toSpliced", 2, copies::to_spliced),
        ("with", 2, copies::with),
        ("copyWithin", 2, changes::copy_within),
        ("join", 1, join::join),
    ];
    for (name, length, function) in methods {
        replace(&prototype, name, length, function, &pristine, context)?;
    }
    replace(&constructor, "from", 1, from::from, &pristine, context)?;
    let typed_arrays = context.intrinsics().constructors().typed_array().prototype();
    replace(&typed_arrays, "fill", 1, typed::fill, &pristine, context)
}

fn replace(
    object: &JsObject,
    name: &'static str,
    length: usize,
    function: Method,
    pristine: &Gc<PristineCheck>,
    context: &mut Context,
) -> JsResult<()> {
    let original = Original { method: method(object, name, context)?, pristine: pristine.clone() };
    define(object, name, length, NativeFunction::from_copy_closure_with_captures(function, original), context)
}
