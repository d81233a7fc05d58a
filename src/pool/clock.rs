//! Moments as plain numbers, which atomics can hold, and the processor time of the present thread.

use std::sync::OnceLock;
use std::time::Instant;

/// A moment as ns since the first use of the clock in this process.
pub(super) fn nanos(moment: Instant) -> u64 {
    static BASE: OnceLock<Instant> = OnceLock::new();
    // Moments before the first use count as that one.
    let since = moment.saturating_duration_since(*BASE.get_or_init(Instant::now));
    u64::try_from(since.as_nanos()).unwrap_or(u64::MAX)
}

/// CPU time of the present thread, ns.
pub(super) fn cpu_time() -> u64 {
    read(libc::CLOCK_THREAD_CPUTIME_ID)
}

/// CPU time of another thread, ns.
///
/// # Safety
/// The thread has not ended.
pub(super) unsafe fn cpu_time_of(thread: libc::pthread_t) -> u64 {
    let mut clock = 0;
    // SAFETY: the caller's promise; `clock` is writable.
    let found = unsafe { libc::pthread_getcpuclockid(thread, &raw mut clock) } == 0;
    if found { read(clock) } else { 0 }
}

fn read(clock: libc::clockid_t) -> u64 {
    let mut now = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: `now` is writable.
    unsafe { libc::clock_gettime(clock, &raw mut now) };
    now.tv_sec.cast_unsigned() * 1_000_000_000 + now.tv_nsec.cast_unsigned()
}
