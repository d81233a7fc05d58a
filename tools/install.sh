#!/usr/bin/env bash
# Copies the built extension into PHP's extension directory and enables it for every SAPI of that PHP.
# tools/install.sh [MODULE]   MODULE is the .so; naming it needs no cargo, which root often does not have.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

module=${1:-$(module_path)}
[ -f "$module" ] || die "$module is not there; run: make build"
. tools/install_paths.sh

for place in "$directory" "$(dirname "$ini")"; do
    if [ -d "$place" ] && [ ! -w "$place" ]; then
        die "$place cannot be written; run: sudo ${PHP_CONFIG:+PHP_CONFIG=$PHP_CONFIG }$ROOT/tools/install.sh $module"
    fi
done
mkdir -p "$directory" "$(dirname "$ini")"

# Copied beside and renamed: overwriting a file that running PHP processes have mapped would crash them.
say "installing $directory/js_machine.so"
fresh="$directory/.js_machine.so.$$"
trap 'rm -f "$fresh"' EXIT
cp "$module" "$fresh"
chmod 0644 "$fresh"
mv -f "$fresh" "$directory/js_machine.so"

# A file that is there holds the administrator's settings.
if [ ! -f "$ini" ]; then
    say "writing $ini"
    printf '%s\n' '; JavaScript inside PHP; docs/settings.md of js-machine has the settings' 'extension=js_machine' >"$ini"
fi
case $ini in
    "$mods_available"/*) phpenmod -v "$version" js_machine ;;
esac

# Read to its end: PHP would be ended by a pipe that closes at the first match, and that be taken for a failure.
loaded=$("$(php_binary)" -m)
grep -qx js_machine <<<"$loaded" ||
    die "js_machine was installed, but $(php_binary) does not load it; see: $(php_binary) --ini"
say 'js_machine is enabled; restart PHP-FPM or the web server, if one runs'
