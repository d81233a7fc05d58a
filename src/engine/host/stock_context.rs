//! The engine as it is published and patched, for tests and benchmarks that compare with it.

use boa_engine::Context;
use boa_engine::context::ContextBuilder;

/// Builds a context that has nothing of ours but the data of locales.
///
/// # Panics
/// When the engine refuses, which would be a fault of that data.
pub fn stock_context() -> Context {
    let builder = ContextBuilder::new().icu_buffer_provider(icu_data::Provider::default());
    builder.expect("the data of locales can be read").build().expect("the engine builds a context")
}
