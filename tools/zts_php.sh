#!/usr/bin/env bash
# Builds a thread-safe PHP from the source package that Debian makes of the PHP it ships, once, to the folder of $1.
#
# A small one: the command line, FPM, the embed SAPI, opcache and the few extensions that the tests use. With
# ZTS_DEBUG=1 it is a debug build, which checks Zend's memory and reports what a request leaked. apt's own lists stay
# as they are: the source lists are read by a private configuration.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

[ $# -eq 1 ] || die 'usage: tools/zts_php.sh DIRECTORY'
prefix=$1
work=$prefix.build

if [ -x "$prefix/bin/php-config" ]; then
    exit 0
fi
command -v apt-get >/dev/null || die "a thread-safe PHP is built from Debian's source package, and apt-get was not found"

install_tools() {
    local missing=() tool
    for tool in gcc make pkg-config xz; do
        command -v "$tool" >/dev/null || missing+=("${tool/#xz/xz-utils}")
    done
    [ "${#missing[@]}" -eq 0 ] || apt-get install -y --no-install-recommends "${missing[@]}" libc6-dev
}

# Only the newest version of a package is kept in the archive of security updates, so any may be gone from there.
download() {
    local package=$1 version private
    mkdir -p "$work/apt/lists/partial" "$work/apt/cache/archives/partial"
    sed -e 's/^Types:.*/Types: deb-src/' -e 's/^deb /deb-src /' /etc/apt/sources.list.d/debian.sources >"$work/apt/debian.sources"
    private=(-o "Dir::Etc::SourceList=$work/apt/debian.sources" -o Dir::Etc::SourceParts=/dev/null
        -o "Dir::State::Lists=$work/apt/lists" -o "Dir::Cache=$work/apt/cache" -o APT::Sandbox::User=root)
    apt-get "${private[@]}" update >&2
    apt-cache "${private[@]}" showsrc "$package" | sed -n 's/^Version: //p' | sort -uVr >"$work/versions"
    while read -r version; do
        if (cd "$work" && apt-get "${private[@]}" source --download-only "$package=$version" >&2); then
            return
        fi
    done <"$work/versions"
    die "Debian's source package of $package could not be fetched"
}

build() {
    local options=(--disable-all --enable-zts --enable-cli --enable-fpm --enable-embed=shared --disable-cgi --disable-phpdbg
        --enable-opcache --enable-pcntl --enable-posix --enable-ctype --enable-tokenizer)
    [ -z "${ZTS_DEBUG:-}" ] || options+=(--enable-debug)
    mkdir -p "$work/php"
    tar -xf "$work"/php*.orig.tar.xz -C "$work/php" --strip-components=1
    cd "$work/php"
    ./configure --prefix="$prefix" "${options[@]}"
    nice -n 10 make -j"$(nproc)"
    make install-cli install-fpm install-sapi install-headers install-build install-programs install-modules
}

rm -rf "$work"
mkdir -p "$work"
say "building a thread-safe PHP ${ZTS_DEBUG:+with checks }in $prefix (about 10 minutes on 2 cores)"
{
    install_tools
    download "php$(php_config --version | cut -d . -f 1,2)"
    (build)
} >"$work/log" 2>&1 || { tail -n 30 "$work/log" >&2; die "that failed; all of it is in $work/log"; }
rm -rf "$work/php" "$work/apt"
