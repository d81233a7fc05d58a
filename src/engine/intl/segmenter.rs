//! `Intl.Segmenter` (ECMA-402, section 19). Texts are segmented by the engine, of whose segmenters each of ours has one;
//! locales are resolved here, as for the other classes.

use boa_engine::object::builtins::JsFunction;
use boa_engine::{Context, JsArgs, JsData, JsObject, JsResult, JsString, JsValue, js_string};
use boa_gc::{Finalize, Trace};
use ecma402::locale::resolve;

use super::class::{self, Class, Definition, needs_new, with};
use super::defaults::default_locale;
use super::read::{Reader, options_object};
use crate::engine::builtins::define;

const NAME: &str = "Segmenter";
const GRANULARITIES: [&str; 3] = ["grapheme", "word", "sentence"];

/// The state of a `Segmenter`.
#[derive(Trace, Finalize, JsData)]
struct State {
    // There is nothing of the collector's in names.
    #[unsafe_ignore_trace]
    locale: String,
    #[unsafe_ignore_trace]
    granularity: &'static str,
    /// The engine's segmenter.
    segmenter: JsObject,
}

/// What the functions of the class share.
#[derive(Clone, Trace, Finalize)]
struct Segmenters {
    class: Class,
    /// The engine's constructor.
    original: JsObject,
    /// The engine's function that makes segments of a text.
    segment: JsFunction,
}

/// Puts the class on `Intl`.
///
/// # Errors
/// When the engine lacks what is built upon.
pub(super) fn install(intl: &JsObject, context: &mut Context) -> JsResult<()> {
    let original = intl.get(js_string!(NAME), context)?.to_object(context)?;
    let prototype = original.get(js_string!("prototype"), context)?.to_object(context)?;
    let segment = define::method(&prototype, "segment", context)?;
    let definition = Definition {
        name: NAME,
        length: 0,
        construct,
        methods: &[("segment", 1, segments_of), ("resolvedOptions", 0, resolved_options)],
        getters: &[],
    };
    class::install(intl, &definition, |class| Segmenters { class, original, segment }, context).map(drop)
}

fn construct(this: &JsValue, args: &[JsValue], segmenters: &Segmenters, context: &mut Context) -> JsResult<JsValue> {
    needs_new(this, NAME)?;
    segmenters.class.object(this, context, |context| create(args, segmenters, context))
}

fn create(args: &[JsValue], segmenters: &Segmenters, context: &mut Context) -> JsResult<State> {
    let locales = segmenters.class.locales(args.get_or_undefined(0), context)?;
    let options = options_object(args.get_or_undefined(1))?;
    let mut read = Reader::new(&options, context);
    read.locale_matcher()?;
    let granularity = read.maybe_name("granularity", &GRANULARITIES)?.unwrap_or(GRANULARITIES[0]);
    let locale = resolve(&locales, &default_locale(context), &[]).locale;
    let options = JsObject::with_null_proto();
    options.create_data_property_or_throw(js_string!("granularity"), JsString::from(granularity), context)?;
    let args = [JsString::from(locale.as_str()).into(), options.into()];
    let segmenter = segmenters.original.construct(&args, None, context)?;
    Ok(State { locale, granularity, segmenter })
}

fn segments_of(this: &JsValue, args: &[JsValue], segmenters: &Segmenters, context: &mut Context) -> JsResult<JsValue> {
    let segmenter = with(this, NAME, |state: &mut State| state.segmenter.clone())?;
    segmenters.segment.call(&segmenter.into(), args, context)
}

fn resolved_options(this: &JsValue, _: &[JsValue], _: &Segmenters, context: &mut Context) -> JsResult<JsValue> {
    let (locale, granularity) = with(this, NAME, |state: &mut State| (state.locale.clone(), state.granularity))?;
    Ok(class::object_of(&[("locale", locale.as_str()), ("granularity", granularity)], context)?.into())
}
