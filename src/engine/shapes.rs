//! Plain objects read at a glance: without a call into the engine for each property.
//!
//! The rows of a table have one shape, so that the names of their properties are converted once.

use std::rc::Rc;

use boa_engine::JsValue;
use boa_engine::object::JsObject;
use boa_engine::object::shape::Shape;
use boa_engine::property::PropertyKey;

use crate::value::Key;

/// The shapes that a conversion met last.
#[derive(Default)]
pub(super) struct Shapes(Vec<(Shape, Names)>);

/// Property names in order, each as the engine and as the tree has it.
type Names = Rc<[(PropertyKey, Key)]>;

/// Shapes that are remembered.
const MOST: usize = 8;

impl Shapes {
    /// Own enumerable properties with string keys, in order; none where the object has an accessor or an integer key,
    /// which only the engine itself reads right.
    pub fn fields(&mut self, object: &JsObject) -> Option<Vec<(Key, JsValue)>> {
        let object = object.borrow();
        let properties = object.properties();
        if properties.index_property_keys().len() > 0 {
            return None;
        }
        let names = self.names(object.shape());
        let mut fields = Vec::with_capacity(names.len());
        for (name, key) in names.iter() {
            let property = properties.get(name)?;
            let value = property.value()?;
            if property.enumerable() == Some(true) {
                fields.push((key.share(), value.clone()));
            }
        }
        Some(fields)
    }

    fn names(&mut self, shape: &Shape) -> Names {
        let address = shape.to_addr_usize();
        if let Some((_, names)) = self.0.iter().find(|(known, _)| known.to_addr_usize() == address) {
            return Rc::clone(names);
        }
        let names = shape.keys().into_iter().filter_map(|name| {
            let key = match &name {
                PropertyKey::String(text) => Key::from(text.to_std_string_lossy()),
                PropertyKey::Index(_) | PropertyKey::Symbol(_) => return None,
            };
            Some((name, key))
        });
        let names: Names = names.collect();
        // The shape of one object alone changes in place.
        if shape.is_shared() {
            if self.0.len() >= MOST {
                self.0.remove(0);
            }
            // Kept, so that its address is not given to another.
            self.0.push((shape.clone(), Rc::clone(&names)));
        }
        names
    }
}
