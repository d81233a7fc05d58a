#!/usr/bin/env bash
# Compares real npm libraries with Node: tools/npm.sh [NAME...]. One line for each comparison, PASS or FAIL.
#
# The exit status is 77, and the last line the reason, when Node, npm or the registry is missing.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
. tools/npm_packages.sh

if ! install_npm_packages; then
    echo "SKIP npm corpus: $npm_missing"
    exit 77
fi
bundle_npm "$npm_work" "$npm_corpus"/{entries,further,language}.json

set_php_command "$(module_path)"
say 'npm libraries, compared with Node'
failed=0
timeout 1500 "${PHP_COMMAND[@]}" "$npm_corpus/compare.php" "$npm_work" "$@" || failed=1
if [ $# -eq 0 ]; then
    say "Node's own modules, and packages imported from node_modules, compared with Node"
    timeout 300 node "$npm_corpus/imports.mjs" "$npm_work" "$npm_corpus/imports.json" tests/corpus/node/*.mjs || die 'Node could not run the imports'
    timeout 900 "${PHP_COMMAND[@]}" "$npm_corpus/imports.php" "$npm_work" || failed=1
fi
exit $failed
