//! `RegExp.prototype.source` that means the same pattern.
//!
//! Boa 0.22 puts a backslash before every slash, also before one that has one: `/a\/b/.source` becomes `a\\/b`, which
//! as a pattern asks for a backslash. Libraries that compose patterns from `source` break by that.

use boa_engine::object::FunctionObjectBuilder;
use boa_engine::object::builtins::JsFunction;
use boa_engine::property::PropertyDescriptor;
use boa_engine::{Context, JsResult, JsString, JsValue, NativeFunction, js_string};

use super::define::getter;

pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let prototype = context.intrinsics().constructors().regexp().prototype();
    let original = getter(&prototype, &js_string!("source").into())?;
    let source = NativeFunction::from_copy_closure_with_captures(source, original);
    let getter =
        FunctionObjectBuilder::new(context.realm(), source).name(js_string!("get source")).constructor(false).build();
    let property = PropertyDescriptor::builder().get(getter).enumerable(false).configurable(true);
    prototype.define_property_or_throw(js_string!("source"), property, context).map(drop)
}

/// <https://tc39.es/ecma262/#sec-get-regexp.prototype.source>
fn source(this: &JsValue, args: &[JsValue], original: &JsFunction, context: &mut Context) -> JsResult<JsValue> {
    let escaped = original.call(this, args, context)?;
    match escaped.as_string() {
        Some(text) if text.contains(b'/') => Ok(escape_once(&text).into()),
        _ => Ok(escaped),
    }
}

/// Takes back every backslash that the original getter put before a slash, and puts one only where it is missing:
/// outside of classes and of escapes.
fn escape_once(escaped: &JsString) -> JsString {
    const BACKSLASH: u16 = b'\\' as u16;
    const SLASH: u16 = b'/' as u16;
    let escaped = escaped.to_vec();
    let mut text = Vec::with_capacity(escaped.len());
    let (mut in_class, mut in_escape, mut i) = (false, false, 0);
    while let Some(&unit) = escaped.get(i) {
        i += 1;
        let added = unit == BACKSLASH && escaped.get(i) == Some(&SLASH);
        let unit = if added { SLASH } else { unit };
        i += usize::from(added);
        if unit == SLASH && !in_class && !in_escape {
            text.push(BACKSLASH);
        }
        match unit {
            _ if in_escape => in_escape = false,
            BACKSLASH => in_escape = true,
            0x5b => in_class = true,
            0x5d => in_class = false,
            _ => {}
        }
        text.push(unit);
    }
    JsString::from(text.as_slice())
}
