#!/usr/bin/env bash
# Runs a PHP script with the extension that was built: tools/run.sh SCRIPT [ARGUMENT...]
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

[ $# -gt 0 ] || die 'usage: tools/run.sh SCRIPT [ARGUMENT...]'
set_php_command "$(module_path)"
say "running $1"
echo
exec "${PHP_COMMAND[@]}" "$@"
