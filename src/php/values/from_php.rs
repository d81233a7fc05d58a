//! Zval to [`Value`], within bounds and with the path of whatever cannot cross.

use std::borrow::Cow;
use std::ptr;

use ext_php_rs::types::{ZendHashTable, ZendStr, Zval};

use super::objects;
use super::pace::Pace;
use crate::php::failure::Failure;
use crate::php::zend::calls;
use crate::php::zend::tables::{self, Key};
use crate::scan::identifier::is_variable;
use crate::value::{Bounds, Budget, ConversionError, Keys, Map, Recent, Step, Value, push_made};

/// Whoever serves the script that values are made for.
pub trait Receiver {
    /// Makes a function of a callable.
    ///
    /// # Errors
    /// When the value is not callable, or the script holds as many functions as it may.
    fn function_of(&self, callable: &Zval) -> Result<Value, Failure>;

    /// Makes an object live, if the script is to reach it where it is.
    ///
    /// # Errors
    /// When the script holds as many as it may.
    fn live(&self, object: &Zval) -> Result<Option<Value>, Failure>;
}

/// The receiver. `None` when nobody serves the script.
pub type Functions<'a> = Option<&'a dyn Receiver>;

/// The arrays and objects that are being read.
pub(super) struct Open<'a> {
    /// Arrays and objects, outermost first: to meet one of them again is a cycle.
    places: Vec<*const ()>,
    pub receiver: Functions<'a>,
    pace: &'a Pace<'a>,
    /// Lists of keys that maps of the tree have.
    rows: Recent<Keys>,
}

impl<'a> Open<'a> {
    fn new(receiver: Functions<'a>, pace: &'a Pace<'a>) -> Self {
        Self { places: Vec::new(), receiver, pace, rows: Recent::default() }
    }
}

/// The keys of one map, as they come: those of a map before, for as long as they are the same.
pub(super) struct Names {
    like: Option<Keys>,
    count: usize,
    own: Vec<Box<str>>,
}

impl Names {
    pub fn new() -> Self {
        Self { like: None, count: 0, own: Vec::new() }
    }

    /// Takes the next key, checked and counted.
    ///
    /// # Errors
    /// For a key that is not UTF-8, or one too many.
    pub fn push(&mut self, key: Key<'_>, budget: &mut Budget, open: &mut Open<'_>) -> Result<(), ConversionError> {
        if let Key::String(name) = key {
            let (place, bytes) = (self.count, name.as_bytes());
            let is_next = |keys: &Keys| keys.get(place).is_some_and(|key| key.as_bytes() == bytes);
            if place == 0 {
                self.like = open.rows.find(is_next).map(|keys| keys.share());
            }
            if self.like.as_ref().is_some_and(is_next) {
                self.count += 1;
                return budget.text(bytes.len());
            }
        }
        self.part();
        let name = match key {
            Key::Index(index) => index.to_string(),
            Key::String(name) => text(name, "a key", budget)?,
        };
        self.own.push(name.into());
        self.count += 1;
        Ok(())
    }

    /// The step that leads to the value of the latest key.
    pub fn step(&self) -> Step {
        let keys = self.like.as_deref().unwrap_or(&self.own);
        Step::Key(keys.get(self.count - 1).map(ToString::to_string).unwrap_or_default())
    }

    /// The list, once all keys were taken.
    pub fn finish(mut self, open: &mut Open<'_>) -> Keys {
        if let Some(keys) = self.like.take_if(|keys| keys.len() == self.count) {
            return keys;
        }
        self.part();
        let keys = Keys::new(self.own);
        open.rows.add(keys.share());
        keys
    }

