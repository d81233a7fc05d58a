//! `Intl.Collator` (ECMA-402, section 10), and `localeCompare()`.

use std::cell::RefCell;
use std::rc::Rc;

use boa_engine::object::builtins::JsFunction;
use boa_engine::{Context, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsString, JsValue, NativeFunction};
use boa_gc::{Finalize, Trace};
use ecma402::locale::info::has_collation;
use ecma402::locale::{Key, Resolved, resolve};
use icu_data::Provider;
use icu_locale_core::Locale;

use super::class::{self, Class, Definition, function, with};
use super::collation::{Collation, Sensitivity};
use super::defaults::default_locale;
use super::read::{CASES, Reader, coerced_options, name_of};
use crate::engine::builtins::define;

const NAME: &str = "Collator";
const USAGES: [(&str, bool); 2] = [("sort", false), ("search", true)];
const SENSITIVITIES: [(&str, Sensitivity); 4] = [
    ("variant", Sensitivity::Variant),
    ("base", Sensitivity::Base),
    ("accent", Sensitivity::Accent),
    ("case", Sensitivity::Case),
];

/// The state of a `Collator`.
#[derive(Trace, Finalize, JsData)]
struct State {
    // There is nothing of the collector's in what was resolved.
    #[unsafe_ignore_trace]
    resolved: Options,
    compares: Compares,
    /// The function that compares, once it was asked for.
    bound: Option<JsFunction>,
}

/// A way to compare that several functions have.
#[derive(Clone, Trace, Finalize)]
struct Compares(
    // There is nothing of the collector's in collators.
    #[unsafe_ignore_trace] Rc<Collation>,
);

/// What was resolved.
#[derive(Debug, Clone)]
struct Options {
    locale: String,
    is_search: bool,
    sensitivity: Sensitivity,
    ignores_punctuation: Option<bool>,
    collation: Option<String>,
    numeric: bool,
    /// Which letters come first, where something says so.
    case_first: Option<String>,
}

impl Options {
    /// Returns which letters come first: the upper case in Danish and Maltese, where nothing is said.
    fn case_first(&self) -> Option<&str> {
        let language = self.locale.split('-').next().unwrap_or_default();
        let usual = (!self.is_search && ["da", "mt"].contains(&language)).then_some("upper");
        self.case_first.as_deref().or(usual)
    }
}

/// A locale that `localeCompare()` was called with, if any, and its way to compare.
type Last = (Option<JsString>, Rc<Collation>);

/// What the functions of the class share.
#[derive(Clone, Trace, Finalize)]
struct Collators {
    class: Class,
    // There is nothing of the collector's in data and texts.
    #[unsafe_ignore_trace]
    provider: Rc<Provider>,
    /// What `localeCompare()` was called with last.
    #[unsafe_ignore_trace]
    last: Rc<RefCell<Option<Last>>>,
}

/// Puts the class on `Intl`, and `localeCompare()` into its place.
///
/// # Errors
/// When the engine lacks what is built upon.
pub(super) fn install(intl: &JsObject, provider: &Rc<Provider>, context: &mut Context) -> JsResult<()> {
    let definition = Definition {
        name: NAME,
        length: 0,
        construct,
        methods: &[("resolvedOptions", 0, resolved_options)],
        getters: &[("compare", compare_getter)],
    };
    let share = |class| Collators { class, provider: Rc::clone(provider), last: Rc::default() };
    let collators = class::install(intl, &definition, share, context)?;
    let string = context.intrinsics().constructors().string().prototype();
    define::define(&string, "localeCompare", 1, function(&collators, locale_compare), context)
}

fn construct(this: &JsValue, args: &[JsValue], collators: &Collators, context: &mut Context) -> JsResult<JsValue> {
    collators.class.object(this, context, |context| create(args, collators, context))
}

fn create(args: &[JsValue], collators: &Collators, context: &mut Context) -> JsResult<State> {
    let locales = collators.class.locales(args.get_or_undefined(0), context)?;
    let options = coerced_options(args.get_or_undefined(1), context)?;
    let resolved = read(&locales, &mut Reader::new(&options, context))?;
    let compares = Compares(Rc::new(collation_of(&resolved, &collators.provider)?));
    Ok(State { resolved, compares, bound: None })
}

/// Reads the options, in the standard's order.
fn read(locales: &[String], read: &mut Reader) -> JsResult<Options> {
    let is_search = read.one_of("usage", &USAGES)?;
    read.locale_matcher()?;
    let collation = read.extension_type("collation")?;
    let numeric = read.value("numeric")?.map(|numeric| numeric.to_boolean());
    let case_first = read.maybe_name("caseFirst", &CASES)?.map(str::to_owned);
    let Resolved { locale, values, .. } = resolved(locales, is_search, collation, case_first, numeric, read.context);
    let [collation, case_first, numeric] = <[_; 3]>::try_from(values).unwrap_or_default();
    Ok(Options {
        locale,
        is_search,
        sensitivity: read.one_of("sensitivity", &SENSITIVITIES)?,
        ignores_punctuation: read.value("ignorePunctuation")?.map(|ignores| ignores.to_boolean()),
        collation,
        numeric: numeric.is_some_and(|numeric| numeric != "false"),
        case_first,
    })
}

