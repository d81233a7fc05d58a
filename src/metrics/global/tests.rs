use std::sync::atomic::Ordering;

use super::{CURRENT, Metrics, Scope};
use crate::error::Status;
use crate::metrics::file::tests::in_fork;
use crate::metrics::tests::execution;
use crate::protocol::{Metric, MetricKind, Stats};

#[test]
fn every_thread_gets_the_same_instance() {
    let addresses: Vec<usize> = std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| std::ptr::from_ref(Metrics::global()).addr())).collect();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect()
    });
    assert!(addresses.iter().all(|address| *address == addresses[0]), "{addresses:?}");
}

#[test]
fn a_forked_child_that_shares_nothing_starts_at_zero_and_leaves_its_parent_alone() {
    let parent = Metrics::global();
    parent.observe_execution(&execution(Status::Memory));
    assert!(in_fork(|| {
        let child = Metrics::global();
        let zero = child.snapshot().total() == 0;
        child.set_enabled(true);
        child.observe_execution(&execution(Status::Memory));
        zero && child.snapshot().executions_of(Status::Memory) == 1
            && child.scope() == Scope::Process
            && child.text(&Stats::default()).contains("js_executions_total{status=\"memory\"} 1\n")
    }));
    assert!(std::ptr::eq(Metrics::global(), parent));
}

/// Counts an execution and a sample of the user.
fn count() {
    Metrics::global().observe_execution(&execution(Status::Error));
    let labels = vec![("country".to_owned(), "de".to_owned())];
    let metric = Metric { kind: MetricKind::Counter, name: "orders".to_owned(), value: 2.0, labels };
    Metrics::global().record_user(&metric).unwrap();
}

fn has(lines: &[&str]) -> bool {
    let pool = Stats { pool_size: 4, ..Stats::default() };
    let text = Metrics::global().text(&pool);
    lines.iter().all(|line| text.contains(&format!("\n{line}\n")))
}

#[test]
fn processes_that_share_memory_show_what_all_have_counted() {
    // In a child, as the other tests of this process count for themselves.
    assert!(in_fork(|| {
        Metrics::share(|_| Some("shop"));
        count();
        let child = in_fork(|| {
            count();
            let pool = Stats { pool_size: 4, ..Stats::default() };
            Metrics::global().show_pool(&pool);
            let here = Metrics::global().executions_here()[Status::Error as usize].1;
            here == 1 && has(&["js_executions_total{status=\"error\"} 2"])
        });
        count();
        child
            && Metrics::global().scope() == Scope::Pool
            && Metrics::global().executions_here()[Status::Error as usize].1 == 2
            && has(&[
                "js_executions_total{status=\"error\"} 3",
                "js_execution_duration_seconds_count{status=\"error\"} 3",
                "js_user_orders{country=\"de\"} 6",
                "js_pool_size 4",
            ])
    }));
}

#[test]
fn a_process_can_count_for_itself_though_there_is_shared_memory() {
    assert!(in_fork(|| {
        Metrics::share(|_| Some("shop"));
        count();
        Metrics::scope_global(Scope::Process);
        let alone = has(&["js_executions_total{status=\"error\"} 0"]);
        count();
        let own = has(&["js_executions_total{status=\"error\"} 1"]);
        Metrics::scope_global(Scope::Pool);
        alone && own && has(&["js_executions_total{status=\"error\"} 1"])
    }));
}

#[test]
fn an_announced_pool_counts_before_its_process_has_counted() {
    assert!(in_fork(|| {
        Metrics::share(|line| line.contains("metrics").then_some("shop").or(Some("shop")));
        let pool = Stats { pool_size: 3, available: 3, ..Stats::default() };
        let mut ends = [0; 2];
        // SAFETY: the array has room for the two ends of a pipe.
        assert_eq!(unsafe { libc::pipe(ends.as_mut_ptr()) }, 0);
        // SAFETY: the child leaves by `_exit`; it waits for the end of its parent.
        let child = unsafe { libc::fork() };
        if child == 0 {
            Metrics::announce(&pool);
            // SAFETY: writes to the pipe, then waits for the signal that ends it.
            unsafe {
                libc::alarm(20);
                libc::write(ends[1], c"!".as_ptr().cast(), 1);
                libc::pause();
            }
        }
        let mut byte = 0_u8;
        // SAFETY: reads a byte into a live variable.
        unsafe { libc::read(ends[0], (&raw mut byte).cast(), 1) };
        let text = Metrics::global().text(&pool);
        // SAFETY: ends the child of above.
        unsafe {
            libc::kill(child, libc::SIGKILL);
            libc::waitpid(child, std::ptr::null_mut(), 0);
        }
        text.contains("\njs_pool_size 6\n") && Metrics::global().text(&pool).contains("\njs_pool_size 3\n")
    }));
}

#[test]
fn the_switch_of_the_process_needs_no_instance() {
    assert!(in_fork(|| {
        let none = CURRENT.load(Ordering::Acquire).is_null();
        Metrics::enable_global(false);
        let still_none = CURRENT.load(Ordering::Acquire).is_null();
        none && still_none && !Metrics::global().is_enabled() && {
            Metrics::enable_global(true);
            Metrics::global().is_enabled()
        }
    }));
}

#[test]
fn a_forked_child_keeps_the_switch_of_its_parent() {
    // One generation further down, so that the other tests of this process go on counting.
    assert!(in_fork(|| {
        Metrics::global().set_enabled(false);
        in_fork(|| !Metrics::global().is_enabled())
    }));
}
