# Sourced by the scripts beside it: where things are, and how the scripts speak. Changes to the project's root.
# shellcheck shell=bash

set -euo pipefail

ROOT=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$ROOT"

# One short line for each step that takes time.
say() {
    printf '==> %s\n' "$*"
}

die() {
    printf 'js-machine: %s\n' "$*" >&2
    exit 1
}

# rustup adds its directory to the PATH of login shells only.
if ! command -v cargo >/dev/null && [ -x "${HOME:-}/.cargo/bin/cargo" ]; then
    PATH="$HOME/.cargo/bin:$PATH"
fi

# ext-php-rs reads both variables in its build script. They are set only where the user asked for another PHP:
# setting them always would rebuild the bindings whenever cargo is then called by hand.
if [ -n "${PHP_CONFIG:-}" ]; then
    PHP_CONFIG=$(command -v "$PHP_CONFIG") || die "PHP_CONFIG names no executable"
    PHP=${PHP:-$("$PHP_CONFIG" --php-binary)}
    export PHP_CONFIG PHP
fi

php_config() {
    "${PHP_CONFIG:-php-config}" "$@"
}

# The CLI that belongs to php-config. Prints nothing where there is none.
php_binary() {
    local binary
    binary=$(php_config --php-binary 2>/dev/null) || binary=
    if [ -x "$binary" ]; then
        printf '%s\n' "$binary"
    else
        command -v php || true
    fi
}

# True when version $1 is at least $2.
version_at_least() {
    [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]
}

# cargo's name for the directory of a profile: "dev" builds into "debug".
profile_dir() {
    case ${PROFILE:-release} in
        dev) echo debug ;;
        *) echo "${PROFILE:-release}" ;;
    esac
}

# Asked of cargo, since CARGO_TARGET_DIR and cargo's configuration files can both move it.
target_dir() {
    cargo metadata --no-deps --format-version 1 | sed 's/.*"target_directory":"\([^"]*\)".*/\1/'
}

# The built extension, under the name that PHP users know.
module_path() {
    echo "$(target_dir)/$(profile_dir)/js_machine.so"
}

# Sets PHP_COMMAND to a PHP that loads the module of $1 and, since -n skips every ini file, what else the tests use.
set_php_command() {
    local module=$1 php
    php=$(php_binary)
    [ -n "$php" ] || die "PHP's command line interpreter was not found; run: make deps"
    [ -f "$module" ] || die "$module is not built; run: make build"
    PHP_COMMAND=("$php" -n -d "extension=$module")
    local name path
    for name in pcntl posix; do
        path="$(php_config --extension-dir)/$name.so"
        # Built into PHP on some systems, a shared module on others.
        if [ -f "$path" ]; then
            PHP_COMMAND+=(-d "extension=$path")
        fi
    done
}

# Packed relocations (build.rs): loaders know them since glibc 2.36. A module that is built where it is used has them; with
# JS_MACHINE_RELR=0 it loads on older systems as well. A build for another machine says so itself.
if [ -z "${JS_MACHINE_RELR:-}" ]; then
    JS_MACHINE_RELR=0
    glibc=$(getconf GNU_LIBC_VERSION 2>/dev/null || true)
    if [ -z "${CARGO_BUILD_TARGET:-}" ] && version_at_least "${glibc#glibc }" 2.36; then
        JS_MACHINE_RELR=1
    fi
    unset glibc
fi
export JS_MACHINE_RELR

# The runner of PHPTs that belongs to php-config.
find_run_tests() {
    local candidate
    for candidate in \
        "$(php_config --extension-dir)/build/run-tests.php" \
        "$(php_config --prefix)/lib/php/build/run-tests.php" \
        "$(php_config --prefix)/lib64/php/build/run-tests.php" \
        "$(php_config --prefix)"/lib/php*/build/run-tests.php; do
        if [ -f "$candidate" ]; then
            echo "$candidate"
            return
        fi
    done
    die 'run-tests.php was not found; it comes with the development files of PHP'
}
