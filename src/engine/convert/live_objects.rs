//! PHP objects that scripts reach live: every access asks the host.
//!
//! A script sees a Proxy without a prototype. Its target holds the number of the object; nothing of it leads to the script.

use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use std::sync::Arc;

use boa_engine::object::builtins::{JsArray, JsFunction};
use boa_engine::object::{FunctionObjectBuilder, JsObject};
use boa_engine::property::PropertyDescriptor;
use boa_engine::{
    Context, JsData, JsError, JsNativeError, JsResult, JsString, JsSymbol, JsValue, NativeFunction, js_string,
};
use boa_gc::{Finalize, Gc, GcRefCell, Trace};

use super::host_functions::{self, Given};
use crate::engine::host::live_objects::Itself;
use crate::engine::host::property_storage::iterator_result;
use crate::engine::host::state::HostState;
use crate::protocol::{Access, HostCall};
use crate::value::{Members, Value};

/// The target of a proxy.
#[derive(Trace, Finalize, JsData)]
struct Target {
    number: u64,
    // Nothing that the collector could free.
    #[unsafe_ignore_trace]
    host_state: Rc<HostState>,
    #[unsafe_ignore_trace]
    members: RefCell<Arc<Members>>,
    #[unsafe_ignore_trace]
    _given: Option<Given>,
    itself: Gc<Itself>,
    /// The methods that were read: each is the same function every time.
    methods: GcRefCell<HashMap<String, JsFunction>>,
}

/// A method of a live object.
#[derive(Clone, Trace, Finalize)]
struct Method {
    number: u64,
    name: String,
    /// Arguments that come before those of the script: the name, of `__call`.
    leading: Option<String>,
    #[unsafe_ignore_trace]
    host_state: Rc<HostState>,
    /// The object stays in PHP for as long as its method is held.
    target: JsObject,
}

/// Prepares a context for live objects, before any script.
pub(in crate::engine) fn install(host_state: &HostState, context: &mut Context) {
    let handler = handler(context);
    host_state.live_objects.install(handler, context);
}

/// Changes the members of an object that is global: another caller may allow for others.
pub(in crate::engine) fn set_members(number: u64, members: &Arc<Members>, host_state: &HostState) {
    let target = host_state.live_objects.bound(number);
    if let Some(data) = target.as_ref().and_then(|target| target.downcast_ref::<Target>()) {
        *data.members.borrow_mut() = Arc::clone(members);
    }
}

/// The object of a script for an object of the host. `is_given` says that the host counts how often it gives the object.
///
/// # Errors
/// When the engine refuses.
pub(in crate::engine) fn object(
    number: u64,
    members: &Arc<Members>,
    is_given: bool,
    host_state: &Rc<HostState>,
    context: &mut Context,
) -> JsResult<JsObject> {
    let given = is_given.then(|| Given::new(number, host_state));
    let objects = &host_state.live_objects;
    if let Some(object) = objects.find(number) {
        return Ok(object);
    }
    let Some(handler) = objects.handler() else {
        return Err(JsNativeError::typ().with_message("objects of PHP cannot be reached here").into());
    };
    let itself = Itself::new();
    let target = Target {
        number,
        host_state: Rc::clone(host_state),
        members: RefCell::new(Arc::clone(members)),
        _given: given,
        itself: itself.clone(),
        methods: GcRefCell::default(),
    };
    let target: JsObject = JsObject::from_proto_and_data(None, target).upcast();
    if !is_given {
        objects.add_bound(number, &target);
    }
    let constructor = context.intrinsics().constructors().proxy().constructor();
    let object = constructor.construct(&[target.into(), handler.into()], None, context)?;
    objects.add(number, &object, &itself, context)?;
    Ok(object)
}

type Trap = fn(&JsValue, &[JsValue], &mut Context) -> JsResult<JsValue>;

/// The handler that all proxies share. No script sees it.
fn handler(context: &mut Context) -> JsObject {
    let handler = JsObject::with_null_proto();
    let traps: [(JsString, Trap); 9] = [
        (js_string!("get"), get),
        (js_string!("set"), set),
        (js_string!("has"), has),
        (js_string!("deleteProperty"), delete),
        (js_string!("ownKeys"), own_keys),
        (js_string!("getOwnPropertyDescriptor"), descriptor),
        (js_string!("defineProperty"), refuse_definition),
        (js_string!("setPrototypeOf"), never),
        (js_string!("preventExtensions"), never),
    ];
    for (name, trap) in traps {
        let function = FunctionObjectBuilder::new(context.realm(), NativeFunction::from_fn_ptr(trap)).build();
        handler.insert_property(name, hidden(function));
    }
    handler
}

fn hidden(function: JsFunction) -> PropertyDescriptor {
    PropertyDescriptor::builder().value(function).writable(true).enumerable(false).configurable(true).build()
}

/// What a trap knows of its object.
struct Reached {
    target: JsObject,
    number: u64,
    host_state: Rc<HostState>,
    members: Arc<Members>,
}

