//! When memory of a VM that is kept goes back to the system.

/// Calls that keep their memory before it is given back, at most.
const MOST: u32 = 16;

/// Decides after each call whether the memory that is free goes back to the system.
///
/// Calls that need much, one after the other, would get each page back from the system. The first of them gives its memory
/// back; then two calls keep it, then four, up to [`MOST`]. The first call that needs little gives back what was kept.
#[derive(Debug, Default)]
pub(super) struct Pace {
    /// Calls that keep their memory before it is given back again.
    keep: u32,
    /// Those that have kept it.
    kept: u32,
}

impl Pace {
    /// Whether memory is to be given back after a call, which needed `much` of what is free now, or little.
    pub fn is_due(&mut self, much: bool) -> bool {
        if !much {
            return std::mem::take(self).kept > 0;
        }
        let is_due = self.kept == self.keep;
        if is_due {
            *self = Self { keep: (self.keep * 2).clamp(2, MOST), kept: 0 };
        } else {
            self.kept += 1;
        }
        is_due
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_that_need_much_give_it_back_more_and_more_seldom() {
        let mut pace = Pace::default();
        let due: Vec<_> = (0..60).filter(|_| pace.is_due(true)).collect();
        assert_eq!(due, [0, 3, 8, 17, 34, 51]);
    }

    #[test]
    fn a_call_that_needs_little_gives_back_what_was_kept() {
        let mut pace = Pace::default();
        assert!(!pace.is_due(false));
        assert!(pace.is_due(true));
        assert!(!pace.is_due(false), "nothing was kept");
        assert!(pace.is_due(true), "and the next one is the first again");
        assert!(!pace.is_due(true));
        assert!(pace.is_due(false));
        assert!(!pace.is_due(false));
    }
}
