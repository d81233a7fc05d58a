//! Plain objects read at a glance: without a call into the engine for each property.
//!
//! The rows of a table have one shape, so that the names of their properties are converted once.

use std::rc::Rc;

use boa_engine::JsValue;
use boa_engine::object::shape::Shape;
use boa_engine::object::{JsObject, Object};
use boa_engine::property::PropertyKey;

use super::text;
use crate::engine::host::property_storage::PropertyStorage;
use crate::value::{Keys, Recent};

/// The shapes that a conversion met last.
pub(in crate::engine) struct ShapeCache {
    storage: Option<PropertyStorage>,
    /// ShapeCache are kept, so that the address of one is not given to another.
    known: Recent<(Shape, Option<Rc<Columns>>)>,
}

/// The properties of all objects of one shape.
pub(in crate::engine) struct Columns {
    pub keys: Keys,
    /// The index of each key's value.
    pub places: Vec<usize>,
}

impl ShapeCache {
    pub fn new(storage: Option<PropertyStorage>) -> Self {
        Self { storage, known: Recent::default() }
    }

    /// Own enumerable properties with string keys of an object that shares its shape with others, and the values of all
    /// its properties; none where it has an accessor or an integer key, which only the engine itself reads right.
    pub fn row<'a, T: ?Sized>(&mut self, object: &'a Object<T>) -> Option<(Rc<Columns>, &'a [JsValue])> {
        let storage = self.storage?;
        let shape = object.shape();
        // The shape of one object alone changes in place.
        if !shape.is_shared() || object.properties().index_property_keys().len() > 0 {
            return None;
        }
        let values = storage.of(object);
        let address = shape.to_addr_usize();
        if let Some((_, columns)) = self.known.find(|(known, _)| known.to_addr_usize() == address) {
            return columns.as_ref().map(|columns| (Rc::clone(columns), values));
        }
        let columns = columns(object, values).map(Rc::new);
        self.known.add((shape.clone(), columns.clone()));
        columns.map(|columns| (columns, values))
    }
}

/// What [`ShapeCache::row`] says of a shape, from one object of it.
fn columns<T: ?Sized>(object: &Object<T>, values: &[JsValue]) -> Option<Columns> {
    let names = object.shape().keys();
    if names.len() != values.len() {
        return None;
    }
    let (mut keys, mut places) = (Vec::new(), Vec::new());
    for (place, (name, value)) in names.iter().zip(values).enumerate() {
        let property = object.properties().get(name)?;
        if !JsValue::same_value(property.value()?, value) {
            return None;
        }
        if let (PropertyKey::String(name), Some(true)) = (name, property.enumerable()) {
            keys.push(text::of(name).into());
            places.push(place);
        }
    }
    Some(Columns { keys: Keys::new(keys), places })
}

/// Own enumerable properties with string keys of any other object, in order, under the same conditions.
pub(in crate::engine) fn fields(object: &JsObject) -> Option<Vec<(PropertyKey, JsValue)>> {
    let object = object.borrow();
    let properties = object.properties();
    if properties.index_property_keys().len() > 0 {
        return None;
    }
    let mut fields = Vec::new();
    for name in object.shape().keys() {
        let property = properties.get(&name)?;
        let value = property.value()?.clone();
        if matches!(name, PropertyKey::String(_)) && property.enumerable() == Some(true) {
            fields.push((name, value));
        }
    }
    Some(fields)
}
