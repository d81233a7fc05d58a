//! `Intl.DateTimeFormat` (ECMA-402, section 11), and the locale methods of dates.

mod locale_methods;
mod options;
mod output;
mod values;

use boa_engine::object::FunctionObjectBuilder;
use boa_engine::object::builtins::{JsArray, JsFunction};
use boa_engine::property::PropertyDescriptor;
use boa_engine::{Context, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsString, JsSymbol, JsValue};
use boa_engine::{NativeFunction, js_string};
use boa_gc::{Finalize, Trace};
use ecma402::date::{self, Components, DateTimeFormat, Options, Zone};

use self::options::{Fields, Given, range_error, type_error};
use self::values::{Moment, Temporal};
use crate::engine::builtins::define;

/// What the functions of the class share.
#[derive(Clone, Trace, Finalize)]
struct Class {
    prototype: JsObject,
    temporal: Temporal,
    /// `Intl.getCanonicalLocales`.
    canonical_locales: JsFunction,
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

/// A function of the class.
type Function = fn(&JsValue, &[JsValue], &Class, &mut Context) -> JsResult<JsValue>;

fn function(class: &Class, function: Function) -> NativeFunction {
    NativeFunction::from_copy_closure_with_captures(function, class.clone())
}

/// Puts the class on `Intl`, and the locale methods into their places.
///
/// # Errors
/// When the engine lacks what is built upon.
pub(super) fn install(intl: &JsObject, context: &mut Context) -> JsResult<()> {
    let prototype = JsObject::with_object_proto(context.intrinsics());
    let canonical_locales = define::method(intl, "getCanonicalLocales", context)?;
    let temporal = Temporal::new(context)?;
    let get_time = define::method(&context.intrinsics().constructors().date().prototype(), "getTime", context)?;
    let class = Class { prototype: prototype.clone(), temporal, canonical_locales, get_time };
    let constructor = FunctionObjectBuilder::new(context.realm(), function(&class, construct))
        .name(js_string!("DateTimeFormat"))
        .length(0)
        .constructor(true)
        .build();
    let fixed =
        PropertyDescriptor::builder().value(prototype.clone()).writable(false).enumerable(false).configurable(false);
    constructor.define_property_or_throw(js_string!("prototype"), fixed, context)?;
    define::define(&constructor, "supportedLocalesOf", 1, function(&class, supported_locales_of), context)?;

    let plain =
        |value: JsValue| PropertyDescriptor::builder().value(value).writable(true).enumerable(false).configurable(true);
    prototype.define_property_or_throw(js_string!("constructor"), plain(constructor.clone().into()), context)?;
    let tag = PropertyDescriptor::builder().value(js_string!("Intl.DateTimeFormat")).configurable(true).writable(false);
    prototype.define_property_or_throw(JsSymbol::to_string_tag(), tag.enumerable(false), context)?;
    let getter =
        FunctionObjectBuilder::new(context.realm(), function(&class, format_getter)).name(js_string!("get format"));
    let accessor = PropertyDescriptor::builder().get(getter.build()).enumerable(false).configurable(true);
    prototype.define_property_or_throw(js_string!("format"), accessor, context)?;
    let methods: [(&str, usize, Function); 4] = [
        ("formatToParts", 1, format_to_parts),
        ("formatRange", 2, format_range),
        ("formatRangeToParts", 2, format_range_to_parts),
        ("resolvedOptions", 0, resolved_options),
    ];
    for (name, length, method) in methods {
        define::define(&prototype, name, length, function(&class, method), context)?;
    }
    intl.define_property_or_throw(js_string!("DateTimeFormat"), plain(constructor.into()), context)?;
    locale_methods::install(&class, context)
}

impl Class {
    /// Returns the locales of an argument, each in its canonical form and once.
    fn locales(&self, value: &JsValue, context: &mut Context) -> JsResult<Vec<String>> {
        let list = self.canonical_locales.call(&JsValue::undefined(), std::slice::from_ref(value), context)?;
        super::class::texts_of(&list, context)
    }

