//! Functions that one side holds of the other: those of a script that left, and those of the host that a script was given.

use boa_engine::JsValue;
use boa_engine::object::builtins::JsFunction;

use super::state::HostState;
use crate::protocol::{HostCall, HostReply, MOST_FUNCTIONS};
use crate::value::Value;

/// How many functions come together before it is looked which of them are in use.
const TIDY: usize = 256;
/// The number of functions at which it is looked whether they are in use, when so many were the last time.
fn bound_after(in_use: usize) -> usize {
    let more = if in_use < 2 * TIDY { TIDY } else { in_use / 2 };
    if in_use + more <= MOST_FUNCTIONS - TIDY {
        in_use + more
    } else if in_use < MOST_FUNCTIONS - 2 * TIDY {
        MOST_FUNCTIONS - TIDY
    } else {
        (in_use + TIDY / 16).min(MOST_FUNCTIONS)
    }
}

impl HostState {
    /// Lets functions leave from now on, to be called at any time.
    pub fn allow_function_export(&self) {
        self.exports_functions.set(true);
    }

    /// Whether functions that left may be called after the present execution.
    pub fn keeps_functions(&self) -> bool {
        self.exports_functions.get()
    }

    /// Gives a number to a function that leaves; `this` is the object that it was a member of.
    ///
    /// # Errors
    /// Why it cannot leave.
    pub fn export_function(&self, function: JsFunction, this: JsValue) -> Result<u64, String> {
        let mut functions = self.functions.borrow_mut();
        if functions.len() >= MOST_FUNCTIONS {
            return Err(format!(
                "PHP holds {MOST_FUNCTIONS} functions of this script, as many as it may; a function can leave once PHP lets \
                 go of others"
            ));
        }
        let number = self.last_function.get() + 1;
        self.last_function.set(number);
        functions.insert(number, (function, this));
        Ok(number)
    }

    /// Returns the number of the function that left last.
    pub fn last_export(&self) -> u64 {
        self.last_function.get()
    }

    /// Takes back the functions that have left since one of a number: what they were a part of does not leave.
    pub fn withdraw_exports(&self, last: u64) {
        if last < self.last_function.get() {
            self.functions.borrow_mut().retain(|number, _| *number <= last);
        }
    }

    /// Notes that the script was given a function of the host.
    pub fn hold(&self) {
        self.held.set(self.held.get() + 1);
    }

    /// Notes that the script holds a function of the host no longer. Called while garbage is collected.
    pub fn give_up(&self, number: u64) {
        self.held.set(self.held.get().saturating_sub(1));
        self.given_up.borrow_mut().push(number);
    }

    /// Lets the host hear which of its functions the script holds no longer, and hears the same of it, once there are
    /// enough of them.
    pub fn tidy(&self) {
        let left = self.functions.borrow().len();
        if self.held.get() + left == 0 && self.given_up.borrow().is_empty() {
            return self.in_use.set((0, 0));
        }
        self.collect_held();
        let (in_use, left_in_use) = self.in_use.get();
        self.in_use.set((in_use, left_in_use.min(left)));
        let given_up = self.given_up.borrow().len();
        let is_full = given_up > 0 && self.held.get() + given_up > MOST_FUNCTIONS - TIDY;
        if given_up >= TIDY || is_full || left >= bound_after(self.in_use.get().1) {
            let given_up = self.given_up.take();
            self.ask(&HostCall::GiveUp(given_up), &mut |reply: &HostReply| {
                let released = reply.as_ref().map(Value::integers).unwrap_or_default();
                self.release(&released.into_iter().map(i64::unsigned_abs).collect::<Vec<_>>());
            });
            self.in_use.set((in_use, self.functions.borrow().len()));
        }
    }

    /// Returns the functions of the host that the script has given up, of which the host has not heard.
    pub fn take_given_up(&self) -> Vec<u64> {
        self.collect_held();
        self.given_up.take()
    }

    /// Finds out which functions of the host the script still holds, when there are many more than the last time.
    fn collect_held(&self) {
        let (in_use, left) = self.in_use.get();
        let in_use = in_use.min(self.held.get());
        self.in_use.set((in_use, left));
        if self.held.get() >= bound_after(in_use) {
            // Those that are garbage count until it is collected.
            boa_gc::force_collect();
            self.in_use.set((self.held.get(), left));
        }
    }

    /// A function that left, and the object that it is called on.
    pub fn function(&self, number: u64) -> Option<(JsFunction, JsValue)> {
        self.functions.borrow().get(&number).cloned()
    }

    /// Forgets functions that left.
    pub fn release(&self, numbers: &[u64]) {
        for number in numbers {
            self.functions.borrow_mut().remove(number);
        }
    }
}
