//! `Intl.Segmenter` (ECMA-402, section 19).

use std::rc::Rc;

use boa_engine::{Context, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsValue};
use boa_gc::{Finalize, Trace};
use ecma402::locale::resolve;
use icu_data::Provider;
use icu_locale_core::Locale;
use segmentation::{Dictionaries, Granularity, Segmenter};

use super::class::{self, Class, Definition, needs_new, with};
use super::defaults::default_locale;
use super::read::{Reader, name_of, options_object};
use super::segments::Prototypes;

const NAME: &str = "Segmenter";
const GRANULARITIES: [(&str, Granularity); 3] =
    [("grapheme", Granularity::Grapheme), ("word", Granularity::Word), ("sentence", Granularity::Sentence)];

/// The state of a `Segmenter`.
#[derive(Trace, Finalize, JsData)]
struct State {
    // There is nothing of the collector's in names and segmenters.
    #[unsafe_ignore_trace]
    locale: String,
    #[unsafe_ignore_trace]
    granularity: Granularity,
    #[unsafe_ignore_trace]
    segmenter: Rc<Segmenter>,
}

/// What the functions of the class share.
#[derive(Clone, Trace, Finalize)]
struct Segmenters {
    class: Class,
    prototypes: Prototypes,
    // There is nothing of the collector's in dictionaries.
    #[unsafe_ignore_trace]
    dictionaries: Rc<Dictionaries>,
}

/// Puts the class on `Intl`.
///
/// # Errors
/// When the engine lacks what is built upon.
pub(super) fn install(intl: &JsObject, provider: &Rc<Provider>, context: &mut Context) -> JsResult<()> {
    let definition = Definition {
        name: NAME,
        length: 0,
        construct,
        methods: &[("segment", 1, segments_of), ("resolvedOptions", 0, resolved_options)],
        getters: &[],
    };
    let prototypes = Prototypes::new(context)?;
    let dictionaries = Rc::new(Dictionaries::new(Rc::clone(provider) as _));
    class::install(intl, &definition, |class| Segmenters { class, prototypes, dictionaries }, context).map(drop)
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
    let granularity = read.one_of("granularity", &GRANULARITIES)?;
    let locale = resolve(&locales, &default_locale(context), &[]).locale;
    let id = Locale::try_from_str(&locale).map_or(Locale::UNKNOWN.id, |locale| locale.id);
    let segmenter = Segmenter::new(granularity, &id, Rc::clone(&segmenters.dictionaries))
        .map_err(|error| JsNativeError::range().with_message(format!("texts cannot be segmented: {error}")))?;
    Ok(State { locale, granularity, segmenter: Rc::new(segmenter) })
}

fn segments_of(this: &JsValue, args: &[JsValue], segmenters: &Segmenters, context: &mut Context) -> JsResult<JsValue> {
    let segmenter = with(this, NAME, |state: &mut State| Rc::clone(&state.segmenter))?;
    let text = args.get_or_undefined(0).to_string(context)?;
    Ok(segmenters.prototypes.segments(segmenter, text))
}

fn resolved_options(this: &JsValue, _: &[JsValue], _: &Segmenters, context: &mut Context) -> JsResult<JsValue> {
    let (locale, granularity) = with(this, NAME, |state: &mut State| (state.locale.clone(), state.granularity))?;
    let granularity = name_of(&GRANULARITIES, granularity);
    Ok(class::object_of(&[("locale", locale.as_str()), ("granularity", granularity)], context).into())
}
