#!/usr/bin/env bash
# Builds the extension with the profile PROFILE (release or dev), and gives it the name js_machine.so.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

module=$(module_path)
directory=$(dirname "$module")

if [ -e "$module" ]; then
    say "bringing the extension up to date (PROFILE=${PROFILE:-release})"
else
    say "building the extension (PROFILE=${PROFILE:-release}; the first time takes 5 to 10 minutes on 2 cores)"
fi

# The bindings are made for one PHP, and cargo does not see that php-config has become another's.
mark=$directory/.js_machine-php
php="$(php_config --version) $(php_config --phpapi 2>/dev/null || true) $(php_config --extension-dir) $(php_config --configure-options 2>/dev/null | cksum)"
if [ -f "$mark" ] && [ "$(cat "$mark")" != "$php" ]; then
    say "another PHP than last time, ${php%% *}: its bindings are made anew"
    cargo clean --quiet --profile "${PROFILE:-release}" --package ext-php-rs --package js_machine
fi

# CI takes the versions that are written down, or fails.
cargo build ${CI:+--locked} --lib --profile "${PROFILE:-release}"
mkdir -p "$directory"
printf '%s\n' "$php" >"$mark"

# cargo puts "lib" before the name; PHP loads the file under any name. A copy and no link: cargo rewrites its own file
# for builds without PHP, and a rename never disturbs a PHP that has it mapped.
library=$directory/libjs_machine.so
if [ -f "$library" ] && ! cmp -s "$library" "$module"; then
    cp "$library" "$module.$$"
    mv -f "$module.$$" "$module"
fi
[ -f "$module" ] || die "cargo left no library in $directory"
say "built $module"
