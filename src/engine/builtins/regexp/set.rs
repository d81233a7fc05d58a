//! Sets of UTF-16 code units.

/// Code units below this one are looked up, those from it on searched.
const LOW: u16 = 256;

/// A set of code units.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Set {
    /// Whether each of the first 256 is in: those of Latin-1.
    low: Box<[bool; LOW as usize]>,
    /// Ranges of the others, sorted, apart from each other.
    high: Vec<(u16, u16)>,
}

impl Default for Set {
    fn default() -> Self {
        Self { low: Box::new([false; LOW as usize]), high: Vec::new() }
    }
}

impl Set {
    pub fn all() -> Self {
        Self::of(&[(0, u16::MAX)])
    }

    pub fn digits() -> Self {
        Self::of(&[(0x30, 0x39)])
    }

    /// <https://tc39.es/ecma262/#sec-wordcharacters>, but for the two characters that `iu` adds.
    pub fn word() -> Self {
        Self::of(&[(0x30, 0x39), (0x41, 0x5a), (0x5f, 0x5f), (0x61, 0x7a)])
    }

    /// WhiteSpace and LineTerminator.
    pub fn space() -> Self {
        Self::of(&[
            (0x09, 0x0d),
            (0x20, 0x20),
            (0xa0, 0xa0),
            (0x1680, 0x1680),
            (0x2000, 0x200a),
            (0x2028, 0x2029),
            (0x202f, 0x202f),
            (0x205f, 0x205f),
            (0x3000, 0x3000),
            (0xfeff, 0xfeff),
        ])
    }

    pub fn line_terminators() -> Self {
        Self::of(&[(0x0a, 0x0a), (0x0d, 0x0d), (0x2028, 0x2029)])
    }

    fn of(ranges: &[(u16, u16)]) -> Self {
        let mut set = Self::default();
        for &(from, to) in ranges {
            set.insert(from, to);
        }
        set
    }

    /// Puts a range in, both ends of it.
    pub fn insert(&mut self, from: u16, to: u16) {
        for unit in from..=to.min(LOW - 1) {
            self.low[usize::from(unit)] = true;
        }
        if to < LOW {
            return;
        }
        let (mut from, mut to) = (from.max(LOW), to);
        self.high.retain(|&(first, last)| {
            let apart = last.saturating_add(1) < from || to.saturating_add(1) < first;
            if !apart {
                (from, to) = (from.min(first), to.max(last));
            }
            apart
        });
        let place = self.high.partition_point(|&(first, _)| first < from);
        self.high.insert(place, (from, to));
    }

    /// Puts all of another set in.
    pub fn add(&mut self, other: &Self) {
        for (mine, theirs) in self.low.iter_mut().zip(other.low.iter()) {
            *mine |= theirs;
        }
        for &(from, to) in &other.high {
            self.insert(from, to);
        }
    }

    /// Everything else.
    pub fn negated(&self) -> Self {
        let mut set = Self::default();
        for (theirs, mine) in set.low.iter_mut().zip(self.low.iter()) {
            *theirs = !mine;
        }
        let mut next = LOW;
        for &(from, to) in &self.high {
            if from > next {
                set.high.push((next, from - 1));
            }
            match to.checked_add(1) {
                Some(after) => next = after,
                None => return set,
            }
        }
        set.high.push((next, u16::MAX));
        set
    }

    /// Puts the other case of every ASCII letter in. Without the `u` flag no other character folds to one of these.
    pub fn close_over_case(&mut self) {
        for letter in usize::from(b'a')..=usize::from(b'z') {
            let either = self.low[letter] || self.low[letter - 32];
            self.low[letter] = either;
            self.low[letter - 32] = either;
        }
    }

    pub fn has(&self, unit: u16) -> bool {
        match self.low.get(usize::from(unit)) {
            Some(known) => *known,
            None => self.has_high(unit),
        }
    }

    /// Whether a character of Latin-1 is in.
    pub fn has_low(&self, unit: u8) -> bool {
        self.low[usize::from(unit)]
    }

    fn has_high(&self, unit: u16) -> bool {
        let after = self.high.partition_point(|&(from, _)| from <= unit);
        after > 0 && self.high[after - 1].1 >= unit
    }

    /// Whether no code unit is in both.
    pub fn is_apart_from(&self, other: &Self) -> bool {
        let low = self.low.iter().zip(other.low.iter()).any(|(mine, theirs)| *mine && *theirs);
        let high = self.high.iter().any(|a| other.high.iter().any(|b| a.0 <= b.1 && b.0 <= a.1));
        !low && !high
    }

    /// The characters of Latin-1 that are in; nothing where there are more than `most`.
    pub fn few_low(&self, most: usize) -> Option<Vec<u8>> {
        let few: Vec<u8> = (0..=u8::MAX).filter(|&unit| self.has_low(unit)).take(most + 1).collect();
        (few.len() <= most).then_some(few)
    }
}
