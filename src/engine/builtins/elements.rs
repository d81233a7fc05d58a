//! The elements of arrays, seen and written without a call into the engine for each.

use boa_engine::object::{IndexPropertyValues, JsObject, PropertyMap};
use boa_engine::property::PropertyDescriptor;
use boa_engine::{Context, JsError, JsNativeError, JsResult, JsValue};

use super::define::own_length;
use crate::engine::host::interrupt::look;

/// The elements of an array without holes, all of them plain data, as the engine keeps them.
pub(in crate::engine) enum Dense<'a> {
    Integers(&'a [i32]),
    Floats(&'a [f64]),
    Values(&'a [JsValue]),
}

impl<'a> Dense<'a> {
    /// None where there are holes between the elements, or properties that are more than a value.
    pub fn of(properties: &'a PropertyMap) -> Option<Self> {
        match properties.index_property_values() {
            IndexPropertyValues::DenseI32(items) => Some(Self::Integers(items.as_slice())),
            IndexPropertyValues::DenseF64(items) => Some(Self::Floats(items.as_slice())),
            IndexPropertyValues::DenseElement(items) => Some(Self::Values(items.as_slice())),
            IndexPropertyValues::SparseElement(_) | IndexPropertyValues::SparseProperty(_) => None,
        }
    }

    pub fn len(&self) -> usize {
        match self {
            Self::Integers(items) => items.len(),
            Self::Floats(items) => items.len(),
            Self::Values(items) => items.len(),
        }
    }

    pub fn get(&self, i: usize) -> Option<JsValue> {
        match self {
            Self::Integers(items) => items.get(i).map(|&item| item.into()),
            Self::Floats(items) => items.get(i).map(|&item| item.into()),
            Self::Values(items) => items.get(i).cloned(),
        }
    }

    /// A copy of a part; the bounds are within the length.
    pub fn copy(&self, start: usize, end: usize) -> Vec<JsValue> {
        match self {
            Self::Integers(items) => items[start..end].iter().map(|&item| item.into()).collect(),
            Self::Floats(items) => items[start..end].iter().map(|&item| item.into()).collect(),
            Self::Values(items) => items[start..end].to_vec(),
        }
    }
}

/// What `read` makes of the elements of an array, if it is one whose storage holds all of them.
pub(in crate::engine) fn with_dense<T>(object: &JsObject, read: impl FnOnce(&Dense<'_>) -> T) -> Option<T> {
    if !object.is_array() {
        return None;
    }
    let length = own_length(object)?;
    let object = object.borrow();
    let dense = Dense::of(object.properties())?;
    #[expect(clippy::cast_precision_loss, clippy::float_cmp, reason = "exact for what fits into memory")]
    let complete = dense.len() as f64 == length;
    complete.then(|| read(&dense))
}

/// A copy of the elements of an array, if [`with_dense`] can read it.
pub(super) fn copy(object: &JsObject) -> Option<Vec<JsValue>> {
    with_dense(object, |dense| dense.copy(0, dense.len()))
}

/// Puts values in the place of elements that a dense array has. False when it is no such array; nothing is written
/// then.
///
/// # Errors
/// When the script was stopped.
pub(super) fn overwrite(
    object: &JsObject,
    start: usize,
    values: &[JsValue],
    ticker: &mut InterruptTicker,
    context: &mut Context,
) -> JsResult<bool> {
    if with_dense(object, |dense| dense.len() >= start + values.len()) != Some(true) {
        return Ok(false);
    }
    append(object, start, values, ticker, context).map(|()| true)
}

/// Puts values at the end of a dense array, which must be extensible and inherit nothing there, or in the place of the
/// elements from `start` on. Its length stays as it is.
///
/// # Errors
/// When the script was stopped.
pub(super) fn append(
    object: &JsObject,
    start: usize,
    values: &[JsValue],
    ticker: &mut InterruptTicker,
    context: &mut Context,
) -> JsResult<()> {
    for (i, value) in (start..).zip(values) {
        ticker.step(context)?;
        object.insert_property(i, element(value.clone()));
    }
    Ok(())
}

/// What an element of an array is.
fn element(value: JsValue) -> PropertyDescriptor {
    PropertyDescriptor::builder().value(value).writable(true).enumerable(true).configurable(true).build()
}

/// Levels that data may be nested in where no stack sets a limit; an array that holds itself has more than any number.
pub(super) const DEEPEST: usize = 100_000;

/// The error for data that is nested in more levels, which a script may catch.
pub(super) fn too_deep(what: &str, deepest: usize) -> JsError {
    JsNativeError::range().with_message(format!("{what} are nested deeper than {deepest} levels")).into()
}

/// Looks at the interrupt flag now and then.
#[derive(Default)]
pub(super) struct InterruptTicker(u32);

impl InterruptTicker {
    const STEPS: u32 = 1024;

    /// # Errors
    /// What ends a script that was stopped.
    pub fn step(&mut self, context: &mut Context) -> Result<(), JsError> {
        self.0 = self.0.wrapping_add(1);
        if self.0.is_multiple_of(Self::STEPS) { look(context) } else { Ok(()) }
    }
}
