//! Values on their way out of JavaScript: copied, bounded, and without trusting anything that a script could change.

use boa_engine::builtins::proxy::Proxy;
use boa_engine::object::builtins::{JsArray, JsFunction, JsProxy};
use boa_engine::object::{IndexProperties, JsObject};
use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsError, JsNativeError, JsResult, JsValue, js_string};

use super::own_keys::own_keys;
use super::shape_cache::{self, ShapeCache};
use super::{built_ins, primitives, refusals};
use crate::engine::host::interrupt::stopped;
use crate::engine::host::state::HostState;
use crate::value::{Bounds, Budget, ConversionError, Map, Step, Value};

/// Why a value cannot leave.
#[derive(Debug)]
pub(in crate::engine) enum Failure {
    /// It has no counterpart, or is too large.
    Conversion(ConversionError),
    /// A getter, a proxy or a `toString` threw.
    Thrown(JsError),
}

impl Failure {
    /// The refusal as an error that a script may catch.
    pub fn into_js(self) -> JsError {
        match self {
            Self::Thrown(error) => error,
            Self::Conversion(error) => JsNativeError::typ().with_message(error.to_string()).into(),
        }
    }
}

impl From<ConversionError> for Failure {
    fn from(error: ConversionError) -> Self {
        Self::Conversion(error)
    }
}

impl From<JsError> for Failure {
    fn from(error: JsError) -> Self {
        Self::Thrown(error)
    }
}

pub(super) type Converted = Result<Value, Failure>;

/// Copies a JavaScript value.
///
/// # Errors
/// See [`Failure`].
pub(in crate::engine) fn convert(
    value: &JsValue,
    budget: &mut Budget,
    host_state: &HostState,
    context: &mut Context,
) -> Converted {
    let exports_functions = host_state.keeps_functions();
    let mut journey = Journey { exports_functions, ..Journey::new(host_state, context) };
    convert_on(value, budget, &mut journey, context)
}

/// Copies a value that the host is to have at once: functions may leave with it, to be called until the execution is over.
///
/// # Errors
/// See [`Failure`].
pub(in crate::engine) fn convert_argument(
    value: &JsValue,
    budget: &mut Budget,
    host_state: &HostState,
    context: &mut Context,
) -> Converted {
    if let Some(value) = primitives::convert_scalar(value) {
        budget.node()?;
        return Ok(value);
    }
    convert_on(value, budget, &mut Journey::new(host_state, context), context)
}

/// Copies an argument of a host function to the end of `values`.
///
/// # Errors
/// See [`Failure`].
pub(super) fn push_argument(
    value: &JsValue,
    values: &mut Vec<Value>,
    budget: &mut Budget,
    host_state: &HostState,
    context: &mut Context,
) -> Result<(), Failure> {
    if primitives::push_scalar(value, values) {
        return Ok(budget.node()?);
    }
    values.push(convert_argument(value, budget, host_state, context)?);
    Ok(())
}

fn convert_on(value: &JsValue, budget: &mut Budget, journey: &mut Journey<'_>, context: &mut Context) -> Converted {
    let host_state = journey.host_state;
    let last_export = host_state.last_export();
    let converted = convert_within(value, budget, journey, context);
    if converted.is_err() {
        host_state.withdraw_exports(last_export);
    }
    converted
}

/// Copies a value that a script threw: no function leaves with it.
///
/// # Errors
/// See [`Failure`].
pub(in crate::engine) fn convert_thrown(
    value: &JsValue,
    budget: &mut Budget,
    host_state: &HostState,
    context: &mut Context,
) -> Converted {
    let mut journey = Journey { exports_functions: false, ..Journey::new(host_state, context) };
    budget.attempt(|budget| convert_within(value, budget, &mut journey, context))
}

/// The state of a conversion.
pub(super) struct Journey<'a> {
    /// The objects that lead here: meeting one of them again is a cycle.
    outer: Vec<JsObject>,
    host_state: &'a HostState,
    shape_cache: ShapeCache,
    /// The prototype of plain objects.
    plain: JsObject,
    exports_functions: bool,
    /// Values until it is looked whether the script has to end.
    next_look: usize,
}

/// Values between two looks whether the script has to end.
const STRIDE: usize = 1000;

impl<'a> Journey<'a> {
    fn new(host_state: &'a HostState, context: &Context) -> Self {
        let plain = context.intrinsics().constructors().object().prototype();
        let shape_cache = ShapeCache::new(host_state.storage.get());
        Self { outer: Vec::new(), host_state, shape_cache, plain, exports_functions: true, next_look: STRIDE }
    }

    /// Goes on with the next value, unless the script has to end.
    fn go_on(&mut self) -> Result<(), Failure> {
        self.next_look = self.next_look.checked_sub(1).unwrap_or(STRIDE);
        if self.next_look == 0 && self.host_state.is_stopped() {
            return Err(Failure::Thrown(stopped()));
        }
        Ok(())
    }

