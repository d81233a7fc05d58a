//! `Intl.Collator` (ECMA-402, section 10), and `localeCompare()`. Texts are compared by the engine, of whose collators each of
//! ours has one; locales and options are resolved here, as for the other classes.

use boa_engine::object::builtins::JsFunction;
use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsString, JsValue, js_string};
use boa_gc::{Finalize, Gc, GcRefCell, Trace};
use ecma402::locale::info::has_collation;
use ecma402::locale::{Key, Resolved, resolve};

use super::class::{self, Class, Definition, function, with};
use super::defaults::default_locale;
use super::read::{CASES, Reader, coerced_options, name_of};
use crate::engine::builtins::define;

const NAME: &str = "Collator";
const USAGES: [(&str, bool); 2] = [("sort", false), ("search", true)];
const SENSITIVITIES: [&str; 4] = ["variant", "base", "accent", "case"];

/// The state of a `Collator`.
#[derive(Trace, Finalize, JsData)]
struct State {
    // There is nothing of the collector's in what was resolved.
    #[unsafe_ignore_trace]
    resolved: Options,
    /// The engine's function that compares.
    compare: JsFunction,
}

/// What was resolved.
#[derive(Debug, Clone)]
struct Options {
    locale: String,
    is_search: bool,
    sensitivity: Option<&'static str>,
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

/// A locale that `localeCompare()` was called with, if any, and its function that compares.
type Last = (Option<JsString>, JsFunction);

/// What the functions of the class share.
#[derive(Clone, Trace, Finalize)]
struct Collators {
    class: Class,
    /// The engine's constructor.
    original: JsObject,
    /// The getter of the engine's function that compares.
    compare: JsFunction,
    /// What `localeCompare()` was called with last.
    last: Gc<GcRefCell<Option<Last>>>,
}

/// Puts the class on `Intl`, and `localeCompare()` into its place.
///
/// # Errors
/// When the engine lacks what is built upon.
pub(super) fn install(intl: &JsObject, context: &mut Context) -> JsResult<()> {
    let original = intl.get(js_string!(NAME), context)?.to_object(context)?;
    let prototype = original.get(js_string!("prototype"), context)?.to_object(context)?;
    let compare = define::getter(&prototype, &PropertyKey::from(js_string!("compare")))?;
    let definition = Definition {
        name: NAME,
        length: 0,
        construct,
        methods: &[("resolvedOptions", 0, resolved_options)],
        getters: &[("compare", |this, _, _, _| with(this, NAME, |state: &mut State| state.compare.clone().into()))],
    };
    let share = |class| Collators { class, original, compare, last: Gc::new(GcRefCell::new(None)) };
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
    let compare = collators.compare_of(&resolved, context)?;
    Ok(State { resolved, compare })
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
        sensitivity: read.maybe_name("sensitivity", &SENSITIVITIES)?,
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

impl Collators {
    /// Returns the engine's function that compares in this way.
    fn compare_of(&self, resolved: &Options, context: &mut Context) -> JsResult<JsFunction> {
        let options = JsObject::with_null_proto();
        let mut set = |name: &str, value: JsValue| {
            options.create_data_property_or_throw(JsString::from(name), value, context).map(drop)
        };
        let text = |text: &str| JsValue::from(JsString::from(text));
        set("usage", text(name_of(&USAGES, resolved.is_search)))?;
        set("numeric", resolved.numeric.into())?;
        if let Some(collation) = &resolved.collation {
            set("collation", text(collation))?;
        }
        if let Some(case_first) = resolved.case_first() {
            set("caseFirst", text(case_first))?;
        }
        if let Some(sensitivity) = resolved.sensitivity {
            set("sensitivity", text(sensitivity))?;
        }
        if let Some(ignores) = resolved.ignores_punctuation {
            set("ignorePunctuation", ignores.into())?;
        }
        let locale = resolved.locale.split("-u-").next().unwrap_or_default();
        let collator = self.original.construct(&[text(locale), options.into()], None, context)?;
        let compare = self.compare.call(&collator.into(), &[], context)?.as_function();
        compare.ok_or_else(|| JsNativeError::typ().with_message("the engine has no collator").into())
    }

    /// Returns the function that compares for the arguments of `localeCompare()`, which is often called with the same ones.
    fn compare_for(&self, args: &[JsValue], context: &mut Context) -> JsResult<JsFunction> {
        let (locale, options) = (args.get_or_undefined(0), args.get_or_undefined(1));
        let key = locale.as_string();
        if !options.is_undefined() || (key.is_none() && !locale.is_undefined()) {
            return Ok(create(args, self, context)?.compare.clone());
        }
        if let Some((last, compare)) = &*self.last.borrow()
            && *last == key
        {
            return Ok(compare.clone());
        }
        let compare = create(args, self, context)?.compare.clone();
        *self.last.borrow_mut() = Some((key, compare.clone()));
        Ok(compare)
    }
}

fn locale_compare(this: &JsValue, args: &[JsValue], collators: &Collators, context: &mut Context) -> JsResult<JsValue> {
    if this.is_null_or_undefined() {
        let message = "String.prototype.localeCompare called on null or undefined";
        return Err(JsNativeError::typ().with_message(message).into());
    }
    let this = this.to_string(context)?;
    let that = args.get_or_undefined(0).to_string(context)?;
    let compare = collators.compare_for(args.get(1..).unwrap_or_default(), context)?;
    if this == that {
        return Ok(JsValue::from(0));
    }
    compare.call(&JsValue::undefined(), &[this.into(), that.into()], context)
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
    set("sensitivity", text(resolved.sensitivity.unwrap_or("variant")))?;
    set("ignorePunctuation", resolved.ignores_punctuation.unwrap_or(!resolved.is_search && is_thai).into())?;
    set("collation", text(resolved.collation.as_deref().unwrap_or("default")))?;
    set("numeric", resolved.numeric.into())?;
    set("caseFirst", text(resolved.case_first().unwrap_or("false")))?;
    Ok(result.into())
}
