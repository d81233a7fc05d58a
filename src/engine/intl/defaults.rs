//! What holds where a script names nothing.

use boa_engine::Context;

/// Returns the locale of scripts that name none.
pub(super) fn default_locale(context: &Context) -> String {
    context.host_hooks().default_locale().unwrap_or_else(|| "en-US".to_owned())
}

/// Whether a numbering system has digits.
pub(super) fn has_digits(system: &str) -> bool {
    ecma402::date::has_digits(system)
}
