//! Keys of maps. Trees repeat them: a thousand rows have the same few.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

/// A key of a map: text that the maps of one tree share.
#[derive(PartialEq, Eq, Hash)]
pub struct Key(Arc<str>);

impl Key {
    /// The same key again, without a copy. Only within the tree that it belongs to, and on the thread that builds that.
    #[must_use]
    pub fn share(&self) -> Self {
        Self(Arc::clone(&self.0))
    }

    /// Where the text lies: equal for keys that are shared, for as long as the tree lives.
    #[must_use]
    pub fn address(&self) -> *const u8 {
        self.0.as_ptr()
    }
}

impl Clone for Key {
    /// A copy of its own: trees are copied because the heap that they lie in is about to go.
    fn clone(&self) -> Self {
        Self(Arc::from(&*self.0))
    }
}

impl Deref for Key {
    type Target = str;

    fn deref(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&**self, f)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self)
    }
}

impl From<&str> for Key {
    fn from(text: &str) -> Self {
        Self(Arc::from(text))
    }
}

impl From<String> for Key {
    fn from(text: String) -> Self {
        Self(Arc::from(text))
    }
}

/// What was made of the keys that a conversion met so far. The next one is most likely that which came next last time.
#[derive(Debug)]
pub struct Recent<T> {
    entries: Vec<T>,
    next: usize,
}

/// Entries at the most: a map with more keys than that is no row.
const MOST: usize = 64;
/// Entries that are looked at.
const REACH: usize = 8;

impl<T> Default for Recent<T> {
    fn default() -> Self {
        Self { entries: Vec::new(), next: 0 }
    }
}

impl<T> Recent<T> {
    /// The entry that `is` the one, if it is near.
    pub fn find(&mut self, is: impl Fn(&T) -> bool) -> Option<&T> {
        let count = self.entries.len();
        for offset in 0..count.min(REACH) {
            let place = (self.next + offset) % count;
            if is(&self.entries[place]) {
                self.next = place + 1;
                return Some(&self.entries[place]);
            }
        }
        None
    }

    /// Keeps an entry, while there is room.
    pub fn add(&mut self, entry: T) {
        if self.entries.len() < MOST {
            self.entries.push(entry);
            self.next = self.entries.len();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn copies_lie_elsewhere_and_shared_keys_do_not() {
        let key = Key::from("name");
        assert_eq!(key.share().address(), key.address());
        assert_ne!(key.clone().address(), key.address());
        assert_eq!(key.clone(), key);
    }

    #[test]
    fn keys_of_rows_are_found_in_their_order_and_near_it() {
        let mut recent = Recent::default();
        for key in ["a", "b", "c"] {
            assert!(recent.find(|entry| *entry == key).is_none());
            recent.add(key);
        }
        for key in ["a", "b", "c", "a", "c", "a", "b"] {
            assert_eq!(recent.find(|entry| *entry == key), Some(&key));
        }
    }

    #[test]
    fn the_number_of_entries_is_bounded() {
        let mut recent = Recent::default();
        (0..1000).for_each(|i| recent.add(i));
        assert_eq!(recent.entries.len(), MOST);
    }
}
