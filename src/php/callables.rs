//! PHP callables that scripts can reach, by the numbers that scripts know them by.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use ext_php_rs::types::Zval;

use super::failure::Failure;
use crate::error::Error;
use crate::protocol::MOST_FUNCTIONS;
use crate::value::ConversionError;

/// A number that nothing else in the process has.
pub fn fresh_number() -> u64 {
    static LAST: AtomicU64 = AtomicU64::new(0);
    LAST.fetch_add(1, Ordering::Relaxed) + 1
}

/// The number of a path such as `db.find`: the same for every machine of the process, so that a script that stays
/// loaded finds the function of whoever calls it.
pub fn number_of_path(path: &str) -> u64 {
    static NUMBERS: Mutex<BTreeMap<String, u64>> = Mutex::new(BTreeMap::new());
    let mut numbers = NUMBERS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(number) = numbers.get(path) {
        return *number;
    }
    let number = fresh_number();
    numbers.insert(path.to_owned(), number);
    number
}

/// Closures, each with a number.
#[derive(Default)]
pub struct Callables {
    /// In one piece: PHP's cycle collector reads them in place.
    held: Vec<Zval>,
    /// The number of each of `held`.
    numbers: Vec<u64>,
    places: BTreeMap<u64, usize>,
    /// The closures that a script was given, by their addresses, which are theirs alone as long as they are held.
    given: BTreeMap<usize, Given>,
}

/// A closure that a script was given.
struct Given {
    number: u64,
    /// How often.
    times: usize,
}

impl Callables {
    /// Adds a closure that a script is given; the same one has the same number each time. Returns `None` when the script
    /// holds as many as it may.
    pub fn give(&mut self, closure: Zval) -> Option<u64> {
        let address = address_of(&closure);
        if let Some(given) = self.given.get_mut(&address) {
            given.times += 1;
            return Some(given.number);
        }
        if self.given.len() >= MOST_FUNCTIONS {
            return None;
        }
        let number = fresh_number();
        self.given.insert(address, Given { number, times: 1 });
        self.put(number, closure);
        Some(number)
    }

    /// Returns how many closures a script holds that it was given.
    pub fn given(&self) -> usize {
        self.given.len()
    }

    /// Notes that a script holds a closure no longer that it was given. The last time the closure comes back: dropping
    /// it may run PHP code.
    pub fn take_back(&mut self, number: u64) -> Option<Zval> {
        let place = *self.places.get(&number)?;
        let address = address_of(self.held.get(place)?);
        let given = self.given.get_mut(&address).filter(|given| given.number == number)?;
        given.times -= 1;
        if given.times > 0 {
            return None;
        }
        self.given.remove(&address);
        self.places.remove(&number);
        self.numbers.swap_remove(place);
        if let Some(moved) = self.numbers.get(place) {
            self.places.insert(*moved, place);
        }
        Some(self.held.swap_remove(place))
    }

    /// Sets the closure of a number. What it replaces comes back: dropping it may run PHP code.
    pub fn put(&mut self, number: u64, closure: Zval) -> Option<Zval> {
        if let Some(place) = self.places.get(&number) {
            return self.held.get_mut(*place).map(|held| std::mem::replace(held, closure));
        }
        self.places.insert(number, self.held.len());
        self.numbers.push(number);
        self.held.push(closure);
        None
    }

    /// The closure of a number, with a reference of its own.
    pub fn get(&self, number: u64) -> Option<Zval> {
        self.places.get(&number).and_then(|place| self.held.get(*place)).map(Zval::shallow_clone)
    }

    /// All that are held.
    pub fn held(&self) -> &[Zval] {
        &self.held
    }
}

fn address_of(closure: &Zval) -> usize {
    closure.object().map_or(0, |object| std::ptr::from_ref(object).addr())
}

/// The error of a script that would hold more closures than it may.
pub fn too_many() -> Failure {
    let reason = format!(
        "the script holds {MOST_FUNCTIONS} functions of PHP, as many as it may; let it go of some, or bind() a function \
         once"
    );
    Error::Conversion(ConversionError { path: "$".to_owned(), reason }).into()
}
