//! TypeScript and JSX to JavaScript. Plain Rust: no Zend and no Boa.
//!
//! Types are erased and what TypeScript adds to the language is compiled as TypeScript does; nothing is checked. The
//! output is for an engine that knows the present ECMAScript, and comes with a source map.

mod compile;
mod decorators;
mod language;
#[cfg(test)]
mod tests;

pub use compile::{Compiled, Fault, compile};
pub use language::{Goal, JsxRuntime, Language, jsx_runtime, set_jsx_runtime};
