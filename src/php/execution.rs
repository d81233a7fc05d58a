//! The functions of one execution: those of PHP that its script was given, and those of the script that PHP was given.

use std::cell::RefCell;
use std::rc::Rc;

use ext_php_rs::types::Zval;

use super::answering::ScriptFunctions;
use super::callables::{Callables, too_many};
use super::context::Callback;
use super::failure::Failure;
use super::host::call_waiting;
use super::live::{Exposed, live};
use super::values::Receiver;
use super::zend::{calls, objects};
use crate::error::Error;
use crate::value::Value;

/// The functions of a script that is gone when its call is over: they can be called until then.
#[derive(Default)]
pub struct Functions {
    closures: RefCell<Callables>,
    /// JavaScript functions that PHP has given up.
    released: RefCell<Vec<u64>>,
    exposed: Exposed,
}

impl Functions {
    /// Makes an empty list for a script that reaches the live objects of a machine.
    pub fn new(exposed: Exposed) -> Self {
        Self { closures: RefCell::default(), released: RefCell::default(), exposed }
    }
}

impl<T: ScriptFunctions> Receiver for T {
    /// A function of the same script is itself again.
    fn function_of(&self, callable: &Zval) -> Result<Value, Failure> {
        let own = callable.object().and_then(objects::data::<Callback>);
        if let Some(number) = own.and_then(|callback| callback.number_in(std::ptr::from_ref(self).cast())) {
            return Ok(Value::Returning(number));
        }
        let closure = calls::closure_of(callable)?;
        self.callables().borrow_mut().give(closure).map(Value::Function).ok_or_else(too_many)
    }

    fn live(&self, object: &Zval) -> Result<Option<Value>, Failure> {
        live(self.exposed(), object, |object, members| self.hold(object, members))
    }
}

impl ScriptFunctions for Functions {
    fn callables(&self) -> &RefCell<Callables> {
        &self.closures
    }

    fn exposed(&self) -> &Exposed {
        &self.exposed
    }

    fn callback(self: Rc<Self>, number: u64) -> Result<Zval, Failure> {
        Ok(objects::make(Callback::new(self, number))?)
    }

    fn call(self: Rc<Self>, number: u64, args: &[Value]) -> Result<Zval, Failure> {
        let functions = Rc::clone(&self) as Rc<dyn ScriptFunctions>;
        call_waiting(&functions, number, args).unwrap_or_else(|| {
            let reason = "this JavaScript function can be called only while its script waits for the PHP function that it \
                          was passed to; functions of a JsMachine::context() can be called at any time";
            Err(Error::Engine(reason.to_owned()).into())
        })
    }

    fn give_up(&self, number: u64) {
        self.released.borrow_mut().push(number);
    }

    fn released(&self) -> Vec<u64> {
        self.released.take()
    }
}
