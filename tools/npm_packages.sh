# Sourced by what needs the packages of tests/corpus/npm, after lib.sh: installs them, and bundles entries.
# shellcheck shell=bash

npm_corpus=tests/corpus/npm
npm_work=$(target_dir)/npm

# Sets npm_missing to the reason where Node, npm or the registry is missing.
npm_missing=
install_npm_packages() {
    command -v node >/dev/null || npm_missing='node was not found'
    command -v npm >/dev/null || npm_missing=${npm_missing:-npm was not found}
    [ -z "$npm_missing" ] || return 1
    version_at_least "$(node --version | tr -d v)" 20 || npm_missing="Node 20 or newer is needed, this is $(node --version)"
    [ -z "$npm_missing" ] || return 1
    mkdir -p "$npm_work"
    local stamp
    stamp=$(cat "$npm_corpus"/package*.json | cksum)
    [ "$(cat "$npm_work/packages.stamp" 2>/dev/null)" != "$stamp" ] || return 0
    rm -f "$npm_work/packages.stamp"
    cp "$npm_corpus/package.json" "$npm_corpus/package-lock.json" "$npm_work"
    say 'installing the packages of the npm corpus (some minutes)'
    if ! (cd "$npm_work" && timeout 900 npm ci --ignore-scripts --no-audit --no-fund --loglevel=error) >"$npm_work/log" 2>&1; then
        tail -n 5 "$npm_work/log"
        npm_missing="the packages could not be installed; npm's last lines are above"
        return 1
    fi
    echo "$stamp" >"$npm_work/packages.stamp"
}

# bundle_npm DIRECTORY ENTRIES...: bundles and Node's answers go to DIRECTORY, where they are not up to date.
bundle_npm() {
    local directory=$1 stamp
    shift
    stamp=$(cat "$npm_work/packages.stamp" "$npm_corpus/bundle.mjs" "$@" | cksum)
    [ "$(cat "$directory/stamp" 2>/dev/null)" != "$stamp" ] || return 0
    rm -f "$directory/stamp"
    mkdir -p "$directory"
    say 'bundling npm libraries, and asking Node'
    timeout 600 node "$npm_corpus/bundle.mjs" "$npm_work" "$directory" "$@" || die 'the bundles could not be made'
    echo "$stamp" >"$directory/stamp"
}