    /// Goes on with a list of its own.
    fn part(&mut self) {
        if let Some(keys) = self.like.take() {
            self.own.extend_from_slice(&keys[..self.count]);
        }
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
    let pace = Pace::unhurried();
    let mut open = Open::new(functions, &pace);
    let mut variables = Vec::with_capacity(table.len());
    for (key, value) in tables::entries(table) {
        let name = match key {
            Key::String(name) => text(name, "a key", &mut budget)?,
            Key::Index(index) => return Err(numeric_name(index, argument)),
        };
        if !is_variable(&name) {
            return Err(Failure::Argument { number: argument, reason: unwritable(&name) });
        }
        let mut read = Vec::with_capacity(1);
        child(value, || Step::Key(name.clone()), &mut budget, &mut open, &mut read)?;
        variables.extend(read.pop().map(|value| (name, value)));
    }
    Ok(variables)
}

/// Copies a list of arguments.
///
/// # Errors
/// [`Failure::Argument`] for a key that is a string; else as [`globals`].
pub fn arguments(table: &ZendHashTable, argument: u32, functions: Functions<'_>) -> Result<Vec<Value>, Failure> {
    let mut budget = Budget::new(Bounds::DEFAULT, "$args");
    let pace = Pace::unhurried();
    let mut open = Open::new(functions, &pace);
    let mut values = Vec::with_capacity(table.len());
    for (index, (key, value)) in tables::entries(table).enumerate() {
        if let Key::String(name) = key {
            let name = String::from_utf8_lossy(name.as_bytes());
            let reason = format!("must be a list, as JavaScript has no named arguments; the key \"{name}\" given");
            return Err(Failure::Argument { number: argument, reason });
        }
        child(value, || Step::Index(index), &mut budget, &mut open, &mut values)?;
    }
    Ok(values)
}

/// Copies one value, which messages call `root`.
///
/// # Errors
/// As [`globals`], and as [`Pace::step`].
pub fn value(
    value: &Zval,
    root: impl Into<Cow<'static, str>>,
    functions: Functions<'_>,
    pace: &Pace<'_>,
) -> Result<Value, Failure> {
    if let Some(value) = scalar(value.dereference()) {
        return Ok(value);
    }
    replacement(value, &mut Budget::new(Bounds::DEFAULT, root), &mut Open::new(functions, pace))
}

/// Says that no script can write a name, and the way out.
pub fn unwritable(name: &str) -> String {
    let shown = name.chars().take(64).collect::<String>();
    format!(
        "must have names of variables as its keys, \"{shown}\" given, which a script cannot write as one; pass it inside \
         of an array, as in ['data' => ['{shown}' => $value]]"
    )
}

fn numeric_name(index: i64, number: u32) -> Failure {
    let reason = format!("must have names of variables as its keys, {index} given");
    Failure::Argument { number, reason }
}

/// Reads a value that sits one step down, and puts it at the end of `values`. Plain values take no step unless they
/// fail: most values are plain.
pub(super) fn child(
    value: &Zval,
    step: impl FnOnce() -> Step,
    budget: &mut Budget,
    open: &mut Open<'_>,
    values: &mut Vec<Value>,
) -> Result<(), Failure> {
    open.pace.step(1)?;
    let is_reference = value.is_reference();
    let value = if is_reference { value.dereference() } else { value };
    if value.is_array() || value.is_object() {
        // PHP code that runs on the way must not free what is being read, nor write to it in place.
        let held = value.shallow_clone();
        values.push(budget.step(step(), |budget| container(&held, is_reference, budget, open))?);
        return Ok(());
    }
    match plain(value, budget, values) {
        Ok(()) => Ok(()),
        Err(error) => budget.step(step(), |budget| Err(budget.error(error.reason).into())),
    }
}

/// Reads a value in the place of the present one, as `jsonSerialize()` returns it.
pub(super) fn replacement(value: &Zval, budget: &mut Budget, open: &mut Open<'_>) -> Result<Value, Failure> {
    let value = value.dereference();
    if value.is_array() || value.is_object() {
        return container(value, false, budget, open);
    }
    let mut read = Vec::with_capacity(1);
    plain(value, budget, &mut read)?;
    Ok(read.pop().unwrap_or(Value::Null))
}

/// Reads a value that lies in the zval itself, which needs no memory. Returns `None` for all others.
#[inline]
pub fn scalar(value: &Zval) -> Option<Value> {
    if let Some(value) = value.long() {
        return Some(Value::Int(value));
    }
    if let Some(value) = value.double() {
        return Some(Value::Float(value));
    }
    value.bool().map(Value::Bool).or_else(|| value.is_null().then_some(Value::Null))
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

/// Reads anything but an array or an object, and puts it at the end of `values`.
fn plain(value: &Zval, budget: &mut Budget, values: &mut Vec<Value>) -> Result<(), ConversionError> {
    budget.node()?;
    if let Some(string) = value.zend_str() {
        let text = text(string, "a string", budget)?;
        push_made(values, || Value::String(text));
    } else if let Some(value) = value.long() {
        push_made(values, || Value::Int(value));
    } else if let Some(value) = value.double() {
        push_made(values, || Value::Float(value));
    } else if let Some(value) = value.bool() {
        push_made(values, || Value::Bool(value));
    } else if value.is_resource() {
        return Err(budget.error("a resource cannot become a JavaScript value"));
    } else {
        push_made(values, || Value::Null);
    }
    Ok(())
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
        child(item, || Step::Index(index), budget, open, &mut items)?;
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
    let (mut names, mut values) = (Names::new(), Vec::with_capacity(len));
    for (key, item) in pairs {
        names.push(key, budget, open)?;
        child(item, || names.step(), budget, open, &mut values)?;
    }
    Ok(Value::Map(Map::new(names.finish(open), values)))
}

/// Reads what PHP can call: a function where the script is served.
pub(super) fn callable(value: &Zval, budget: &Budget, open: &Open<'_>) -> Result<Value, Failure> {
    match open.receiver {
        Some(receiver) => receiver.function_of(value),
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
