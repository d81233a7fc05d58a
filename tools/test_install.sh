#!/usr/bin/env bash
# Installs, uses and removes the extension in an empty root of this machine's Debian: tools/test_install.sh [MODULE]
#
# By tools/install.sh and uninstall.sh, and as the package of tools/deb.sh; after each nothing may be left. The root has PHP and
# nothing else, and is kept in target/roots. The exit status is 77, and the last line the reason, where it cannot be made.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

module=$(realpath "${1:-$(module_path)}")
php=$(php_config --version | cut -d . -f 1,2)
suite=$(. /etc/os-release && echo "${VERSION_CODENAME:-}")
roots=$(target_dir)/roots
root=$roots/work

if [ "$(id -u)" -ne 0 ] || ! grep -q '^ID=debian' /etc/os-release; then
    echo 'SKIP install: it takes root on a Debian'
    exit 77
fi
if ! command -v debootstrap >/dev/null && ! { apt-get update && apt-get install -y --no-install-recommends debootstrap; } >/dev/null 2>&1; then
    echo 'SKIP install: debootstrap could not be installed'
    exit 77
fi
mkdir -p "$roots"
if [ ! -f "$roots/$suite-php$php.made" ]; then
    say "making a root of $suite with PHP $php (some minutes)"
    rm -rf "${roots:?}/$suite"
    debootstrap --variant=minbase --include="php$php-cli,php$php-fpm" "$suite" "$roots/$suite" >"$roots/log" 2>&1 || {
        tail -n 5 "$roots/log"
        echo 'SKIP install: debootstrap failed; its last lines are above'
        exit 77
    }
    touch "$roots/$suite-php$php.made"
fi
rm -rf "$root"
cp -a "$roots/$suite" "$root"
mkdir "$root/checkout"
cp -r --parents tools/{lib,install,install_paths,uninstall}.sh "$root/checkout"
cp "$module" "$root/checkout/js_machine.so"

inside() {
    chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C "$@"
}

# All files but those that change by themselves.
files() {
    (cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./tmp -o -path ./var/lib/dpkg -o -path ./var/log -o -path ./var/cache \) -prune -o -print | sort)
}

failed=0
check() {
    local name=$1
    shift
    if "$@" >"$roots/output" 2>&1; then
        echo "PASS $name"
    else
        echo "FAIL $name"
        cat "$roots/output"
        failed=1
    fi
}

runs() { [ "$(inside php -r 'echo (new JsMachine())->eval("[1, 2, 3].map(n => n * 2).join()");')" = 2,4,6 ]; }
fpm_loads() { inside "php-fpm$php" -m | grep -x js_machine; }
is_gone() { ! inside php -m | grep -x js_machine && ! inside "php-fpm$php" -m | grep -x js_machine; }
nothing_is_left() { diff "$roots/before" <(files); }

files >"$roots/before"
check 'tools/install.sh installs a module, without development files of PHP' inside /checkout/tools/install.sh /checkout/js_machine.so
check '  scripts run' runs
check '  PHP-FPM loads it' fpm_loads
again() { for _ in $(seq 20); do inside /checkout/tools/install.sh /checkout/js_machine.so || return 1; done; }
check '  twenty installations in a row succeed' again
check 'tools/uninstall.sh removes it' inside /checkout/tools/uninstall.sh
check '  it is gone' is_gone
check '  nothing is left' nothing_is_left

tools/deb.sh "$module"
package=$(find "$(target_dir)/deb" -name "php$php-js-machine_*.deb" | head -n 1)
cp "$package" "$root/tmp/package.deb"
check 'the package installs' inside dpkg -i /tmp/package.deb
check '  scripts run' runs
check '  PHP-FPM loads it' fpm_loads
refuses() { ! inside /checkout/tools/uninstall.sh; }
check '  tools/uninstall.sh leaves it to apt' refuses
check '  it can be installed again' inside dpkg -i /tmp/package.deb
settings() { echo 'js_machine.pool_size = 2' >>"$root/etc/php/$php/mods-available/js_machine.ini" && inside dpkg -r "php$php-js-machine" && grep -q pool_size "$root/etc/php/$php/mods-available/js_machine.ini"; }
check '  settings stay when it is removed' settings
check '  it is gone' is_gone
check '  it is purged' inside dpkg -P "php$php-js-machine"
check '  nothing is left' nothing_is_left
rm -rf "$root"
exit "$failed"
