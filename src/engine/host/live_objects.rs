//! The objects of the host that a context holds, by their numbers and the other way round, weakly.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

use boa_engine::object::JsObject;
use boa_engine::object::builtins::JsWeakMap;
use boa_engine::{Context, JsResult};
use boa_gc::{Finalize, Gc, GcRefCell, Trace, WeakGc};

/// The live objects of one context.
#[derive(Default)]
pub(in crate::engine) struct LiveObjects(RefCell<Option<Rc<Known>>>);

struct Known {
    /// The numbers, by the objects.
    numbers: JsWeakMap,
    /// The objects, by the numbers.
    objects: RefCell<HashMap<u64, WeakGc<Itself>>>,
    /// The targets of the objects that are global, by the numbers.
    bound: RefCell<HashMap<u64, JsObject>>,
    /// The handler of all proxies.
    handler: JsObject,
}

/// The proxy of a target, which the target holds: a `WeakRef` would hold it until the job is over.
#[derive(Trace, Finalize)]
pub(in crate::engine) struct Itself(GcRefCell<Option<JsObject>>);

impl Itself {
    /// Makes the place of a proxy that is not made yet.
    pub fn new() -> Gc<Self> {
        Gc::new(Self(GcRefCell::new(None)))
    }
}

/// References to objects at which it is looked which of them are garbage.
const TIDY: usize = 1024;

impl LiveObjects {
    /// Prepares for objects, before any script; all of them will have the handler.
    pub fn install(&self, handler: JsObject, context: &mut Context) {
        let numbers = JsWeakMap::new(context);
        let known = Known { numbers, objects: RefCell::default(), bound: RefCell::default(), handler };
        *self.0.borrow_mut() = Some(Rc::new(known));
    }

    fn known(&self) -> Option<Rc<Known>> {
        self.0.borrow().clone()
    }

    /// The handler of all live objects.
    pub fn handler(&self) -> Option<JsObject> {
        self.known().map(|known| known.handler.clone())
    }

    /// The object of a number, if a script holds it.
    pub fn find(&self, number: u64) -> Option<JsObject> {
        let known = self.known()?;
        let itself = known.objects.borrow().get(&number).and_then(WeakGc::upgrade)?;
        itself.0.borrow().clone()
    }

    /// Takes note of an object, which its target holds in `itself`.
    ///
    /// # Errors
    /// When the engine refuses.
    pub fn add(&self, number: u64, object: &JsObject, itself: &Gc<Itself>, context: &mut Context) -> JsResult<()> {
        let Some(known) = self.known() else { return Ok(()) };
        *itself.0.borrow_mut() = Some(object.clone());
        #[expect(clippy::cast_precision_loss, reason = "no process counts so far")]
        known.numbers.set(object, (number as f64).into(), context)?;
        let mut objects = known.objects.borrow_mut();
        objects.insert(number, WeakGc::new(itself));
        if objects.len() >= TIDY && objects.len().is_power_of_two() {
            objects.retain(|_, itself| itself.upgrade().is_some());
        }
        Ok(())
    }

    /// Takes note of the target of an object that is global.
    pub fn add_bound(&self, number: u64, target: &JsObject) {
        if let Some(known) = self.known() {
            known.bound.borrow_mut().insert(number, target.clone());
        }
    }

    /// The target of an object that is global.
    pub fn bound(&self, number: u64) -> Option<JsObject> {
        self.known()?.bound.borrow().get(&number).cloned()
    }

    /// The number of a live object. `None` for all other objects.
    pub fn number_of(&self, object: &JsObject, context: &mut Context) -> Option<u64> {
        let known = self.known()?;
        if known.objects.borrow().is_empty() {
            return None;
        }
        let number = known.numbers.get(object, context).ok()?.as_number()?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was made from one")]
        Some(number as u64)
    }
}
