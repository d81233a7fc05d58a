//! The original methods of arrays, and whether scripts have left arrays as they are.

use boa_engine::object::JsObject;
use boa_engine::object::builtins::JsFunction;
use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsResult, JsSymbol, JsValue, js_string};
use boa_gc::{Finalize, Gc, Trace};

use super::super::define::{method, missing, own_data};
use super::super::elements::with_dense;

/// What shows that scripts have left arrays as they are.
#[derive(Trace, Finalize)]
pub(super) struct PristineCheck {
    /// The getter of `Array[Symbol.species]`.
    species: JsObject,
    /// `Array.prototype.values`.
    values: JsFunction,
    /// `next` of the iterators of arrays, and where it is.
    next: JsFunction,
    iterators: JsObject,
}

/// An original method, and what it takes for granted where ours replaces it.
#[derive(Clone, Trace, Finalize)]
pub(super) struct Original {
    pub method: JsFunction,
    pub pristine: Gc<PristineCheck>,
}

impl PristineCheck {
    pub fn find(constructor: &JsObject, prototype: &JsObject, context: &mut Context) -> JsResult<Self> {
        let species = own_getter(constructor, JsSymbol::species()).ok_or_else(|| missing("get Symbol.species"))?;
        let values = prototype.get(JsSymbol::iterator(), context)?.as_function();
        let values = values.ok_or_else(|| missing("values"))?;
        let iterators = values.call(&prototype.clone().into(), &[], context)?;
        let iterators = iterators.as_object().and_then(|iterator| iterator.prototype());
        let iterators = iterators.ok_or_else(|| missing("Array Iterator"))?;
        let next = method(&iterators, "next", context)?;
        Ok(Self { species, values, next, iterators })
    }

    /// Whether arrays are iterated as they come.
    pub fn iterates(&self, array: &JsObject, context: &Context) -> bool {
        let prototype = context.intrinsics().constructors().array().prototype();
        let iterator = JsSymbol::iterator();
        has_prototype(array, &prototype)
            && own_data(array, &iterator.clone().into()).is_none()
            && is(own_data(&prototype, &iterator.into()), &self.values)
            && is(own_data(&self.iterators, &js_string!("next").into()), &self.next)
    }

    /// Whether what is made from an array is a plain array again.
    pub fn makes_plain(&self, array: &JsObject, context: &Context) -> bool {
        let intrinsic = context.intrinsics().constructors().array();
        let (constructor, prototype) = (intrinsic.constructor(), intrinsic.prototype());
        has_prototype(array, &prototype)
            && !has_own(array, &js_string!("constructor").into())
            && is(own_data(&prototype, &js_string!("constructor").into()), &constructor)
            && own_getter(&constructor, JsSymbol::species())
                .is_some_and(|found| JsObject::equals(&found, &self.species))
    }
}

/// An array whose elements can be read at a glance, and how many there are.
#[expect(clippy::redundant_closure_for_method_calls, reason = "the method is of one lifetime only")]
pub(super) fn dense(this: &JsValue) -> Option<(JsObject, usize)> {
    let array = this.as_object()?;
    let length = with_dense(&array, |dense| dense.len())?;
    Some((array, length))
}

/// An array from which original methods would make a plain array.
pub(super) fn plain(this: &JsValue, original: &Original, context: &Context) -> Option<(JsObject, usize)> {
    dense(this).filter(|(array, _)| original.pristine.makes_plain(array, context))
}

fn is(value: Option<JsValue>, expected: &JsObject) -> bool {
    value.and_then(|value| value.as_object()).is_some_and(|object| JsObject::equals(&object, expected))
}

pub(super) fn has_prototype(object: &JsObject, expected: &JsObject) -> bool {
    object.prototype().is_some_and(|prototype| JsObject::equals(&prototype, expected))
}

pub(super) fn has_own(object: &JsObject, key: &PropertyKey) -> bool {
    object.borrow().properties().contains_key(key)
}

fn own_getter(object: &JsObject, key: JsSymbol) -> Option<JsObject> {
    let property = object.borrow().properties().get(&key.into())?;
    property.get()?.as_object()
}

/// Whether holes of an array are `undefined`: nothing is inherited in their places.
pub(super) fn inherits_no_elements(array: &JsObject, context: &Context) -> bool {
    let constructors = context.intrinsics().constructors();
    let (of_arrays, of_objects) = (constructors.array().prototype(), constructors.object().prototype());
    let empty = |object: &JsObject| object.borrow().properties().index_property_keys().len() == 0;
    has_prototype(array, &of_arrays)
        && has_prototype(&of_arrays, &of_objects)
        && of_objects.prototype().is_none()
        && empty(&of_arrays)
        && empty(&of_objects)
}

/// A position that an argument gives, from the end if it is negative, bounded by the length; none when the argument is
/// neither a number nor missing, and so may run code.
pub(super) fn position(argument: Option<&JsValue>, length: usize, missing: usize) -> Option<usize> {
    let Some(argument) = argument.filter(|argument| !argument.is_undefined()) else { return Some(missing) };
    let number = argument.as_number()?.trunc();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "saturates, and NaN becomes 0")]
    Some(if number < 0.0 { length.saturating_sub(-number as usize) } else { (number as usize).min(length) })
}
