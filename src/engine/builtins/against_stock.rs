//! For tests: the same script with and without the built-ins of this folder.

use std::rc::Rc;

use boa_engine::{Context, Source};

use crate::engine::executor::Executor;
use crate::engine::hooks::Hooks;
use crate::engine::sandbox;

/// A context of ours and one as it comes.
pub(super) struct Pair {
    ours: Context,
    stock: Context,
}

impl Pair {
    /// Two contexts that have run `prelude`.
    pub fn new(prelude: &str) -> Self {
        let mut ours = sandbox::build(&Rc::new(Hooks::default()), &Rc::new(Executor::default())).unwrap();
        let mut stock = Context::default();
        for context in [&mut ours, &mut stock] {
            context.eval(Source::from_bytes(prelude)).unwrap();
        }
        Self { ours, stock }
    }

    /// What the one with our built-ins gives.
    pub fn ours(&mut self, code: &str) -> String {
        run(&mut self.ours, code)
    }

    /// Both give the same string, or the same error.
    pub fn check(&mut self, code: &str) {
        let ours = run(&mut self.ours, code);
        let stock = run(&mut self.stock, code);
        assert_eq!(ours, stock, "ours and stock: {code}");
    }
}

fn run(context: &mut Context, code: &str) -> String {
    match context.eval(Source::from_bytes(code)) {
        Ok(value) => value.display().to_string(),
        Err(error) => error.to_string(),
    }
}

/// Text as a string literal.
pub(super) fn quote(text: &str) -> String {
    let escaped = text.encode_utf16().map(|unit| format!("\\u{unit:04x}"));
    format!("'{}'", escaped.collect::<String>())
}
