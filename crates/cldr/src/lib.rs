//! The locale data of Unicode's CLDR, read in place.
//!
//! `data/cldr.bin` holds a tree of maps, lists and texts, in which equal parts stand once (`tools/cldr.sh` makes it from
//! CLDR's JSON). It lies in the module's read-only bytes: nothing is relocated, parsed or copied, and a page of it is
//! in memory only when somebody has read it, once for all processes.
//!
//! The file: eight bytes `CLDRTREE`, then nodes, then the offset of the root in the last three bytes. Offsets have three
//! bytes, little-endian. A node is a byte that names its kind, then a count in LEB128, then
//! - text (0): that many bytes of UTF-8;
//! - map (1): that many pairs of offsets, of the key (a text) and of the value, in the order of the keys' bytes;
//! - list (2): that many offsets.

use std::cmp::Ordering;

static DATA: &[u8] = include_bytes!("../data/cldr.bin");

const OFFSET: usize = 3;
const TEXT: u8 = 0;
const MAP: u8 = 1;
const LIST: u8 = 2;

/// A text, a map or a list of the data.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Node(usize);

/// Returns the root of the data: a map with the entries `locales` and `supplemental`.
///
/// # Panics
/// When the file is damaged.
#[must_use]
pub fn root() -> Node {
    assert!(DATA.starts_with(b"CLDRTREE"), "cldr.bin is damaged");
    Node(offset_at(DATA.len() - OFFSET))
}

/// Returns the data of the locale of exactly this name (`de`, `zh-Hant`, `en-AU`), as CLDR writes it.
#[must_use]
pub fn locale(name: &str) -> Option<Node> {
    root().get("locales")?.get(name)
}

/// Returns the data that belongs to no locale.
///
/// # Panics
/// When the file is damaged.
#[must_use]
pub fn supplemental() -> Node {
    root().get("supplemental").expect("cldr.bin is damaged")
}

impl Node {
    /// Returns the value of a map's key. `None` for other kinds, too.
    #[must_use]
    pub fn get(self, key: &str) -> Option<Self> {
        let (kind, count, start) = self.head();
        if kind != MAP {
            return None;
        }
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = usize::midpoint(low, high);
            let entry = start + middle * 2 * OFFSET;
            match Self(offset_at(entry)).bytes().cmp(key.as_bytes()) {
                Ordering::Less => low = middle + 1,
                Ordering::Greater => high = middle,
                Ordering::Equal => return Some(Self(offset_at(entry + OFFSET))),
            }
        }
        None
    }

    /// Returns the value below the keys of `path`, from the outermost on.
    #[must_use]
    pub fn at(self, path: &[&str]) -> Option<Self> {
        path.iter().try_fold(self, |node, key| node.get(key))
    }

    /// Returns the text that this node is. `None` for maps and lists.
    #[must_use]
    pub fn text(self) -> Option<&'static str> {
        (self.head().0 == TEXT).then(|| self.str())
    }

    /// Returns the text of a map's key.
    #[must_use]
    pub fn text_of(self, key: &str) -> Option<&'static str> {
        self.get(key)?.text()
    }

    /// Whether this is a map.
    #[must_use]
    pub fn is_map(self) -> bool {
        self.head().0 == MAP
    }

    /// Returns the entries of a map, in the order of the keys' bytes. Other kinds have none.
    #[must_use]
    pub fn entries(self) -> impl ExactSizeIterator<Item = (&'static str, Self)> {
        let (kind, count, start) = self.head();
        (0..if kind == MAP { count } else { 0 }).map(move |index| {
            let entry = start + index * 2 * OFFSET;
            (Self(offset_at(entry)).str(), Self(offset_at(entry + OFFSET)))
        })
    }

    /// Returns the items of a list. Other kinds have none.
    #[must_use]
    pub fn items(self) -> impl ExactSizeIterator<Item = Self> {
        let (kind, count, start) = self.head();
        (0..if kind == LIST { count } else { 0 }).map(move |index| Self(offset_at(start + index * OFFSET)))
    }

    fn bytes(self) -> &'static [u8] {
        let (_, length, start) = self.head();
        &DATA[start..start + length]
    }

    fn str(self) -> &'static str {
        std::str::from_utf8(self.bytes()).unwrap_or_default()
    }

    /// Returns the kind, the count, and where that follows which is counted.
    fn head(self) -> (u8, usize, usize) {
        let mut at = self.0 + 1;
        let (mut count, mut shift) = (0, 0);
        loop {
            let byte = DATA[at];
            at += 1;
            count |= usize::from(byte & 0x7f) << shift;
            shift += 7;
            if byte & 0x80 == 0 {
                return (DATA[self.0], count, at);
            }
        }
    }
}

fn offset_at(at: usize) -> usize {
    usize::from(DATA[at]) | usize::from(DATA[at + 1]) << 8 | usize::from(DATA[at + 2]) << 16
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_each_key_of_each_map() {
        fn walk(node: Node, budget: &mut usize) {
            if *budget == 0 {
                return;
            }
            *budget -= 1;
            for (key, value) in node.entries() {
                assert_eq!(node.get(key), Some(value), "{key}");
                walk(value, budget);
            }
            node.items().for_each(|item| walk(item, budget));
        }
        walk(root(), &mut 2_000_000);
    }

    #[test]
    fn keys_that_are_not_there_have_no_value() {
        for key in ["", "a", "zzzz", "supplementa", "supplementall"] {
            assert_eq!(root().get(key), None);
        }
        let text = locale("de").and_then(|de| de.at(&["numbers", "symbols", "latn", "decimal"])).unwrap();
        assert_eq!(text.text(), Some(","));
        assert_eq!(text.get("x"), None);
        assert_eq!(text.entries().len(), 0);
    }
}
