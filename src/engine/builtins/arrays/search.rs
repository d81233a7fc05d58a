//! `indexOf`, `lastIndexOf` and `includes`.

use boa_engine::object::JsObject;
use boa_engine::{Context, JsResult, JsValue};

use super::super::define::own_length;
use super::super::elements::{Dense, InterruptTicker, with_dense};
use super::original::{Original, inherits_no_elements, position};

/// <https://tc39.es/ecma262/#sec-array.prototype.indexof>
pub(super) fn index_of(
    this: &JsValue,
    args: &[JsValue],
    original: &Original,
    context: &mut Context,
) -> JsResult<JsValue> {
    let wanted = args.first().cloned().unwrap_or_default();
    let Some(search) = Search::of(this, args.get(1), context)? else {
        return original.method.call(this, args, context);
    };
    let found = search.first(&wanted, JsValue::strict_equals, context)?;
    Ok(found.map_or_else(|| JsValue::from(-1), JsValue::from))
}

/// <https://tc39.es/ecma262/#sec-array.prototype.includes>
pub(super) fn includes(
    this: &JsValue,
    args: &[JsValue],
    original: &Original,
    context: &mut Context,
) -> JsResult<JsValue> {
    let wanted = args.first().cloned().unwrap_or_default();
    let Some(search) = Search::of(this, args.get(1), context)? else {
        return original.method.call(this, args, context);
    };
    if wanted.is_undefined() && search.has_holes() {
        return Ok(true.into());
    }
    let found = search.first(&wanted, JsValue::same_value_zero, context)?;
    Ok(found.is_some().into())
}

/// <https://tc39.es/ecma262/#sec-array.prototype.lastindexof>
pub(super) fn last_index_of(
    this: &JsValue,
    args: &[JsValue],
    original: &Original,
    context: &mut Context,
) -> JsResult<JsValue> {
    let wanted = args.first().cloned().unwrap_or_default();
    // A missing start is the end, an undefined one is 0.
    let whole = args.len() < 2;
    let Some(search) = Search::of(this, None, context)?.filter(|_| whole) else {
        return original.method.call(this, args, context);
    };
    let found = search.last(&wanted, context)?;
    Ok(found.map_or_else(|| JsValue::from(-1), JsValue::from))
}

/// An array in which is searched, and from where.
struct Search {
    array: JsObject,
    start: usize,
    length: usize,
    /// The places that hold something, in order, where not all do.
    places: Option<Vec<u32>>,
}

impl Search {
    /// None for what is no array, has accessors or inherits elements, or where the start may run code.
    fn of(this: &JsValue, start: Option<&JsValue>, context: &mut Context) -> JsResult<Option<Self>> {
        let Some(array) = this.as_object().filter(JsObject::is_array) else { return Ok(None) };
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the length of an array")]
        let length = own_length(&array).unwrap_or(0.0) as usize;
        let Some(start) = position(start, length, 0) else { return Ok(None) };
        let places = match with_dense(&array, |_| ()) {
            Some(()) => None,
            None if inherits_no_elements(&array, context) => match places(&array, context)? {
                Some(places) => Some(places),
                None => return Ok(None),
            },
            None => return Ok(None),
        };
        Ok(Some(Self { array, start, length, places }))
    }

    fn has_holes(&self) -> bool {
        let from_start =
            |places: &Vec<u32>| places.len() - places.partition_point(|&place| (place as usize) < self.start);
        self.places.as_ref().is_some_and(|places| from_start(places) < self.length - self.start)
    }

    fn first(
        &self,
        wanted: &JsValue,
        equal: fn(&JsValue, &JsValue) -> bool,
        context: &mut Context,
    ) -> JsResult<Option<usize>> {
        match &self.places {
            None => Ok(with_dense(&self.array, |dense| first_dense(dense, self.start, wanted, equal)).flatten()),
            Some(places) => {
                let from = places.partition_point(|&place| (place as usize) < self.start);
                self.among(places[from..].iter(), wanted, equal, context)
            }
        }
    }

    fn last(&self, wanted: &JsValue, context: &mut Context) -> JsResult<Option<usize>> {
        match &self.places {
            None => Ok(with_dense(&self.array, |dense| last_dense(dense, wanted)).flatten()),
            Some(places) => self.among(places.iter().rev(), wanted, JsValue::strict_equals, context),
        }
    }

    fn among<'a>(
        &self,
        places: impl Iterator<Item = &'a u32>,
        wanted: &JsValue,
        equal: fn(&JsValue, &JsValue) -> bool,
        context: &mut Context,
    ) -> JsResult<Option<usize>> {
        let mut ticker = InterruptTicker::default();
        for &place in places {
            ticker.step(context)?;
            if equal(&self.array.get(place, context)?, wanted) {
                return Ok(Some(place as usize));
            }
        }
        Ok(None)
    }
}

/// The places of an array that hold values, in order; none when one of them holds more than a value.
fn places(array: &JsObject, context: &mut Context) -> JsResult<Option<Vec<u32>>> {
    let mut ticker = InterruptTicker::default();
    let mut places = Vec::new();
    let object = array.borrow();
    for (place, property) in object.properties().index_properties() {
        ticker.step(context)?;
        if property.value().is_none() {
            return Ok(None);
        }
        places.push(place);
    }
    places.sort_unstable();
    Ok(Some(places))
}

fn first_dense(
    dense: &Dense<'_>,
    start: usize,
    wanted: &JsValue,
    equal: fn(&JsValue, &JsValue) -> bool,
) -> Option<usize> {
    let found = match dense {
        Dense::Integers(items) => {
            let wanted = wanted.as_number()?;
            items[start..].iter().position(|&item| same_number(item.into(), wanted))
        }
        Dense::Floats(items) if wanted.as_number().is_some_and(f64::is_nan) => {
            equal(wanted, wanted).then(|| items[start..].iter().position(|item| item.is_nan()))?
        }
        Dense::Floats(items) => {
            let wanted = wanted.as_number()?;
            items[start..].iter().position(|&item| same_number(item, wanted))
        }
        Dense::Values(items) => items[start..].iter().position(|item| equal(item, wanted)),
    };
    found.map(|found| found + start)
}

fn last_dense(dense: &Dense<'_>, wanted: &JsValue) -> Option<usize> {
    match dense {
        Dense::Integers(items) => {
            let wanted = wanted.as_number()?;
            items.iter().rposition(|&item| same_number(item.into(), wanted))
        }
        Dense::Floats(items) => {
            let wanted = wanted.as_number()?;
            items.iter().rposition(|&item| same_number(item, wanted))
        }
        Dense::Values(items) => items.iter().rposition(|item| item.strict_equals(wanted)),
    }
}

#[expect(clippy::float_cmp, reason = "as JavaScript compares them")]
fn same_number(one: f64, other: f64) -> bool {
    one == other
}
