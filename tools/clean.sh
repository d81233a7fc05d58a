#!/usr/bin/env bash
# Removes what was built, and what run-tests.php leaves beside a test that failed.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

if command -v cargo >/dev/null; then
    cargo clean
fi
find php-tests -name '*.phpt' | while read -r test; do
    base=${test%.phpt}
    rm -f "$base".{php,sh,out,exp,diff,log,mem} "$base".skip.php "$base".clean.php
done
