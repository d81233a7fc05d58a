//! Zval to [`Value`], within bounds and with the path of whatever cannot cross.

use std::ptr;

use ext_php_rs::types::{ZendHashTable, ZendStr, Zval};

use super::objects;
use crate::php::failure::Failure;
use crate::php::zend::calls;
use crate::php::zend::tables::{self, Key};
use crate::value::{Bounds, Budget, ConversionError, Key as Name, Recent, Step, Value};

/// Gives a closure a number; none where nobody serves the script.
pub type Functions<'a> = Option<&'a dyn Fn(Zval) -> u64>;

/// What is being read.
pub(super) struct Open<'a> {
    /// Arrays and objects, outermost first: to meet one of them again is a cycle.
    places: Vec<*const ()>,
    functions: Functions<'a>,
    names: Recent<Name>,
}

impl<'a> Open<'a> {
    fn new(functions: Functions<'a>) -> Self {
        Self { places: Vec::new(), functions, names: Recent::default() }
    }
}

impl Open<'_> {
    /// The key of an array or an object, checked and counted.
    pub(super) fn name(&mut self, name: &ZendStr, budget: &mut Budget) -> Result<Name, ConversionError> {
        let bytes = name.as_bytes();
        if let Some(known) = self.names.find(|known| known.as_bytes() == bytes) {
            budget.text(bytes.len())?;
            return Ok(known.share());
        }
        let made = Name::from(text(name, "a key", budget)?);
        self.names.add(made.share());
        Ok(made)
    }
}

/// Copies the array of global variables.
///
/// # Errors
/// [`Failure::Argument`] for a key that is no string; a conversion error that names the path; whatever PHP code of
/// the values threw, unchanged.
pub fn globals(
    table: &ZendHashTable,
    argument: u32,
    functions: Functions<'_>,
) -> Result<Vec<(String, Value)>, Failure> {
    let mut budget = Budget::new(Bounds::DEFAULT, "$globals");
    let mut open = Open::new(functions);
    let mut variables = Vec::with_capacity(table.len());
    for (key, value) in tables::entries(table) {
        let name = match key {
            Key::String(name) => text(name, "a key", &mut budget)?,
            Key::Index(index) => return Err(numeric_name(index, argument)),
        };
        let value = child(value, || Step::Key(name.as_str().into()), &mut budget, &mut open)?;
        variables.push((name, value));
    }
    Ok(variables)
}

/// Copies a list of arguments.
///
/// # Errors
/// [`Failure::Argument`] for a key that is a string; else as [`globals`].
pub fn arguments(table: &ZendHashTable, argument: u32, functions: Functions<'_>) -> Result<Vec<Value>, Failure> {
    let mut budget = Budget::new(Bounds::DEFAULT, "$args");
    let mut open = Open::new(functions);
    let mut values = Vec::with_capacity(table.len());
    for (index, (key, value)) in tables::entries(table).enumerate() {
        if let Key::String(name) = key {
            let name = String::from_utf8_lossy(name.as_bytes());
            let reason = format!("must be a list, as JavaScript has no named arguments; the key \"{name}\" given");
            return Err(Failure::Argument { number: argument, reason });
        }
        values.push(child(value, || Step::Index(index), &mut budget, &mut open)?);
    }
    Ok(values)
}

/// Copies one value, which messages call `root`.
///
/// # Errors
/// As [`globals`].
pub fn value(value: &Zval, root: &str, functions: Functions<'_>) -> Result<Value, Failure> {
    replacement(value, &mut Budget::new(Bounds::DEFAULT, root), &mut Open::new(functions))
}

fn numeric_name(index: i64, number: u32) -> Failure {
    let reason = format!("must have names of variables as its keys, {index} given");
    Failure::Argument { number, reason }
}

/// Reads a value that sits one step down. Plain values take no step unless they fail: most values are plain.
pub(super) fn child(
    value: &Zval,
    step: impl FnOnce() -> Step,
    budget: &mut Budget,
    open: &mut Open<'_>,
) -> Result<Value, Failure> {
    let is_reference = value.is_reference();
    let value = value.dereference();
    if value.is_array() || value.is_object() {
        // PHP code that runs on the way must not free what is being read, nor write to it in place.
        let held = value.shallow_clone();
        return budget.step(step(), |budget| container(&held, is_reference, budget, open));
    }
    match plain(value, budget) {
        Ok(value) => Ok(value),
        Err(error) => budget.step(step(), |budget| Err(budget.error(error.reason).into())),
    }
}

