#!/usr/bin/env bash
# Runs every benchmark: the Rust ones on engine and pool, then the PHP ones on what a user sees.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

say 'Rust benchmarks (the first build takes about 10 minutes on 2 cores)'
cargo bench --no-default-features

set_php_command "$(module_path)"
for bench in benches/*.php; do
    [ -f "$bench" ] || continue
    say "$bench"
    "${PHP_COMMAND[@]}" "$bench"
done