    /// The object that the present one is a member of, if it is one whose members are called on it.
    fn owner(&self) -> JsValue {
        let owner = self.outer.len().checked_sub(2).and_then(|place| self.outer.get(place));
        owner.filter(|owner| owner.is_ordinary()).map_or_else(JsValue::undefined, |owner| owner.clone().into())
    }

    /// How many objects lead here.
    pub fn depth(&self) -> usize {
        self.outer.len()
    }

    /// Goes back to where so many objects led, after a failure further down.
    pub fn go_back(&mut self, depth: usize) {
        self.outer.truncate(depth);
    }
}

fn convert_within(value: &JsValue, budget: &mut Budget, journey: &mut Journey<'_>, context: &mut Context) -> Converted {
    let Some(object) = value.as_object() else {
        let mut values = Vec::with_capacity(1);
        primitives::convert(value, budget, &mut values)?;
        return Ok(values.pop().unwrap_or(Value::Null));
    };
    budget.node()?;
    journey.go_on()?;
    if journey.outer.iter().any(|outer| JsObject::equals(outer, &object)) {
        return Err(budget.error("the value contains itself").into());
    }
    if journey.outer.len() >= Bounds::DEFAULT.depth {
        let limit = Bounds::DEFAULT.depth;
        return Err(budget.error(format!("the value is nested deeper than {limit} levels")).into());
    }
    journey.outer.push(object.clone());
    let converted = convert_object(&object, budget, journey, context)?;
    journey.outer.pop();
    Ok(converted)
}

/// Converts a value that sits one step down. Plain values take no step unless they fail: most values are plain.
pub(super) fn convert_child(
    value: &JsValue,
    step: impl FnOnce() -> Step,
    budget: &mut Budget,
    journey: &mut Journey<'_>,
    context: &mut Context,
) -> Converted {
    if value.is_object() {
        return budget.step(step(), |budget| convert_within(value, budget, journey, context));
    }
    journey.go_on()?;
    let mut values = Vec::with_capacity(1);
    convert_plain_child(value, step, budget, &mut values)?;
    Ok(values.pop().unwrap_or(Value::Null))
}

fn convert_plain_child(
    value: &JsValue,
    step: impl FnOnce() -> Step,
    budget: &mut Budget,
    values: &mut Vec<Value>,
) -> Result<(), Failure> {
    primitives::convert(value, budget, values)
        .or_else(|error| budget.step(step(), |budget| Err(budget.error(error.reason).into())))
}

fn convert_object(
    object: &JsObject,
    budget: &mut Budget,
    journey: &mut Journey<'_>,
    context: &mut Context,
) -> Converted {
    if object.is_callable() {
        let function = JsFunction::from_object(object.clone()).filter(|_| journey.exports_functions);
        let Some(function) = function else {
            return Err(budget.error("a function can leave JavaScript only out of a Context").into());
        };
        let exported = journey.host_state.export_function(function, journey.owner());
        return exported.map(Value::Function).map_err(|reason| budget.error(reason).into());
    }
    if object.is::<Proxy>()
        && let Some(number) = journey.host_state.live_objects.number_of(object, context)
    {
        return Ok(Value::Host(number));
    }
    if object.is_array() {
        return convert_array(object, budget, journey, context);
    }
    if object.is_ordinary() {
        return match json_of(object, journey, context)? {
            Some(json) => convert_json(&json, object, budget, journey, context),
            None => convert_properties(object, budget, journey, context),
        };
    }
    if let Some(value) = built_ins::convert(object, budget, journey, context)? {
        return Ok(value);
    }
    if let Some(value) = built_ins::convert_binary(object, budget, context)? {
        return Ok(value);
    }
    if JsProxy::from_object(object.clone()).is_err()
        && let Some(json) = json_of(object, journey, context)?
    {
        return convert_json(&json, object, budget, journey, context);
    }
    if let Some(reason) = refusals::of_native(object) {
        return Err(budget.error(reason).into());
    }
    convert_properties(object, budget, journey, context)
}

/// Calls the `toJSON` of an object, if it has one and is no plain object.
fn json_of(object: &JsObject, journey: &Journey<'_>, context: &mut Context) -> JsResult<Option<JsValue>> {
    if object.prototype().is_none_or(|prototype| JsObject::equals(&prototype, &journey.plain)) {
        return Ok(None);
    }
    let Some(to_json) = object.get(js_string!("toJSON"), context)?.as_function() else { return Ok(None) };
    to_json.call(&object.clone().into(), &[js_string!().into()], context).map(Some)
}

/// Converts what `toJSON` gave. An object that gives itself means its properties.
fn convert_json(
    json: &JsValue,
    object: &JsObject,
    budget: &mut Budget,
    journey: &mut Journey<'_>,
    context: &mut Context,
) -> Converted {
    if json.as_object().is_some_and(|json| JsObject::equals(&json, object)) {
        return convert_properties(object, budget, journey, context);
    }
    convert_within(json, budget, journey, context)
}

