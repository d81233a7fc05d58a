//! Moments: `DateTimeInterface` on one side, milliseconds since 1970 on the other.

use ext_php_rs::types::{ZendObject, Zval};
use ext_php_rs::zend::ClassEntry;

use super::string;
use crate::php::failure::Failure;
use crate::php::zend::calls::{call_method, guarded};
use crate::php::zend::classes;

const MS_PER_SECOND: i64 = 1000;

/// The class whose `format()` shows a moment, for an object that is one.
pub fn class_of(object: &ZendObject) -> Option<&'static ClassEntry> {
    [classes::date_time_immutable(), classes::date_time()].into_iter().find(|class| object.instance_of(class))
}

/// Milliseconds since 1970 of an object of `class`. Microseconds are cut off.
///
/// # Errors
/// As [`guarded`]: an `Error` of PHP for an object whose constructor has not run.
pub fn milliseconds(object: &ZendObject, class: &ClassEntry) -> Result<f64, Failure> {
    let text = call_method(object, class, "format", &[string(b"U v")])?;
    let parsed = text.str().and_then(|text| {
        let (seconds, milliseconds) = text.split_once(' ')?;
        let seconds: i64 = seconds.parse().ok()?;
        seconds.checked_mul(MS_PER_SECOND)?.checked_add(milliseconds.parse().ok()?)
    });
    // Beyond 64 bits of milliseconds there is no JavaScript date either: it becomes an invalid one.
    Ok(parsed.map_or(f64::NAN, to_float))
}

/// Builds `DateTimeImmutable` objects in UTC.
#[derive(Default)]
pub struct Dates {
    utc: Option<Zval>,
}

impl Dates {
    /// The object for a moment; null for an invalid one.
    ///
    /// # Errors
    /// As [`guarded`].
    pub fn object(&mut self, ms: f64) -> Result<Zval, Failure> {
        let Some(ms) = to_integer(ms) else { return Ok(Zval::null()) };
        let (seconds, rest) = (ms.div_euclid(MS_PER_SECOND), ms.rem_euclid(MS_PER_SECOND));
        let class = classes::date_time_immutable();
        // A fraction after "@" would count backwards before 1970; adding milliseconds counts forwards everywhere.
        let moment = construct(class, &format!("@{seconds} +{rest} msec"))?;
        let Some(object) = moment.object() else { return Ok(Zval::null()) };
        Ok(call_method(object, class, "setTimezone", &[self.utc()?])?)
    }

    fn utc(&mut self) -> Result<Zval, Failure> {
        if self.utc.is_none() {
            self.utc = Some(construct(classes::date_time_zone(), "UTC")?);
        }
        Ok(self.utc.as_ref().map_or_else(Zval::null, Zval::shallow_clone))
    }
}

fn construct(class: &'static ClassEntry, argument: &str) -> Result<Zval, Failure> {
    let object = guarded(|| classes::instantiate(class))?.unwrap_or_else(Zval::null);
    if let Some(instance) = object.object() {
        call_method(instance, class, "__construct", &[string(argument.as_bytes())])?;
    }
    Ok(object)
}

/// Every moment of JavaScript is an integer of at most 8.64e15 milliseconds.
#[allow(clippy::cast_possible_truncation)]
fn to_integer(ms: f64) -> Option<i64> {
    const LIMIT: f64 = 8.64e15;
    (ms.abs() <= LIMIT).then_some(ms.floor() as i64)
}

/// Exact for every moment that JavaScript can hold; beyond, its own limit makes the date invalid.
#[allow(clippy::cast_precision_loss)]
fn to_float(ms: i64) -> f64 {
    ms as f64
}
