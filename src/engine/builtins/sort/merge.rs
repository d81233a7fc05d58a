//! A stable merge sort that takes any answers and ends with the first error.
//!
//! It begins with the runs that are there already, as Tim Peters's listsort does.

use std::cmp::Ordering;

use boa_engine::{Context, JsResult};

use crate::engine::builtins::elements::InterruptTicker;
use crate::engine::host::interrupt::look;

/// The length that shorter runs are brought to by insertion, as V8 and listsort compute it: fewer than 64 items are one run.
/// Comparisons that contradict themselves give the order that people know, as long as the items are few.
fn shortest_run(count: u32) -> usize {
    let (mut length, mut odd) = (count, 0);
    while length >= 64 {
        odd |= length & 1;
        length >>= 1;
    }
    (length + odd) as usize
}

/// The numbers from 0 to `count` in the order that `is_after` wants them; it is asked whether its first argument
/// belongs behind its second.
///
/// # Errors
/// What `is_after` gives.
pub(super) fn order(count: u32, mut is_after: impl FnMut(u32, u32) -> JsResult<bool>) -> JsResult<Vec<u32>> {
    let mut items: Vec<u32> = (0..count).collect();
    let mut lengths = Vec::new();
    let shortest = shortest_run(count);
    let mut rest = &mut *items;
    while !rest.is_empty() {
        let sorted = run(rest, &mut is_after)?;
        let length = rest.len().min(sorted.max(shortest));
        insert(&mut rest[..length], sorted, &mut is_after)?;
        lengths.push(length);
        rest = &mut rest[length..];
    }
    merge_runs(items, lengths, is_after)
}

/// Merges neighbours until one run is left.
///
/// # Errors
/// What `is_after` gives.
pub(super) fn merge_runs<T: Copy>(
    mut items: Vec<T>,
    mut lengths: Vec<usize>,
    mut is_after: impl FnMut(T, T) -> JsResult<bool>,
) -> JsResult<Vec<T>> {
    let mut merged = Vec::with_capacity(items.len());
    while lengths.len() > 1 {
        let mut rest = &*items;
        for pair in lengths.chunks(2) {
            let (left, others) = rest.split_at(pair[0]);
            let (right, others) = others.split_at(pair.get(1).copied().unwrap_or(0));
            merge(left, right, &mut merged, &mut is_after)?;
            rest = others;
        }
        lengths = lengths.chunks(2).map(|pair| pair.iter().sum()).collect();
        std::mem::swap(&mut items, &mut merged);
        merged.clear();
    }
    Ok(items)
}

/// Items in an order that is known to be consistent, with looks at the interrupt switch. Equal ones stay as they are.
///
/// # Errors
/// When the script was stopped.
pub(super) fn in_total_order<T: Copy>(
    mut items: Vec<T>,
    compare: impl Fn(&T, &T) -> Ordering,
    ticker: &mut InterruptTicker,
    context: &mut Context,
) -> JsResult<Vec<T>> {
    /// Items that are sorted without a look.
    const CHUNK: usize = 16_384;
    let mut lengths = Vec::new();
    for chunk in items.chunks_mut(CHUNK) {
        chunk.sort_by(&compare);
        lengths.push(chunk.len());
        look(context)?;
    }
    merge_runs(items, lengths, |first, second| {
        ticker.step(context)?;
        Ok(compare(&first, &second) == Ordering::Greater)
    })
}

/// The length of the run at the start, which is turned round if it goes down.
fn run<T: Copy>(items: &mut [T], is_after: &mut impl FnMut(T, T) -> JsResult<bool>) -> JsResult<usize> {
    let [first, second, ..] = *items else { return Ok(items.len()) };
    let goes_down = is_after(first, second)?;
    let mut length = 2;
    while length < items.len() && is_after(items[length - 1], items[length])? == goes_down {
        length += 1;
    }
    if goes_down {
        items[..length].reverse();
    }
    Ok(length)
}

/// Sorts items of which the first are sorted.
fn insert<T: Copy>(items: &mut [T], sorted: usize, is_after: &mut impl FnMut(T, T) -> JsResult<bool>) -> JsResult<()> {
    for i in sorted..items.len() {
        let (mut low, mut high) = (0, i);
        while low < high {
            let middle = low.midpoint(high);
            if is_after(items[middle], items[i])? {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        items[low..=i].rotate_right(1);
    }
    Ok(())
}

fn merge<T: Copy>(
    mut left: &[T],
    mut right: &[T],
    merged: &mut Vec<T>,
    is_after: &mut impl FnMut(T, T) -> JsResult<bool>,
) -> JsResult<()> {
    if let (Some(&last), Some(&first)) = (left.last(), right.first())
        && is_after(last, first)?
    {
        while let ([first, rest @ ..], [second, others @ ..]) = (left, right) {
            if is_after(*first, *second)? {
                merged.push(*second);
                right = others;
            } else {
                merged.push(*first);
                left = rest;
            }
        }
    }
    merged.extend_from_slice(left);
    merged.extend_from_slice(right);
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn it_sorts_stably(items in prop::collection::vec(0_u8..20, 0..400)) {
            let count = u32::try_from(items.len()).unwrap();
            let order = order(count, |a, b| Ok(items[a as usize] > items[b as usize])).unwrap();
            let mut expected: Vec<u32> = (0..count).collect();
            expected.sort_by_key(|&i| items[i as usize]);
            prop_assert_eq!(order, expected);
        }

        #[test]
        fn any_answers_give_a_permutation(count in 0_u32..400, seed in any::<u32>()) {
            let mut state = seed | 1;
            let mut order = order(count, |_, _| {
                state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                Ok(state >> 31 == 1)
            }).unwrap();
            order.sort_unstable();
            prop_assert_eq!(order, (0..count).collect::<Vec<_>>());
        }
    }

    #[test]
    fn what_is_in_order_is_looked_at_once() {
        for turned in [false, true] {
            let mut asked = 0;
            let order = order(10_000, |a, b| {
                asked += 1;
                Ok((a > b) != turned)
            });
            assert_eq!(order.unwrap().len(), 10_000);
            assert_eq!(asked, 9_999);
        }
    }
}
