//! [`Value`] to zval: one copy, tables of the right size from the start.

use ext_php_rs::boxed::ZBox;
use ext_php_rs::types::{ZendHashTable, ZendStr, Zval};

use super::dates::Dates;
use super::size;
use crate::php::failure::Failure;
use crate::php::zend::calls::guarded;
use crate::php::zend::tables::{self, Template};
use crate::value::{ConversionError, Map, Recent, Value};

/// Makes the object that stands for a JavaScript function, by its number. `None` when functions must not leave.
pub type Functions<'a> = Option<&'a dyn Fn(u64) -> Zval>;

/// Copies a value into PHP's memory. The tree is within the bounds that its maker kept.
///
/// # Errors
/// A conversion error when `memory_limit` has no room for it; [`Failure::Pending`] for a date that PHP refuses.
pub fn to_zval(value: &Value, functions: Functions<'_>) -> Result<Zval, Failure> {
    size::check(value)?;
    let mut builder = Builder { dates: Dates::default(), functions, rows: Recent::default() };
    guarded(|| build(value, &mut builder))?
}

struct Builder<'a> {
    dates: Dates,
    functions: Functions<'a>,
    /// What the maps with the same list of keys are made from, by the address of that list; none where it cannot be.
    rows: Recent<(*const (), Option<Template>)>,
}

fn build(value: &Value, builder: &mut Builder<'_>) -> Result<Zval, Failure> {
    let mut zval = Zval::new();
    put(value, &mut zval, builder)?;
    Ok(zval)
}

/// Writes a value in its place.
fn put(value: &Value, slot: &mut Zval, builder: &mut Builder<'_>) -> Result<(), Failure> {
    match value {
        Value::Null => slot.set_null(),
        Value::Bool(value) => slot.set_bool(*value),
        Value::Int(value) => slot.set_long(*value),
        Value::Float(value) => slot.set_double(*value),
        Value::String(text) => slot.set_zend_string(ZendStr::new(text, false)),
        Value::Bytes(bytes) => slot.set_zend_string(ZendStr::new(bytes, false)),
        Value::Date(ms) => *slot = builder.dates.object(*ms)?,
        Value::Function(number) | Value::Returning(number) => {
            let Some(function) = builder.functions else {
                let reason = "a function can leave JavaScript only out of a Context".to_owned();
                return Err(ConversionError { path: "$".to_owned(), reason }.into());
            };
            *slot = function(*number);
        }
        Value::List(items) => slot.set_hashtable(list(items, builder)?),
        Value::Map(entries) => slot.set_hashtable(map(entries, builder)?),
    }
    Ok(())
}

fn list(items: &[Value], builder: &mut Builder<'_>) -> Result<ZBox<ZendHashTable>, Failure> {
    let mut table = tables::with_capacity(items.len());
    for item in items {
        tables::push(&mut table, build(item, builder)?);
    }
    Ok(table)
}

fn map(entries: &Map, builder: &mut Builder<'_>) -> Result<ZBox<ZendHashTable>, Failure> {
    if let Some(template) = template(entries, builder) {
        return template.fill(entries.values(), |item, slot| put(item, slot, builder));
    }
    let mut table = tables::with_capacity(entries.values().len());
    for (key, item) in entries.iter() {
        tables::set(&mut table, key, build(item, builder)?);
    }
    Ok(table)
}

/// A table for a map that has its keys in common with others: it lacks the values.
fn template(entries: &Map, builder: &mut Builder<'_>) -> Option<Template> {
    let keys = entries.keys();
    if !keys.is_shared() {
        return None;
    }
    let address = keys.address();
    if let Some((_, template)) = builder.rows.find(|(known, _)| *known == address) {
        return template.as_ref().map(Template::copy);
    }
    let template = Template::new(keys.iter().map(|key| &**key));
    let copy = template.as_ref().map(Template::copy);
    builder.rows.add((address, template));
    copy
}
