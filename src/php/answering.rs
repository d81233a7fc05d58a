//! The functions that a script and PHP know of each other, and the scripts that wait for PHP code of this thread, and can be
//! called meanwhile.

use std::cell::{Cell, OnceCell, RefCell};
use std::collections::VecDeque;
use std::ptr;
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use ext_php_rs::types::Zval;

use super::callables::{Callables, too_many};
use super::failure::Failure;
use super::live::Exposed;
use super::values::{Receiver, Time};
use super::zend::fibers::{self, Running};
use super::zend::stack;
use crate::error::Error;
use crate::protocol::WaitingScript;
use crate::value::{Members, Value};

/// Exceptions by their numbers, the latest last.
type Numbered = RefCell<VecDeque<(u64, Zval)>>;

/// The latest exceptions that a script knows by number: few scripts know any.
#[derive(Default)]
pub struct Exceptions(OnceCell<Rc<Numbered>>);

impl Exceptions {
    /// The list, to be read and changed.
    pub fn list(&self) -> &Numbered {
        self.0.get_or_init(Rc::default)
    }

    /// Shares the list with the calls that are made while the script waits.
    fn share(&self) -> Self {
        Self(OnceCell::from(Rc::clone(self.0.get_or_init(Rc::default))))
    }
}

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

/// Who answers the questions of a script.
pub struct Caller {
    /// The `JsMachine` object, kept alive.
    pub machine: Zval,
    /// The functions that went in and came out.
    pub functions: Rc<dyn ScriptFunctions>,
    /// The exceptions that the script knows.
    pub exceptions: Exceptions,
    /// The time of the script, from the moment at which a VM takes it.
    pub time: Option<Time>,
}

impl Caller {
    fn again(&self) -> Self {
        let (machine, exceptions) = (self.machine.shallow_clone(), self.exceptions.share());
        Self { machine, functions: Rc::clone(&self.functions), exceptions, time: self.time }
    }
}

thread_local! {
    /// The questions that PHP code of this thread answers just now, the latest one last.
    static ANSWERS: RefCell<Vec<Answer>> = const { RefCell::new(Vec::new()) };
}

/// An answer that is being made. What it refers to outlives it: what [`enter`] returns takes it away.
#[derive(Clone, Copy)]
struct Answer {
    /// The script that waits for it.
    script: &'static dyn WaitingScript,
    caller: &'static Caller,
    /// The fiber that PHP code runs in: while it is suspended, other code is not called by the script.
    fiber: Running,
}

/// Notes that a script waits for an answer, until what this returns is dropped.
pub fn enter<'a>(script: &'a dyn WaitingScript, caller: &'a Caller) -> impl Drop + use<'a> {
    struct Leave<'a>(&'a dyn WaitingScript);
    impl Drop for Leave<'_> {
        fn drop(&mut self) {
            ANSWERS.with_borrow_mut(|answers| {
                // Not always the last one: fibers end in any order.
                if let Some(place) = answers.iter().rposition(|answer| ptr::addr_eq(answer.script, self.0)) {
                    answers.remove(place);
                }
            });
        }
    }
    // SAFETY: only the lifetimes are changed; both are used no longer than until `Leave` takes the answer away.
    let answer = unsafe {
        Answer {
            script: std::mem::transmute::<&dyn WaitingScript, &'static dyn WaitingScript>(script),
            caller: std::mem::transmute::<&Caller, &'static Caller>(caller),
            fiber: fibers::running(),
        }
    };
    ANSWERS.with_borrow_mut(|answers| answers.push(answer));
    Leave(script)
}

/// Returns the script that waits for the latest answer of those who share these functions, and who makes it: it can be
/// called, as all others of theirs wait for it.
pub fn latest(functions: &Rc<dyn ScriptFunctions>) -> Option<(&'static dyn WaitingScript, Caller)> {
    ANSWERS.with_borrow(|answers| {
        let answer = answers.iter().rfind(|answer| Rc::ptr_eq(&answer.caller.functions, functions))?;
        Some((answer.script, answer.caller.again()))
    })
}

/// The time that is left to the scripts that wait for the code that is running: what PHP runs for them ends with it. `None`
/// when there are none.
pub fn time_left() -> Option<Duration> {
    let answers = ANSWERS.with_borrow(|answers| (!answers.is_empty()).then(|| answers.clone()))?;
    // SAFETY: the frame that notes the answer lies on the stack of the fiber, and has not returned.
    let going = answers.iter().filter(|answer| unsafe { !answer.fiber.is_suspended() });
    let earliest = going.filter_map(|answer| answer.caller.time).map(|time| time.until).min()?;
    Some(earliest.saturating_duration_since(Instant::now()))
}

/// Forgets all: the request has ended.
pub fn clear() {
    ANSWERS.take();
}
