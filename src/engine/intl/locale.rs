//! `Intl.Locale` (ECMA-402, section 14). Its objects hold the engine's own type, which knows them by it.

use boa_engine::object::builtins::{JsArray, JsFunction};
use boa_engine::{Context, JsArgs, JsNativeError, JsObject, JsResult, JsString, JsValue, js_string};
use boa_gc::{Finalize, Trace};
use ecma402::locale::{Identifier, info, set_keyword, set_language, set_region, set_script, set_variants};

use super::class::{self, Class, Definition, Function, needs_new, with};
use super::read::{CASES, Reader, coerced_options, is_type, range_error};
use crate::engine::builtins::define;

const NAME: &str = "Locale";

/// Sets a subtag of a locale. `None` where it is not well-formed.
type Set = fn(&mut Identifier, &str) -> Option<()>;

/// What the functions of the class share.
#[derive(Clone, Trace, Finalize)]
struct Locales {
    class: Class,
    /// The engine's functions that add and remove the subtags that go without saying.
    maximize: JsFunction,
    minimize: JsFunction,
}

/// Puts the class on `Intl`.
///
/// # Errors
/// When the engine lacks what is built upon.
pub(super) fn install(intl: &JsObject, context: &mut Context) -> JsResult<()> {
    let original = intl.get(js_string!("Locale"), context)?.to_object(context)?;
    let original = original.get(js_string!("prototype"), context)?.to_object(context)?;
    let maximize = define::method(&original, "maximize", context)?;
    let minimize = define::method(&original, "minimize", context)?;
    let definition = Definition { name: NAME, length: 1, construct, methods: &METHODS, getters: &GETTERS };
    let share = |class| Locales { class, maximize, minimize };
    class::install_without_locales(intl, &definition, share, context).map(drop)
}

const METHODS: [(&str, usize, Function<Locales>); 10] = [
    ("toString", 0, |this, _, _, _| text(this, |locale| Some(locale.to_string()))),
    ("maximize", 0, |this, _, locales, context| likely(this, &locales.maximize, locales, context)),
    ("minimize", 0, |this, _, locales, context| likely(this, &locales.minimize, locales, context)),
    ("getCalendars", 0, |this, _, _, context| list(this, info::calendars, context)),
    ("getCollations", 0, |this, _, _, context| list(this, info::collations, context)),
    ("getHourCycles", 0, |this, _, _, context| list(this, info::hour_cycles, context)),
    ("getNumberingSystems", 0, |this, _, _, context| list(this, info::numbering_systems, context)),
    ("getTimeZones", 0, time_zones),
    ("getTextInfo", 0, text_info),
    ("getWeekInfo", 0, week_info),
];

const GETTERS: [(&str, Function<Locales>); 12] = [
    ("baseName", |this, _, _, _| text(this, |locale| Some(locale.id.to_string()))),
    ("calendar", |this, _, _, _| text(this, |locale| info::keyword(locale, "ca"))),
    ("caseFirst", |this, _, _, _| text(this, |locale| info::keyword(locale, "kf"))),
    ("collation", |this, _, _, _| text(this, |locale| info::keyword(locale, "co"))),
    ("firstDayOfWeek", |this, _, _, _| text(this, |locale| info::keyword(locale, "fw"))),
    ("hourCycle", |this, _, _, _| text(this, |locale| info::keyword(locale, "hc"))),
    ("numeric", |this, _, _, _| {
        with(this, NAME, |locale: &mut Identifier| info::keyword(locale, "kn").is_some_and(|value| value.is_empty()))
            .map(JsValue::from)
    }),
    ("numberingSystem", |this, _, _, _| text(this, |locale| info::keyword(locale, "nu"))),
    ("language", |this, _, _, _| text(this, |locale| Some(locale.id.language.to_string()))),
    ("script", |this, _, _, _| text(this, |locale| locale.id.script.map(|script| script.to_string()))),
    ("region", |this, _, _, _| text(this, |locale| locale.id.region.map(|region| region.to_string()))),
    ("variants", |this, _, _, _| {
        text(this, |locale| (!locale.id.variants.is_empty()).then(|| locale.id.variants.to_string()))
    }),
];

fn construct(this: &JsValue, args: &[JsValue], locales: &Locales, context: &mut Context) -> JsResult<JsValue> {
    needs_new(this, NAME)?;
    locales.class.object(this, context, |context| create(args, locales, context))
}

fn create(args: &[JsValue], locales: &Locales, context: &mut Context) -> JsResult<Identifier> {
    let tag = args.get_or_undefined(0);
    if !tag.is_string() && !tag.is_object() {
        return Err(JsNativeError::typ()
            .with_message("First argument to Intl.Locale constructor can't be empty or missing")
            .into());
    }
    let is_locale = tag.as_object().is_some_and(|object| object.is::<Identifier>());
    let tag = if is_locale { tag.clone() } else { tag.to_string(context)?.into() };
    let mut locale = locales.canonical(&tag, context)?;
    let options = coerced_options(args.get_or_undefined(1), context)?;
    read(&mut locale, &mut Reader::new(&options, context))?;
    locales.canonical(&JsString::from(locale.to_string()).into(), context)
}

