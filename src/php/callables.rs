//! PHP callables that scripts can reach, by the numbers that scripts know them by.

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use ext_php_rs::types::Zval;

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
    places: HashMap<u64, usize>,
    /// The numbers of closures by their addresses, which are theirs alone as long as they are held.
    numbers: HashMap<usize, u64>,
}

impl Callables {
    /// Adds a closure; the same one has the same number each time.
    pub fn add(&mut self, closure: Zval) -> u64 {
        let address = closure.object().map_or(0, |object| std::ptr::from_ref(object).addr());
        let number = *self.numbers.entry(address).or_insert_with(fresh_number);
        if !self.places.contains_key(&number) {
            self.put(number, closure);
        }
        number
    }

    /// Sets the closure of a number. What it replaces comes back: dropping it may run PHP code.
    pub fn put(&mut self, number: u64, closure: Zval) -> Option<Zval> {
        if let Some(place) = self.places.get(&number) {
            return self.held.get_mut(*place).map(|held| std::mem::replace(held, closure));
        }
        self.places.insert(number, self.held.len());
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
