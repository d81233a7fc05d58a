//! Reasons of PHP to give up a script: its own time limit, signal handlers, a client that left.

use super::failure::Failure;
use super::zend::calls::guarded;
use super::zend::globals;
use crate::protocol::{Host, HostCall, HostError, HostReply, WaitingScript};

/// Watches PHP while it waits for a VM.
#[derive(Default)]
pub struct Watch {
    reason: Option<Failure>,
    was_interrupted: bool,
}

impl Host for Watch {
    /// Looks around; true when the script should be cancelled. Handlers of asynchronous signals run in here.
    fn cancelled(&mut self) -> bool {
        self.is_interrupted() || globals::connection_aborted()
    }

    fn answer(&mut self, _question: &HostCall, _script: &dyn WaitingScript) -> HostReply {
        Err(HostError::Stop)
    }
}

impl Watch {
    /// Whether PHP has a reason of its own to give the script up. Handlers of asynchronous signals run in here.
    pub fn is_interrupted(&mut self) -> bool {
        if self.reason.is_none() && globals::take_interrupt() {
            self.was_interrupted = true;
            self.reason = interrupted();
        }
        self.reason.is_some()
    }

    /// Whether nothing but the client's absence speaks for giving up.
    pub fn is_alone(&self) -> bool {
        self.reason.is_none() && globals::connection_aborted()
    }

    /// Gives the script up for a reason that was found while serving it; the first one counts.
    pub fn stop(&mut self, reason: Failure) {
        self.reason.get_or_insert(reason);
    }

    /// Whether the script is given up.
    pub fn is_over(&self) -> bool {
        self.reason.is_some()
    }

    /// Goes on with what interrupted the wait, once the VM was given back.
    ///
    /// # Errors
    /// A failure that PHP has to handle before it looks at the outcome.
    pub fn finish(&mut self) -> Result<(), Failure> {
        if std::mem::take(&mut self.was_interrupted) {
            // PHP may have had other reasons as well, such as memory_limit: it looks for itself after the call.
            globals::request_interrupt();
        }
        self.reason.take().map_or(Ok(()), Err)
    }
}

/// Answers an interrupt as the executor would between two opcodes.
fn interrupted() -> Option<Failure> {
    if globals::timed_out() {
        return Some(Failure::PhpTimeout);
    }
    guarded(globals::run_interrupt_handlers).err().map(Failure::from)
}
