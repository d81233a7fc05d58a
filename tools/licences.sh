#!/usr/bin/env bash
# Prints the licences of all crates that the extension holds: tools/licences.sh [MANIFEST]
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

manifest=${1:-Cargo.toml}
target=$(rustc -vV | sed -n 's/^host: //p')
metadata=$(mktemp)
trap 'rm -f "$metadata"' EXIT
cargo metadata --locked --format-version 1 --filter-platform "$target" --manifest-path "$manifest" >"$metadata"
cargo tree --locked --edges normal --prefix none --target "$target" --manifest-path "$manifest" --format '{p}' |
    awk '{ print $1, substr($2, 2) }' | sort -u |
    "$(php_binary)" -n tools/licences.php "$metadata"
