//! `Intl.supportedValuesOf` (ECMA-402, section 8.3.2).

use boa_engine::{Context, JsArgs, JsObject, JsResult, JsValue, NativeFunction};
use ecma402::{locale, number};

use super::class::array_of_texts;
use super::read::range_error;
use crate::engine::builtins::define;

const COLLATIONS: [&str; 12] = [
    "compat", "dict", "emoji", "eor", "phonebk", "phonetic", "pinyin", "searchjl", "stroke", "trad", "unihan", "zhuyin",
];

/// Currencies that ICU knows beside those in use: they ended lately, or are of no country.
const LATE_CURRENCIES: [&str; 8] = ["ANG", "BGN", "CUC", "HRK", "SLL", "SVC", "XDR", "XSU"];

/// Puts the function on `Intl`.
///
/// # Errors
/// When the engine lacks what is built upon.
pub(super) fn install(intl: &JsObject, context: &mut Context) -> JsResult<()> {
    define::define(intl, "supportedValuesOf", 1, NativeFunction::from_fn_ptr(supported_values_of), context)
}

fn supported_values_of(_: &JsValue, args: &[JsValue], context: &mut Context) -> JsResult<JsValue> {
    let key = args.get_or_undefined(0).to_string(context)?.to_std_string_lossy();
    let mut values = match key.as_str() {
        "calendar" => locale::CALENDARS.to_vec(),
        "collation" => COLLATIONS.to_vec(),
        "currency" => number::currencies().chain(LATE_CURRENCIES).collect(),
        "numberingSystem" => number::numbering_systems().collect(),
        "timeZone" => number::time_zones().collect(),
        "unit" => number::SANCTIONED_UNITS.to_vec(),
        _ => return Err(range_error(&key, "key")),
    };
    values.sort_unstable();
    values.dedup();
    Ok(array_of_texts(values, context).into())
}
