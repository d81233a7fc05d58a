#!/usr/bin/env bash
# Removes all files that install.sh has put into place.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
. tools/install_paths.sh

for file in "$directory/js_machine.so" "$ini"; do
    if [ -e "$file" ] && [ ! -w "$(dirname "$file")" ]; then
        die "$file cannot be removed; run: sudo ${PHP_CONFIG:+PHP_CONFIG=$PHP_CONFIG }$ROOT/tools/uninstall.sh"
    fi
done
if command -v dpkg >/dev/null && dpkg -S "$directory/js_machine.so" >/dev/null 2>&1; then
    die "a package brought js_machine; run: apt-get purge $(dpkg -S "$directory/js_machine.so" | cut -d : -f 1)"
fi
case $ini in
    "$mods_available"/*)
        [ ! -f "$ini" ] || phpdismod -v "$version" js_machine
        # The notes of phpenmod about it.
        rm -f /var/lib/php/modules/"$version"/*/{enabled,disabled}_by_*/js_machine
        rmdir --ignore-fail-on-non-empty /var/lib/php/modules/"$version"/*/{enabled,disabled}_by_* 2>/dev/null || true
        ;;
esac
rm -f "$ini" "$directory/js_machine.so"
say 'js_machine is gone; restart PHP-FPM or the web server, if one runs'
