#!/usr/bin/env bash
# Runs every benchmark: engine and pool in Rust, then what a PHP user sees, beside whoever else is here.
#
# BENCH_RUNS sets how often all of it is done (default 2, so that the runs can be compared), BENCH_ROUNDS the rounds
# within one (default 7), BENCH_NO_RUST=1 leaves the Rust benchmarks out. BENCH_DOCS=1 writes table and chart to docs/,
# else they are in target/bench.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

module=$(module_path)
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

build_rivals() {
    say 'building rivals: QuickJS-NG (a minute at first), otto'
    export BENCH_QUICKJS=$output/quickjs/release/quickjs-rival BENCH_OTTO=$output/otto
    (cd benches/quickjs && CARGO_TARGET_DIR=$output/quickjs cargo build --release --locked --quiet) ||
        export BENCH_QUICKJS_MISSING='benches/quickjs could not be built; cargo says why, above'
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

install_rivals
build_rivals
rival_options
# An earlier time measured something else.
rm -f "$output"/run-*.json "$output"/figures-*.jsonl
export BENCH_BUNDLES
BENCH_BUNDLES=$(target_dir)/npm/bundles
[ -d "$BENCH_BUNDLES" ] || say 'no npm libraries are loaded: tools/npm.sh has not bundled them'
[ -n "${BENCH_NO_RUST:-}" ] || run_rust
for run in $(seq "$runs"); do
    say "run $run of $runs: works, beside others"
    "${PHP_COMMAND[@]}" benches/compare.php "$output/run-$run.json"
    say "run $run of $runs: start-up, memory, jobs"
    run_figures "$run"
done

tools/bench_report.sh
