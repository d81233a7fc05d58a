//! How much memory of PHP a [`Value`] will take.
//!
//! Asked before anything is built: a script must not be able to end the request by returning too much. (Recent
//! releases of PHP end the whole process when an extension goes on allocating far beyond `memory_limit`.)

use ext_php_rs::ffi::{HashTable, zend_string};
use ext_php_rs::types::Zval;

use crate::php::zend::globals;
use crate::value::{ConversionError, Keys, Value};

/// A bucket of a hash table with its share of the index.
const BUCKET: usize = 36;

/// A `DateTimeImmutable`, roughly: the object and what it parsed.
const DATE: usize = 400;

/// Refuses a value that `memory_limit` has no room for.
///
/// # Errors
/// With what is needed and what is left.
pub fn check(value: &Value) -> Result<(), ConversionError> {
    let Some(left) = globals::memory_left() else { return Ok(()) };
    let needed = of(value, &mut None);
    if needed <= left {
        return Ok(());
    }
    let (needed, left) = (needed.div_ceil(1 << 20), left >> 20);
    let reason = format!(
        "the value needs about {needed} MB of PHP's memory, and memory_limit leaves {left} MB \
         (raise memory_limit, or return less)"
    );
    Err(ConversionError { path: "$".to_owned(), reason })
}

/// Bytes beyond the zval that holds the value; at least, since PHP rounds up here and there. `counted` is the list of
/// keys that was counted last: PHP's arrays share them as well.
fn of<'a>(value: &'a Value, counted: &mut Option<&'a Keys>) -> usize {
    match value {
        Value::Null | Value::Bool(_) | Value::Int(_) | Value::Float(_) | Value::Function(_) | Value::Returning(_) => 0,
        Value::String(text) => string(text.len()),
        Value::Bytes(bytes) => string(bytes.len()),
        Value::Date(_) => DATE,
        Value::List(items) => {
            let contents = items.iter().map(|item| of(item, counted));
            table(items.len(), size_of::<Zval>()) + contents.sum::<usize>()
        }
        Value::Map(entries) => {
            let keys = entries.keys();
            let mut size = table(keys.len(), BUCKET);
            if counted.is_none_or(|counted| counted.address() != keys.address()) {
                size += keys.iter().map(|key| string(key.len())).sum::<usize>();
                *counted = Some(keys);
            }
            size + entries.values().iter().map(|item| of(item, counted)).sum::<usize>()
        }
    }
}

fn string(len: usize) -> usize {
    // PHP has every string of one byte or none already.
    if len > 1 { size_of::<zend_string>() + len } else { 0 }
}

fn table(len: usize, slot: usize) -> usize {
    if len == 0 { 0 } else { size_of::<HashTable>() + len.next_power_of_two() * slot }
}
