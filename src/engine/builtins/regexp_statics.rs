//! `RegExp.$1` and its like, which Boa 0.22 lacks: every browser has them, and older libraries read them.

use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsResult, JsValue, js_string};

use crate::engine::source::parsing;

const SOURCE: &str = include_str!("regexp_statics.js");
/// How source text reads one of them, behind `RegExp.`.
const SIGNS: [&str; 5] = ["$", "lastMatch", "lastParen", "leftContext", "rightContext"];

/// Brings them into the context if the source text of a script names one of them.
///
/// # Errors
/// When a script that ran here before has taken `RegExp` apart.
pub fn offer(code: &str, context: &mut Context) -> JsResult<()> {
    let reads_one = |member: &str| SIGNS.iter().any(|sign| member.starts_with(sign));
    if !code.split("RegExp.").skip(1).any(reads_one) {
        return Ok(());
    }
    let class = context.global_object().get(js_string!("RegExp"), context)?;
    let known = class
        .as_object()
        .is_none_or(|class| class.borrow().properties().contains_key(&PropertyKey::from(js_string!("lastMatch"))));
    if !known {
        let function = parsing::run(SOURCE, context)?;
        if let Some(function) = function.as_function() {
            function.call(&JsValue::undefined(), &[], context)?;
        }
    }
    Ok(())
}
