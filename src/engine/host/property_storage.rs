//! The values of an object's properties, read and written all at once.
//!
//! An object has a shape, which says what properties it has, and a vector of their values. Boa makes objects of a known
//! shape at once as well, but offers that to nobody outside: property by property, a row of six fields takes twelve
//! look-ups and six transitions between shapes. Where the vector is, is private to Boa; so it is taken to be where the
//! same fields put it in a struct of ours, and that is used only if an object then looks as it should. A test says
//! whether it does in the version that is built; where it does not, all works as before, and more slowly.

use std::mem::offset_of;
use std::ptr;

use boa_engine::builtins::object::OrdinaryObject;
use boa_engine::object::shape::Shape;
use boa_engine::object::{IndexedProperties, JsObject, Object, PropertyMap};
use boa_engine::property::PropertyDescriptor;
use boa_engine::{Context, JsString, JsValue, js_string};

/// `PropertyMap` of Boa 0.22, field by field.
#[expect(dead_code, reason = "only the places of the fields matter")]
struct Mirror {
    indexed_properties: IndexedProperties,
    shape: Shape,
    storage: Vec<JsValue>,
}

const WORDS: usize = size_of::<Vec<JsValue>>() / size_of::<usize>();

/// The place of the vector of values inside of a `PropertyMap`, checked once.
#[derive(Clone, Copy)]
pub(in crate::engine) struct PropertyStorage {
    offset: usize,
}

impl PropertyStorage {
    /// Looks at an object whose properties are known. None when they are not where they should be.
    pub fn find(context: &Context) -> Option<Self> {
        if size_of::<Mirror>() != size_of::<PropertyMap>() || align_of::<Mirror>() != align_of::<PropertyMap>() {
            return None;
        }
        let values = [JsValue::from(1), JsValue::from(2.5), JsValue::from(true)];
        let object = ordinary(context);
        for (i, value) in values.iter().enumerate() {
            object.insert_property(JsString::from(format!("p{i}").as_str()), own_property(value.clone()));
        }
        let object = object.borrow();
        let storage = Self { offset: offset_of!(Mirror, storage) };
        let field = ptr::from_ref(object.properties()).wrapping_byte_add(storage.offset).cast::<[usize; WORDS]>();
        // SAFETY: within the property map, which has the size of `Mirror`; its fields leave no word of it unwritten.
        if !is_vector(unsafe { field.read() }, values.len()) {
            return None;
        }
        let found = storage.of(&object);
        (found.len() == values.len() && found.iter().zip(&values).all(|(a, b)| a.strict_equals(b))).then_some(storage)
    }

    /// The values of an object's properties, in the order of its shape; an accessor has two.
    pub fn of<T: ?Sized>(self, object: &Object<T>) -> &[JsValue] {
        let field = ptr::from_ref(object.properties()).wrapping_byte_add(self.offset).cast::<Vec<JsValue>>();
        // SAFETY: `find` has seen the vector there; it lives as long as the object is borrowed.
        unsafe { &*field }
    }

    /// The shape of an object that was made property by property, if more of its kind can be made at once: it has
    /// `count` data properties, none of them an index or there twice, and shares the shape.
    pub fn shape_for_more(self, object: &JsObject, count: usize) -> Option<Shape> {
        let object = object.borrow();
        let shape = object.shape();
        let fits = shape.is_shared() && shape.keys().len() == count && self.of(&object).len() == count;
        fits.then(|| shape.clone())
    }

    /// An object of a shape that another ordinary object has, with as many values as that one has, none of which may be
    /// an accessor's.
    pub fn object(self, shape: &Shape, values: Vec<JsValue>, context: &Context) -> JsObject {
        let object = JsObject::new(context.root_shape(), None, OrdinaryObject);
        {
            let mut object = object.borrow_mut();
            let start = ptr::from_mut(&mut *object);
            let offset = ptr::from_ref(object.properties()) as usize - start as usize;
            // SAFETY: the property map is that far inside of the object, which is borrowed for us alone; and `find` has
            // seen the vector of values there in it.
            unsafe {
                let properties = start.byte_add(offset).cast::<PropertyMap>();
                *properties = PropertyMap::new(shape.clone(), IndexedProperties::default());
                *properties.byte_add(self.offset).cast::<Vec<JsValue>>() = values;
            }
        }
        object.upcast()
    }
}

/// A new object of a shape that objects with the same keys share.
pub(in crate::engine) fn ordinary(context: &Context) -> JsObject {
    let prototype = context.intrinsics().constructors().object().prototype();
    JsObject::new(context.root_shape(), prototype, OrdinaryObject).upcast()
}

/// Describes a property as assignments make it, for [`JsObject::insert_property`] on an object that is new.
pub(in crate::engine) fn own_property(value: impl Into<JsValue>) -> PropertyDescriptor {
    PropertyDescriptor::builder().value(value).writable(true).enumerable(true).configurable(true).build()
}

/// The result of a step of an iterator: `None` is its end.
pub(in crate::engine) fn iterator_result(value: Option<JsValue>, context: &Context) -> JsValue {
    let is_done = value.is_none();
    let result = ordinary(context);
    result.insert_property(js_string!("value"), own_property(value.unwrap_or_default()));
    result.insert_property(js_string!("done"), own_property(is_done));
    result.into()
}

/// Whether three words could be a vector of so many values: length, capacity and address, wherever each is.
fn is_vector(words: [usize; WORDS], len: usize) -> bool {
    const PAGE: usize = 4096;
    let mut known = Vec::<JsValue>::with_capacity(5);
    known.push(JsValue::null());
    // SAFETY: a vector is three words, all of them written.
    let parts = unsafe { ptr::from_ref(&known).cast::<[usize; WORDS]>().read() };
    let fits = |(part, word): (usize, usize)| match part {
        1 => word == len,
        5 => (len..64).contains(&word),
        _ => word > PAGE && word.is_multiple_of(align_of::<JsValue>()),
    };
    known.capacity() == 5 && parts.into_iter().zip(words).all(fits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::host::stock_context::stock_context;
    use boa_engine::Source;
    use boa_engine::property::Attribute;

    #[test]
    fn properties_are_found() {
        assert!(PropertyStorage::find(&stock_context()).is_some());
    }

    #[test]
    fn an_object_made_at_once_is_like_any_other() {
        let mut context = stock_context();
        let storage = PropertyStorage::find(&context).unwrap();
        let first = context.eval(Source::from_bytes("({ a: 1, b: 'x' })")).unwrap().as_object().unwrap();
        let shape = first.borrow().shape().clone();
        let made = storage.object(&shape, vec![JsValue::from(7), js_string!("y").into()], &context);
        context.register_global_property(js_string!("made"), made, Attribute::all()).unwrap();
        let code = "made.a === 7 && made.b === 'y' && Object.getPrototypeOf(made) === Object.prototype
            && (made.c = [1], delete made.a, JSON.stringify(made)) === '{\"b\":\"y\",\"c\":[1]}'";
        assert_eq!(context.eval(Source::from_bytes(code)).unwrap(), JsValue::from(true));
        boa_engine::gc::force_collect();
        assert_eq!(storage.of(&first.borrow()).len(), 2);
    }
}
