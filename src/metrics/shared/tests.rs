//! Processes that count, die and are killed, and what the others see of it.

use std::sync::atomic::Ordering::Relaxed;
use std::time::{Duration, Instant};

use proptest::prelude::*;

use super::super::cells;
use super::{BLOCKS, Gauges, Identity, Space, processes};
use crate::error::Status;

/// A process that there is not.
const NOBODY: Identity = Identity(u64::MAX);

fn shared() -> &'static Space {
    Box::leak(Box::new(Space::shared(1024).unwrap()))
}

fn gauges(pool_size: u64) -> Gauges {
    Gauges { processes: 1, pool_size, available: pool_size, ..Gauges::default() }
}

/// Forks a process that does something and is then killed or leaves by `_exit`.
fn fork(run: impl FnOnce()) -> libc::pid_t {
    // SAFETY: the child uses atomics and what glibc keeps usable after a fork, and leaves by `_exit`.
    unsafe {
        let child = libc::fork();
        if child == 0 {
            libc::alarm(30);
            run();
            libc::_exit(0);
        }
        assert!(child > 0);
        child
    }
}

fn wait_for(child: libc::pid_t) {
    // SAFETY: waits for a child of this process.
    unsafe { libc::waitpid(child, std::ptr::null_mut(), 0) };
}

fn kill(child: libc::pid_t) {
    // SAFETY: a child of this process that was not waited for.
    unsafe { libc::kill(child, libc::SIGKILL) };
    wait_for(child);
}

fn sum(space: &'static Space) -> Gauges {
    space.processes().sum(1, NOBODY, |_| 0)
}

fn executions(space: &'static Space) -> u64 {
    space.group(1).totals().counter(cells::executions(Status::Success))
}

#[test]
fn gauges_are_those_of_the_living_and_counters_stay() {
    let space = shared();
    let child = fork(|| {
        let entry = space.processes().enter(Identity::current()).unwrap();
        entry.set_group(1);
        entry.show(Identity::current(), gauges(4));
        let block = space.group(1).block(entry.number());
        (0..7).for_each(|_| cells::count(block, cells::executions(Status::Success)));
        // SAFETY: waits for the signal that ends it.
        unsafe { libc::pause() };
    });
    let start = Instant::now();
    while (executions(space) < 7 || sum(space) != gauges(4)) && start.elapsed() < Duration::from_secs(20) {
        std::thread::yield_now();
    }
    assert_eq!((executions(space), sum(space)), (7, gauges(4)));
    kill(child);
    assert_eq!((executions(space), sum(space)), (7, Gauges::default()));
}

#[test]
fn the_entry_of_a_dead_process_is_used_again() {
    let space = shared();
    let number = || space.processes().enter(Identity::current()).map(super::Entry::number);
    for _ in 0..3 {
        wait_for(fork(|| assert_eq!(number(), Some(0))));
        assert_eq!(sum(space), Gauges::default(), "whoever adds up frees it");
    }
    assert_eq!((number(), number()), (Some(0), Some(0)), "one entry a process");
    wait_for(fork(|| assert_eq!(number(), Some(1))));
    let own = space.processes().enter(Identity::current()).unwrap();
    space.processes().leave(Identity::current());
    own.show(Identity::current(), gauges(9));
    assert_eq!((sum(space), number()), (Gauges::default(), Some(0)), "it has no entry to write to");
}

#[test]
fn a_full_table_has_no_entry_for_more_and_takes_those_of_the_dead() {
    let space = shared();
    let words = &space.mapping.words()[..processes::MOST * processes::WIDTH];
    // This process under other names: as if its number were shared, without a start time.
    for (i, entry) in words.chunks_exact(processes::WIDTH).enumerate() {
        let parent = std::os::unix::process::parent_id();
        entry[0].store(u64::from(if i == 500 { 4_000_000 } else { parent }), Relaxed);
    }
    assert_eq!(space.processes().enter(Identity::current()).map(super::Entry::number), Some(500));
    assert!(space.processes().enter(Identity::of(u64::from(std::process::id())).unwrap()).is_none());
}

#[test]
fn groups_go_by_their_names_and_the_last_one_is_for_all_further_ones() {
    let space = shared();
    let block = |name| std::ptr::from_ref(space.group(name).block(0)).cast::<u8>();
    let first = block(10);
    assert_ne!(first, block(11));
    assert_eq!(first, block(10));
    for name in 12..40 {
        block(name);
    }
    assert_eq!(block(100), block(101));
    assert_eq!(first, block(10));
}

