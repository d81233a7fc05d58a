//! What the script of a VM holds, and what happens at its limits.

use std::sync::atomic::Ordering::Relaxed;

use super::arena::Arena;
use super::limits::{Collector, Limits};

/// Growth at which the first collection is due.
const COLLECT_FROM: usize = 16 << 20;
/// The least growth between two collections.
const LEAST_STEP: usize = 1 << 20;
/// Garbage in a VM that is kept that is not worth a collection.
const LEAST_GARBAGE: usize = 8 << 20;
/// The least size of a block that may go beyond the hard limit.
const LARGE: usize = 1 << 20;
/// What a script may take where all that it may hold is held already: enough to let go of some of it.
const LETTING_GO: usize = 256 << 10;

impl Arena {
    /// Sets what the next script may hold beyond the pristine state and `apart`, bytes that belong to other scripts.
    /// From now on garbage is collected when all of the memory says so.
    ///
    /// In a VM that is kept, scripts before it may have left so much that the limit is near, or passed already. Some of
    /// that may be garbage, which is collected soon: until then the script may take more. After that there is a little
    /// room to let go of some of what is held. Both end halfway between the soft and the hard limit. False when that
    /// much is held already: the script must not run.
    ///
    /// `stretch` is how far one large block may go beyond the hard limit, after which that is passed: where ending the
    /// execution would take more than the script.
    pub fn begin(&mut self, limits: Limits, apart: usize, stretch: usize) -> bool {
        let used = self.used();
        let base = self.pristine.saturating_add(apart);
        self.counters.base.store(base, Relaxed);
        self.counters.peak.store(used, Relaxed);
        let soft_at = base.saturating_add(limits.soft);
        let room = (limits.hard - limits.soft) / 2;
        self.over = soft_at..=soft_at.saturating_add(room);
        self.limit_at = self.within_limits(used.saturating_add(LETTING_GO));
        self.soft_at = self.limit_at;
        self.hard_at = base.saturating_add(limits.hard).max(used.saturating_add(LETTING_GO));
        self.stretch = stretch;
        self.collecting = None;
        self.collect_at = usize::MAX;
        if self.collector.is_some() {
            self.soft_at = self.within_limits(used.saturating_add(room));
            self.collect_at = self.survived.saturating_add(COLLECT_FROM.min(limits.soft / 2)).min(soft_at);
        }
        self.check_at = self.soft_at.min(self.collect_at);
        // Size classes never give memory back within one execution, so what is mapped may exceed what is used.
        let mappable =
            limits.hard.saturating_add(apart).saturating_add(stretch).saturating_mul(2).saturating_add(16 << 20);
        self.large.allocator().end.set(self.range.end.min(self.pristine_end.saturating_add(mappable)));
        used < *self.over.end()
    }

    fn within_limits(&self, bytes: usize) -> usize {
        bytes.clamp(*self.over.start(), *self.over.end())
    }

    /// Lifts all limits until the next [`Arena::begin`]: for clearing up after a script.
    pub fn lift_limits(&mut self) {
        (self.check_at, self.soft_at, self.collect_at, self.hard_at) = (usize::MAX, usize::MAX, usize::MAX, usize::MAX);
        self.large.allocator().end.set(self.range.end);
    }

    /// Whether garbage should be collected before the next script begins in a VM that is kept: the last one holds more
    /// than its limit, or more than `most` of which some is new, or more than twice what the last collection has left.
    #[must_use]
    pub fn should_collect(&self, most: usize, limits: Limits) -> bool {
        let held = self.counters.script_bytes();
        let new = self.used().saturating_sub(self.survived);
        held > limits.soft || held > most && new > limits.soft / 16 || new > self.survived.max(LEAST_GARBAGE)
    }

    /// Notes that garbage was just collected.
    pub fn note_collection(&mut self) {
        self.survived = self.used();
    }

    /// Whether so many bytes more are within the soft limit.
    pub(super) fn has_room(&self, bytes: usize) -> bool {
        let limit = if self.soft_at == usize::MAX { self.limit_at } else { self.soft_at };
        self.used().saturating_add(bytes) <= limit
    }

    /// As [`Arena::has_room`]; when there is none, the script is interrupted as if it had taken the bytes.
    pub(super) fn admits(&mut self, bytes: usize) -> bool {
        if self.has_room(bytes) {
            return true;
        }
        self.pass_soft_limit();
        false
    }

    fn pass_soft_limit(&mut self) {
        self.soft_at = usize::MAX;
        // SAFETY: as in `leave`.
        unsafe { (*self.limit_handler).over_limit() };
    }

    /// Leaves the VM, unless one large block may go beyond the hard limit, and this is it: the growth of a list or a
    /// text that has reached half of the limit would else be the end of all that the VM holds. The script is interrupted
    /// as soon as it has the block.
    #[cold]
    #[inline(never)]
    fn pass_hard_limit(&mut self, size: usize, used: usize) {
        if size < LARGE || used > self.hard_at.saturating_add(self.stretch) {
            self.leave();
        }
        self.hard_at = used.saturating_add(LARGE);
        self.stretch = 0;
    }

    /// Counts `size` bytes more, and acts on limits.
    #[inline]
    pub(super) fn charge(&mut self, size: usize) {
        let used = self.used().saturating_add(size);
        self.counters.used.store(used, Relaxed);
        if used > self.counters.peak.load(Relaxed) {
            if used > self.hard_at {
                self.pass_hard_limit(size, used);
            }
            self.counters.peak.store(used, Relaxed);
        }
        if used > self.check_at {
            self.check(used);
        }
    }

    #[inline]
    pub(super) fn credit(&mut self, size: usize) {
        self.counters.used.store(self.used().wrapping_sub(size), Relaxed);
    }

    #[cold]
    #[inline(never)]
    fn check(&mut self, used: usize) {
        if used > self.soft_at {
            self.pass_soft_limit();
        }
        if let Some(collector) = self.collector.filter(|_| used > self.collect_at) {
            self.pace(collector, used);
        }
        self.check_at = self.soft_at.min(self.collect_at);
    }

    /// Asks for a collection, or, once it has happened, decides when the next is due: when the heap has doubled, but
    /// early enough that garbage is never mistaken for a script that needs too much.
    fn pace(&mut self, collector: Collector, used: usize) {
        let Some(before) = self.collecting else {
            (collector.request)();
            self.collecting = Some((collector.collections)());
            // Until it has happened every allocation looks, so that what is left right after it is seen.
            self.collect_at = 0;
            return;
        };
        if (collector.collections)() != before {
            self.collecting = None;
            self.survived = used;
            self.limit_at = self.within_limits(used.saturating_add(LETTING_GO));
            if self.soft_at != usize::MAX {
                self.soft_at = self.limit_at;
            }
            // Half of what is left: the collector needs memory itself, for lists as long as there are objects.
            let headroom = self.soft_at.saturating_sub(used) / 2;
            // The collector's own lists shrink with every collection and double right after it: a smaller step than
            // that would be no step at all.
            let least = LEAST_STEP.max(used / 16);
            self.collect_at = used.saturating_add(used.min(headroom).max(least));
        }
    }
}
