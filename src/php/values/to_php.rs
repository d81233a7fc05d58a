//! [`Value`] to zval: one copy, tables of the right size from the start.

use ext_php_rs::boxed::ZBox;
use ext_php_rs::types::{ZendStr, Zval};

use super::dates::Dates;
use super::pace::Pace;
use super::size::{self, Needs};
use crate::php::failure::Failure;
use crate::php::zend::calls::guarded;
use crate::php::zend::chains::Chains;
use crate::php::zend::scalars;
use crate::php::zend::strings;
use crate::php::zend::tables::{self, Template};
use crate::value::{ConversionError, Map, Recent, Value};

/// What a number in a tree stands for.
#[derive(Debug, Clone, Copy)]
pub enum Left {
    /// A JavaScript function.
    Function(u64),
    /// An object of PHP that comes back.
    Object(u64),
}

/// Returns the object that stands for a JavaScript function, or an object of PHP. `None` when neither can leave.
pub type Functions<'a> = Option<&'a dyn Fn(Left) -> Result<Zval, Failure>>;

/// Copies a value into PHP's memory. The tree is within the bounds that its maker kept.
///
/// # Errors
/// A conversion error when `memory_limit` has no room for it, or its keys were chosen so that PHP takes long to find
/// them; as [`Pace::step`]; [`Failure::Pending`] for a date that PHP refuses.
pub fn to_zval(value: &Value, functions: Functions<'_>, pace: &Pace<'_>) -> Result<Zval, Failure> {
    if let Some(zval) = scalar(value) {
        return Ok(zval);
    }
    let needs = Needs::of(value, pace)?;
    let mut builder = Builder { dates: Dates::default(), functions, rows: Recent::default(), chains: Vec::new(), pace };
    let mut zval = Zval::null();
    needs.meet(|| {
        match guarded(|| put(value, &mut zval, &mut builder)) {
            // An exception that is pending is the watch's.
            _ if pace.was_interrupted() => return Err(Failure::Interrupted),
            built => built??,
        }
        Ok(zval)
    })
}

/// Makes the zval of a value that needs no memory. Returns `None` for all others.
#[inline]
pub fn scalar(value: &Value) -> Option<Zval> {
    Some(match value {
        Value::Null => scalars::null(),
        Value::Bool(value) => scalars::boolean(*value),
        Value::Int(value) => scalars::int(*value),
        Value::Float(value) => scalars::float(*value),
        _ => return None,
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
    /// The chains of the maps with many keys that are being made, the innermost last.
    chains: Vec<Chains>,
}

/// Writes a value in its place, where there is a null.
///
/// A fatal error, as of `memory_limit`, jumps over this and what it calls: all that is made lies in the tree that the
/// place belongs to, or in the builder, which the caller frees.
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
            tables::assign(slot, builder.dates.object(*ms)?);
        }
        Value::Function(number) | Value::Returning(number) => left(Left::Function(*number), slot, builder)?,
        Value::Host(number) | Value::Live(number, _) => left(Left::Object(*number), slot, builder)?,
        Value::List(items) => {
            let table = tables::make_in(slot, items.len());
            for item in items {
                tables::append(table).map_or(Ok(()), |place| put(item, place, builder))?;
            }
        }
        Value::Map(entries) => map(entries, slot, builder)?,
    }
    Ok(())
}

fn left(what: Left, slot: &mut Zval, builder: &Builder<'_>) -> Result<(), Failure> {
    let Some(object_of) = builder.functions else {
        let reason = match what {
            Left::Function(_) => "a function can leave JavaScript only out of a Context",
            Left::Object(_) => "an object of PHP cannot come back as the result of a job",
        };
        return Err(ConversionError { path: "$".to_owned(), reason: reason.to_owned() }.into());
    };
    builder.pace.step(size::CALLBACK_WORK)?;
    tables::assign(slot, object_of(what)?);
    Ok(())
}

/// A string, copied part by part.
fn bytes(bytes: &[u8], pace: &Pace<'_>) -> Result<ZBox<ZendStr>, Failure> {
    strings::copy(bytes, |len| pace.step(Pace::units_of(len)))
}

fn map(entries: &Map, slot: &mut Zval, builder: &mut Builder<'_>) -> Result<(), Failure> {
    if copy_template(entries, slot, builder) {
        return tables::fill(slot, entries.values(), |item, place| put(item, place, builder));
    }
    let len = entries.values().len();
    let has_many = len > FEW_KEYS;
    if has_many {
        builder.chains.push(Chains::new(len));
    }
    let table = tables::make_in(slot, len);
    for (key, item) in entries.iter() {
        if has_many && let Some(chains) = builder.chains.last_mut() {
            let steps = chains.add(key).ok_or_else(|| chosen_keys(len))?;
            builder.pace.step(Pace::units_of(key.len()) + steps / STEPS)?;
        }
        tables::entry(table, key).map_or(Ok(()), |place| put(item, place, builder))?;
    }
    if has_many {
        builder.chains.pop();
    }
    Ok(())
}

/// The error of a map whose keys have the same place in PHP's hash tables far more often than chance would have it.
fn chosen_keys(len: usize) -> Failure {
    let reason = format!(
        "the {len} keys of a map share so few places of PHP's hash table that the array would take too long to make \
         (they look chosen for that; use other keys, or a list of pairs)"
    );
    ConversionError { path: "$".to_owned(), reason }.into()
}

/// Puts a table into a place that has the keys of a map and lacks the values, if other maps have the same keys.
fn copy_template(entries: &Map, slot: &mut Zval, builder: &mut Builder<'_>) -> bool {
    let keys = entries.keys();
    if !keys.is_shared() || keys.len() > size::MOST_SHARED {
        return false;
    }
    let address = keys.address();
    if builder.rows.find(|(known, _)| *known == address).is_none() {
        builder.rows.add((address, Template::new(keys.iter().map(|key| &**key))));
    }
    let Some((_, Some(template))) = builder.rows.find(|(known, _)| *known == address) else { return false };
    template.copy_to(slot);
    true
}
