#!/usr/bin/env bash
# The page on which scripts can be tried: tools/playground.sh build|serve|test [MODULE]
#
# build bundles the editor, serve serves the page at PLAYGROUND_ADDRESS (default localhost:8300), test clicks through it in a
# headless Chromium. The exit status of test is 77, and the last line the reason, where Node, npm or Chromium is missing.
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

page=examples/playground
work=$(target_dir)/playground
address=${PLAYGROUND_ADDRESS:-localhost:8300}

# Sets missing to the reason where the editor cannot be had: the page has a plain field then.
missing=
build() {
    if ! command -v node >/dev/null || ! command -v npm >/dev/null; then
        missing='node and npm were not found'
        return 1
    fi
    local stamp
    stamp=$(cat "$page"/package*.json "$page/editor.js" tools/playground.sh | cksum)
    [ "$(cat "$work/stamp" 2>/dev/null)" != "$stamp" ] || return 0
    mkdir -p "$work"
    rm -f "$work/stamp"
    cp "$page"/package*.json "$page/editor.js" "$work"
    say 'installing the editor'
    # The browser that the tests drive is the system's.
    if ! (cd "$work" && PUPPETEER_SKIP_DOWNLOAD=1 timeout 300 npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >"$work/log" 2>&1; then
        tail -n 5 "$work/log"
        missing="the editor's packages could not be installed; npm's last lines are above"
        return 1
    fi
    (cd "$work" && node_modules/.bin/esbuild editor.js --bundle --minify --format=iife --log-level=error --outfile=editor.out.js)
    mv "$work/editor.out.js" "$work/editor.js"
    licences >"$work/licenses.txt"
    echo "$stamp" >"$work/stamp"
}

# Of every package that is in the bundle.
licences() {
    local package
    for package in codemirror @codemirror/* @lezer/* crelt style-mod w3c-keyname @marijn/find-cluster-break; do
        for directory in "$work"/node_modules/$package; do
            [ -f "$directory/LICENSE" ] || continue
            printf '%s\n\n' "${directory#"$work/node_modules/"}"
            cat "$directory/LICENSE"
            printf '\n----\n\n'
        done
    done
}

find_chromium() {
    local name
    for name in chromium chromium-browser google-chrome; do
        if command -v "$name"; then
            return
        fi
    done
    return 1
}

# serve MODULE: in this process.
serve() {
    set_php_command "$1"
    exec "${PHP_COMMAND[@]}" -d js_machine.pool_size=4 -S "$address" "$page/index.php"
}

test_page() {
    local browser port=8399 status=0 server
    build || { echo "SKIP playground: $missing"; exit 77; }
    browser=$(find_chromium) || { echo 'SKIP playground: chromium was not found'; exit 77; }
    set_php_command "$1"
    "${PHP_COMMAND[@]}" -S "127.0.0.1:$port" "$page/index.php" >"$work/server.log" 2>&1 &
    server=$!
    # shellcheck disable=SC2064 # the number of this process
    trap "kill $server 2>/dev/null" EXIT
    BROWSER=$browser PAGE="http://127.0.0.1:$port" MODULES="$work/node_modules" PICTURES="${PICTURES:-$work}" \
        timeout 300 node "$page/test/click.mjs" || status=$?
    return "$status"
}

case ${1:-} in
    build) build || die "$missing" ;;
    serve)
        build || say "a plain field instead of an editor: $missing"
        module=${2:-$(module_path)}
        say "http://$address (Ctrl-C ends it)"
        serve "$module"
        ;;
    test) test_page "${2:-$(module_path)}" ;;
    *) die 'usage: tools/playground.sh build|serve|test [MODULE]' ;;
esac
