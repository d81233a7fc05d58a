//! Built-in functions of our own in the place of Boa's, one file a reason. Each falls back to the original one for what
//! it does not cover, and can go when Boa needs it no more.

#[cfg(test)]
mod against_original;
mod arrays;
mod atomics;
mod bind;
mod buffers;
pub(super) mod define;
pub(super) mod elements;
mod find;
mod json;
mod numbers;
mod output;
mod regexp;
mod regexp_source;
mod repeat;
mod size_guard;
mod sort;
mod strings;
mod substitution;

use std::rc::Rc;

use boa_engine::{Context, JsResult};

use crate::engine::host::state::HostState;

/// Replaces what has to be replaced, in a context that no script has seen yet.
///
/// # Errors
/// When the engine lacks what is to be replaced: another version of it.
pub(super) fn install(host_state: &Rc<HostState>, context: &mut Context) -> JsResult<()> {
    atomics::install(context)?;
    bind::install(context)?;
    buffers::install(context)?;
    json::install(context)?;
    sort::install(context)?;
    arrays::install(context)?;
    regexp::install(context)?;
    regexp_source::install(context)?;
    strings::install(context)?;
    repeat::install(context)?;
    size_guard::install(host_state, context)
}