    /// Makes a format (ECMA-402, "CreateDateTimeFormat"). `zone` is the one that has to be used.
    fn create(
        &self,
        [locales, options]: [&JsValue; 2],
        [required, defaults]: [Fields; 2],
        adjust: impl FnOnce(&mut Given, &date::Negotiated) -> JsResult<Option<Zone>>,
        context: &mut Context,
    ) -> JsResult<Format> {
        let locales = self.locales(locales, context)?;
        let options = if options.is_undefined() { JsObject::with_null_proto() } else { options.to_object(context)? };
        let mut given = Given::read(&options, context)?;
        let negotiated = date::negotiate(&locales, &super::defaults::default_locale(context), &given.wanted);
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

    /// Runs a function with the format that `this` is.
    fn with<R>(this: &JsValue, body: impl FnOnce(&mut Format) -> R) -> JsResult<R> {
        let object = this.as_object();
        let mut format = object.as_ref().and_then(|object| object.downcast_mut::<Format>());
        match format.as_mut() {
            Some(format) => Ok(body(format)),
            None => Err(type_error("this is no Intl.DateTimeFormat")),
        }
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

fn construct(this: &JsValue, args: &[JsValue], class: &Class, context: &mut Context) -> JsResult<JsValue> {
    // `this` is `new.target` where there is one.
    let prototype = match this.as_object().filter(JsObject::is_constructor) {
        Some(target) => target.get(js_string!("prototype"), context)?.as_object(),
        None => None,
    };
    let arguments = [args.get_or_undefined(0), args.get_or_undefined(1)];
    let format = class.create(arguments, [Fields::Any, Fields::Date], |_, _| Ok(None), context)?;
    let prototype = prototype.unwrap_or_else(|| class.prototype.clone());
    Ok(JsObject::from_proto_and_data(prototype, format).into())
}

fn supported_locales_of(_: &JsValue, args: &[JsValue], class: &Class, context: &mut Context) -> JsResult<JsValue> {
    let locales = class.locales(args.get_or_undefined(0), context)?;
    let options = args.get_or_undefined(1);
    if !options.is_undefined() {
        let matcher = options.to_object(context)?.get(js_string!("localeMatcher"), context)?;
        if !matcher.is_undefined() {
            let matcher = matcher.to_string(context)?.to_std_string_lossy();
            if !matches!(matcher.as_str(), "lookup" | "best fit") {
                return Err(range_error(&matcher, "localeMatcher"));
            }
        }
    }
    let supported = locales.into_iter().filter(|locale| date::is_supported(locale));
    let supported = supported.map(|locale| JsString::from(locale).into()).collect::<Vec<JsValue>>();
    Ok(JsArray::from_iter(supported, context).into())
}

/// Returns the function that formats by this format, always the same one.
fn format_getter(this: &JsValue, _: &[JsValue], class: &Class, context: &mut Context) -> JsResult<JsValue> {
    if let Some(bound) = Class::with(this, |format| format.bound.clone())? {
        return Ok(bound.into());
    }
    let captured = (class.clone(), this.clone());
    let native = NativeFunction::from_copy_closure_with_captures(
        |_, args, (class, this), context| format(this, args, class, context),
        captured,
    );
    let bound =
        FunctionObjectBuilder::new(context.realm(), native).name(js_string!()).length(1).constructor(false).build();
    Class::with(this, |format| format.bound = Some(bound.clone()))?;
    Ok(bound.into())
}

/// Returns the value of an argument: now, where there is none.
fn moment_of(value: &JsValue, class: &Class, context: &mut Context) -> JsResult<Moment> {
    if value.is_undefined() {
        #[expect(clippy::cast_precision_loss, reason = "times of the clock are far below 2^53")]
        let milliseconds = context.clock().system_time_millis() as f64;
        return Ok(Moment { milliseconds, kind: None, calendar: None });
    }
    class.temporal.formattable(value, context)
}

fn format(this: &JsValue, args: &[JsValue], class: &Class, context: &mut Context) -> JsResult<JsValue> {
    let moment = moment_of(args.get_or_undefined(0), class, context)?;
    let format = Class::with(this, |format| format.of_value(&moment))??;
    Ok(output::text(&format, clipped(&moment)?))
}

fn format_to_parts(this: &JsValue, args: &[JsValue], class: &Class, context: &mut Context) -> JsResult<JsValue> {
    Class::with(this, |_| ())?;
    let moment = moment_of(args.get_or_undefined(0), class, context)?;
    let format = Class::with(this, |format| format.of_value(&moment))??;
    output::parts(&format, clipped(&moment)?, context)
}

/// Returns the two values of a range, and the format for them.
fn range_of(
    this: &JsValue,
    args: &[JsValue],
    class: &Class,
    context: &mut Context,
) -> JsResult<(DateTimeFormat, f64, f64)> {
    Class::with(this, |_| ())?;
    let (start, end) = (args.get_or_undefined(0), args.get_or_undefined(1));
    if start.is_undefined() || end.is_undefined() {
        return Err(type_error("startDate or endDate cannot be undefined"));
    }
    let start = class.temporal.formattable(start, context)?;
    let end = class.temporal.formattable(end, context)?;
    if start.kind != end.kind {
        return Err(type_error("both ends of a range have to be of the same type"));
    }
    if start.calendar != end.calendar {
        return Err(JsNativeError::range().with_message("both ends of a range have to be of the same calendar").into());
    }
    let format = Class::with(this, |format| format.of_value(&start))??;
    Ok((format, clipped(&start)?, clipped(&end)?))
}

fn format_range(this: &JsValue, args: &[JsValue], class: &Class, context: &mut Context) -> JsResult<JsValue> {
    let (format, start, end) = range_of(this, args, class, context)?;
    Ok(output::range_text(&format, start, end))
}

fn format_range_to_parts(this: &JsValue, args: &[JsValue], class: &Class, context: &mut Context) -> JsResult<JsValue> {
    let (format, start, end) = range_of(this, args, class, context)?;
    output::range_parts(&format, start, end, context)
}

fn resolved_options(this: &JsValue, _: &[JsValue], _: &Class, context: &mut Context) -> JsResult<JsValue> {
    let (format, locale) = Class::with(this, |format| (format.formatter.clone(), format.locale.clone()))?;
    output::resolved_options(&format, &locale, context)
}
