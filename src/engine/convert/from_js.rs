//! Values on their way out of JavaScript: copied, bounded, and without trusting anything that a script could change.

use boa_engine::builtins::array_buffer::ArrayBuffer;
use boa_engine::builtins::date::Date;
use boa_engine::builtins::error::Error as JsErrorObject;
use boa_engine::builtins::proxy::Proxy;
use boa_engine::builtins::regexp::RegExp;
use boa_engine::object::builtins::{
    JsArray, JsArrayBuffer, JsDataView, JsFunction, JsMap, JsProxy, JsSet, JsSharedArrayBuffer, JsTypedArray,
};
use boa_engine::object::{IndexProperties, JsObject};
use boa_engine::property::PropertyKey;
use boa_engine::value::JsVariant;
use boa_engine::{Context, JsBigInt, JsError, JsNativeError, JsResult, JsString, JsSymbol, JsValue, js_string};

use super::own_keys::own_keys;
use super::shape_cache::{self, ShapeCache};
use super::{errors, refusals, text};
use crate::engine::host::interrupt::stopped;
use crate::engine::host::state::HostState;
use crate::value::{Bounds, Budget, ConversionError, MAX_SAFE_INTEGER, Map, Step, Value};

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

type Converted = Result<Value, Failure>;

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

/// Copies an argument of a host function: functions may leave with it, to be called until the execution is over.
///
/// # Errors
/// See [`Failure`].
pub(in crate::engine) fn convert_argument(
    value: &JsValue,
    budget: &mut Budget,
    host_state: &HostState,
    context: &mut Context,
) -> Converted {
    if let Some(value) = convert_scalar(value) {
        budget.node()?;
        return Ok(value);
    }
    convert_on(value, budget, &mut Journey::new(host_state, context), context)
}

