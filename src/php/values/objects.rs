//! PHP objects to [`Value`]: the first rule that fits decides.

use ext_php_rs::types::{ZendHashTable, ZendObject, Zval};
use ext_php_rs::zend::ce;

use super::dates;
use super::from_php::{Names, Open, callable, child, entries, replacement};
use crate::php::bytes;
use crate::php::failure::Failure;
use crate::php::zend::calls::{call_method, has_method};
use crate::php::zend::classes;
use crate::php::zend::globals;
use crate::php::zend::iterators::Walk;
use crate::php::zend::tables::{self, Key};
use crate::value::{Budget, Map, Step, Value};

/// Reads an object.
///
/// # Errors
/// A conversion error for an object that no rule fits; whatever its PHP code threw, unchanged.
pub(super) fn read(
    value: &Zval,
    object: &ZendObject,
    budget: &mut Budget,
    open: &mut Open<'_>,
) -> Result<Value, Failure> {
    let class = object.get_class_entry();
    if bytes::is_bytes(object) {
        return binary(object, budget);
    }
    if class.instance_of(classes::closure()) || has_method(class, "__invoke") {
        return callable(value, budget, open);
    }
    if let Some(date_class) = dates::class_of(object) {
        return Ok(Value::Date(dates::milliseconds(object, date_class)?));
    }
    if class.instance_of(classes::json_serializable()) {
        return serializable(value, object, budget, open);
    }
    if let Some(case) = classes::enum_case(object) {
        return replacement(&case, budget, open);
    }
    if class.instance_of(ce::traversable())
        && let Some(walk) = Walk::new(value)?
    {
        return traversable(walk, budget, open);
    }
    properties(value, object, budget, open)
}

fn binary(object: &ZendObject, budget: &mut Budget) -> Result<Value, Failure> {
    let data = bytes::data(object);
    let Some(data) = data.zend_str() else {
        return Err(budget.error("JsMachine\\Bytes without data cannot cross").into());
    };
    budget.text(data.len())?;
    Ok(Value::Bytes(data.as_bytes().to_vec()))
}

fn serializable(value: &Zval, object: &ZendObject, budget: &mut Budget, open: &mut Open<'_>) -> Result<Value, Failure> {
    let result = call_method(object, object.get_class_entry(), "jsonSerialize", &[])?;
    // As in json_encode, an object that returns itself means its public properties.
    if result.object().is_some_and(|other| std::ptr::eq(other, object)) {
        return properties(value, object, budget, open);
    }
    let value = replacement(&result, budget, open);
    drop(result);
    // What a destructor throws is what went wrong.
    if globals::exception_pending() { Err(Failure::Pending) } else { value }
}

/// Reads what `foreach` would see: a list when the keys count from 0, else an object.
fn traversable(mut walk: Walk, budget: &mut Budget, open: &mut Open<'_>) -> Result<Value, Failure> {
    let mut items = Vec::new();
    let mut names: Option<Names> = None;
    while let Some((key, item)) = walk.next(items.len())? {
        let index = items.len();
        let counts = key.long().is_some_and(|key| usize::try_from(key) == Ok(index));
        if !counts && names.is_none() {
            let mut indexes = Names::new();
            for index in 0..i64::try_from(index).unwrap_or(i64::MAX) {
                indexes.push(Key::Index(index), budget, open)?;
            }
            names = Some(indexes);
        }
        let Some(names) = &mut names else {
            child(&item, || Step::Index(index), budget, open, &mut items)?;
            continue;
        };
        names.push(key_of(&key, budget)?, budget, open)?;
        child(&item, || names.step(), budget, open, &mut items)?;
    }
    Ok(match names {
        None => Value::List(items),
        Some(names) => Value::Map(Map::new(names.finish(open), items)),
    })
}

fn key_of<'a>(key: &'a Zval, budget: &Budget) -> Result<Key<'a>, Failure> {
    let key = key.long().map(Key::Index).or_else(|| key.zend_str().map(Key::String));
    key.ok_or_else(|| budget.error("a key that is neither int nor string cannot name a JavaScript property").into())
}

/// Reads the public properties.
fn properties(value: &Zval, object: &ZendObject, budget: &mut Budget, open: &mut Open<'_>) -> Result<Value, Failure> {
    let class = object.get_class_entry();
    let holder = classes::properties(value)?;
    if let Some(table) = holder.array()
        && public(table).next().is_some()
    {
        return entries(public(table), table.len(), budget, open);
    }
    if std::ptr::eq(class, ce::stdclass()) {
        return Ok(Value::Map(Map::default()));
    }
    let class = classes::display_name(class);
    let cure = "pass an array, or implement JsonSerializable";
    Err(budget.error(format!("an object of class {class} without public properties ({cure}) cannot cross")).into())
}

/// The entries of a property table that are public: PHP mangles the names of the others.
fn public(table: &ZendHashTable) -> impl Iterator<Item = (Key<'_>, &Zval)> {
    tables::entries(table).filter(|(key, _)| match key {
        Key::Index(_) => true,
        Key::String(name) => name.as_bytes().first() != Some(&0),
    })
}