#[test]
fn one_process_leads_until_it_ends() {
    let space = shared();
    let group = space.group(1);
    let child = fork(|| {
        assert!(group.leads(Identity::current()));
        // SAFETY: waits for the signal that ends it.
        unsafe { libc::pause() };
    });
    let start = Instant::now();
    while group.words[super::LEADER].load(Relaxed) == 0 && start.elapsed() < Duration::from_secs(20) {
        std::thread::yield_now();
    }
    assert!(!group.leads(Identity::current()));
    kill(child);
    assert!(group.leads(Identity::current()) && group.leads(Identity::current()));
    let next = fork(|| group.resign(Identity::current()));
    wait_for(next);
    assert!(group.leads(Identity::current()), "nobody else resigns for it");
    group.resign(Identity::current());
    assert_eq!(group.words[super::LEADER].load(Relaxed), 0);
}

#[test]
fn forks_and_kills_at_any_moment_neither_hang_nor_take_back() {
    let space = shared();
    let count = || {
        let entry = space.processes().enter(Identity::current()).unwrap();
        entry.set_group(1);
        entry.show(Identity::current(), gauges(1));
        let block = space.group(1).block(entry.number());
        loop {
            cells::count(block, cells::executions(Status::Success));
        }
    };
    let (mut before, mut living) = (0, Vec::new());
    for round in 0..60 {
        living.push(fork(count));
        std::thread::sleep(Duration::from_millis(2));
        if round % 2 == 1 {
            kill(living.remove(0));
        }
        let now = executions(space);
        assert!(now >= before, "{now} after {before}");
        assert!(sum(space).pool_size <= living.len() as u64);
        before = now;
    }
    living.into_iter().for_each(kill);
    let end = executions(space);
    assert!(end >= before && end > 0);
    assert_eq!(executions(space), end);
    assert_eq!(sum(space), Gauges::default());
}

/// What a simulated process does.
#[derive(Debug, Clone)]
enum Step {
    Enter(usize),
    Count(usize, u8),
    Show(usize, u64),
    Leave(usize),
}

fn step() -> impl Strategy<Value = Step> {
    let process = 0..40_usize;
    prop_oneof![
        process.clone().prop_map(Step::Enter),
        (process.clone(), 0..20_u8).prop_map(|(process, times)| Step::Count(process, times)),
        (process.clone(), 0..100_u64).prop_map(|(process, size)| Step::Show(process, size)),
        process.prop_map(Step::Leave),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// Each process of the model has a counter and gauges; what the memory adds up is what the model does.
    #[test]
    fn sums_are_those_of_a_model(steps in prop::collection::vec(step(), 0..200)) {
        let space = shared();
        // Their start times are wrong, so they are dead; but nobody looks while there is room in the table.
        let identity = |process: usize| Identity::of(Identity::current().word() ^ (process as u64) << 40).unwrap();
        let mut entries = vec![None; 40];
        let (mut counted, mut sizes) = (0, vec![0; 40]);
        for step in steps {
            match step {
                Step::Enter(process) => {
                    let entry = space.processes().enter(identity(process)).unwrap();
                    if entries[process].is_none() {
                        entry.set_group(1);
                        sizes[process] = 0;
                    }
                    entries[process] = Some(entry);
                }
                Step::Count(process, times) => {
                    let number = entries[process].map_or(process, |entry: super::Entry| entry.number());
                    let block = space.group(1).block(number);
                    (0..times).for_each(|_| cells::count(block, cells::executions(Status::Success)));
                    counted += u64::from(times);
                }
                Step::Show(process, size) => {
                    if let Some(entry) = entries[process] {
                        entry.show(identity(process), gauges(size));
                        sizes[process] = size;
                    }
                }
                Step::Leave(process) => {
                    space.processes().leave(identity(process));
                    (entries[process], sizes[process]) = (None, 0);
                }
            }
            prop_assert_eq!(executions(space), counted);
        }
        let shown = entries.iter().flatten().map(|entry| entry.gauges());
        let shown = shown.fold(Gauges::default(), Gauges::plus);
        prop_assert_eq!(shown.pool_size, sizes.iter().sum::<u64>());
        prop_assert!(entries.iter().flatten().all(|entry| entry.number() < 40));
        prop_assert!(BLOCKS < 40, "some processes share a block");
    }
}
