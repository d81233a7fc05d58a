//! The stacks that scripts read themselves: with the places of the text that the user wrote.

use boa_engine::object::FunctionObjectBuilder;
use boa_engine::object::builtins::JsFunction;
use boa_engine::property::PropertyDescriptor;
use boa_engine::{Context, JsNativeError, JsResult, JsString, JsValue, NativeFunction, js_string};

use super::frames;

/// Replaces the getter of `Error.prototype.stack` by one that traces what the engine's own tells.
///
/// # Errors
/// When there is no such getter, or a script has changed it for good.
pub(in crate::engine) fn watch(context: &mut Context) -> JsResult<()> {
    let prototype = context.intrinsics().constructors().error().prototype();
    let stock = prototype.borrow().properties().get(&js_string!("stack").into());
    let stock = stock.ok_or_else(|| JsNativeError::typ().with_message("errors have no stack"))?;
    let getter = stock.get().and_then(JsValue::as_object).and_then(JsFunction::from_object);
    let getter = getter.ok_or_else(|| JsNativeError::typ().with_message("the stack of errors has no getter"))?;
    let traced = NativeFunction::from_copy_closure_with_captures(read, getter);
    let traced = FunctionObjectBuilder::new(context.realm(), traced)
        .name(js_string!("get stack"))
        .length(0)
        .constructor(false)
        .build();
    let setter = stock.set().cloned().unwrap_or_default();
    let property = PropertyDescriptor::builder().get(traced).set(setter).enumerable(false).configurable(true).build();
    prototype.define_property_or_throw(js_string!("stack"), property, context).map(drop)
}

fn read(this: &JsValue, _: &[JsValue], getter: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    let stack = getter.call(this, &[], context)?;
    match stack.as_string() {
        Some(text) => Ok(JsString::from(frames::in_modules(&text.to_std_string_lossy(), context)).into()),
        None => Ok(stack),
    }
}
