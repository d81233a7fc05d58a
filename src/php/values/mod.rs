//! PHP values and [`Value`](crate::value::Value): copied both ways, within bounds. The rules are in docs/values.md.

mod dates;
mod from_php;
mod objects;
mod pace;
mod size;
mod to_php;

use ext_php_rs::types::{ZendStr, Zval};
use smallvec::SmallVec;

pub(super) use crate::php::zend::scalars::{boolean, float, int};
pub(super) use from_php::{Receiver, arguments, globals, value};
pub(super) use pace::{Pace, Time};
pub(super) use to_php::{Functions as JsFunctions, Left, scalar, to_zval};

/// The arguments of a call into PHP: few of them need no block of memory.
pub(super) type Arguments = SmallVec<[Zval; 4]>;

/// A PHP string.
pub(super) fn string(bytes: &[u8]) -> Zval {
    let mut zval = Zval::new();
    zval.set_zend_string(ZendStr::new(bytes, false));
    zval
}

/// A PHP string that lives as long as the process. Only at start-up.
pub(super) fn interned(text: &str) -> Zval {
    let mut zval = Zval::new();
    // The signature allows for failure; the function has none.
    let _ = zval.set_interned_string(text, true);
    zval
}
