//! `Function.prototype.bind` that keeps names short.
//!
//! The name of a bound function is "bound " before the name of its target: a chain of n such functions holds n²
//! letters, 30 GB for 100,000. Here a name of more than a thousand letters is taken over as it is.

use boa_engine::object::JsObject;
use boa_engine::object::builtins::JsFunction;
use boa_engine::property::PropertyDescriptor;
use boa_engine::{Context, JsResult, JsString, JsValue, NativeFunction, js_string};

use super::define::{define, method};

/// Names that are longer grow no more.
const LONGEST: usize = 1000;

pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let prototype = context.intrinsics().constructors().function().prototype();
    let original = method(&prototype, "bind", context)?;
    define(&prototype, "bind", 1, NativeFunction::from_copy_closure_with_captures(bind, original), context)
}

/// <https://tc39.es/ecma262/#sec-function.prototype.bind>
fn bind(this: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    let target = this.as_object();
    let Some((target, name)) = target.and_then(|target| long_name(&target).map(|name| (target, name))) else {
        return original.call(this, args, context);
    };
    set_name(&target, js_string!(), context)?;
    let bound = original.call(this, args, context);
    set_name(&target, name.clone(), context)?;
    let bound = bound?;
    if let Some(bound) = bound.as_object() {
        set_name(&bound, name, context)?;
    }
    Ok(bound)
}

/// A long name that may be replaced for a moment.
fn long_name(target: &JsObject) -> Option<JsString> {
    let property = target.borrow().properties().get(&js_string!("name").into())?;
    let replaceable = property.configurable() == Some(true);
    property.value().filter(|_| replaceable)?.as_string().filter(|name| name.len() > LONGEST)
}

fn set_name(function: &JsObject, name: JsString, context: &mut Context) -> JsResult<bool> {
    function.define_property_or_throw(js_string!("name"), PropertyDescriptor::builder().value(name).build(), context)
}
