//! The table of user metrics: memory that only grows, to which processes add at the same time.
//!
//! Records are lists. One is written where nobody looks, and then hung to the end of its list by one compare-and-swap;
//! whoever fails looks at the records that came in between, and finds its own there or tries again. So no two records of
//! a list have the same key, nobody ever waits, and a process that is killed half-way leaves some bytes that nobody uses.
//! Values are words, changed by atomic operations.
//!
//! ```text
//! head:    [used][bytes of text][first family]
//! family:  [next][hash][size of the key][kind][series][size of the labels][first series by hash: 64 words][key: name][labels]
//! series:  [next][hash][size of the key][value][buckets of a histogram: 13 words][key: values of the labels]
//! ```
//!
//! Sizes and places are read from memory that another process may have damaged: every access is within bounds, and every
//! walk ends.

use std::sync::atomic::AtomicU64;
use std::sync::atomic::Ordering::{AcqRel, Acquire, Relaxed};

use super::super::hash::hash;

/// Lists of the series of a family.
const LISTS: usize = 64;

const USED: usize = 0;
const BYTES: usize = 1;
const FIRST: usize = 2;
/// Words before the first record.
const HEAD: usize = 8;

const NEXT: usize = 0;
const HASH: usize = 1;
const SIZE: usize = 2;
/// The kind of a family, the value of a series.
const VALUE: usize = 3;
const SERIES: usize = 4;
const LABELS_SIZE: usize = 5;
const FAMILY_HEAD: usize = 6 + LISTS;
const SERIES_HEAD: usize = 4;

/// Bytes that a record of a family takes beside its key.
pub(super) const FAMILY_BYTES: usize = (FAMILY_HEAD + 2) * size_of::<u64>();

/// Records that are looked at for one that is wanted: more than there are in any list.
const MOST_STEPS: usize = 10_000;

/// Takes what goes to places that do not exist.
static NOWHERE: AtomicU64 = AtomicU64::new(0);

/// The table.
#[derive(Debug, Clone, Copy)]
pub(super) struct Table {
    words: &'static [AtomicU64],
}

/// A record: a family or a series.
#[derive(Debug, Clone, Copy)]
pub(super) struct Record {
    table: Table,
    at: usize,
}

/// Texts as one, which tells them apart from all others: each with its length before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Key {
    bytes: Vec<u8>,
}

impl Key {
    /// Joins texts of at most 255 bytes each; longer ones are cut.
    pub(super) fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut bytes = Vec::new();
        for text in texts {
            let text = &text.as_bytes()[..text.floor_char_boundary(usize::from(u8::MAX))];
            bytes.push(u8::try_from(text.len()).unwrap_or(u8::MAX));
            bytes.extend_from_slice(text);
        }
        Self { bytes }
    }

    /// Takes the texts apart.
    pub(super) fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        let mut rest = self.bytes.as_slice();
        while let Some((length, after)) = rest.split_first() {
            let (text, after) = after.split_at(usize::from(*length).min(after.len()));
            texts.push(String::from_utf8_lossy(text).into_owned());
            rest = after;
        }
        texts
    }

    fn words(&self) -> impl ExactSizeIterator<Item = u64> {
        self.bytes.chunks(size_of::<u64>()).map(|chunk| {
            let mut word = [0; size_of::<u64>()];
            word[..chunk.len()].copy_from_slice(chunk);
            u64::from_le_bytes(word)
        })
    }
}

impl Table {
    /// The table in memory that was all 0 when the first process used it.
    pub(super) fn new(words: &'static [AtomicU64]) -> Self {
        Self { words }
    }

