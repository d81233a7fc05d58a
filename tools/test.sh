#!/usr/bin/env bash
# Runs the suites that are named (rust, phpt, audit, language, examples, packages, npm, soak, threads) and ends with one
# line: N passed, N failed, N skipped.
#
# Every suite runs even when an earlier one failed. A suite that breaks without naming a failed test (it does not
# compile, it crashes) counts as one failure, so that the closing line never says 0 failed when something did.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

table=()
passed_total=0
failed_total=0
skipped_total=0

# count SUITE EXIT-STATUS PASSED FAILED SKIPPED
count() {
    local suite=$1 status=$2 passed=$3 failed=$4 skipped=$5
    if [ "$status" -ne 0 ] && [ "$failed" -eq 0 ]; then
        failed=1
    fi
    table+=("$(printf '%-10s %7d %7d %8d' "$suite" "$passed" "$failed" "$skipped")")
    passed_total=$((passed_total + passed))
    failed_total=$((failed_total + failed))
    skipped_total=$((skipped_total + skipped))
}

# Always the dev profile: the release one would compile Boa a third time for nothing that a test could see.
run_rust() {
    local status=0 counts
    say 'Rust tests, without PHP (the first build takes about 8 minutes on 2 cores)'
    cargo test ${CI:+--locked} --workspace --no-default-features --no-fail-fast 2>&1 | tee "$work/rust.log" || status=$?
    # The patches on the collector have tests in its crate.
    cargo test ${CI:+--locked} --package boa_gc --lib --no-fail-fast 2>&1 | tee -a "$work/rust.log" || status=$?
    # "test result: ok. 12 passed; 0 failed; 1 ignored; ..." once for each test binary.
    counts=$(awk '/^test result: / { p += $4; f += $6; s += $8 } END { print p + 0, f + 0, s + 0 }' "$work/rust.log")
    # shellcheck disable=SC2086 # three numbers
    count rust "$status" $counts
}

