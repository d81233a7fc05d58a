//! PHP objects to [`Value`]: the first rule that fits decides.

use std::collections::HashSet;

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
use crate::value::{Budget, ConversionError, Map, Step, Value};

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
    if let Some(receiver) = open.receiver
        && let Some(live) = receiver.live(value)?
    {
        return Ok(live);
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

/// The keys of a `Traversable`, as far as they are known.
enum Walked {
    /// They count from 0.
    Counted,
    /// They are the keys of an object, each of which came once.
    Named(Names, HashSet<Box<str>>),
    /// They are integers of which one came again, as with `yield from`: the values are all that counts.
    Repeated,
}

/// Reads what `foreach` would see: a list when the keys count from 0, or are integers that repeat, else an object.
fn traversable(mut walk: Walk, budget: &mut Budget, open: &mut Open<'_>) -> Result<Value, Failure> {
    let mut items = Vec::new();
    let (mut walked, mut has_strings) = (Walked::Counted, false);
    while let Some((key, item)) = walk.next(items.len())? {
        let index = items.len();
        let key_here = key_of(&key, budget)?;
        has_strings |= matches!(key_here, Key::String(_));
        if matches!(walked, Walked::Counted) && key.long().and_then(|key| usize::try_from(key).ok()) != Some(index) {
            walked = named(index, budget, open)?;
        }
        if let Walked::Named(_, seen) = &mut walked
            && !seen.insert(text_of(&key_here).into())
        {
            if has_strings {
                return Err(repeated(&text_of(&key_here), budget).into());
            }
            walked = Walked::Repeated;
        }
        match &mut walked {
            Walked::Named(names, _) => {
                names.push(key_here, budget, open)?;
                child(&item, || names.step(), budget, open, &mut items)?;
            }
            Walked::Repeated if has_strings => return Err(repeated(&text_of(&key_here), budget).into()),
            Walked::Counted | Walked::Repeated => child(&item, || Step::Index(index), budget, open, &mut items)?,
        }
    }
    Ok(match walked {
        Walked::Counted | Walked::Repeated => Value::List(items),
        Walked::Named(names, _) => Value::Map(Map::new(names.finish(open), items)),
    })
}

/// The state after `count` keys that counted from 0, once one does not.
fn named(count: usize, budget: &mut Budget, open: &mut Open<'_>) -> Result<Walked, ConversionError> {
    let (mut names, mut seen) = (Names::new(), HashSet::with_capacity(count));
    for index in 0..i64::try_from(count).unwrap_or(i64::MAX) {
        names.push(Key::Index(index), budget, open)?;
        seen.insert(index.to_string().into());
    }
    Ok(Walked::Named(names, seen))
}

fn text_of(key: &Key<'_>) -> String {
    match key {
        Key::Index(index) => index.to_string(),
        Key::String(name) => String::from_utf8_lossy(name.as_bytes()).into_owned(),
    }
}

fn repeated(key: &str, budget: &Budget) -> ConversionError {
    budget.error(format!(
        "an iterator that gives the key {key:?} twice, and keys that are strings, cannot cross (pass \
         iterator_to_array($it, false) for its values)"
    ))
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
    if has_method(class, "__tostring") {
        let text = call_method(object, class, "__tostring", &[])?;
        return replacement(&text, budget, open);
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
