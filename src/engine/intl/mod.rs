//! `Intl`, where it is ours: formats of the crate `ecma402` in the place of the engine's.

mod canonical_locales;
mod class;
mod collation;
mod collator;
mod date_time_format;
mod defaults;
mod digits;
mod display_names;
mod duration_format;
mod list_format;
mod locale;
mod number_format;
mod plural_rules;
mod read;
mod relative_time_format;
mod segmenter;
mod segments;
mod supported_values;

use std::rc::Rc;

use boa_engine::{Context, JsResult, js_string};

use crate::engine::builtins::define;

/// Puts the classes into their places, in a context that no script has seen yet.
///
/// # Errors
/// When the engine lacks what is built upon: another version of it.
pub(super) fn install(context: &mut Context) -> JsResult<()> {
    let intl = context.global_object().get(js_string!("Intl"), context)?.as_object();
    let intl = intl.ok_or_else(|| define::missing("Intl"))?;
    canonical_locales::install(&intl, context)?;
    locale::install(&intl, context)?;
    let provider = Rc::default();
    collator::install(&intl, &provider, context)?;
    segmenter::install(&intl, &provider, context)?;
    number_format::install(&intl, context)?;
    plural_rules::install(&intl, context)?;
    list_format::install(&intl, context)?;
    relative_time_format::install(&intl, context)?;
    display_names::install(&intl, context)?;
    duration_format::install(&intl, context)?;
    supported_values::install(&intl, context)?;
    date_time_format::install(&intl, context)
}
