//! For tests: the same script with and without the built-ins of this folder.

use std::cell::RefCell;
use std::rc::Rc;

use boa_engine::property::Attribute;
use boa_engine::{Context, JsResult, JsString, JsValue, Source, js_string};

use crate::engine::context::builder;
use crate::engine::host::job_executor::Executor;
use crate::engine::host::state::HostState;
use crate::engine::host::stock_context::stock_context;
use crate::engine::tests::Free;
use crate::protocol::Interrupt;

/// A context of ours and one as it comes.
pub(super) struct Pair {
    host_state: Rc<HostState>,
    ours: RefCell<Context>,
    original: RefCell<Context>,
}

impl Pair {
    /// Two contexts that have run `prelude`.
    pub fn new(prelude: &str) -> Self {
        let host_state = Rc::new(HostState::default());
        let ours = builder::build(&host_state, &Rc::new(Executor::default()), Interrupt::never()).unwrap();
        let pair = Self { host_state, ours: RefCell::new(ours), original: RefCell::new(stock_context()) };
        pair.in_ours(prelude, |result, _| drop(result.unwrap()));
        pair.in_stock(prelude, |result, _| drop(result.unwrap()));
        pair
    }

    /// Sets a global variable in both.
    pub fn global(&self, name: &str, value: impl Into<JsValue>) {
        let value = value.into();
        for context in [&self.ours, &self.original] {
            let mut context = context.borrow_mut();
            context.register_global_property(js_string!(name), value.clone(), Attribute::all()).unwrap();
        }
    }

    /// What a script gives with our built-ins, as a string of the engine.
    pub fn ours(&self, code: &str) -> JsString {
        self.in_ours(code, string)
    }

    /// What a script gives with our built-ins, as the engine shows it.
    pub fn ours_shown(&self, code: &str) -> String {
        self.in_ours(code, shown)
    }

    /// Both give the same string, unit by unit, or the same error.
    pub fn same(&self, code: &str, what: &str) {
        assert_eq!(self.in_ours(code, string), self.in_stock(code, string), "{what}");
    }

    /// Both give what is shown alike, -0 and 0 apart, or the same error.
    pub fn check(&self, code: &str) {
        assert_eq!(self.in_ours(code, shown), self.in_stock(code, shown), "ours and original: {code}");
    }

    fn in_ours<T>(&self, code: &str, tell: fn(JsResult<JsValue>, &mut Context) -> T) -> T {
        self.host_state.serve_with(&Free, || run(code, &mut self.ours.borrow_mut(), tell))
    }

    fn in_stock<T>(&self, code: &str, tell: fn(JsResult<JsValue>, &mut Context) -> T) -> T {
        run(code, &mut self.original.borrow_mut(), tell)
    }
}

fn run<T>(code: &str, context: &mut Context, tell: fn(JsResult<JsValue>, &mut Context) -> T) -> T {
    let result = context.eval(Source::from_bytes(code));
    tell(result, context)
}

fn string(result: JsResult<JsValue>, context: &mut Context) -> JsString {
    let string = result.and_then(|value| value.to_string(context));
    string.unwrap_or_else(|error| js_string!(error.to_string()))
}

fn shown(result: JsResult<JsValue>, _: &mut Context) -> String {
    result.map_or_else(|error| error.to_string(), |value| value.display().to_string())
}

/// Text as a string literal.
pub(super) fn quote(text: &str) -> String {
    let escaped = text.encode_utf16().map(|unit| format!("\\u{unit:04x}"));
    format!("'{}'", escaped.collect::<String>())
}
