//! How a call of the Zend API fails.

/// Why a call of the Zend API gave no result.
#[derive(Debug)]
pub enum ZendFailure {
    /// An exception is pending.
    Pending,
    /// A fatal error ended the request: the caller must return to Zend without calling it again.
    Bailout,
    /// PHP lacks something that it should have, or a callback panicked.
    Fault(String),
}
