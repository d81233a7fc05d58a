#!/usr/bin/env bash
# Packs the extension for a release, as PIE finds it: tools/dist.sh TAG [MODULE], to target/dist.
#
# Without a module it is built for each PHP whose php-config is in PATH, or for that of PHP_CONFIG; with PGO=1 by tools/pgo.sh.
#
#   php_js_machine-TAG_php8.2-x86_64-linux-glibc.zip    js_machine.so and the licences; -zts where PHP is thread-safe
#   SHA256SUMS                                          of all archives that are there
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

[ $# -ge 1 ] || die 'usage: tools/dist.sh TAG [MODULE]'
tag=$1

# Every php-config, one line for each PHP: the plain name first, under which cargo knows its bindings already.
php_configs() {
    local config
    if [ -n "${PHP_CONFIG:-}" ]; then
        echo "$PHP_CONFIG"
        return
    fi
    { echo php-config; compgen -c php-config | sort -u; } | while read -r config; do
        printf '%s-%s %s\n' "$("$config" --version 2>/dev/null)" "$("$config" --extension-dir 2>/dev/null)" "$config"
    done | awk '$1 != "-" && !seen[$1]++ { print $2 }'
}

if [ $# -eq 1 ]; then
    configs=$(php_configs)
    [ -n "$configs" ] || die 'php-config was not found'
    for config in $configs; do
        [ "$config" = php-config ] || export PHP_CONFIG=$config
        if [ -n "${PGO:-}" ]; then
            tools/pgo.sh
            tools/dist.sh "$tag" "$(target_dir)/pgo/js_machine.so"
        else
            tools/build.sh
            tools/dist.sh "$tag" "$(module_path)"
        fi
    done
    exit 0
fi

module=$2
[ -f "$module" ] || die "$module is not there; run: make build"
command -v zip >/dev/null || die 'zip is needed'

php=$(php_binary)
# Used once, so that the archive has the name of a PHP that takes the module.
described=$("$php" -n -d "extension=$module" -r '
    extension_loaded("js_machine") && (new JsMachine())->eval("2 + 2") === 4 || exit(1);
    echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION, " ", php_uname("m"), " ", PHP_ZTS ? "-zts" : "";') ||
    die "$php does not run $module"
read -r version architecture threads <<<"$described "
libc=glibc
[[ $(ldd --version 2>&1 || true) != *musl* ]] || libc=musl
name=php_js_machine-${tag}_php$version-$architecture-linux-$libc$threads.zip

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cp "$module" "$work/js_machine.so"
if command -v strip >/dev/null; then
    strip --strip-unneeded "$work/js_machine.so"
fi
cp LICENSE "$work/LICENSE"
if [ -n "${LICENCES:-}" ]; then
    cp "$LICENCES" "$work/LICENSES-of-crates.txt"
else
    tools/licences.sh >"$work/LICENSES-of-crates.txt"
fi
# The same files give the same archive.
touch -d "@${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct 2>/dev/null || echo 0)}" "$work"/*

output=$(target_dir)/dist
mkdir -p "$output"
output=$(realpath "$output")
rm -f "$output/$name"
(cd "$work" && zip -q -X "$output/$name" js_machine.so LICENSE LICENSES-of-crates.txt)
(cd "$output" && sha256sum ./*.zip | sed 's# \./# #' >SHA256SUMS)
say "made $output/$name"
