//! The static strings that the engine names.

use crate::statics;
use crate::str::JsStr;
use crate::string::JsString;

/// The static strings: common names, and all strings of one unit of Latin-1.
#[derive(Debug, Clone, Copy)]
pub struct StaticJsStrings;

impl StaticJsStrings {
    /// The static string of a text, if there is one.
    #[inline]
    #[must_use]
    pub fn get_string(string: &JsStr<'_>) -> Option<JsString> {
        statics::find(*string).map(JsString::from_static)
    }

    /// The text of the static string of a text, if there is one.
    #[inline]
    #[must_use]
    pub fn get_js_str(string: &JsStr<'_>) -> Option<JsStr<'static>> {
        let found = Self::get_string(string)?;
        // SAFETY: the text of a static string lives for ever.
        Some(unsafe { found.as_str().as_static() })
    }

    /// The string of one unit.
    #[inline]
    pub(crate) const fn unit(unit: u8) -> JsString {
        JsString::from_static(statics::unit(unit))
    }
}

macro_rules! constants {
    ($($constant:ident $name:literal)+) => {
        impl StaticJsStrings {
            $(
                #[doc = concat!("The string `\"", $name, "\"`.")]
                pub const $constant: JsString = JsString::from_static(statics::named($name));
            )+
        }
    };
}

constants! {
    AGGREGATE_ERROR "AggregateError"
    ARRAY "Array"
    ARRAY_BUFFER "ArrayBuffer"
    ASYNC_DISPOSABLE_STACK "AsyncDisposableStack"
    ASYNC_FUNCTION "AsyncFunction"
    ASYNC_GENERATOR "AsyncGenerator"
    ASYNC_GENERATOR_FUNCTION "AsyncGeneratorFunction"
    ATOMICS "Atomics"
    BIG_INT "BigInt"
    BIG_INT64_ARRAY "BigInt64Array"
    BIG_UINT64_ARRAY "BigUint64Array"
    BOOLEAN "Boolean"
    COLLATOR "Collator"
    DATA_VIEW "DataView"
    DATE "Date"
    DATE_TIME_FORMAT "DateTimeFormat"
    DECODE_URI "decodeURI"
    DECODE_URI_COMPONENT "decodeURIComponent"
    DISPOSABLE_STACK "DisposableStack"
    DURATION_NAME "Duration"
    DURATION_TAG "Temporal.Duration"
    EMPTY_STRING ""
    ENCODE_URI "encodeURI"
    ENCODE_URI_COMPONENT "encodeURIComponent"
    ERROR "Error"
    ESCAPE "escape"
    EVAL "eval"
    EVAL_ERROR "EvalError"
    FINALIZATION_REGISTRY "FinalizationRegistry"
    FLOAT16_ARRAY "Float16Array"
    FLOAT32_ARRAY "Float32Array"
    FLOAT64_ARRAY "Float64Array"
    FN_SYMBOL_ASYNC_DISPOSE "[Symbol.asyncDispose]"
    FN_SYMBOL_ASYNC_ITERATOR "[Symbol.asyncIterator]"
    FN_SYMBOL_DISPOSE "[Symbol.dispose]"
    FN_SYMBOL_HAS_INSTANCE "[Symbol.hasInstance]"
    FN_SYMBOL_IS_CONCAT_SPREADABLE "[Symbol.isConcatSpreadable]"
    FN_SYMBOL_ITERATOR "[Symbol.iterator]"
    FN_SYMBOL_MATCH "[Symbol.match]"
    FN_SYMBOL_MATCH_ALL "[Symbol.matchAll]"
    FN_SYMBOL_REPLACE "[Symbol.replace]"
    FN_SYMBOL_SEARCH "[Symbol.search]"
    FN_SYMBOL_SPECIES "[Symbol.species]"
    FN_SYMBOL_SPLIT "[Symbol.split]"
    FN_SYMBOL_TO_PRIMITIVE "[Symbol.toPrimitive]"
    FN_SYMBOL_TO_STRING_TAG "[Symbol.toStringTag]"
    FN_SYMBOL_UNSCOPABLES "[Symbol.unscopables]"
    FUNCTION "Function"
    GENERATOR "Generator"
    GENERATOR_FUNCTION "GeneratorFunction"
    INSTANT_NAME "Instant"
    INSTANT_TAG "Temporal.Instant"
    INT16_ARRAY "Int16Array"
    INT32_ARRAY "Int32Array"
    INT8_ARRAY "Int8Array"
    INTL "Intl"
    IS_FINITE "isFinite"
    IS_NAN "isNaN"
    ITERATOR "Iterator"
    JSON "JSON"
    LENGTH "length"
    LIST_FORMAT "ListFormat"
    LOCALE "Locale"
    MAP "Map"
    MATH "Math"
    NOW_NAME "Now"
    NOW_TAG "Temporal.Now"
    NUMBER "Number"
    NUMBER_FORMAT "NumberFormat"
    OBJECT "Object"
    PARSE_FLOAT "parseFloat"
    PARSE_INT "parseInt"
    PLAIN_DATETIME_NAME "PlainDateTime"
    PLAIN_DATETIME_TAG "Temporal.PlainDateTime"
    PLAIN_DATE_NAME "PlainDate"
    PLAIN_DATE_TAG "Temporal.PlainDate"
    PLAIN_MD_NAME "PlainMonthDay"
    PLAIN_MD_TAG "Temporal.PlainMonthDay"
    PLAIN_TIME_NAME "PlainTime"
    PLAIN_TIME_TAG "Temporal.PlainTime"
    PLAIN_YM_NAME "PlainYearMonth"
    PLAIN_YM_TAG "Temporal.PlainYearMonth"
    PLURAL_RULES "PluralRules"
    PROMISE "Promise"
    PROXY "Proxy"
    RANGE_ERROR "RangeError"
    REFERENCE_ERROR "ReferenceError"
    REFLECT "Reflect"
    REG_EXP "RegExp"
    SEGMENTER "Segmenter"
    SET "Set"
    SHARED_ARRAY_BUFFER "SharedArrayBuffer"
    STRING "String"
    SUPPRESSED_ERROR "SuppressedError"
    SYMBOL "Symbol"
    SYMBOL_ASYNC_DISPOSE "Symbol.asyncDispose"
    SYMBOL_ASYNC_ITERATOR "Symbol.asyncIterator"
    SYMBOL_DISPOSE "Symbol.dispose"
    SYMBOL_HAS_INSTANCE "Symbol.hasInstance"
    SYMBOL_IS_CONCAT_SPREADABLE "Symbol.isConcatSpreadable"
    SYMBOL_ITERATOR "Symbol.iterator"
    SYMBOL_MATCH "Symbol.match"
    SYMBOL_MATCH_ALL "Symbol.matchAll"
    SYMBOL_REPLACE "Symbol.replace"
    SYMBOL_SEARCH "Symbol.search"
    SYMBOL_SPECIES "Symbol.species"
    SYMBOL_SPLIT "Symbol.split"
    SYMBOL_TO_PRIMITIVE "Symbol.toPrimitive"
    SYMBOL_TO_STRING_TAG "Symbol.toStringTag"
    SYMBOL_UNSCOPABLES "Symbol.unscopables"
    SYNTAX_ERROR "SyntaxError"
    TEMPORAL "Temporal"
    TYPED_ARRAY "TypedArray"
    TYPE_ERROR "TypeError"
    UINT16_ARRAY "Uint16Array"
    UINT32_ARRAY "Uint32Array"
    UINT8_ARRAY "Uint8Array"
    UINT8_CLAMPED_ARRAY "Uint8ClampedArray"
    UNESCAPE "unescape"
    URI_ERROR "URIError"
    WEAK_MAP "WeakMap"
    WEAK_REF "WeakRef"
    WEAK_SET "WeakSet"
    ZONED_DT_NAME "ZonedDateTime"
    ZONED_DT_TAG "Temporal.ZonedDateTime"
}
