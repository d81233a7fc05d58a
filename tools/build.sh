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
cargo build --lib --profile "${PROFILE:-release}"

# cargo puts "lib" before the name; PHP loads the file under any name. A copy and no link: cargo rewrites its own file
# for builds without PHP, and a rename never disturbs a PHP that has it mapped.
library=$directory/libjs_machine.so
if [ -f "$library" ] && ! cmp -s "$library" "$module"; then
    cp "$library" "$module.$$"
    mv -f "$module.$$" "$module"
fi
[ -f "$module" ] || die "cargo left no library in $directory"
say "built $module"
