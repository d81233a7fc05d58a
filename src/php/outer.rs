//! Scripts that wait for PHP: what PHP runs for them ends with their time.

use std::cell::RefCell;
use std::time::{Duration, Instant};

use super::zend::fibers::{self, Running};

thread_local! {
    /// The scripts that wait for PHP code of this thread.
    static WAITING: RefCell<Vec<Waiting>> = const { RefCell::new(Vec::new()) };
}

/// A script that waits for PHP code.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Waiting {
    /// The fiber that the code runs in: while it is suspended, other code is not called by the script.
    fiber: Running,
    deadline: Instant,
}

/// Notes that PHP code runs for a script, until what this returns is dropped.
pub fn enter(deadline: Option<Instant>) -> impl Drop {
    struct Leave(Option<Waiting>);
    impl Drop for Leave {
        fn drop(&mut self) {
            let Some(own) = self.0 else { return };
            WAITING.with_borrow_mut(|waiting| {
                // Not always the last one: fibers end in any order.
                if let Some(place) = waiting.iter().rposition(|other| *other == own) {
                    waiting.remove(place);
                }
            });
        }
    }
    let own = deadline.map(|deadline| Waiting { fiber: fibers::running(), deadline });
    WAITING.with_borrow_mut(|waiting| waiting.extend(own));
    Leave(own)
}

/// The time that is left to the scripts that wait for the code that is running; `None` when there are none.
pub fn time_left() -> Option<Duration> {
    let all = WAITING.with_borrow(|waiting| (!waiting.is_empty()).then(|| waiting.clone()))?;
    // SAFETY: the frame that notes a script as waiting lies on the stack of the fiber, and has not returned.
    let earliest =
        all.iter().filter(|waiting| unsafe { !waiting.fiber.is_suspended() }).map(|waiting| waiting.deadline).min()?;
    Some(earliest.saturating_duration_since(Instant::now()))
}

/// Forgets all: the request has ended.
pub fn clear() {
    WAITING.take();
}