/// Finds the locale, and the values of its keys `co`, `kf` and `kn`.
fn resolved(
    locales: &[String],
    is_search: bool,
    collation: Option<String>,
    case_first: Option<String>,
    numeric: Option<bool>,
    context: &Context,
) -> Resolved {
    let default = default_locale(context);
    let data_locale = resolve(locales, &default, &[]).data_locale;
    let language = data_locale.split('-').next().unwrap_or_default();
    // The collations of searches are not chosen by names.
    let has_collation = |name: &str| !is_search && has_collation(language, name);
    let is_case = |name: &str| CASES.contains(&name);
    // A key without a value is true.
    let numeric = numeric.map(|numeric| if numeric { String::new() } else { "false".to_owned() });
    let keys = [
        Key { name: "co", option: collation, is_known: &has_collation },
        Key { name: "kf", option: case_first, is_known: &is_case },
        Key { name: "kn", option: numeric, is_known: &|value| value.is_empty() || value == "false" },
    ];
    resolve(locales, &default, &keys)
}

/// Makes the way to compare of what was resolved.
fn collation_of(resolved: &Options, provider: &Rc<Provider>) -> JsResult<Collation> {
    let mut locale = resolved.locale.split("-u-").next().unwrap_or_default().to_owned();
    locale += if resolved.numeric { "-u-kn-true" } else { "-u-kn-false" };
    if let Some(collation) = if resolved.is_search { Some("search") } else { resolved.collation.as_deref() } {
        locale = locale + "-co-" + collation;
    }
    if let Some(case_first) = resolved.case_first() {
        locale = locale + "-kf-" + case_first;
    }
    let refused = |error: &dyn std::fmt::Display| JsNativeError::range().with_message(format!("{locale}: {error}"));
    let preferences = (&Locale::try_from_str(&locale).map_err(|error| refused(&error))?).into();
    let collation = Collation::new(preferences, resolved.sensitivity, resolved.ignores_punctuation, provider.clone());
    collation.map_err(|error| refused(&error).into())
}

/// Returns the function that compares in this way, always the same one.
fn compare_getter(this: &JsValue, _: &[JsValue], _: &Collators, context: &mut Context) -> JsResult<JsValue> {
    let compares = with(this, NAME, |state: &mut State| state.compares.clone())?;
    let compare = |_: &JsValue, args: &[JsValue], Compares(collation): &Compares, context: &mut Context| {
        let left = args.get_or_undefined(0).to_string(context)?;
        let right = args.get_or_undefined(1).to_string(context)?;
        compare(collation, &left, &right, context)
    };
    let make = || NativeFunction::from_copy_closure_with_captures(compare, compares);
    class::bound_function(this, NAME, 2, |state: &mut State| &mut state.bound, make, context)
}

fn compare(collation: &Collation, left: &JsString, right: &JsString, context: &Context) -> JsResult<JsValue> {
    let order = collation.compare(left.as_str(), right.as_str(), context)?;
    Ok(JsValue::from(order as i32))
}

impl Collators {
    /// Returns the way to compare for the arguments of `localeCompare()`, which is often called with the same ones.
    fn collation_for(&self, args: &[JsValue], context: &mut Context) -> JsResult<Rc<Collation>> {
        let (locale, options) = (args.get_or_undefined(0), args.get_or_undefined(1));
        let key = locale.as_string();
        if !options.is_undefined() || (key.is_none() && !locale.is_undefined()) {
            return Ok(create(args, self, context)?.compares.0.clone());
        }
        if let Some((last, collation)) = &*self.last.borrow()
            && *last == key
        {
            return Ok(collation.clone());
        }
        let collation = create(args, self, context)?.compares.0.clone();
        *self.last.borrow_mut() = Some((key, collation.clone()));
        Ok(collation)
    }
}

fn locale_compare(this: &JsValue, args: &[JsValue], collators: &Collators, context: &mut Context) -> JsResult<JsValue> {
    if this.is_null_or_undefined() {
        let message = "String.prototype.localeCompare called on null or undefined";
        return Err(JsNativeError::typ().with_message(message).into());
    }
    let this = this.to_string(context)?;
    let that = args.get_or_undefined(0).to_string(context)?;
    let collation = collators.collation_for(args.get(1..).unwrap_or_default(), context)?;
    if this == that {
        return Ok(JsValue::from(0));
    }
    compare(&collation, &this, &that, context)
}

fn resolved_options(this: &JsValue, _: &[JsValue], _: &Collators, context: &mut Context) -> JsResult<JsValue> {
    let resolved = with(this, NAME, |state: &mut State| state.resolved.clone())?;
    let is_thai = resolved.locale.split('-').next() == Some("th");
    let result = JsObject::with_object_proto(context.intrinsics());
    let mut set = |name: &str, value: JsValue| {
        result.create_data_property_or_throw(JsString::from(name), value, context).map(drop)
    };
    let text = |text: &str| JsValue::from(JsString::from(text));
    set("locale", text(&resolved.locale))?;
    set("usage", text(name_of(&USAGES, resolved.is_search)))?;
    set("sensitivity", text(name_of(&SENSITIVITIES, resolved.sensitivity)))?;
    set("ignorePunctuation", resolved.ignores_punctuation.unwrap_or(!resolved.is_search && is_thai).into())?;
    set("collation", text(resolved.collation.as_deref().unwrap_or("default")))?;
    set("numeric", resolved.numeric.into())?;
    set("caseFirst", text(resolved.case_first().unwrap_or("false")))?;
    Ok(result.into())
}
