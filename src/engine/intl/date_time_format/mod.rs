//! `Intl.DateTimeFormat` (ECMA-402, section 11), and the locale methods of dates.

mod locale_methods;
mod options;
mod output;
mod values;

use boa_engine::object::builtins::JsFunction;
use boa_engine::{Context, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsValue, NativeFunction};
use boa_gc::{Finalize, Trace};
use ecma402::date::{Components, DateTimeFormat, Options, Zone};
use ecma402::locale::{Negotiated, negotiate};

use self::options::{Fields, Given, type_error};
use self::values::{Moment, Temporal};
use super::class::{self, Class, Definition, with};
use super::read::coerced_options;
use crate::engine::builtins::define;

const NAME: &str = "DateTimeFormat";

/// What the functions of the class share.
#[derive(Clone, Trace, Finalize)]
struct Dates {
    class: Class,
    temporal: Temporal,
    /// `Date.prototype.getTime`.
    get_time: JsFunction,
}

/// The state of a `DateTimeFormat`.
#[derive(Trace, Finalize, JsData)]
struct Format {
    // There is nothing of the collector's in a format.
    #[unsafe_ignore_trace]
    formatter: DateTimeFormat,
    #[unsafe_ignore_trace]
    locale: String,
    /// The components that were asked for.
    #[unsafe_ignore_trace]
    given: Components,
    /// The function that the getter `format` returned.
    bound: Option<JsFunction>,
}

/// Puts the class on `Intl`, and the locale methods into their places.
///
/// # Errors
/// When the engine lacks what is built upon.
pub(super) fn install(intl: &JsObject, context: &mut Context) -> JsResult<()> {
    let temporal = Temporal::new(context)?;
    let get_time = define::method(&context.intrinsics().constructors().date().prototype(), "getTime", context)?;
    let definition = Definition {
        name: NAME,
        length: 0,
        construct,
        methods: &[
            ("formatToParts", 1, format_to_parts),
            ("formatRange", 2, format_range),
            ("formatRangeToParts", 2, format_range_to_parts),
            ("resolvedOptions", 0, resolved_options),
        ],
        getters: &[("format", format_getter)],
    };
    let dates = class::install(intl, &definition, |class| Dates { class, temporal, get_time }, context)?;
    locale_methods::install(&dates, context)
}

impl Dates {
    /// Makes a format of locales and options (ECMA-402, "CreateDateTimeFormat"). `adjust` may name the zone to be used.
    fn create(
        &self,
        args: &[JsValue],
        [required, defaults]: [Fields; 2],
        adjust: impl FnOnce(&mut Given, &Negotiated) -> JsResult<Option<Zone>>,
        context: &mut Context,
    ) -> JsResult<Format> {
        let locales = self.class.locales(args.get_or_undefined(0), context)?;
        let options = coerced_options(args.get_or_undefined(1), context)?;
        let mut given = Given::read(&options, context)?;
        let negotiated = negotiate(&locales, &super::defaults::default_locale(context), &given.wanted);
        let asked = given.components;
        let zone = match adjust(&mut given, &negotiated)? {
            Some(zone) => zone,
            None => Self::zone(given.time_zone.as_deref(), context)?,
        };
        given.complete(required, defaults)?;
        let options = Options {
            locale: negotiated.data_locale,
            region: negotiated.region,
            calendar: negotiated.calendar,
            digits: negotiated.digits,
            hour_cycle: negotiated.hour_cycle,
            hour12: given.hour12,
            zone,
            components: given.components,
            date_style: given.date_style,
            time_style: given.time_style,
        };
        let formatter = DateTimeFormat::new(options).ok_or_else(|| type_error("there is no data of locales"))?;
        Ok(Format { formatter, locale: negotiated.locale, given: asked, bound: None })
    }

    /// Returns the zone of a name, or the host's.
    fn zone(name: Option<&str>, context: &Context) -> JsResult<Zone> {
        let Some(name) = name else {
            let name = context.host_hooks().local_timezone_identifier();
            return Ok(name.and_then(|name| Zone::find(&name)).unwrap_or_else(Zone::utc));
        };
        Zone::find(name).ok_or_else(|| {
            let shown = name.chars().take(100).collect::<String>();
            JsNativeError::range().with_message(format!("Invalid time zone specified: {shown}")).into()
        })
    }
}