impl Reached {
    /// Reads the first argument of a trap.
    fn new(args: &[JsValue]) -> JsResult<Self> {
        let target = args.first().and_then(JsValue::as_object);
        let reached = target.and_then(|target| {
            let data = target.downcast_ref::<Target>()?;
            let (number, host_state, members) =
                (data.number, Rc::clone(&data.host_state), Arc::clone(&data.members.borrow()));
            drop(data);
            Some(Self { target, number, host_state, members })
        });
        reached.ok_or_else(|| JsNativeError::typ().with_message("this is no object of PHP").into())
    }

    fn ask(&self, access: Access, context: &mut Context) -> JsResult<JsValue> {
        self.host_state.tidy();
        self.host_state.flush_logs();
        host_functions::ask(&HostCall::Access(self.number, access), &self.host_state, context)
    }

    fn call(&self, method: &str, args: Vec<Value>, context: &mut Context) -> JsResult<JsValue> {
        self.ask(Access::Call(method.to_owned(), args), context)
    }

    /// The function that calls a method, with a name before the arguments of the script if there is one.
    fn method(&self, name: &str, leading: Option<&str>, context: &mut Context) -> JsValue {
        let shown = leading.unwrap_or(name).to_owned();
        if let Some(known) =
            self.target.downcast_ref::<Target>().and_then(|data| data.methods.borrow().get(&shown).cloned())
        {
            return known.into();
        }
        let method = Method {
            number: self.number,
            name: name.to_owned(),
            leading: leading.map(str::to_owned),
            host_state: Rc::clone(&self.host_state),
            target: self.target.clone(),
        };
        let function = NativeFunction::from_copy_closure_with_captures(call_method, method);
        let function =
            FunctionObjectBuilder::new(context.realm(), function).name(js_string!(&*shown)).constructor(false).build();
        if let Some(data) = self.target.downcast_ref::<Target>() {
            data.methods.borrow_mut().insert(shown, function.clone());
        }
        function.into()
    }

    /// Reads what neither a property nor a method is named by.
    fn get_by_protocol(&self, name: &str, context: &mut Context) -> JsResult<JsValue> {
        let members = &self.members;
        match name {
            "length" if members.has_method("count") => return self.call("count", Vec::new(), context),
            "toString" if members.has_method("__toString") => return Ok(self.method("__toString", None, context)),
            "toJSON" if members.has_method("jsonSerialize") => return Ok(self.method("jsonSerialize", None, context)),
            // An object with this method would be taken for a promise.
            "then" => return Ok(JsValue::undefined()),
            _ => {}
        }
        for (getter, asks) in [("offsetGet", "offsetExists"), ("__get", "__isset")] {
            if members.has_method(getter) {
                let is_there = !members.has_method(asks) || self.call(asks, vec![key(name)], context)?.to_boolean();
                if is_there {
                    return self.call(getter, vec![key(name)], context);
                }
            }
        }
        if members.has_method("__call") {
            return Ok(self.method("__call", Some(name), context));
        }
        Ok(JsValue::undefined())
    }

    fn refuse(&self, what: &str, name: &str) -> JsError {
        let message =
            format!("{what} \"{name}\" of this object of PHP is not for scripts; it has {}", self.members.listed());
        JsNativeError::typ().with_message(message).into()
    }
}

/// The key of an array of PHP.
fn key(name: &str) -> Value {
    match name.parse::<i64>() {
        Ok(index) if index.to_string() == name => Value::Int(index),
        _ => Value::String(name.to_owned()),
    }
}

/// The name in the second argument of a trap. `None` for a symbol.
fn name_of(args: &[JsValue]) -> Option<String> {
    args.get(1).and_then(JsValue::as_string).map(|name| name.to_std_string_lossy())
}

fn get(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let reached = Reached::new(args)?;
    let Some(name) = name_of(args) else {
        let symbol = args.get(1).and_then(JsValue::as_symbol);
        if symbol == Some(JsSymbol::iterator()) && reached.members.can_iterate() {
            return Ok(iterate_function(&reached, context));
        }
        return Ok(JsValue::undefined());
    };
    if reached.members.has_property(&name) {
        reached.ask(Access::Get(name), context)
    } else if reached.members.has_method(&name) {
        Ok(reached.method(&name, None, context))
    } else {
        reached.get_by_protocol(&name, context)
    }
}

fn set(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let reached = Reached::new(args)?;
    let name = name_of(args).unwrap_or_default();
    let value = args.get(2).cloned().unwrap_or_default();
    let value = host_functions::arguments(&[value], &reached.host_state, context)?.pop().unwrap_or(Value::Null);
    if reached.members.has_property(&name) {
        reached.ask(Access::Set(name, value), context)?;
        return Ok(true.into());
    }
    for setter in ["offsetSet", "__set"] {
        if reached.members.has_method(setter) {
            reached.call(setter, vec![key(&name), value], context)?;
            return Ok(true.into());
        }
    }
    Err(reached.refuse("the property", &name))
}

