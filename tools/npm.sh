#!/usr/bin/env bash
# Compares real npm libraries with Node: tools/npm.sh [NAME...]. One line for each comparison, PASS or FAIL.
#
# The exit status is 77, and the last line the reason, when Node, npm or the registry is missing.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

corpus=tests/corpus/npm
work=$(target_dir)/npm

skip() {
    echo "SKIP npm corpus: $*"
    exit 77
}

command -v node >/dev/null || skip 'node was not found'
command -v npm >/dev/null || skip 'npm was not found'
version_at_least "$(node --version | tr -d v)" 20 || skip "Node 20 or newer is needed, this is $(node --version)"

mkdir -p "$work"
stamp=$(cat "$corpus"/*.json "$corpus/bundle.mjs" | cksum)
if [ "$(cat "$work/stamp" 2>/dev/null)" != "$stamp" ]; then
    rm -f "$work/stamp"
    cp "$corpus/package.json" "$corpus/package-lock.json" "$work"
    say 'installing the packages of the npm corpus (about a minute)'
    if ! (cd "$work" && timeout 300 npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >"$work/log" 2>&1; then
        tail -n 5 "$work/log"
        skip "the packages could not be installed; npm's last lines are above"
    fi
    say 'bundling them, and asking Node'
    timeout 600 node "$corpus/bundle.mjs" "$work" "$corpus"/{entries,further,language}.json || die 'the bundles could not be made'
    echo "$stamp" >"$work/stamp"
fi

set_php_command "$(module_path)"
say 'npm libraries, compared with Node'
timeout 1500 "${PHP_COMMAND[@]}" "$corpus/compare.php" "$work" "$@"
