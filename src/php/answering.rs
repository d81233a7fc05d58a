//! Scripts that wait for PHP code of this thread, and can be called meanwhile.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use ext_php_rs::types::Zval;

use super::failure::Failure;
use super::host::{Exceptions, ScriptFunctions, Server};
use super::values::Time;
use super::zend::stack;
use crate::error::Error;
use crate::protocol::WaitingScript;
use crate::value::Value;

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
fn enter_level() -> Result<impl Drop, Failure> {
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
struct Answer {
    script: *const (dyn WaitingScript + 'static),
    /// The `JsMachine` object.
    machine: Zval,
    exceptions: Exceptions,
    time: Option<Time>,
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
                let place = answers.iter().rposition(|answer| std::ptr::eq(answer.script.cast(), self.1));
                let answer = place.map(|place| answers.remove(place));
                drop(answers);
                drop(answer);
            }
        }
        let address = std::ptr::from_ref(script).cast::<()>();
        // SAFETY: only the lifetime is changed; the reference is used no longer than until `Leave` takes it away.
        let script = unsafe { std::mem::transmute::<&dyn WaitingScript, &'static dyn WaitingScript>(script) };
        let script = std::ptr::from_ref(script);
        let (machine, exceptions) = (machine.shallow_clone(), Rc::clone(exceptions));
        self.0.borrow_mut().push(Answer { script, machine, exceptions, time });
        Leave(self, address)
    }

    /// Forgets all: the request has ended.
    pub fn clear(&self) {
        let answers = self.0.take();
        drop(answers);
    }

    /// Calls a function that the script has handed over, by its number. Returns `None` when the script does not wait.
    pub fn call(
        &self,
        functions: &Rc<dyn ScriptFunctions>,
        number: u64,
        args: &[Value],
    ) -> Option<Result<Zval, Failure>> {
        let (script, mut server) = {
            let answers = self.0.borrow();
            let answer = answers.last()?;
            let machine = answer.machine.shallow_clone();
            (answer.script, Server::nested(machine, Rc::clone(functions), Rc::clone(&answer.exceptions), answer.time))
        };
        let _level = match enter_level() {
            Ok(level) => level,
            Err(failure) => return Some(Err(failure)),
        };
        let mut returned = Err(Error::Engine("the script gave no answer".to_owned()));
        let called = server.run(|host| {
            // SAFETY: the script waits until the answer was made, which takes it off the list.
            unsafe {
                (*script).call(number, args, host, &mut |outcome| returned = outcome.cloned().map_err(Clone::clone));
            };
        });
        Some(called.and_then(|()| server.read(returned.as_ref())))
    }
}
