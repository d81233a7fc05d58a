//! The host as native functions capture it.

use std::rc::Rc;

use boa_gc::{Finalize, Trace};

use super::state::HostState;

/// The host that a native function belongs to.
#[derive(Clone, Trace, Finalize)]
pub(in crate::engine) struct Host {
    // The host state holds no values that the collector could free while a function lives.
    #[unsafe_ignore_trace]
    pub host_state: Rc<HostState>,
}

impl Host {
    /// Shares the state of a host.
    pub fn new(host_state: &Rc<HostState>) -> Self {
        Self { host_state: Rc::clone(host_state) }
    }
}