/// Reads a value in the place of the present one, as `jsonSerialize()` returns it.
pub(super) fn replacement(value: &Zval, budget: &mut Budget, open: &mut Open<'_>) -> Result<Value, Failure> {
    let value = value.dereference();
    if value.is_array() || value.is_object() {
        return container(value, false, budget, open);
    }
    Ok(plain(value, budget)?)
}

fn container(value: &Zval, is_reference: bool, budget: &mut Budget, open: &mut Open<'_>) -> Result<Value, Failure> {
    budget.node()?;
    let (place, can_recur) = match (value.array(), value.object()) {
        // Without a reference an array cannot contain itself; it may well occur twice on one path.
        (Some(table), _) => (ptr::from_ref(table).cast::<()>(), is_reference),
        (_, Some(object)) => (ptr::from_ref(object).cast::<()>(), true),
        _ => return Ok(Value::Null),
    };
    if can_recur && open.places.contains(&place) {
        return Err(budget.error("the value contains itself").into());
    }
    if open.places.len() >= Bounds::DEFAULT.depth {
        let limit = Bounds::DEFAULT.depth;
        return Err(budget.error(format!("the value is nested deeper than {limit} levels")).into());
    }
    open.places.push(place);
    let result = match (value.array(), value.object()) {
        (Some(table), _) => array(value, table, budget, open),
        (_, Some(object)) => objects::read(value, object, budget, open),
        _ => Ok(Value::Null),
    };
    open.places.pop();
    result
}

/// Reads anything but an array or an object.
fn plain(value: &Zval, budget: &mut Budget) -> Result<Value, ConversionError> {
    budget.node()?;
    if let Some(value) = value.long() {
        return Ok(Value::Int(value));
    }
    if let Some(string) = value.zend_str() {
        return Ok(Value::String(text(string, "a string", budget)?));
    }
    if let Some(value) = value.double() {
        return Ok(Value::Float(value));
    }
    if let Some(value) = value.bool() {
        return Ok(Value::Bool(value));
    }
    if value.is_resource() {
        return Err(budget.error("a resource cannot become a JavaScript value"));
    }
    Ok(Value::Null)
}

/// Copies text, checked and counted; `what` begins the message.
pub(super) fn text(string: &ZendStr, what: &str, budget: &mut Budget) -> Result<String, ConversionError> {
    let Ok(text) = string.as_str() else {
        let reason = format!("{what} that is not valid UTF-8 (binary data goes in JsMachine\\Bytes) cannot cross");
        return Err(budget.error(reason));
    };
    budget.text(text.len())?;
    Ok(text.to_owned())
}

fn array(value: &Zval, table: &ZendHashTable, budget: &mut Budget, open: &mut Open<'_>) -> Result<Value, Failure> {
    if is_method_callable(value, table)? {
        return callable(value, budget, open);
    }
    if !tables::is_list(table) {
        return entries(tables::entries(table), table.len(), budget, open);
    }
    let mut items = Vec::with_capacity(table.len());
    for (index, (_, item)) in tables::entries(table).enumerate() {
        items.push(child(item, || Step::Index(index), budget, open)?);
    }
    Ok(Value::List(items))
}

/// Reads keys and values in order; `len` is how many there may be.
pub(super) fn entries<'a>(
    pairs: impl Iterator<Item = (Key<'a>, &'a Zval)>,
    len: usize,
    budget: &mut Budget,
    open: &mut Open<'_>,
) -> Result<Value, Failure> {
    let mut result = Vec::with_capacity(len);
    for (key, item) in pairs {
        let key = match key {
            Key::Index(index) => index.to_string().into(),
            Key::String(name) => open.name(name, budget)?,
        };
        let item = child(item, || Step::Key(key.share()), budget, open)?;
        result.push((key, item));
    }
    Ok(Value::Map(result))
}

/// Reads what PHP can call: a function where the script is served.
pub(super) fn callable(value: &Zval, budget: &Budget, open: &Open<'_>) -> Result<Value, Failure> {
    match open.functions {
        Some(number) => Ok(Value::Function(number(calls::closure_of(value)?))),
        None => Err(budget.error("a PHP callable cannot become a JavaScript value here").into()),
    }
}

/// Whether an array is `[$object, 'method']`, which PHP would call.
fn is_method_callable(value: &Zval, table: &ZendHashTable) -> Result<bool, Failure> {
    let looks_like_one = table.len() == 2
        && table.get_index(0).is_some_and(|first| first.dereference().is_object())
        && table.get_index(1).is_some_and(|second| second.dereference().is_string());
    Ok(looks_like_one && calls::is_callable(value)?)
}
