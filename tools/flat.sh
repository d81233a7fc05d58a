#!/usr/bin/env bash
# Runs every built-in function in FLAT_EXECUTIONS scripts (default 1,000,000: some 10 minutes): memory has to stay flat.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

set_php_command "$(module_path)"
exec "${PHP_COMMAND[@]}" tools/flat.php "${FLAT_EXECUTIONS:-1000000}"
