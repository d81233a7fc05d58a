#!/usr/bin/env bash
# Writes what Node gives for each script of tests/corpus/intl beside it, for tests/intl.rs to compare: intl.sh [NAME...]
#
# A script ends with a list of cells, [label, text]. Node 20 with the ICU of CLDR 48 is expected.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

[ "$(node -p 'process.versions.cldr.split(".")[0]')" = 48 ] || die 'this needs a Node with CLDR 48'
for script in tests/corpus/intl/*.js; do
    name=$(basename "$script" .js)
    if [ $# -gt 0 ] && [[ " $* " != *" $name "* ]]; then continue; fi
    node -e "
        const text = require('fs').readFileSync('$script', 'utf8');
        const lines = (0, eval)(text).map(cell => JSON.stringify(cell)).join(',\n');
        require('fs').writeFileSync('tests/corpus/intl/$name.json', '[\n' + lines + '\n]\n');
    "
done
