//! Names of properties that were read before: the rows of a table have the same.

use boa_engine::property::PropertyKey;

use super::scan::{Text, Unit};

/// Names that are remembered: one for each remainder of their hash.
const SLOTS: usize = 256;

pub(super) struct Keys(Vec<Option<PropertyKey>>);

impl Keys {
    pub fn new() -> Self {
        Self(vec![None; SLOTS])
    }

    pub fn find<U: Unit>(&mut self, name: &Text<'_, U>) -> PropertyKey {
        let Text::Plain(units) = name else { return name.string().into() };
        let slot = &mut self.0[hash(units) % SLOTS];
        if let Some(PropertyKey::String(known)) = slot
            && U::equal(units, known)
        {
            return PropertyKey::String(known.clone());
        }
        let key = PropertyKey::from(name.string());
        if matches!(key, PropertyKey::String(_)) {
            *slot = Some(key.clone());
        }
        key
    }
}

/// From the length and a few units: good enough for names, and bounded for what is none.
fn hash<U: Unit>(units: &[U]) -> usize {
    let length = units.len();
    let picked = [0, length / 2, length.saturating_sub(2), length.saturating_sub(1)];
    picked.iter().filter_map(|&i| units.get(i)).fold(length, |hash, &unit| {
        let unit: u16 = unit.into();
        hash.wrapping_mul(31).wrapping_add(unit.into())
    })
}
