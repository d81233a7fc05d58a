# Sourced by scripts that run Symfony, Laravel, Twig and PHPUnit, after lib.sh: unpacks Debian 13's packages of them to
# target/frameworks, beside the system, and finds the extensions that they need.
# shellcheck shell=bash

frameworks=$(target_dir)/frameworks

# The packages that the tests of packages/ need; their dependencies come along.
frameworks_packages=(
    composer phpunit
    php-twig php-symfony-framework-bundle php-symfony-twig-bundle php-symfony-web-profiler-bundle
    php-symfony-messenger php-symfony-redis-messenger php-symfony-browser-kit php-symfony-css-selector php-symfony-yaml
    php-laravel-framework php-predis
)

# The modules of PHP that those need, in the order in which they can be loaded, and the packages that bring them.
frameworks_modules=(ctype intl tokenizer phar posix pcntl iconv fileinfo sockets mbstring dom xml xmlwriter igbinary redis)
frameworks_module_packages=(common intl mbstring xml igbinary redis)

# Sets frameworks_missing to the reason where they cannot be had, and frameworks_php to a PHP that loads the module of $1
# and finds them.
frameworks_missing=
install_frameworks() {
    local stamp
    "$(php_binary)" -n -r 'exit(PHP_VERSION_ID < 80200 ? 1 : 0);' || frameworks_missing='PHP 8.2 or newer is needed'
    command -v apt-get >/dev/null && command -v dpkg-deb >/dev/null || frameworks_missing='apt-get and dpkg-deb are needed'
    [ -z "$frameworks_missing" ] || return 1
    stamp=$(printf '%s\n' "$(php_config --version)" "$(cksum <tools/frameworks.sh)")
    if [ "$(cat "$frameworks/stamp" 2>/dev/null)" != "$stamp" ]; then
        say 'fetching Symfony, Laravel, Twig and PHPUnit (half a minute)'
        rm -rf "$frameworks"
        mkdir -p "$frameworks"/{root,modules,debs,apt/lists/partial,apt/cache/archives/partial}
        if ! { fetch_frameworks && fetch_modules; } >"$frameworks/log" 2>&1; then
            tail -n 5 "$frameworks/log"
            frameworks_missing="Debian's packages could not be fetched; the last lines of the log are above"
            return 1
        fi
        echo "$stamp" >"$frameworks/stamp"
    fi
    set_frameworks_php "$1"
}

# apt with a root of its own: packages of the machine play no part, and nothing is installed.
fetch_frameworks() {
    local key=/usr/share/keyrings/debian-archive-keyring.gpg root="$frameworks/apt" names
    [ -f "$key" ] || { echo "$key is not there: it comes with debian-archive-keyring"; return 1; }
    echo "deb [signed-by=$key] http://deb.debian.org/debian trixie main" >"$root/sources.list"
    : >"$root/status"
    cat >"$root/apt.conf" <<END
Dir::State "$root";
Dir::State::status "$root/status";
Dir::Cache "$root/cache";
Dir::Etc::sourcelist "$root/sources.list";
Dir::Etc::sourceparts "/dev/null";
Acquire::Languages "none";
APT::Sandbox::User "root";
END
    local -x APT_CONFIG="$root/apt.conf"
    apt-get update || return 1
    # Of all that apt would install, the packages that are written in PHP; PHP itself is the machine's.
    names=$(apt-get install --no-install-recommends --print-uris -qq "${frameworks_packages[@]}" |
        awk '{ print $2 }' | sed -n 's/_[^_]*_all\.deb$//p' |
        grep -E '^(php|composer|jsonlint)' | grep -vE '^php-(cli|common|igbinary|intl|mbstring|redis|uuid|xml)$') || return 1
    # shellcheck disable=SC2086 # one word for each package
    unpack "$frameworks/root" $names || return 1
    rm -rf "$frameworks/root/usr/share"/{doc,man,lintian}
    # Some autoloaders of Debian's name the place where packages are installed.
    grep -rlF "'/usr/share/php/" "$frameworks/root/usr/share/php" | xargs sed -i "s#'/usr/share/php/#'$frameworks/root/usr/share/php/#g"
}

# The modules that this PHP does not have yet, from the sources of the machine.
fetch_modules() {
    local name version packages=() module
    version=$(php_config --version | cut -d . -f 1,2)
    for name in "${frameworks_module_packages[@]}"; do
        packages+=("php$version-$name")
    done
    all_modules_are_there || { unpack "$frameworks/unpacked" "${packages[@]}" || { apt-get update && unpack "$frameworks/unpacked" "${packages[@]}"; }; } || return 1
    for module in "${frameworks_modules[@]}"; do
        [ ! -f "$(php_config --extension-dir)/$module.so" ] || cp "$(php_config --extension-dir)/$module.so" "$frameworks/modules/"
    done
    find "$frameworks/unpacked" -name '*.so' -exec cp {} "$frameworks/modules/" \; 2>/dev/null || true
}

all_modules_are_there() {
    local module loaded
    loaded=$("$(php_binary)" -n -m | tr '[:upper:]' '[:lower:]')
    for module in "${frameworks_modules[@]}"; do
        grep -qx "$module" <<<"$loaded" || [ -f "$(php_config --extension-dir)/$module.so" ] || return 1
    done
}

# unpack DIRECTORY PACKAGE...
unpack() {
    local directory=$1 package
    shift
    mkdir -p "$directory"
    rm -f "$frameworks"/debs/*.deb
    (cd "$frameworks/debs" && apt-get download -q "$@") || return 1
    for package in "$frameworks"/debs/*.deb; do
        dpkg-deb -x "$package" "$directory" || return 1
    done
}

set_frameworks_php() {
    local module loaded
    set_php_command "$1"
    loaded=$("${PHP_COMMAND[@]}" -m | tr '[:upper:]' '[:lower:]')
    frameworks_php=("${PHP_COMMAND[@]}" -d "include_path=$frameworks/root/usr/share/php" -d date.timezone=UTC -d memory_limit=512M)
    for module in "${frameworks_modules[@]}"; do
        if ! grep -qx "$module" <<<"$loaded" && [ -f "$frameworks/modules/$module.so" ]; then
            frameworks_php+=(-d "extension=$frameworks/modules/$module.so")
        fi
    done
}
