#!/usr/bin/env bash
# Runs all hostile scripts in one PHP process, each alone and then HOSTILE_ROUNDS (default 10) times shuffled.
#
# Folders with further scripts may be named; SEED repeats an order.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

set_php_command "$(module_path)"
exec "${PHP_COMMAND[@]}" -d memory_limit=512M tools/hostile.php "${HOSTILE_ROUNDS:-10}" "$@"
