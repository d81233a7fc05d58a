//! `js_machine.locale`, and the locale of one machine.

use std::sync::Arc;

use crate::engine;
use crate::heap::ThreadOwned;
use crate::protocol::DEFAULT_LOCALE;

/// The locale of scripts that name none.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Locale(Option<Arc<str>>);

/// The value of the directive, for each thread of a ZTS process.
static DIRECTIVE: ThreadOwned<Locale> = ThreadOwned::new();

/// What a setting has to be, for messages.
pub const EXPECTED: &str = "a locale such as en-US, de-DE or zh-Hant-TW";

impl Locale {
    /// Reads a setting: `de-DE`, or as PHP and POSIX spell it, `de_DE`. `None` when it is no locale, or one of a language without data.
    pub fn parse(text: &str) -> Option<Self> {
        // Longer names than any that means something; the parser's work grows with them.
        const LONGEST: usize = 100;
        let text = Some(text).filter(|text| text.len() <= LONGEST)?;
        let name = engine::locale(&text.replace('_', "-"))?;
        Some(Self(Some(name).filter(|name| name != DEFAULT_LOCALE).map(Arc::from)))
    }

    /// The canonical name. `None` for the default.
    pub fn name(&self) -> Option<Arc<str>> {
        self.0.clone()
    }
}

/// Sets the directive for the present thread. False when there is no such locale.
pub fn set_directive(value: &str) -> bool {
    let Some(locale) = Locale::parse(value) else { return false };
    DIRECTIVE.set(locale);
    true
}

/// The value of the directive.
pub fn directive() -> Locale {
    DIRECTIVE.with_borrow(Locale::clone)
}
