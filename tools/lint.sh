#!/usr/bin/env bash
# Formatting, lints and documentation; every warning is an error.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

for tool in fmt clippy; do
    cargo "$tool" --version >/dev/null 2>&1 || die "cargo $tool is needed; run: rustup component add rustfmt clippy"
done

say 'formatting'
# Named, as all packages are those in target/engine, too.
cargo fmt --package js_machine --package boa_string --package cldr --package ecma402 --package icu_data --package segmentation --check

say 'syntax of scripts and PHP files'
for script in tools/*.sh .ci/run; do
    bash -n "$script"
done
php=$(php_binary)
for script in examples/*.php examples/*/*.php monitoring/test/*.php benches/*.php benches/*/*.php stubs/*.php packages/*.php packages/*/{src,classes,tests,config}/*.php packages/*/src/*/*.php bin/js-machine; do
    # A pattern without a match stays as it is.
    [ ! -f "$script" ] || "$php" -n -l "$script" >/dev/null
done

if ! command -v shellcheck >/dev/null && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
    { apt-get update && apt-get install -y --no-install-recommends shellcheck; } >/dev/null 2>&1 || true
    hash -r
fi
if command -v shellcheck >/dev/null; then
    say 'shellcheck'
    shellcheck --severity=warning tools/*.sh .ci/run
else
    say 'shellcheck was not found, so that scripts are only parsed'
fi

say 'the list of patches'
tools/engine.sh list check

if cargo deny --version >/dev/null 2>&1; then
    say 'licences and sources of the crates'
    cargo deny --locked check licenses bans sources
else
    say 'cargo-deny was not found, so that licences of crates are not checked (cargo install --locked cargo-deny)'
fi

say 'clippy, with PHP (the first time takes about 4 minutes)'
cargo clippy ${CI:+--locked} --workspace --all-targets -- -D warnings

say 'clippy, without PHP'
cargo clippy ${CI:+--locked} --workspace --all-targets --no-default-features -- -D warnings

say 'documentation'
RUSTDOCFLAGS='-D warnings' cargo doc ${CI:+--locked} --workspace --no-deps --no-default-features --document-private-items
