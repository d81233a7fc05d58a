# Sourced by install.sh and uninstall.sh, after lib.sh: where this PHP has its extensions and its ini files.
# shellcheck shell=bash
# shellcheck disable=SC2034 # used by those

php=$(php_binary)
[ -n "$php" ] || die "PHP's command line interpreter was not found"
# PHP itself knows, so that a module that is built already needs none of its development files.
directory=$("$php" -n -r 'echo PHP_EXTENSION_DIR;')
version=$("$php" -n -r 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;')

# Debian keeps one ini file a module and links it for each SAPI; others read one directory.
mods_available="/etc/php/$version/mods-available"
if [ -d "$mods_available" ] && command -v phpenmod >/dev/null; then
    ini="$mods_available/js_machine.ini"
else
    scan=$("$php" -r 'echo PHP_CONFIG_FILE_SCAN_DIR;')
    scan=${scan%%:*}
    [ -n "$scan" ] || die "this PHP reads no directory of ini files; add extension=js_machine to php.ini yourself"
    ini="$scan/js_machine.ini"
fi
