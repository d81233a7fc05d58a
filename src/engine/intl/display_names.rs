//! `Intl.DisplayNames` (ECMA-402, section 12).

use std::convert::identity;

use boa_engine::{Context, JsArgs, JsData, JsNativeError, JsObject, JsResult, JsString, JsValue};
use boa_gc::{Finalize, Trace};
use ecma402::display_names::{DATE_TIME_FIELDS, DisplayNames, NameType};
use ecma402::locale::{canonical_tag, resolve};
use ecma402::number::Display;

use super::class::{self, Class, Definition, needs_new, with};
use super::defaults::default_locale;
use super::list_format::STYLES;
use super::number_format::is_currency;
use super::read::{Reader, name_of};

const NAME: &str = "DisplayNames";
const TYPES: [(&str, NameType); 6] = [
    ("language", NameType::Language),
    ("region", NameType::Region),
    ("script", NameType::Script),
    ("currency", NameType::Currency),
    ("calendar", NameType::Calendar),
    ("dateTimeField", NameType::DateTimeField),
];

/// The state of a `DisplayNames`.
#[derive(Trace, Finalize, JsData)]
struct State {
    // There is nothing of the collector's in names.
    #[unsafe_ignore_trace]
    names: DisplayNames,
    #[unsafe_ignore_trace]
    locale: String,
    #[unsafe_ignore_trace]
    style: Display,
    #[unsafe_ignore_trace]
    kind: NameType,
    falls_back: bool,
    dialect: bool,
}

/// Puts the class on `Intl`.
///
/// # Errors
/// When the engine lacks what is built upon.
pub(super) fn install(intl: &JsObject, context: &mut Context) -> JsResult<()> {
    let methods: [(&str, usize, class::Function); 2] = [("of", 1, of), ("resolvedOptions", 0, resolved_options)];
    let definition = Definition { name: NAME, length: 2, construct, methods: &methods, getters: &[] };
    class::install(intl, &definition, identity, context).map(drop)
}

fn construct(this: &JsValue, args: &[JsValue], class: &Class, context: &mut Context) -> JsResult<JsValue> {
    needs_new(this, NAME)?;
    class.object(this, context, |context| create(args, class, context))
}

fn create(args: &[JsValue], class: &Class, context: &mut Context) -> JsResult<State> {
    let locales = class.locales(args.get_or_undefined(0), context)?;
    let options = args.get_or_undefined(1).as_object();
    let options = options.ok_or_else(|| JsNativeError::typ().with_message("options have to be an object"))?;
    let mut read = Reader::new(&options, context);
    read.locale_matcher()?;
    let style = read.one_of("style", &STYLES)?;
    let kind = read.maybe_one_of("type", &TYPES)?;
    let kind = kind.ok_or_else(|| JsNativeError::typ().with_message("the option \"type\" is required"))?;
    let falls_back = read.one_of("fallback", &[("code", true), ("none", false)])?;
    let dialect = read.one_of("languageDisplay", &[("dialect", true), ("standard", false)])?;
    let resolved = resolve(&locales, &default_locale(context), &[]);
    let names = DisplayNames::new(&resolved.data_locale, kind, style, dialect);
    Ok(State { names, locale: resolved.locale, style, kind, falls_back, dialect })
}

/// Returns a code in its canonical form (ECMA-402, "CanonicalCodeForDisplayNames"). `None` where it is none.
fn canonical(kind: NameType, code: &str, class: &Class, context: &mut Context) -> JsResult<Option<String>> {
    let is_alphabetic = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphabetic());
    let is_word = |text: &str| text.bytes().all(|byte| byte.is_ascii_alphanumeric());
    Ok(match kind {
        NameType::Language => {
            let mut subtags = code.split('-');
            let first = subtags.next().unwrap_or_default();
            let is_language = (2..=8).contains(&first.len()) && first.len() != 4 && is_alphabetic(first);
            let is_plain = subtags.all(|subtag| subtag.len() > 1 && subtag.len() < 9 && is_word(subtag));
            if !is_language || !is_plain || canonical_tag(code).is_none() {
                return Ok(None);
            }
            let list = class.locales(&JsString::from(code).into(), context)?;
            list.into_iter().next()
        }
        NameType::Region => {
            let is_region = (code.len() == 2 && is_alphabetic(code))
                || (code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_digit()));
            is_region.then(|| code.to_ascii_uppercase())
        }
        NameType::Script => (code.len() == 4 && is_alphabetic(code))
            .then(|| code[..1].to_ascii_uppercase() + &code[1..].to_ascii_lowercase()),
        NameType::Currency => is_currency(code).then(|| code.to_ascii_uppercase()),
        NameType::Calendar => {
            let is_type = code.split('-').all(|part| (3..=8).contains(&part.len()) && is_word(part));
            is_type.then(|| code.to_ascii_lowercase())
        }
        NameType::DateTimeField => {
            DATE_TIME_FIELDS.into_iter().find(|(name, _)| *name == code).map(|(name, _)| name.to_owned())
        }
    })
}

fn of(this: &JsValue, args: &[JsValue], class: &Class, context: &mut Context) -> JsResult<JsValue> {
    let (kind, falls_back) = with(this, NAME, |state: &mut State| (state.kind, state.falls_back))?;
    let code = args.get_or_undefined(0).to_string(context)?.to_std_string_lossy();
    let Some(code) = canonical(kind, &code, class, context)? else {
        let shown = code.chars().take(100).collect::<String>();
        return Err(JsNativeError::range()
            .with_message(format!("Invalid argument to Intl.DisplayNames.prototype.of: {shown}"))
            .into());
    };
    let name = with(this, NAME, |state: &mut State| state.names.of(&code))?;
    let name = name.or_else(|| falls_back.then_some(code));
    Ok(name.map_or_else(JsValue::undefined, |name| JsString::from(name).into()))
}

fn resolved_options(this: &JsValue, _: &[JsValue], _: &Class, context: &mut Context) -> JsResult<JsValue> {
    let (locale, style, kind, falls_back, dialect) = with(this, NAME, |state: &mut State| {
        (state.locale.clone(), state.style, state.kind, state.falls_back, state.dialect)
    })?;
    let name = name_of(&TYPES, kind);
    let fallback = if falls_back { "code" } else { "none" };
    let mut entries =
        vec![("locale", locale.as_str()), ("style", style.name()), ("type", name), ("fallback", fallback)];
    if kind == NameType::Language {
        entries.push(("languageDisplay", if dialect { "dialect" } else { "standard" }));
    }
    Ok(class::object_of(&entries, context).into())
}
