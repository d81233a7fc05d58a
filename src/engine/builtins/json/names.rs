//! The names under which an object's members are written, quoted once for all objects of a shape.

use std::rc::Rc;

use boa_engine::object::JsObject;
use boa_engine::object::shape::Shape;
use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsResult, JsString, js_string};

use crate::engine::builtins::output::Output;
use crate::engine::convert::own_keys::own_keys;

/// A member's name.
pub(super) struct Name {
    pub key: PropertyKey,
    /// With quotes and colon.
    pub quoted: JsString,
}

impl Name {
    /// # Errors
    /// When it is too long to be quoted.
    pub fn new(name: &JsString, spaced: bool) -> JsResult<Self> {
        let mut quoted = Output::new();
        quoted.quoted(name.as_str());
        quoted.ascii(if spaced { b": " } else { b":" });
        Ok(Self { key: name.clone().into(), quoted: quoted.into_string()? })
    }
}

pub(super) type Names = Rc<[Name]>;

/// The names of shapes that were met last.
pub(super) struct NamesByShape {
    known: Vec<(Shape, Names)>,
    /// Whether a space follows a colon.
    spaced: bool,
}

impl NamesByShape {
    const MOST: usize = 8;

    pub fn new(spaced: bool) -> Self {
        Self { known: Vec::new(), spaced }
    }

    /// Own enumerable names of a plain object, as `Object.keys` gives them; none where that has to be asked.
    ///
    /// # Errors
    /// As [`Name::new`].
    pub fn of_plain(&mut self, object: &JsObject) -> JsResult<Option<Names>> {
        let object = object.borrow();
        let properties = object.properties();
        if properties.index_property_keys().len() > 0 {
            return Ok(None);
        }
        let shape = object.shape();
        let address = shape.to_addr_usize();
        if let Some((_, names)) = self.known.iter().find(|(known, _)| known.to_addr_usize() == address) {
            return Ok(Some(Rc::clone(names)));
        }
        let mut names = Vec::new();
        for key in shape.keys() {
            let enumerable = properties.get(&key).and_then(|property| property.enumerable());
            if let (PropertyKey::String(name), Some(true)) = (&key, enumerable) {
                names.push(Name::new(name, self.spaced)?);
            }
        }
        let names = Names::from(names);
        // The shape of one object alone changes in place.
        if shape.is_shared() {
            if self.known.len() >= Self::MOST {
                self.known.remove(0);
            }
            // Kept, so that its address is not given to another.
            self.known.push((shape.clone(), Rc::clone(&names)));
        }
        Ok(Some(names))
    }

    /// <https://tc39.es/ecma262/#sec-enumerableownproperties>; may run code of the script.
    ///
    /// # Errors
    /// What that code throws.
    pub fn of_any(&self, object: &JsObject, context: &mut Context) -> JsResult<Names> {
        let keys = own_keys(object, context)?;
        let count = keys.get(js_string!("length"), context)?.to_length(context)?;
        let mut names = Vec::new();
        for i in 0..count {
            let name = keys.get(i, context)?.to_string(context)?;
            names.push(Name::new(&name, self.spaced)?);
        }
        Ok(names.into())
    }
}
