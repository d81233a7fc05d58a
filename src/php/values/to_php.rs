//! [`Value`] to zval: one copy, tables of the right size from the start.

use ext_php_rs::types::Zval;

use super::dates::Dates;
use super::{boolean, float, int, size, string};
use crate::php::failure::Failure;
use crate::php::zend::calls::guarded;
use crate::php::zend::tables::{self, Name};
use crate::value::{ConversionError, Key, Recent, Value};

/// Makes the object that stands for a JavaScript function, by its number; none where functions stay.
pub type Functions<'a> = Option<&'a dyn Fn(u64) -> Zval>;

/// Copies a value into PHP's memory. The tree is within the bounds that its maker kept.
///
/// # Errors
/// A conversion error when `memory_limit` has no room for it; [`Failure::Pending`] for a date that PHP refuses.
pub fn to_zval(value: &Value, functions: Functions<'_>) -> Result<Zval, Failure> {
    size::check(value)?;
    let mut builder = Builder { dates: Dates::default(), functions, names: Recent::default() };
    guarded(|| build(value, &mut builder))?
}

struct Builder<'a> {
    dates: Dates,
    functions: Functions<'a>,
    /// PHP's strings of keys, by the addresses that the tree has them at.
    names: Recent<(*const u8, Name)>,
}

fn build(value: &Value, builder: &mut Builder<'_>) -> Result<Zval, Failure> {
    Ok(match value {
        Value::Null => Zval::null(),
        Value::Bool(value) => boolean(*value),
        Value::Int(value) => int(*value),
        Value::Float(value) => float(*value),
        Value::String(text) => string(text.as_bytes()),
        Value::Bytes(bytes) => string(bytes),
        Value::Date(ms) => builder.dates.object(*ms)?,
        Value::Function(number) => {
            if let Some(function) = builder.functions {
                return Ok(function(*number));
            }
            let reason = "a function can leave JavaScript only out of a Context".to_owned();
            return Err(ConversionError { path: "$".to_owned(), reason }.into());
        }
        Value::List(items) => list(items, builder)?,
        Value::Map(entries) => map(entries, builder)?,
    })
}

fn list(items: &[Value], builder: &mut Builder<'_>) -> Result<Zval, Failure> {
    let mut table = tables::with_capacity(items.len());
    for item in items {
        tables::push(&mut table, build(item, builder)?);
    }
    Ok(tables::into_zval(table))
}

fn map(entries: &[(Key, Value)], builder: &mut Builder<'_>) -> Result<Zval, Failure> {
    let mut table = tables::with_capacity(entries.len());
    for (key, item) in entries {
        let item = build(item, builder)?;
        let address = key.address();
        if let Some((_, name)) = builder.names.find(|(known, _)| *known == address) {
            tables::set_name(&mut table, name, item);
            continue;
        }
        let name = Name::new(key);
        tables::set_name(&mut table, &name, item);
        builder.names.add((address, name));
    }
    Ok(tables::into_zval(table))
}