    fn word(self, at: usize) -> &'static AtomicU64 {
        self.words.get(at).unwrap_or(&NOWHERE)
    }

    /// Bytes of memory that there are for records.
    pub(super) fn capacity(self) -> usize {
        self.words.len().saturating_sub(HEAD) * size_of::<u64>()
    }

    /// Bytes of text that the records may make.
    pub(super) fn bytes(self) -> usize {
        usize::try_from(self.word(BYTES).load(Relaxed)).unwrap_or(usize::MAX)
    }

    /// Adds to the bytes of text, unless they would be more than `limit`.
    pub(super) fn reserve(self, bytes: usize, limit: usize) -> bool {
        take(self.word(BYTES), bytes, limit)
    }

    /// Gives back bytes of text that were reserved.
    pub(super) fn release(self, bytes: usize) {
        give_back(self.word(BYTES), bytes);
    }

    /// The list of families.
    pub(super) fn families(self) -> List {
        List { table: self, link: FIRST, head: FAMILY_HEAD }
    }

    /// Writes a record that is in no list yet, with texts behind its key. None when there is no memory for it.
    fn write(self, head: usize, key: &Key, behind: &Key, value: u64) -> Option<Record> {
        let words = head + key.words().len() + behind.words().len();
        let used = self.word(USED).fetch_update(Relaxed, Relaxed, |used| {
            let end = usize::try_from(used).ok()?.max(HEAD).checked_add(words)?;
            (end <= self.words.len()).then_some(end as u64)
        });
        let at = usize::try_from(used.ok()?).ok()?.max(HEAD);
        self.word(at + HASH).store(hash(&key.bytes), Relaxed);
        self.word(at + SIZE).store(key.bytes.len() as u64, Relaxed);
        self.word(at + VALUE).store(value, Relaxed);
        for (i, word) in key.words().chain(behind.words()).enumerate() {
            self.word(at + head + i).store(word, Relaxed);
        }
        Some(Record { table: self, at })
    }
}

/// A list of records.
#[derive(Debug, Clone, Copy)]
pub(super) struct List {
    table: Table,
    /// Where the place of the first one is.
    link: usize,
    /// Words of its records before their keys.
    head: usize,
}

impl List {
    /// Goes through the records: at most `most`, as it ends even where memory was damaged.
    pub(super) fn records(self, most: usize) -> impl Iterator<Item = Record> {
        let first = Record { table: self.table, at: self.link };
        std::iter::successors(Some(first), Record::next).skip(1).take(most)
    }

    /// Returns the record of a key, or hangs a new one to the end. `is_right` looks at every other record that comes
    /// before it. The new record comes from `make`, which is called once at the most; `unmake` takes back what `make` has
    /// reserved, should another process have been faster.
    ///
    /// # Errors
    /// What `is_right` or `make` say.
    pub(super) fn find_or_add<E>(
        self,
        key: &Key,
        mut is_right: impl FnMut(Record) -> Result<(), E>,
        mut make: impl FnMut() -> Result<Record, E>,
        unmake: impl Fn(),
    ) -> Result<Record, E> {
        let wanted = hash(&key.bytes);
        let mut fresh: Option<Record> = None;
        let mut last = Record { table: self.table, at: self.link };
        for _ in 0..MOST_STEPS {
            if let Some(record) = last.next() {
                let is_found = record.hash() == wanted && record.key(self.head) == *key;
                let checked = if is_found { Ok(()) } else { is_right(record) };
                if fresh.is_some() && (is_found || checked.is_err()) {
                    unmake();
                }
                checked?;
                if is_found {
                    return Ok(record);
                }
                last = record;
                continue;
            }
            let record = match fresh {
                Some(record) => record,
                None => *fresh.insert(make()?),
            };
            let link = last.word(NEXT);
            if link.compare_exchange(0, record.at as u64, AcqRel, Acquire).is_ok() {
                return Ok(record);
            }
        }
        // No list is that long, unless memory was damaged.
        Ok(last)
    }
}

impl Record {
    /// Writes a family that is in no list yet.
    pub(super) fn family(table: Table, key: &Key, labels: &Key, kind: u64) -> Option<Self> {
        let record = table.write(FAMILY_HEAD, key, labels, kind)?;
        record.word(LABELS_SIZE).store(labels.bytes.len() as u64, Relaxed);
        Some(record)
    }

