#!/usr/bin/env bash
# Builds by packaging/pie as PIE does (phpize, configure, make, make install), in a copy, with a cargo that pretends: tools/test_pie.sh [MODULE]
#
# It hands out the module that is built already, for which a build would take minutes; all that is not cargo's is as it is.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

module=$(realpath "${1:-$(module_path)}")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
mkdir -p "$work/checkout" "$work/bin"
git ls-files -z -- packaging tools Cargo.toml | xargs -0 cp --parents -t "$work/checkout"
printf '#!/bin/sh\nexit 0\n' >"$work/checkout/tools/engine.sh"
cat >"$work/bin/cargo" <<END
#!/bin/sh
case "\$1" in
    --version) echo "cargo \${FAKE_RUST:-99.0.0} (pretends)" ;;
    metadata) echo '{"target_directory":"$work/checkout/target"}' ;;
    build) mkdir -p "$work/checkout/target/release" && cp "$module" "$work/checkout/target/release/libjs_machine.so" ;;
esac
END
chmod +x "$work/bin/cargo"
export PATH="$work/bin:$PATH"
php_config=$(command -v "${PHP_CONFIG:-php-config}")
phpize=$(dirname "$php_config")/phpize
failed=0

check() {
    local name=$1
    shift
    if "$@" >"$work/output" 2>&1; then
        echo "PASS $name"
    else
        echo "FAIL $name"
        tail -n 20 "$work/output"
        failed=1
    fi
}

cd "$work/checkout/packaging/pie"
check 'phpize' "$phpize"
refuses_old_rust() { ! FAKE_RUST=1.63.0 ./configure "--with-php-config=$php_config" 2>"$work/why" && grep -q 'or newer is needed, this is 1.63.0' "$work/why"; }
check 'configure refuses a Rust that is too old' refuses_old_rust
check 'configure' ./configure --enable-js-machine "--with-php-config=$php_config"
check 'make' make
check 'make install' make install "INSTALL_ROOT=$work/root"
runs() { [ "$("$("$php_config" --php-binary)" -n -d "extension=$work/root$("$php_config" --extension-dir)/js_machine.so" -r 'echo (new JsMachine())->eval("2 + 2");')" = 4 ]; }
check 'the installed module runs' runs
exit "$failed"
