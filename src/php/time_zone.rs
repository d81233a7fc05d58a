//! `js_machine.timezone`, and the time zone of one machine.

use std::sync::Arc;

use super::failure::Failure;
use super::values::string;
use super::zend::calls;
use crate::engine;
use crate::error::Error;
use crate::heap::ThreadOwned;

/// The zone of local times.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum TimeZone {
    /// UTC.
    #[default]
    Utc,
    /// PHP's own, whichever it is at the time of the call.
    Php,
    /// A zone of the IANA database, spelled as there.
    Named(Arc<str>),
}

/// The value of the directive, for each thread of a ZTS process.
static DIRECTIVE: ThreadOwned<TimeZone> = ThreadOwned::new();
/// The zone that PHP named last, and how: PHP knows other names of zones as well.
static OF_PHP: ThreadOwned<(String, TimeZone)> = ThreadOwned::new();

/// What a setting has to be, for messages.
pub const EXPECTED: &str = "a time zone such as Europe/Berlin, UTC, or php for PHP's own";

impl TimeZone {
    /// Reads a setting. `None` when there is no such zone.
    pub fn parse(text: &str) -> Option<Self> {
        match text {
            "php" => Some(Self::Php),
            "" => None,
            name => Self::named(name),
        }
    }

    fn named(name: &str) -> Option<Self> {
        let name = engine::time_zone(name)?;
        Some(if name == "UTC" { Self::Utc } else { Self::Named(name.into()) })
    }

    /// The identifier of the zone at this moment. `None` for UTC.
    ///
    /// # Errors
    /// When PHP's zone is none that scripts know.
    pub fn identifier(&self) -> Result<Option<Arc<str>>, Failure> {
        match self {
            Self::Utc => Ok(None),
            Self::Named(name) => Ok(Some(Arc::clone(name))),
            Self::Php => of_php(),
        }
    }
}

fn of_php() -> Result<Option<Arc<str>>, Failure> {
    let name = calls::call(&string(b"date_default_timezone_get"), &[])?;
    let name = name.zend_str().map(|name| String::from_utf8_lossy(name.as_bytes()).into_owned()).unwrap_or_default();
    if let Some(known) = OF_PHP.with_borrow(|(known, zone)| (*known == name).then(|| zone.identifier())) {
        return known;
    }
    let found = TimeZone::named(&name).ok_or_else(|| {
        let reason =
            format!("PHP's time zone {name:?} is none that scripts know; set js_machine.timezone to {EXPECTED}");
        Failure::from(Error::Engine(reason))
    })?;
    let identifier = found.identifier();
    OF_PHP.set((name, found));
    identifier
}

/// Sets the directive for the present thread. False when there is no such zone.
pub fn set_directive(value: &str) -> bool {
    let Some(zone) = TimeZone::parse(value) else { return false };
    DIRECTIVE.set(zone);
    true
}

/// The value of the directive.
pub fn directive() -> TimeZone {
    DIRECTIVE.with_borrow(TimeZone::clone)
}
