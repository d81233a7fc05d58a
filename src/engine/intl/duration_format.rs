//! `Intl.DurationFormat` (ECMA-402, section 13), and the locale method of `Temporal.Duration`.

use boa_engine::object::builtins::JsFunction;
use boa_engine::property::PropertyKey;
use boa_engine::{Context, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsString, JsValue, js_string};
use boa_gc::{Finalize, Trace};
use ecma402::duration::{
    Duration, DurationFormat, DurationPart, Options, Style, UNITS, UnitDefault, UnitOptions, UnitStyle, styles_of,
};

use super::class::{self, Class, Definition, array_of_parts, function, needs_new, temporal_prototype, with};
use super::defaults::resolve_with_digits;
use super::read::{Reader, name_of, options_object, range_error};
use crate::engine::builtins::define;

const NAME: &str = "DurationFormat";
const STYLES: [(&str, Style); 4] =
    [("short", Style::Short), ("long", Style::Long), ("narrow", Style::Narrow), ("digital", Style::Digital)];
/// The options that say whether zero is written, in the order of [`UNITS`].
const DISPLAYS: [&str; 10] = [
    "yearsDisplay",
    "monthsDisplay",
    "weeksDisplay",
    "daysDisplay",
    "hoursDisplay",
    "minutesDisplay",
    "secondsDisplay",
    "millisecondsDisplay",
    "microsecondsDisplay",
    "nanosecondsDisplay",
];

/// The state of a `DurationFormat`.
#[derive(Trace, Finalize, JsData)]
struct State {
    // There is nothing of the collector's in a format.
    #[unsafe_ignore_trace]
    format: DurationFormat,
    #[unsafe_ignore_trace]
    locale: String,
}

/// What the functions of the class share: the functions of `Temporal.Duration`, as they are before scripts can change them.
#[derive(Clone, Trace, Finalize)]
struct Durations {
    class: Class,
    /// Makes a duration of any value.
    from: JsFunction,
    /// The getters of the units, in the order of [`UNITS`].
    units: Vec<JsFunction>,
}

impl Durations {
    /// Returns the numbers of a `Temporal.Duration`.
    ///
    /// # Errors
    /// A TypeError for other values.
    fn record(&self, duration: &JsValue, context: &mut Context) -> JsResult<Duration> {
        let mut values = [0.0; UNITS.len()];
        for (value, getter) in values.iter_mut().zip(&self.units) {
            *value = getter.call(duration, &[], context)?.to_number(context)?;
        }
        Ok(Duration::new(values))
    }

    /// Returns the numbers of a value (ECMA-402, "ToDurationRecord"): a record, an ISO string, or a `Temporal.Duration`.
    ///
    /// # Errors
    /// A TypeError or a RangeError for what is no duration.
    fn of_any(&self, value: &JsValue, context: &mut Context) -> JsResult<Duration> {
        let duration = self.from.call(&JsValue::undefined(), std::slice::from_ref(value), context)?;
        self.record(&duration, context)
    }
}

/// Puts the class on `Intl`, and the locale method into its place.
///
/// # Errors
/// When the engine lacks what is built upon.
pub(super) fn install(intl: &JsObject, context: &mut Context) -> JsResult<()> {
    let prototype = temporal_prototype("Duration", context)?;
    let constructor = prototype.get(js_string!("constructor"), context)?.to_object(context)?;
    let from = define::method(&constructor, "from", context)?;
    let getter = |name: &&str| define::getter(&prototype, &PropertyKey::from(JsString::from(*name)));
    let units = UNITS.iter().map(getter).collect::<JsResult<Vec<_>>>()?;
    let definition = Definition {
        name: NAME,
        length: 0,
        construct,
        methods: &[
            ("format", 1, format),
            ("formatToParts", 1, format_to_parts),
            ("resolvedOptions", 0, resolved_options),
        ],
        getters: &[],
    };
    let durations = class::install(intl, &definition, |class| Durations { class, from, units }, context)?;
    define::define(&prototype, "toLocaleString", 0, function(&durations, to_locale_string), context)
}

fn construct(this: &JsValue, args: &[JsValue], durations: &Durations, context: &mut Context) -> JsResult<JsValue> {
    needs_new(this, NAME)?;
    durations.class.object(this, context, |context| create(args, durations, context))
}