/// Copies a value that needs no memory. Returns `None` for all others.
pub(in crate::engine) fn convert_scalar(value: &JsValue) -> Option<Value> {
    match value.variant() {
        JsVariant::Null | JsVariant::Undefined => Some(Value::Null),
        JsVariant::Boolean(value) => Some(Value::Bool(value)),
        JsVariant::Integer32(value) => Some(Value::Int(value.into())),
        JsVariant::Float64(value) => Some(number(value)),
        JsVariant::String(_) | JsVariant::BigInt(_) | JsVariant::Symbol(_) | JsVariant::Object(_) => None,
    }
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
        convert_plain(value, budget, &mut values)?;
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

/// Converts anything but an object, and puts it at the end of `values`. Written in its place at once: a tree is mostly
/// such values, and moving them takes longer than reading them.
fn convert_plain(value: &JsValue, budget: &mut Budget, values: &mut Vec<Value>) -> Result<(), ConversionError> {
    budget.node()?;
    if let Some(value) = convert_scalar(value) {
        values.push(value);
        return Ok(());
    }
    match value.variant() {
        JsVariant::String(text) => values.push(Value::String(string(&text, budget)?)),
        JsVariant::BigInt(value) => values.push(bigint(&value, budget)?),
        JsVariant::Symbol(_) => return Err(budget.error("a symbol cannot leave JavaScript")),
        _ => values.push(Value::Null),
    }
    Ok(())
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
    convert_plain(value, budget, values)
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
    if let Some(value) = convert_special(object, budget, journey, context)? {
        return Ok(value);
    }
    if let Some(value) = convert_binary(object, budget, context)? {
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
                entries.push(entry(string(&name, budget)?, &value, budget, journey, context)?);
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
        entries.push(entry(string(&name, budget)?, &value, budget, journey, context)?);
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

fn entry(
    key: String,
    value: &JsValue,
    budget: &mut Budget,
    journey: &mut Journey<'_>,
    context: &mut Context,
) -> Result<(String, Value), Failure> {
    let value = convert_child(value, || Step::Key(key.clone()), budget, journey, context)?;
    Ok((key, value))
}

/// Converts an object of JavaScript's own library that has a counterpart. Returns `None` for all others.
fn convert_special(
    object: &JsObject,
    budget: &mut Budget,
    journey: &mut Journey<'_>,
    context: &mut Context,
) -> Result<Option<Value>, Failure> {
    if object.is::<Date>() {
        let date = boa_engine::object::builtins::JsDate::from_object(object.clone())?;
        let ms = date.get_time(context)?.to_number(context)?;
        return Ok(Some(Value::Date(ms)));
    }
    if object.is::<JsErrorObject>() {
        return errors::convert(object, budget, journey, context).map(Some);
    }
    if object.is::<RegExp>() {
        let source = object.get(js_string!("source"), context)?.to_string(context)?;
        let flags = object.get(js_string!("flags"), context)?.to_string(context)?;
        let text = format!("/{}/{}", string(&source, budget)?, string(&flags, budget)?);
        return Ok(Some(Value::String(text)));
    }
    if let Ok(map) = JsMap::from_object(object.clone()) {
        return convert_map(&map, budget, journey, context).map(Some);
    }
    if let Ok(set) = JsSet::from_object(object.clone()) {
        let mut members = Vec::new();
        set.for_each_native(|member| {
            members.push(member);
            Ok(())
        })?;
        let mut items = Vec::new();
        for (i, member) in members.iter().enumerate() {
            items.push(convert_child(member, || Step::Index(i), budget, journey, context)?);
        }
        return Ok(Some(Value::List(items)));
    }
    convert_wrapper(object, budget)
}

/// Returns the primitive in a wrapper object: `new String`, `new Number`, `new Boolean`, `Object(…)`.
fn convert_wrapper(object: &JsObject, budget: &mut Budget) -> Result<Option<Value>, Failure> {
    if let Some(text) = object.downcast_ref::<JsString>() {
        return Ok(Some(Value::String(string(&text, budget)?)));
    }
    if let Some(value) = object.downcast_ref::<f64>() {
        return Ok(Some(number(*value)));
    }
    if let Some(value) = object.downcast_ref::<bool>() {
        return Ok(Some(Value::Bool(*value)));
    }
    if let Some(value) = object.downcast_ref::<JsBigInt>() {
        return Ok(Some(bigint(&value, budget)?));
    }
    if object.is::<JsSymbol>() {
        return Err(budget.error("a symbol cannot leave JavaScript").into());
    }
    Ok(None)
}

fn convert_map(map: &JsMap, budget: &mut Budget, journey: &mut Journey<'_>, context: &mut Context) -> Converted {
    let mut pairs = Vec::new();
    map.for_each_native(|key, value| {
        pairs.push((key, value));
        Ok(())
    })?;
    let mut entries = Vec::new();
    for (key, value) in &pairs {
        let key = match key.variant() {
            JsVariant::String(text) => string(&text, budget)?,
            JsVariant::Integer32(value) => value.to_string(),
            JsVariant::Float64(value) if matches!(number(value), Value::Int(_)) => value.to_string(),
            _ => {
                let reason = "a Map whose keys are not strings or integers has no counterpart; return `[...map]`, \
                              its list of pairs";
                return Err(budget.error(reason).into());
            }
        };
        entries.push(entry(key, value, budget, journey, context)?);
    }
    Ok(Value::Map(Map::from_iter(entries)))
}

/// Copies the bytes of a buffer or of a view. Returns `None` for all other objects.
fn convert_binary(object: &JsObject, budget: &mut Budget, context: &mut Context) -> Result<Option<Value>, Failure> {
    if object.is::<ArrayBuffer>() {
        let length = JsArrayBuffer::from_object(object.clone())?.byte_length();
        return slice(object, 0, length, budget).map(Some);
    }
    if let Ok(view) = JsTypedArray::from_object(object.clone()) {
        let (start, length) = (view.byte_offset(context)?, view.byte_length(context)?);
        let buffer = view.buffer(context)?;
        return buffer.as_object().map(|buffer| slice(&buffer, start, length, budget)).transpose();
    }
    if let Ok(view) = JsDataView::from_object(object.clone()) {
        let start = usize::try_from(view.byte_offset(context)?).unwrap_or(usize::MAX);
        let length = usize::try_from(view.byte_length(context)?).unwrap_or(usize::MAX);
        let buffer = view.buffer(context)?;
        return buffer.as_object().map(|buffer| slice(&buffer, start, length, budget)).transpose();
    }
    if JsProxy::from_object(object.clone()).is_ok() {
        return Ok(None);
    }
    if JsSharedArrayBuffer::from_object(object.clone()).is_ok() {
        return slice(object, 0, usize::MAX, budget).map(Some);
    }
    Ok(None)
}

/// Bytes of a buffer; a detached one has none.
fn slice(buffer: &JsObject, start: usize, length: usize, budget: &mut Budget) -> Converted {
    let bytes = if let Ok(shared) = JsSharedArrayBuffer::from_object(buffer.clone()) {
        let all = shared.to_vec();
        all.get(start..start.saturating_add(length).min(all.len())).unwrap_or_default().to_vec()
    } else {
        let buffer = JsArrayBuffer::from_object(buffer.clone())?;
        let data = buffer.data();
        let all: &[u8] = data.as_deref().unwrap_or_default();
        all.get(start..start.saturating_add(length).min(all.len())).unwrap_or_default().to_vec()
    };
    budget.text(bytes.len())?;
    Ok(Value::Bytes(bytes))
}

fn number(value: f64) -> Value {
    #[expect(clippy::cast_precision_loss, reason = "2^53 - 1 is exact")]
    let limit = MAX_SAFE_INTEGER as f64;
    if value.fract() == 0.0 && value.abs() <= limit && !(value == 0.0 && value.is_sign_negative()) {
        #[expect(clippy::cast_possible_truncation, reason = "integral and within range")]
        return Value::Int(value as i64);
    }
    Value::Float(value)
}

fn bigint(value: &JsBigInt, budget: &mut Budget) -> Result<Value, ConversionError> {
    let text = value.to_string();
    if let Ok(small) = text.parse() {
        return Ok(Value::Int(small));
    }
    budget.text(text.len())?;
    Ok(Value::String(text))
}

fn string(text: &JsString, budget: &mut Budget) -> Result<String, ConversionError> {
    budget.text(text.len())?;
    Ok(text::of(text))
}
