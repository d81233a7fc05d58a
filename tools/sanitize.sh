#!/usr/bin/env bash
# Runs a sample of the PHPTs, or those that TESTS names, under valgrind: what PHP has allocated, and what the extension has
# allocated outside of the heaps of VMs, is looked at byte by byte; a VM's heap is one block to valgrind. Prints what it finds.
#
# Only tests without a tight limit are of use here: everything takes some thirty times as long.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

command -v valgrind >/dev/null || die 'valgrind was not found; on Debian and Ubuntu: apt-get install valgrind'
export PROFILE=dev
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

set_php_command "$(module_path)"
# PHP's own allocator hides its blocks from valgrind. zend_string's comparison reads whole words, which the file of
# suppressions that comes with PHP would name; USE_ZEND_ALLOC=0 pads blocks so that it is quiet without.
cat >"$work/php" <<SCRIPT
#!/bin/sh
export USE_ZEND_ALLOC=0 ZEND_DONT_UNLOAD_MODULES=1
exec valgrind --quiet --vex-iropt-register-updates=allregs-at-mem-access --suppressions=$ROOT/tests/valgrind/suppressions.txt --log-file=$work/%p.log \\
    ${PHP_COMMAND[0]} -d pcre.jit=0 -d js_machine.default_timeout_ms=60000 "\$@"
SCRIPT
chmod +x "$work/php"

default='php-tests/values/js_arrays.phpt php-tests/values/js_binary_data.phpt php-tests/values/js_dates.phpt
    php-tests/values/js_keys_become_php_keys.phpt php-tests/values/js_maps_and_sets.phpt php-tests/values/js_objects.phpt
    php-tests/values/js_strings.phpt php-tests/values/php_arrays.phpt php-tests/values/php_dates.phpt
    php-tests/values/php_objects.phpt php-tests/values/php_references.phpt php-tests/values/php_strings.phpt
    php-tests/values/php_code_may_change_what_is_read.phpt php-tests/values/rows_with_the_same_keys.phpt
    php-tests/host-functions/any_callable_can_be_bound.phpt php-tests/host-functions/closures_in_values_become_functions.phpt
    php-tests/host-functions/exceptions_can_be_caught_by_scripts.phpt php-tests/contexts/functions_become_callbacks.phpt
    php-tests/contexts/globals_stay_between_calls.phpt php-tests/contexts/cycles_through_contexts_are_collected.phpt
    php-tests/registered/scripts_stay_loaded.phpt php-tests/errors/exceptions_form_the_documented_tree.phpt'
# shellcheck disable=SC2206 # file names without spaces
tests=(${TESTS:-$default})
say "valgrind over ${#tests[@]} PHPTs"
JS_MACHINE_SO=$(module_path)
export TEST_PHP_EXECUTABLE="$work/php" NO_INTERACTION=1 JS_MACHINE_SO
status=0
"${PHP_COMMAND[0]}" -n "$(find_run_tests)" "${PHP_COMMAND[@]:1}" -q --no-color --no-progress --show-diff \
    --set-timeout 900 "${tests[@]}" || status=$?
found=0
for log in "$work"/*.log; do
    if [ -s "$log" ]; then
        cat "$log"
        found=$((found + 1))
    fi
done
say "$found processes with errors"
[ "$found" -eq 0 ] && [ "$status" -eq 0 ]
