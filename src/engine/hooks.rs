//! What the engine asks its host.

use std::cell::{Cell, RefCell};

use boa_engine::builtins::promise::{OperationType, Promise, PromiseState};
use boa_engine::context::HostHooks;
use boa_engine::error::RuntimeLimitError;
use boa_engine::object::JsObject;
use boa_engine::object::builtins::JsPromise;
use boa_engine::realm::Realm;
use boa_engine::{Context, JsResult, JsString, JsValue};

use super::nesting;

/// The host of one context.
#[derive(Default)]
pub(super) struct Hooks {
    memory_limit: Cell<u64>,
    /// Set when the script asked for what could not fit.
    refused: Cell<bool>,
    /// Set when source text that a script compiled was nested too deeply.
    nested: Cell<Option<usize>>,
    /// Promises that were rejected while nobody listened.
    rejected: RefCell<Vec<JsObject<Promise>>>,
}

impl Hooks {
    /// Prepares for a script that may hold `memory_limit` bytes.
    pub fn begin(&self, memory_limit: u64) {
        self.memory_limit.set(memory_limit);
    }

    /// Refuses to make `elements` of anything when they cannot fit: one word each is the least.
    ///
    /// # Errors
    /// The uncatchable error that ends the script.
    pub fn admit(&self, elements: f64) -> JsResult<()> {
        #[expect(clippy::cast_precision_loss, reason = "an estimate")]
        let fits = elements * size_of::<JsValue>() as f64 <= self.memory_limit.get() as f64;
        if fits {
            return Ok(());
        }
        self.refused.set(true);
        Err(RuntimeLimitError::Recursion.into())
    }

    /// The memory limit, if something that could not fit ended the script.
    pub fn refused(&self) -> Option<u64> {
        self.refused.get().then(|| self.memory_limit.get())
    }

    /// How deeply the source text was nested that ended the script, if that is what ended it.
    pub fn nested(&self) -> Option<usize> {
        self.nested.get()
    }

    /// The reason of the first rejection that nobody handled.
    pub fn unhandled_rejection(&self) -> Option<JsValue> {
        let rejected = self.rejected.borrow();
        let promise = JsPromise::from_object(rejected.first()?.clone().upcast()).ok()?;
        match promise.state() {
            PromiseState::Rejected(reason) => Some(reason),
            PromiseState::Fulfilled(_) | PromiseState::Pending => None,
        }
    }
}

impl HostHooks for Hooks {
    fn promise_rejection_tracker(&self, promise: &JsObject<Promise>, operation: OperationType, _context: &mut Context) {
        let mut rejected = self.rejected.borrow_mut();
        match operation {
            OperationType::Reject => rejected.push(promise.clone()),
            OperationType::Handle => rejected.retain(|other| !JsObject::equals(other, promise)),
        }
    }

    fn ensure_can_compile_strings(
        &self,
        _realm: Realm,
        parameters: &[JsString],
        body: &JsString,
        _direct: bool,
        _context: &mut Context,
    ) -> JsResult<()> {
        for text in parameters.iter().chain([body]) {
            if let Err(depth) = nesting::check(&text.to_std_string_lossy()) {
                self.nested.set(Some(depth));
                return Err(RuntimeLimitError::Recursion.into());
            }
        }
        Ok(())
    }

    /// A sandbox has no place, and so no time zone but UTC. The stock hook would also take a lock of the C library.
    fn local_timezone_offset_seconds(&self, _unix_time_seconds: i64) -> i32 {
        0
    }

    /// A buffer that cannot fit is a RangeError, as everywhere, rather than the end of the script.
    fn max_buffer_size(&self, _context: &mut Context) -> u64 {
        self.memory_limit.get()
    }
}