fn create(args: &[JsValue], durations: &Durations, context: &mut Context) -> JsResult<State> {
    let locales = durations.class.locales(args.get_or_undefined(0), context)?;
    let options = options_object(args.get_or_undefined(1))?;
    let mut read = Reader::new(&options, context);
    read.locale_matcher()?;
    let digits = read.extension_type("numberingSystem")?;
    let style = read.one_of("style", &STYLES)?;
    let (resolved, digits) = resolve_with_digits(&locales, digits, read.context);
    let units = read_units(&mut read, style, DurationFormat::has_two_digit_hours(&resolved.data_locale))?;
    let fractional_digits = read.number("fractionalDigits", 0, 9)?;
    let options = Options { locale: resolved.data_locale, digits, style, units, fractional_digits };
    Ok(State { format: DurationFormat::new(options), locale: resolved.locale })
}

/// Reads how each unit is written.
fn read_units(read: &mut Reader, style: Style, two_digit_hours: bool) -> JsResult<[UnitOptions; UNITS.len()]> {
    let mut units = [UnitOptions { style: UnitStyle::Short, always: false }; UNITS.len()];
    let mut above = None;
    for (place, unit) in units.iter_mut().enumerate() {
        let given = read.maybe_one_of(UNITS[place], styles_of(place))?;
        let default = UnitDefault::new(place, given, style, above);
        let always = read.maybe_one_of(DISPLAYS[place], &[("auto", false), ("always", true)])?;
        let resolved = default.with(always.unwrap_or(default.always), two_digit_hours);
        *unit = resolved.ok_or_else(|| range_error(given.map_or("always", UnitStyle::name), UNITS[place]))?;
        above = Some(unit.style);
    }
    Ok(units)
}

fn parts_of(
    this: &JsValue,
    args: &[JsValue],
    durations: &Durations,
    context: &mut Context,
) -> JsResult<Vec<DurationPart>> {
    with(this, NAME, |_: &mut State| ())?;
    let value = args.get_or_undefined(0);
    if !value.is_object() && !value.is_string() {
        return Err(JsNativeError::typ().with_message("a duration is an object or a text of ISO 8601").into());
    }
    let duration = durations.of_any(value, context)?;
    with(this, NAME, |state: &mut State| state.format.format(&duration))
}

fn text_of(parts: &[DurationPart]) -> JsValue {
    JsString::from(parts.iter().map(|part| part.text.as_str()).collect::<String>()).into()
}

fn format(this: &JsValue, args: &[JsValue], durations: &Durations, context: &mut Context) -> JsResult<JsValue> {
    Ok(text_of(&parts_of(this, args, durations, context)?))
}

fn format_to_parts(
    this: &JsValue,
    args: &[JsValue],
    durations: &Durations,
    context: &mut Context,
) -> JsResult<JsValue> {
    let parts = parts_of(this, args, durations, context)?;
    let parts = parts.iter().map(|part| {
        let mut entries = vec![("type", part.kind), ("value", part.text.as_str())];
        entries.extend(part.unit.map(|unit| ("unit", unit)));
        entries
    });
    array_of_parts(parts, context)
}

fn to_locale_string(
    this: &JsValue,
    args: &[JsValue],
    durations: &Durations,
    context: &mut Context,
) -> JsResult<JsValue> {
    let duration = durations.record(this, context)?;
    let state = create(args, durations, context)?;
    Ok(text_of(&state.format.format(&duration)))
}

fn resolved_options(this: &JsValue, _: &[JsValue], _: &Durations, context: &mut Context) -> JsResult<JsValue> {
    let (locale, options) =
        with(this, NAME, |state: &mut State| (state.locale.clone(), state.format.options().clone()))?;
    let mut entries = vec![
        ("locale", locale.as_str()),
        ("numberingSystem", &options.digits),
        ("style", name_of(&STYLES, options.style)),
    ];
    for (place, unit) in options.units.iter().enumerate() {
        entries.push((UNITS[place], unit.style.name()));
        entries.push((DISPLAYS[place], if unit.always { "always" } else { "auto" }));
    }
    let result = class::object_of(&entries, context);
    if let Some(digits) = options.fractional_digits {
        let digits = u32::try_from(digits).unwrap_or(0);
        result.create_data_property_or_throw(js_string!("fractionalDigits"), digits, context)?;
    }
    Ok(result.into())
}