impl Format {
    /// Returns the format for a value, and when it is.
    fn of_value(&self, value: &Moment) -> JsResult<DateTimeFormat> {
        let Some(kind) = value.kind else { return Ok(self.formatter.clone()) };
        if kind == values::Kind::Zoned {
            return Err(type_error("Temporal.ZonedDateTime is formatted by its own toLocaleString()"));
        }
        if let Some(calendar) = &value.calendar {
            let is_free = calendar == "iso8601" && !matches!(kind, values::Kind::MonthDay | values::Kind::YearMonth);
            if !is_free && *calendar != self.formatter.options().calendar {
                return Err(JsNativeError::range()
                    .with_message("calendars of the value and of the format differ")
                    .into());
            }
        }
        let limited = self.formatter.limited(&self.given, kind.kept());
        limited.ok_or_else(|| type_error("nothing of the value is in the format"))
    }
}

/// Returns a moment that is in the range of times, which values of Temporal always are.
fn clipped(moment: &Moment) -> JsResult<f64> {
    let milliseconds = moment.milliseconds;
    if moment.kind.is_some() || milliseconds.is_finite() && milliseconds.abs() <= 8.64e15 {
        Ok(milliseconds.trunc() + 0.0)
    } else {
        Err(JsNativeError::range().with_message("Invalid time value").into())
    }
}

fn construct(this: &JsValue, args: &[JsValue], dates: &Dates, context: &mut Context) -> JsResult<JsValue> {
    dates
        .class
        .object(this, context, |context| dates.create(args, [Fields::Any, Fields::Date], |_, _| Ok(None), context))
}

/// Returns the function that formats by this format, always the same one.
fn format_getter(this: &JsValue, _: &[JsValue], dates: &Dates, context: &mut Context) -> JsResult<JsValue> {
    let make = || {
        NativeFunction::from_copy_closure_with_captures(
            |_, args, (dates, this), context| format(this, args, dates, context),
            (dates.clone(), this.clone()),
        )
    };
    class::bound_function(this, NAME, 1, |format: &mut Format| &mut format.bound, make, context)
}

/// Returns the value of an argument: now, where there is none.
fn moment_of(value: &JsValue, dates: &Dates, context: &mut Context) -> JsResult<Moment> {
    if value.is_undefined() {
        #[expect(clippy::cast_precision_loss, reason = "times of the clock are far below 2^53")]
        let milliseconds = context.clock().system_time_millis() as f64;
        return Ok(Moment { milliseconds, kind: None, calendar: None });
    }
    dates.temporal.formattable(value, context)
}

fn format(this: &JsValue, args: &[JsValue], dates: &Dates, context: &mut Context) -> JsResult<JsValue> {
    let moment = moment_of(args.get_or_undefined(0), dates, context)?;
    let format = with(this, NAME, |format: &mut Format| format.of_value(&moment))??;
    Ok(output::text(&format, clipped(&moment)?))
}

fn format_to_parts(this: &JsValue, args: &[JsValue], dates: &Dates, context: &mut Context) -> JsResult<JsValue> {
    with(this, NAME, |_: &mut Format| ())?;
    let moment = moment_of(args.get_or_undefined(0), dates, context)?;
    let format = with(this, NAME, |format: &mut Format| format.of_value(&moment))??;
    output::parts(&format, clipped(&moment)?, context)
}

/// Returns the two values of a range, and the format for them.
fn range_of(
    this: &JsValue,
    args: &[JsValue],
    dates: &Dates,
    context: &mut Context,
) -> JsResult<(DateTimeFormat, f64, f64)> {
    with(this, NAME, |_: &mut Format| ())?;
    let (start, end) = (args.get_or_undefined(0), args.get_or_undefined(1));
    if start.is_undefined() || end.is_undefined() {
        return Err(type_error("startDate or endDate cannot be undefined"));
    }
    let start = dates.temporal.formattable(start, context)?;
    let end = dates.temporal.formattable(end, context)?;
    if start.kind != end.kind {
        return Err(type_error("both ends of a range have to be of the same type"));
    }
    if start.calendar != end.calendar {
        return Err(JsNativeError::range().with_message("both ends of a range have to be of the same calendar").into());
    }
    let format = with(this, NAME, |format: &mut Format| format.of_value(&start))??;
    Ok((format, clipped(&start)?, clipped(&end)?))
}

fn format_range(this: &JsValue, args: &[JsValue], dates: &Dates, context: &mut Context) -> JsResult<JsValue> {
    let (format, start, end) = range_of(this, args, dates, context)?;
    Ok(output::range_text(&format, start, end))
}

fn format_range_to_parts(this: &JsValue, args: &[JsValue], dates: &Dates, context: &mut Context) -> JsResult<JsValue> {
    let (format, start, end) = range_of(this, args, dates, context)?;
    output::range_parts(&format, start, end, context)
}

fn resolved_options(this: &JsValue, _: &[JsValue], _: &Dates, context: &mut Context) -> JsResult<JsValue> {
    let (format, locale) = with(this, NAME, |format: &mut Format| (format.formatter.clone(), format.locale.clone()))?;
    output::resolved_options(&format, &locale, context)
}
