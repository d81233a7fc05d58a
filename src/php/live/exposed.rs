//! The classes whose objects scripts reach live, and with which members.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ptr;
use std::rc::Rc;
use std::sync::Arc;

use ext_php_rs::types::{ZendObject, Zval};
use ext_php_rs::zend::ClassEntry;

use super::attribute::LOWER;
use crate::heap::ThreadOwned;
use crate::php::failure::Failure;
use crate::php::zend::{classes, members};
use crate::value::{Members, Value};

/// The members that carry the attribute, by the addresses of classes, which are theirs as long as the request lasts.
static MARKED: ThreadOwned<HashMap<usize, Option<Arc<Members>>>> = ThreadOwned::new();

/// Forgets the classes of a request.
pub fn end_request() {
    MARKED.take();
}

/// What one machine exposes.
#[derive(Clone, Default)]
pub struct Exposed(Rc<RefCell<Lists>>);

#[derive(Default)]
struct Lists {
    /// The members of classes of which an object was exposed with a list.
    classes: HashMap<usize, Arc<Members>>,
    /// The numbers of the objects themselves, by their addresses, which are theirs as long as the machine holds them.
    objects: HashMap<usize, u64>,
}

impl Exposed {
    /// The members of an object of a class that is to be exposed: those listed, else those that carry the attribute. Objects
    /// of the class are live from now on wherever they come from.
    ///
    /// # Errors
    /// [`Failure::Argument`] when there are none, or a listed one does not exist.
    pub fn expose(
        &self,
        object: &Zval,
        class: &ClassEntry,
        listed: Option<&[String]>,
    ) -> Result<Arc<Members>, Failure> {
        let Some(listed) = listed else { return self.of(class).ok_or_else(|| nothing(class)) };
        let mut chosen = Members::default();
        let (methods, properties) = (members::methods(class, LOWER), members::properties(class, LOWER));
        for name in listed {
            if methods.iter().any(|method| method.name == *name) {
                chosen.methods.push(name.clone());
            } else if properties.iter().any(|property| property.name == *name) || is_dynamic(object, name)? {
                chosen.properties.push(name.clone());
            } else {
                return Err(unknown(class, name));
            }
        }
        if chosen.is_empty() {
            return Err(nothing(class));
        }
        let chosen = Arc::new(chosen);
        self.0.borrow_mut().classes.insert(members::address(class), Arc::clone(&chosen));
        Ok(chosen)
    }

    /// Notes the number of an object that the machine holds from now on.
    pub fn add(&self, object: &ZendObject, number: u64) {
        let mut lists = self.0.borrow_mut();
        lists.objects.retain(|_, known| *known != number);
        lists.objects.insert(ptr::from_ref(object).addr(), number);
    }

    /// The number of an object that the machine holds.
    pub fn number_of(&self, object: &ZendObject) -> Option<u64> {
        self.0.borrow().objects.get(&ptr::from_ref(object).addr()).copied()
    }

    /// The members that scripts reach of the objects of a class. `None` where they are no live objects.
    pub fn of(&self, class: &ClassEntry) -> Option<Arc<Members>> {
        let address = members::address(class);
        let listed = self.0.borrow().classes.get(&address).map(Arc::clone);
        listed.or_else(|| {
            MARKED.with_borrow_mut(|marked| marked.entry(address).or_insert_with(|| marked_of(class)).clone())
        })
    }
}

/// Makes an object live, if the script is to reach it where it is. `hold` does that with one that the machine does not hold.
///
/// # Errors
/// As `hold`.
pub fn live(
    exposed: &Exposed,
    object: &Zval,
    hold: impl FnOnce(Zval, Arc<Members>) -> Result<Value, Failure>,
) -> Result<Option<Value>, Failure> {
    let Some(zend_object) = object.object() else { return Ok(None) };
    let Some(members) = exposed.of(zend_object.get_class_entry()) else { return Ok(None) };
    match exposed.number_of(zend_object) {
        Some(number) => Ok(Some(Value::Live(number, members))),
        None => hold(object.shallow_clone(), members).map(Some),
    }
}

/// The members that carry the attribute. What PHP calls by itself must carry it: the attribute of a class is not meant for it.
fn marked_of(class: &ClassEntry) -> Option<Arc<Members>> {
    let is_meant =
        |member: &members::Member| member.is_marked || (member.is_of_marked_class && !member.name.starts_with("__"));
    let names = |members: Vec<members::Member>| {
        members.into_iter().filter(is_meant).map(|member| member.name).collect::<Vec<_>>()
    };
    let marked = Members {
        methods: names(members::methods(class, LOWER)),
        properties: names(members::properties(class, LOWER)),
    };
    (!marked.is_empty()).then(|| Arc::new(marked))
}

/// Whether an object has a public property that its class does not declare.
fn is_dynamic(object: &Zval, name: &str) -> Result<bool, Failure> {
    let properties = classes::properties(object)?;
    Ok(properties.array().is_some_and(|table| table.get(name).is_some()))
}

fn nothing(class: &ClassEntry) -> Failure {
    let reason = format!(
        "has nothing that scripts may reach: list members of {}, or mark some with #[JsMachine\\Expose]",
        classes::display_name(class)
    );
    Failure::Argument { number: 2, reason }
}

fn unknown(class: &ClassEntry, name: &str) -> Failure {
    let reason = format!(
        "must name public methods and properties that are not static; {} has none of the name \"{name}\"",
        classes::display_name(class)
    );
    Failure::Argument { number: 3, reason }
}
