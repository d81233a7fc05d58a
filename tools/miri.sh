#!/usr/bin/env bash
# Runs in Miri, which notices every access to memory that Rust does not allow: the tests of values, of the arena on plain
# memory, of the counters that threads share, of the table of VMs, and of the state word; and all of the crates of our own.
# What maps memory, starts VMs or asks the loader is beyond Miri; `make sanitize` looks at that from outside.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if ! cargo +nightly miri --version >/dev/null 2>&1; then
    say 'Miri is not there; with rustup: rustup toolchain install nightly --component miri --component rust-src'
    exit 1
fi
# Arenas are ranges of numbers, which become pointers again: what Miri calls exposed provenance.
export MIRIFLAGS="${MIRIFLAGS:--Zmiri-permissive-provenance -Zmiri-disable-isolation}"
tests=("$@")
[ ${#tests[@]} -gt 0 ] || tests=(value:: pool::state pool::living)
say "Miri over ${tests[*]} (the first time takes about 10 minutes on 2 cores)"
cargo +nightly miri test --no-default-features --lib -- "${tests[@]}"
# dlmalloc links free blocks with lists in itself by address, which no model of aliasing allows; all else is looked at.
[ $# -gt 0 ] || MIRIFLAGS="$MIRIFLAGS -Zmiri-disable-stacked-borrows" cargo +nightly miri test --no-default-features --lib -- heap::tests
[ $# -gt 0 ] || cargo +nightly miri test --package boa_string --lib
# The collector's own tests, and those of the patches on it.
[ $# -gt 0 ] || cargo +nightly miri test --package boa_gc --lib miri