impl Locales {
    /// Applies one of the engine's functions to a locale.
    fn apply(&self, function: &JsFunction, locale: Identifier, context: &mut Context) -> JsResult<Identifier> {
        let object = JsObject::from_proto_and_data(self.class.prototype.clone(), locale);
        let found = function.call(&object.into(), &[], context)?;
        with(&found, NAME, |locale: &mut Identifier| locale.clone())
    }

    fn canonical(&self, tag: &JsValue, context: &mut Context) -> JsResult<Identifier> {
        let text = self.class.locales(tag, context)?.pop().unwrap_or_default();
        let malformed =
            || JsNativeError::range().with_message(format!("Incorrect locale information provided: {text}"));
        Identifier::try_from_str(&text).map_err(|_| malformed().into())
    }
}

/// Reads the options, in the standard's order.
fn read(locale: &mut Identifier, read: &mut Reader) -> JsResult<()> {
    let subtags: [(&str, Set); 4] =
        [("language", set_language), ("script", set_script), ("region", set_region), ("variants", set_variants)];
    for (name, set) in subtags {
        if let Some(text) = read.text(name)? {
            set(locale, &text).ok_or_else(|| range_error(&text, name))?;
        }
    }
    let mut set = |key: &str, value: Option<String>, name: &'static str| match value {
        Some(value) => set_keyword(locale, key, &value).ok_or_else(|| range_error(&value, name)),
        None => Ok(()),
    };
    set("ca", read.extension_type("calendar")?, "calendar")?;
    set("co", read.extension_type("collation")?, "collation")?;
    let day = read.text("firstDayOfWeek")?.map(|day| info::weekday_name(&day).to_owned());
    if let Some(day) = day.as_ref().filter(|day| !is_type(day)) {
        return Err(range_error(day, "firstDayOfWeek"));
    }
    set("fw", day, "firstDayOfWeek")?;
    let cycle = read.maybe_name("hourCycle", &["h11", "h12", "h23", "h24"])?;
    set("hc", cycle.map(str::to_owned), "hourCycle")?;
    set("kf", read.maybe_name("caseFirst", &CASES)?.map(str::to_owned), "caseFirst")?;
    set("kn", read.value("numeric")?.map(|numeric| numeric.to_boolean().to_string()), "numeric")?;
    set("nu", read.extension_type("numberingSystem")?, "numberingSystem")
}

/// Returns a text of a locale. Undefined where it has none.
fn text(this: &JsValue, of: fn(&Identifier) -> Option<String>) -> JsResult<JsValue> {
    let text = with(this, NAME, |locale: &mut Identifier| of(locale))?;
    Ok(text.map_or_else(JsValue::undefined, |text| JsString::from(text).into()))
}

/// Makes a locale of what one of the engine's functions makes of this one.
fn likely(this: &JsValue, function: &JsFunction, locales: &Locales, context: &mut Context) -> JsResult<JsValue> {
    let mut locale = with(this, NAME, |locale: &mut Identifier| locale.clone())?;
    if locales.apply(&locales.maximize, locale.clone(), context)?.id.language.is_unknown() {
        // What CLDR says of no language at all, which the engine leaves as it is.
        set_language(&mut locale, "en");
    }
    let locale = locales.apply(function, locale, context)?;
    Ok(JsObject::from_proto_and_data(locales.class.prototype.clone(), locale).into())
}

fn list(this: &JsValue, of: fn(&Identifier) -> Vec<String>, context: &mut Context) -> JsResult<JsValue> {
    let texts = with(this, NAME, |locale: &mut Identifier| of(locale))?;
    Ok(class::array_of_texts(texts, context).into())
}

fn time_zones(this: &JsValue, _: &[JsValue], _: &Locales, context: &mut Context) -> JsResult<JsValue> {
    let zones = with(this, NAME, |locale: &mut Identifier| info::time_zones(locale))?;
    Ok(zones.map_or_else(JsValue::undefined, |zones| class::array_of_texts(zones, context).into()))
}

fn text_info(this: &JsValue, _: &[JsValue], _: &Locales, context: &mut Context) -> JsResult<JsValue> {
    let is_from_right = with(this, NAME, |locale: &mut Identifier| info::is_from_right(locale))?;
    Ok(class::object_of(&[("direction", if is_from_right { "rtl" } else { "ltr" })], context).into())
}

fn week_info(this: &JsValue, _: &[JsValue], _: &Locales, context: &mut Context) -> JsResult<JsValue> {
    let (first, weekend) =
        with(this, NAME, |locale: &mut Identifier| (info::first_day(locale), info::weekend(locale)))?;
    let result = JsObject::with_object_proto(context.intrinsics());
    let weekend = JsArray::from_iter(weekend.iter().map(|day| JsValue::from(*day)).collect::<Vec<_>>(), context);
    result.create_data_property_or_throw(js_string!("firstDay"), first, context)?;
    result.create_data_property_or_throw(js_string!("weekend"), weekend, context)?;
    Ok(result.into())
}
