//! What holds where a script names nothing.

use boa_engine::Context;
use ecma402::locale::{Key, Resolved, has_digits, resolve};
use ecma402::number::numbering_system;

/// Returns the locale of scripts that name none.
pub(super) fn default_locale(context: &Context) -> String {
    context.host_hooks().default_locale().unwrap_or_default()
}

/// Finds the locale that is used, and its numbering system: that of `option`, of the locale's name, or of its data.
pub(super) fn resolve_with_digits(locales: &[String], option: Option<String>, context: &Context) -> (Resolved, String) {
    let keys = [Key { name: "nu", option, is_known: &has_digits }];
    let mut resolved = resolve(locales, &default_locale(context), &keys);
    let digits = resolved.values.pop().flatten();
    let digits = digits.unwrap_or_else(|| numbering_system(&resolved.data_locale).to_owned());
    (resolved, digits)
}
