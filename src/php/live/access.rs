//! What a script does with a live object.

use std::sync::Arc;

use ext_php_rs::types::{ZendObject, Zval};
use ext_php_rs::zend::ce;

use crate::error::Error;
use crate::php::failure::Failure;
use crate::php::values::Arguments;
use crate::php::zend::calls::{self, guarded};
use crate::php::zend::classes;
use crate::protocol::{Access, HostError};
use crate::value::{Members, Value};

/// Converts values on their way, for one script.
pub trait Carrier {
    /// Makes values of PHP, and puts them at the end of `args`.
    ///
    /// # Errors
    /// When one cannot cross.
    fn to_php(&self, values: &[Value], args: &mut Arguments) -> Result<(), Failure>;

    /// Makes a value for the script.
    ///
    /// # Errors
    /// When it cannot cross.
    fn to_script(&self, value: &Zval) -> Result<Value, Failure>;

    /// Makes an object live for the script.
    ///
    /// # Errors
    /// When the script holds as many as it may.
    fn hold(&self, object: Zval, members: Arc<Members>) -> Result<Value, Failure>;
}

/// Reaches an object.
///
/// # Errors
/// Whatever PHP code threw; a value that cannot cross.
pub fn perform(object: &Zval, access: &Access, carrier: &dyn Carrier) -> Result<Value, Failure> {
    let zend_object = object.object().ok_or_else(|| Failure::Fault("a live object is none".to_owned()))?;
    match access {
        Access::Get(name) => {
            // As code sees it that belongs to no class: a property that is not public is refused.
            let value = guarded(|| classes::read_property(ce::stdclass(), zend_object, name))?;
            carrier.to_script(&value)
        }
        Access::Set(name, value) => {
            let mut args = Arguments::new();
            carrier.to_php(std::slice::from_ref(value), &mut args)?;
            let value = args.pop().unwrap_or_default();
            guarded(|| classes::update_property(ce::stdclass(), zend_object, name, value))?;
            Ok(Value::Null)
        }
        Access::Call(name, values) => {
            let mut args = Arguments::new();
            carrier.to_php(values, &mut args)?;
            carrier.to_script(&call(zend_object, name, &args)?)
        }
        Access::Iterate => carrier.hold(iterator_of(object)?, Arc::default()),
        Access::Next(is_first) => {
            call(zend_object, if *is_first { "rewind" } else { "next" }, &[])?;
            if call(zend_object, "valid", &[])?.is_true() {
                let value = carrier.to_script(&call(zend_object, "current", &[])?)?;
                return Ok(Value::List(vec![value]));
            }
            Ok(Value::Null)
        }
    }
}

/// Makes sure that what a script does is among the members of an object. Its iterators have none: they take steps.
///
/// # Errors
/// The error of the script when it is not.
pub fn allow(members: Option<&Members>, access: &Access) -> Result<(), HostError> {
    let has = |test: &dyn Fn(&Members) -> bool| members.is_some_and(test);
    let (is_allowed, name) = match access {
        Access::Get(name) | Access::Set(name, _) => (has(&|members| members.has_property(name)), name.as_str()),
        Access::Call(name, _) => (has(&|members| members.has_method(name)), name.as_str()),
        Access::Iterate => (has(&Members::can_iterate), "getIterator"),
        Access::Next(_) => (true, ""),
    };
    if is_allowed {
        return Ok(());
    }
    let message = format!("{name} of this object of PHP is not for the scripts of this caller");
    Err(HostError::Thrown { name: "TypeError".to_owned(), message, number: 0 })
}

fn call(object: &ZendObject, name: &str, args: &[Zval]) -> Result<Zval, Failure> {
    Ok(calls::call_public(object, name, args)?)
}

/// The iterator that an object is, or gives.
fn iterator_of(object: &Zval) -> Result<Zval, Failure> {
    /// Objects that give one another at the most.
    const MOST: usize = 100;
    let mut found = object.shallow_clone();
    for _ in 0..MOST {
        let Some(zend_object) = found.object() else { break };
        let class = zend_object.get_class_entry();
        if class.instance_of(ce::iterator()) {
            return Ok(found);
        }
        if !class.instance_of(ce::aggregate()) {
            break;
        }
        found = call(zend_object, "getIterator", &[])?;
    }
    Err(Error::Engine("this object of PHP gives no iterator".to_owned()).into())
}
