#!/usr/bin/env bash
# Runs benchmarks: tools/bench.sh [LIST [WORK...]]. LIST is one of
#
#   works  engine and pool in Rust, then what a PHP user sees, beside whoever else is here (the default)
#   small  small operations of the language, nanoseconds each, beside Node and QuickJS-NG
#   jobs   whole jobs of npm libraries and the time to load them, beside Node and QuickJS-NG
#
# WORK is a part of a work's name; without one, all of the list is measured. BENCH_RUNS sets how often all of it is done
# (default 2, so that the runs can be compared), BENCH_ROUNDS the rounds within one (default 7; small and jobs 5).
# BENCH_BEFORE=FILE measures another build of the extension as well, JS_MACHINE_SO=FILE that one instead of target's.
# BENCH_CPU is the processor that all of it runs on (default: the last; "none" pins nothing). BENCH_LONG=1 adds jobs of
# minutes, BENCH_NO_RUST=1 leaves the Rust benchmarks out. BENCH_DOCS=1 writes table and chart to docs/, else they are in
# target/bench.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

list=${1:-works}
[ -f "benches/compare/$list.php" ] || die "there is no list $list: works, small or jobs"
[ "$#" -eq 0 ] || shift
module=${JS_MACHINE_SO:-$(module_path)}
output=$(target_dir)/bench
mkdir -p "$output"
set_php_command "$module"
runs=${BENCH_RUNS:-2}
export JS_MACHINE_SO=$module

# Debian's packages for rivals, where this may install them.
install_rivals() {
    local packages=()
    command -v go >/dev/null || packages+=(golang-go)
    [ -d /usr/share/gocode/src/github.com/robertkrimen/otto ] || packages+=(golang-github-robertkrimen-otto-dev)
    [ -f "$(php_config --extension-dir)/luasandbox.so" ] || packages+=(php-luasandbox)
    if [ "${#packages[@]}" -gt 0 ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null; then
        say "installing rivals: ${packages[*]}"
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${packages[@]}" >"$output/apt.log" 2>&1 ||
            say "apt-get could not install them; its last lines are in $output/apt.log"
    fi
}

build_quickjs() {
    say 'building a rival: QuickJS-NG (a minute at first)'
    export BENCH_QUICKJS=$output/quickjs/release/quickjs-rival
    (cd benches/quickjs && CARGO_TARGET_DIR=$output/quickjs cargo build --release --locked --quiet) ||
        export BENCH_QUICKJS_MISSING='benches/quickjs could not be built; cargo says why, above'
}

build_otto() {
    say 'building a rival: otto'
    export BENCH_OTTO=$output/otto
    if ! command -v go >/dev/null; then
        export BENCH_OTTO_MISSING='go was not found (Debian: golang-go)'
    else
        GO111MODULE=off GOPATH=/usr/share/gocode go build -o "$BENCH_OTTO" benches/otto/main.go ||
            export BENCH_OTTO_MISSING='otto was not found (Debian: golang-github-robertkrimen-otto-dev)'
    fi
}

# Modules that only benchmarks use are loaded from Debian's directory, if they are there.
rival_options() {
    local lua
    lua=$(php_config --extension-dir)/luasandbox.so
    [ ! -f "$lua" ] || PHP_COMMAND+=(-d "extension=$lua")
}

# What the engine takes without PHP. Without optimisation at link time: each of them would take minutes to build.
run_rust() {
    say "engine and pool (profile quick); criterion's own figures are in $(target_dir)/criterion"
    BENCH_THROUGHPUT=$output/throughput.json \
        cargo bench --no-default-features --profile quick --benches -- --noplot 2>&1 | grep -E 'time:|isolated executions|^error' || true
}

run_figures() {
    local file
    for file in benches/figures/*.php; do
        "${PHP_COMMAND[@]}" "$file"
    done >"$output/figures-$1.jsonl"
}

# One processor: moving between them costs caches, and differently each time. What works in parallel is measured elsewhere.
pin() {
    pinned=()
    [ "${BENCH_CPU:-}" != none ] || return 0
    command -v taskset >/dev/null || { say 'not pinned to a processor: taskset was not found'; return 0; }
    pinned=(taskset -c "${BENCH_CPU:-$(($(nproc --all) - 1))}")
}

prepare_works() {
    install_rivals
    build_quickjs
    build_otto
    rival_options
    export BENCH_BUNDLES
    BENCH_BUNDLES=$(target_dir)/npm/bundles
    [ -d "$BENCH_BUNDLES" ] || say 'no npm libraries are loaded: tools/npm.sh has not bundled them'
    [ -n "${BENCH_NO_RUST:-}" ] || run_rust
    # An earlier time measured something else.
    rm -f "$output"/figures-*.jsonl
}

prepare_language() {
    build_quickjs
    export BENCH_ROUNDS=${BENCH_ROUNDS:-5} BENCH_RIVALS=${BENCH_RIVALS:-JsMachineHere,JsMachineBefore,NodeKept,QuickJs}
    [ "$list" = jobs ] || return 0
    . tools/npm_packages.sh
    install_npm_packages || die "no jobs: $npm_missing"
    bundle_npm "$npm_work/jobs" benches/jobs/*.js
    export BENCH_JOBS=$npm_work/jobs/bundles
}

if [ "$list" = works ]; then prepare_works; else prepare_language; fi
pin
rm -f "$output/$list"-*.json
for run in $(seq "$runs"); do
    say "run $run of $runs: $list, beside others"
    "${pinned[@]}" "${PHP_COMMAND[@]}" benches/compare.php "$list" "$output/$list-$run.json" "$@"
    if [ "$list" = works ]; then
        say "run $run of $runs: start-up, memory, jobs"
        run_figures "$run"
    fi
done

tools/bench_report.sh "$list"