# run_phpt [SUITE]: the tests that TESTS names, all of them without.
run_phpt() {
    local suite=${1:-phpt} status=0 counts runner results="$work/phpt.results" module seconds=120
    # Ten thousand executions with all checks take their time on a machine that does something else as well.
    [ "$(profile_dir)" != debug ] || seconds=600
    if ! tools/build.sh; then
        count "$suite" 1 0 1 0
        return
    fi
    module=$(module_path)
    set_php_command "$module"
    runner=$(find_run_tests)
    say "PHPTs, by $runner"
    # For tests that start a PHP of their own.
    export JS_MACHINE_SO=$module
    export TEST_PHP_EXECUTABLE="${PHP_COMMAND[0]}" NO_INTERACTION=1 REPORT_EXIT_STATUS=1
    : >"$results"
    # What follows the interpreter in PHP_COMMAND (-n, -d extension=...) is passed on to every test.
    # shellcheck disable=SC2086 # TESTS may name several
    "${PHP_COMMAND[0]}" -n "$runner" "${PHP_COMMAND[@]:1}" -q "-j${JOBS:-2}" --no-color --no-progress \
        --show-diff --set-timeout "$seconds" -W "$results" ${TESTS:-php-tests} || status=$?
    # One line for each test: "PASSED<tab>file". An expected failure is a known gap, not a pass. A test that measures time and
    # passes when it is run again is WARNED; the summary of run-tests.php names it, whose own status is that of a pass.
    counts=$(awk -F '\t' '
        NF < 2 { next }
        $1 == "PASSED" || $1 == "WARNED" { p++; next }
        $1 == "SKIPPED" || $1 == "XFAILED" { s++; next }
        { f++ }
        END { print p + 0, f + 0, s + 0 }' "$results")
    # The runner is content with a name that is no test's.
    [ "$counts" != '0 0 0' ] || status=1
    # shellcheck disable=SC2086
    count "$suite" "$status" $counts
}

# A sample of the PHPTs in a build with debug assertions, which looks for pointers into the VM's heap after each script. Such
# a build runs all of them already where PROFILE is dev.
run_audit() {
    local PROFILE=dev TESTS='php-tests/isolation php-tests/values php-tests/contexts php-tests/registered php-tests/host-functions'
    export PROFILE
    run_phpt audit
}

# An example passes when it prints what examples/expected/ holds for it, and exits with 0. One that needs npm packages
# exits with 77 where they cannot be had, and has printed why.
run_examples() {
    local passed=0 failed=0 skipped=0 status example expected actual="$work/example.out"
    if ! tools/build.sh; then
        count examples 1 0 1 0
        return
    fi
    set_php_command "$(module_path)"
    say 'examples'
    for example in examples/*.php; do
        expected="examples/expected/$(basename "$example" .php).txt"
        status=0
        timeout 120 "${PHP_COMMAND[@]}" "$example" >"$actual" 2>&1 </dev/null || status=$?
        if [ "$status" -eq 77 ]; then
            echo "SKIP $example"
            cat "$actual"
            skipped=$((skipped + 1))
        elif [ "$status" -eq 0 ] && diff -u "$expected" "$actual"; then
            echo "PASS $example"
            passed=$((passed + 1))
        else
            echo "FAIL $example; it printed:"
            cat "$actual"
            failed=$((failed + 1))
        fi
    done
    count examples 0 "$passed" "$failed" "$skipped"
}

# The Composer packages, each with PHPUnit and composer validate; a machine without Debian's packages skips them.
run_packages() {
    local status=0 counts
    if ! tools/build.sh; then
        count packages 1 0 1 0
        return
    fi
    tools/test_packages.sh 2>&1 | tee "$work/packages.log" || status=$?
    if [ "$status" -eq 77 ]; then
        count packages 0 0 0 1
        return
    fi
    # "OK (10 tests, 25 assertions)", or "Tests: 10, Assertions: 23, Failures: 1."
    counts=$(awk '
        /^OK \(/ { p += substr($2, 2) }
        /^Tests: / {
            split($0, parts, /[,.] ?/); bad = 0; skipped = 0
            for (i in parts) {
                if (parts[i] ~ /^(Errors|Failures): /) { sub(/.*: /, "", parts[i]); bad += parts[i] }
                if (parts[i] ~ /^Skipped: /) { sub(/.*: /, "", parts[i]); skipped += parts[i] }
                if (parts[i] ~ /^Tests: /) { sub(/.*: /, "", parts[i]); all = parts[i] }
            }
            p += all - bad - skipped; f += bad; s += skipped
        }
        END { print p + 0, f + 0, s + 0 }' "$work/packages.log")
    # shellcheck disable=SC2086
    count packages "$status" $counts
}

# Libraries from npm, each compared with Node in two ways; a machine without Node or registry skips them, and says so.
run_npm() {
    local status=0 counts
    if ! tools/build.sh; then
        count npm 1 0 1 0
        return
    fi
    tools/npm.sh 2>&1 | tee "$work/npm.log" || status=$?
    if [ "$status" -eq 77 ]; then
        count npm 0 0 0 1
        return
    fi
    counts=$(awk '/^PASS / { p++ } /^FAIL / { f++ } /^SKIP / { s++ } END { print p + 0, f + 0, s + 0 }' "$work/npm.log")
    # shellcheck disable=SC2086
    count npm "$status" $counts
}

# Checks of the language with Node's answers, and the tests of the patches on the engine.
run_language() {
    local status=0 counts
    if ! tools/build.sh; then
        count language 1 0 1 0
        return
    fi
    set_php_command "$(module_path)"
    say 'the language, compared with Node'
    timeout 600 "${PHP_COMMAND[@]}" tests/corpus/language/compare.php >"$work/language.log" 2>&1 || status=$?
    grep -v '^PASS ' "$work/language.log" || true
    counts=$(awk '/^PASS / { p++ } /^FAIL / { f++ } /^SKIP / { s++ } END { print p + 0, f + 0, s + 0 }' "$work/language.log")
    # shellcheck disable=SC2086
    count language "$status" $counts
}

# A minute of traffic in PHP-FPM; hours of it are `make soak`.
run_soak() {
    local status=0
    if ! tools/build.sh; then
        count soak 1 0 1 0
        return
    fi
    SOAK_SECONDS=${SOAK_SECONDS:-60} SOAK_PICTURE=no tools/soak.sh | tee "$work/soak.log" || status=$?
    if grep -q '^SKIPPED' "$work/soak.log"; then
        count soak "$status" 0 0 1
    else
        count soak "$status" $((status == 0)) $((status != 0)) 0
    fi
}

# One script on several threads of PHP at once: tests/zts/$1.php, on $2 threads, $3 times. Its lines are those of
# tests/zts/$1.txt, in any order.
run_on_threads() {
    local status=0
    timeout 300 "$work/host" "$ROOT/tests/zts/$1.php" "$2" "$3" "extension=$module" >"$work/$1.log" 2>&1 || status=$?
    sort "$work/$1.log" | uniq -c | sed 's/^ *//' >"$work/$1.out"
    diff -u "tests/zts/$1.txt" "$work/$1.out" && [ "$status" -eq 0 ]
}

# Threads of PHP that share one pool: three times six of them, and the main thread after each; and what they count together.
run_threads() {
    local module passed=0
    if ! tools/build.sh; then
        count threads 1 0 1 0
        return
    fi
    module=$(module_path)
    say 'threads of PHP'
    # shellcheck disable=SC2046 # several options
    cc -O1 -Wall -o "$work/host" tests/zts/host.c $(php_config --includes) \
        "-L$(php_config --prefix)/lib" "-Wl,-rpath,$(php_config --prefix)/lib" -lphp
    if run_on_threads thread 6 3; then passed=$((passed + 1)); fi
    if run_on_threads metrics 6 2; then passed=$((passed + 1)); fi
    count threads 0 "$passed" $((2 - passed)) 0
}

for suite in "$@"; do
    case $suite in
        rust) run_rust ;;
        phpt) run_phpt ;;
        audit) [ "${PROFILE:-}" = dev ] || run_audit ;;
        language) run_language ;;
        examples) run_examples ;;
        packages) run_packages ;;
        npm) run_npm ;;
        soak) run_soak ;;
        threads) run_threads ;;
        *) die "no suite is called $suite" ;;
    esac
done

echo
printf '%-10s %7s %7s %8s\n' suite passed failed skipped
printf '%s\n' "${table[@]}"
echo
echo "$passed_total passed, $failed_total failed, $skipped_total skipped"
[ "$failed_total" -eq 0 ]
