//! `Intl.PluralRules` (ECMA-402, section 16).

use std::convert::identity;

use boa_engine::{Context, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsString, JsValue};
use boa_gc::{Finalize, Trace};
use ecma402::locale::resolve;
use ecma402::number::{Decimal, Kind, Notation, NumberFormat, Options};
use ecma402::plural::{Operands, Rules};

use super::class::{self, Class, Definition, needs_new, with};
use super::defaults::default_locale;
use super::digits::Digits;
use super::number_format::{NOTATIONS, WIDTHS, digit_options, ends_of, names_of};
use super::read::{Reader, coerced_options};

const NAME: &str = "PluralRules";

/// The state of a `PluralRules`.
#[derive(Trace, Finalize, JsData)]
struct State {
    // There is nothing of the collector's in rules.
    #[unsafe_ignore_trace]
    rules: Rules,
    /// Writes the numbers whose category is asked for.
    #[unsafe_ignore_trace]
    numbers: NumberFormat,
    #[unsafe_ignore_trace]
    locale: String,
    #[unsafe_ignore_trace]
    digits: Digits,
    ordinal: bool,
}

/// Puts the class on `Intl`.
///
/// # Errors
/// When the engine lacks what is built upon.
pub(super) fn install(intl: &JsObject, context: &mut Context) -> JsResult<()> {
    let definition = Definition {
        name: NAME,
        length: 0,
        construct,
        methods: &[("select", 1, select), ("selectRange", 2, select_range), ("resolvedOptions", 0, resolved_options)],
        getters: &[],
    };
    class::install(intl, &definition, identity, context).map(drop)
}

fn construct(this: &JsValue, args: &[JsValue], class: &Class, context: &mut Context) -> JsResult<JsValue> {
    needs_new(this, NAME)?;
    class.object(this, context, |context| create(args, class, context))
}

fn create(args: &[JsValue], class: &Class, context: &mut Context) -> JsResult<State> {
    let locales = class.locales(args.get_or_undefined(0), context)?;
    let options = coerced_options(args.get_or_undefined(1), context)?;
    let mut read = Reader::new(&options, context);
    read.locale_matcher()?;
    let ordinal = read.one_of("type", &[("cardinal", false), ("ordinal", true)])?;
    let notation = read.one_of("notation", &NOTATIONS)?;
    let width = read.one_of("compactDisplay", &WIDTHS)?;
    let is_compact = matches!(notation, Notation::Compact(_));
    let notation = if is_compact { Notation::Compact(width) } else { notation };
    let digits = Digits::read(&mut read, (0, 3), is_compact)?;
    let resolved = resolve(&locales, &default_locale(context), &[]);
    let rules = Rules::new(&resolved.data_locale, ordinal);
    let options =
        Options { notation, rounding: digits.rounding.clone(), ..Options::new(&resolved.data_locale, "latn") };
    let numbers = NumberFormat::new(options);
    Ok(State { rules, numbers, locale: resolved.locale, digits, ordinal })
}

impl State {
    fn category(&self, number: &Decimal) -> &'static str {
        if number.kind != Kind::Finite {
            return "other";
        }
        let (number, shown, exponent) = self.numbers.rounded(number);
        self.rules.select(&Operands::new(&number, shown, exponent))
    }
}

fn select(this: &JsValue, args: &[JsValue], _: &Class, context: &mut Context) -> JsResult<JsValue> {
    with(this, NAME, |_: &mut State| ())?;
    let number = Decimal::from(args.get_or_undefined(0).to_number(context)?);
    let category = with(this, NAME, |state: &mut State| state.category(&number))?;
    Ok(JsString::from(category).into())
}

fn select_range(this: &JsValue, args: &[JsValue], _: &Class, context: &mut Context) -> JsResult<JsValue> {
    with(this, NAME, |_: &mut State| ())?;
    let (start, end) = ends_of(args, context)?;
    if start.kind == Kind::Nan || end.kind == Kind::Nan {
        return Err(JsNativeError::range().with_message("an end of a range is not a number").into());
    }
    let category = with(this, NAME, |state: &mut State| {
        let (start, end) = (state.category(&start), state.category(&end));
        state.rules.select_range(start, end)
    })?;
    Ok(JsString::from(category).into())
}

fn resolved_options(this: &JsValue, _: &[JsValue], _: &Class, context: &mut Context) -> JsResult<JsValue> {
    let (locale, kind, notation, digits, categories) = with(this, NAME, |state: &mut State| {
        let kind = if state.ordinal { "ordinal" } else { "cardinal" };
        (state.locale.clone(), kind, state.numbers.options().notation, state.digits.clone(), state.rules.categories())
    })?;
    let result = JsObject::with_object_proto(context.intrinsics());
    let categories = class::array_of_texts(categories, context);
    let mut set = |name: &'static str, value: JsValue| {
        result.create_data_property_or_throw(JsString::from(name), value, context).map(drop)
    };
    let text = |text: &str| JsValue::from(JsString::from(text));
    set("locale", text(&locale))?;
    set("type", text(kind))?;
    let (notation, width) = names_of(notation);
    set("notation", text(notation))?;
    if let Some(width) = width {
        set("compactDisplay", text(width))?;
    }
    for (name, value) in digit_options(&digits) {
        set(name, JsValue::from(value))?;
    }
    set("pluralCategories", categories.into())?;
    set("roundingIncrement", JsValue::from(digits.rounding.increment))?;
    set("roundingMode", text(digits.mode()))?;
    set("roundingPriority", text(digits.priority()))?;
    set("trailingZeroDisplay", text(if digits.rounding.strips_zeros { "stripIfInteger" } else { "auto" }))?;
    Ok(result.into())
}
