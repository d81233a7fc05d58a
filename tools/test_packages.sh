#!/usr/bin/env bash
# Tests the Composer packages of packages/ with PHPUnit, Symfony, Twig and Laravel: tools/test_packages.sh [MODULE [NAME...]]
#
# The exit status is 77, and the last line the reason, when the frameworks cannot be had.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"
. tools/frameworks.sh

module=${1:-$(module_path)}
[ $# -eq 0 ] || shift
if ! install_frameworks "$module"; then
    echo "SKIP packages: $frameworks_missing"
    exit 77
fi

status=0
for package in stubs packages/*/; do
    package=${package%/}
    [ $# -eq 0 ] || [[ " $* " == *" $(basename "$package") "* ]] || continue
    if [ -f "$package/composer.json" ]; then
        say "$package: composer validate"
        COMPOSER_HOME="$frameworks/composer" COMPOSER_ALLOW_SUPERUSER=1 \
            "${frameworks_php[@]}" "$frameworks/root/usr/bin/composer" validate --strict --no-check-publish --no-interaction "$package/composer.json" || status=1
    fi
    if [ -d "$package/tests" ]; then
        say "$package: PHPUnit"
        timeout 300 "${frameworks_php[@]}" "$frameworks/root/usr/bin/phpunit" --no-configuration --colors=never \
            --fail-on-warning --fail-on-deprecation --fail-on-notice --do-not-cache-result \
            --bootstrap packages/phpunit.php "$package/tests" || status=1
    fi
done
exit "$status"
