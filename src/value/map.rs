//! Maps whose keys are shared: a thousand rows of a table have the same few.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use super::Value;

/// Keys and values in order. The maps of one tree that have the same keys share the list of them.
#[derive(Clone, PartialEq, Default)]
pub struct Map {
    keys: Keys,
    values: Box<[Value]>,
}

impl Map {
    /// Puts a list of keys and the values that belong to them together; what has no counterpart is dropped.
    #[must_use]
    pub fn new(keys: Keys, mut values: Vec<Value>) -> Self {
        values.truncate(keys.len());
        let keys = if values.len() == keys.len() { keys } else { Keys::new(keys[..values.len()].to_vec()) };
        Self { keys, values: values.into() }
    }

    /// The list of keys.
    #[must_use]
    pub fn keys(&self) -> &Keys {
        &self.keys
    }

    /// The values, one for each key, in their order.
    #[must_use]
    pub fn values(&self) -> &[Value] {
        &self.values
    }

    /// The value of a key.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.iter().find_map(|(key, value)| (key == name).then_some(value))
    }

    /// Key by key.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.keys.iter().map(|key| &**key).zip(&self.values)
    }
}

impl fmt::Debug for Map {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

impl<K: Into<Box<str>>> FromIterator<(K, Value)> for Map {
    fn from_iter<I: IntoIterator<Item = (K, Value)>>(entries: I) -> Self {
        let (keys, values): (_, Vec<_>) = entries.into_iter().map(|(key, value)| (key.into(), value)).unzip();
        Self::new(Keys::new(keys), values)
    }
}

/// The keys of a map, in order.
#[derive(Debug)]
pub struct Keys(Arc<List>);

#[derive(Debug, PartialEq)]
struct List {
    names: Vec<Box<str>>,
    bytes: usize,
}

impl Keys {
    /// Makes a list.
    #[must_use]
    pub fn new(names: Vec<Box<str>>) -> Self {
        let bytes = names.iter().map(|name| name.len()).sum();
        Self(Arc::new(List { names, bytes }))
    }

    /// The same list again, without a copy. Only within the tree that it belongs to, and on the thread that builds
    /// that.
    #[must_use]
    pub fn share(&self) -> Self {
        Self(Arc::clone(&self.0))
    }

    /// Returns the address of the list: equal for lists that are shared, for as long as the tree lives.
    #[must_use]
    pub fn address(&self) -> *const () {
        Arc::as_ptr(&self.0).cast()
    }

    /// Whether other maps have this very list too.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        Arc::strong_count(&self.0) > 1
    }

    /// Bytes of all keys together.
    #[must_use]
    pub fn bytes(&self) -> usize {
        self.0.bytes
    }
}

impl Default for Keys {
    fn default() -> Self {
        Self::new(Vec::new())
    }
}

impl Clone for Keys {
    /// A copy of its own: trees are copied because the heap that they lie in is about to go.
    fn clone(&self) -> Self {
        Self::new(self.0.names.clone())
    }
}

impl PartialEq for Keys {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0 == other.0
    }
}

impl Deref for Keys {
    type Target = [Box<str>];

    fn deref(&self) -> &[Box<str>] {
        &self.0.names
    }
}

/// What was made of the lists of keys that a conversion met so far. The next one is most likely the latest again.
#[derive(Debug)]
pub struct Recent<T>(Vec<T>);

/// Entries at the most: data with more kinds of rows than that has no rows.
const MOST: usize = 8;

impl<T> Default for Recent<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Recent<T> {
    /// The entry that `is` the one; it is then the latest.
    pub fn find(&mut self, is: impl Fn(&T) -> bool) -> Option<&mut T> {
        let place = self.0.iter().rposition(is)?;
        let last = self.0.len() - 1;
        self.0.swap(place, last);
        self.0.last_mut()
    }

    /// Keeps an entry, in the place of another where there are too many.
    pub fn add(&mut self, entry: T) {
        if self.0.len() >= MOST {
            self.0.remove(0);
        }
        self.0.push(entry);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_lie_elsewhere_and_shared_keys_do_not() {
        let keys = Keys::new(vec!["name".into()]);
        assert_eq!(keys.share().address(), keys.address());
        assert_ne!(keys.clone().address(), keys.address());
        assert_eq!(keys.clone(), keys);
    }

    #[test]
    fn keys_and_values_are_as_many() {
        let keys = Keys::new(vec!["a".into(), "bc".into()]);
        assert_eq!(keys.bytes(), 3);
        let map = Map::new(keys.share(), vec![Value::Null; 3]);
        assert_eq!((map.keys().len(), map.values().len()), (2, 2));
        let map = Map::new(keys, vec![Value::Bool(true)]);
        assert_eq!(map.iter().collect::<Vec<_>>(), [("a", &Value::Bool(true))]);
    }

    #[test]
    fn what_was_found_is_the_latest() {
        let mut recent = Recent::default();
        for entry in ["a", "b", "c"] {
            recent.add(entry);
        }
        assert_eq!(recent.find(|entry| *entry == "a"), Some(&mut "a"));
        assert_eq!(recent.find(|_| true), Some(&mut "a"));
        assert_eq!(recent.find(|entry| *entry == "d"), None);
    }

    #[test]
    fn the_number_of_entries_is_bounded() {
        let mut recent = Recent::default();
        for entry in 0..1000 {
            recent.add(entry);
        }
        assert_eq!(recent.0.len(), MOST);
        assert_eq!(recent.find(|_| true), Some(&mut 999));
    }
}
