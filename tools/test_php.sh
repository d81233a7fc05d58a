#!/usr/bin/env bash
# Builds the extension in a root of another Debian, for the PHP of that one, and runs the PHPTs there: tools/test_php.sh trixie
#
# ROOT is trixie (PHP 8.4), any other suite whose PHP is new enough, or the version of a PHP, as 8.5: sid with the packages of that version,
# which may be in experimental. TESTS names some PHPTs, PROFILE is dev unless it says otherwise. Root and build stay in
# target/roots: only the first run takes long. Rust is that of rustup on this machine. The exit status is 77, and the last line the
# reason, where the root cannot be made.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

name=${1:-}
[[ "$name" =~ ^([a-z]+|[0-9]+\.[0-9]+)$ ]] || die 'usage: tools/test_php.sh trixie|sid|8.5 (make test-php ROOT=trixie)'
suite=$name
# The prefix of PHP's packages.
wanted=php
case $name in
    [0-9]*)
        suite=sid
        wanted=php$name
        ;;
esac
roots=$(target_dir)/roots
root=$roots/php-$name
mirror=${MIRROR:-http://deb.debian.org/debian}
rustup_home=${RUSTUP_HOME:-${HOME:-/root}/.rustup}
cargo_home=${CARGO_HOME:-${HOME:-/root}/.cargo}
# What builds, PHP, and what the tests use.
packages=(gcc libc6-dev clang libclang-dev make patch ca-certificates procps "$wanted-cli" "$wanted-dev" "$wanted-fpm")

skip() {
    echo "SKIP php-$name: $*"
    exit 77
}

# Runs a command in the root, which sees the checkout, where it is here, and Rust. The mounts are gone when it ends, however it
# does.
inside() {
    # shellcheck disable=SC2016 # the inner shell expands
    unshare --mount bash -c '
        set -e
        root=$1 checkout=$2 rustup_home=$3 cargo_home=$4
        shift 4
        mount --make-rprivate /
        # A place of its own, in which others can be mounted.
        mount --bind "$root" "$root"
        mkdir -p "$root"/{proc,dev,tmp,root/.rustup,root/.cargo} "$root$checkout"
        mount -t proc proc "$root/proc"
        mount --rbind /dev "$root/dev"
        mount --bind "$checkout" "$root$checkout"
        mount --bind "$rustup_home" "$root/root/.rustup"
        mount --bind "$cargo_home" "$root/root/.cargo"
        exec chroot "$root" env -i PATH=/root/.cargo/bin:/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 TMPDIR=/tmp "$@"
    ' inside "$root" "$ROOT" "$rustup_home" "$cargo_home" "$@"
}

make_root() {
    local php
    say "making a root of $suite with $wanted (some minutes)"
    rm -rf "$root"
    debootstrap --variant=minbase "$suite" "$root" "$mirror" || return 1
    # A service would be started otherwise.
    printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d"
    chmod +x "$root/usr/sbin/policy-rc.d"
    cp /etc/resolv.conf "$root/etc/resolv.conf"
    if [ "$wanted" != php ]; then
        echo "deb $mirror experimental main" >"$root/etc/apt/sources.list.d/experimental.list"
        # Mirrors of old days will do as well.
        inside apt-get -o Acquire::Check-Valid-Until=false update || return 1
    fi
    inside DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${packages[@]}" || return 1
    # Part of PHP itself since 8.5.
    php=$(inside php -n -r 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;') || return 1
    inside DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "php$php-opcache" || true
    touch "$root/.made"
}

[ "$(id -u)" -eq 0 ] || skip 'it takes root'
[ -d "$rustup_home/toolchains" ] || skip "it takes the Rust of rustup, and there is none in $rustup_home"
if ! command -v debootstrap >/dev/null && ! { apt-get update && apt-get install -y --no-install-recommends debootstrap; } >/dev/null 2>&1; then
    skip 'debootstrap could not be installed'
fi
mkdir -p "$roots"
if [ ! -f "$root/.made" ] && ! make_root >"$roots/php-$name.log" 2>&1; then
    tail -n 5 "$roots/php-$name.log"
    skip 'the root could not be made; the last lines of its log are above'
fi

tools/engine.sh
say "PHP $(inside php -n -r 'echo PHP_VERSION;') in a root of $suite"
inside \
    "PROFILE=${PROFILE:-dev}" "TESTS=${TESTS:-}" "JOBS=${JOBS:-2}" "CARGO_TARGET_DIR=$ROOT/target/roots/php-$name.cargo" \
    ${CI:+"CI=$CI"} "$ROOT/tools/test.sh" phpt
