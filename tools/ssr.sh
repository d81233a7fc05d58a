#!/usr/bin/env bash
# Measures a React page that PHP-FPM serves in three ways: see examples/ssr/README.md.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

set_php_command "$(module_path)"
JS_MACHINE_SO=$(module_path)
export JS_MACHINE_SO
exec "${PHP_COMMAND[@]}" -d memory_limit=512M examples/ssr/measure.php