fn convert_array(array: &JsObject, budget: &mut Budget, journey: &mut Journey<'_>, context: &mut Context) -> Converted {
    let length = usize::try_from(JsArray::from_object(array.clone())?.length(context)?).unwrap_or(usize::MAX);
    let elements = elements(array).filter(|elements| elements.len() == length);
    let mut items = Vec::new();
    for index in 0..length {
        let item = match &elements {
            Some(elements) => elements[index].clone(),
            None => array.get(index, context)?,
        };
        if item.is_object() {
            items.push(convert_child(&item, || Step::Index(index), budget, journey, context)?);
        } else {
            journey.go_on()?;
            convert_plain_child(&item, || Step::Index(index), budget, &mut items)?;
        }
    }
    Ok(Value::List(items))
}

/// The elements of an array that has neither holes nor accessors, as far as can be told at a glance.
fn elements(array: &JsObject) -> Option<Vec<JsValue>> {
    let array = array.borrow();
    match array.properties().index_properties() {
        IndexProperties::DenseI32(elements) => Some(elements.map(|(_, element)| (*element).into()).collect()),
        IndexProperties::DenseF64(elements) => Some(elements.map(|(_, element)| (*element).into()).collect()),
        IndexProperties::DenseElement(elements) => Some(elements.map(|(_, element)| element.clone()).collect()),
        IndexProperties::SparseElement(_) | IndexProperties::SparseProperty(_) => None,
    }
}

/// Own enumerable properties with string keys, in order. An object without any may be one that is no data.
fn convert_properties(
    object: &JsObject,
    budget: &mut Budget,
    journey: &mut Journey<'_>,
    context: &mut Context,
) -> Converted {
    let converted = read_properties(object, budget, journey, context)?;
    if object.is_ordinary()
        && matches!(&converted, Value::Map(map) if map.values().is_empty())
        && let Some(reason) = refusals::of_empty(object)
    {
        return Err(budget.error(reason).into());
    }
    Ok(converted)
}

fn read_properties(
    object: &JsObject,
    budget: &mut Budget,
    journey: &mut Journey<'_>,
    context: &mut Context,
) -> Converted {
    if object.is_ordinary() {
        if let Some(row) = convert_row(object, budget, journey, context)? {
            return Ok(row);
        }
        if let Some(fields) = shape_cache::fields(object) {
            let mut entries = Vec::with_capacity(fields.len());
            for (name, value) in fields {
                let PropertyKey::String(name) = name else { continue };
                entries.push(entry(primitives::string(&name, budget)?, &value, budget, journey, context)?);
            }
            return Ok(Value::Map(Map::from_iter(entries)));
        }
    }
    let names = own_keys(object, context)?;
    let count = JsArray::from_object(names.clone())?.length(context)?;
    let mut entries = Vec::new();
    for i in 0..count {
        let name = names.get(i, context)?.to_string(context)?;
        let value = object.get(PropertyKey::from(name.clone()), context)?;
        entries.push(entry(primitives::string(&name, budget)?, &value, budget, journey, context)?);
    }
    Ok(Value::Map(Map::from_iter(entries)))
}

/// Converts an object that shares its shape with others. Returns `None` when its shape has more than plain data.
fn convert_row(
    object: &JsObject,
    budget: &mut Budget,
    journey: &mut Journey<'_>,
    context: &mut Context,
) -> Result<Option<Value>, Failure> {
    let borrowed = object.borrow();
    let Some((columns, properties)) = journey.shape_cache.row(&borrowed) else { return Ok(None) };
    budget.text(columns.keys.bytes())?;
    let step = |column: usize| Step::Key(columns.keys[column].to_string());
    let mut values = Vec::with_capacity(columns.places.len());
    // Objects come later, as reading them may run what a script has written, which may change this one.
    let mut objects = Vec::new();
    for (column, place) in columns.places.iter().enumerate() {
        let value = &properties[*place];
        if value.is_object() {
            objects.push((column, value.clone()));
            values.push(Value::Null);
        } else {
            convert_plain_child(value, || step(column), budget, &mut values)?;
        }
    }
    drop(borrowed);
    for (column, value) in objects {
        values[column] = convert_child(&value, || step(column), budget, journey, context)?;
    }
    Ok(Some(Value::Map(Map::new(columns.keys.share(), values))))
}

pub(super) fn entry(
    key: String,
    value: &JsValue,
    budget: &mut Budget,
    journey: &mut Journey<'_>,
    context: &mut Context,
) -> Result<(String, Value), Failure> {
    let value = convert_child(value, || Step::Key(key.clone()), budget, journey, context)?;
    Ok((key, value))
}
