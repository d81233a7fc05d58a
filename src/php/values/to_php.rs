//! [`Value`] to zval: one copy, tables of the right size from the start.

use ext_php_rs::boxed::ZBox;
use ext_php_rs::types::{ZendHashTable, ZendStr, Zval};

use super::dates::Dates;
use super::pace::Pace;
use super::size::{self, Needs};
use crate::php::failure::Failure;
use crate::php::zend::calls::guarded;
use crate::php::zend::chains::Chains;
use crate::php::zend::strings;
use crate::php::zend::tables::{self, Template};
use crate::value::{ConversionError, Map, Recent, Value};

/// Makes the object that stands for a JavaScript function, by its number. `None` when functions must not leave.
pub type Functions<'a> = Option<&'a dyn Fn(u64) -> Zval>;

/// Copies a value into PHP's memory. The tree is within the bounds that its maker kept.
///
/// # Errors
/// A conversion error when `memory_limit` has no room for it, or its keys were chosen so that PHP takes long to find
/// them; as [`Pace::step`]; [`Failure::Pending`] for a date that PHP refuses.
pub fn to_zval(value: &Value, functions: Functions<'_>, pace: &Pace<'_>) -> Result<Zval, Failure> {
    let needs = Needs::of(value, pace)?;
    let mut builder = Builder { dates: Dates::default(), functions, rows: Recent::default(), pace };
    needs.meet(|| match guarded(|| build(value, &mut builder)) {
        // An exception that is pending is the watch's.
        _ if pace.was_interrupted() => Err(Failure::Interrupted),
        built => built?,
    })
}

/// Keys of a map that has so many are put into tables without a look at their chains: they cannot be long.
const FEW_KEYS: usize = 1024;
/// Steps along a chain that take as long as a small value.
const STEPS: u64 = 25;

struct Builder<'a> {
    dates: Dates,
    functions: Functions<'a>,
    pace: &'a Pace<'a>,
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
    builder.pace.step(1)?;
    match value {
        Value::Null => slot.set_null(),
        Value::Bool(value) => slot.set_bool(*value),
        Value::Int(value) => slot.set_long(*value),
        Value::Float(value) => slot.set_double(*value),
        Value::String(text) => slot.set_zend_string(bytes(text.as_bytes(), builder.pace)?),
        Value::Bytes(data) => slot.set_zend_string(bytes(data, builder.pace)?),
        Value::Date(ms) => {
            builder.pace.step(size::DATE_WORK)?;
            *slot = builder.dates.object(*ms)?;
        }
        Value::Function(number) | Value::Returning(number) => {
            let Some(function) = builder.functions else {
                let reason = "a function can leave JavaScript only out of a Context".to_owned();
                return Err(ConversionError { path: "$".to_owned(), reason }.into());
            };
            builder.pace.step(size::CALLBACK_WORK)?;
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

/// A string, copied part by part.
fn bytes(bytes: &[u8], pace: &Pace<'_>) -> Result<ZBox<ZendStr>, Failure> {
    strings::copy(bytes, |len| pace.step(Pace::units_of(len)))
}

fn map(entries: &Map, builder: &mut Builder<'_>) -> Result<ZBox<ZendHashTable>, Failure> {
    if let Some(template) = template(entries, builder) {
        return template.fill(entries.values(), |item, slot| put(item, slot, builder));
    }
    let len = entries.values().len();
    let mut table = tables::with_capacity(len);
    let mut chains = (len > FEW_KEYS).then(|| Chains::new(len));
    for (key, item) in entries.iter() {
        if let Some(chains) = &mut chains {
            let steps = chains.add(key).ok_or_else(|| chosen_keys(len))?;
            builder.pace.step(Pace::units_of(key.len()) + steps / STEPS)?;
        }
        tables::set(&mut table, key, build(item, builder)?);
    }
    Ok(table)
}

/// The error of a map whose keys have the same place in PHP's hash tables far more often than chance would have it.
fn chosen_keys(len: usize) -> Failure {
    let reason = format!(
        "the {len} keys of a map share so few places of PHP's hash table that the array would take too long to make \
         (they look chosen for that; use other keys, or a list of pairs)"
    );
    ConversionError { path: "$".to_owned(), reason }.into()
}

/// A table for a map that has its keys in common with others: it lacks the values.
fn template(entries: &Map, builder: &mut Builder<'_>) -> Option<Template> {
    let keys = entries.keys();
    if !keys.is_shared() || keys.len() > size::MOST_SHARED {
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
