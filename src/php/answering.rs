//! The functions that a script and PHP know of each other, and the scripts that wait for PHP code of this thread, and can be
//! called meanwhile.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;
use std::sync::Arc;

use ext_php_rs::types::Zval;

use super::callables::{Callables, too_many};
use super::failure::Failure;
use super::live::Exposed;
use super::values::{Receiver, Time};
use super::zend::stack;
use crate::error::Error;
use crate::protocol::WaitingScript;
use crate::value::{Members, Value};

/// The latest exceptions that a script knows by number.
pub type Exceptions = Rc<RefCell<VecDeque<(u64, Zval)>>>;

/// The functions that a script and PHP know of each other.
pub trait ScriptFunctions: Receiver {
    /// The functions and objects of PHP that went into the VM.
    fn callables(&self) -> &RefCell<Callables>;

    /// What the machine exposes.
    fn exposed(&self) -> &Exposed;

    /// Returns the PHP function, or the object, of a number that went into the VM.
    fn function(&self, number: u64) -> Option<Zval> {
        self.callables().borrow().get(number)
    }

    /// Makes an object live for the script.
    ///
    /// # Errors
    /// When the script holds as many objects and functions as it may.
    fn hold(&self, object: Zval, members: Arc<Members>) -> Result<Value, Failure> {
        let number = self.callables().borrow_mut().give(object).ok_or_else(too_many)?;
        Ok(Value::Live(number, members))
    }

    /// Makes the object for a JavaScript function that came out of the VM.
    ///
    /// # Errors
    /// When PHP has no memory for it.
    fn callback(self: Rc<Self>, number: u64) -> Result<Zval, Failure>;

    /// Calls a JavaScript function that came out of the VM.
    ///
    /// # Errors
    /// When it cannot be called any more, or just now; whatever ended it.
    fn call(self: Rc<Self>, number: u64, args: &[Value]) -> Result<Zval, Failure>;

    /// Notes that the VM holds a PHP function no longer. The last time it comes back: dropping it may run PHP code.
    fn take_back(&self, number: u64) -> Option<Zval> {
        self.callables().borrow_mut().take_back(number)
    }

    /// Notes that PHP does not hold a JavaScript function, or not any longer.
    fn give_up(&self, number: u64);

    /// Returns the numbers of JavaScript functions that PHP has given up since it was asked last.
    fn released(&self) -> Vec<u64>;

    /// The calls of the script that PHP answers.
    fn answering(&self) -> &Answering;
}

/// What PHP code and the calls of a level may take of the stack, bytes: below, no further level is entered.
const LEAST_STACK: usize = 512 << 10;
/// Levels on a stack whose size is not known, such as that of a fiber.
const MOST_LEVELS: usize = 50;

thread_local! {
    /// How many functions of scripts run that PHP has called while their scripts wait.
    static LEVELS: Cell<usize> = const { Cell::new(0) };
}

/// Enters one level more, until what this returns is dropped.
///
/// # Errors
/// When the stack may not suffice.
pub fn enter_level() -> Result<impl Drop, Failure> {
    struct Leave;
    impl Drop for Leave {
        fn drop(&mut self) {
            LEVELS.set(LEVELS.get().saturating_sub(1));
        }
    }
    let levels = LEVELS.get();
    let has_room = stack::left().map_or(levels < MOST_LEVELS, |left| left >= LEAST_STACK);
    if !has_room {
        let reason = format!(
            "PHP and JavaScript call each other {levels} levels deep, and the stack of PHP has no room for more; raise the \
             limit of the process (ulimit -s), or run it outside of a Fiber"
        );
        return Err(Error::Recursion(reason).into());
    }
    LEVELS.set(levels + 1);
    Ok(Leave)
}

/// The calls of one script that PHP answers just now: the last one can be called, as all others wait for it.
#[derive(Default)]
pub struct Answering(RefCell<Vec<Answer>>);

/// An answer that is being made.
pub struct Answer {
    /// The script that waits for it.
    pub script: &'static dyn WaitingScript,
    /// The `JsMachine` object.
    pub machine: Zval,
    /// The exceptions that the script knows.
    pub exceptions: Exceptions,
    /// The time of the script.
    pub time: Option<Time>,
}

impl Answer {
    fn again(&self) -> Self {
        let (machine, exceptions) = (self.machine.shallow_clone(), Rc::clone(&self.exceptions));
        Self { script: self.script, machine, exceptions, time: self.time }
    }
}

impl Answering {
    /// Notes that a script waits for an answer, until what this returns is dropped.
    pub fn enter<'a>(
        &'a self,
        script: &dyn WaitingScript,
        machine: &Zval,
        exceptions: &Exceptions,
        time: Option<Time>,
    ) -> impl Drop + use<'a> {
        struct Leave<'a>(&'a Answering, *const ());
        impl Drop for Leave<'_> {
            fn drop(&mut self) {
                // Not always the last one: fibers end in any order.
                let mut answers = self.0.0.borrow_mut();
                let place =
                    answers.iter().rposition(|answer| std::ptr::eq(std::ptr::from_ref(answer.script).cast(), self.1));
                let answer = place.map(|place| answers.remove(place));
                drop(answers);
                drop(answer);
            }
        }
        let address = std::ptr::from_ref(script).cast::<()>();
        // SAFETY: only the lifetime is changed; the reference is used no longer than until `Leave` takes it away.
        let script = unsafe { std::mem::transmute::<&dyn WaitingScript, &'static dyn WaitingScript>(script) };
        let (machine, exceptions) = (machine.shallow_clone(), Rc::clone(exceptions));
        self.0.borrow_mut().push(Answer { script, machine, exceptions, time });
        Leave(self, address)
    }

    /// Forgets all: the request has ended.
    pub fn clear(&self) {
        let answers = self.0.take();
        drop(answers);
    }

    /// Returns the last answer that is being made.
    pub fn last(&self) -> Option<Answer> {
        self.0.borrow().last().map(Answer::again)
    }
}
