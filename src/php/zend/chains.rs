//! How far PHP has to look for a key of a hash table.

/// `HT_MIN_SIZE` of zend_types.h.
const LEAST_SIZE: usize = 8;

unsafe extern "C" {
    fn zend_hash_func(text: *const std::ffi::c_char, len: usize) -> u64;
}

/// Counts the keys that a hash table keeps in one chain, while keys are put into it.
///
/// PHP walks a chain from its end to its start to find out that a key is new. With keys that were chosen for it, all
/// are in one chain, and the work grows with the square of their number.
pub struct Chains {
    /// How long each chain is.
    lengths: Vec<u32>,
    /// The most steps that all keys together may take.
    bound: u64,
    steps: u64,
}

impl Chains {
    /// Steps that keys take in all, beyond those that are due to chance, before they are taken for chosen: some 20 ms.
    const SPARE: u64 = 5_000_000;

    /// The chains of a table with room for `len` keys.
    pub fn new(len: usize) -> Self {
        // PHP has twice as many chains as it has room for keys: each has less than one key on average.
        let chains = len.next_power_of_two().max(LEAST_SIZE) * 2;
        Self { lengths: vec![0; chains], bound: Self::SPARE + 2 * len as u64, steps: 0 }
    }

    /// Takes the next key, as [`super::tables::set`] puts it into a table. Returns how many steps that takes; none where
    /// all keys together take more than chance would have it.
    pub fn add(&mut self, key: &str) -> Option<u64> {
        let hash = match super::tables::numeric(key) {
            Some(index) => index.cast_unsigned(),
            // SAFETY: reads so many bytes of the key.
            None => unsafe { zend_hash_func(key.as_ptr().cast(), key.len()) },
        };
        // The number of chains is a power of two.
        let place = usize::try_from(hash & (self.lengths.len() as u64 - 1)).unwrap_or(0);
        let steps = u64::from(self.lengths[place]);
        self.lengths[place] += 1;
        self.steps += steps;
        (self.steps <= self.bound).then_some(steps)
    }
}