    /// Writes a series that is in no list yet, of a histogram with so many buckets.
    pub(super) fn series(table: Table, key: &Key, buckets: usize) -> Option<Self> {
        table.write(SERIES_HEAD + buckets, key, &Key::new([]), 0)
    }

    fn next(&self) -> Option<Self> {
        let at = usize::try_from(self.word(NEXT).load(Acquire)).ok().filter(|at| *at != 0)?;
        Some(Self { table: self.table, at })
    }

    fn word(self, offset: usize) -> &'static AtomicU64 {
        self.table.word(self.at.saturating_add(offset))
    }

    fn hash(self) -> u64 {
        self.word(HASH).load(Relaxed)
    }

    fn key(self, head: usize) -> Key {
        self.texts(head, SIZE)
    }

    /// Reads the texts that begin at a word, and whose size is in another one.
    fn texts(self, start: usize, size: usize) -> Key {
        let size = usize::try_from(self.word(size).load(Relaxed)).unwrap_or(0).min(self.table.capacity());
        let mut bytes = Vec::with_capacity(size.next_multiple_of(size_of::<u64>()));
        for i in 0..size.div_ceil(size_of::<u64>()) {
            bytes.extend_from_slice(&self.word(start + i).load(Relaxed).to_le_bytes());
        }
        bytes.truncate(size);
        Key { bytes }
    }

    /// The name and the labels of a family.
    pub(super) fn family_texts(self) -> (String, Vec<String>) {
        let name = self.key(FAMILY_HEAD);
        let labels = self.texts(FAMILY_HEAD + name.words().len(), LABELS_SIZE);
        (name.texts().pop().unwrap_or_default(), labels.texts())
    }

    /// The values of the labels of a series with so many buckets.
    pub(super) fn series_texts(self, buckets: usize) -> Vec<String> {
        self.key(SERIES_HEAD + buckets).texts()
    }

    /// The kind of a family, the value of a series.
    pub(super) fn value(self) -> &'static AtomicU64 {
        self.word(VALUE)
    }

    /// One of the buckets of a series.
    pub(super) fn bucket(self, number: usize) -> &'static AtomicU64 {
        self.word(SERIES_HEAD + number)
    }

    /// The list of a family in which the series of a key is, whose records have so many buckets.
    pub(super) fn list_of(self, key: &Key, buckets: usize) -> List {
        self.list(usize::try_from(hash(&key.bytes) % LISTS as u64).unwrap_or(0), buckets)
    }

    fn list(self, number: usize, buckets: usize) -> List {
        List {
            table: self.table,
            link: self.at.saturating_add(FAMILY_HEAD - LISTS + number),
            head: SERIES_HEAD + buckets,
        }
    }

    /// All series of a family: at most `most` of each list.
    pub(super) fn all_series(self, buckets: usize, most: usize) -> impl Iterator<Item = Self> {
        (0..LISTS).flat_map(move |number| self.list(number, buckets).records(most))
    }

    /// Counts one more series of a family, unless there are `most`.
    pub(super) fn reserve_series(self, most: usize) -> bool {
        take(self.word(SERIES), 1, most)
    }

    /// Gives back a series that was reserved.
    pub(super) fn release_series(self) {
        give_back(self.word(SERIES), 1);
    }
}

fn take(word: &AtomicU64, count: usize, limit: usize) -> bool {
    let add = |now: u64| now.checked_add(count as u64).filter(|sum| *sum <= limit as u64);
    word.fetch_update(Relaxed, Relaxed, add).is_ok()
}

fn give_back(word: &AtomicU64, count: usize) {
    // Always Some.
    let _ = word.fetch_update(Relaxed, Relaxed, |now| Some(now.saturating_sub(count as u64)));
}
