#!/usr/bin/env bash
# Makes sure that everything a build needs is there: Rust, a C compiler, PHP with its headers, libclang for bindgen.
# Silent when nothing is missing. Installs on Debian and Ubuntu as root; elsewhere it names the packages.
# "deps.sh tests" does so for what only tests use, and does not insist: they are skipped where it is not there.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

PHP_MINIMUM=8.1

check_system() {
    [ "$(uname -s)" = Linux ] ||
        die "js-machine runs on Linux; on $(uname -s) build and use it in a container, see docs/install.md"
    # musl's ldd says who it is on standard error, and fails.
    [[ $(ldd --version 2>&1 || true) != *musl* ]] ||
        die 'js-machine needs glibc, and this system has musl (as Alpine has); use an image with glibc, see docs/install.md'
}

check_rust() {
    local wanted found cure
    wanted=$(sed -n 's/^rust-version = "\(.*\)"$/\1/p' Cargo.toml)
    command -v cargo >/dev/null ||
        die "Rust $wanted or newer is needed and cargo was not found; see https://rustup.rs"
    found=$(cargo --version | cut -d ' ' -f 2)
    # Distributions have older ones, which rustup does not update.
    if command -v rustup >/dev/null; then
        cure='run: rustup update stable'
    else
        cure="$(command -v cargo) is the distribution's; a newer one goes beside it: https://rustup.rs"
    fi
    version_at_least "$found" "$wanted" ||
        die "Rust $wanted or newer is needed, this is $found; $cure"
}

# libclang-cpp is another library with a similar name, and not the one that bindgen loads.
has_libclang() {
    local file
    [ -z "${LIBCLANG_PATH:-}" ] || return 0
    for file in \
        /usr/lib/llvm*/lib/libclang.* /usr/lib/llvm*/lib/libclang-[0-9]* \
        /usr/lib64/llvm*/lib/libclang.* /usr/lib/*/libclang-[0-9]* \
        /usr/lib/libclang.* /usr/lib64/libclang.*; do
        [ ! -e "$file" ] || return 0
    done
    return 1
}

# Headers and PHP itself must be of one version, so a PHP that is there decides which headers are installed.
debian_php() {
    local version=
    if command -v php-config >/dev/null; then
        version=$(php-config --version | cut -d . -f 1,2)
    elif command -v php >/dev/null; then
        version=$(php -n -r 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;')
    fi
    echo "php$version"
}

# Fills `missing` with what is not there, and `packages` with the Debian packages that bring it.
look() {
    missing=()
    packages=()
    local php
    php=$(debian_php)
    if ! command -v cc >/dev/null; then
        missing+=("a C compiler")
        packages+=(gcc libc6-dev)
    fi
    if ! command -v patch >/dev/null; then
        missing+=('patch (makes the engine of patches/)')
        packages+=(patch)
    fi
    if [ -z "$(php_binary)" ]; then
        missing+=("PHP's command line interpreter")
        packages+=("$php-cli")
    fi
    if ! php_config --version >/dev/null 2>&1 || [ ! -f "$(php_config --include-dir)/main/php.h" ]; then
        missing+=("PHP's development files (php-config, headers, run-tests.php)")
        packages+=("$php-dev")
    fi
    if ! command -v clang >/dev/null || ! has_libclang; then
        missing+=("clang with libclang (reads PHP's headers during the build)")
        packages+=(clang libclang-dev)
    fi
}

name_packages() {
    {
        echo 'js-machine: this is missing:'
        printf '  - %s\n' "${missing[@]}"
        echo 'Install it, then run the same command again:'
        echo "  Debian, Ubuntu  sudo apt-get install gcc libc6-dev patch $(debian_php)-cli $(debian_php)-dev clang libclang-dev"
        echo '  Fedora          sudo dnf install gcc patch php-cli php-devel clang clang-devel'
        echo 'For a PHP outside the PATH, set PHP_CONFIG to its php-config.'
    } >&2
    exit 1
}

install_packages() {
    local log
    log=$(mktemp)
    say "installing ${packages[*]} with apt-get (about a minute)"
    export DEBIAN_FRONTEND=noninteractive
    # One broken third-party source must not stop an install from the others.
    apt-get update >"$log" 2>&1 || say 'apt-get update had errors; going on with the lists that are there'
    if ! apt-get install -y --no-install-recommends "${packages[@]}" >>"$log" 2>&1; then
        cat "$log" >&2
        rm -f "$log"
        die "apt-get could not install: ${packages[*]}"
    fi
    rm -f "$log"
}

check_php_version() {
    local found
    found=$(php_config --version)
    version_at_least "$found" "$PHP_MINIMUM" || die "PHP $PHP_MINIMUM or newer is needed, this is $found"
}

# What some tests use: FPM, opcache, posix, valgrind, Apache. Apache's package starts a server, so only CI installs it.
look_for_tests() {
    missing=()
    packages=()
    local php binary
    php=$(debian_php)
    binary=$(php_binary)
    if ! compgen -G "/usr/sbin/php-fpm*" >/dev/null && ! command -v php-fpm >/dev/null; then
        missing+=('PHP-FPM')
        packages+=("$php-fpm")
    fi
    if ! "$binary" -n -d zend_extension=opcache -m 2>/dev/null | grep -q 'Zend OPcache'; then
        missing+=('opcache')
        packages+=("$php-opcache")
    fi
    if ! compgen -G "/usr/lib/apache2/modules/libphp*.so" >/dev/null && [ -n "${CI:-}" ]; then
        missing+=("Apache's PHP module")
        packages+=("libapache2-mod-$php")
    fi
    if ! command -v valgrind >/dev/null; then
        missing+=('valgrind')
        packages+=(valgrind)
    fi
}

if [ "${1:-}" = tests ]; then
    look_for_tests
    if [ "${#missing[@]}" -gt 0 ] && [ "$(id -u)" -eq 0 ] && command -v apt-get >/dev/null && [ -z "${PHP_CONFIG:-}" ]; then
        (install_packages) || true
        hash -r
        look_for_tests
    fi
    [ "${#missing[@]}" -eq 0 ] || say "not found, so some tests are skipped: $(printf '%s, ' "${missing[@]}" | sed 's/, $//')"
    exit 0
fi

check_system
check_rust
look
if [ "${#missing[@]}" -gt 0 ]; then
    # A php-config of the user's own choice is no business of apt's.
    if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null || [ -n "${PHP_CONFIG:-}" ]; then
        name_packages
    fi
    install_packages
    hash -r
    look
    [ "${#missing[@]}" -eq 0 ] || name_packages
fi
check_php_version
