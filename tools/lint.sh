#!/usr/bin/env bash
# Formatting, lints and documentation; every warning is an error.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

for tool in fmt clippy; do
    cargo "$tool" --version >/dev/null 2>&1 || die "cargo $tool is needed; run: rustup component add rustfmt clippy"
done

say 'formatting'
# Named, as all packages are those in target/engine, too.
cargo fmt --package js_machine --package boa_string --check

say 'syntax of scripts and PHP files'
for script in tools/*.sh .ci/run; do
    bash -n "$script"
done
php=$(php_binary)
for script in examples/*.php examples/*/*.php monitoring/test/*.php benches/*.php benches/*/*.php stubs/*.php packages/*.php packages/*/{src,classes,tests,config}/*.php packages/*/src/*/*.php bin/js-machine; do
    # A pattern without a match stays as it is.
    [ ! -f "$script" ] || "$php" -n -l "$script" >/dev/null
done

say 'the list of patches'
tools/engine.sh list check

say 'clippy, with PHP (the first time takes about 4 minutes)'
cargo clippy --workspace --all-targets -- -D warnings

say 'clippy, without PHP'
cargo clippy --workspace --all-targets --no-default-features -- -D warnings

say 'documentation'
RUSTDOCFLAGS='-D warnings' cargo doc --workspace --no-deps --no-default-features --document-private-items
