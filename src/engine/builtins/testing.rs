//! Built-in functions beside the stock ones that they replace.

use std::cell::RefCell;
use std::rc::Rc;

use boa_engine::property::Attribute;
use boa_engine::{Context, JsString, JsValue, Source, js_string};

use crate::engine::executor::Executor;
use crate::engine::hooks::Hooks;
use crate::engine::sandbox;
use crate::engine::tests::Free;

/// A context with our functions, and one as it comes.
pub(super) struct Pair {
    hooks: Rc<Hooks>,
    ours: RefCell<Context>,
    stock: RefCell<Context>,
}

impl Pair {
    /// Two contexts that have run the same script.
    pub fn with(prelude: &str) -> Self {
        let hooks = Rc::new(Hooks::default());
        let ours = sandbox::build(&hooks, &Rc::new(Executor::default())).unwrap();
        let pair = Self { hooks, ours: RefCell::new(ours), stock: RefCell::default() };
        pair.same(&format!("{prelude}; 0"), "prelude");
        pair
    }

    /// Sets a global variable in both.
    pub fn global(&self, name: &str, value: impl Into<JsValue>) {
        let value = value.into();
        for context in [&self.ours, &self.stock] {
            let mut context = context.borrow_mut();
            context.register_global_property(js_string!(name), value.clone(), Attribute::all()).unwrap();
        }
    }

    /// Asserts that a script gives the same in both.
    pub fn same(&self, code: &str, what: &str) {
        let stock = evaluate(code, &mut self.stock.borrow_mut());
        assert_eq!(self.ours(code), stock, "{what}");
    }

    /// What a script gives with our functions.
    pub fn ours(&self, code: &str) -> JsString {
        self.hooks.serve_with(&Free, || evaluate(code, &mut self.ours.borrow_mut()))
    }
}

/// What a script evaluates to as a string, or the error that it throws.
fn evaluate(code: &str, context: &mut Context) -> JsString {
    let value = context.eval(Source::from_bytes(code)).and_then(|value| value.to_string(context));
    value.unwrap_or_else(|error| js_string!(error.to_string()))
}