fn has(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let reached = Reached::new(args)?;
    let Some(name) = name_of(args) else {
        let symbol = args.get(1).and_then(JsValue::as_symbol);
        return Ok((symbol == Some(JsSymbol::iterator()) && reached.members.can_iterate()).into());
    };
    if reached.members.has_property(&name) || reached.members.has_method(&name) {
        return Ok(true.into());
    }
    for asks in ["offsetExists", "__isset"] {
        if reached.members.has_method(asks) && reached.call(asks, vec![key(&name)], context)?.to_boolean() {
            return Ok(true.into());
        }
    }
    Ok((name == "length" && reached.members.has_method("count")).into())
}

fn delete(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let reached = Reached::new(args)?;
    let name = name_of(args).unwrap_or_default();
    for unset in ["offsetUnset", "__unset"] {
        if reached.members.has_method(unset) {
            reached.call(unset, vec![key(&name)], context)?;
            return Ok(true.into());
        }
    }
    Err(reached.refuse("the property", &name))
}

fn own_keys(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let reached = Reached::new(args)?;
    let names = reached.members.properties.iter().map(|name| js_string!(&**name).into());
    Ok(JsArray::from_iter(names, context).into())
}

fn descriptor(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let reached = Reached::new(args)?;
    let Some(name) = name_of(args).filter(|name| reached.members.has_property(name)) else {
        return Ok(JsValue::undefined());
    };
    let value = reached.ask(Access::Get(name), context)?;
    let descriptor = JsObject::with_object_proto(context.intrinsics());
    for (name, value) in
        [("value", value), ("writable", true.into()), ("enumerable", true.into()), ("configurable", true.into())]
    {
        descriptor.create_data_property_or_throw(js_string!(name), value, context)?;
    }
    Ok(descriptor.into())
}

fn refuse_definition(_: &JsValue, args: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    let reached = Reached::new(args)?;
    Err(reached.refuse("the property", &name_of(args).unwrap_or_default()))
}

#[expect(clippy::unnecessary_wraps, reason = "a trap may fail")]
fn never(_: &JsValue, _: &[JsValue], _: &mut Context) -> JsResult<JsValue> {
    Ok(false.into())
}

fn call_method(_: &JsValue, args: &[JsValue], method: &Method, context: &mut Context) -> JsResult<JsValue> {
    let mut values = host_functions::arguments(args, &method.host_state, context)?;
    if let Some(leading) = &method.leading {
        values = vec![Value::String(leading.clone()), Value::List(values)];
    }
    let access = Access::Call(method.name.clone(), values);
    host_functions::ask(&HostCall::Access(method.number, access), &method.host_state, context)
}

/// The function that `for (… of …)` calls.
fn iterate_function(reached: &Reached, context: &mut Context) -> JsValue {
    let captured = Method {
        number: reached.number,
        name: String::new(),
        leading: None,
        host_state: Rc::clone(&reached.host_state),
        target: reached.target.clone(),
    };
    let function = NativeFunction::from_copy_closure_with_captures(iterate, captured);
    FunctionObjectBuilder::new(context.realm(), function).name(js_string!("[Symbol.iterator]")).build().into()
}

/// The iterator of an object of PHP.
#[derive(Trace, Finalize, JsData)]
struct Steps {
    /// The target of the iterator of PHP.
    iterator: JsObject,
    /// Whether a step was made.
    #[unsafe_ignore_trace]
    has_begun: std::cell::Cell<bool>,
}

fn iterate(_: &JsValue, _: &[JsValue], method: &Method, context: &mut Context) -> JsResult<JsValue> {
    method.host_state.tidy();
    let question = HostCall::Access(method.number, Access::Iterate);
    let iterator = host_functions::ask(&question, &method.host_state, context)?;
    let Some(iterator) = iterator.as_object() else { return Ok(JsValue::undefined()) };
    let prototype = context.intrinsics().constructors().iterator().prototype();
    let number = method.host_state.live_objects.number_of(&iterator, context).unwrap_or_default();
    let steps = JsObject::from_proto_and_data(prototype, Steps { iterator, has_begun: std::cell::Cell::new(false) });
    let captured = Method {
        number,
        name: String::new(),
        leading: None,
        host_state: Rc::clone(&method.host_state),
        target: steps.clone().upcast(),
    };
    let next = NativeFunction::from_copy_closure_with_captures(step, captured);
    let next = FunctionObjectBuilder::new(context.realm(), next).name(js_string!("next")).build();
    let object: JsObject = steps.upcast();
    object.insert_property(js_string!("next"), hidden(next));
    Ok(object.into())
}

fn step(_: &JsValue, _: &[JsValue], method: &Method, context: &mut Context) -> JsResult<JsValue> {
    method.host_state.tidy();
    let has_begun = method.target.downcast_ref::<Steps>().is_some_and(|steps| steps.has_begun.replace(true));
    let question = HostCall::Access(method.number, Access::Next(!has_begun));
    let answer = host_functions::ask(&question, &method.host_state, context)?;
    let value = match answer.as_object() {
        Some(found) => Some(found.get(0, context)?),
        None => None,
    };
    Ok(iterator_result(value, context))
}
