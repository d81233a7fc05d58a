#!/usr/bin/env bash
# Runs test262, ECMAScript's conformance suite, through execute() as a test of what must not break: test262.sh SUITE [PATH...]
#
# SUITE is a checkout of the suite (git clone https://github.com/tc39/test262), a PATH is a part of its folder "test".
# TIMEOUT_MS (default 1000), MEMORY_MB (256) and WORKERS (2) may be set. Results go to the folder target/test262 as well.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

suite=${1:-}
[ -f "$suite/harness/assert.js" ] || die 'usage: make test262 SUITE=PATH, where PATH is a checkout of test262'
suite=$(cd "$suite" && pwd)
shift
set_php_command "$(module_path)"
output=$(target_dir)/test262
mkdir -p "$output"
# shellcheck disable=SC2016 # PHP's variable
command=$("${PHP_COMMAND[0]}" -n -r 'echo json_encode(array_slice($argv, 1));' -- "${PHP_COMMAND[@]}")
exec env "PHP_COMMAND=$command" "${PHP_COMMAND[@]}" tools/test262/run.php "$suite" "$output" "$@"
